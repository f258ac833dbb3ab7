"""Answers refused and answers not had: "declined to comment", "could not be reached", "has not confirmed"."""

import re
from functools import cache, lru_cache

from according.resources.loading import load_yaml
from according.schema.annotations import Sentence
from according.schema.spans import Range

# How many sentences' refusals are kept, as they are asked for once for each cue.
KEPT = 1024


@cache
def _non_answers() -> re.Pattern[str]:
    return _pattern([e["text"] for e in load_yaml("cues")["non_answers"]])


@cache
def _anonymity() -> re.Pattern[str]:
    asked = [text for text in load_yaml("sources")["anonymity_reasons"] if text.startswith(("asked", "requested"))]
    return _pattern(asked)


def _pattern(texts: list[str]) -> re.Pattern[str]:
    spaced = [r"\s+".join(map(re.escape, text.replace("'", "’").split())) for text in sorted(texts, key=len)[::-1]]
    return re.compile(r"\b(?:" + "|".join(spaced) + r")\b", re.I)


def is_non_answer(sentence: Sentence, cue: Range) -> bool:
    """Tell whether a cue is part of a refusal or an answer not had: "declined to comment", "could not confirm"."""
    return any(found.overlaps(cue) for found in _found(sentence, False))


def asks_for_anonymity(sentence: Sentence, cue: Range) -> bool:
    """Tell whether a cue is part of a wish not to be named: "asked not to be identified"."""
    return any(found.overlaps(cue) for found in _found(sentence, True))


@lru_cache(maxsize=KEPT)
def _found(sentence: Sentence, anonymity: bool) -> tuple[Range, ...]:
    """Return where refusals stand in a sentence, or wishes not to be named."""
    text, at = "", list[tuple[int, int, int]]()
    for word in sentence.words:
        glued = bool(at) and at[-1][1] == word.start
        text += ("" if glued or not text else " ") + word.text.replace("'", "’")
        at.append((word.start, word.end, len(text)))
    found = []
    for match in (_anonymity() if anonymity else _non_answers()).finditer(text):
        inside = [(s, e) for s, e, right in at if match.start() < right <= match.end()]
        if inside:
            found.append(Range(inside[0][0], inside[-1][1]))
    return tuple(found)
