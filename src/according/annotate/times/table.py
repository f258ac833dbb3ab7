"""The table of rules: what is written over the row of kinds, and what reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from according.annotate.times.context import Context
from according.annotate.times.patterns import Pattern, compiled
from according.annotate.times.readings import Reading
from according.annotate.times.tokens import Token


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
    """A pattern and what reads it; a reader may decline what its pattern found."""

    pattern: Pattern
    read: Reader

    def match(self, row: str, at: int, tokens: list[Token]) -> Match | None:
        """Return where the pattern stands from token `at`, or None."""
        found = self.pattern.regex.match(row, at)
        if found is None or found.end() == at:
            return None
        named = {
            name.rstrip("0123456789"): tokens[found.start(name)]
            for name in self.pattern.regex.groupindex
            if found[name] is not None
        }
        return Match(at, found.end(), named)


_BY_START: dict[str, list[Rule]] = {}


def rule(*patterns: str) -> Callable[[Reader], Reader]:
    """Enter a reader into the table, once for each pattern; the longest match wins, then the rule entered first."""

    def enter(read: Reader) -> Reader:
        for written in patterns:
            pattern = compiled(written)
            for start in sorted(pattern.starts):
                _BY_START.setdefault(start, []).append(Rule(pattern, read))
        return read

    return enter


def rules_from(code: str) -> list[Rule]:
    """Return the rules whose match can begin with a kind, in the order in which they were entered."""
    return _BY_START.get(code, [])


def all_rules() -> list[Rule]:
    """Return every rule, once for each kind that its match can begin with."""
    return [entry for entries in _BY_START.values() for entry in entries]
