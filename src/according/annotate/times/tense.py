"""A light look at the words around an expression: does the clause tell of the past or of the future?"""

from __future__ import annotations

import re
from functools import cache

from according.resources.loading import load_yaml

_REACH = 90
_LOOKED_THROUGH = re.compile(r"(?:said|told|announced|reported|added|has|have)\Z")


@cache
def _cues() -> re.Pattern[str]:
    source = load_yaml("times")["tense"]
    future, past = ("|".join(source[tense]) for tense in ("future", "past"))
    return re.compile(rf"(?<![\w-])(?:(?P<future>{future})|(?P<past>{past}))(?!\w)")


def shallow_tense(text: str, start: int, end: int, at: int) -> str | None:
    """Return "past" or "future" after the cue nearest to `at` in text[start:end], or None where there is none.

    Cues before the expression are taken before those after it. A word in -ed counts as past. Speech verbs say
    nothing about what is said, so "said" is looked through where another cue stands.
    """
    before = _nearest(text[max(start, at - _REACH) : at], last=True)
    return before or _nearest(text[at : min(end, at + _REACH)], last=False)


def _nearest(window: str, last: bool) -> str | None:
    found = [(m.group(), m.lastgroup) for m in _cues().finditer(window.lower().replace("’", "'"))]
    if last:
        found.reverse()
    weak: str | None = None
    for word, tense in found:
        if not _LOOKED_THROUGH.match(word):
            return tense
        weak = weak or tense
    return weak
