"""Slots of sides: whether a happening was in a place, or beside it: "in the tunnel", "next to an underpass"."""

from collections.abc import Iterator
from dataclasses import replace

from according.link.known_places import place_kinds
from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.schema.annotations import EventMention, Phrase, Sentence
from according.schema.links import Slot
from according.schema.spans import Range
from according.text.noun_classes import is_kind_of

IN, BESIDE = "in", "near"
_IN = {"in", "inside", "within"}
_BESIDE = {"near", "outside", "beside", "alongside"}
# Words that say so together with "to" or "of".
_BESIDE_TO = {"next", "close", "adjacent"}
_BESIDE_OF = {"outside", "north", "south", "east", "west", "northwest", "northeast", "southwest", "southeast", "short"}
# What has an inside and a side: buildings, ways with walls, rooms, waters.
_GROUNDS = frozenset({"building.1", "passage.5", "way.3", "room.1", "body_of_water.1", "enclosure.2", "tunnel.1"})
# Words between a place and the happening that it is told of, at most.
REACH = 14


def side_slots(reading: Reading) -> list[Slot]:
    """Return a slot for each place that a happening of the news is told to be in, or beside; `counted` says which.

    The key holds the place: a city's name, or the noun of something that has an inside.
    """
    found: dict[tuple[str, int], Slot] = {}
    for sentence in reading.sentences:
        if sentence.block not in TELLING_BLOCKS or not reading.events_in(sentence):
            continue
        for phrase, side in _phrases(sentence):
            ground, event = _ground(reading, sentence, phrase), _nearest(reading, sentence, phrase)
            if ground is not None and event is not None:
                span = Range(phrase.start, phrase.end)
                value = Value("attribute", f"side/{ground}", ground, span, "link/side")
                slot = replace(make_slot(reading, sentence, value, event, None), unit="side", counted=side)
                if slot.polarity == "yes" and slot.modality == "actual":
                    found.setdefault((slot.key, slot.span.start), slot)
    return list(found.values())


def _phrases(sentence: Sentence) -> Iterator[tuple[Phrase, str]]:
    """The noun phrases behind a preposition that says on which side."""
    words = [w.text.lower() for w in sentence.words]
    for phrase in sentence.phrases:
        first = phrase.first
        before, over = (words[i] if i >= 0 else "" for i in (first - 1, first - 2))
        if before == "of" and over in _BESIDE_OF:
            above = words[first - 3] if first > 2 else ""
            if above not in ("in", "the"):  # "in the south of the city" is inside
                yield phrase, BESIDE
        elif (before == "to" and over in _BESIDE_TO) or (before in _BESIDE and over not in ("from", "to")):
            yield phrase, BESIDE
        elif before in _IN and over not in ("from", "to"):
            yield phrase, IN


def _ground(reading: Reading, sentence: Sentence, phrase: Phrase) -> str | None:
    """The name of a city that is nothing else, too, or a noun; None for what has no inside, or is many."""
    head = sentence.words[phrase.head]
    if head.tag == "PROPN":
        return head.text.lower() if place_kinds(head.text) == {"city"} and phrase.head == phrase.last else None
    is_one = head.text.lower() == head.lemma.lower()
    return head.lemma.lower() if head.tag == "NOUN" and is_one and is_kind_of(head.lemma.lower(), _GROUNDS) else None


def _nearest(reading: Reading, sentence: Sentence, phrase: Phrase) -> EventMention | None:
    """The happening that stands next to a place, before it where two are as near."""
    position = {w.start: i for i, w in enumerate(sentence.words)}
    events = [(abs(position[e.start] - phrase.head), e.start, e) for e in reading.events_in(sentence)]
    near = min((e for e in events if not phrase.start <= e[1] < phrase.end), default=None)
    return near[2] if near is not None and near[0] <= REACH else None
