"""Slots of event mentions: that something happened, when, and where."""

from collections.abc import Iterator
from dataclasses import replace

from according.link.families import family_of
from according.link.known_places import place_kinds
from according.link.reading import Reading
from according.link.slots.event_times import own_time
from according.link.slots.making import NOT_HAPPENINGS, TELLING_BLOCKS, Value, make_slot
from according.schema.annotations import EventMention, Sentence
from according.schema.links import Slot
from according.schema.spans import Range

_STREETS = {"street", "avenue", "road", "boulevard", "drive", "lane", "highway", "square", "st.", "ave."}


def occurrence_slots(reading: Reading) -> list[Slot]:
    """Return a slot for each event mention that a source asserts or denies, with who takes part."""
    found = []
    for event, sentence in _told(reading):
        if event.modality not in ("actual", "possible"):
            continue
        family = family_of(event.event_class)
        roles = [a for a in event.arguments if a.role in ("agent", "patient", "place")]
        participants = frozenset[str]().union(*(reading.participants(a.start, a.end) for a in roles))
        subject = next((a for a in roles if a.role != "place"), None)
        holder = reading.document.text[subject.start : subject.end] if subject else family.name
        span, key = Range(event.start, event.end), f"occurrence/{family.name}"
        value = Value("occurrence", key, holder, span, "link/occurrence", participants=participants)
        found.append(make_slot(reading, sentence, value, event, family))
    return found


def place_and_time_slots(reading: Reading) -> list[Slot]:
    """Return a slot for the resolved time and for each place of every event mention that is not negated."""
    found = []
    for event, sentence in _told(reading):
        if event.polarity == "no":
            continue
        family = family_of(event.event_class)
        time = own_time(reading, event)
        if time is not None:
            span = Range(time.start, time.end)
            value = Value("time", f"time/{family.name}/{event.lemma}", family.name, span, "link/time")
            found.append(make_slot(reading, sentence, value, event, family))
        for argument in event.arguments:
            if argument.role == "place":
                span = Range(argument.start, argument.end)
                key, taking = f"place/{family.name}/{event.lemma}", reading.participants(span.start, span.end)
                value = Value("place", key, family.name, span, "link/place", participants=taking)
                slot = make_slot(reading, sentence, value, event, family)
                found.append(replace(slot, counted=_sort_of_place(reading, sentence, span)))
    return found


def _sort_of_place(reading: Reading, sentence: Sentence, span: Range) -> str | None:
    """Return of what sort a named place is: "neighborhood", "street", or a city, region or country of the gazetteer.

    Two towns, or two quarters, can't both be where something happened; a town and its street can.
    """
    if not reading.entities_in(span.start, span.end):
        return None
    words = sentence.words_in(span.start, span.end)
    last = words[-1].lemma.lower() if words else ""
    if words and (words[-1].tag == "NOUN" or last in _STREETS):
        return "street" if last in _STREETS else last
    kinds = place_kinds(reading.document.text[span.start : span.end])
    return next((kind for kind in ("city", "region", "country") if kind in kinds), None)


def _told(reading: Reading) -> Iterator[tuple[EventMention, Sentence]]:
    for event in reading.events:
        sentence = reading.sentence_at(event.start)
        if sentence is not None and sentence.block in TELLING_BLOCKS and event.event_class not in NOT_HAPPENINGS:
            yield event, sentence
