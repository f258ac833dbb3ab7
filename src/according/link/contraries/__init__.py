"""Contraries: clauses of a story that can't all hold, or of which one tells what another says is not known."""

from collections.abc import Iterator, Sequence

from according.link.contraries.accusations import denied_accusations
from according.link.contraries.known import now_known
from according.link.contraries.measures import over
from according.link.contraries.negations import Cosine, negated
from according.link.contraries.stances import held_stances
from according.link.contraries.superseded import superseded
from according.link.contraries.telling import all_told
from according.link.families import family_of
from according.link.reading import Reading
from according.schema.links import Contrary, Event

__all__ = ["find_contraries"]

# A story is about one happening, told together with what it led to.
MAIN_EVENTS = 2


def find_contraries(readings: list[Reading], events: Sequence[Event], cosine: Cosine) -> Iterator[Contrary]:
    """Yield the contraries of a story."""
    told = all_told(readings)
    main = frozenset(
        name for e in events[:MAIN_EVENTS] if not e.background for name in (e.id, f"kind/{family_of(e.type).name}")
    )
    yield from now_known(readings, told, main | {"news"})
    yield from negated(told, cosine)
    yield from denied_accusations(told)
    yield from over(told)
    yield from held_stances(told)
    yield from superseded(readings)
