"""A desk at which dossiers are made by hand: spans are found in the texts, so that none can be wrong."""

from dataclasses import dataclass, field

from according.schema.documents import Block, Document
from according.schema.dossier import PublicOrigin
from according.schema.findings import Finding, OriginCount, Position
from according.schema.ids import content_id
from according.schema.spans import Evidence, Range
from according.schema.statements import SourceLink, Statement


@dataclass
class Desk:
    """Builds records whose spans are found in the texts, so that none can be wrong."""

    documents: list[Document] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    origins: list[PublicOrigin] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def read(self, path: str, text: str, title: str, publisher: str | None, at: str | None, rule: str) -> str:
        """Add a document and return its id."""
        id_ = Document.identify(text, title=title, publisher=publisher, published_at=at)
        blocks = (Block("body", 0, len(text)),)
        url = f"https://news.example/{path.split('.')[0]}"
        self.documents.append(
            Document(id_, path, title, publisher, None, url, at, rule if at else None, "en", text, blocks)
        )
        return id_

    def text(self, document: str) -> str:
        return next(d.text for d in self.documents if d.id == document)

    def find(self, document: str, words: str) -> Range:
        start = self.text(document).index(words)
        return Range(start, start + len(words))

    def say(
        self,
        document: str,
        words: str,
        *chain: tuple[str, str, str],
        cue: str | None = None,
        factuality: str = "CT+",
        quote: str = "indirect",
        rule: str = "attribute/verb-of-saying",
    ) -> str:
        """Add a statement; each link is (kind, name, words of the report). Return its id."""
        spans = (self.find(document, words),)
        links = tuple(self._link(document, *link) for link in chain)
        at = self.find(document, cue) if cue else None
        id_ = Statement.identify(document, spans, at, links)
        made = Statement(id_, document, spans, words, at, links, factuality, quote if chain else "none", rule)  # type: ignore[arg-type]
        self.statements.append(made)
        return id_

    def _link(self, document: str, kind: str, name: str, words: str) -> SourceLink:
        range_ = self.find(document, words)
        entity = content_id("entity", name) if kind != "unnamed" else None
        return SourceLink(kind, name, words, range_.start, range_.end, entity)  # type: ignore[arg-type]

    def origin(self, name: str, kind: str, statements: list[str], *proof: tuple[str, str]) -> str:
        evidence = tuple(self.quote(document, words) for document, words in proof)
        documents = tuple(dict.fromkeys(e.document for e in evidence))
        id_ = content_id("origin", name)
        self.origins.append(PublicOrigin(id_, name, kind, documents, tuple(statements), evidence))  # type: ignore[arg-type]
        return id_

    def quote(self, document: str, words: str) -> Evidence:
        range_ = self.find(document, words)
        return Evidence(document, range_.start, range_.end, words)

    def answer(
        self,
        value: str,
        statements: list[str],
        origins: list[str],
        quotes: list[tuple[str, str]],
        *,
        low: float | None = None,
        high: float | None = None,
        counted: str | None = None,
        least: int | None = None,
        most: int | None = None,
        polarity: str = "unknown",
        as_of: str | None = None,
    ) -> Position:
        evidence = tuple(self.quote(document, words) for document, words in quotes)
        told = [s.document for s in self.statements if s.id in statements] + [e.document for e in evidence]
        count = OriginCount(
            len(origins) if least is None else least, len(origins) if most is None else most, tuple(origins)
        )
        return Position(
            value,
            low,
            high,
            "count" if counted else None,
            counted,
            polarity,
            None,
            None,
            as_of,  # type: ignore[arg-type]
            tuple(statements),
            tuple(dict.fromkeys(told)),
            count,
            evidence,
        )

    def ask(
        self,
        kind: str,
        facet: str,
        question: str,
        explanation: str,
        *positions: Position,
        confidence: str = "good",
        event: str | None = None,
        rule: str = "reconcile/intervals",
    ) -> None:
        id_ = content_id("finding", question, kind)
        salience = round(1 - len(self.findings) / 40, 3)
        self.findings.append(
            Finding(id_, kind, facet, question, explanation, salience, confidence, event, rule, positions)  # type: ignore[arg-type]
        )
