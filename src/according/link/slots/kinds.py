"""Slots of the kind of vehicle or weapon of a happening: "a truck bomb", "rammed a car into the wall"."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from according.link.families import family_of
from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.resources.loading import load_yaml
from according.schema.annotations import EventMention, Sentence
from according.schema.links import Slot
from according.schema.spans import Range
from according.schema.trees import Tree

# Prepositions of what something was done with.
_WITH = {"with", "by", "using", "in", "of", ""}


@cache
def _kinds(event_class: str) -> Mapping[str, tuple[str, str]]:
    """The sort and the kind that each lemma names for a class of events."""
    found = {}
    for sort in load_yaml("rival_kinds")["sorts"]:
        if event_class in sort["classes"]:
            for kind, lemmas in sort["kinds"].items():
                found.update(dict.fromkeys(lemmas, (sort["name"], kind)))
    return found


def kind_slots(reading: Reading) -> list[Slot]:
    """Return a slot for each vehicle or weapon that a happening's clause names as its own; `counted` is the kind."""
    found: dict[tuple[str, int], Slot] = {}
    for event in reading.events:
        sentence = reading.sentence_at(event.start)
        if sentence is None or sentence.block not in TELLING_BLOCKS or event.modality != "actual":
            continue
        family = family_of(event.event_class)
        kinds = _kinds(event.event_class)
        for index in _things(sentence, event):
            word = sentence.words[index]
            if word.lemma.lower() in kinds and word.text.lower() == word.lemma.lower():
                sort, kind = kinds[word.lemma.lower()]
                value = Value("attribute", f"kind/{sort}/{family.name}", sort, Range(word.start, word.end), "link/kind")
                slot = replace(make_slot(reading, sentence, value, event, family), unit="kind", counted=kind)
                found.setdefault((slot.key, slot.span.start), slot)
    return list(found.values())


def _things(sentence: Sentence, event: EventMention) -> list[int]:
    """The nouns that take part in a happening as its means: arguments of its word, and what stands before it."""
    tree = Tree.of(sentence.words)
    at = next((i for i, w in enumerate(sentence.words) if w.start == event.start), None)
    if at is None:
        return []
    taking = tree.children(at, "nsubj", "obj", "compound", "nmod", "obl")
    found = [c for c in taking if tree.base(c) not in ("obl", "nmod") or tree.case(c) in _WITH]
    return found + [d for c in found for d in tree.children(c, "compound")]
