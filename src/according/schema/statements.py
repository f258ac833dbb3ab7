"""What attribute writes: who says what, in one document."""

from dataclasses import dataclass

from according.schema.ids import content_id
from according.schema.spans import Range
from according.schema.vocabulary import Factuality, QuoteForm, SourceKind


@dataclass(frozen=True, slots=True)
class Attribution:
    """One source-cue-content relation as it stands in the text (PARC). `source` is None where it is only
    implied ("reportedly"). The content may be in several pieces."""

    document: str
    source: Range | None
    cue: Range | None
    content: tuple[Range, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class SourceLink:
    """One link of a chain of sources.

    `text`, `start` and `end` quote the words of the report ("he"); `name` is what they stand for ("Falah
    Fayad"); `entity` is the id of the entity, filled in when documents are linked.
    """

    kind: SourceKind
    name: str
    text: str
    start: int
    end: int
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One appearance of a claim in one document.

    `spans` are the content only, `text` the same words joined by one blank. `chain` runs from the outermost
    source to the innermost, the report's own publisher left out; empty where the writer says it.
    `factuality` is relative to the innermost source.
    """

    id: str
    document: str
    spans: tuple[Range, ...]
    text: str
    cue: Range | None
    chain: tuple[SourceLink, ...]
    factuality: Factuality
    quote: QuoteForm
    rule: str

    @staticmethod
    def identify(document: str, spans: tuple[Range, ...], cue: Range | None, chain: tuple[SourceLink, ...]) -> str:
        """Return the id: the same content of the same source in the same document is the same statement."""
        return content_id(
            "statement",
            document,
            tuple((s.start, s.end) for s in spans),
            (cue.start, cue.end) if cue else None,
            tuple((link.start, link.end) for link in chain),
        )

    @property
    def range(self) -> Range:
        """The stretch from the first character of the content to its last."""
        return Range(min(s.start for s in self.spans), max(s.end for s in self.spans))

    @property
    def denied(self) -> bool:
        return self.factuality.endswith("-")
