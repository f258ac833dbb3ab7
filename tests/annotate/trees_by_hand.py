"""Sentences for tests with trees that no model made: from rows "form TAG head relation", or from `trees.txt`."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from according.annotate.clauses import clauses
from according.annotate.lemmas import lemma
from according.annotate.phrases import noun_phrases
from according.schema.annotations import Mention, Sentence, Word
from according.schema.documents import Block, Document
from according.schema.spans import Range
from according.schema.trees import Tree
from according.schema.vocabulary import EntitySchema
from according.text.quotation_marks import quoted_ranges
from according.text.words import split_words

DOCUMENT = "document:1"
_TREES = Path(__file__).with_name("trees.txt")


@cache
def known_trees() -> Mapping[str, str]:
    """Return the rows of `trees.txt` by their sentence."""
    lines = [line for line in _TREES.read_text("utf-8").splitlines() if not line.startswith("#")]
    return dict(zip(lines[::2], lines[1::2], strict=True))


def words(text: str, rows: str, start: int = 0) -> tuple[Word, ...]:
    """Return the words of a sentence that begins at `start`; rows are set apart by "|" or line ends."""
    cells = [row.split() for row in rows.replace("\n", "|").split("|") if row.strip()]
    spans = split_words(text)
    assert [text[a:b] for a, b in spans] == [form for form, *_ in cells], text
    return tuple(
        Word(start + a, start + b, form, lemma(form, tag), tag, int(head) - 1, relation)
        for (a, b), (form, tag, head, relation) in zip(spans, cells, strict=True)
    )


def sentence(text: str, rows: str = "", start: int = 0, paragraph: int = 0) -> Sentence:
    """Return the sentence as annotate would write it, its tree from the rows or from `trees.txt`."""
    found = words(text, rows or known_trees()[text], start)
    tree, end = Tree(found), start + len(text)
    quoted = tuple(Range(start + q.start, start + q.end) for q in quoted_ranges(text, 0, len(text)))
    phrases, parts = noun_phrases(tree), clauses(tree, start, end)
    return Sentence(DOCUMENT, start, end, "body", paragraph, found, quoted, phrases, parts)


def sentences(*texts: str) -> tuple[Sentence, ...]:
    """Return sentences that follow each other, one blank between; one that begins with "¶" opens a paragraph."""
    found: list[Sentence] = []
    at = paragraph = 0
    for text in texts:
        paragraph += text.startswith("¶")
        bare = text.removeprefix("¶")
        found.append(sentence(bare, start=at, paragraph=paragraph))
        at += len(bare) + 1
    return tuple(found)


def document(*texts: str, publisher: str | None = None) -> Document:
    """Return the document that `sentences` of the same texts stand in."""
    text = " ".join(t.removeprefix("¶") for t in texts)
    block = Block("body", 0, len(text))
    return Document(DOCUMENT, "r.txt", None, publisher, None, None, None, None, "en", text, (block,))


def tree_of(text: str) -> Tree:
    return Tree(sentence(text).words)


def at(text: str, form: str) -> int:
    """Return the index of the first word with this form in a sentence of `trees.txt`."""
    return [w.text for w in sentence(text).words].index(form)


def said(document_text: str, span: Range | None) -> str | None:
    """Return the words at a span."""
    return None if span is None else document_text[span.start : span.end]


def name(document_text: str, text: str, schema: EntitySchema = "Person", after: int = 0) -> Mention:
    """Return the mention of a name at its first place behind `after`."""
    start = document_text.index(text, after)
    return Mention(DOCUMENT, start, start + len(text), "name", schema, text)
