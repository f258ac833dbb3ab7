"""Which reports came first."""

from itertools import pairwise

from according.text.moments import is_before

DAY = len("2000-01-01")


def goes_back(published: list[list[str | None]]) -> bool:
    """Tell whether only later reports tell an earlier state: then they tell it as past.

    `published` holds, for each state from the first to the last, when the reports that tell it were published.
    """
    pairs = ((earlier, later) for i, earlier in enumerate(published) for later in published[i + 1 :])
    return any(all(is_before(b, a) for a in earlier for b in later) for earlier, later in pairs if earlier and later)


def goes_on(published: list[list[str | None]]) -> bool:
    """Tell whether the reports of each state came out on a later day than all those of the state before it."""
    days = [[day[:DAY] if day else None for day in group] for group in published]
    return all(is_before(a, b) for one, other in pairwise(days) for a in one for b in other)
