"""One look that tells whether a sentence can hold a time at all."""

from __future__ import annotations

import re
from functools import cache

from according.annotate.times.lexicon import lexicon

# Kinds whose words speak of time wherever they stand; the others need a neighbour of these.
_TELLING = frozenset(
    """MONTH DOUBTFUL_MONTH WEEKDAY DOUBTFUL_WEEKDAY WEEKDAYS UNIT UNITS PART PARTS NOON DAYWORD TONIGHT OVERNIGHT REF
    SEASON DOUBTFUL_SEASON HOLIDAY SET WEEKEND WEEKENDS OCLOCK DECADE""".split()  # noqa: SIM905
)
# Times in words alone: years, decades, and the clock.
_SPOKEN = (
    r"(?:seven|eigh|nine)teen (?:[a-z]+ty|[a-z]+teen|[a-z]+ties)|twenty[ -](?:[a-z]+ty|[a-z]+teen|tens)"
    r"|half past|quarter (?:past|to)|[a-z]+ [ap]\.?m\b|the past\b|current\b"
)


@cache
def _trigger() -> re.Pattern[str]:
    words = {word for word, (kind, _) in lexicon().words.items() if kind in _TELLING}
    words |= {phrase.split("'")[0].split()[0] for phrase in lexicon().phrases}
    alternatives = "|".join(sorted(words, key=lambda w: (-len(w), w)))
    return re.compile(rf"\d|{_SPOKEN}|\b(?:{alternatives})\b", re.IGNORECASE)


def may_hold_time(text: str, start: int, end: int) -> bool:
    """Tell whether text[start:end] holds a figure or a word of time."""
    return _trigger().search(text, start, end) is not None
