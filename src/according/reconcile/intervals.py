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


# "About" reaches a quarter to either side, so that the ends of an approximation stand about so to each other.
_ABOUT_LEAST, _ABOUT_MOST = 1.55, 1.8
# Two approximations differ where the figures that they were made of do, by more than this share of the larger.
ROUNDING = 0.12
# Two sizes of one thing that has no other differ by more than this share of the larger.
SIZES = 0.1


def centre(interval: Interval) -> float | None:
    """Return the figure that an approximation ("about 200") was made of; None for other intervals."""
    low, high = interval
    if low is None or high is None or low <= 0 or not _ABOUT_LEAST <= high / low <= _ABOUT_MOST:
        return None
    return (low + high) / 2


def are_told_apart(one: Interval, other: Interval) -> bool:
    """Tell whether two intervals exclude each other, or are approximations of figures that differ."""
    if relation(one, other) == "apart":
        return True
    first, second = centre(one), centre(other)
    return first is not None and second is not None and abs(first - second) > ROUNDING * max(first, second)


def are_bounds_apart(one: Interval, other: Interval, factor: float) -> bool:
    """Tell whether both have but a lower end, and one of these is at least `factor` times the other."""
    if one[0] is None or other[0] is None or one[1] is not None or other[1] is not None:
        return False
    return max(one[0], other[0]) >= factor * min(one[0], other[0])


def are_other_sizes(one: Interval, other: Interval) -> bool:
    """Tell whether two figures, plain or with "about", are of things of other sizes: 40 miles and about 45."""
    first, second = (value[0] if is_exact(value) else centre(value) for value in (one, other))
    return first is not None and second is not None and abs(first - second) > SIZES * max(abs(first), abs(second))
