"""From a document to its sentences, with words, quotations, phrases and clauses."""

from according.annotate.paragraphs import paragraphs
from according.annotate.phrases import clauses, noun_phrases
from according.annotate.sentence_borders import sentence_borders
from according.annotate.shallow_tags import tag_words
from according.schema.annotations import Sentence
from according.schema.documents import Document
from according.schema.spans import Range
from according.text.quotation_marks import quoted_ranges
from according.text.words import split_words

# A sentence of more characters is no sentence but a list, a table or noise; it is cut at white space.
LONGEST_SENTENCE = 2000


def read_sentences(document: Document) -> list[Sentence]:
    """Return the sentences of everything that is read of a document, in order."""
    found: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs(document)):
        start, end = paragraph.range.start, paragraph.range.end
        quoted = quoted_ranges(document.text, start, end)
        for left, right in _cut_long(document.text, sentence_borders(document.text, start, end)):
            spans = [(left + a, left + b) for a, b in split_words(document.text[left:right])]
            words = tag_words(document.text, spans)
            if not words:
                continue
            inside = tuple(
                Range(max(q.start, left), min(q.end, right)) for q in quoted if q.start < right and left < q.end
            )
            phrases = noun_phrases(words)
            parts = clauses(words, left, right)
            found.append(Sentence(document.id, left, right, paragraph.block, number, words, inside, phrases, parts))
    return found


def _cut_long(text: str, borders: list[tuple[int, int]]) -> list[tuple[int, int]]:
    cut: list[tuple[int, int]] = []
    for start, end in borders:
        while end - start > LONGEST_SENTENCE:
            at = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
            at = at if at > 0 else start + LONGEST_SENTENCE
            cut.append((start, at))
            start = at
        if text[start:end].strip():
            cut.append((start, end))
    return cut
