"""The words of a sentence as a row of kinds: MONTH, WEEKDAY, UNIT, NUMBER, ... which patterns are written over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from according.annotate.times.lexicon import Lexicon, lexicon

_SCAN = re.compile(
    r"""
      (?P<address> (?:https?://|www\.)\S+ | [a-z0-9-]+(?:\.[a-z0-9-]+)+/\S* )
    | (?P<iso> \d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\w-]) )
    | (?P<slashed>
          (?:\d{4}(?P<a>[/-])\d{1,2}(?P=a)\d{1,2}|\d{1,2}(?P<b>[/.-])\d{1,2}(?P=b)(?:\d{4}|\d{2}))(?![\w/]|[.-]\d) )
    | (?P<decade> (?:(?:1\d|20)\d0|['’]?[1-9]0)['’]?s\b )
    | (?P<clock> (?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:]) | (?:[01]?\d|2[0-4])\.[0-5]\d(?=\s?[ap]\.?m\b) )
    | (?P<quarter> \b[QH][1-4](?![\w-]) )
    | (?P<ordinal> \d{1,2}(?:st|nd|rd|th)\b )
    | (?P<mixed> \d+[ ]\d/\d(?!\d) )
    | (?P<number> \d+(?:,\d{3})+(?:\.\d+)?(?!\d) | \d+\.\d+ | \d+ )
    | (?P<short_year> ['’]\d{2}\b )
    | (?P<meridiem> (?<=[\d\s])[ap]\.[ ]?m\b\.? | (?<=\d)[ap]m\b | (?<=\d\s)[ap]m\b )
    | (?P<word> [^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)* )
    | (?P<possessive> ['’]s\b | ['’](?=\s) )
    | (?P<other> \S )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PUNCTUATION = {",": "COMMA", "-": "DASH", "–": "DASH", "—": "DASH", "/": "SLASH"}


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark; `value` is what its kind means (a month's number, a unit's letter, a figure)."""

    start: int
    end: int
    kind: str
    lower: str
    value: Any = None


def scan(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of text[start:end]; offsets are those of `text`. What no kind knows is OTHER."""
    words = lexicon()
    tokens: list[Token] = []
    position = start
    while match := _SCAN.search(text, position, end):
        token = _read(match, text, end, words)
        tokens.append(token)
        position = token.end
    return _joined_numbers(tokens)


def _read(match: re.Match[str], text: str, end: int, words: Lexicon) -> Token:
    start, stop = match.span()
    group = match.lastgroup
    surface = match.group()
    lower = surface.lower()
    if group == "word":
        return _word(text, start, stop, end, surface, lower, words)
    if group == "number":
        kind, value = _number(surface)
        return Token(start, stop, kind, lower, value)
    if group == "address":
        return Token(start, stop, "OTHER", lower)
    if group == "other":
        return Token(start, stop, _PUNCTUATION.get(surface, "OTHER"), lower)
    if group == "meridiem":
        return Token(start, stop, "AMPM", lower, lower[0])
    return Token(start, stop, *_shaped(group or "", lower))


def _word(text: str, start: int, stop: int, end: int, surface: str, lower: str, words: Lexicon) -> Token:
    if lower in words.phrase_heads and (found := words.phrase(text, start, end)):
        phrase_end, kind, value = found
        return Token(start, phrase_end, kind, text[start:phrase_end].lower(), value)
    entry = words.words.get(lower)
    if entry is None:
        return Token(start, stop, "OTHER", lower)
    kind, value = entry
    if kind in ("MONTH", "WEEKDAY", "DOUBTFUL_MONTH", "DOUBTFUL_WEEKDAY"):
        if surface[0].islower() and kind == "DOUBTFUL_MONTH":
            return Token(start, stop, "LOWER_MONTH", lower, value)
        if surface[0].islower() and kind.startswith("DOUBTFUL"):
            return Token(start, stop, "OTHER", lower)
        if (
            len(lower) < 6
            and text[stop : stop + 1] == "."
            and stop < end
            and lower not in ("march", "april", "june", "july", "may")
        ):
            stop += 1
    elif kind == "UNIT" and len(lower) < 4 and lower not in ("day",) and text[stop : stop + 1] == ".":
        stop += 1
    return Token(start, stop, kind, lower, value)


def _number(surface: str) -> tuple[str, float]:
    plain = surface.replace(",", "")
    if "." in plain:
        return "DECIMAL", float(plain)
    value = int(plain) if len(plain) < 16 else 10**15
    if surface == plain and len(plain) == 4 and (1000 <= value <= 2199):
        return "YEAR", value
    if surface == plain and len(plain) <= 2 and 1 <= value <= 31:
        return "DAYNUM", value
    return "INT", value


def _shaped(group: str, lower: str) -> tuple[str, str, Any]:
    if group == "iso":
        return "ISODATE", lower, lower.upper()
    if group == "slashed":
        return "SLASHED", lower, tuple(re.split(r"[/.-]", lower))
    if group == "decade":
        digits = re.sub(r"\D", "", lower)
        return "DECADE", lower, int(digits) if len(digits) == 4 else 1900 + int(digits)
    if group == "clock":
        return "CLOCK", lower, tuple(int(part) for part in re.split(r"[:.]", lower)[:2])
    if group == "ordinal":
        return "ORDINAL", lower, int(lower[:-2])
    if group == "mixed":
        whole, upper, below = re.split(r"[ /]", lower)
        return "DECIMAL", lower, int(whole) + (int(upper) / int(below) if int(below) else 0)
    if group == "quarter":
        return "QUARTER_CODE" if lower[0] == "q" else "HALF_CODE", lower, int(lower[1])
    if group == "short_year":
        number = int(lower[1:])
        return "SHORT_YEAR", lower, 1900 + number if number > 30 else 2000 + number
    return "POSSESSIVE", lower, None


def _joined_numbers(tokens: list[Token]) -> list[Token]:
    """Join "twenty four", "thirty-first" and spoken years to one token each, and know "ten am" by its number."""
    if not any(token.kind == "WORDNUM" for token in tokens):
        return tokens
    joined: list[Token] = []
    index = 0
    while index < len(tokens):
        token, index = _joined_at(tokens, index)
        if token.lower in ("am", "pm") and joined and joined[-1].kind == "WORDNUM":
            token = Token(token.start, token.end, "AMPM", token.lower, token.lower[0])
        if joined and token.kind in ("WORDNUM", "DECADE") and joined[-1].kind == "WORDNUM":
            made = _spoken_year(joined[-1], token)
            if made:
                joined[-1] = made
                continue
        joined.append(token)
    return joined


def _joined_at(tokens: list[Token], index: int) -> tuple[Token, int]:
    token = tokens[index]
    if token.kind != "WORDNUM" or token.value not in _TENS:
        return token, index + 1
    after = index + 1
    if after < len(tokens) and tokens[after].kind == "DASH" and tokens[after].start == token.end:
        after += 1
    if after < len(tokens) and tokens[after].kind in ("WORDNUM", "ORDWORD") and 1 <= tokens[after].value <= 9:
        unit = tokens[after]
        return Token(
            token.start, unit.end, unit.kind, f"{token.lower} {unit.lower}", token.value + unit.value
        ), after + 1
    return token, index + 1


_TENS = frozenset(range(20, 100, 10))


def _spoken_year(first: Token, second: Token) -> Token | None:
    if second.kind == "WORDNUM" and first.value in (17, 18, 19, 20) and 10 <= second.value <= 99:
        return Token(first.start, second.end, "YEAR", f"{first.lower} {second.lower}", first.value * 100 + second.value)
    if first.value in (19, 20) and second.kind == "DECADE":
        decade = first.value * 100 + second.value % 100
        return Token(first.start, second.end, "DECADE", f"{first.lower} {second.lower}", decade)
    if second.kind != "WORDNUM":
        return None
    if first.value == 2000 and second.value < 100:
        return Token(first.start, second.end, "YEAR", f"{first.lower} {second.lower}", 2000 + second.value)
    return None


@cache
def code_of(kind: str) -> str:
    """Return the one character that stands for a kind in the row that patterns are matched on."""
    return chr(0x4E00 + _kinds().setdefault(kind, len(_kinds())))


@cache
def _kinds() -> dict[str, int]:
    return {"OTHER": 0}


def codes(tokens: list[Token]) -> str:
    """Return the row of kinds, one character a token."""
    return "".join([code_of(token.kind) for token in tokens])
