"""Figures of people in hospital: a question of their own, and where a report counts no other injured, an answer to
how many were hurt."""

from dataclasses import replace

from according.link.reading import Reading
from according.schema.annotations import EventMention, Sentence
from according.schema.ids import content_id
from according.schema.links import Slot
from according.schema.trees import Tree
from according.text.counted_sets import counted_set, is_within

HOSPITAL_KEY = "quantity/hospital/count/people"
INJURED_KEY = "quantity/injured/count/people"
_CENTERS = frozenset({"center", "centre"})


def goes_to_hospital(sentence: Sentence, event: EventMention) -> bool:
    """Tell whether a verb of moving has a hospital as its goal: "were transported to two city hospitals"."""
    tree = Tree.of(sentence.words)
    at = next((i for i, w in enumerate(sentence.words) if w.start == event.start), None)
    goals = [c for c in tree.children(at, "obl", "nmod") if tree.case(c) in ("to", "into")] if at is not None else []
    return any(_is_hospital(sentence, tree, goal) for goal in goals)


def _is_hospital(sentence: Sentence, tree: Tree, index: int) -> bool:
    lemma = sentence.words[index].lemma.lower()
    if is_within(counted_set(lemma) or "", "hospitals"):
        return True
    named = {sentence.words[c].text.lower() for c in tree.children(index, "compound", "flat", "amod")}
    return lemma in _CENTERS and bool(named & {"medical", "trauma", "health"})


def is_in_hospital(reading: Reading, sentence: Sentence, slot: Slot) -> bool:
    """Tell whether a figure of injured is told of those who were brought to a hospital."""
    if slot.key != INJURED_KEY:
        return False
    events = [e for e in reading.events_in(sentence) if slot.clause.start <= e.start < slot.clause.end]
    events = [e for e in events if not _only_describes(sentence, e)]
    return any(
        (e.event_class == "hospitalise" or goes_to_hospital(sentence, e))
        and any(a.role in ("agent", "patient") and a.start <= slot.span.start < a.end for a in e.arguments)
        for e in events
    )


def as_in_hospital(slot: Slot) -> Slot:
    """Return the slot as an answer to how many were brought to hospital."""
    return replace(slot, id=content_id("slot", slot.id, "hospital"), key=HOSPITAL_KEY)


def _only_describes(sentence: Sentence, event: EventMention) -> bool:
    """ "Three patients taken to hospital had been discharged" counts the discharged."""
    tree = Tree.of(sentence.words)
    at = next((i for i, w in enumerate(sentence.words) if w.start == event.start), None)
    noun = tree.head(at) if at is not None and tree.base(at) == "acl" else None
    return noun is not None and tree.base(noun) == "nsubj"
