"""What became of those that a figure counts, by the word right beside it: "six injured", "wounding 27".

The word beside a figure tells it surely, whatever verb governs both.
"""

import re

from according.link.reading import Reading
from according.schema.annotations import Quantity

_DEAD = r"killed|dead|died|slain|deceased|deaths|fatalities"
_HURT = r"injured|wounded|hurt|injuries"
_LINKS = (
    r"(?:\s(?:other|others|more|additional|people|persons|men|women|civilians|victims|were|was|are|is|have|has|had|been"
    r"|being|left|reported|confirmed|reportedly|critically|seriously|severely|badly|slightly|lightly|fatally))*"
)
_BEHIND = re.compile(rf"{_LINKS}\s(?:(?P<dead>{_DEAD})|(?P<hurt>{_HURT}))\b", re.I)
_BEFORE = re.compile(r"\b(?:(?P<dead>kill(?:ed|ing|s)?)|(?P<hurt>(?:wound|injur)(?:ed|ing|es|s|e)?|hurting))\s$", re.I)
_FATALLY = re.compile(r"\b(?:fatally|mortally)\s\w+$", re.I)
_OR_ELSE = re.compile(rf"\s(?:and/)?(?:or|and)\s(?:{_DEAD}|{_HURT})\b", re.I)
# The longest word that may stand before a figure.
WIDTH = 12


def class_beside(reading: Reading, quantity: Quantity) -> str | None:
    """Return "kill" or "injure" where a word beside a figure of people says so; None without one."""
    if quantity.unit != "count":
        return None
    text = reading.document.text
    for end in dict.fromkeys((quantity.counted_end or quantity.end, quantity.end)):
        if end >= quantity.end and (behind := _BEHIND.match(text, end)):
            if _OR_ELSE.match(text, behind.end()):
                return None  # "killed or wounded" counts both together
            return "kill" if behind["dead"] or _FATALLY.search(text[end : behind.end()]) else "injure"
    before = _BEFORE.search(text, max(0, quantity.start - WIDTH), quantity.start)
    return ("kill" if before["dead"] else "injure") if before else None
