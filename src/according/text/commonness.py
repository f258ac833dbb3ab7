"""How much a word tells about a text: rare words much, words of every news text little."""

import math
from collections.abc import Mapping
from functools import cache, lru_cache

from according.resources.loading import load_text

# The share assumed for a word that the table does not hold: half of its least entry.
RARE = 0.002


@cache
def _shares() -> Mapping[str, float]:
    table: dict[str, float] = {}
    for line in load_text("word_frequencies.tsv").splitlines():
        if line and not line.startswith("#"):
            word, share = line.split("\t")
            table[word] = float(share)
    return table


def share(word: str) -> float:
    """Return the share of news texts that hold a word, 0 to 1; `RARE` for one that the table does not hold."""
    return _shares().get(word.lower(), RARE)


@lru_cache(maxsize=8192)
def weight(word: str) -> float:
    """Return the inverse document frequency of a word in news, in nats: 0 for a word of every text, about 6 at most."""
    return math.log(1 / min(1.0, share(word) + 0.0005))
