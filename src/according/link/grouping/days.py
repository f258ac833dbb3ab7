"""The days that a report names, as far as they can be told without reading its sentences."""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date

from according.text.dates import written_dates

LOOKED_AT = 4_000
"""Characters from the beginning: the days further down are those of earlier happenings."""
_WEEKDAYS = {name: number for number, name in enumerate(("mon", "tues", "wednes", "thurs", "fri", "satur", "sun"))}
_RELATIVE = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b([Yy]esterday|[Tt]oday|[Tt]onight)\b")
# A page's date can be a day or two behind the text's, by time zones and early editions.
_AHEAD = 3


def days_named(text: str, published: int | None) -> Mapping[int, int]:
    """Return the days named near the beginning with how often they are, as proleptic Gregorian ordinals.

    A weekday is the last such day up to the day of publication, a date without a year the last such date; where the
    day of publication is unknown neither is told.
    """
    text = text[:LOOKED_AT]
    found: Counter[int] = Counter()
    for written in written_dates(text):
        if written.day is not None:
            day = _resolved(written.year, written.month, written.day, published)
            if day is not None:
                found[day] += 1
    if published is not None:
        for match in _RELATIVE.finditer(text):
            weekday, word = match.groups()
            if weekday:
                found[published - (published - 1 - _WEEKDAYS[weekday.lower()]) % 7] += 1
            else:
                found[published - (word.lower() == "yesterday")] += 1
    return found


def _resolved(year: int | None, month: int, day: int, published: int | None) -> int | None:
    try:
        if year is not None:
            return date(year, month, day).toordinal()
        if published is None:
            return None
        this_year = date.fromordinal(published).year
        here = date(this_year, month, day).toordinal()
        return here if here <= published + _AHEAD else date(this_year - 1, month, day).toordinal()
    except ValueError:  # the 29th of February of another year
        return None
