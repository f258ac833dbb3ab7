"""Attributions: whether a statement covers what the gold has somebody say, and names who says it."""

from collections.abc import Iterable

from according.schema.dossier import Dossier
from according.schema.statements import Statement
from benchmarks.scoring.gold import Gold, GoldAttribution
from benchmarks.scoring.matching import overlap, same_name
from benchmarks.scoring.reports import Place, Reports
from benchmarks.scoring.result import Result

LONGEST = 600
"""Characters of a statement that counts."""
MOST_SOURCES = 4
"""Links of a chain that counts."""
LEAST_COVER = 0.5
"""Share of the gold's words that a statement must cover."""


def score_attributions(gold: Gold, dossier: Dossier, reports: Reports) -> Result:
    """Return counts of contents found under the right innermost source, of whole chains, and of denials."""
    result = Result()
    said = [
        s
        for s in dossier.statements
        if sum(span.end - span.start for span in s.spans) <= LONGEST and len(s.chain) <= MOST_SOURCES
    ]
    for attribution in gold.attributions:
        report = reports.named(attribution.report)
        if report is None:
            continue
        places = report.places_of(attribution.content)
        here = (s for s in said if s.document == report.id)
        hits = [s for s in here if _covers(s, places) and _innermost_fits(attribution, s)]
        _count(attribution, hits, result)
    return result


def _count(gold: GoldAttribution, hits: list[Statement], result: Result) -> None:
    counts = result.counts
    chain = any(_chain_fits(gold, s) for s in hits)
    counts["attr_gold"] += 1
    counts["attr_found"] += bool(hits)
    counts["attr_chain"] += chain
    if len(gold.chain) > 1:
        counts["chain_gold"] += 1
        counts["chain_found"] += chain
    denied = sum(s.factuality.endswith("-") for s in hits)
    if gold.denies:
        counts["deny_gold"] += 1
        counts["deny_found"] += bool(denied)
    else:
        counts["deny_false"] += denied
    if not hits:
        result.note("missed attribution", f"{gold.report}: {gold.chain[-1]} :: {gold.content[:80]}")


def _covers(statement: Statement, places: Iterable[Place]) -> bool:
    def cover(place: Place) -> float:
        return sum(overlap((s.start, s.end), place) for s in statement.spans) / max(1, place[1] - place[0])

    return max((cover(place) for place in places), default=0.0) >= LEAST_COVER


def _names(statement: Statement) -> list[tuple[str, str]]:
    return [(link.name or "", link.text or "") for link in statement.chain]


def _fits(wanted: str, names: tuple[str, str]) -> bool:
    return any(same_name(wanted, name) for name in names)


def _innermost_fits(gold: GoldAttribution, statement: Statement) -> bool:
    names = _names(statement)
    return bool(names) and (_fits(gold.chain[-1], names[-1]) or _fits(gold.resolved or "", names[-1]))


def _chain_fits(gold: GoldAttribution, statement: Statement) -> bool:
    """Every outer source is there, in the gold's order."""
    names = _names(statement)
    at = [next((i for i, link in enumerate(names) if _fits(wanted, link)), -1) for wanted in gold.chain[:-1]]
    return -1 not in at and at == sorted(at)
