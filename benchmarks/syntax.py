"""Score parts of speech and trees on a treebank: ``python benchmarks/syntax.py FILE.conllu``.

Words and sentences are the treebank's. Prints one line of JSON, in percent of words, punctuation counted:
`upos` (universal tags), `uas` (heads), `las` (heads with the whole relation, subtype included).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from according.model.reader import Reader


@dataclass
class Document:
    """A document's text as the treebank spaces it, and what is annotated on it."""

    text: str = ""
    words: list[tuple[int, int]] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)

    def add(self, rows: list[list[str]], separator: str) -> None:
        """Append a sentence."""
        self.text += separator if self.text else ""
        begin = len(self.words)
        for row in rows:
            self.words.append((len(self.text), len(self.text) + len(row[1])))
            self.text += row[1] + ("" if "SpaceAfter=No" in row[9] or row is rows[-1] else " ")
        self.sentences.append((begin, len(self.words)))
        self.rows.extend(rows)


def documents(path: Path) -> Iterator[Document]:
    """Read a CoNLL-U file."""
    document, rows = Document(), list[list[str]]()
    separator, inside, spaced = " ", 0, True
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# newdoc"):
            if document.rows:
                yield document
            document = Document()
        elif line.startswith("# newpar"):
            separator = "\n\n"
        elif line and line[0].isdigit():
            row = line.split("\t")
            if "-" in row[0]:
                inside, spaced = int(row[0].split("-")[1]), "SpaceAfter=No" not in row[9]
            elif "." not in row[0]:
                if int(row[0]) < inside or (int(row[0]) == inside and not spaced):
                    row[9] += "|SpaceAfter=No"
                rows.append(row)
        elif not line and rows:
            document.add(rows, separator)
            rows, separator, inside = [], " ", 0
    if document.rows:
        yield document


def main() -> None:
    """Print the scores."""
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    reader = Reader()
    words = upos = uas = las = 0
    for document in documents(Path(sys.argv[1])):
        reading = reader.read(document.text, document.words, document.sentences)
        for begin, end in document.sentences:
            for i in range(begin, end):
                row = document.rows[i]
                head = int(row[6]) - 1 + begin if row[6] != "0" else -1
                words += 1
                upos += reading.upos[i] == row[3]
                uas += reading.heads[i] == head
                las += reading.heads[i] == head and reading.relations[i] == row[7]
    scores = {"upos": upos, "uas": uas, "las": las}
    print(json.dumps({name: round(100 * value / max(1, words), 2) for name, value in scores.items()}))


if __name__ == "__main__":
    main()
