"""What a figure is measured in: percent, money, a measure, an age; or nothing, where things are counted."""

from __future__ import annotations

from dataclasses import dataclass

from according.annotate.quantities import lexicon
from according.annotate.quantities.numerals import Figure
from according.annotate.quantities.tokens import Row

_PER_CENT = {"%": 1, "percent": 1, "pct": 1, "per cent": 2, "percentage": 1}


@dataclass(frozen=True, slots=True)
class Unit:
    """`name` as in Quantity.unit, the tokens [first:last) of figure and unit together, the scale that a letter
    behind the figure gives ("$3m"), and the part of the unit that is counted (a cent is 0.01)."""

    name: str
    first: int
    last: int
    factor: float = 1
    part: float = 1


def unit_of(row: Row, figure: Figure) -> Unit:
    """Return the unit of a figure: one that stands before (money) or behind it; "count" where there is none."""
    money = _money_before(row, figure.first)
    factor, last = 1.0, figure.last
    if money is not None:
        if figure.suffix and figure.suffix.lower() in lexicon.glued_scales():
            factor = lexicon.glued_scales()[figure.suffix.lower()]
        elif figure.suffix:
            return Unit("identifier", figure.first, figure.last)
        name = _iso(money[1])
        if row.lower(last) in ("dollars", "us", "usd"):
            last += 1
        return Unit(name, money[0], last, factor, _part(money[1]))
    if figure.suffix:
        return _suffixed(row, figure)
    return _behind(row, figure) or Unit("count", figure.first, figure.last)


def _money_before(row: Row, first: int) -> tuple[int, str] | None:
    """Return where the sign or code before a figure begins, and its key in the table."""
    table = lexicon.currencies()
    for length in (2, 1):
        joined = row.run(first - length, first)
        if joined in table and table[joined]["kind"] != "word":
            return first - length, joined
    if row.text(first - 1) == "$" and row.text(first - 2) in ("US", "USD", "U.S."):
        return first - 2, "US$"
    return (first - 1, "$") if row.text(first - 1) == "$" else None


def _iso(text: str) -> str:
    entry = lexicon.currencies()[text]
    return str(entry["iso"] or str(entry["text"]).lower())


def _part(text: str) -> float:
    return float(lexicon.currencies()[text].get("factor", 1))


def _suffixed(row: Row, figure: Figure) -> Unit:
    """256GB, 155mph, 100km/hr, 5m: a letter glued to the figure"""
    suffix = figure.suffix
    if suffix == "m" and (
        figure.value != int(figure.value or 0) or row.lower(figure.last) in lexicon.word_set("units", "millions_of")
    ):
        return Unit("count", figure.first, figure.last, 10**6)
    if suffix == "km" and row.lower(figure.last) == "/" and row.lower(figure.last + 1) in ("h", "hr"):
        return Unit("kilometre_per_hour", figure.first, figure.last + 2)
    symbols = lexicon.unit_symbols()
    name = symbols.get(suffix) or symbols.get(suffix.lower())
    if name:
        return Unit(name, figure.first, figure.last)
    behind = lexicon.unit_words().get(suffix.lower())
    if behind:
        return Unit(behind, figure.first, figure.last)
    if suffix.lower() in lexicon.currencies() or suffix in lexicon.currencies():
        key = suffix if suffix in lexicon.currencies() else suffix.lower()
        return Unit(_iso(key), figure.first, figure.last, part=_part(key))
    if suffix.lower() == "m":
        return Unit("count", figure.first, figure.last, 10**6)
    return Unit("identifier", figure.first, figure.last)


def _behind(row: Row, figure: Figure) -> Unit | None:
    at = figure.last
    if row.lower(at) in ("-", "‑") and row.glued(at) and row.kind(at + 1) == "word":
        at += 1
    for phrase, length in _PER_CENT.items():
        if row.phrase(at, at + length) == phrase:
            if row.lower(at + length) in ("point", "points"):
                return Unit("percentage_point", figure.first, at + length + 1)
            return Unit("percent", figure.first, at + length)
    return _measure_behind(row, figure, at) or _money_behind(row, figure, at)


def _measure_behind(row: Row, figure: Figure, at: int) -> Unit | None:
    words = lexicon.unit_words()
    skip = at + (row.lower(at) in ("more", "straight", "consecutive", "additional", "full"))
    for length in range(4, 0, -1):
        name = words.get(row.phrase(skip, skip + length))
        # A "second" may be an ordinal, "bars" may be pubs, stones may be thrown.
        doubtful = length == 1 and row.lower(skip) in lexicon.word_set("units", "doubtful_measures")
        if name is None or doubtful:
            continue
        if name == "pound_weight" and not _is_weight(row, skip + length):
            return None
        return Unit(name, figure.first, skip + length)
    return _symbol_behind(row, figure, at)


def _symbol_behind(row: Row, figure: Figure, at: int) -> Unit | None:
    text, symbols = row.text(at), lexicon.unit_symbols()
    if text == "km" and row.lower(at + 1) == "/" and row.lower(at + 2) in ("h", "hr"):
        return Unit("kilometre_per_hour", figure.first, at + 3)
    if text == "°" and row.text(at + 1) in ("C", "F"):
        return Unit(symbols["°" + row.text(at + 1)], figure.first, at + 2)
    for length in (2, 1):
        phrase = row.run(at, at + length, " ")
        if phrase in symbols and (phrase not in lexicon.word_set("units", "glued_only") or row.glued(at)):
            return Unit(symbols[phrase], figure.first, at + length)
    return None


def _is_weight(row: Row, after: int) -> bool:
    """Pounds are money in Britain: weight only where weight is told."""
    window = {row.lower(i) for i in range(after - 6, after + 4)}
    return bool(window & lexicon.word_set("units", "weight"))


def _money_behind(row: Row, figure: Figure, at: int) -> Unit | None:
    table = lexicon.currencies()
    for length in (3, 2, 1):
        for phrase in (row.phrase(at, at + length), row.run(at, at + length)):
            entry = table.get(phrase)
            doubtful = phrase in lexicon.word_set("units", "doubtful_money")
            if entry is None or (doubtful and not _is_large(figure)):
                continue
            return Unit(_iso(phrase), figure.first, at + length, part=_part(phrase))
    return None


def _is_large(figure: Figure) -> bool:
    """Words such as "won" and "real" are money only behind a large figure."""
    return figure.scaled or (figure.value or 0) >= 1000
