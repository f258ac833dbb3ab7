"""Origins: the roots of all statements, each with its statements and its proof.

In this order: the attribution in the text; an agency's credit or dateline, a line that credits another outlet; a
quotation, an odd number or wording shared with another report; the publisher's house. What none of these tells has
an unknown root, one for each house, and never counts as independent.
"""

from collections import defaultdict
from collections.abc import Iterable

from according.link.copies import Copies
from according.link.origins.joining import Joining
from according.link.origins.parties import Parties
from according.link.origins.relays import Relays
from according.link.origins.roots import Key, Root
from according.link.origins.sharing import Sharing
from according.link.origins.speakers import Speakers
from according.link.origins.tracing import Circle, Tracing
from according.schema.documents import Credit, Document
from according.schema.ids import content_id
from according.schema.links import Entity, Event, Origin
from according.schema.records import Records
from according.schema.spans import Evidence
from according.schema.statements import Statement

# Evidence kept for one origin: enough to prove it, few enough to read.
PROOFS = 8


class Origins:
    """Traces the statements of a story. `circles` are reports that cite each other for the same thing."""

    def __init__(self, records: Records, entities: list[Entity], copies: Copies, events: Iterable[Event] = ()) -> None:
        documents, statements = records.of(Document), records.of(Statement)
        self._statements = statements
        speakers = Speakers(documents, entities, statements)
        relays = Relays(documents, statements)
        self._tracing = Tracing(documents, statements, records.of(Credit), speakers, relays, copies)
        own = {s.id: self._tracing.root(s) for s in statements}
        sharing = Sharing(documents, statements, copies)
        self._roots = Joining(documents, sharing, copies, self._tracing.wires(statements)).joined(own)
        self._parties = Parties(records, entities, events)

    @property
    def circles(self) -> tuple[Circle, ...]:
        """Each pair of reports once, in the order of their words."""
        pairs: dict[frozenset[str], Circle] = {}
        for circle in sorted(self._tracing.circles, key=lambda c: (c.here, c.there)):
            pairs.setdefault(frozenset((circle.here.document, circle.there.document)), circle)
        return tuple(pairs.values())

    def all(self) -> list[Origin]:
        """Return the origins of all statements, those behind most documents first. Each statement has exactly one."""
        members: dict[Key, list[tuple[Statement, Root]]] = defaultdict(list)
        for statement in self._statements:
            root = self._roots[statement.id]
            members[root.key].append((statement, root))
        found = [self._origin(key, group) for key, group in members.items()]
        return sorted(found, key=lambda o: (o.kind == "unknown", -len(o.documents), -len(o.statements), o.id))

    def _origin(self, key: Key, members: list[tuple[Statement, Root]]) -> Origin:
        documents = tuple(sorted({statement.document for statement, _ in members}))
        first = max((root for _, root in members), key=lambda r: (r.rank, r.kind == "agency"))
        names = sorted({root.name for _, root in members if root.rank == first.rank}, key=lambda n: (len(n), n))
        body = next((root.body for _, root in members if root.body is not None), None)
        party = self._parties.proof(first.entity)
        return Origin(
            content_id("origin", key),
            names[-1] if first.kind == "source" else names[0],
            first.kind,
            documents,
            tuple(s.id for s, _ in members),
            _evidence([root for _, root in members], party),
            first.rule,
            content_id("origin", body) if body is not None else None,
            party is not None,
        )


def _evidence(roots: list[Root], party: Evidence | None) -> tuple[Evidence, ...]:
    """The proof of an origin: of each report the first words, then more, and what makes it a party last."""
    proofs = list(dict.fromkeys(sorted(e for root in roots for e in root.proof)))
    first = {e.document: e for e in reversed(proofs)}
    kept = sorted(sorted(proofs, key=lambda e: (first[e.document] != e, e))[:PROOFS])
    return (*kept, *([party] if party is not None and party not in kept else []))


def make_origins(records: Records, entities: list[Entity], copies: Copies, events: Iterable[Event] = ()) -> Origins:
    """Return the origins of the statements among these records; the first of the events is the main one."""
    return Origins(records, entities, copies, events)
