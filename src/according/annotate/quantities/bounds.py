"""Figures to intervals: "more than 50", "up to 32", "about 200", "300 or more", "nearly a dozen".

Conventions of this project. "About" is a quarter of the figure to either side; what keeps close to the figure
from one side ("nearly", "just under", "just over") reaches a quarter away on that side. For things counted,
"more than 50" begins at 51 and "fewer than 50" ends at 49; for measures, money and percent the figure itself is
the end. A vague class keeps its own interval, and a bound opens one side of it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from according.annotate.quantities import lexicon
from according.annotate.quantities.lexicon import Bound
from according.annotate.quantities.tokens import Row

_LONGEST = 5
_SPREAD = 0.25


@dataclass(frozen=True, slots=True)
class Bounds:
    """The phrases around a figure: the token where they begin and end, and what they say."""

    first: int
    last: int
    kind: str | None
    close: bool
    further: bool


def bounds_around(row: Row, first: int, last: int) -> Bounds:
    """Return what stands right before tokens[first:last) and right after it."""
    start, found = _before(row, first)
    end, after = _after(row, last)
    found += after
    kind = next((b for b in found if b.kind != "exactly"), None)
    further = any(b.further for b in found) or _more_follows(row, last)
    return Bounds(start, end, kind.kind if kind else None, kind.close if kind else False, further)


def _before(row: Row, first: int) -> tuple[int, list[Bound]]:
    table = lexicon.bounds("before")
    found: list[Bound] = []
    at = first
    for _ in range(3):
        for length in range(_LONGEST, 0, -1):
            bound = table.get(row.phrase(at - length, at)) if at >= length else None
            if bound and not _other_sense(row, at - length, at, bool(found)):
                found.append(bound)
                at -= length
                break
        else:
            break
    return at, found


def _other_sense(row: Row, first: int, last: int, outer: bool) -> bool:
    """A preposition of place or a verb's particle is no bound: "took over 12 firms" stays, "past 12 cars" goes."""
    word = row.phrase(first, last)
    if word in ("possibly", "probably", "maybe", "perhaps"):
        return outer
    if word == "some" and row.lower(first - 1) in ("to", "for") and outer:
        return True
    return word == "past" and row.lower(first - 1) not in ("well", "just")


def _after(row: Row, last: int) -> tuple[int, list[Bound]]:
    table = lexicon.bounds("after")
    for length in range(3, 0, -1):
        phrase = row.phrase(last, last + length)
        bound = table.get(phrase)
        if bound and not (
            phrase in ("plus", "minimum", "maximum", "and more", "overall", "tops")
            and row.kind(last + length) in ("word", "figure")
        ):
            return last + length, [bound]
    return last, []


def _more_follows(row: Row, last: int) -> bool:
    """six more, two others, three additional officers"""
    word = row.lower(last)
    return (word in ("more", "others", "additional", "further", "extra") and row.lower(last + 1) != "than") or (
        row.lower(last + 1) == "more"
        and row.lower(last + 2) not in ("than", "")
        and row.kind(last) == "word"
        and word.endswith("s")
    )


def apply(low: float | None, high: float | None, bounds: Bounds, counts: bool) -> tuple[float | None, float | None]:
    """Return the interval of a figure or range under its bounds; `counts` tells things counted from measures."""
    kind = bounds.kind
    if kind is None or (low is None and high is None):
        return low, high
    if low != high and (low is None or high is None):
        return low, high
    assert low is not None and high is not None
    step = 1 if counts and low == int(low) and high == int(high) else 0
    # Of a vague class a bound moves no end beyond it: "more than a few" begins where "a few" does.
    exact = low == high
    if kind == "at_least":
        return low, None
    if kind == "at_most":
        return None, high
    if kind == "more_than":
        return low + (step if exact else 0), (_spread(high, 1, counts) if bounds.close else None)
    if kind == "less_than":
        return (_spread(low, -1, counts) if bounds.close else None), high - (step if exact else 0)
    if kind == "about" and exact:
        return _spread(low, -1, counts), _spread(high, 1, counts)
    return low, high


def _spread(value: float, side: int, counts: bool) -> float:
    moved = value + side * abs(value) * _SPREAD
    if counts:
        return math.floor(moved) if side < 0 else math.ceil(moved)
    return round(moved, 6)
