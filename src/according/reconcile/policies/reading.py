"""The number that a coder would write down for one answer."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from according.reconcile.verdicts import is_firm
from according.resources.loading import load_yaml
from according.schema.findings import Position

# "20 to 30", "20-30", "two or three": two figures, not one that is told roughly.
_TWO_FIGURES = re.compile(r"\d\s*[-‐‑–—]\s*\d|\b(?:between|from)\b|\S\s+(?:to|or)\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Reading:
    """The lowest and the highest number that an answer names; the same where it names one.

    `remark` is a clause that says what was read into the words, empty where they say it themselves. `by_size`: the
    words tell a size only ("dozens"), and the number for it is a convention.
    """

    least: float
    most: float
    remark: str = ""
    by_size: bool = False


def read_position(position: Position) -> Reading | None:
    """Return the numbers of an answer by the conventions of `policies.yml`; None where it has no number.

    The reports' own bound is an end; the width that "about 200" or "nearly 200" is given for comparisons is not.
    """
    low, high = position.low, position.high
    if low is None and high is None:
        return None
    if low is not None and low == high:
        return Reading(low, low)
    named = _by_convention(position)
    if named is not None:
        return named
    if low is not None and high is not None:
        return _told_roughly(position.value, low, high) or Reading(low, high)
    if low is not None:
        return Reading(low, low)
    assert high is not None
    return Reading(high, high, f"“{position.value}” names no lower number than {shown(high)}")


def _by_convention(position: Position) -> Reading | None:
    """What manuals read for a figure told in size only ("dozens"); None for another, or where a bound moved its end."""
    if is_firm(position.value):
        return None
    phrase = max((p for p in _sizes() if _holds(position.value, p)), key=len, default=None)
    if phrase is None:
        return None
    least, most = _sizes()[phrase]
    if position.low != least and (position.low is not None or position.high != most):
        return None
    number = float(load_yaml("policies")["vague"].get(phrase, least))
    return Reading(number, number, f"“{phrase}” is read as {shown(number)}", by_size=True)


def _told_roughly(words: str, low: float, high: float) -> Reading | None:
    """The figure itself of "about 200" (the middle), "nearly 200" (the upper end) and "just over 200" (the lower)."""
    held = sorted((b for b in _rough_bounds() if _holds(words, b)), key=lambda b: (-len(b), b))
    if not held or _names_two(words, held):
        return None
    number = _rough_bounds()[held[0]](low, high)
    return Reading(number, number)


def _names_two(words: str, bounds: Sequence[str]) -> bool:
    rest = words.lower()
    for bound in bounds:
        rest = rest.replace(bound, " ")
    return _TWO_FIGURES.search(rest) is not None


def _holds(words: str, phrase: str) -> bool:
    before, after = (r"(?<!\w)" if phrase[0].isalnum() else ""), (r"(?!\w)" if phrase[-1].isalnum() else "")
    return re.search(before + re.escape(phrase) + after, words.lower()) is not None


@cache
def _sizes() -> Mapping[str, tuple[float, float | None]]:
    """Number words without a figure, with the least and the most that each says."""
    return {str(e["text"]): (e["low"], e["high"]) for e in load_yaml("counted")["vague"] if e["low"] is not None}


@cache
def _rough_bounds() -> Mapping[str, Callable[[float, float], float]]:
    """Words that keep a value near its figure, with where in the interval that figure stands."""
    found: dict[str, Callable[[float, float], float]] = {}
    for entry in load_yaml("counted")["bounds"]:
        place = _place_of(entry)
        if place is not None:
            found[str(entry["text"])] = place
    return found


def _place_of(entry: Mapping[str, Any]) -> Callable[[float, float], float] | None:
    if entry["kind"] == "about":
        return _middle
    if "close to it" not in str(entry.get("note", "")):
        return None
    return {"less_than": max, "more_than": min}.get(entry["kind"])


def _middle(low: float, high: float) -> float:
    return round((low + high) / 2, 6)


def shown(number: float) -> str:
    """Return a number as plain digits: "12", "2500000", "0.25"."""
    return str(int(number)) if number == int(number) else str(number)
