"""Slots of street addresses at which it happened: the number of a house, the block, the street alone."""

import re
from collections.abc import Collection
from dataclasses import replace

from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.link.slots.streets import street_name
from according.schema.annotations import Sentence
from according.schema.links import Slot
from according.schema.spans import Range

HOUSE, BLOCK, STREET = "house", "block", "street"
_KIND = (
    r"(?:[Aa]venue|[Aa]ve|[Ss]treet|St|[Rr]oad|Rd|[Bb]oulevard|Blvd|[Dd]rive|Dr|[Ll]ane|Ln|[Cc]ourt|Ct|[Pp]arkway|Pkwy"
    r"|[Hh]ighway|Hwy|[Pp]lace|Pl|[Tt]errace|[Ww]ay|[Cc]ircle)\b"
)
_NAME = r"(?:[NSEW]\.? |(?:North|South|East|West) )?(?:(?:[A-Z][\w'’]*\.?|\d+(?:st|nd|rd|th)) ){1,3}"
_ADDRESS = re.compile(
    rf"\b(?P<how>in|at|on|to|along|near|of|outside|inside|,) (?:the )?"
    rf"(?:(?:area of )?(?:(?P<block>\d{{2,5}})(?:-| )block of |(?P<house>\d{{1,5}}) ))?(?P<street>{_NAME}{_KIND})"
)
# Where people live, were born or are treated is not where it happened.
_OF_SOMEBODY = re.compile(r"\d+, of |\b(?:lives?|lived|living|resides?|resident|born|moved)\b[^.;]{0,30}$")
_CALLED = re.compile(
    r"\b(?:called|responded|dispatched|sent|rushed|arrived|went|came|happened|occurred|took place|scene|reports?)\b"
)
_COURT = re.compile(r"^,? (?:[A-Z]\w+ )*(?:Court|Hospital|Church|School|Station)\b")


def street_address_slots(reading: Reading, main: Collection[str]) -> list[Slot]:
    """Return a place slot for each street address in a sentence that tells of one of the `main` events, by id, or of
    those who were called to it. `counted` is what is told of the street, `low` the number, the key names the street."""
    found = []
    text = reading.document.text
    for sentence in reading.sentences:
        if sentence.block not in TELLING_BLOCKS or not _tells(reading, sentence, main):
            continue
        for match in _ADDRESS.finditer(text, sentence.start, sentence.end):
            before, behind = text[sentence.start : match.end("how")], text[match.end() : sentence.end]
            name = street_name(match["street"])
            of_home = match["how"] == "of" and not match["block"]
            if name is None or of_home or _OF_SOMEBODY.search(before) or _COURT.match(behind):
                continue
            sort = BLOCK if match["block"] else HOUSE if match["house"] else STREET
            number = float(match["block"] or match["house"] or 0)
            start = min(match.start(g) for g in ("block", "house", "street") if match[g])
            value = Value("place", f"place/any/address/{name}", name, Range(start, match.end()), "link/street-address")
            slot = make_slot(reading, sentence, value, None, None)
            found.append(replace(slot, counted=sort, low=number, high=number, participants=(f"address:{name}",)))
    return found


def _tells(reading: Reading, sentence: Sentence, main: Collection[str]) -> bool:
    happenings = (reading.happenings.get(e.start) for e in reading.events_in(sentence) if e.polarity == "yes")
    if any(h is not None and h.id in main and not h.background for h in happenings):
        return True
    return bool(_CALLED.search(reading.document.text[sentence.start : sentence.end]))
