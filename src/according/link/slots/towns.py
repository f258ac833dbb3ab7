"""Slots of the story's own place: where a report says that the news happened in it."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import islice

from according.link.families import family_of
from according.link.place_evidence import stands_in
from according.link.places import Place, places_told
from according.link.reading import Reading
from according.link.slots.making import NOT_HAPPENINGS, TELLING_BLOCKS, Value, make_slot
from according.schema.annotations import EventMention, Sentence
from according.schema.links import Slot
from according.schema.spans import Range

# What a slot counts: a town or city, one that it happened near, a part of one, or a county.
TOWN, NEAR, QUARTER, COUNTY = "town", "near", "quarter", "county"
# How many sentences of a report are shown for one place.
_MOST = 2
# How far from the name of what happened the place's may stand, in characters.
_AROUND = 160
_BODY = r"(?!['’]?s? (?:[Pp]olice|[Mm]ayor|County|man|woman|teen|resident)\b)"


def town_slots(readings: list[Reading], main: Collection[str]) -> list[Slot]:
    """Return a place slot for the first sentences of each report that tell of one of the `main` events, by id, in the
    story's place; for its quarter, city and county each."""
    places = places_told(readings)
    found: list[Slot] = []
    for place, sort in zip(places, _sorts(places), strict=True):
        name = re.compile(rf"\b{re.escape(place.name)}\b{_BODY}")
        for reading in readings:
            told = (s for sentence in reading.sentences for s in _in_sentence(reading, sentence, name, main))
            for slot, near in islice(told, _MOST):
                counted = NEAR if near and sort == TOWN else sort
                found.append(replace(slot, counted=counted, participants=(f"address:{place.name}",)))
    return found


def _sorts(places: tuple[Place, ...]) -> list[str]:
    if len(places) == 2 and places[1].kind in ("town", "named"):
        return [QUARTER, TOWN]
    return [TOWN if p.kind in ("town", "named") else COUNTY for p in places]


def _in_sentence(
    reading: Reading, sentence: Sentence, name: re.Pattern[str], main: Collection[str]
) -> Iterator[tuple[Slot, bool]]:
    """Yield a slot where the sentence tells of a main event in the place, and whether it was only near it."""
    events = _told(reading, sentence, main) if sentence.block in TELLING_BLOCKS else []
    text = reading.document.text
    for match in name.finditer(text, sentence.start, sentence.end) if events else ():
        event = min(events, key=lambda e: max(e.start - match.end(), match.start() - e.end))
        close = max(event.start - match.end(), match.start() - event.end) <= _AROUND
        stands = stands_in(text[sentence.start : match.start()], text[match.end() : sentence.end])
        if close and stands is not None and not sentence.is_quoted(event.start):
            family = family_of(event.event_class)
            span = Range(match.start(), match.end())
            value = Value("place", f"place/{family.name}/{event.event_class}", family.name, span, "link/town")
            yield make_slot(reading, sentence, value, event, family), stands == "near"
            return


def _told(reading: Reading, sentence: Sentence, main: Collection[str]) -> list[EventMention]:
    """The mentions of main events in a sentence."""
    found = []
    for event in reading.events_in(sentence):
        happening = reading.happenings.get(event.start)
        told = event.polarity == "yes" and event.modality == "actual" and event.event_class not in NOT_HAPPENINGS
        if told and happening is not None and happening.id in main and not happening.background:
            found.append(event)
    return found
