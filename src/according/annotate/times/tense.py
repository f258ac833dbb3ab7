"""A light look at the words around an expression: does the clause tell of the past or of the future?"""

from __future__ import annotations

import re
from functools import cache

from according.resources.loading import load_yaml

_REACH = 90
_LOOKED_THROUGH = re.compile(r"(?:said|told|announced|reported|added|has|have)\Z")
_FIRM_GAP = re.compile(r"\s+(?:\w+\s+)?(?:on|in|at|by|during)\s+(?:the\s+)?\Z|\s+\Z")


@cache
def _cues() -> re.Pattern[str]:
    source = load_yaml("times")["tense"]
    future, past = ("|".join(source[tense]) for tense in ("future", "past"))
    return re.compile(rf"(?<![\w-])(?:(?P<future>{future})|(?P<past>{past}|{_irregular_pasts()}))(?!\w)")


def _irregular_pasts() -> str:
    """The past forms that are no base form of the same verb: "went" and not "put"."""
    forms: set[str] = set()
    for entry in load_yaml("morphology")["irregular_verbs"]:
        pasts = [form for key in ("past", "participle") for form in entry[key]]
        forms.update(form for form in pasts if form != entry["lemma"] and not form.endswith("ed"))
    return "|".join(sorted(forms, key=lambda form: (-len(form), form)))


def shallow_tense(text: str, start: int, end: int, at: int, after: int) -> tuple[str | None, bool]:
    """Return "past" or "future" for text[at:after] within text[start:end], and whether the cue stands right before it.

    The nearest cue decides; cues before the expression are taken before those after it. A word in -ed counts as
    past. Speech verbs say nothing about what is said, so "said" is looked through where another cue stands. None
    where nothing tells.
    """
    window = text[max(start, at - _REACH) : at].lower().replace("’", "'")
    found = list(_cues().finditer(window))
    if found:
        firm = _FIRM_GAP.fullmatch(window, found[-1].end()) is not None
        return _strongest(list(reversed(found))), firm
    window = text[after : min(end, after + _REACH)].lower().replace("’", "'")
    return _strongest(list(_cues().finditer(window))), False


def _strongest(found: list[re.Match[str]]) -> str | None:
    weak: str | None = None
    for match in found:
        if not _LOOKED_THROUGH.match(match.group()):
            return match.lastgroup
        weak = weak or match.lastgroup
    return weak
