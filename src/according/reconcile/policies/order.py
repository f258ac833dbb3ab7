"""Which answer was told last."""

from collections.abc import Mapping, Sequence

from according.schema.findings import Position
from according.text.moments import is_before, moment, sort_key

Published = Mapping[str, str | None]
"""The ISO date or time at which each document was published, by its id."""


def told_at(position: Position, published: Published) -> str | None:
    """Return the day of which an answer speaks, else when the last report that gives it was published."""
    known = [at for document in position.documents if (at := published.get(document))]
    return position.as_of or max(known, key=sort_key, default=None)


def latest(indices: Sequence[int], positions: Sequence[Position], published: Published) -> list[int]:
    """Return those of the answers that no other surely follows; none where no answer has a date.

    More than one comes back where their order can't be told. Answers without a date are left out.
    """
    at = {i: told for i in indices if (told := told_at(positions[i], published))}
    return [i for i in at if not any(is_before(at[i], at[other]) for other in at)]


def day_of(position: Position, published: Published) -> str:
    """Return the ISO day on which an answer was told last."""
    return moment(told_at(position, published))[0]
