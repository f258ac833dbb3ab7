"""What a comparison of two names says, and the comparison of two words."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from rapidfuzz.distance import OSA

from according.text.names import forms
from according.text.names.writing import romanised, skeleton

How = Literal[
    "same", "spelling", "order", "nickname", "initial", "shorter", "acronym", "known", "part", "misspelling",
    "different",
]  # fmt: skip
# From the surest to the least: a comparison is as sure as its least sure part.
RANKS: tuple[How, ...] = (
    "same", "known", "spelling", "acronym", "order", "nickname", "initial", "shorter", "part", "misspelling",
    "different",
)  # fmt: skip

# Letters that may be wrong in a word, and the least length of the longer word for it.
LONG_ENOUGH_FOR_TWO = 5
MOST_EDITS = 2


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two names are alike. `sure`: nothing but the way of writing differs. `possible`: they may name one, if
    one of them is misspelt or cut, and something else should say so before they are joined."""

    how: How
    edits: int = 0

    @property
    def sure(self) -> bool:
        return self.how not in ("part", "misspelling", "different")

    @property
    def possible(self) -> bool:
        return self.how != "different"


def least_sure(*hows: How) -> How:
    """Return the least sure of these."""
    return max(hows, key=RANKS.index)


DIFFERENT = Likeness("different")


@cache
def compare_words(one: str, other: str, *, bare: bool = False) -> Likeness:
    """Return how two folded words of names are alike; `bare`: one comes from a script that writes no vowels.

    Edits are those of optimal string alignment: letters left out, added, replaced or swapped with their neighbour.
    """
    if one == other:
        return Likeness("same")
    if frozenset((one, other)) in forms.unlike():
        return DIFFERENT
    if _spelt_alike(one, other) or (bare and skeleton(one) == skeleton(other)):
        return Likeness("spelling")
    if forms.nickname_keys(one) & forms.nickname_keys(other):
        return Likeness("nickname")
    if (len(one) == 1) != (len(other) == 1):
        return Likeness("initial") if one[0] == other[0] else DIFFERENT
    return _misspelt(one, other, bare)


def _spelt_alike(one: str, other: str) -> bool:
    """By the rules of letters, by hand-written groups, or by a list of Arabic names and few different letters."""
    if romanised(one) == romanised(other) or forms.spelling_keys(one) & forms.spelling_keys(other):
        return True
    group = forms.arabic_group(one)
    near = OSA.distance(romanised(one), romanised(other)) <= MOST_EDITS
    return group is not None and group == forms.arabic_group(other) and one[0] == other[0] and near


def _misspelt(one: str, other: str, bare: bool) -> Likeness:
    longest = max(len(one), len(other))
    allowed = 0 if longest < 2 or not (one + other).isalpha() else 1 if longest < LONG_ENOUGH_FOR_TWO else MOST_EDITS
    pairs = [(one, other), (romanised(one), romanised(other))]
    if bare:
        pairs.append((skeleton(one), skeleton(other)))
    edits = min(OSA.distance(a, b) if min(len(a), len(b)) > 1 else MOST_EDITS + 1 for a, b in pairs)
    if edits > allowed or (edits > 1 and one[0] != other[0]):
        return DIFFERENT
    return Likeness("misspelling", max(1, edits))
