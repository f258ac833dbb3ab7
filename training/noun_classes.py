"""Bake the table of nouns and what they are kinds of, resources/en/noun_classes.tsv, from WordNet.

  python -m training.noun_classes WORDNET_FOLDER --out src/according/resources/en/noun_classes.tsv

WORDNET_FOLDER holds `index.noun` and `data.noun` of WordNet 3.0 (wordnet.princeton.edu; on Debian in the package
wordnet-base). The table has two kinds of lines. A noun with the most frequent of its meanings, the first the commonest;
a meaning with the meanings that it is a kind of:

  lorry<TAB>truck.1
  truck.1<TAB>motor_vehicle.1
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# WordNet numbers its files by subject; these hold what takes part in a happening.
SUBJECTS = {
    "04": "act", "05": "animal", "06": "artifact", "08": "body", "10": "communication", "11": "event", "13": "food",
    "14": "group", "15": "location", "17": "object", "18": "person", "19": "phenomenon", "20": "plant",
    "21": "possession", "26": "state", "27": "substance",
}  # fmt: skip
# Nouns of these are kept even where the corpora that WordNet counted in do not hold them.
THINGS = {"06", "08", "15", "17"}
# So many meanings of a noun, the most frequent ones.
MEANINGS = 5
NOTICE = """\
# One-word English nouns with their most frequent meanings, and each meaning with what it is a kind of.
# Made by training/noun_classes.py from WordNet 3.0 (wordnet.princeton.edu; copyright 2006 by Princeton University,
# WordNet licence: free to use, change and distribute with its notice, which is in NOTICE). A line is a noun, a tab and
# its meanings, the most frequent first; or a meaning, a tab and the meanings that it is a kind of. Lines are sorted.
"""


@dataclass(frozen=True)
class Meaning:
    """A synset: the number of its subject, its first word, and the offsets of what it is a kind of."""

    subject: str
    word: str
    wider: tuple[str, ...]


def main() -> None:
    """Read WordNet's files and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wordnet", type=Path, help="the folder with index.noun and data.noun")
    parser.add_argument("--out", type=Path, required=True, help="the table to write")
    options = parser.parse_args()
    meanings = _meanings(options.wordnet / "data.noun")
    nouns = dict(_nouns(options.wordnet / "index.noun", meanings))
    kept = _with_wider({offset for offsets in nouns.values() for offset in offsets}, meanings)
    names = _names(meanings)
    lines = [f"{noun}\t{' '.join(names[o] for o in nouns[noun])}" for noun in nouns]
    lines += [f"{names[o]}\t{' '.join(names[w] for w in meanings[o].wider)}" for o in kept if meanings[o].wider]
    options.out.write_text(NOTICE + "\n".join(sorted(lines)) + "\n", encoding="utf-8")


def _meanings(path: Path) -> dict[str, Meaning]:
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("  "):
            fields = line.partition(" | ")[0].split()
            words = int(fields[3], 16)
            pointers = fields[5 + 2 * words :]
            wider = [pointers[i + 1] for i in range(0, len(pointers) - 3, 4) if pointers[i] == "@"]
            found[fields[0]] = Meaning(fields[1], fields[4].lower(), tuple(wider))
    return found


def _nouns(path: Path, meanings: dict[str, Meaning]) -> Iterator[tuple[str, list[str]]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split()
        noun = fields[0]
        if line.startswith("  ") or not noun.replace("-", "").isalpha() or len(noun) < len("ox"):
            continue
        pointers = int(fields[3])
        counted, offsets = int(fields[5 + pointers]), fields[6 + pointers :]
        told = [o for o in offsets[:MEANINGS] if meanings[o].subject in SUBJECTS and meanings[o].wider]  # no names
        if told and (counted or any(meanings[o].subject in THINGS for o in told)):
            yield noun, told


def _with_wider(offsets: set[str], meanings: dict[str, Meaning]) -> set[str]:
    kept, waiting = set(), list(offsets)
    while waiting:
        offset = waiting.pop()
        if offset not in kept:
            kept.add(offset)
            waiting += meanings[offset].wider
    return kept


def _names(meanings: dict[str, Meaning]) -> dict[str, str]:
    """A name for each meaning: its first word, numbered in the order of WordNet's file."""
    count: dict[str, int] = {}
    names = {}
    for offset in sorted(meanings):
        word = meanings[offset].word
        count[word] = count.get(word, 0) + 1
        names[offset] = f"{word}.{count[word]}"
    return names


if __name__ == "__main__":
    main()
