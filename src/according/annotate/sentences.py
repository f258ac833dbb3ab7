"""From a document to its sentences: borders by rule, then words, trees and phrases as the language model reads them."""

from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise

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
from according.text.stripped_apostrophes import bare_possessives
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


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence before it is read: `text[start:end]` of a document, and its words, half-open and in order."""

    paragraph: Paragraph
    number: int
    start: int
    end: int
    words: tuple[tuple[int, int], ...]


def split_document(document: Document) -> list[Part]:
    """Return the sentences of a document with their words, in order: of headline, body and captions, by rules
    alone. `number` counts the paragraphs. What has no words is no sentence."""
    parts: list[Part] = []
    possessives = bare_possessives(document.text)
    for number, paragraph in enumerate(paragraphs(document)):
        for start, end in _stretches(document.text, paragraph):
            words = tuple((start + a, start + b) for a, b in split_words(document.text[start:end], possessives))
            if words:
                parts.append(Part(paragraph, number, start, end, words))
    return parts


def read_document(document: Document) -> ReadDocument:
    """Read everything of a document that claims stand in: headline, body, captions."""
    parts = split_document(document)
    words = [word for part in parts for word in part.words]
    ends = list(accumulate(len(part.words) for part in parts))
    ranges = list(pairwise([0, *ends]))
    reading = reader().read(document.text, words, ranges)
    quoted = {
        part.paragraph: quoted_ranges(document.text, part.paragraph.range.start, part.paragraph.range.end)
        for part in parts
    }
    sentences = tuple(
        _sentence(document, reading, part, span, quoted[part.paragraph])
        for part, span in zip(parts, ranges, strict=True)
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
    document: Document, reading: Reading, part: Part, words: tuple[int, int], quoted: list[Range]
) -> Sentence:
    start, end = part.start, part.end
    tree = Tree.of(_words(document.text, reading, *words))
    inside = tuple(Range(max(q.start, start), min(q.end, end)) for q in quoted if q.start < end and start < q.end)
    return Sentence(
        document.id,
        start,
        end,
        part.paragraph.block,
        part.number,
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
        inside, base = head - first if first <= head < last else -1, lemma(form, tag, reading.xpos[index])
        found.append(Word(start, end, form, base, tag, inside, reading.relations[index]))
    return tuple(found)
