"""Which reports came first."""

from according.text.moments import is_before


def goes_back(published: list[list[str | None]]) -> bool:
    """Tell whether only later reports tell an earlier state: then they tell it as past.

    `published` holds, for each state from the first to the last, when the reports that tell it were published.
    """
    pairs = ((earlier, later) for i, earlier in enumerate(published) for later in published[i + 1 :])
    return any(all(is_before(b, a) for a in earlier for b in later) for earlier, later in pairs if earlier and later)
