"""Count in how many news texts each word stands, for resources/en/word_frequencies.tsv.

Texts come from JSON-lines corpora whose records hold a `text`, at whatever depth, or `tokens` (ECB+); each corpus
weighs the same, whatever its size. Only counts leave the corpora.

  python -m training.count_words polnear-train.jsonl ecb-train.jsonl … --out word_frequencies.tsv
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_WORD = re.compile(r"[^\W\d_]{3,}")
# Words in fewer than this share of texts say enough about a text to need no entry.
LEAST_SHARE = 0.004
HEADER = (
    "# In what share of news texts a word (lower case) stands. Made by training/count_words.py from {names};\n"
    "# each corpus weighs the same. Words in fewer than {least:g} of the texts are left out. Counts only: no text\n"
    "# of the corpora is here. Licence: Apache-2.0.\n"
)


def texts(value: Any) -> Iterator[str]:
    """Yield every text under a key `text` or `raw`, however deep the record is."""
    if isinstance(value, dict):
        found = value.get("text") or value.get("raw")
        if isinstance(found, str):
            yield found
        elif "tokens" in value:
            yield " ".join(str(token[-1]) for token in value["tokens"])
        else:
            for nested in value.values():
                yield from texts(nested)
    elif isinstance(value, list):
        for nested in value:
            yield from texts(nested)


def shares(path: Path) -> dict[str, float]:
    """Return for each word the share of a corpus's texts that hold it."""
    count: Counter[str] = Counter()
    number = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        for text in texts(json.loads(line)):
            number += 1
            count.update(set(_WORD.findall(text.lower())))
    return {word: n / number for word, n in count.items()} if number else {}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--out", required=True, type=Path)
    arguments = parser.parse_args()
    found = [counted for path in arguments.corpora if (counted := shares(path))]
    mean: Counter[str] = Counter()
    for corpus in found:
        for word, share in corpus.items():
            mean[word] += share / len(found)  # type: ignore[assignment]
    names = ", ".join(path.stem for path in arguments.corpora)
    lines = [f"{w}\t{s:.3f}" for w, s in sorted(mean.items()) if s >= LEAST_SHARE]
    arguments.out.write_text(HEADER.format(names=names, least=LEAST_SHARE) + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} words")


if __name__ == "__main__":
    main()
