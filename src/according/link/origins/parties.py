"""Sources that take part in the event they tell of."""

from collections.abc import Iterable

from according.schema.annotations import EventMention
from according.schema.documents import Document
from according.schema.links import Entity, Event
from according.schema.records import Records
from according.schema.spans import Evidence, Span

LONGEST = 300
_ROLES = ("agent", "patient")


class Parties:
    """The entities that act in the story's main event, or to whom it is done, with the clause that tells it."""

    def __init__(self, records: Records, entities: list[Entity], events: Iterable[Event]) -> None:
        documents = {d.id: d for d in records.of(Document)}
        main = next(iter(events), None)
        told = set(main.mentions) if main is not None and not main.background else set()
        places = {(m.document, m.start): (m, e) for e in entities for m in e.mentions}
        self._proofs: dict[str, Evidence] = {}
        for mention in sorted(records.of(EventMention), key=lambda m: (m.document, m.start)):
            if mention.span not in told or mention.modality != "actual":
                continue
            clause = mention.clause
            for argument in mention.arguments:
                span, entity = places.get((mention.document, argument.start), (None, None))
                if argument.role not in _ROLES or entity is None or span is None or not _fills(span, argument.end):
                    continue
                quoted = documents[mention.document].quote(clause.start, min(clause.end, clause.start + LONGEST))
                self._proofs.setdefault(entity.id, quoted)

    def proof(self, entity: str | None) -> Evidence | None:
        """Return the clause in which an entity takes part in the main event; None where it takes none."""
        return self._proofs.get(entity or "")


def _fills(span: Span, end: int) -> bool:
    """Whether a name is the participant, not a word about it: "Taliban fighters" are not the Taliban."""
    return span.end >= end
