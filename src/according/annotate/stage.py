"""The stage: a document in, its sentences, names, times, quantities and event mentions out."""

from collections.abc import Iterable

from according.annotate.anchors import anchor_of
from according.annotate.attribution_marks import attribution_marks
from according.annotate.coreference import resolve
from according.annotate.events import find_events
from according.annotate.names import find_names
from according.annotate.predications import find_predications
from according.annotate.quantities import find_quantities
from according.annotate.sentences import read_document
from according.annotate.tenses import tenses
from according.annotate.times import find_times, last_told
from according.schema.annotations import (
    AttributionMark,
    EventMention,
    Mention,
    Predication,
    Quantity,
    Sentence,
    Timex,
)
from according.schema.documents import Document
from according.schema.records import Records
from according.schema.trees import Tree
from according.schema.vocabulary import Scope


class Annotate:
    """One document's text read. A report in another language than English is left unread."""

    name = "annotate"
    version = "1"
    scope: Scope = "document"
    reads = (Document,)
    writes = (Sentence, Mention, Timex, Quantity, EventMention, Predication, AttributionMark)

    def run(self, records: Records) -> Iterable[object]:
        for document in records.documents:
            if document.language not in (None, "en"):
                continue
            read = read_document(document)
            yield from read.sentences
            names = find_names(read)
            yield from names
            yield from resolve(read.sentences, names)
            yield from attribution_marks(document, read)
            inside = {at for name in names for at in range(name.start, name.end)}
            previous: str | None = None
            for sentence in read.sentences:
                times = _times(document, sentence, previous)
                previous = last_told(times) or previous
                yield from times
                yield from (q for q in _quantities(document, sentence, times) if q.start not in inside)
                yield from find_events(sentence, Tree.of(sentence.words), times)
                yield from find_predications(sentence, Tree.of(sentence.words))


def _times(document: Document, sentence: Sentence, previous: str | None) -> tuple[Timex, ...]:
    anchor, rule = anchor_of(document)
    found = find_times(
        document.id, document.text, sentence.start, sentence.end,
        anchor=anchor, anchor_rule=rule, tense_of=tenses(sentence), previous=previous,
    )  # fmt: skip
    return tuple(found)


def _quantities(document: Document, sentence: Sentence, times: tuple[Timex, ...]) -> list[Quantity]:
    """Lengths of time are numbers too: "for more than 85 hours"."""
    kept = [t for t in times if t.type != "DURATION"]
    tags = {word.start: word.tag for word in sentence.words}
    return find_quantities(document.id, document.text, sentence.start, sentence.end, kept, tags=tags)
