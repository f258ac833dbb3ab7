"""What the model tags as source, cue and content, as spans of the text."""

from collections.abc import Iterable

from according.annotate.sentences import ReadDocument
from according.schema.annotations import AttributionMark
from according.schema.documents import Document
from according.schema.spans import Range


def attribution_marks(document: Document, read: ReadDocument) -> Iterable[AttributionMark]:
    """Yield the attributions of the model's reading, in the order of their cues."""
    words = read.reading.words

    def span(first: int, last: int) -> Range:
        return Range(words[first][0], words[last - 1][1])

    for found in read.reading.attributions:
        yield AttributionMark(
            document.id,
            tuple(span(*s) for s in found.source),
            span(*found.cue),
            tuple(span(*c) for c in found.content),
            found.score,
        )
