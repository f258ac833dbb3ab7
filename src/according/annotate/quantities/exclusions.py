"""Numbers that name and don't count: road, flight and model numbers, scores, telephones, addresses, versions."""

from __future__ import annotations

import re

from according.annotate.quantities import lexicon
from according.annotate.quantities.numerals import Figure
from according.annotate.quantities.tokens import Row

_PHONE = re.compile(
    r"""
      \+\d[\d ().-]{6,}\d
    | \(\d{3}\)[ ]?\d{3}-\d{4}
    | \b\d{3}-\d{3,4}(?:-\d{4})?\b
    | \b0\d{2,4}[ ](?:\d{3,4}[ ]\d{3,4}|\d{5,8})\b
    | \b\d{3}\.\d{3}\.\d{4}\b
    """,
    re.VERBOSE,
)
_FEWEST_DIGITS_OF_A_PHONE = 7


def phone_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where telephone numbers stand in text[start:end]."""
    found = _PHONE.finditer(text, start, end)
    return [match.span() for match in found if sum(map(str.isdigit, match.group())) >= _FEWEST_DIGITS_OF_A_PHONE]


def names_something(row: Row, figure: Figure) -> bool:
    """Tell whether a figure is a name: Highway 61, Boeing 737, F-16, Room 12, No. 5, 10 Downing Street."""
    if figure.form not in ("digits", "words"):
        return False
    first = figure.first
    before = row.lower(first - 1)
    if before == "." and row.lower(first - 2) in ("no", "nos", "art", "sec", "vol", "fig", "p", "pp", "ch"):
        return True
    if before in ("#", "/", "№", "§", "&", "_"):
        return True
    if figure.form == "words":
        return before in lexicon.word_set("names", "spelled") and figure.last - first == 1
    return _glued_name(row, figure) or _labelled(row, figure) or _address(row, figure) or _emergency(row, figure)


def _glued_name(row: Row, figure: Figure) -> bool:
    """F-16, S23, MH17, COVID-19, V-12, B.1.617, 1:30"""
    first = figure.first
    if not row.glued(first):
        tied = row.glued(figure.last) and row.glued(figure.last + 1)
        return row.lower(figure.last) == ":" and tied and row.kind(figure.last + 1) == "figure"
    before = row.text(first - 1)
    if row.kind(first - 1) == "word":
        return before not in lexicon.currencies() or not before[:1].isupper()
    if before in ("-", "‑", "–") and row.glued(first - 1) and row.kind(first - 2) == "word":
        return row.text(first - 2)[:1].isupper() or len(row.text(first - 2)) == 1
    return before in (".", ":") and row.glued(first - 1) and row.kind(first - 2) in ("word", "figure")


def _labelled(row: Row, figure: Figure) -> bool:
    before, text = row.lower(figure.first - 1), row.text(figure.first - 1)
    if before in lexicon.word_set("names", "indices"):
        return True
    if before not in lexicon.word_set("names", "labels") or figure.scaled:
        return False
    if before == "number" and row.lower(figure.first - 2) not in lexicon.word_set("names", "before_number"):
        return False
    if before in lexicon.word_set("names", "always"):
        return True
    return text[:1].isupper() and figure.first > 1


def _emergency(row: Row, figure: Figure) -> bool:
    """a 911 call, called 999, dialled 112"""
    if row.text(figure.first) not in lexicon.word_set("names", "emergency"):
        return False
    near = {row.lower(figure.first - 1), row.lower(figure.last), row.lower(figure.last + 1)}
    return bool(near & lexicon.word_set("names", "emergency_words"))


def _address(row: Row, figure: Figure) -> bool:
    """221 Baker Street; 1600 Pennsylvania Avenue NW; the 200 block of Morgan Street"""
    if row.phrase(figure.last, figure.last + 2) == "block of":
        return True
    for at in range(figure.last + 1, figure.last + 4):
        if row.lower(at) in lexicon.word_set("names", "streets") and row.text(at)[:1].isupper():
            return all(row.text(i)[:1].isupper() or row.kind(i) != "word" for i in range(figure.last, at))
        if row.kind(at) != "word":
            break
    return False


def is_score(row: Row, first: Figure, second: Figure) -> bool:
    """Tell whether "3-1" is a result: the first number is larger, or words of winning and voting stand near."""
    low, high = first.value, second.value
    if low is None or high is None:
        return False
    if low >= high:
        return True
    near = {row.lower(i) for i in (*range(first.first - 4, first.first), *range(second.last, second.last + 4))}
    return bool(near & lexicon.word_set("names", "results")) and high < 200
