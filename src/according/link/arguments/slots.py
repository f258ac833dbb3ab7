"""Slots of frames: what a report answers to the question of a frame, and of whom."""

import re
from collections.abc import Iterator
from dataclasses import replace

from according.link.arguments.frames import Frame, Pattern, frames, patterns
from according.link.arguments.holders import ATTACKER, STORY, Holder, holder_of, is_person, is_sort
from according.link.arguments.predications import Filler, Predication, predications
from according.link.known_places import place_kinds
from according.link.reading import Reading
from according.link.slots.evidence import LONGEST_CLAUSE
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.schema.annotations import Sentence
from according.schema.links import Slot
from according.schema.spans import Range
from according.text.noun_classes import is_kind_of

# What the unit of a slot says of its answer: one thing, or several of a kind.
ONE, SEVERAL, LISTED = "filler", "fillers", "listed fillers"
_OF_NAME = re.compile(r" of [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
# Words before a noun that don't tell it apart: "an area hospital".
_NEAR_BY = {"area", "local", "nearby", "near", "regional", "district", "neighborhood", "city", "unknown", "different"}
# What flies from a gun is no driver.
_SHOTS = {"bullet", "shot", "round", "gunfire", "fire", "gunshot", "missile", "rocket", "shell", "projectile", "bomb"}
_OWN = {"himself", "herself", "itself", "themselves"}


def frame_slots(reading: Reading) -> list[Slot]:
    """Return a slot for each answer to a frame that a report tells as a fact; `counted` is the answer's noun.

    The key holds the frame and who the answer is about; of an answer that is a name, `participants` is its entity.
    """
    found: dict[tuple[str, int], Slot] = {}
    for sentence in reading.sentences:
        if sentence.block not in TELLING_BLOCKS:
            continue
        for told in predications(reading, sentence, patterns()):
            for pattern in patterns().get(told.lemma, ()):
                for slot in _slots(told, pattern, frames()[pattern.frame]):
                    found.setdefault((slot.key, slot.span.start), slot)
    return list(found.values())


def _slots(told: Predication, pattern: Pattern, frame: Frame) -> Iterator[Slot]:
    if told.negated or (told.supposed and not frame.supposed) or not _has_all(told, pattern):
        return
    holder = _holder(told, pattern, frame)
    if holder is None:
        return
    for value in told.of_role(pattern.value):
        if holder.key in value.entities or _repeats(holder, told, value):
            continue
        if (not pattern.cases or value.case in pattern.cases) and _fits(told, value, frame, pattern):
            yield _slot(told, frame, holder, value)


def _repeats(holder: Holder, told: Predication, value: Filler) -> bool:
    """Tell whether an answer is the name of the holder: nobody is shot by himself where "him" is another."""
    word = told.sentence.words[value.index]
    return word.tag == "PROPN" and word.text in holder.name.split()


def _has_all(told: Predication, pattern: Pattern) -> bool:
    if told.particle and pattern.value == "object" and not pattern.particle:
        return False  # "carried out", "pulled over"
    if pattern.frame == "struck" and any(f.lemma in _SHOTS for f in told.of_role("subject")):
        return False
    if any(f.lemma in _OWN for f in told.of_role("object")) and pattern.holder == "object":
        return False  # who shot himself is nobody's victim
    if pattern.object and not any(f.lemma == pattern.object for f in told.of_role("object")):
        return False
    if pattern.of and not any(is_sort(told, f, pattern.of) for f in told.of_role(pattern.holder)):
        return False
    if not all(told.of_role(role) for role in pattern.needs):
        return False
    if pattern.particle and pattern.particle not in (told.particle, told.lemma):
        return False
    return not pattern.adverb or pattern.adverb in told.adverbs


def _holder(told: Predication, pattern: Pattern, frame: Frame) -> Holder | None:
    if frame.holder == STORY:
        events = [holder_of(told, f, "event") for f in told.of_role(pattern.holder)] if pattern.of == "event" else []
        return next((Holder(STORY, told.lemma, e.event) for e in events if e), Holder(STORY, told.lemma))
    if pattern.holder == ATTACKER:
        return Holder(ATTACKER, "the attacker")
    for filler in told.of_role(pattern.holder):
        found = holder_of(told, filler, frame.holder)
        if found is not None:
            return found
    return None


def _fits(told: Predication, value: Filler, frame: Frame, pattern: Pattern) -> bool:
    word = told.sentence.words[value.index]
    if value.lemma in frame.excepted or any(told.of_role(role) for role in pattern.without):
        return False
    if word.tag == "PROPN":
        fits = frame.named or not frame.values or (frame.places and is_kind_of(value.lemma, frame.values))
        return fits and bool(value.entities)
    if frame.told_apart and not set(value.modifiers) - _NEAR_BY:
        return False
    if word.tag != "NOUN" or (not frame.persons and is_person(value.lemma)):
        return False
    return is_kind_of(value.lemma, frame.values) if frame.values else not frame.named


def _slot(told: Predication, frame: Frame, holder: Holder, value: Filler) -> Slot:
    reading, sentence = told.reading, told.sentence
    named = sentence.words[value.index].tag == "PROPN"
    found = Value(
        "attribute", f"frame/{frame.name}/{holder.key}", holder.name, _with_name(reading, value), "link/frame",
        participants=value.entities if named else frozenset(),
    )  # fmt: skip
    slot = make_slot(reading, sentence, found, told.event, None)
    return replace(
        slot,
        unit=LISTED if value.listed else SEVERAL if value.plural or "both" in value.modifiers else ONE,
        counted=_sort(reading, value) if named else value.lemma,
        clause=_with_word(sentence, slot.clause, told, value),
        event=holder.event or (told.happening.id if told.happening else None),
        polarity="yes",
        modality="actual",
    )


def _with_name(reading: Reading, value: Filler) -> Range:
    """The span of an answer with the name behind it: "the town of Vale" is another than "the town of Dale"."""
    behind = _OF_NAME.match(reading.document.text, value.span.end)
    return Range(value.span.start, behind.end()) if behind else value.span


def _sort(reading: Reading, value: Filler) -> str:
    """Of what sort a name is: a city, a region, a country of the gazetteer; else what sort of entity it names."""
    kinds = place_kinds(reading.document.text[value.span.start : value.span.end])
    sort = next((kind for kind in ("city", "region", "country") if kind in kinds), None)
    entity = next((e for e in reading.entities_in(value.span.start, value.span.end) if e.id in value.entities), None)
    return f"name:{sort or (entity.schema if entity else 'name')}"


def _with_word(sentence: Sentence, clause: Range, told: Predication, value: Filler) -> Range:
    """What is shown holds the word that opens the frame as well as the answer."""
    start, end = min(clause.start, told.word.start), max(clause.end, told.word.end, value.span.end)
    if end - start <= LONGEST_CLAUSE:
        return Range(start, end)
    first, last = min(told.word.start, value.span.start), max(told.word.end, value.span.end)
    return Range(first, min(last, first + LONGEST_CLAUSE))
