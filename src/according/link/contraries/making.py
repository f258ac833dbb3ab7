"""Contraries made: their two sides, and their identity."""

from collections.abc import Iterable
from dataclasses import dataclass

from according.schema.ids import content_id
from according.schema.links import Contrary
from according.schema.spans import Span
from according.schema.statements import Statement


@dataclass(frozen=True, slots=True)
class Side:
    """The clauses of one side, with their statements."""

    spans: tuple[Span, ...]
    statements: tuple[str, ...]

    @staticmethod
    def of(clauses: Iterable[tuple[Span, Statement | None]]) -> "Side":
        listed = list(clauses)
        return Side(
            tuple(dict.fromkeys(span for span, _ in listed)),
            tuple(dict.fromkeys(s.id for _, s in listed if s is not None)),
        )


def contrary(
    sort: str, topic: str, holder: str, yes: Side, no: Side, *, asked: Span, event: str | None = None
) -> Contrary:
    """Return a contrary with its id."""
    both = tuple((s.document, s.start, s.end) for s in (*yes.spans, *no.spans))
    return Contrary(
        content_id("contrary", sort, topic, both), sort, topic, holder, yes.spans, no.spans,
        (yes.statements, no.statements), asked, event,
    )  # fmt: skip
