"""Slots of streets: what a road is called, and the number of a block: "the 300 block of Alder Street"."""

import re
from dataclasses import replace

from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.schema.links import Slot
from according.schema.spans import Range

_TYPES = {
    "Street": "street", "St": "street", "Avenue": "avenue", "Ave": "avenue", "Road": "road", "Rd": "road",
    "Boulevard": "boulevard", "Blvd": "boulevard", "Drive": "drive", "Lane": "lane", "Ln": "lane", "Court": "court",
    "Parkway": "parkway", "Pkwy": "parkway", "Highway": "highway", "Hwy": "highway", "Terrace": "terrace",
    "Circle": "circle", "Crescent": "crescent",
}  # fmt: skip
_DIRECTIONS = {"North", "South", "East", "West", "N", "S", "E", "W", "Northeast", "Northwest", "Southeast", "Southwest"}
_DAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March",
    "April", "May", "June", "July", "August", "September", "October", "November", "December",
}  # fmt: skip
_NO_NAMES = {"The", "On", "At", "In", "Near", "Of", "And", "From", "To", "Off", "Along", "By", "A", "This", "Main"}
_STREET = re.compile(
    r"(?:\b(\d{2,5}) block of )?((?:[A-Z][\w'’]*\.? ){0,3}[A-Z][\w'’]+) (" + "|".join(_TYPES) + r")\b\.?"
)
_NEXT = re.compile(r" ([A-Z]\w+)")
TYPE, BLOCK = "street", "block"


def street_slots(reading: Reading) -> list[Slot]:
    """Return a slot for each street that is named with what it is, and one for the number of its block.

    The key holds the name without directions; `counted` is what the road is, `low` the number.
    """
    found = []
    for sentence in reading.sentences:
        if sentence.block not in (*TELLING_BLOCKS, "caption"):  # a caption names streets as well
            continue
        text = reading.document.text[sentence.start : sentence.end]
        for match in _STREET.finditer(text):
            name = _name(match.group(2))
            behind = _NEXT.match(text, match.end())
            if name is None or (
                behind and behind.group(1) not in _DIRECTIONS | _DAYS
            ):  # "the Alder Road Primary School"
                continue
            sort = _TYPES[match.group(3)]
            start = sentence.start + match.start(2) + match.group(2).rindex(name.split()[0])
            span = Range(start, sentence.start + match.end(3))
            value = Value("attribute", f"street/{name.lower()}", f"{name} {sort.title()}", span, "link/street")
            slot = make_slot(reading, sentence, value, None, None)
            found.append(replace(slot, unit=TYPE, counted=sort))
            if match.group(1):
                number = float(match.group(1))
                key = f"block/{name.lower()} {sort}"
                told = Value(
                    "attribute",
                    key,
                    f"{name} {sort.title()}",
                    Range(sentence.start + match.start(1), span.end),
                    "link/street",
                )
                slot = make_slot(reading, sentence, told, None, None)
                found.append(replace(slot, unit=BLOCK, low=number, high=number, counted=match.group(1)))
    return found


def street_name(words: str) -> str | None:
    """Return the bare name of a street in lower case, so that "N. Alder St" and "Alder Street" are one; None where
    nothing is left of it."""
    parts = words.replace(".", "").split()
    parts = [p for p in parts if p not in _DIRECTIONS]
    name = parts[:-1] if len(parts) > 1 else parts
    return " ".join(name).lower() or None


def _name(words: str) -> str | None:
    """The name of a street without directions before it and words that only open a sentence."""
    parts = words.replace(".", "").split()
    while parts and (parts[0] in _DIRECTIONS or parts[0] in _NO_NAMES):
        parts.pop(0)
    return " ".join(parts) if parts and len(parts[0]) > 1 else None
