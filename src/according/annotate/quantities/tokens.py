"""Figures, words and marks of a sentence with their offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SCAN = re.compile(
    r"""
      (?P<address> (?:https?://|www\.)\S+ | \S+@\S+\.\w+ | [#@]\w+ )
    | (?P<figure>
          \d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d) | \d{1,3}(?:[ ]\d(?:00|\d0))+(?![\d,.]\d|\d)
        | \d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d|,\d) | \d{1,3}(?:'\d{3})+(?!\d)
        | \d{1,2}(?:,\d{2})*,\d{3}(?!\d)
        | \d+,\d{1,2}(?=\s?(?:[mb]illion|trillion|per\ ?cent|%|bn\b))
        | \d*\.\d+(?!\.?\d) | \d+(?:\.\d+){2,} | \d+ )
    | (?P<word> [^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)* )
    | (?P<possessive> ['’]s\b )
    | (?P<mark> \S )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is figure, word, possessive, address or mark; `lower` the text in lower case, one kind of apostrophe."""

    start: int
    end: int
    kind: str
    text: str
    lower: str


@dataclass(frozen=True, slots=True)
class Row:
    """The tokens of a sentence; what lies outside reads as an empty string."""

    tokens: tuple[Token, ...]

    def __len__(self) -> int:
        return len(self.tokens)

    def lower(self, at: int) -> str:
        """Return a token in lower case."""
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def text(self, at: int) -> str:
        """Return a token as it stands."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def kind(self, at: int) -> str:
        """Return the kind of a token."""
        return self.tokens[at].kind if 0 <= at < len(self.tokens) else ""

    def glued(self, at: int) -> bool:
        """Tell whether no white space stands between a token and the one before it."""
        return 0 < at < len(self.tokens) and self.tokens[at - 1].end == self.tokens[at].start

    def run(self, first: int, last: int, between: str = "") -> str:
        """Return tokens[first:last] as they stand, joined; nothing where they reach outside."""
        if first < 0 or last > len(self.tokens):
            return ""
        return between.join([token.text for token in self.tokens[first:last]])

    def phrase(self, first: int, last: int) -> str:
        """Return tokens[first:last] in lower case, joined by blanks; nothing where they reach outside."""
        if first < 0 or last > len(self.tokens):
            return ""
        return " ".join([token.lower for token in self.tokens[first:last]])


def scan(text: str, start: int, end: int) -> Row:
    """Return the tokens of text[start:end]; offsets are those of `text`."""
    found = [
        Token(m.start(), m.end(), m.lastgroup or "mark", m.group(), m.group().lower().replace("’", "'"))
        for m in _SCAN.finditer(text, start, end)
    ]
    return Row(tuple(found))


def figure_value(figure: str) -> float | None:
    """Return the number that a figure stands for, or None for a version or a list of sections ("2.0.1")."""
    if figure.count(".") > 1:
        return None
    if re.fullmatch(r"\d+,\d{1,2}", figure):
        return float(figure.replace(",", "."))
    plain = re.sub(r"[,'\s]", "", figure)
    if len(plain) > 18:
        return None
    return float(plain) if "." in plain else int(plain)
