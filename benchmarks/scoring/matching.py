"""When an answer of the program counts as an answer of the gold: the rules, each with its limits."""

import difflib
import re

from according.schema.findings import Position
from according.schema.spans import Evidence
from benchmarks.scoring.gold import GoldPosition
from benchmarks.scoring.reports import Place

DISAGREEING = frozenset({"conflict", "denial", "update"})
AGREEING = frozenset({"agreement", "refinement", "compatible", "complement"})

# Verdicts near enough to the gold's: to read a rise as a contradiction is a smaller fault than to miss it.
SUBSTITUTES = {
    "update": frozenset({"update", "conflict"}),
    "conflict": frozenset({"conflict", "update"}),
    "denial": frozenset({"denial", "conflict"}),
    "agreement": frozenset({"agreement", "refinement"}),
    "refinement": frozenset({"refinement", "agreement", "compatible"}),
    "compatible": frozenset({"compatible", "refinement", "agreement", "complement"}),
    "complement": frozenset({"complement", "compatible", "refinement", "agreement"}),
}

# Facets between which the line can be drawn either way.
_FACETS_ALIKE = (frozenset({"occurrence", "attribute", "actor"}), frozenset({"place", "attribute"}))

_SMALL_WORDS = frozenset({"the", "a", "an", "of", "mr", "mrs", "ms"})
_ALIKE_NAMES = 0.8
"""Ratio of `difflib.SequenceMatcher` from which two names count as spellings of one."""

_LEAST_OVERLAP = 12
"""Characters that evidence and gold must share, or the whole of the shorter one."""
_LEAST_SHARE = 0.4
"""Share of the shorter one that they must have in common."""
_NEAR = 0.34
"""Relative difference up to which the ends of two vague intervals count as the same."""


def verdict_fits(gold: str, found: str) -> bool:
    """Return whether the verdict found is the gold's or near enough."""
    return found in SUBSTITUTES.get(gold, frozenset({gold}))


def facet_fits(gold: str, found: str) -> bool:
    """Return whether the facet found is the gold's or one it can't be told from."""
    return gold == found or any({gold, found} <= group for group in _FACETS_ALIKE)


def overlap(first: Place, second: Place) -> int:
    """Return how many characters two places share."""
    return max(0, min(first[1], second[1]) - max(first[0], second[0]))


def likeness(evidence: Evidence, places: tuple[Place, ...]) -> float:
    """Return how well evidence fits the best of the places: overlap over the longer of the two, from 0 to 1;
    0 where they share too little to speak of the same words."""
    best, length = 0.0, evidence.end - evidence.start
    for place in places:
        shared = overlap((evidence.start, evidence.end), place)
        shorter = min(length, place[1] - place[0])
        if shared >= min(_LEAST_OVERLAP, shorter) and shared >= _LEAST_SHARE * shorter:
            best = max(best, shared / max(length, place[1] - place[0]))
    return best


def same_interval(gold: GoldPosition, found: Position) -> bool:
    """Return whether two numbers agree: an exact gold value exactly, an open or vague one about.

    A low end of 0 is an open one. Nothing fits an answer without a number.
    """
    low, high = gold.low or None, gold.high
    found_low, found_high = found.low or None, found.high
    if low is None and high == 0:
        return found_low is None and found_high == 0
    if found_low is None and found_high is None:
        return False
    if low is not None and low == high:
        return found_low == low and found_high == high
    return _near(low, found_low) and _near(high, found_high)


def _near(first: float | None, second: float | None) -> bool:
    if first is None or second is None:
        return first is second
    return abs(first - second) <= max(1, _NEAR * max(abs(first), abs(second)))


def fold(name: str) -> str:
    """Return a name in small letters without punctuation."""
    return re.sub(r"[^\w ]", "", name.lower()).strip()


def same_name(first: str, second: str) -> bool:
    """Return whether two names can be one source's: the words of one within the other's, or nearly the same
    letters; articles and titles aside."""
    first, second = fold(first), fold(second)
    if not first or not second:
        return False
    words, others = set(first.split()) - _SMALL_WORDS, set(second.split()) - _SMALL_WORDS
    if not words or not others:
        return False
    alike = difflib.SequenceMatcher(None, first, second).ratio() > _ALIKE_NAMES
    return words <= others or others <= words or alike
