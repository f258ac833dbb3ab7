"""Fingerprints of a text: hashed runs of five words, thinned by winnowing (Schleimer, Wilkerson, Aiken 2003)."""

import re
import zlib
from collections.abc import Iterable, Sequence

from according.schema.spans import Range

WORDS = 5
WINDOW = 4
_WORD = re.compile(r"\w+")

Hashes = Sequence[tuple[int, int, int]]
"""Runs of five words: (hash, start, end), in the order of the text."""


def word_ranges(text: str, ranges: Iterable[Range] | None = None) -> list[tuple[int, int]]:
    """Return start and end of every word in these stretches of the text; in all of it where none are given."""
    stretches = [(0, len(text))] if ranges is None else [(r.start, r.end) for r in ranges]
    return [match.span() for start, end in stretches for match in _WORD.finditer(text, start, end)]


def shingle_hashes(text: str, ranges: Iterable[Range] | None = None) -> list[tuple[int, int, int]]:
    """Return (hash, start, end) for every run of five words, case and punctuation left out.

    With `ranges`, only of the words in these stretches, taken as one text; offsets are those of the whole text.
    """
    found = word_ranges(text, ranges)
    words = [text[start:end].lower() for start, end in found]
    return [
        (zlib.crc32(" ".join(words[i : i + WORDS]).encode()), found[i][0], found[i + WORDS - 1][1])
        for i in range(len(words) - WORDS + 1)
    ]


def winnow(hashes: Hashes) -> set[int]:
    """Return the fingerprints: of every four runs in a row the smallest hash.

    Any passage of eight words that two texts share leaves at least one fingerprint in both.
    """
    values = [h for h, _, _ in hashes]
    return {min(values[i : i + WINDOW]) for i in range(max(1, len(values) - WINDOW + 1))} if values else set()
