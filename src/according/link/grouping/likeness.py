"""How likely two reports tell one story: a few signs, weighed by a logistic model."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from according.link.grouping.profiles import Key, Profile
from according.resources.loading import load_yaml

SIGNS = ("names", "all", "lead", "title", "rarest_name", "apart", "apart_on_one_day", "undated")
"""What is looked at, in the order of `signs`: cosines of the names, of all words, of the opening and of the title; how
rare the rarest name is that both have; the logarithm of the days between the dates of publication; this times the
cosine of the days they name, since a report that comes late but names the same days is no stranger; whether a date of
publication is unknown."""
_APART_AT_MOST = 400
_STEEPEST = 30.0


def signs(one: Profile, other: Profile) -> tuple[float, ...]:
    """Return the signs of likeness of two reports, the same for both orders."""
    shared = one.rarity.keys() & other.rarity.keys()
    dated = one.published is not None and other.published is not None
    days_between = abs((one.published or 0) - (other.published or 0)) if dated else 0
    days, apart = _dot(one.days, other.days), math.log1p(min(days_between, _APART_AT_MOST))
    return (
        _dot(one.names, other.names),
        _dot(one.all, other.all),
        _dot(one.lead, other.lead),
        _dot(one.title, other.title),
        max((one.rarity[w] for w in shared), default=0.0),
        apart,
        apart * days,
        0.0 if dated else 1.0,
    )


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic model: a weight for each of SIGNS, and a constant."""

    constant: float
    weights: tuple[float, ...]

    def same_story(self, one: Profile, other: Profile) -> float:
        """Return the probability that two reports tell one story."""
        total = self.constant + math.fsum(w * s for w, s in zip(self.weights, signs(one, other), strict=True))
        return 1 / (1 + math.exp(-max(-_STEEPEST, min(_STEEPEST, total))))


@cache
def standard_model() -> Model:
    """Return the model with the weights of `resources/en/grouping.yml`."""
    read = load_yaml("grouping")
    return Model(float(read["constant"]), tuple(float(read["weights"][sign]) for sign in SIGNS))


def _dot(one: Mapping[Key, float], other: Mapping[Key, float]) -> float:
    if len(other) < len(one):
        one, other = other, one
    return math.fsum(value * other[key] for key, value in one.items() if key in other)
