"""Fingerprints of a text: hashed runs of five words, thinned by winnowing (Schleimer, Wilkerson, Aiken 2003)."""

import re
import zlib
from collections.abc import Sequence

WORDS = 5
WINDOW = 4
_WORD = re.compile(r"\w+")


def shingle_hashes(text: str) -> list[tuple[int, int, int]]:
    """Return (hash, start, end) for every run of five words, case and punctuation left out."""
    found = list(_WORD.finditer(text))
    words = [m.group().lower() for m in found]
    return [
        (zlib.crc32(" ".join(words[i : i + WORDS]).encode()), found[i].start(), found[i + WORDS - 1].end())
        for i in range(len(words) - WORDS + 1)
    ]


def winnow(hashes: Sequence[tuple[int, int, int]]) -> set[int]:
    """Return the fingerprints: of every four runs in a row the smallest hash.

    Any passage of eight words that two texts share leaves at least one fingerprint in both.
    """
    values = [h for h, _, _ in hashes]
    return {min(values[i : i + WINDOW]) for i in range(max(1, len(values) - WINDOW + 1))} if values else set()
