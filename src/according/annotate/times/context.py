"""What rules may look at: the words, the anchor, the last date told, the tense."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from according.annotate.times.calendar import Period, parse
from according.annotate.times.tense import shallow_tense
from according.annotate.times.tokens import Token


@dataclass(slots=True)
class Context:
    """`previous` is the last date told, as a period; `minute` the anchor's minute of the day, where it has one."""

    text: str
    start: int
    end: int
    tokens: list[Token]
    anchor: date | None
    minute: int | None
    previous: Period | None
    tense_of: Callable[[int], str | None] | None = None
    _tenses: dict[int, tuple[str | None, bool]] = field(default_factory=dict)

    def tense(self, token: int) -> str | None:
        """Return "past", "present" or "future" for the clause around a token, None where nothing tells."""
        return self._tense(token)[0]

    def tense_is_firm(self, token: int) -> bool:
        """Tell whether the tense was given, or the verb stands right before the token."""
        return self._tense(token)[1]

    def _tense(self, token: int) -> tuple[str | None, bool]:
        if token not in self._tenses:
            at, after = self.tokens[token].start, self.tokens[token].end
            told = self.tense_of(at) if self.tense_of else None
            self._tenses[token] = (told, True) if told else shallow_tense(self.text, self.start, self.end, at, after)
        return self._tenses[token]

    def word(self, token: int) -> str:
        """Return a token in lower case, or an empty string outside the sentence."""
        return self.tokens[token].lower if 0 <= token < len(self.tokens) else ""

    def kind(self, token: int) -> str:
        """Return a token's kind, or an empty string outside the sentence."""
        return self.tokens[token].kind if 0 <= token < len(self.tokens) else ""

    def surface(self, token: int) -> str:
        """Return a token as it stands, or an empty string outside the sentence."""
        if not 0 <= token < len(self.tokens):
            return ""
        return self.text[self.tokens[token].start : self.tokens[token].end]

    def in_a_name(self, token: int) -> bool:
        """Tell whether a token with a capital stands behind another word with one: the Daily of "New York Daily"."""
        before = self.surface(token - 1)
        return self.surface(token)[:1].isupper() and self.kind(token - 1) == "OTHER" and before[:1].isupper()

    def glued(self, token: int) -> bool:
        """Tell whether no white space stands between a token and the one before it."""
        return token > 0 and self.tokens[token - 1].end == self.tokens[token].start

    def reference(self) -> tuple[date | None, str | None]:
        """Return the last date told, else the anchor, and its name ("previous" or "anchor")."""
        if self.previous is not None:
            return self.previous.first, "previous"
        return self.anchor, "anchor" if self.anchor else None


def make_context(
    text: str,
    start: int,
    end: int,
    tokens: list[Token],
    anchor: str | None,
    previous: str | None,
    tense_of: Callable[[int], str | None] | None,
) -> Context:
    """Return the context; an anchor or previous date that can't be read counts as none."""
    day = parse(anchor) if anchor else None
    minute = None
    if anchor and len(anchor) >= 16 and anchor[10] in "T " and anchor[11:13].isdigit() and anchor[14:16].isdigit():
        minute = int(anchor[11:13]) * 60 + int(anchor[14:16])
    exact = day.first if day is not None and day.unit == "D" else None
    return Context(text, start, end, tokens, exact, minute, parse(previous) if previous else None, tense_of)
