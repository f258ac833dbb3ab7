"""A small language for patterns over the row of kinds.

`day=DAY OF? month=MONTH (COMMA? year=YEAR)?`: a capital name is one token of that kind or group of kinds, a name
before `=` gives the token back to the rule, and `? * + ( ) |` mean what they mean in regular expressions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from according.annotate.times.tokens import code_of

_GROUPS: dict[str, tuple[str, ...]] = {
    "DAY": ("DAYNUM", "ORDINAL", "ORDWORD"),
    "NUM": ("DAYNUM", "INT", "WORDNUM", "DECIMAL"),
    "HOUR": ("DAYNUM", "WORDNUM", "CLOCK"),
    "NTH": ("ORDINAL", "ORDWORD"),
    "WHICH": ("ORDINAL", "ORDWORD", "LAST", "FINAL"),
    "ANY_MONTH": ("MONTH", "DOUBTFUL_MONTH"),
    "MONTH_BY_DAY": ("MONTH", "DOUBTFUL_MONTH", "LOWER_MONTH"),
    "ANY_WEEKDAY": ("WEEKDAY", "DOUBTFUL_WEEKDAY"),
    "ANY_SEASON": ("SEASON", "DOUBTFUL_SEASON"),
    "ANY_UNIT": ("UNIT", "UNITS"),
    "ANY_YEAR": ("YEAR", "SHORT_YEAR"),
    "DIRECTION": ("LAST", "PREVIOUS", "NEXT", "FOLLOWING", "THIS"),
    "EDGE": ("EARLY", "LATE", "MID", "START", "END", "EARLIER", "LATER"),
    "PAST": ("LAST",),
}
_ITEM = re.compile(r"(?:(?P<name>[a-z_]+)=)?(?P<kind>[A-Z_]+)|(?P<operator>[?*+()|])|\s+")


@dataclass(frozen=True)
class Pattern:
    """A pattern as a regular expression, and the codes of the kinds that a match can begin with."""

    source: str
    starts: frozenset[str]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The expression, compiled when a row first holds what it begins with: most texts need few of them."""
        return re.compile(self.source)


def compiled(pattern: str) -> Pattern:
    """Return the pattern as a regular expression over the row of kinds; raise ValueError where it can't be read."""
    items: list[str] = []
    parts: list[str] = []
    position = 0
    while position < len(pattern):
        item = _ITEM.match(pattern, position)
        if item is None:
            raise ValueError(f"pattern {pattern!r} can't be read at {pattern[position:]!r}")
        position = item.end()
        if item["kind"]:
            kinds = "".join(code_of(kind) for kind in _GROUPS.get(item["kind"], (item["kind"],)))
            items.append(kinds)
            # A name may come twice, in alternatives: a running number keeps the groups apart.
            parts.append(f"(?P<{item['name']}{position}>[{kinds}])" if item["name"] else f"[{kinds}]")
        elif item["operator"]:
            items.append(item["operator"])
            parts.append("(?:" if item["operator"] == "(" else item["operator"])
    return Pattern("".join(parts), frozenset(_alternatives(items, 0)[0]))


def _alternatives(items: list[str], at: int) -> tuple[set[str], bool, int]:
    """Return what alternatives can begin with, whether they can be empty, and where they end."""
    starts: set[str] = set()
    empty = False
    while True:
        more, may_be_empty, at = _sequence(items, at)
        starts |= more
        empty = empty or may_be_empty
        if at >= len(items) or items[at] != "|":
            return starts, empty, at
        at += 1


def _sequence(items: list[str], at: int) -> tuple[set[str], bool, int]:
    starts: set[str] = set()
    empty = True
    while at < len(items) and items[at] not in "|)":
        if items[at] == "(":
            more, may_be_empty, at = _alternatives(items, at + 1)
        else:
            more, may_be_empty = set(items[at]), False
        at += 1
        if at < len(items) and items[at] in "?*+":
            may_be_empty = may_be_empty or items[at] != "+"
            at += 1
        if empty:
            starts |= more
        empty = empty and may_be_empty
    return starts, empty, at
