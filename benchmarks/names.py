"""Score names on a corpus in columns: ``python benchmarks/names.py FILE.iob2``.

The file has a word and its BIO tag on each line, a blank line between sentences; types other than PER, ORG
and LOC count for nothing. Prints one line of JSON: `f`, the F1 of exact spans with their type, in percent. Each
sentence is read alone, since such files do not tell where a document ends.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from according.model.decoding import bio_spans
from according.model.reader import Reader

TYPES = ("PER", "ORG", "LOC")


def sentences(path: Path) -> list[tuple[list[str], list[str]]]:
    """Give each sentence's words and tags."""
    found: list[tuple[list[str], list[str]]] = []
    words, tags = list[str](), list[str]()
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        fields = line.split("\t") if "\t" in line else line.split(" ")
        if len(fields) >= 2:
            words.append(fields[0])
            tags.append(fields[-1] if fields[-1][2:] in TYPES else "O")
        elif words:
            found.append((words, tags))
            words, tags = [], []
    return found


def main() -> None:
    """Print the score."""
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    reader = Reader()
    right = guessed = gold = 0
    for words, tags in sentences(Path(sys.argv[1])):
        mine = {(name.start, name.end, name.kind) for name in reader.read_words(words, [(0, len(words))]).names}
        theirs = set(bio_spans(tags))
        right, guessed, gold = right + len(mine & theirs), guessed + len(mine), gold + len(theirs)
    print(json.dumps({"f": round(200 * right / max(1, guessed + gold), 2)}))


if __name__ == "__main__":
    main()
