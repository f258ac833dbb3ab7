"""The root of every statement, by evidence: who is cited, what agency is credited, whose wording it is.

In this order: the attribution in the text; an agency's credit or dateline; a line that credits another outlet;
wording shared with another report. What none of these tells has an unknown root, one for each report.
"""

from collections import defaultdict
from dataclasses import dataclass

from according.link.copies import Copies
from according.schema.documents import Credit, Document
from according.schema.ids import content_id
from according.schema.links import Entity, Origin
from according.schema.spans import Evidence
from according.schema.statements import SourceLink, Statement
from according.schema.vocabulary import OriginKind
from according.text.moments import sort_key
from according.text.names import fold

# Evidence kept for one origin: enough to prove it, few enough to read.
PROOFS = 6
# A name inside a source's words is the source where it makes up most of them: "the Iraqi foreign minister" is not Iraq.
MOST_OF_NAME = 0.6


@dataclass(frozen=True, slots=True)
class Root:
    """What a statement is traced to: an identity, a name to show, and the words that prove it."""

    key: tuple[str, ...]
    name: str
    kind: OriginKind
    rule: str
    proof: Evidence | None


class OriginFinder:
    """Traces statements to their roots."""

    def __init__(
        self, documents: tuple[Document, ...], leads: tuple[Credit, ...], entities: list[Entity], copies: Copies
    ) -> None:
        self._documents = {d.id: d for d in documents}
        self._copies = copies
        self._entities_in: dict[str, dict[int, Entity]] = defaultdict(dict)
        for entity in entities:
            for mention in entity.mentions:
                self._entities_in[mention.document][mention.start] = entity
        self._entity_named = {fold(n): e for e in reversed(entities) for n in (e.name, *e.aliases)}
        self._credits = {c.document: c for c in reversed(leads) if c.role in ("agency", "republishes")}

    def root(self, statement: Statement) -> Root:
        """Return the root of a statement."""
        document = self._documents[statement.document]
        if statement.chain:
            return self._cited(statement, document)
        credit = self._credits.get(document.id)
        if credit is not None:
            key = ("credited", self._name_key(credit.name))
            proof = document.quote(credit.start, credit.end)
            if credit.role == "agency":
                return Root(key, credit.name, "agency", "link/agency-credit", proof)
            return Root(key, credit.name, "document", "link/republication-credit", proof)
        group = self._copies.group(document.id)
        twins = [d for d in group if d != document.id and self._copies.stands_in(statement.text, d)]
        if twins:
            return self._copied(min(document.id, *twins), statement, document)
        name = document.publisher or document.title or "a report without a publisher"
        return Root(("unknown", document.id), name, "unknown", "link/origin-unknown", None)

    def _cited(self, statement: Statement, document: Document) -> Root:
        inner = statement.chain[-1]
        proof = document.quote(inner.start, inner.end)
        entity = self._entity(inner, document)
        if entity is not None and inner.kind != "unnamed":
            return Root(("entity", entity.id), entity.name, "source", "link/cited-source", proof)
        if inner.kind in ("unnamed", "document"):
            outer = statement.chain[-2] if len(statement.chain) > 1 else None
            through = self._entity(outer, document) if outer else None
            place = through.id if through else "|".join(self._copies.group(document.id))
            name = f"{inner.name} (to {through.name})" if through else inner.name
            return Root(("unnamed", fold(inner.name), place), name, "source", "link/cited-unnamed", proof)
        return Root(("named", fold(inner.name)), inner.name, "source", "link/cited-source", proof)

    def _copied(self, first: str, statement: Statement, document: Document) -> Root:
        span = statement.range
        proof = document.quote(span.start, min(span.end, span.start + 300))
        original = min(
            (self._documents[d] for d in self._copies.group(document.id)),
            key=lambda d: (sort_key(d.published_at), d.id),
        )
        name = original.publisher or original.title or "a text that several reports print"
        return Root(("copied", "|".join(self._copies.group(first))), name, "copied-text", "link/copied-text", proof)

    def _entity(self, link: SourceLink, document: Document) -> Entity | None:
        named = self._entity_named.get(fold(link.name))
        if named is not None:
            return named
        if link.kind == "unnamed":
            return None
        known, name = self._entities_in[document.id], fold(link.name)
        inside = [known[at] for at in range(link.start, link.end) if at in known]
        return next((e for e in inside if fold(e.name) in name and len(fold(e.name)) >= MOST_OF_NAME * len(name)), None)

    def _name_key(self, name: str) -> str:
        entity = self._entity_named.get(fold(name))
        return entity.id if entity else fold(name)


def make_origins(statements: tuple[Statement, ...], finder: OriginFinder) -> list[Origin]:
    """Return the origins of all statements, those behind most documents first. Each statement has exactly one."""
    roots: dict[tuple[str, ...], list[tuple[Statement, Root]]] = defaultdict(list)
    for statement in statements:
        root = finder.root(statement)
        roots[root.key].append((statement, root))
    origins = [_origin(key, members) for key, members in roots.items()]
    return sorted(origins, key=lambda o: (o.kind == "unknown", -len(o.documents), -len(o.statements), o.id))


def _origin(key: tuple[str, ...], members: list[tuple[Statement, Root]]) -> Origin:
    documents = tuple(sorted({statement.document for statement, _ in members}))
    names = sorted({root.name for _, root in members}, key=lambda n: (len(n), n))
    proofs: dict[str, Evidence] = {}
    for _, root in members:
        if root.proof is not None:
            proofs.setdefault(root.proof.document, root.proof)
    evidence = tuple(sorted(proofs.values()))[:PROOFS]
    first = members[0][1]
    statement_ids = tuple(s.id for s, _ in members)
    name = names[-1] if first.kind == "source" else names[0]
    return Origin(content_id("origin", key), name, first.kind, documents, statement_ids, evidence, first.rule)
