"""Positions from slots: their statements, documents, origins, and the quotations that show them."""

from collections.abc import Iterable, Mapping

from according.schema.documents import Document
from according.schema.findings import OriginCount, Position
from according.schema.links import Origin, Slot
from according.schema.spans import Evidence, Span
from according.schema.vocabulary import Polarity
from according.text.moments import sort_key

# A reader is shown at most this many quotations of one report for one position.
QUOTES_A_REPORT = 2
LONGEST_QUOTE = 300


class Sources:
    """Looks up documents and origins while positions are made."""

    def __init__(self, documents: Iterable[Document], origins: Iterable[Origin]) -> None:
        self.documents: Mapping[str, Document] = {d.id: d for d in documents}
        self._origin_of = {statement: origin for origin in origins for statement in origin.statements}
        self._unknown = {d: o for o in origins if o.kind == "unknown" for d in o.documents}

    def count(self, statements: Iterable[str], documents: Iterable[str]) -> OriginCount:
        """Count the origins of statements.

        At most: every different root, known or not; who speaks for a body is no root beside the body's own word.
        At least: the known ones, those who belong to one body taken as one, and unnamed sources as one (they may be
        the same people, or one of the named); where none is known, none. A text that several reports print is one
        root, and known only if they say where it came from.
        """
        found = {self._origin_of[s].id: self._origin_of[s] for s in statements if s in self._origin_of}
        for document in documents:
            if not any(document in o.documents for o in found.values()) and document in self._unknown:
                found[self._unknown[document].id] = self._unknown[document]
        known = [o for o in found.values() if o.kind not in ("unknown", "copied-text")]
        unnamed = [o for o in known if o.rule == "link/cited-unnamed"]
        least = len({o.body or o.id for o in known if o not in unnamed}) or (1 if unnamed else 0)
        most = {o.body if o.body in found else o.id for o in found.values()}
        return OriginCount(least, len(most), tuple(sorted(found)))

    def are_rivals(self, one: str | None, other: str | None) -> bool:
        """Tell whether two statements have different origins, both known."""
        first, second = self._origin_of.get(one or ""), self._origin_of.get(other or "")
        if first is None or second is None:
            return False
        return first.id != second.id and "unknown" not in (first.kind, second.kind)

    def quote(self, span: Span) -> Evidence:
        """Return the quotation at a span, cut at LONGEST_QUOTE characters."""
        return self.documents[span.document].quote(span.start, min(span.end, span.start + LONGEST_QUOTE))

    def order(self, document: str) -> tuple[tuple[str, str], str]:
        """Return a key that sorts documents by when they were published."""
        found = self.documents[document]
        return (sort_key(found.published_at), found.id)

    def published(self, document: str) -> str | None:
        return self.documents[document].published_at


def slot_position(slots: list[Slot], value: str, sources: Sources, polarity: Polarity = "yes") -> Position:
    """Return the position that these slots share."""
    first = slots[0]
    number = first.facet == "quantity" or first.unit in ("age", "rank")
    statements = tuple(dict.fromkeys(s.statement for s in slots if s.statement))
    documents = tuple(sorted({s.document for s in slots}, key=sources.order))
    times = [s for s in slots if s.earliest]
    return Position(
        value=value,
        low=first.low if number else None,
        high=first.high if number else None,
        unit=first.unit,
        counted=first.counted,
        polarity=polarity,
        earliest=times[0].earliest if times else None,
        latest=times[0].latest if times else None,
        as_of=None,
        statements=statements,
        documents=documents,
        origins=sources.count(statements, documents),
        evidence=quotations([Span(s.document, s.clause.start, s.clause.end) for s in slots], sources),
    )


def shortest_value(slots: Iterable[Slot]) -> str:
    """Return the shortest of the values told, the first in the alphabet of several."""
    return min((s.value for s in slots), key=lambda v: (len(v), v))


def quotations(spans: Iterable[Span], sources: Sources) -> tuple[Evidence, ...]:
    """Return one or two quotations a report, none inside another, in the order of publication."""
    kept: dict[str, list[Span]] = {}
    for span in sorted(set(spans), key=lambda s: (sources.order(s.document), s.start - s.end, s.start)):
        chosen = kept.setdefault(span.document, [])
        if len(chosen) < QUOTES_A_REPORT and all(span.end <= c.start or c.end <= span.start for c in chosen):
            chosen.append(span)
    return tuple(sources.quote(s) for chosen in kept.values() for s in sorted(chosen))
