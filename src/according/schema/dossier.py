"""The public result: a story with all that was found, laid out as its JSON."""

from dataclasses import dataclass, field
from typing import Literal

from according.errors import SpanError
from according.schema.documents import Document, Problem
from according.schema.findings import Finding, TimelineEntry
from according.schema.links import Story
from according.schema.spans import Evidence, Range
from according.schema.statements import Statement
from according.schema.vocabulary import EntitySchema, FindingKind, OriginKind

FORMAT = "according-dossier/1"


@dataclass(frozen=True, slots=True)
class PublicMention:
    """Where an entity or event is mentioned."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PublicEntity:
    """An entity as the dossier shows it."""

    id: str
    schema: EntitySchema
    name: str
    aliases: tuple[str, ...]
    mentions: tuple[PublicMention, ...]


@dataclass(frozen=True, slots=True)
class PublicEvent:
    """An event as the dossier shows it."""

    id: str
    type: str
    text: str
    earliest: str | None
    latest: str | None
    place: str | None
    background: bool
    documents: tuple[str, ...]
    mentions: tuple[PublicMention, ...]


@dataclass(frozen=True, slots=True)
class PublicOrigin:
    """An origin as the dossier shows it."""

    id: str
    name: str
    kind: OriginKind
    documents: tuple[str, ...]
    statements: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """One sourced picture of several reports. Findings come most important first."""

    story: Story
    documents: tuple[Document, ...]
    entities: tuple[PublicEntity, ...]
    events: tuple[PublicEvent, ...]
    statements: tuple[Statement, ...]
    findings: tuple[Finding, ...]
    origins: tuple[PublicOrigin, ...]
    timeline: tuple[TimelineEntry, ...]
    problems: tuple[Problem, ...]
    format: Literal["according-dossier/1"] = field(default="according-dossier/1")

    def of_kind(self, *kinds: FindingKind) -> tuple[Finding, ...]:
        """Return the findings of these kinds, most important first."""
        return tuple(f for f in self.findings if f.kind in kinds)

    def document(self, id_: str) -> Document:
        """Return the document with this id; KeyError where there is none."""
        for document in self.documents:
            if document.id == id_:
                return document
        raise KeyError(id_)

    def statement(self, id_: str) -> Statement:
        """Return the statement with this id; KeyError where there is none."""
        for statement in self.statements:
            if statement.id == id_:
                return statement
        raise KeyError(id_)

    def origin(self, id_: str) -> PublicOrigin:
        """Return the origin with this id; KeyError where there is none."""
        for origin in self.origins:
            if origin.id == id_:
                return origin
        raise KeyError(id_)

    def check(self) -> None:
        """Raise SpanError unless every span lies in its document and every quotation is exact."""
        texts = {d.id: d.text for d in self.documents}
        for evidence in self._evidence():
            if texts.get(evidence.document, "")[evidence.start : evidence.end] != evidence.text:
                raise SpanError(f"{evidence.text!r} does not stand at {evidence.start} of {evidence.document}")
        for document, range_ in self._ranges():
            if range_.end > len(texts.get(document, "")):
                raise SpanError(f"{range_.start}:{range_.end} leaves {document}")
        for statement in self.statements:
            text = texts[statement.document]
            if " ".join(text[s.start : s.end] for s in statement.spans) != statement.text:
                raise SpanError(f"{statement.id} does not quote its document")
            for link in statement.chain:
                if text[link.start : link.end] != link.text:
                    raise SpanError(f"the source {link.text!r} does not stand at {link.start} of {statement.document}")

    def _evidence(self) -> list[Evidence]:
        found = [e for f in self.findings for p in f.positions for e in p.evidence]
        return found + [e for o in self.origins for e in o.evidence]

    def _ranges(self) -> list[tuple[str, Range]]:
        found = [(d.id, Range(b.start, b.end)) for d in self.documents for b in d.blocks]
        found += [(m.document, Range(m.start, m.end)) for e in self.entities for m in e.mentions]
        found += [(m.document, Range(m.start, m.end)) for e in self.events for m in e.mentions]
        found += [(s.document, s.cue) for s in self.statements if s.cue]
        return found
