"""What is told as history, rule or comparison, and not as the news."""

import re
from datetime import date

from according.link.reading import Reading
from according.schema.annotations import Sentence
from according.schema.spans import Range

# A time that ends this many days before the report is told as history. News of one event seldom reaches back
# further than its first week; its follow-ups come later, so only the past side is bounded.
HISTORY_DAYS = 30
_MARKED = re.compile(
    r"\b(?:(?:since|in) (?:the )?(?:\w+ )?(?:18|19|20)\d\ds?|last year|years? ago|decades? ago"
    r"|for (?:years|decades)|historically|in previous years"
    r"|in the past(?: (?:years?|decades?|century|\w+ (?:years|decades))|(?=\s*(?:[^\w\s]|$)))"
    r"|each year|every year|annually|per year|a year earlier)\b",
    re.I,
)


def is_background(reading: Reading, sentence: Sentence, clause: Range) -> bool:
    """Tell whether a clause speaks of another time than the report's own news."""
    text = reading.document.text[clause.start : clause.end]
    if _MARKED.search(text):
        return True
    published = _day(reading.document.published_at)
    if published is None:
        return False
    for time in reading.times:
        if clause.start <= time.start and time.end <= clause.end and time.type in ("DATE", "TIME"):
            latest = _day(time.latest)
            if latest is not None and (published - latest).days > HISTORY_DAYS:
                return True
    return False


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None
