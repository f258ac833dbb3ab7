"""Slots, origins and sentences made by hand, in documents whose texts hold what they quote."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from according.reconcile.evidence import Sources
from according.schema.annotations import Sentence, Word
from according.schema.documents import Document
from according.schema.ids import content_id
from according.schema.links import Claim, Origin, Slot
from according.schema.spans import Range, Span
from according.schema.statements import SourceLink, Statement
from according.schema.vocabulary import BlockKind, Facet, Modality, OriginKind, Polarity

INJURED = "quantity/injured/count/people"


@dataclass
class Desk:
    """Makes records and looks up what belongs to them."""

    documents: list[Document] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    origins: list[Origin] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)

    def report(self, text: str, published: str | None = "2031-03-04", publisher: str = "Paper") -> str:
        """Add a document and return its id."""
        id_ = Document.identify(text, publisher=publisher, published_at=published)
        self.documents.append(
            Document(id_, f"{id_[-4:]}.txt", None, publisher, None, None, published, None, "en", text)
        )
        return id_

    def find(self, document: str, words: str) -> Range:
        start = next(d.text for d in self.documents if d.id == document).index(words)
        return Range(start, start + len(words))

    def statement(self, document: str, words: str, factuality: str = "CT+") -> str:
        """Add a statement and return its id."""
        spans = (self.find(document, words),)
        chain: tuple[SourceLink, ...] = ()
        id_ = Statement.identify(document, spans, None, chain)
        self.statements.append(
            Statement(id_, document, spans, words, None, chain, factuality, "none", "attribute/writer")  # type: ignore[arg-type]
        )
        return id_

    def origin(self, kind: OriginKind, *statements: str, rule: str = "", name: str = "Roe") -> str:
        """Add an origin of these statements and return its id."""
        documents = tuple(sorted({s.document for s in self.statements if s.id in statements}))
        rule = rule or {"unknown": "link/origin-unknown", "copied-text": "link/copied-text"}.get(
            kind, "link/cited-source"
        )
        id_ = content_id("origin", kind, name, tuple(statements))
        self.origins.append(Origin(id_, name, kind, documents, statements, (), rule))
        return id_

    def slot(
        self, document: str, value: str, low: float | None = None, high: float | None = None, *,
        clause: str = "", key: str = INJURED, facet: Facet = "quantity", unit: str | None = "count",
        counted: str | None = "people", event: str | None = None, polarity: Polarity = "yes",
        modality: Modality = "actual", background: bool = False, further: bool = False, place: str | None = None,
        earliest: str | None = None, latest: str | None = None, participants: Iterable[str] = (),
        statement: str | None = None, holder: str = "people",
    ) -> Slot:  # fmt: skip
        """Return a slot; `high` is `low` where neither is given as infinite. The clause is the line around it."""
        span = self.find(document, value)
        text = next(d.text for d in self.documents if d.id == document)
        start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.start)
        shown = self.find(document, clause) if clause else Range(start, end if end >= 0 else len(text))
        upper = None if high == float("inf") else low if high is None else high
        return Slot(
            content_id("slot", document, span.start, key), document, span, shown, facet, key, holder, event,
            key.split("/")[1] if "/" in key else None, value, low, upper, unit, counted, earliest, latest or earliest,
            polarity, modality, background, tuple(participants), place, further, statement, "link/quantity",
        )  # fmt: skip

    def sentence(self, document: str, tree: str, block: BlockKind = "body") -> Sentence:
        """Add a sentence from words written as `form/lemma/TAG/head/relation`, as in CoNLL-U."""
        given = [piece.split("/") for piece in tree.split()]
        text = next(d.text for d in self.documents if d.id == document)
        at = text.index(" ".join(g[0] for g in given))
        words = []
        for form, lemma, tag, head, relation in given:
            at = text.index(form, at)
            words.append(Word(at, at + len(form), form, lemma, tag, int(head) - 1, relation))
            at += len(form)
        range_ = Range(words[0].start, words[-1].end)
        made = Sentence(document, range_.start, range_.end, block, 0, tuple(words), clauses=(range_,))
        self.sentences.append(made)
        return made

    def told(self, tree: str, published: str | None = "2031-03-04", publisher: str = "Paper") -> Sentence:
        """Add a report of one sentence, and return the sentence."""
        text = " ".join(piece.split("/")[0] for piece in tree.split())
        return self.sentence(self.report(text, published, publisher), tree)

    def claim(self, *sentences: Sentence, central: bool = False) -> Claim:
        """Return a claim of these sentences, with the first statement of each one's report."""
        spans = tuple(Span(s.document, s.start, s.end) for s in sentences)
        said = {s.document: s.id for s in reversed(self.statements)}
        statements = tuple(said.get(s.document) for s in sentences)
        return Claim(content_id("claim", tuple(s.document for s in spans)), spans, statements, central)

    @property
    def sources(self) -> Sources:
        return Sources(self.documents, self.origins)
