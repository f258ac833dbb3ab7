"""Addresses: the corner of two streets, the block of one, as news tells where something happened."""

import re
from collections.abc import Iterator
from dataclasses import replace

from according.link.families import family_of
from according.link.reading import Reading
from according.link.slots.making import NOT_HAPPENINGS, TELLING_BLOCKS, Value, make_slot
from according.schema.annotations import EventMention, Sentence
from according.schema.links import Slot
from according.schema.spans import Range

_KIND = (
    r"(?:[Aa]venue|[Aa]ve|[Ss]treet|St|[Rr]oad|Rd|[Bb]oulevard|Blvd|[Dd]rive|Dr|[Ll]ane|Ln|[Hh]ighway|Hwy"
    r"|[Pp]arkway|[Ww]ay)\.?"
)
_SIDE = r"(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[NSEW]\.?|[NS][EW])"
_NAME = r"(?:[A-Z][\w'’]+|\d+(?:st|nd|rd|th))(?: [A-Z][\w'’]+)??"
_STREET = rf"(?:{_SIDE} )?{_NAME}(?: {_KIND})?(?: {_SIDE})?"
_FULL = rf"(?:{_SIDE} )?{_NAME} {_KIND}(?: {_SIDE}\b)?"
_CROSS = r"(?:and|at|&|near)"
# A corner: "at Elm Street and Low Road", "the intersection of Elm and Low streets", "on Elm Road near Low".
_CORNER = re.compile(
    rf"\b(?:corner|intersection|junction|area|crossing) (?:of|at) (?P<a>{_STREET}) {_CROSS} (?P<b>{_STREET})"
    rf"(?: (?:[Aa]venues|[Ss]treets|[Rr]oads)(?: {_SIDE}\b)?)?"
    rf"|\b(?:at|near|on|of) (?P<c>{_FULL}) {_CROSS} (?P<d>{_FULL})"
    rf"|\b(?:at|near|on|of) (?P<e>{_NAME}) and (?P<f>{_NAME}) (?:[Aa]venues|[Ss]treets|[Rr]oads)(?: {_SIDE}\b)?"
)
_BLOCK = re.compile(rf"\b(?P<number>\d+)(?:-| )block of (?P<street>(?:{_SIDE} )?{_NAME}(?: {_KIND})?(?: {_SIDE}\b)?)")
_DROPPED = re.compile(rf"\b(?:{_KIND}|{_SIDE})(?=\s|$)", re.I)


def address_slots(reading: Reading) -> list[Slot]:
    """Return a place slot for each corner and each block of a street in the sentence of something that happened."""
    found = []
    for sentence in reading.sentences:
        event = _happening(reading, sentence) if sentence.block in TELLING_BLOCKS else None
        if event is None:
            continue
        family = family_of(event.event_class)
        for span, sort, name in _addresses(reading.document.text, sentence):
            taking = frozenset((f"address:{name}",))
            value = Value(
                "place", f"place/{family.name}/{event.lemma}", family.name, span, "link/address", None, taking
            )
            found.append(replace(make_slot(reading, sentence, value, event, family), counted=sort))
    return found


def _addresses(text: str, sentence: Sentence) -> Iterator[tuple[Range, str, str]]:
    """Yield the spans of addresses, their sort, and what two spellings of one have in common."""
    for match in _CORNER.finditer(text, sentence.start, sentence.end):
        streets = sorted(_plain(match[group]) for group in "abcdef" if match[group])
        if len(set(streets)) > 1:
            yield Range(match.start(), match.end()), "corner", " + ".join(streets)
    for match in _BLOCK.finditer(text, sentence.start, sentence.end):
        yield Range(match.start(), match.end()), "block", f"{match['number']} {_plain(match['street'])}"


def _plain(street: str) -> str:
    """The bare name of a street: "Elm Avenue North" and "Elm" may be one."""
    return " ".join(_DROPPED.sub(" ", street).lower().replace(".", " ").split()) or street.lower()


def _happening(reading: Reading, sentence: Sentence) -> EventMention | None:
    """The first event of a sentence that its report's own news tells: what happened at the address."""
    events = [e for e in reading.events_in(sentence) if e.polarity == "yes" and e.event_class not in NOT_HAPPENINGS]
    linked = [e for e in events if e.start in reading.happenings]
    return next(iter(linked or events), None)
