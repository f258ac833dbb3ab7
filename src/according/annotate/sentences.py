"""From a document to its sentences: borders by rule, then words, trees and phrases as the language model reads them."""

from dataclasses import dataclass
from functools import cache

from according.annotate.clauses import clauses
from according.annotate.lemmas import lemma
from according.annotate.paragraphs import Paragraph, paragraphs
from according.annotate.phrases import noun_phrases
from according.annotate.sentence_borders import sentence_borders
from according.model.reader import Reader, Reading
from according.schema.annotations import Sentence, Word
from according.schema.documents import Document
from according.schema.spans import Range
from according.schema.trees import Tree
from according.text.quotation_marks import quoted_ranges
from according.text.words import split_words

# A sentence of more characters is no sentence but a list, a table or noise; it is cut at white space.
LONGEST_SENTENCE = 2000


@cache
def reader() -> Reader:
    """Return the process's reader; its files are loaded when it first reads."""
    return Reader()


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document's sentences, the model's reading, and the first word of each sentence in that reading."""

    sentences: tuple[Sentence, ...]
    reading: Reading
    firsts: tuple[int, ...]


def read_document(document: Document) -> ReadDocument:
    """Read everything of a document that claims stand in: headline, body, captions."""
    stretches = [(p, n, s) for n, p in enumerate(paragraphs(document)) for s in _stretches(document.text, p)]
    words: list[tuple[int, int]] = []
    ranges: list[tuple[int, int]] = []
    kept: list[tuple[Paragraph, int, tuple[int, int]]] = []
    for paragraph, number, (start, end) in stretches:
        spans = [(start + a, start + b) for a, b in split_words(document.text[start:end])]
        if spans:
            ranges.append((len(words), len(words) + len(spans)))
            words += spans
            kept.append((paragraph, number, (start, end)))
    reading = reader().read(document.text, words, ranges)
    quoted = {p: quoted_ranges(document.text, p.range.start, p.range.end) for p, _, _ in kept}
    sentences = tuple(
        _sentence(document, reading, paragraph, number, span, ranges[i], quoted[paragraph])
        for i, (paragraph, number, span) in enumerate(kept)
    )
    return ReadDocument(sentences, reading, tuple(first for first, _ in ranges))


def _stretches(text: str, paragraph: Paragraph) -> list[tuple[int, int]]:
    cut: list[tuple[int, int]] = []
    for start, end in sentence_borders(text, paragraph.range.start, paragraph.range.end):
        while end - start > LONGEST_SENTENCE:
            at = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
            at = at if at > 0 else start + LONGEST_SENTENCE
            cut.append((start, at))
            start = at
        if text[start:end].strip():
            cut.append((start, end))
    return cut


def _sentence(
    document: Document, reading: Reading, paragraph: Paragraph, number: int, span: tuple[int, int],
    words: tuple[int, int], quoted: list[Range],
) -> Sentence:  # fmt: skip
    start, end = span
    tree = Tree(_words(document.text, reading, *words))
    inside = tuple(Range(max(q.start, start), min(q.end, end)) for q in quoted if q.start < end and start < q.end)
    return Sentence(
        document.id,
        start,
        end,
        paragraph.block,
        number,
        tree.words,
        inside,
        noun_phrases(tree),
        clauses(tree, start, end),
    )


def _words(text: str, reading: Reading, first: int, last: int) -> tuple[Word, ...]:
    found = []
    for index in range(first, last):
        start, end = reading.words[index]
        form, tag, head = text[start:end], reading.upos[index], reading.heads[index]
        inside = head - first if first <= head < last else -1
        found.append(Word(start, end, form, lemma(form, tag), tag, inside, reading.relations[index]))
    return tuple(found)
