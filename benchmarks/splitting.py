"""Quality of words and sentences on raw text: one line of JSON.

    python benchmarks/splitting.py en_gum-ud-dev.conllu

A treebank of Universal Dependencies (https://universaldependencies.org). Its raw text is put together from the
`# text` lines: one document from one `# newdoc` to the next; sentences joined by one blank; where `# newpar` stands,
by a blank line. The text is then read as a report's body, by the paragraphs, sentence borders and words that
`according.annotate` reads with. Keys: `words` and `sentences`, F1 in percent of spans that are exactly those of the
treebank, by offsets, as in the CoNLL 2018 shared task; a sentence spans its `# text`, and of a multiword token
("don't") each word counts alone.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from according.annotate.sentences import split_document
from according.schema.documents import Block, Document

Span = tuple[int, int]


@dataclass
class Annotated:
    """A document's raw text, with the spans that the treebank gives."""

    name: str = ""
    text: str = ""
    words: list[Span] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)

    def add(self, text: str, forms: list[str], separator: str) -> None:
        """Append a sentence; its words are found in its text one behind the other."""
        self.text += separator if self.text else ""
        start = at = len(self.text)
        self.text += text
        for form in forms:
            at = self.text.index(form, at)
            self.words.append((at, at + len(form)))
            at += len(form)
        self.sentences.append((start, len(self.text)))


def documents(lines: list[str]) -> Iterator[Annotated]:
    """Yield the documents of a CoNLL-U file. Words that are not in the text of their sentence are an error."""
    document, separator = Annotated(), "\n\n"
    text, forms = "", list[str]()
    for line in [*lines, ""]:
        if line.startswith("# newdoc"):
            if document.sentences:
                yield document
            document = Annotated(line.partition("=")[2].strip())
        elif line.startswith("# newpar"):
            separator = "\n\n"
        elif line.startswith("# text = "):
            text = line.removeprefix("# text = ").strip()
        elif line[:1].isdigit():
            number, form = line.split("\t")[:2]
            if number.isdigit():
                forms.append(form)
        elif not line and forms:
            document.add(text, forms, separator)
            forms, separator = [], " "
    if document.sentences:
        yield document


def told(text: str) -> tuple[list[Span], list[Span]]:
    """Return the words and sentences that are read from a text."""
    body = Document("document:1", "raw", None, None, None, None, None, None, "en", text, (Block("body", 0, len(text)),))
    parts = split_document(body)
    return [word for part in parts for word in part.words], [(part.start, part.end) for part in parts]


def measure(lines: list[str], verbose: bool) -> dict[str, float]:
    """Return F1 of words and of sentences over all documents."""
    counts = {"words": [0, 0, 0], "sentences": [0, 0, 0]}
    for document in documents(lines):
        words, sentences = told(document.text)
        for key, found, gold in (
            ("words", words, document.words),
            ("sentences", sentences, document.sentences),
        ):
            both = len(set(found) & set(gold))
            counts[key] = [a + b for a, b in zip(counts[key], (both, len(found), len(gold)), strict=True)]
            if verbose:
                _show(document, key, found, gold)
    return {key: _f1(*count) for key, count in counts.items()}


def _f1(both: int, found: int, gold: int) -> float:
    return round(200 * both / (found + gold), 2) if found + gold else 100.0


def _show(document: Annotated, key: str, found: list[Span], gold: list[Span]) -> None:
    """Print what is told and what is annotated wherever the two part, once a stretch."""
    starts, ends = {s for s, _ in found} ^ {s for s, _ in gold}, {e for _, e in found} ^ {e for _, e in gold}
    for kind, spans, other in (("missed", gold, found), ("told", found, gold)):
        for start, end in spans:
            if (start, end) not in set(other) and (start in starts or end in ends):
                around = document.text[max(0, start - 30) : start].replace("\n", "¶")
                after = document.text[end : end + 30].replace("\n", "¶")
                said = document.text[start:end].replace("\n", "¶")
                print(f"{document.name}\t{key}\t{kind}\t{around}⟦{said}⟧{after}", file=sys.stderr)


def main() -> None:
    """Read the command line and print one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, help="treebanks in CoNLL-U")
    parser.add_argument("--verbose", action="store_true", help="show what was missed or wrong on standard error")
    options = parser.parse_args()
    lines = [line for path in options.files for line in [*path.read_text(encoding="utf-8").split("\n"), ""]]
    print(json.dumps(measure(lines, options.verbose)))


if __name__ == "__main__":
    main()
