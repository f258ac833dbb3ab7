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
from according.schema.spans import Span

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
    kinds = frozenset(name.removeprefix("kind/") for name in main if name.startswith("kind/"))
    accused = list(denied_accusations(readings, told, kinds))
    yield from accused
    answered = [span for one in accused for span in one.no]
    yield from (c for c in negated(told, cosine) if not any(_overlap(s, a) for s in c.no for a in answered))
    yield from over(told)
    yield from held_stances(told)
    yield from superseded(readings)


def _overlap(one: Span, other: Span) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end
