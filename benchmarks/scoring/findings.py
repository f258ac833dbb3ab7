"""Findings: which of the gold's were found, and which disagreements were put out rightly."""

from collections import Counter
from dataclasses import dataclass

from according.schema.dossier import Dossier
from according.schema.findings import Finding, Position
from benchmarks.scoring.gold import Gold, GoldFinding
from benchmarks.scoring.matching import (
    AGREEING,
    DISAGREEING,
    facet_fits,
    likeness,
    same_interval,
    verdict_fits,
)
from benchmarks.scoring.reports import Places, Reports
from benchmarks.scoring.result import Result

SEEN = 40
"""Findings that count: a reader sees no more."""
MOST_POSITIONS = 6
"""Positions that a finding may have to count."""
LONGEST = 300
"""Characters of one piece of evidence that counts: a sentence, not a page."""
WIDEST = 600
"""Characters that a position may quote of one report before that report's evidence stops to count."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A gold finding with the places of its positions' evidence."""

    gold: GoldFinding
    places: tuple[Places, ...]

    @property
    def disagreeing(self) -> bool:
        return self.gold.verdict in DISAGREEING

    @property
    def group(self) -> str:
        if self.disagreeing:
            return "disagree"
        return "agree" if self.gold.verdict in AGREEING else "single"


@dataclass(frozen=True, slots=True)
class Row:
    """An output position, the index of the gold position that it fits best (or None), and in what reports."""

    position: Position
    gold: int | None
    documents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Match:
    """How well one output finding tells one gold finding."""

    finding: Finding
    strict: bool
    loose: bool
    clean: bool
    agreed: bool
    documents: frozenset[str]
    fits: bool

    def rank(self, disagreeing: bool) -> tuple[int, ...]:
        """Return what the best match has most of."""
        if disagreeing:
            return (self.clean, self.strict, self.loose, len(self.documents))
        return (self.agreed, len(self.documents) > 1, self.fits, len(self.documents))


def score_findings(gold: Gold, dossier: Dossier, reports: Reports) -> Result:
    """Return counts of gold findings found, and of disagreements put out, right, wrong and not judged."""
    seen = [f for f in dossier.findings[:SEEN] if len(f.positions) <= MOST_POSITIONS]
    wanted = [Wanted(f, tuple(reports.places(p) for p in f.positions)) for f in gold.findings]
    result = Result(Counter(findings_out=len(dossier.findings)))
    for want in wanted:
        _score_recall(want, seen, result)
    for finding in seen:
        if finding.kind in DISAGREEING:
            _score_precision(finding, wanted, result)
    return result


def assign(finding: Finding, want: Wanted) -> list[Row]:
    """Give each output position to the gold position that it fits best."""
    rows = []
    for position in finding.positions:
        best, index, where = 0.0, None, frozenset[str]()
        for i, places in enumerate(want.places):
            fit, documents = _fit(position, places)
            if fit > best:
                best, index, where = fit, i, documents
        rows.append(Row(position, index, where))
    return rows


def _fit(position: Position, places: Places) -> tuple[float, frozenset[str]]:
    """How well a position's evidence fits, summed over its pieces, and in which documents."""
    width: Counter[str] = Counter()
    for evidence in position.evidence:
        width[evidence.document] += evidence.end - evidence.start
    total, where = 0.0, set()
    for evidence in position.evidence:
        if evidence.end - evidence.start > LONGEST or width[evidence.document] > WIDEST:
            continue
        fit = likeness(evidence, places.get(evidence.document, ()))
        if fit:
            total += fit
            where.add(evidence.document)
    return total, frozenset(where)


def set_apart(rows: list[Row], want: GoldFinding) -> bool:
    """Return whether two positions stand for two gold ones, with the right values where these are numbers."""
    told = {
        row.gold
        for row in rows
        if row.gold is not None and (want.facet != "quantity" or same_interval(want.positions[row.gold], row.position))
    }
    return len(told) > 1


def _right(finding: Finding, rows: list[Row], want: GoldFinding) -> bool:
    return set_apart(rows, want) and facet_fits(want.facet, finding.facet) and verdict_fits(want.verdict, finding.kind)


def _match(finding: Finding, want: Wanted) -> Match | None:
    """How well this finding tells the gold one; None where they share no words."""
    rows = assign(finding, want)
    documents = frozenset[str]().union(*(row.documents for row in rows))
    if not documents:
        return None
    # Which reports each gold position was found in, whichever output positions hold them.
    together: dict[int, set[str]] = {}
    for row in rows:
        if row.gold is not None:
            together.setdefault(row.gold, set()).update(row.documents)
    within = any(len(row.documents) > 1 for row in rows if row.gold is not None)
    across = len(set().union(*together.values())) > 1
    strict = _right(finding, rows, want.gold)
    return Match(
        finding=finding,
        strict=strict,
        loose=len(together) > 1,
        clean=strict and all(row.gold is not None for row in rows),
        agreed=finding.kind in AGREEING and (within if want.gold.verdict == "agreement" else across),
        documents=documents,
        fits=verdict_fits(want.gold.verdict, finding.kind),
    )


def _score_recall(want: Wanted, seen: list[Finding], result: Result) -> None:
    group, name = want.group, f"{want.gold.id} ({want.gold.verdict})"
    result.counts[f"{group}_gold"] += 1
    best: Match | None = None
    for finding in seen:
        match = _match(finding, want)
        # The first of equals, which is the more important finding.
        if match and (best is None or match.rank(want.disagreeing) > best.rank(want.disagreeing)):
            best = match
    if best is None:
        result.note(f"missed {group}", f"{name}: nothing touches it")
    elif group == "disagree":
        result.counts["disagree_found"] += best.strict
        result.counts["disagree_loose"] += best.loose
        result.counts["disagree_clean"] += best.clean
        if not best.strict:
            result.note("missed disagree", f"{name}: {_what_instead(best)}")
    elif group == "agree":
        result.counts["agree_found"] += best.agreed
        if not best.agreed:
            called = f"called {best.finding.kind}" if len(best.documents) > 1 else "one report only"
            result.note("missed agree", f"{name}: {called}")
    else:
        result.counts["single_found"] += 1


def _what_instead(match: Match) -> str:
    if not match.loose:
        return "touched, not set side by side"
    finding = match.finding
    return f"set apart, but as {finding.kind}/{finding.facet} with {len(finding.positions)} positions"


def _score_precision(finding: Finding, wanted: list[Wanted], result: Result) -> None:
    right = wrong = False
    for want in wanted:
        rows = assign(finding, want)
        if sum(row.gold is not None for row in rows) < 2:
            continue
        if want.disagreeing:
            right = right or _right(finding, rows, want.gold)
        else:
            wrong = True
    result.counts["out"] += 1
    result.counts["out_right"] += right
    result.counts["out_wrong"] += wrong and not right
    result.counts["out_unjudged"] += not (right or wrong)
    if wrong and not right:
        result.note("false disagreement", _told(finding))
    elif not right:
        result.note("unjudged disagreement", _told(finding))


def _told(finding: Finding) -> str:
    answers = (f"{p.value} «{p.evidence[0].text[:90] if p.evidence else ''}»" for p in finding.positions)
    return f"{finding.question or finding.id} :: {' | '.join(answers)}"
