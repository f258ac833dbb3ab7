"""A figure, its unit, its bounds and what it counts, put together."""

from __future__ import annotations

from collections.abc import Mapping

from according.annotate.quantities.ages import age_end
from according.annotate.quantities.bounds import Bounds, apply, bounds_around
from according.annotate.quantities.counted import Counted, counted_after
from according.annotate.quantities.numerals import Figure, whole_number
from according.annotate.quantities.ranges import joined
from according.annotate.quantities.reading import End, Reading
from according.annotate.quantities.tokens import Row
from according.annotate.quantities.units import Unit, unit_of

Tags = Mapping[int, str] | None


def assembled(row: Row, figure: Figure, second: Figure | None, tags: Tags) -> Reading | None:
    """Return the reading of a figure or range; None where a letter behind it makes it a name ("5G")."""
    whole = joined(row, figure, second)
    unit = _unit(row, figure, whole)
    if unit.name == "identifier" or (whole.suffix and unit.name == "count" and unit.factor == 1):
        return None
    name = "fraction" if whole.form == "fraction" and unit.name == "count" else unit.name
    bounds = _bounds(row, figure, whole, unit)
    told = _signed(row, figure, (_times(whole.low, unit.factor), _times(whole.high, unit.factor)))
    low, high = _ends((_times(told[0], unit.part), _times(told[1], unit.part)), bounds, name)
    first = min(bounds.first, unit.first)
    if second is not None and row.lower(first - 1) in ("between", "from"):
        first -= 1
    last = max(unit.last, bounds.last)
    counted = _counted(row, whole, unit, bounds, name, tags)
    return Reading(first, last, told, bounds.kind, low, high, name, counted, bounds.further, whole.form)


def _unit(row: Row, figure: Figure, whole: Figure) -> Unit:
    age = age_end(row, whole)
    if age:
        return Unit("age", figure.first, age)
    unit = unit_of(row, whole)
    ahead = unit_of(row, Figure(figure.first, figure.last, figure.low, figure.high, figure.form))
    # $89 to $93 billion: the sign before the first figure belongs to both.
    if whole.last > figure.last and ahead.first < figure.first:
        return Unit(ahead.name, ahead.first, unit.last, unit.factor, ahead.part)
    return unit


def _bounds(row: Row, figure: Figure, whole: Figure, unit: Unit) -> Bounds:
    bounds = bounds_around(row, unit.first, whole.last if unit.name == "count" else unit.last)
    if bounds.kind is None and unit.first != figure.first:
        return bounds_around(row, figure.first, unit.last)
    return bounds


def _signed(row: Row, figure: Figure, ends: tuple[End, End]) -> tuple[End, End]:
    low, high = ends
    if low is None or high is None or not _is_negative(row, figure):
        return ends
    return -high, -low


def _is_negative(row: Row, figure: Figure) -> bool:
    """minus 5; minus-5; -5, where the sign stands apart from the word before"""
    before = row.lower(figure.first - 1)
    if before == "minus" or (before == "-" and row.lower(figure.first - 2) == "minus"):
        return True
    tied = row.glued(figure.first) and not row.glued(figure.first - 1)
    return before in ("-", "−") and tied and row.kind(figure.first) == "figure"


def _ends(ends: tuple[End, End], bounds: Bounds, name: str) -> tuple[End, End]:
    low, high = ends if ends == (0, 0) else apply(*ends, bounds, counts=name == "count")
    if name == "fraction":
        return (None if low is None else round(low, 3)), (None if high is None else round(high, 3))
    return low, high


def _times(value: End, factor: float) -> End:
    return value if value is None or factor == 1 else whole_number(value * factor)


def _counted(row: Row, figure: Figure, unit: Unit, bounds: Bounds, name: str, tags: Tags) -> Counted | None:
    if name == "age":
        return None
    if name in ("count", "fraction"):
        one = figure.low == 1 and figure.high == 1
        return counted_after(row, max(figure.last, bounds.last), one, tags)
    return counted_after(row, unit.last, False, tags, needs_of=True)
