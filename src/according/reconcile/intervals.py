"""How two number intervals stand to each other. Ends are inclusive; None is open."""

from typing import Literal

Relation = Literal["equal", "within", "holds", "overlap", "apart"]
Interval = tuple[float | None, float | None]


def relation(one: Interval, other: Interval) -> Relation:
    """Return how `one` stands to `other`: equal, within it, holding it, overlapping, or apart."""
    if one == other:
        return "equal"
    low, high = _low(one), _high(one)
    other_low, other_high = _low(other), _high(other)
    if high < other_low or other_high < low:
        return "apart"
    if other_low <= low and high <= other_high:
        return "within"
    if low <= other_low and other_high <= high:
        return "holds"
    return "overlap"


def _low(interval: Interval) -> float:
    return float("-inf") if interval[0] is None else interval[0]


def _high(interval: Interval) -> float:
    return float("inf") if interval[1] is None else interval[1]


def is_exact(interval: Interval) -> bool:
    """Tell whether an interval holds one number."""
    return interval[0] is not None and interval[0] == interval[1]
