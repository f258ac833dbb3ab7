"""Dates that say which day, month, quarter, season, year, decade or century they mean."""

from __future__ import annotations

from datetime import date, timedelta

from according.annotate.times import calendar
from according.annotate.times.context import Context
from according.annotate.times.lexicon import Clock, minutes, neighbours
from according.annotate.times.readings import Reading, dated, unresolved
from according.annotate.times.table import Match, rule


@rule("date=ISODATE")
def iso(context: Context, match: Match) -> Reading | None:
    """2024-12-02, 2024-12-02T18:00Z"""
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
    "(weekday=ANY_WEEKDAY COMMA? THE?)? THE? day=DAY OF? month=MONTH_BY_DAY ((COMMA|OF|IN)? year=ANY_YEAR)?",
    "(weekday=ANY_WEEKDAY COMMA? THE?)? month=ANY_MONTH THE? day=DAY ((COMMA|OF|IN)? year=ANY_YEAR)?",
    "(weekday=ANY_WEEKDAY COMMA? THE?)? month=ANY_MONTH day=WORDNUM ((COMMA|OF|IN)? year=ANY_YEAR)?",
    "(weekday=ANY_WEEKDAY COMMA? THE?)? THE? day=DAY OF? month=ANY_MONTH (OF? direction=DIRECTION unit=UNIT)",
    "(weekday=ANY_WEEKDAY COMMA? THE?)? month=ANY_MONTH THE? day=DAY (OF? direction=DIRECTION unit=UNIT)",
    "direction=DIRECTION month=ANY_MONTH day=DAY",
)
def month_and_day(context: Context, match: Match) -> Reading | None:
    """Monday, Dec. 2, 2024; 2 December; the 2nd of May; Dec. 2 last year"""
    month, day, year = match.value("month"), match.value("day"), match.value("year")
    if not 1 <= day <= 31 or (match.kind("day") == "ORDWORD" and match.first == match.last - 2 and month == 3):
        return None
    if match.kind("day") == "WORDNUM" and (match.kind("month") != "MONTH" or context.kind(match.last) == "OTHER"):
        return None
    if match.has("unit"):
        year = told_year(context, match)
        if year is None:
            return None
    elif match.has("direction"):
        return _directed_day(context, match, month, day)
    return day_of_year(context, match.first, year, month, day)


def _directed_day(context: Context, match: Match, month: int, day: int) -> Reading | None:
    """last Oct. 23, this Dec. 2, next May 1"""
    anchor, kind = context.anchor, match.kind("direction")
    if anchor is None:
        return unresolved(f"XXXX-{month:02}-{day:02}")
    near = [d for step in (-1, 0, 1) if (d := calendar.month_day(anchor.year + step, month, day))]
    back, ahead = [d for d in near if d < anchor], [d for d in near if d > anchor]
    if kind in ("LAST", "PREVIOUS") and back:
        return dated(calendar.day(back[-1]), "anchor")
    if kind in ("NEXT", "FOLLOWING") and ahead:
        return dated(calendar.day(ahead[0]), "anchor")
    here = calendar.month_day(anchor.year, month, day)
    return dated(calendar.day(here), "anchor") if here else None


def _goes_on(context: Context, match: Match) -> bool:
    """on the 27th floor; on the 2nd of May, which another rule reads"""
    if match.has("weekday") or match.has("unit"):
        return False
    after = context.kind(match.last)
    return "MONTH" in after or after == "OF" or (after not in ("", "COMMA") and context.surface(match.last).isalpha())


@rule(
    "weekday=WEEKDAY THE day=DAY",
    "weekday=WEEKDAY COMMA THE day=ORDINAL",
    "ON THE day=ORDINAL",
    "ON? THE day=ORDINAL OF direction=DIRECTION unit=UNIT",
    "THE day=ORDWORD OF direction=DIRECTION unit=UNIT",
)
def day_of_month(context: Context, match: Match) -> Reading | None:
    """Friday the 13th; on the 27th; the 20th of next month"""
    day, anchor = match.value("day"), context.anchor
    if not 1 <= day <= 31 or match.value("unit", "M") != "M" or _goes_on(context, match):
        return None
    if anchor is None:
        return unresolved(f"XXXX-XX-{day:02}")
    if match.has("unit"):
        step = {"LAST": -1, "PREVIOUS": -1, "THIS": 0}.get(match.kind("direction"), 1)
        whole = calendar.month(anchor.year, anchor.month + step)
        found = calendar.month_day(whole.first.year, whole.first.month, day)
        return dated(calendar.day(found), "anchor") if found else None
    months = [calendar.month(anchor.year, anchor.month + step).first for step in range(-12, 13)]
    days = [d for m in months if (d := calendar.month_day(m.year, m.month, day))]
    if match.has("weekday"):
        days = [d for d in days if d.isoweekday() == match.value("weekday")]
    return dated(calendar.day(min(days, key=lambda d: _distance(d, context, match.first))), "anchor") if days else None


@rule(
    "THE? which=WHICH day=WEEKDAY (OF|IN) month=ANY_MONTH (COMMA? year=ANY_YEAR)?",
    "THE? which=WHICH day=WEEKDAY (OF|IN) (THE|direction=DIRECTION) unit=UNIT",
    "THE? which=WHICH unit=UNIT (OF|IN) month=ANY_MONTH (COMMA? year=ANY_YEAR)?",
    "THE? which=WHICH unit=UNIT (OF|IN) year=YEAR",
    "THE? which=WHICH unit=UNIT (OF|IN) (THE|direction=DIRECTION) of_unit=UNIT",
)
def nth_of_period(context: Context, match: Match) -> Reading | None:
    """the first Monday in May; the last week of 2015; the first day of the month"""
    whole = _whole_period(context, match)
    if whole is None:
        return None
    nth = -1 if match.kind("which") in ("LAST", "FINAL") else match.value("which")
    anchored = None if match.has("year") else "anchor"
    if match.has("day"):
        if whole.unit != "M" or not -1 <= nth <= 5:
            return None
        found = calendar.nth_weekday(whole.first.year, whole.first.month, match.value("day"), nth)
        return dated(calendar.day(found), anchored) if whole.first <= found <= whole.last else None
    unit = match.value("unit")
    if match.has("of_unit") or match.has("month") or match.has("year"):
        return _nth_unit(unit, nth, whole, anchored)
    return None


def _nth_unit(unit: str, nth: int, whole: calendar.Period, anchored: str | None) -> Reading | None:
    if unit == "D":
        found = whole.last if nth < 0 else whole.first + timedelta(days=nth - 1)
        return dated(calendar.day(found), anchored) if whole.first <= found <= whole.last else None
    if unit == "W":
        # As in ISO 8601, a week is of the month or year in which its Thursday lies.
        edge = calendar.week(whole.last if nth < 0 else whole.first)
        thursday = edge.first + timedelta(days=3)
        step = -1 if nth < 0 and thursday > whole.last else nth - 1 + (thursday < whole.first) if nth > 0 else 0
        return dated(calendar.week(edge.first + timedelta(days=7 * step)), anchored)
    if unit == "M" and whole.unit == "Y":
        return dated(calendar.month(whole.first.year, 12 if nth < 0 else nth), anchored)
    return None


def _whole_period(context: Context, match: Match) -> calendar.Period | None:
    if match.has("month"):
        if match.has("year"):
            return calendar.month(match.value("year"), match.value("month"))
        return nearest_month(context, match.first, match.value("month"))
    if match.has("year"):
        return calendar.year(match.value("year"))
    unit = match.value("of_unit") or match.value("unit")
    if context.anchor is None or unit not in "MY":
        return None
    step = {"LAST": -1, "PREVIOUS": -1, "NEXT": 1, "FOLLOWING": 1}.get(match.kind("direction"), 0)
    return calendar.containing(unit, context.anchor, step)


def nearest_month(context: Context, at: int, number: int) -> calendar.Period | None:
    """Return the month of that number nearest to the anchor, on the side that the tense tells."""
    anchor = context.anchor
    if anchor is None:
        return None
    tense = context.tense(at)
    if context.word(at - 1) in neighbours("forward") and tense != "past":
        tense = "future"
    back = (anchor.month - number) % 12
    ahead = (12 - back) % 12
    if tense == "past" or (tense is None and back <= 3 * ahead) or back == 0:
        return calendar.month(anchor.year, anchor.month - back)
    if tense == "future":
        return calendar.month(anchor.year, anchor.month + ahead)
    return calendar.month(anchor.year, anchor.month + (ahead if ahead < back else -back))


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
    best = min(near, key=lambda d: _distance(d, context, at))
    return dated(calendar.day(best), "anchor")


_AGAINST_TENSE = 2.5
_AGAINST_FIRM_TENSE = 40.0


def _distance(day: date, context: Context, at: int) -> float:
    """Days from the anchor; the side that the tense speaks against counts as further away, by how firm it is."""
    assert context.anchor is not None
    days = (day - context.anchor).days
    tense = context.tense(at)
    if not ((tense == "past" and days > 0) or (tense == "future" and days < 0)):
        return abs(days)
    return abs(days) * (_AGAINST_FIRM_TENSE if context.tense_is_firm(at) else _AGAINST_TENSE)


@rule(
    "day=DAY (TO|DASH|AND) second=DAY OF? month=ANY_MONTH (COMMA? year=ANY_YEAR)?",
    "month=ANY_MONTH day=DAY (TO|DASH) second=DAY (COMMA? year=ANY_YEAR)?",
    "day=DAY OF? month=ANY_MONTH (TO|DASH) second=DAY OF? second_month=ANY_MONTH (COMMA? year=ANY_YEAR)?",
    "month=ANY_MONTH day=DAY (TO|DASH) second_month=ANY_MONTH second=DAY (COMMA? year=ANY_YEAR)?",
)
def days_of_month(context: Context, match: Match) -> Reading | None:
    """1 to 2 December; Dec. 1-3, 2024; 30 November to 2 December"""
    month, year = match.value("month"), match.value("year")
    if match.has("second_month") and context.kind(match.first + 2) == "TO" and not _of_a_night(context, match.first):
        return None
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


def _of_a_night(context: Context, at: int) -> bool:
    """The night of 30 November to 1 December is one time; from 3 May to 5 June are two."""
    return context.word(at - 1) == "of" or context.word(at - 2) == "of"


@rule(
    "month=ANY_MONTH (OF|COMMA|IN)? year=ANY_YEAR",
    "month=ANY_MONTH OF? direction=DIRECTION unit=UNIT",
    "year=YEAR DASH month=ANY_MONTH",
)
def month_of_year(context: Context, match: Match) -> Reading | None:
    """December 2024; Dec., 2024; July last year"""
    year = match.value("year") if match.has("year") else told_year(context, match)
    if year is None:
        return None
    return dated(calendar.month(year, match.value("month")), None if match.has("year") else "anchor")


def told_year(context: Context, match: Match) -> int | None:
    """Return the year that the words around an expression tell, or None."""
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
    whole = nearest_month(context, match.first, number)
    return dated(whole, "anchor") if whole else None


def _is_month_by_neighbours(context: Context, match: Match) -> bool:
    before, after = context.word(match.first - 1), context.surface(match.last)
    if context.kind(match.last) == "OTHER" and after[:1].isupper():
        return False
    if context.kind(match.first - 1) == "DASH":
        before = context.word(match.first - 2)
    return before in neighbours("month_before")
