"""Findings on claims: what several reports tell alike."""

from collections.abc import Iterable
from dataclasses import dataclass

from according.reconcile.clauses import listed
from according.reconcile.evidence import Sources, quotations
from according.reconcile.findings import make_finding
from according.reconcile.meanings import CONTENT, Meanings
from according.reconcile.questions import is_poor
from according.reconcile.shared import Cosine, Shared, detail, shared
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
# A refinement weighs more than an agreement by its kind; of a clause that one report tells with more it does not.
REFINED = 0.45
# What is added where something happened, and where it is of a kind that news is about.
HAPPENING, TO_PEOPLE = 0.1, 0.15
MATTERS = {"dead", "injured", "missing", "trapped", "held", "charged", "rescued", "attack", "crash", "ruin"}
# So many agreements fill what a reader is shown twice over.
ENOUGH = 60
# Two agreements that share this much of their words tell one thing.
SAME = 0.6


@dataclass(frozen=True, slots=True)
class _Shown:
    """An agreement already taken: its words, and where they stand."""

    words: frozenset[str]
    spans: tuple[Span, ...]
    parts: "_Parts"


@dataclass(frozen=True, slots=True)
class _Parts:
    """What the words stand for that say what was done, by or to whom, and to what; the last may be nothing."""

    verb: frozenset[str]
    subject: frozenset[str]
    object: frozenset[str]

    def is_said_by(self, other: "_Parts") -> bool:
        """Tell whether the other says who did what, and no other "to whom"."""
        objects = not self.object or not other.object or bool(self.object & other.object)
        return bool(self.verb & other.verb) and bool(self.subject & other.subject) and objects


def claim_findings(
    claims: Iterable[Claim], meanings: Meanings, cosine: Cosine, shown: Iterable[Finding], sources: Sources
) -> list[Finding]:
    """Return an agreement for each claim that no finding shows already, the most telling claims first.

    Each asks after what its clauses have in common, in the words of one of them; a clause that tells something else is
    left out. Where all reports of a claim print one text or have it from one source, it is shown late: it is one voice.
    """
    answered = [f for f in shown if f.facet in ("quantity", "time", "place", "attribute")]
    told = [(claim, one) for claim in claims if (one := _shared(claim, meanings, _any)) is not None]
    taken: list[_Shown] = []
    found: list[Finding] = []

    def is_shown(one: Shared, here: _Shown) -> bool:
        return _asks_when(one) or _is_answered(one, answered) or any(_repeats(here, t) for t in taken)

    for claim, loose in sorted(told, key=lambda pair: _order(*pair)):
        if len(found) >= ENOUGH or is_shown(loose, _shown(loose)):
            continue
        # Vectors take most of the time: only what would be shown is looked at with them.
        one = _shared(claim, meanings, cosine)
        if one is None or (one != loose and is_shown(one, _shown(one))):
            continue
        taken.append(_shown(one))
        found.append(_finding(claim, one, sources))
    return found


def _any(one: str, other: str) -> float:
    """The cosine of texts that aren't looked at."""
    return 1.0


def _shown(one: Shared) -> _Shown:
    return _Shown(_words(one), tuple(p.span for p in one.passages), _parts(one))


def _shared(claim: Claim, meanings: Meanings, cosine: Cosine) -> Shared | None:
    label, *others = map(meanings.passage, claim.clauses)
    if label.sentence.block == "headline":
        return None  # what a headline leaves out, a question needs
    found = shared(label, others, cosine)
    return found if found is not None and not is_poor(found.asked.text) else None


def _order(claim: Claim, one: Shared) -> tuple[int, bool, int, bool, float, str]:
    """What most reports tell, the main event first, the surest first, and worded by a clause of its own."""
    own = one.asked.predicate.way == "own"
    return (-len(one.passages), not claim.central, one.missing, not own, -one.worth, claim.id)


def _finding(claim: Claim, one: Shared, sources: Sources) -> Finding:
    """An agreement; a refinement where the clause that words it tells a day, a number or a name that no other does."""
    told = dict(zip(claim.clauses, claim.statements, strict=True))
    spans = [p.span for p in one.passages]
    answer: Polarity = "no" if one.negated else "yes"
    all_ = _position(answer, answer, spans, told, sources)
    late = (ONE_VOICE if all_.origins.most == 1 else 0.0) + (LOOSE if one.missing else 0.0)
    bonus = 0.3 * claim.central + SHARE_OF_WORTH * min(one.worth, MUCH) + _weight(one) - 0.4 - late
    why = f"{len(all_.documents)} reports tell it in like words."
    more = detail(one)
    if more is None or one.negated:
        return make_finding(
            "agreement", "occurrence", one.asked.text, why, [all_], None, "reconcile/like-words", sources, bonus=bonus
        )  # fmt: skip
    plain = _position(answer, answer, spans[1:], told, sources)
    fuller = _position(f"{answer}, {more}", answer, spans[:1], told, sources)
    return make_finding(
        "refinement", "occurrence", one.asked.text, f"{why[:-1]}; one tells more: {more}.", [plain, fuller], None,
        "reconcile/told-in-part", sources, bonus=bonus - REFINED,
    )  # fmt: skip


def _position(
    value: str, answer: Polarity, spans: list[Span], told: dict[Span, str | None], sources: Sources
) -> Position:
    documents = tuple(sorted({s.document for s in spans}, key=sources.order))
    statements = tuple(dict.fromkeys(s for span in spans if (s := told[span]) is not None))
    return Position(
        value, None, None, None, None, answer, None, None, None, statements, documents,
        sources.count(statements, documents), quotations(spans, sources),
    )  # fmt: skip


def _weight(one: Shared) -> float:
    """What happened to people matters more to a reader than what else happened, and that more than how things are."""
    label = one.passages[0]
    happened = [h for i in one.asked.words if (h := label.meanings.happening(label.sentence, i)) is not None]
    families = {family for h in happened if not h.background for family in h.families}
    return HAPPENING * bool(families) + TO_PEOPLE * bool(families & MATTERS)


def _words(one: Shared) -> frozenset[str]:
    """The words that tell what happened; with those that tell to whom, only where they are few."""
    label = one.passages[0]
    subject = set(label.tree.subtree(one.asked.predicate.subject))
    content = [i for i in one.asked.words if label.meanings.is_content(label.sentence, i)]
    told = {label.sentence.words[i].lemma.lower() for i in content if i not in subject}
    return frozenset(told if len(told) > 1 else {label.sentence.words[i].lemma.lower() for i in content})


def _parts(one: Shared) -> _Parts:
    label, told = one.passages[0], one.asked.predicate
    objects = [i for i in label.tree.children(told.verb, "obj") if i in one.asked.words]
    of = label.meanings.of
    return _Parts(
        of(label.sentence, told.verb), of(label.sentence, told.subject),
        frozenset().union(*(of(label.sentence, i) for i in objects)),
    )  # fmt: skip


def _repeats(one: _Shown, shown: _Shown) -> bool:
    """Tell whether an agreement says again what one says already: mostly its words, its parts, or the same clauses."""
    common = len(one.words & shown.words)
    if common >= SAME * min(len(one.words), len(shown.words)) or one.parts.is_said_by(shown.parts):
        return True
    again = {s.document for s in one.spans for other in shown.spans if _covers(s, other)}
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


def _asks_when(one: Shared) -> bool:
    """Tell whether a question only asks when something was: that is asked of each event by itself."""
    label, told = one.passages[0], one.asked.predicate
    said = [
        i
        for i in one.asked.words
        if i not in label.tree.subtree(told.subject) and label.meanings.is_content(label.sentence, i)
    ]
    empty = label.tree.words[told.verb].lemma in listed("empty")
    figures = {i for i in said if any(ch.isdigit() for ch in label.tree.words[i].text)}
    return empty and all(i == told.verb or i in figures or label.meanings.is_time(label.sentence, i) for i in said)


def _is_bare_toll(one: Shared) -> bool:
    """Tell whether a question only asks whether people came to harm: "Were people injured?"."""
    label = one.passages[0]
    rest = [
        i
        for i in one.asked.words
        if label.sentence.words[i].tag in CONTENT
        and i != one.asked.predicate.verb
        and counted_set(label.sentence.words[i].lemma.lower()) not in ("people", "victims")
        and not label.meanings.is_time(label.sentence, i)
        and label.meanings.happening(label.sentence, i) is None
    ]
    return not rest


def _is_shown(one: Range, other: Range, counts: bool) -> bool:
    """Tell whether evidence is of a clause: any of it for a figure, most of both else."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common > 0 if counts else 10 * common >= 7 * max(len(one), len(other))
