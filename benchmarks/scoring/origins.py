"""Origins: reports that have something from one place, recognised as one origin."""

from according.schema.dossier import Dossier
from benchmarks.scoring.findings import MOST_POSITIONS, SEEN
from benchmarks.scoring.gold import Gold, GoldCircle
from benchmarks.scoring.matching import same_name
from benchmarks.scoring.reports import Reports
from benchmarks.scoring.result import Result

MOST_ORIGINS = 60
"""Origins of a dossier that count."""


def score_origins(gold: Gold, dossier: Dossier, reports: Reports) -> Result:
    """Return counts of circles found: one position of one origin that holds all their reports, or one origin
    that does and is not simply everything."""
    result = Result()
    for circle in gold.circles:
        named = [reports.named(name) for name in circle.reports]
        wanted = {report.id for report in named if report is not None}
        found = _in_a_position(circle, wanted, dossier) or _in_an_origin(circle, wanted, dossier, reports)
        result.counts["circular_gold"] += 1
        result.counts["circular_found"] += found
        if not found:
            result.note("missed circular", str(circle.origin))
    return result


def _fits(circle: GoldCircle, name: str | None) -> bool:
    return circle.origin is None or same_name(circle.origin, name or "")


def _in_a_position(circle: GoldCircle, wanted: set[str], dossier: Dossier) -> bool:
    names = {origin.id: origin.name for origin in dossier.origins}
    return any(
        wanted <= set(position.documents)
        and position.origins.most == 1
        and any(_fits(circle, names.get(id_)) for id_ in position.origins.ids)
        for finding in dossier.findings[:SEEN]
        if len(finding.positions) <= MOST_POSITIONS
        for position in finding.positions
    )


def _in_an_origin(circle: GoldCircle, wanted: set[str], dossier: Dossier, reports: Reports) -> bool:
    whole = len(reports.all)
    return any(
        wanted <= set(origin.documents)
        and _fits(circle, origin.name)
        and (len(origin.documents) < whole or len(wanted) == whole)
        for origin in dossier.origins[:MOST_ORIGINS]
    )
