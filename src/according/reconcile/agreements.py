"""Findings on claims: what several reports tell alike."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from according.reconcile.evidence import Sources, quotations
from according.reconcile.findings import make_finding
from according.reconcile.meanings import CONTENT, Meanings
from according.reconcile.questions import is_poor
from according.reconcile.shared import Cosine, Shared, shared
from according.schema.findings import Finding, Position
from according.schema.links import Claim
from according.schema.spans import Range, Span
from according.schema.vocabulary import Polarity
from according.text.counted_sets import counted_set

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
    claims: Iterable[Claim], meanings: Meanings, cosine: Cosine, shown: Iterable[Finding], sources: Sources
) -> list[Finding]:
    """Return an agreement for each claim that no finding shows already, the most telling claims first.

    Each asks after what its clauses have in common, in the words of one of them; a clause that tells something else is
    left out. Where all reports of a claim print one text or have it from one source, it is shown late: it is one voice.
    """
    answered = [f for f in shown if f.facet in ("quantity", "time", "place", "attribute")]
    told = [(claim, found) for claim in claims if (found := _shared(claim, meanings, cosine)) is not None]
    taken: list[_Shown] = []
    found: list[Finding] = []
    for claim, one in sorted(told, key=lambda pair: _order(*pair)):
        words, spans = _words(one), tuple(p.span for p in one.passages)
        if _is_answered(one, answered) or any(_repeats(words, spans, t) for t in taken):
            continue
        taken.append(_Shown(words, spans))
        found.append(_finding(claim, one, sources))
    return found


def _shared(claim: Claim, meanings: Meanings, cosine: Cosine) -> Shared | None:
    label, *others = map(meanings.passage, claim.clauses)
    found = shared(label, others, cosine)
    return found if found is not None and not is_poor(found.asked.text) else None


def _order(claim: Claim, one: Shared) -> tuple[bool, int, bool, int, bool, float, str]:
    """What most reports tell, the main event first, the surest first, and worded by a clause of its own."""
    own = one.asked.predicate.way == "own"
    headline = one.passages[0].sentence.block == "headline"
    return (headline, -len(one.passages), not claim.central, one.missing, not own, -one.worth, claim.id)


def _finding(claim: Claim, one: Shared, sources: Sources) -> Finding:
    spans = [p.span for p in one.passages]
    documents = tuple(sorted({s.document for s in spans}, key=sources.order))
    answer: Polarity = "no" if one.negated else "yes"
    told = dict(zip(claim.clauses, claim.statements, strict=True))
    statements = tuple(dict.fromkeys(s for span in spans if (s := told[span]) is not None))
    position = Position(
        answer, None, None, None, None, answer, None, None, None, statements, documents,
        sources.count(statements, documents), quotations(spans, sources),
    )  # fmt: skip
    late = (ONE_VOICE if position.origins.most == 1 else 0.0) + (LOOSE if one.missing else 0.0)
    bonus = 0.3 * claim.central + SHARE_OF_WORTH * min(one.worth, MUCH) - 0.25 - late
    why = f"{len(documents)} reports tell it in like words."
    return make_finding(
        "agreement", "occurrence", one.asked.text, why, [position], None, "reconcile/like-words", sources, bonus=bonus
    )  # fmt: skip


def _words(one: Shared) -> frozenset[str]:
    sentence = one.passages[0].sentence
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
    """Tell whether a finding on a figure, a time, a place or an attribute shows already that two of the reports agree.

    A figure's finding does where the question would name a figure of its own, or nothing but people and their fate.
    """
    label = one.passages[0]
    numbers = any(label.sentence.words[i].tag == "NUM" for i in one.asked.words)
    bare = _is_bare_toll(one)
    for finding in answered:
        counts = finding.facet == "quantity"
        for position in finding.positions:
            shown = {
                p.span.document
                for p in one.passages
                for e in position.evidence
                if e.document == p.span.document and _is_shown(Range(e.start, e.end), p.span.range, counts)
            }
            if len(shown) > 1 and (numbers or bare or not counts):
                return True
    return False


def _is_bare_toll(one: Shared) -> bool:
    """Tell whether a question only asks whether people came to harm: "Were people injured?"."""
    label = one.passages[0]
    rest = [
        i for i in one.asked.words
        if label.sentence.words[i].tag in CONTENT
        and i != one.asked.predicate.verb
        and counted_set(label.sentence.words[i].lemma.lower()) not in ("people", "victims")
    ]  # fmt: skip
    return not rest


def _is_shown(one: Range, other: Range, counts: bool) -> bool:
    """Tell whether evidence is of a clause: any of it for a figure, most of both else."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common > 0 if counts else 10 * common >= 7 * max(len(one), len(other))
