"""Findings on claims: what several reports tell alike."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from according.reconcile.evidence import Sources, quotations
from according.reconcile.findings import make_finding
from according.reconcile.meanings import CONTENT, Meanings, Passage
from according.reconcile.questions import is_poor
from according.reconcile.shared import Shared, shared
from according.schema.findings import Finding, Position
from according.schema.links import Claim
from according.schema.spans import Range, Span

# From this likeness on one part of a clause may be told in words that are not recognised as the same: below, of pairs
# of clauses in reports of one event, most differ in what they say.
LENIENT = 0.68
# What is taken off the salience of an agreement behind which one voice stands; it is still worth telling.
ONE_VOICE = 0.3
# What is taken off where only part of the clauses is recognised as the same.
LOOSE = 0.15
# Nats: how much of what is told adds to an agreement's salience, and by what share.
MUCH, SHARE_OF_WORTH = 25.0, 0.02
# Two agreements that share this much of their words tell one thing.
SAME = 0.6


@dataclass(frozen=True, slots=True)
class _Shown:
    """An agreement already taken: its words, and where they stand."""

    words: frozenset[str]
    spans: tuple[Span, ...]


def claim_findings(
    claims: Iterable[Claim], meanings: Meanings, shown: Iterable[Finding], sources: Sources
) -> list[Finding]:
    """Return an agreement for each claim that no finding shows already, the most telling claims first.

    Each asks after what its clauses have in common, in the words of one of them; a clause that tells something else is
    left out. Where all reports of a claim print one text or have it from one source, it is shown late: it is one voice.
    """
    answered = [f for f in shown if f.facet in ("quantity", "time", "place", "attribute")]
    told = [(claim, found) for claim in claims if (found := _shared(claim, meanings)) is not None]
    taken: list[_Shown] = []
    found: list[Finding] = []
    for claim, one in sorted(told, key=lambda pair: _order(*pair)):
        words, spans = _words(one), tuple(p.span for p in one.passages)
        if _is_answered(one, answered) or any(_repeats(words, spans, t) for t in taken):
            continue
        taken.append(_Shown(words, spans))
        found.append(_finding(claim, one, sources))
    return found


def _shared(claim: Claim, meanings: Meanings) -> Shared | None:
    passages = [Passage(span, meanings) for span in claim.clauses]
    found = shared(passages, meanings) or (shared(passages, meanings, 1) if claim.likeness >= LENIENT else None)
    return found if found is not None and found.named and not is_poor(found.asked.text) else None


def _order(claim: Claim, one: Shared) -> tuple[int, float, int, float, float, str]:
    documents = len({p.span.document for p in one.passages})
    return (-documents, -claim.central, one.missing, -one.worth, -claim.likeness, claim.id)


def _finding(claim: Claim, one: Shared, sources: Sources) -> Finding:
    spans = [p.span for p in one.passages]
    documents = tuple(sorted({s.document for s in spans}, key=sources.order))
    answer = "no" if one.negated else "yes"
    position = Position(
        answer, None, None, None, None, "no" if one.negated else "yes", None, None, None, claim.statements, documents,
        sources.count(claim.statements, documents), quotations(spans, sources),
    )  # fmt: skip
    late = (ONE_VOICE if position.origins.most == 1 else 0.0) + (LOOSE if one.missing else 0.0)
    bonus = 0.3 * claim.central + SHARE_OF_WORTH * min(one.worth, MUCH) - 0.25 - late
    why = f"{len(documents)} reports tell it in like words."
    return make_finding(
        "agreement", "occurrence", one.asked.text, why, [position], None, "reconcile/like-words", sources, bonus=bonus
    )  # fmt: skip


def _words(one: Shared) -> frozenset[str]:
    sentence = one.label.sentence
    return frozenset(sentence.words[i].lemma.lower() for i in one.asked.words if sentence.words[i].tag in CONTENT)


def _repeats(words: frozenset[str], spans: Sequence[Span], shown: _Shown) -> bool:
    """Tell whether an agreement says again what one says already: mostly its words, or by the same clauses."""
    common = len(words & shown.words)
    if common >= SAME * min(len(words), len(shown.words)):
        return True
    again = {s.document for s in spans for other in shown.spans if _covers(s, other)}
    return len(again) > 1 and common > 0


def _covers(one: Span, other: Span) -> bool:
    """Tell whether two clauses share more than half of the shorter one."""
    if one.document != other.document:
        return False
    common = min(one.end, other.end) - max(one.start, other.start)
    return 2 * common > min(one.end - one.start, other.end - other.start)


def _is_answered(one: Shared, answered: Iterable[Finding]) -> bool:
    """Tell whether a finding on a figure, a time, a place or an attribute shows the agreement of two of the clauses.

    A figure's finding does where the question would name a figure of its own.
    """
    numbers = any(one.label.sentence.words[i].tag == "NUM" for i in one.asked.words)
    for finding in answered:
        for position in finding.positions:
            evidence = [(e.document, Range(e.start, e.end)) for e in position.evidence]
            shown = {
                p.span.document
                for p in one.passages
                for document, range_ in evidence
                if document == p.span.document and _same_clause(range_, p.span.range)
            }
            if len(shown) > 1 and (numbers or finding.facet != "quantity"):
                return True
    return False


def _same_clause(one: Range, other: Range) -> bool:
    common = min(one.end, other.end) - max(one.start, other.start)
    return 10 * common >= 7 * max(len(one), len(other))
