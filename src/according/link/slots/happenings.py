"""Slots of event mentions: that something happened, when, and where."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from according.link.families import family_of
from according.link.known_places import place_kinds
from according.link.reading import Reading
from according.link.slots.event_parts import part_slots, timed_parts
from according.link.slots.event_times import (
    is_timed_by,
    own_time,
    time_before_when,
    time_by_tree,
    time_of_first_verb,
    time_of_relative,
)
from according.link.slots.making import NOT_HAPPENINGS, TELLING_BLOCKS, Value, make_slot
from according.link.slots.moments import moment
from according.schema.annotations import EventMention, Sentence
from according.schema.links import Slot
from according.schema.spans import Range

# Verbs that tell when something else began or ended: the time is that of what began.
# "Appear" is said of guests of a broadcast, of prints on a shelf, and of whoever comes before a court.
_ASPECTS = {"start", "begin", "continue", "resume", "appear"}
# What goes off the road, the air or the grid does not explode.
_OBJECT = re.compile(r"\s+(?:the|its|his|her|their|a)\b")
# A part of a day that the words before it name; where "Published" or "Updated" is followed by a date, it is the page's.
_OF_SOME_DAY = re.compile(r"\b(?:earlier|later) (?:in the|that|this|the same) (?:day|morning|evening|week)\b", re.I)
_PAGE, _BESIDE = {"update", "publish", "publication", "post"}, 12
# Words that tell a day from when they are spoken: in a quotation that is not the day of the report.
_SPOKEN = re.compile(
    r"\b(?:to-?day|tonight|tomorrow|yesterday|last night|this (?:morning|afternoon|evening|week))\b", re.I
)
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
    found = part_slots(reading)
    of_parts = {time.start for time, _, _ in timed_parts(reading)}
    for event, sentence in _told(reading):
        if event.polarity == "no":
            continue
        time = _time_slot(reading, event, sentence, of_parts)
        found += [time] if time is not None else []
        family = family_of(event.event_class)
        for argument in event.arguments:
            if argument.role == "place":
                span = Range(argument.start, argument.end)
                key, taking = f"place/{family.name}/{event.lemma}", reading.participants(span.start, span.end)
                value = Value("place", key, family.name, span, "link/place", participants=taking)
                slot = make_slot(reading, sentence, value, event, family)
                found.append(replace(slot, counted=_sort_of_place(reading, sentence, span)))
    return found


def _time_slot(reading: Reading, event: EventMention, sentence: Sentence, of_parts: Collection[int]) -> Slot | None:
    """The slot of an event's own time, with what its words leave open and who takes part; None where there is none."""
    if event.lemma in _ASPECTS or (event.lemma == "go off" and _OBJECT.match(reading.document.text, event.end)):
        return None
    others = {e.start for e in reading.events_in(sentence) if e.start != event.start}
    time = own_time(reading, event)
    if time is None or not is_timed_by(sentence, event, time, others):
        time = time_of_relative(reading, sentence, event) or time_by_tree(reading, sentence, event)
        time = time or time_before_when(reading, sentence, event) or time_of_first_verb(reading, sentence, event)
    if time is None:
        return None
    told = next((t for t in reading.times_in(time.start, time.end) if t.end == time.end), None)
    at = moment(reading, told) if told is not None else None
    if told is None or at is None or told.start in of_parts:
        return None
    words = reading.document.text[told.start : told.end]
    if _OF_SOME_DAY.search(words) or (event.lemma in _PAGE and 0 <= told.start - event.end <= _BESIDE):
        return None
    if sentence.is_quoted(told.start) and _SPOKEN.search(words):
        return None
    family = family_of(event.event_class)
    roles = [a for a in event.arguments if a.role in ("agent", "patient")]
    taking = frozenset[str]().union(*(reading.participants(a.start, a.end) for a in roles))
    key = f"time/{family.name}/{event.event_class}/{event.lemma}"
    subject = next((a for a in event.arguments if a.role == "patient"), None)
    holder = reading.document.text[subject.start : subject.end] if subject else family.name
    value = Value("time", key, holder, at.span, "link/time", participants=taking)
    return replace(make_slot(reading, sentence, value, event, family), earliest=at.earliest, latest=at.latest)


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
