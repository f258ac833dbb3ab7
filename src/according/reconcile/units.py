"""Measures told in other units, brought into the one that most reports use."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from according.reconcile.intervals import Interval, is_exact
from according.resources.loading import load_yaml
from according.schema.links import Slot

# The share of a figure by which a converted one may miss it.
ROUNDED = 0.03
# A whole number of years or hours stands for what is at most so far from it.
HALF = 0.5


@cache
def _factors() -> Mapping[str, tuple[str, float]]:
    """Return the dimension of each unit, and how much of the SI unit it is."""
    return {u["name"]: (u["dimension"], float(u["factor"])) for u in load_yaml("counted")["units"] if "factor" in u}


def in_one_unit(slots: Sequence[Slot]) -> list[Slot]:
    """Return slots whose figures are all in the unit that most of them use, of several the one told first.

    "Two days" stand for all that rounds to it, 36 to 60 hours. Reports round what they convert: where a figure comes
    within ROUNDED of one that another report gives in the common unit, the two are the same.
    """
    units = Counter(s.unit for s in slots if s.unit in _factors())
    if len(units) < 2:
        return list(slots)
    common = units.most_common(1)[0][0]
    told = {(s.low, s.high) for s in slots if s.unit == common}
    return [s if s.unit == common or s.unit not in _factors() else _converted(s, common or "", told) for s in slots]


def _converted(slot: Slot, unit: str, told: set[Interval]) -> Slot:
    (dimension, factor), (other, common) = _factors()[slot.unit or ""], _factors()[unit]
    if dimension != other:
        return slot
    ratio = factor / common
    coarse = ratio > 1 and is_exact((slot.low, slot.high))
    slack = 0.5 if coarse else 0.0
    plain = tuple(None if v is None else round(v * ratio, 2) for v in (slot.low, slot.high))
    same = next((v for v in sorted(told, key=str) if all(_is_near(a, b) for a, b in zip(v, plain, strict=True))), None)
    low = None if slot.low is None else round((slot.low - slack) * ratio, 2)
    high = None if slot.high is None else round((slot.high + slack) * ratio, 2)
    low, high = same or (low, high)
    shown = " to ".join(dict.fromkeys(f"{v:g}" for v in (low, high) if v is not None))
    return replace(slot, low=low, high=high, unit=unit, value=f"{slot.value} ({shown} {unit.replace('_', ' ')}s)")


def _is_near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= ROUNDED * max(abs(one), abs(other))


def with_rounded(slots: Sequence[Slot]) -> list[Slot]:
    """Return slots where a whole length of time stands for what rounds to it, if a report gives a fraction: "two years"
    beside "2½ years"."""
    broken = {s.low for s in slots if s.low is not None and s.low == s.high and s.low % 1}

    def rounded(slot: Slot) -> Slot:
        low = slot.low
        if slot.rule != "link/duration" or low is None or low != slot.high or low % 1:
            return slot
        near = any(abs(low - other) <= HALF for other in broken)
        return replace(slot, low=low - HALF, high=low + HALF) if near else slot

    return [rounded(s) for s in slots]
