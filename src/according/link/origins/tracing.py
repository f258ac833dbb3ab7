"""What each report itself tells of where a statement comes from: who is cited, whom the page credits."""

from collections import defaultdict
from dataclasses import dataclass

from according.link.copies import Copies
from according.link.origins.houses import house_of
from according.link.origins.joining import NAMED, Wire
from according.link.origins.relays import Relays
from according.link.origins.roots import Root
from according.link.origins.speakers import Speakers
from according.link.origins.unnamed import Described
from according.schema.documents import Credit, Document
from according.schema.spans import Evidence
from according.schema.statements import SourceLink, Statement
from according.text.moments import sort_key


@dataclass(frozen=True, slots=True)
class Circle:
    """Two reports that cite each other for the same thing, with the words in both."""

    here: Evidence
    there: Evidence


@dataclass(frozen=True, slots=True)
class _Hearer:
    """Who heard a source: an identity, a name to show ("" where there is none), and the words that tell it."""

    place: str
    name: str
    proof: tuple[Evidence, ...] = ()


class Tracing:
    """Traces one statement at a time. `circles` are those that were met."""

    def __init__(
        self,
        documents: tuple[Document, ...],
        statements: tuple[Statement, ...],
        leads: tuple[Credit, ...],
        speakers: Speakers,
        relays: Relays,
        copies: Copies,
    ) -> None:
        self._documents = {d.id: d for d in documents}
        self._speakers, self._relays, self._copies = speakers, relays, copies
        self._credits = {c.document: c for c in reversed(leads) if c.role in ("agency", "republishes")}
        self._contributions = {c.document: c for c in reversed(leads) if c.role == "contribution"}
        self.circles: list[Circle] = []
        self._described = Described()
        for statement in statements:
            document = self._documents[statement.document]
            if statement.chain and statement.chain[-1].kind in ("unnamed", "document"):
                self._described.note(statement.chain[-1].name, self._hearer(statement, document).place)

    def root(self, statement: Statement) -> Root:
        """Return the root of a statement by what its own report tells, and by the reports that it cites."""
        return self._root(statement, ())

    def wires(self, statements: tuple[Statement, ...]) -> dict[str, list[Wire]]:
        """Return for each report the agencies that it credits, or cites anywhere, with the first words that do."""
        found: dict[str, list[Wire]] = defaultdict(list)
        for statement in statements:
            document = self._documents[statement.document]
            for link in statement.chain:
                if link.kind == "agency":
                    key = self._speakers.key_of(link.name)
                    found[document.id].append(Wire(key, link.name, document.quote(link.start, link.end)))
        for credit in (*self._credits.values(), *self._contributions.values()):
            proof = self._documents[credit.document].quote(credit.start, credit.end)
            found[credit.document].append(Wire(self._speakers.key_of(credit.name), credit.name, proof))
        return found

    def unknown(self, document: Document) -> Root:
        """Return the root of what a report tells without a source: one for all reports of a house."""
        name = document.publisher or document.title or "a report without a publisher"
        lead = self._contributions.get(document.id)
        proof = (document.quote(lead.start, lead.end),) if lead is not None else ()
        if document.publisher is None:
            return Root(("unknown", document.id), name, "unknown", "link/origin-unknown", proof)
        house, family = house_of(document.publisher)
        rule = "link/origin-unknown" if family is None else "link/publisher-family"
        return Root(("unknown", house), family or name, "unknown", rule, proof)

    def _root(self, statement: Statement, passed: tuple[str, ...]) -> Root:
        document = self._documents[statement.document]
        if not statement.chain or _stands_beside(statement.chain[-1], document):
            return self._credited(document)
        inner = _within_one_block(statement.chain[-1], document)
        root = self._speakers.root(inner, document)
        reports = self._reports(inner, root)
        if reports:
            return self._followed(statement, inner, reports, passed)
        return root or self._unnamed(statement, document)

    def _reports(self, link: SourceLink, root: Root | None) -> tuple[str, ...]:
        """The reports of the story whose publisher a link names, by its own name or that of what it stands for."""
        found = self._relays.reports(link.name, outlet=link.kind in ("publisher", "named"))
        if not found and root is not None and root.rank >= NAMED and root.key[0] != "institution":
            found = self._relays.reports(root.name, outlet=False)
        return found

    def _credited(self, document: Document) -> Root:
        credit = self._credits.get(document.id)
        if credit is None:
            return self.unknown(document)
        key, proof = self._speakers.key_of(credit.name), (document.quote(credit.start, credit.end),)
        if credit.role == "agency":
            return Root(key, credit.name, "agency", "link/agency-credit", proof)
        return Root(key, credit.name, "document", "link/republication-credit", proof)

    def _unnamed(self, statement: Statement, document: Document) -> Root:
        """A source without a name is told from others by who heard it: an outlet, else the report."""
        inner, hearer = _within_one_block(statement.chain[-1], document), self._hearer(statement, document)
        name = f"{inner.name} ({hearer.name})" if hearer.name else inner.name
        quoted = (document.quote(inner.start, inner.end), *hearer.proof)
        key = self._described.key(inner.name, inner.text, hearer.place)
        return Root(key, name, "source", "link/cited-unnamed", quoted)

    def _hearer(self, statement: Statement, document: Document) -> _Hearer:
        """The outlet that a source spoke to: one that is named, else the report's own, one for all its copies."""
        own = self._printing(document)
        if len(statement.chain) < 2:
            return own
        outer = statement.chain[-2]
        proof = (document.quote(outer.start, outer.end),)
        heard = self._speakers.root(outer, document)
        reports = self._reports(outer, heard)
        if reports:
            there = self._printing(self._documents[reports[0]])
            return _Hearer(there.place, there.name, proof)
        return _Hearer("|".join(heard.key), heard.name, proof) if heard is not None else own

    def _printing(self, document: Document) -> _Hearer:
        """The outlet that prints a report; of copies, the one that printed it first."""
        group = [self._documents[d] for d in self._copies.group(document.id)]
        first = min(group, key=lambda d: (sort_key(d.published_at), d.id))
        return _Hearer(house_of(first.publisher)[0] if first.publisher else first.id, first.publisher or "")

    def _followed(
        self, statement: Statement, inner: SourceLink, reports: tuple[str, ...], passed: tuple[str, ...]
    ) -> Root:
        """The root of what a cited report of the story tells; its own where that is not found there."""
        document = self._documents[statement.document]
        words = document.quote(inner.start, inner.end)
        if statement.document in reports:
            return self.unknown(document)
        original = self._relays.original(statement, reports)
        if original is None:
            return self._of_report(self._documents[reports[0]], words)
        proof = (words, self._said(original))
        back = self._reports(original.chain[-1], None) if original.chain else ()
        if statement.document in back or original.document in passed:
            self.circles.append(Circle(words, self._said(original)))
            return self._of_report(self._documents[min(reports[0], statement.document)], *proof)
        return self._root(original, (*passed, statement.document)).with_proof(proof)

    def _of_report(self, document: Document, *proof: Evidence) -> Root:
        found = self.unknown(document).with_proof(proof)
        return Root(found.key, found.name, found.kind, "link/cited-report", found.proof)

    def _said(self, statement: Statement) -> Evidence:
        """The words that tell whom a statement is from; without any, its own first ones."""
        document = self._documents[statement.document]
        if statement.chain:
            return document.quote(statement.chain[-1].start, statement.chain[-1].end)
        return document.quote(statement.range.start, min(statement.range.end, statement.range.start + 300))


def _stands_beside(link: SourceLink, document: Document) -> bool:
    """Whether a source's words begin outside the report's own text: in a byline or dateline nobody is cited."""
    block = next((b for b in document.blocks if b.start <= link.start < b.end), None)
    return block is not None and block.kind in ("byline", "dateline", "credit", "boilerplate")


def _within_one_block(link: SourceLink, document: Document) -> SourceLink:
    """The source as it stands in the block where its words end: a caption or dateline before it is none of it."""
    block = next((b for b in document.blocks if b.start < link.end <= b.end), None)
    if block is None or block.start <= link.start:
        return link
    words = document.text[block.start : link.end]
    return SourceLink("unnamed", words, words, block.start, link.end)
