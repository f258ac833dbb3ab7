"""Two figures that are one range: "10-12", "between 10 and 12", "$89 to $93 billion", "two or three"."""

from __future__ import annotations

from according.annotate.quantities import lexicon
from according.annotate.quantities.exclusions import is_score
from according.annotate.quantities.numerals import HYPHENS, Figure, figure_at, whole_number
from according.annotate.quantities.tokens import Row
from according.annotate.quantities.units import unit_of

_SIGNS = ("$", "£", "€", "US", "US$")
_HEDGES = ("about", "even", "around", "as", "many", "up", "perhaps", "maybe", "nearly")
# How far back from "from 9 to 12" the verb is looked for.
_REACH_OF_VERB = 9
_REACH_OF_RESULT = 4


def range_end(row: Row, figure: Figure) -> Figure | None:
    """Return the second figure of the range that begins with a figure, or None where there is no range."""
    joiner = row.lower(figure.last)
    if figure.form in ("vague", "none"):
        return None
    if joiner not in ("to", "or", "and", *HYPHENS):
        return _end_behind_unit(row, figure)
    if joiner == "and" and _lead(row, figure) != "between":
        return None
    if joiner in HYPHENS and not _tied(row, figure, joiner):
        return None
    second = figure_at(row, _skip(row, figure.last + 1, (*_SIGNS, *_HEDGES)))
    return second if second and _is_range(row, figure, second, joiner) else None


def _tied(row: Row, figure: Figure, joiner: str) -> bool:
    if row.glued(figure.last) and row.glued(figure.last + 1):
        return True
    return joiner == "–" or _lead(row, figure) in ("from", "between")


def _skip(row: Row, at: int, words: tuple[str, ...]) -> int:
    while row.text(at) in words or row.lower(at) in words:
        at += 1
    return at


def _lead(row: Row, figure: Figure) -> str:
    """The word before a figure, its currency sign left out."""
    at = figure.first - 1
    return row.lower(at - 1 if row.text(at) in _SIGNS else at)


def _end_behind_unit(row: Row, figure: Figure) -> Figure | None:
    """between 10 percent and 12 percent; from 252 miles to 287 miles"""
    unit, lead = unit_of(row, figure), _lead(row, figure)
    wanted = {"between": "and", "from": "to"}.get(lead)
    if unit.name == "count" or wanted is None or row.lower(unit.last) != wanted:
        return None
    second = figure_at(row, _skip(row, unit.last + 1, _SIGNS))
    if second is None or (lead == "from" and _is_change(row, figure)):
        return None
    return second if (figure.value or 0) < (second.value or 0) else None


def _is_range(row: Row, first: Figure, second: Figure, joiner: str) -> bool:
    if first.value is None or second.value is None or second.form == "vague":
        return False
    if joiner in HYPHENS and is_score(row, first, second):
        return False
    if second.scaled and not first.scaled and 0 < first.value < 1000 <= second.value / first.value:
        return True
    if first.value >= second.value:
        return False
    if joiner == "to":
        told_as_change = _lead(row, first) == "from" and _is_change(row, first)
        return not told_as_change and not _near(row, first, _REACH_OF_RESULT, "odds")
    return joiner != "or" or second.value - first.value <= 2


def _is_change(row: Row, figure: Figure) -> bool:
    """The toll rose from 9 to 12: two numbers, not a range."""
    return _near(row, figure, _REACH_OF_VERB, "changes")


def _near(row: Row, figure: Figure, reach: int, words: str) -> bool:
    known = lexicon.word_set("ranges", words)
    return any(row.lower(at) in known for at in range(figure.first - reach, figure.first))


def joined(row: Row, first: Figure, second: Figure | None) -> Figure:
    """Return one figure from the first to the second; a scale behind the second is of both ("2-3 million")."""
    if second is None or first.value is None or second.value is None:
        return first
    low = first.value
    scaled = low * _scale(row, second)
    if second.scaled and not first.scaled and scaled <= second.value:
        low = scaled
    span = (first.first, second.last)
    return Figure(*span, whole_number(low), second.value, second.form, second.suffix, second.scaled)


def _scale(row: Row, figure: Figure) -> float:
    """The scale word or letter of a figure: a thousand of "3 thousand", nothing of "three hundred and five"."""
    alone = figure_at(Row(row.tokens[figure.first : figure.first + 1]), 0)
    if figure.form == "words" and figure.last - figure.first != 2:
        return 1
    return (figure.value or 0) / alone.value if alone and alone.value and figure.value else 1
