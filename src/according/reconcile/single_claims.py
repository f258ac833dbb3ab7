"""What one report alone tells, where it matters: an arrest, a charge, a release, what did not happen to somebody."""

from collections.abc import Iterable
from dataclasses import replace

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.meanings import Meanings, Passage
from according.reconcile.questions import is_poor
from according.reconcile.shared import naming, speaks_of_somebody
from according.reconcile.whether import Asked, ask
from according.schema.findings import Finding
from according.schema.links import Slot
from according.schema.spans import Range, Span

# What is done to somebody that an editor wants to know of even where one report alone has it.
DONE_TO = frozenset({"held", "charged", "freed"})
# What is told alone that it did not happen to somebody.
SPARED = DONE_TO | {"dead", "injured", "missing", "trapped"}
# What is added, so that these come before figures of one report.
BY_LAW = 0.2


def single_claims(
    slots: Iterable[Slot], meanings: Meanings, shown: Iterable[Finding], sources: Sources
) -> list[Finding]:
    """Return a finding for each happening of weight that one report tells and no finding shows, one of a kind and side.

    It is of the news, told as a fact, and of somebody who is named or described; no other report tells of a happening
    of its kind with one of those who take part.
    """
    told = [s for s in slots if s.facet == "occurrence" and not s.background and s.modality == "actual"]
    taken = [Span(e.document, e.start, e.end) for f in shown for p in f.positions for e in p.evidence]
    found: dict[tuple[str, str], Finding] = {}
    for slot in sorted(told, key=lambda s: (sources.order(s.document), s.span)):
        if not _matters(slot) or any(_overlaps(slot, span) for span in taken) or _is_told_elsewhere(slot, told):
            continue
        asked = _asked(slot, meanings)
        if asked is not None:
            found.setdefault((slot.key, slot.polarity), _finding(_with_subject(slot, asked, meanings), asked, sources))
    return list(found.values())


def _matters(slot: Slot) -> bool:
    families = set(slot.families)
    return bool(families & (SPARED if slot.polarity == "no" else DONE_TO)) and slot.polarity != "unknown"


def _overlaps(slot: Slot, span: Span) -> bool:
    return slot.document == span.document and slot.clause.start < span.end and span.start < slot.clause.end


def _is_told_elsewhere(slot: Slot, told: list[Slot]) -> bool:
    taking = set(slot.participants) - {"people"}
    return any(
        other.document != slot.document
        and set(other.families) & set(slot.families)
        and taking & set(other.participants)
        for other in told
    )


def _with_subject(slot: Slot, asked: Asked, meanings: Meanings) -> Slot:
    """The slot with a clause that shows of whom it speaks, where that stands before it."""
    words = meanings.passage(Span(slot.document, slot.clause.start, slot.clause.end)).sentence.words
    start = min(slot.clause.start, *(words[i].start for i in asked.words))
    return replace(slot, clause=Range(start, slot.clause.end))


def _asked(slot: Slot, meanings: Meanings) -> Asked | None:
    """The question that the clause makes, if it is of this happening and says of whom it speaks."""
    passage = meanings.passage(Span(slot.document, slot.clause.start, slot.clause.end))
    named = naming(passage.sentence, meanings)
    asked = ask(passage.sentence, slot.clause, named=named, affirm=True)
    if asked is None or is_poor(asked.text) or not speaks_of_somebody(passage, asked):
        return None
    word = passage.sentence.words[asked.predicate.verb]
    return asked if word.start == slot.span.start and _is_done_to_somebody(passage, asked) else None


def _is_done_to_somebody(passage: Passage, asked: Asked) -> bool:
    """Tell whether a person undergoes what is told: the subject of a passive or of "die", or the object."""
    objects = passage.tree.children(asked.predicate.verb, "obj")
    undergoing = objects or [asked.predicate.subject]
    return any(passage.meanings.is_person(passage.sentence, i) for i in undergoing)


def _finding(slot: Slot, asked: Asked, sources: Sources) -> Finding:
    answer = "no" if slot.polarity == "no" else "yes"
    position = slot_position([slot], answer, sources, slot.polarity)
    return make_finding(
        "single-origin", "occurrence", asked.text, "Only one report tells it.", [position], slot.event,
        "reconcile/one-report", sources, bonus=BY_LAW,
    )  # fmt: skip
