"""Slots of by how much somebody leads: "19 points clear", "a 12-point lead", "trails by five strokes".

A lead is told from either side, so that nobody is named in the key; the unit tells one race or vote from another.
"""

import re
from dataclasses import replace

from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.schema.annotations import Quantity, Sentence
from according.schema.links import Slot
from according.schema.spans import Range

MARGIN = "margin"
# What a lead is counted in. Seconds and laps change from one minute to the next, and are no news of two reports.
_UNITS = ("percentage point", "point", "stroke", "shot", "goal", "run", "vote", "seat", "length", "wicket", "game")
_UNIT = re.compile(rf"[\s-]*({'|'.join(_UNITS)})s?\b", re.I)
_NOUN = r"(?:lead|leads|advantage|deficit|cushion|margin|gap)"
_BEHIND = re.compile(rf"[\s-]*(?:(?:clear|adrift)\b|(?:ahead|behind)\s(?!schedule|of schedule|the)|{_NOUN}\b)", re.I)
_BEFORE = re.compile(
    rf"\b(?:(?:{_NOUN}|led|leading|trail|trails|trailed|trailing|ahead|behind|beat|beaten|won|lost)\b[^.;]{{0,60}}\bby"
    rf"|{_NOUN}\s(?:of|at|stands at|(?:that )?(?:was|is))|{_NOUN}\b[^.;,]{{0,30}}\bto)\s$",
    re.I,
)
# How far before and behind the figure the words of a lead stand.
REACH = 80


def margin_slots(reading: Reading) -> list[Slot]:
    """Return a slot for each figure by which somebody leads or trails."""
    found = []
    for quantity in reading.quantities:
        sentence = reading.sentence_at(quantity.start)
        if sentence is None or sentence.block not in TELLING_BLOCKS or quantity.low is None:
            continue
        unit = _margin(reading.document.text, sentence, quantity)
        if unit is not None:
            key = f"quantity/{MARGIN}/count/{unit}"
            value = Value("quantity", key, unit, Range(quantity.start, quantity.end), "link/margin", quantity)
            found.append(replace(make_slot(reading, sentence, value, None, None), counted=unit))
    return found


def _margin(text: str, sentence: Sentence, quantity: Quantity) -> str | None:
    """The unit of a figure that is a lead; None for other figures."""
    behind = text[quantity.end : min(sentence.end, quantity.end + REACH)]
    if quantity.unit.replace("_", " ") in _UNITS:
        unit, rest = quantity.unit.replace("_", " "), behind
    elif quantity.unit == "count" and (told := _UNIT.match(behind)):
        unit, rest = told[1].lower(), behind[told.end() :]
    else:
        return None
    before = text[max(sentence.start, quantity.start - REACH) : quantity.start]
    return unit if _BEFORE.search(before) or _BEHIND.match(rest) else None
