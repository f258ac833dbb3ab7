"""A small language for patterns over the row of kinds, and the table of rules written in it.

`day=DAY OF? month=MONTH (COMMA? year=YEAR)?`: a capital name is one token of that kind or group of kinds, a name
before `=` gives the token back to the rule, and `? * + ( ) |` mean what they mean in regular expressions.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from according.annotate.times.context import Context
from according.annotate.times.readings import Reading
from according.annotate.times.tokens import Token, code_of

_GROUPS: dict[str, tuple[str, ...]] = {
    "DAY": ("DAYNUM", "ORDINAL", "ORDWORD"),
    "NUM": ("DAYNUM", "INT", "WORDNUM", "DECIMAL"),
    "NTH": ("ORDINAL", "ORDWORD"),
    "ANY_MONTH": ("MONTH", "DOUBTFUL_MONTH"),
    "MONTH_BY_DAY": ("MONTH", "DOUBTFUL_MONTH", "LOWER_MONTH"),
    "WHICH": ("ORDINAL", "ORDWORD", "LAST", "FINAL"),
    "ANY_WEEKDAY": ("WEEKDAY", "DOUBTFUL_WEEKDAY"),
    "ANY_SEASON": ("SEASON", "DOUBTFUL_SEASON"),
    "ANY_UNIT": ("UNIT", "UNITS"),
    "ANY_YEAR": ("YEAR", "SHORT_YEAR"),
    "BACK": ("LAST", "PREVIOUS"),
    "FORTH": ("NEXT", "FOLLOWING"),
    "DIRECTION": ("LAST", "PREVIOUS", "NEXT", "FOLLOWING", "THIS"),
    "EDGE": ("EARLY", "LATE", "MID", "START", "END", "EARLIER", "LATER"),
    "DETERMINER": ("THE", "THIS", "THAT", "A"),
    "PAST": ("LAST",),
}
_ITEM = re.compile(r"(?:(?P<name>[a-z_]+)=)?(?P<kind>[A-Z_]+)|(?P<operator>[?*+()|])|\s+")


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule's pattern stands: tokens[first:last], and the tokens that the pattern names."""

    first: int
    last: int
    tokens: dict[str, Token]

    def value(self, name: str, default: Any = None) -> Any:
        """Return what the named token means, or the default where the pattern went without it."""
        token = self.tokens.get(name)
        return default if token is None else token.value

    def kind(self, name: str) -> str:
        """Return the kind of the named token, or an empty string."""
        token = self.tokens.get(name)
        return "" if token is None else token.kind

    def word(self, name: str) -> str:
        """Return the named token in lower case, or an empty string."""
        token = self.tokens.get(name)
        return "" if token is None else token.lower

    def has(self, name: str) -> bool:
        """Tell whether the pattern found the named token."""
        return name in self.tokens


Reader = Callable[[Context, Match], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what reads it; `names` are the pattern's named tokens."""

    pattern: re.Pattern[str]
    read: Reader

    def match(self, row: str, at: int, tokens: list[Token]) -> Match | None:
        """Return where the pattern stands from token `at`, or None."""
        found = self.pattern.match(row, at)
        if found is None or found.end() == at:
            return None
        named = {
            name.rstrip("0123456789"): tokens[found.start(name)]
            for name in self.pattern.groupindex
            if found[name] is not None
        }
        return Match(at, found.end(), named)


RULES: list[Rule] = []


def rule(*patterns: str) -> Callable[[Reader], Reader]:
    """Enter a reader into the table, once for each pattern; the longest match wins, then the first rule."""

    def enter(read: Reader) -> Reader:
        RULES.extend(Rule(compiled(pattern), read) for pattern in patterns)
        return read

    return enter


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the regular expression over the row of kinds."""
    parts: list[str] = []
    position = 0
    while position < len(pattern):
        item = _ITEM.match(pattern, position)
        if item is None:
            raise ValueError(f"pattern {pattern!r} can't be read at {pattern[position:]!r}")
        position = item.end()
        if item["kind"]:
            kinds = "".join(code_of(kind) for kind in _GROUPS.get(item["kind"], (item["kind"],)))
            # A name may come twice, in alternatives: a running number keeps the groups apart.
            parts.append(f"(?P<{item['name']}{position}>[{kinds}])" if item["name"] else f"[{kinds}]")
        elif item["operator"]:
            parts.append("(?:" if item["operator"] == "(" else item["operator"])
    return re.compile("".join(parts))
