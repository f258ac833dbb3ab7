"""How several figures for one thing stand to each other: the same, finer, changed, or contrary."""

from dataclasses import dataclass
from itertools import combinations

from according.reconcile.intervals import (
    Interval,
    are_bounds_apart,
    are_other_sizes,
    are_told_apart,
    is_exact,
    relation,
)
from according.resources.loading import load_yaml
from according.schema.vocabulary import FindingKind
from according.text.moments import is_before

# One lower bound of a toll that is this many times another comes from another count.
TWO_COUNTS = 1.25
# A plain figure that is this many times a lower bound comes from another count, if the bound is of so many.
FAR_ABOVE, FEW = 1.75, 5


@dataclass(frozen=True, slots=True)
class Told:
    """A figure as an interval, whether it is firm, and when the reports that give it were published (ISO, or None)."""

    interval: Interval
    firm: bool
    published: list[str | None]


def verdict(told: list[Told], toll: bool, *, grows: bool = True) -> tuple[FindingKind, str, str]:
    """Return the relation of several answers: its kind, its rule, and one sentence that says why.

    `grows` tells that the figure may have changed while reports came out: a well is as deep the day after.
    """
    if len(told) == 1:
        return "agreement", "reconcile/same-number", "The reports give the same figure."
    pairs = list(combinations(told, 2))
    apart = [(a, b) for a, b in pairs if _differ(a, b, toll) or (not grows and are_other_sizes(a.interval, b.interval))]
    firm = [(a, b) for a, b in pairs if a.firm and b.firm]
    if toll and firm and all(_rises(a, b) or _rises(b, a) for a, b in [*firm, *apart]):
        return "update", "reconcile/toll-rose", "The toll rises from the earlier reports to the later ones."
    if apart and grows and all(_rises(a, b) or _rises(b, a) for a, b in apart):
        return "update", "reconcile/number-rose", "The figure rises from the earlier reports to the later ones."
    if apart:
        return (
            "conflict",
            "reconcile/numbers-apart",
            "The figures can't all be true of the same thing at the same time.",
        )
    narrow = [t for t in told if is_exact(t.interval)]
    if narrow and any(relation(narrow[0].interval, t.interval) == "within" for t in told):
        return "refinement", "reconcile/number-refined", "One report gives a more precise figure that fits the others."
    return "compatible", "reconcile/numbers-overlap", "The figures differ in form but can all be true."


def disputed(told: list[Told], toll: bool) -> list[Told]:
    """Return the figures that differ from some other: "at least one" beside four and five disputes nothing."""
    return [a for a in told if any(a is not b and _differ(a, b, toll) for b in told)]


def _differ(one: Told, other: Told, toll: bool) -> bool:
    """Tell whether two figures are not one. Of tolls "at least 18" and "at least 45" are two counts, though both may
    be true."""
    if are_told_apart(one.interval, other.interval):
        return True
    if not (toll and one.firm and other.firm):
        return False
    return are_bounds_apart(one.interval, other.interval, TWO_COUNTS) or _is_far_above(one.interval, other.interval)


def _is_far_above(one: Interval, other: Interval) -> bool:
    """ "At least 14" and "31" are two counts, though the second fits the first; of few dead one is the first news."""
    bound, exact = (one, other) if one[1] is None else (other, one)
    if bound[0] is None or bound[1] is not None or not is_exact(exact):
        return False
    return bound[0] >= FEW and (exact[0] or 0) >= FAR_ABOVE * bound[0]


def is_firm(words: str) -> bool:
    """Tell whether a figure is told in numbers ("at least nine"), and not only in size ("several", "dozens")."""
    found = words.lower().replace("-", " ").split()
    return any(w[0].isdigit() or w in load_yaml("counted")["number_words"] for w in found)


def _rises(one: Told, other: Told) -> bool:
    """The figure is higher, some report of it surely came later, and none surely came earlier."""
    if (other.interval[0] or 0) <= (one.interval[1] or one.interval[0] or 0):
        return False
    order = [is_before(a, b) for a in one.published for b in other.published]
    return any(order) and all(known is not False for known in order)


def falls(one: Told, other: Told) -> bool:
    """Tell whether a lower figure surely comes later than a higher one, in either order."""
    low, high = sorted((one, other), key=lambda t: (t.interval[0] or 0, t.interval[1] or 0))
    if (high.interval[0] or 0) <= (low.interval[1] or low.interval[0] or 0):
        return False
    order = [is_before(a, b) for a in high.published for b in low.published]
    return any(order) and all(known is not False for known in order)
