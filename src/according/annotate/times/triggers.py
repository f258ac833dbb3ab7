"""One look that tells whether a sentence can hold a time at all."""

from __future__ import annotations

import re
from functools import cache

from according.annotate.times.lexicon import lexicon

_IDLE = frozenset(
    ["LAST", "PREVIOUS", "FOLLOWING", "THIS", "THAT", "SAME", "THE", "A", "OF", "IN", "AT", "ON", "TO", "AND", "OR", "FROM", "BETWEEN", "EARLY", "LATE", "MID", "START", "END", "LATER", "EARLIER", "EVERY", "PER", "HALF", "VAGUE", "COUPLE", "OLD", "TIMES", "ONCE", "MORE", "ALL", "PERIOD", "AROUND", "OTHER_EVERY", "MINUTES_PAST", "SO", "NEXT", "FISCAL", "WORDNUM", "ORDWORD", "ZONE", "AGO", "REST", "FINAL"]
)


@cache
def _trigger() -> re.Pattern[str]:
    words = {word for word, (kind, _) in lexicon().words.items() if kind not in _IDLE}
    words |= {phrase.split("'")[0].split()[0] for phrase in lexicon().phrases}
    alternatives = "|".join(sorted(words, key=lambda w: (-len(w), w)))
    years = r"(?:seven|eigh|nine)teen (?:[a-z]+ty|[a-z]+teen|[a-z]+ties)|twenty[ -](?:[a-z]+ty|[a-z]+teen|tens)|half past|quarter (?:past|to)|[a-z]+ [ap]\\.?m\\b"
    return re.compile(rf"\d|{years}|\b(?:{alternatives})\b", re.IGNORECASE)


def may_hold_time(text: str, start: int, end: int) -> bool:
    """Tell whether text[start:end] holds a figure or a word of time."""
    return _trigger().search(text, start, end) is not None
