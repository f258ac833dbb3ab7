"""A light look at the words around an expression: does the clause tell of the past or of the future?"""

from __future__ import annotations

import re
from functools import cache

from according.resources.loading import load_yaml

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|['’]ll\b|[;:]|--|–|—")


@cache
def _cues() -> dict[str, str]:
    source = load_yaml("times")["tense"]
    return {word: tense for tense, words in source.items() for word in words}


def shallow_tense(text: str, start: int, end: int, at: int) -> str | None:
    """Return "past" or "future" after the cue nearest to `at` in text[start:end], or None where there is none.

    Cues before the expression are taken before those after it. A word in -ed counts as past. Speech verbs say
    nothing about what is said, so "said" is looked through where another cue stands.
    """
    before = _nearest(text, start, at, backwards=True)
    return before or _nearest(text, at, end, backwards=False)


def _nearest(text: str, start: int, end: int, backwards: bool) -> str | None:
    words = [match.group().lower() for match in _WORD.finditer(text, start, end)]
    found: str | None = None
    for position, word in enumerate(reversed(words) if backwards else words):
        if position > 14:
            break
        tense = _cues().get(word)
        if tense is None and len(word) > 4 and word.endswith("ed"):
            tense = "past"
        if tense is None:
            continue
        if word not in ("said", "told", "announced", "reported", "has", "have"):
            return tense
        found = found or tense
    return found
