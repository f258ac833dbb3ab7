"""Quality of base forms: one line of JSON.

    python benchmarks/lemmas.py en_ewt-ud-dev.conllu en_gum-ud-dev.conllu

Treebanks of Universal Dependencies (https://universaldependencies.org), with its words and tags, universal and Penn
Treebank. Keys: `lemma`, the share of words whose base form is the treebank's, capitals aside; `verbs` and `nouns`, of
these alone; `adjectives`, of adjectives and adverbs. Punctuation, symbols and
foreign words are left out; forms that the treebank sets right as typing errors are not.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from according.annotate.lemmas import lemma

_LEFT_OUT = ("PUNCT", "SYM", "X")
_KEYS = {"VERB": "verbs", "NOUN": "nouns", "ADJ": "adjectives", "ADV": "adjectives"}


def measure(lines: list[str]) -> tuple[dict[str, float], Counter[str]]:
    """Return percentages by key, and how often each wrong base form is given."""
    right, all_, wrong = Counter[str](), Counter[str](), Counter[str]()
    for line in lines:
        row = line.split("\t")
        if len(row) < 5 or not row[0].isdigit() or row[3] in _LEFT_OUT or row[2] == "_":
            continue
        found = lemma(row[1], row[3], row[4])
        for key in ("lemma", *([_KEYS[row[3]]] if row[3] in _KEYS else [])):
            all_[key] += 1
            right[key] += found.lower() == row[2].lower()
        if found.lower() != row[2].lower():
            wrong[f"{row[3]} {row[1]}: {found}, not {row[2]}"] += 1
    return {key: round(100 * right[key] / count, 2) for key, count in all_.items()}, wrong


def main() -> None:
    """Read the command line and print one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, help="treebanks in CoNLL-U")
    parser.add_argument("--verbose", action="store_true", help="show what was wrong on standard error")
    options = parser.parse_args()
    lines = [line for path in options.files for line in path.read_text(encoding="utf-8").split("\n")]
    scores, wrong = measure(lines)
    if options.verbose:
        for said, count in wrong.most_common():
            print(count, said, file=sys.stderr)
    print(json.dumps(scores))


if __name__ == "__main__":
    main()
