"""Which figures for one thing are one, and which of many are shown."""

from collections.abc import Mapping

from according.reconcile.intervals import Interval, centre, is_exact, relation
from according.reconcile.verdicts import TWO_COUNTS, is_firm
from according.schema.links import Slot

# A reader can weigh no more answers to one question; those told by fewest reports are left out.
MOST_POSITIONS = 6
# "Dozens" and more is a figure of its own; "several" says hardly more than that there were some.
DOZEN = 12
# "More than 200": a bound that is a round figure, or the next whole one above it.
ROUND = 10
# A size in words ("hundreds") this many times every figure of a toll counts something wider.
WIDER = 5

Figures = dict[Interval, list[Slot]]


def words_of(slots: list[Slot]) -> str:
    """The shortest of the reports' own words for the first slot's figure, numbers before "several"."""
    alike = [s for s in slots if (s.low, s.high) == (slots[0].low, slots[0].high)]
    return min((s.value for s in alike), key=lambda v: (not is_firm(v), len(v), v))


def without_vague(by_value: Figures, *, toll: bool) -> Figures:
    """Where two reports give figures, leave out "several" and "a group of": they fit any of them, or a part.

    Of tolls a size in words stays only where it is as far from the figures as another count would be.
    """
    firm = [v for v, group in by_value.items() if is_firm(words_of(group))]
    by_value = {
        v: group
        for v, group in by_value.items()
        if v in firm or (v[0] or 0) >= DOZEN or not any(relation(v, f) == "apart" for f in firm)
    }
    reports = {s.document for v in firm for s in by_value[v]}
    if toll and firm:
        largest = max(v[0] or v[1] or 0 for v in firm)
        by_value = {v: g for v, g in by_value.items() if v in firm or (v[0] or 0) < WIDER * largest}
    if len(reports) < 2:
        return by_value
    return {v: g for v, g in by_value.items() if v in firm or ((v[0] or 0) >= DOZEN and not toll)}


def with_their_bounds(by_value: Figures, *, toll: bool) -> Figures:
    """Where all reports that give a figure say "at least" elsewhere, the shorter form ("18 killed") means the same.

    So do "about 40" and "40", where those who say "about" give the figure plainly too. A toll is the least there is,
    so that among other figures "18" and "at least 18" are one; and of one report's "more than 200" and "at least 230"
    the second is meant.
    """
    found = dict(by_value)
    documents = {value: {s.document for s in group} for value, group in by_value.items()}
    many = toll and len({v[0] for v in by_value}) > 1
    for value in by_value:
        bound = (value[0], None)
        if not is_exact(value) or bound not in by_value:
            continue
        if documents[value] <= documents[bound] or (many and len(documents[value]) <= len(documents[bound])):
            found[bound] = [*found[bound], *found.pop(value)]
        elif many:
            found[value] = [*found[value], *found.pop(bound)]
    for value in by_value:
        plain = (centre(value), centre(value))
        if plain in found and value in found and documents[value] <= documents[plain]:
            found[plain] = [*found[plain], *found.pop(value)]
    return _without_rounded(found) if toll else found


def _without_rounded(by_value: Figures) -> Figures:
    """Drop "more than 200" of reports that all give "at least 230", or more exactly 213, besides."""
    documents = {value: {s.document for s in group} for value, group in by_value.items()}

    def is_rounded(value: Interval) -> bool:
        low = value[0]
        return (
            low is not None
            and value[1] is None
            and (low % ROUND == 0 or (low - 1) % ROUND == 0)
            and any(
                other[0] is not None and low < other[0] < TWO_COUNTS * low and documents[value] <= documents[other]
                for other in by_value
            )
        )

    return {value: group for value, group in by_value.items() if not is_rounded(value)}


def chosen(by_value: Mapping[Interval, list[Slot]]) -> list[Interval]:
    """Return the values that are shown: firm and widely told ones first, and of every report one before a second."""
    left, kept = set(by_value), list[Interval]()
    covered = frozenset[str]()
    while left and len(kept) < MOST_POSITIONS:
        ranks = {value: _rank(value, by_value[value], covered) for value in left}
        best = min(left, key=ranks.__getitem__)
        left.remove(best)
        kept.append(best)
        covered |= {s.document for s in by_value[best]}
    return kept


def _rank(value: Interval, slots: list[Slot], covered: frozenset[str]) -> tuple[bool, int, int, bool, bool, str]:
    told = {s.document for s in slots}
    return not is_firm(words_of(slots)), -len(told - covered), -len(told), value[0] is None, _is_wide(value), str(value)


def _is_wide(value: Interval) -> bool:
    return value[1] is not None and not is_exact(value)
