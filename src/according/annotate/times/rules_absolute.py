"""Dates that say which day, month, quarter, season, year, decade or century they mean."""

from __future__ import annotations

from datetime import date, timedelta

from according.annotate.times import calendar
from according.annotate.times.context import Context
from according.annotate.times.patterns import Match, rule
from according.annotate.times.readings import Reading, dated, unresolved


@rule("date=ISODATE")
def iso(context: Context, match: Match) -> Reading | None:
    """2024-12-02, 2024-12-02T18:00Z"""
    from according.annotate.times.lexicon import Clock, minutes

    text = match.value("date")
    period = calendar.parse(text[:10])
    if period is None:
        return None
    reading = dated(period)
    if len(text) > 10:
        at = minutes(text[11:16])
        return reading.at(Clock("T" + text[11:16], at, at), "Z" if text.endswith("Z") else "")
    return reading


@rule("date=SLASHED")
def slashed(context: Context, match: Match) -> Reading | None:
    """12/2/24 (month first, as in America, unless only the other order is a date), 2.12.2024, 2024/12/02"""
    parts = match.value("date")
    if len(parts[0]) == 4:
        year, month, day = map(int, parts)
    else:
        first, second, year = map(int, parts)
        if len(parts[2]) == 2:
            year += 1900 if year > 50 else 2000
        day_first = "." in match.word("date")
        month, day = (second, first) if day_first else (first, second)
        if month > 12 >= day:
            month, day = day, month
    found = calendar.month_day(year, month, day)
    return dated(calendar.day(found)) if found else None


@rule(
    "(weekday=ANY_WEEKDAY COMMA? THE?)? THE? day=DAY OF? month=ANY_MONTH (COMMA? year=ANY_YEAR)?",
    "(weekday=ANY_WEEKDAY COMMA? THE?)? month=ANY_MONTH THE? day=DAY (COMMA? year=ANY_YEAR)?",
    "(weekday=ANY_WEEKDAY COMMA? THE?)? THE? day=DAY OF? month=ANY_MONTH (OF? direction=DIRECTION unit=UNIT)",
    "(weekday=ANY_WEEKDAY COMMA? THE?)? month=ANY_MONTH THE? day=DAY (OF? direction=DIRECTION unit=UNIT)",
)
def month_and_day(context: Context, match: Match) -> Reading | None:
    """Monday, Dec. 2, 2024; 2 December; the 2nd of May; Dec. 2 last year"""
    month, day, year = match.value("month"), match.value("day"), match.value("year")
    if not 1 <= day <= 31 or (match.kind("day") == "ORDWORD" and match.first == match.last - 2 and month == 3):
        return None
    if match.has("unit"):
        year = _told_year(context, match)
        if year is None:
            return None
    return day_of_year(context, match.first, year, month, day)


def day_of_year(context: Context, at: int, year: int | None, month: int, day: int) -> Reading | None:
    """Return the day; without a year the one nearest to the anchor, on the side that the tense tells."""
    if year is not None:
        found = calendar.month_day(year, month, day)
        return dated(calendar.day(found)) if found else None
    if calendar.month_day(2000, month, day) is None:
        return None
    if context.anchor is None:
        return unresolved(f"XXXX-{month:02}-{day:02}")
    anchor = context.anchor
    near = [d for offset in (-1, 0, 1) if (d := calendar.month_day(anchor.year + offset, month, day))]
    if not near:
        return unresolved(f"XXXX-{month:02}-{day:02}")
    tense = context.tense(at)
    best = min(near, key=lambda d: _distance(d, anchor, tense))
    return dated(calendar.day(best), "anchor")


def _distance(day: date, anchor: date, tense: str | None) -> int:
    """Days between the two; the side that the tense speaks against counts as three times as far."""
    days = (day - anchor).days
    against = (tense == "past" and days > 0) or (tense == "future" and days < 0)
    return abs(days) * (3 if against else 1)


@rule(
    "day=DAY (TO|DASH|AND) second=DAY OF? month=ANY_MONTH (COMMA? year=ANY_YEAR)?",
    "month=ANY_MONTH day=DAY (TO|DASH) second=DAY (COMMA? year=ANY_YEAR)?",
    "day=DAY OF? month=ANY_MONTH (TO|DASH) second=DAY OF? second_month=ANY_MONTH (COMMA? year=ANY_YEAR)?",
    "month=ANY_MONTH day=DAY (TO|DASH) second_month=ANY_MONTH second=DAY (COMMA? year=ANY_YEAR)?",
)
def days_of_month(context: Context, match: Match) -> Reading | None:
    """1 to 2 December; Dec. 1-3, 2024; 30 November to 2 December"""
    month, year = match.value("month"), match.value("year")
    last = day_of_year(context, match.first, year, match.value("second_month", month), match.value("second"))
    first = day_of_year(context, match.first, year, month, match.value("day"))
    if first is None or last is None or match.value("day") == match.value("second"):
        return None
    if first.first is None or last.first is None:
        return unresolved(f"{first.value}/{last.value}")
    if first.first > last.first:
        moved = calendar.month_day(first.first.year - 1, first.first.month, first.first.day)
        first = dated(calendar.day(moved)) if moved else first
    assert first.first is not None
    if not timedelta(0) < last.first - first.first < timedelta(days=366):
        return None
    return Reading("DATE", f"{first.value}/{last.value}", first.first, last.first, anchored=last.anchored)


@rule(
    "month=ANY_MONTH (OF|COMMA)? year=ANY_YEAR",
    "month=ANY_MONTH OF? direction=DIRECTION unit=UNIT",
    "year=YEAR DASH month=ANY_MONTH",
)
def month_of_year(context: Context, match: Match) -> Reading | None:
    """December 2024; Dec., 2024; July last year"""
    year = match.value("year") if match.has("year") else _told_year(context, match)
    if year is None:
        return None
    return dated(calendar.month(year, match.value("month")), None if match.has("year") else "anchor")


def _told_year(context: Context, match: Match) -> int | None:
    if match.value("unit") != "Y" or context.anchor is None:
        return None
    return context.anchor.year + {"LAST": -1, "PREVIOUS": -1, "THIS": 0}.get(match.kind("direction"), 1)


@rule("month=ANY_MONTH (TO|DASH) second=ANY_MONTH OF? year=ANY_YEAR")
def months_of_year(context: Context, match: Match) -> Reading | None:
    """April to June 2024"""
    year, month, second = match.value("year"), match.value("month"), match.value("second")
    last = calendar.month(year, second)
    first = calendar.month(year - (month > second), month)
    return Reading("DATE", f"{first.value}/{last.value}", first.first, last.last)


@rule("month=MONTH", "month=DOUBTFUL_MONTH")
def month_alone(context: Context, match: Match) -> Reading | None:
    """in April; by May. Without a tense the most recent one, unless the next is much nearer."""
    if match.kind("month") == "DOUBTFUL_MONTH" and not _is_month_by_neighbours(context, match):
        return None
    number = match.value("month")
    anchor = context.anchor
    if anchor is None:
        return unresolved(f"XXXX-{number:02}")
    tense = context.tense(match.first)
    ahead = (number - anchor.month) % 12
    if context.word(match.first - 1) in _FORWARD and tense != "past":
        tense = "future"
    if tense == "future" and ahead:
        return dated(calendar.month(anchor.year, anchor.month + ahead), "anchor")
    back = (anchor.month - number) % 12
    return dated(calendar.month(anchor.year, anchor.month - back), "anchor")


_FORWARD = frozenset(("by", "until", "till"))
_MONTH_BEFORE = frozenset(
    "in since of by until till from during last next this early late mid through before after around for and to "
    "between previous every each late-".split()
)


def _is_month_by_neighbours(context: Context, match: Match) -> bool:
    before = context.word(match.first - 1)
    if context.kind(match.first - 1) == "DASH":
        before = context.word(match.first - 2)
    return before in _MONTH_BEFORE


@rule("year=YEAR", "THE UNIT year=YEAR", "AND year=SHORT_YEAR")
def year_alone(context: Context, match: Match) -> Reading | None:
    """2024; the year 2024; '98"""
    number = match.value("year")
    if match.first == match.last - 1 and not _is_year_by_neighbours(context, match.first, number):
        return None
    return dated(calendar.year(number))


_NOT_BEFORE_YEAR = frozenset(("$", "£", "€", "¥", "#", "no", "nos", "number", "flight", "room", "route", "highway", "+", "x", "c$", "about", "nearly", "almost", "over", "approximately", "roughly", "some"))
_BEFORE_YEAR = frozenset("in since of by until till from during through before after and to for between around the circa year election late early mid fiscal".split())
_COUNTED_ENDINGS = ("people", "men", "women", "children", "police", "troops", "miles", "feet", "meters", "metres", "kilometers", "kilometres", "km", "hours", "pounds", "dollars", "euros", "per", "percent", "points", "m", "ft", "lb", "lbs", "kg", "mg", "mph", "hp", "cc", "gmt", "hrs", "acres", "tons", "tonnes", "barrels", "homes", "rpm", "watts", "yards", "calories", "local")


def _is_year_by_neighbours(context: Context, at: int, number: int) -> bool:
    before, after = context.word(at - 1), context.word(at + 1)
    if not 1400 <= number <= 2100 or before in _NOT_BEFORE_YEAR or after in _COUNTED_ENDINGS or after == "%":
        return False
    if context.kind(at - 1) == "DASH" and context.glued(at) and context.glued(at - 1):
        return context.kind(at - 2) in ("YEAR", "MID", "EARLY", "LATE", "MONTH") or context.word(at - 2) in ("pre", "post")
    if context.kind(at + 1) == "DASH" and context.glued(at + 1) and context.kind(at + 2) not in ("YEAR", "SHORT_YEAR", "DAYNUM", "INT"):
        return False
    if before in _BEFORE_YEAR:
        return before in ("in", "since", "the", "year") or not _counts_what_follows(context, at)
    return 1900 <= number <= 2060 and not _counts_what_follows(context, at)


def _counts_what_follows(context: Context, at: int) -> bool:
    after = context.surface(at + 1)
    return context.kind(at + 1) == "OTHER" and after.islower() and len(after) > 3 and after.endswith("s")


@rule(
    "from=YEAR (DASH|SLASH) to=YEAR",
    "from=YEAR (DASH|SLASH) to=DAYNUM",
    "from=YEAR (DASH|SLASH) to=INT",
)
def years(context: Context, match: Match) -> Reading | None:
    """1939-45; 2019/20"""
    first, last = match.value("from"), match.value("to")
    if last < 100:
        last += first // 100 * 100
    if not 1000 <= first < last <= 2100 or last - first > 400:
        return None
    return Reading("DATE", f"{first:04}/{last:04}", date(first, 1, 1), date(last, 12, 31))


@rule("THE? DECADE", "THE? decade=DECADE")
def decade(context: Context, match: Match) -> Reading | None:
    """the 1990s; the '80s"""
    first = match.value("decade")
    if first is None or (first < 1920 and len(match.word("decade")) < 5 and context.kind(match.first) != "THE"):
        return None
    return dated(calendar.century(first) if first % 100 == 0 and False else calendar.decade(first))


@rule("THE? nth=NTH unit=UNIT", "THE? nth=NTH DASH unit=UNIT")
def century(context: Context, match: Match) -> Reading | None:
    """the 20th century"""
    if match.value("unit") != "C":
        return None
    number = match.value("nth")
    return dated(calendar.century((number - 1) * 100)) if number <= 22 else None


@rule(
    "THE? season=ANY_SEASON OF? year=ANY_YEAR",
    "THE? season=ANY_SEASON OF? direction=DIRECTION unit=UNIT",
)
def season_of_year(context: Context, match: Match) -> Reading | None:
    """summer 2024; the spring of last year"""
    year = match.value("year") if match.has("year") else _told_year(context, match)
    return dated(calendar.season(year, match.value("season"))) if year is not None else None


@rule("THE? FISCAL UNIT? year=ANY_YEAR", "FISCAL year=ANY_YEAR")
def fiscal_year(context: Context, match: Match) -> Reading | None:
    """fiscal 2024: the calendar year is taken, for the months differ from house to house"""
    return dated(calendar.year(match.value("year")))
