"""Answers refused and answers not had: "declined to comment", "could not be reached", "has not confirmed"."""

import re
from functools import cache

from according.resources.loading import load_yaml
from according.schema.annotations import Sentence
from according.schema.spans import Range


@cache
def _non_answers() -> re.Pattern[str]:
    texts = [e["text"] for e in load_yaml("cues")["non_answers"]]
    spaced = [r"\s+".join(map(re.escape, text.replace("'", "’").split())) for text in sorted(texts, key=len)[::-1]]
    return re.compile(r"\b(?:" + "|".join(spaced) + r")\b", re.I)


def is_non_answer(sentence: Sentence, cue: Range) -> bool:
    """Tell whether a cue is part of a refusal or an answer not had: "declined to comment", "could not confirm"."""
    text, at = "", list[tuple[int, int, int]]()
    for word in sentence.words:
        glued = bool(at) and at[-1][1] == word.start
        text += ("" if glued or not text else " ") + word.text.replace("'", "’")
        at.append((word.start, word.end, len(text)))
    for match in _non_answers().finditer(text):
        inside = [(s, e) for s, e, right in at if match.start() < right <= match.end()]
        if inside and inside[0][0] < cue.end and cue.start < inside[-1][1]:
            return True
    return False
