"""A quantity as the grammar reads it, before it becomes a record."""

from __future__ import annotations

from dataclasses import dataclass

from according.annotate.quantities.counted import Counted

End = float | None


@dataclass(frozen=True, slots=True)
class Reading:
    """The figure as told, what bounds it, and the interval made of both.

    `told` holds the number twice or the two ends of a range, `bound` the kind of bound (None: as it stands). The
    tokens [first:last) carry figure, bounds and unit. `form` is digits, words, vague, fraction or none.
    """

    first: int
    last: int
    told: tuple[End, End]
    bound: str | None
    low: End
    high: End
    unit: str
    counted: Counted | None
    further: bool
    form: str
