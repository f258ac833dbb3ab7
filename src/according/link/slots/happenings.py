"""Slots of event mentions: that something happened, when, and where."""

from collections.abc import Iterator

from according.link.families import family_of
from according.link.reading import Reading
from according.link.slots.event_times import own_time
from according.link.slots.making import NOT_HAPPENINGS, TELLING_BLOCKS, Value, make_slot
from according.schema.annotations import EventMention, Sentence
from according.schema.links import Slot
from according.schema.spans import Range


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
                value = Value("place", f"place/{family.name}/{event.lemma}", family.name, span, "link/place")
                found.append(make_slot(reading, sentence, value, event, family))
    return found


def _told(reading: Reading) -> Iterator[tuple[EventMention, Sentence]]:
    for event in reading.events:
        sentence = reading.sentence_at(event.start)
        if sentence is not None and sentence.block in TELLING_BLOCKS and event.event_class not in NOT_HAPPENINGS:
            yield event, sentence
