"""Where words stand: half-open ranges of code points in one document's text."""

from dataclasses import dataclass

from according.errors import SpanError


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """`text[start:end]` of a document that the context names. Never empty, never inverted."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(f"a span must have 0 <= start < end, not {self.start}:{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Range") -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Range") -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A range together with the id of the document it lies in."""

    document: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(f"a span must have 0 <= start < end, not {self.start}:{self.end}")

    @property
    def range(self) -> Range:
        return Range(self.start, self.end)


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A quotation: a span and the exact characters that stand there. Make it with `Document.quote`."""

    document: str
    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(f"a span must have 0 <= start < end, not {self.start}:{self.end}")
        if len(self.text) != self.end - self.start:
            raise SpanError(f"{self.start}:{self.end} can't hold {len(self.text)} characters")
