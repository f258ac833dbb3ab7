"""What is told as history, rule or comparison, and not as the news."""

import re
from datetime import date
from functools import lru_cache

from according.link.reading import Reading
from according.schema.annotations import Sentence
from according.schema.spans import Range

# A time that ends this many days before the news is told as history. News of one event seldom reaches back
# further than its first week; its follow-ups come later, so only the past side is bounded.
HISTORY_DAYS = 30
# A month (or more) that is named as a whole is history as soon as it is over for this many days: news has its day.
MONTH_DAYS, NEAR_DAYS = 27, 3
# How many sentences of a report's body are its lead, which tells when the news happened.
LEAD = 4
_MARKED = re.compile(
    r"\b(?:(?:since|in) (?:the )?(?:\w+ )?(?:18|19|20)\d\ds?|last year|years? ago|decades? ago"
    r"|for (?:years|decades)|historically|in previous years"
    r"|in the past(?: (?:years?|decades?|century|\w+ (?:years|decades))|(?=\s*(?:[^\w\s]|$)))"
    r"|each year|every year|annually|per year|a year earlier"
    r"|in (?:recent|previous|earlier|past) (?:weeks|months|years|decades))\b",
    re.I,
)

# A clause that opens so, or stands with "when" behind a year, tells of what happened then.
_THAT_OCCASION = re.compile(r"(?:on that occasion|back then)\b", re.I)
_YEAR_BEFORE = re.compile(r"\b((?:18|19|20)\d\d)\s?,?\s*$")

# Counts of many happenings, whatever day is named with them: "40 swimmers have drowned so far this year".
_SUMS = re.compile(
    r"\b(?:(?:so far|yet|already) (?:this|in the) (?:year|month|week|season|decade)|this year alone"
    r"|(?:in|during|over|within|for) the (?:past|last) (?:\w+ )?months?"
    r"|in (?:\w+ ){0,2}(?:separate|different|unrelated) (?:\w+ )?(?:shootings|attacks|incidents|crashes|accidents)"
    r"|in (?:less than |under |just |about |the )?(?:two|three|four|five|six|\d+) (?:months|years)"
    r"|since the (?:[\w’'-]+ ){0,2}(?:war|conflict|uprising|insurgency|revolt|pandemic|crisis)"
    r" (?:began|begun|started|erupted|broke out))\b",
    re.I,
)


def is_background(reading: Reading, sentence: Sentence, clause: Range) -> bool:
    """Tell whether a clause speaks of another time than the report's own news."""
    text = reading.document.text[clause.start : clause.end]
    if _SUMS.search(text) or _is_of_a_year_before(reading, clause):
        return True
    if _names_news(reading, clause):
        return False
    if _MARKED.search(text):
        return True
    news = news_day(reading)
    if news is None:
        return False
    for time in reading.times_in(clause.start, clause.end):
        if time.type in ("DATE", "TIME"):
            earliest, latest = iso_day(time.earliest), iso_day(time.latest)
            if earliest is None or latest is None:
                continue
            wide = (latest - earliest).days >= MONTH_DAYS
            if (news - latest).days > (NEAR_DAYS if wide else HISTORY_DAYS):
                return True
    return False


def _is_of_a_year_before(reading: Reading, clause: Range) -> bool:
    """ "The first since 1959, when two passengers died", "On that occasion two passengers died"."""
    text = reading.document.text
    if _THAT_OCCASION.match(text, clause.start):
        return True
    year = _YEAR_BEFORE.search(text, max(0, clause.start - len("1959 , ")), clause.start)
    news = news_day(reading)
    opens = text[clause.start : clause.start + 5].lower() == "when "
    return opens and year is not None and news is not None and int(year[1]) < news.year


def _names_news(reading: Reading, clause: Range) -> bool:
    """ "on Saturday, May 3 in 2014": the year alone makes no history where the day is that of the news."""
    news = news_day(reading)
    days = [
        (iso_day(t.earliest), iso_day(t.latest))
        for t in reading.times_in(clause.start, clause.end)
        if t.type in ("DATE", "TIME")
    ]
    return news is not None and any(
        a is not None and b is not None and a == b and abs((news - b).days) <= HISTORY_DAYS for a, b in days
    )


@lru_cache(maxsize=16)
def news_day(reading: Reading) -> date | None:
    """Return the day of which a report brings news: when it was published, or, where its lead tells only of days
    long before (an anniversary, a trial, a page stored under a later date), the latest of these."""
    published = iso_day(reading.document.published_at)
    lead = [s for s in reading.sentences if s.block in ("headline", "body")][:LEAD]
    if published is None or not lead:
        return published
    told = [
        day
        for t in reading.times_in(lead[0].start, lead[-1].end)
        if t.type in ("DATE", "TIME") and (day := iso_day(t.latest)) is not None and (iso_day(t.earliest) == day)
    ]
    near = [day for day in told if (published - day).days <= HISTORY_DAYS]
    return published if near or not told else max(told)


def iso_day(value: str | None) -> date | None:
    """Return the day of an ISO day or minute; None where there is none."""
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None
