"""What acquire writes: documents, the leads found on their pages, and problems."""

from dataclasses import dataclass

from according.errors import SpanError
from according.schema.ids import content_id
from according.schema.spans import Evidence, Range
from according.schema.vocabulary import BlockKind, CreditRole


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document's text and what it is on the page. Blocks do not overlap and are in order."""

    kind: BlockKind
    start: int
    end: int

    @property
    def range(self) -> Range:
        return Range(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Document:
    """One report as it was read.

    `text` is what was read after decoding, front matter removed, nothing else changed; of an HTML page the
    extracted text. `published_at` is ISO 8601, a date or a time with zone, and `published_by_rule` names the
    rule that found it. `path` is the file name as given, and part of no id and no order.
    """

    id: str
    path: str
    title: str | None
    publisher: str | None
    author: str | None
    url: str | None
    published_at: str | None
    published_by_rule: str | None
    language: str | None
    text: str
    blocks: tuple[Block, ...] = ()

    @staticmethod
    def identify(
        text: str,
        *,
        title: str | None = None,
        publisher: str | None = None,
        author: str | None = None,
        url: str | None = None,
        published_at: str | None = None,
    ) -> str:
        """Return the id of a document with this content: equal content, equal id, whatever the file's name."""
        return content_id("document", text, title, publisher, author, url, published_at)

    def quote(self, start: int, end: int) -> Evidence:
        """Return the evidence `text[start:end]`; raise SpanError where it would leave the text."""
        if end > len(self.text):
            raise SpanError(f"{start}:{end} leaves the {len(self.text)} characters of {self.id}")
        return Evidence(self.id, start, end, self.text[start:end])


@dataclass(frozen=True, slots=True)
class Credit:
    """A line of the page that tells where the text comes from: a lead to its origin.

    role "republishes": the page took the text from `name`; "agency": an agency is credited;
    "contribution": a person or agency contributed; "photo": the credit of a picture, no lead.
    """

    document: str
    start: int
    end: int
    name: str
    role: CreditRole


@dataclass(frozen=True, slots=True)
class PageMap:
    """For an HTML page: which bytes-decoded characters of the page each run of the text came from.

    `runs` are (text_start, page_start, length), in text order; characters between runs were made by the
    extraction (line ends between blocks).
    """

    document: str
    runs: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong or looks odd: said, never silently mended.

    `document` is the document's id, or None for a file that never became a document (`message` names it).
    """

    document: str | None
    stage: str
    code: str
    message: str
