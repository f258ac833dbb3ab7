"""The stage: a document in, its sentences, names, times, quantities and event mentions out."""

from collections.abc import Iterable

from according.annotate.anchors import anchor_of
from according.annotate.attribution_marks import attribution_marks
from according.annotate.coreference import resolve
from according.annotate.events import find_events
from according.annotate.names import find_names
from according.annotate.quantities import find_quantities
from according.annotate.sentences import read_document
from according.annotate.times import find_times
from according.schema.annotations import AttributionMark, EventMention, Mention, Quantity, Sentence, Timex
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
    writes = (Sentence, Mention, Timex, Quantity, EventMention, AttributionMark)

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
            for sentence in read.sentences:
                for value in _values(document, sentence):
                    if not (isinstance(value, Quantity) and value.start in inside):
                        yield value


def _values(document: Document, sentence: Sentence) -> Iterable[object]:
    anchor, rule = anchor_of(document)
    start, end = sentence.start, sentence.end
    times = tuple(find_times(document.id, document.text, start, end, anchor=anchor, anchor_rule=rule))
    yield from times
    tags = {word.start: word.tag for word in sentence.words}
    yield from find_quantities(document.id, document.text, start, end, times, tags=tags)
    yield from find_events(sentence, Tree(sentence.words), times)
