"""Calendar periods with their TIMEX3 value: days, weeks, months, quarters, seasons, years, decades, centuries."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.easter import easter

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_FIRST_YEAR, _LAST_YEAR = 1, 9999


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of whole days, both ends in it, with its TIMEX3 value and the unit that measures it."""

    value: str
    first: date
    last: date
    unit: str


def day(moment: date) -> Period:
    """Return the one day."""
    return Period(moment.isoformat(), moment, moment, "D")


def week(moment: date) -> Period:
    """Return the ISO week (Monday to Sunday) that holds the day."""
    monday = moment - timedelta(days=moment.weekday())
    year, number, _ = moment.isocalendar()
    return Period(f"{year:04}-W{number:02}", monday, monday + timedelta(days=6), "W")


def weekend(moment: date) -> Period:
    """Return Saturday and Sunday of the ISO week that holds the day."""
    whole = week(moment)
    return Period(whole.value + "-WE", whole.first + timedelta(days=5), whole.last, "W")


def month(year: int, number: int) -> Period:
    """Return a month; `number` may lie outside 1 to 12 and then reaches into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return Period(f"{year:04}-{number:02}", date(year, number, 1), _month_end(year, number), "M")


def quarter(year: int, number: int) -> Period:
    """Return a quarter of the calendar year; `number` may lie outside 1 to 4."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    return Period(f"{year:04}-Q{number}", date(year, number * 3 - 2, 1), _month_end(year, number * 3), "Q")


def half(year: int, number: int) -> Period:
    """Return the first or the second half of a year."""
    return Period(f"{year:04}-H{number}", date(year, number * 6 - 5, 1), _month_end(year, number * 6), "H")


def season(year: int, code: str) -> Period:
    """Return a meteorological season of the northern half; winter begins in December of its year."""
    start = _SEASON_MONTHS[code]
    return Period(f"{year:04}-{code}", date(year, start, 1), month(year, start + 2).last, "SEASON")


def year(number: int) -> Period:
    """Return a calendar year."""
    return Period(f"{number:04}", date(number, 1, 1), date(number, 12, 31), "Y")


def decade(first_year: int) -> Period:
    """Return the ten years from `first_year`, which ends in 0."""
    return Period(f"{first_year // 10:03}", date(first_year, 1, 1), date(first_year + 9, 12, 31), "E")


def century(first_year: int) -> Period:
    """Return a hundred years; the 20th century is written 19 and runs from 1900 to 1999."""
    return Period(f"{first_year // 100:02}", date(max(first_year, 1), 1, 1), date(first_year + 99, 12, 31), "C")


def containing(unit: str, moment: date, offset: int = 0) -> Period:
    """Return the period of a unit (D W F M Q Y E C) that holds the day, moved by `offset` units.

    Raise ValueError where the calendar ends.
    """
    if unit == "D":
        return day(_plus_days(moment, offset))
    if unit in "WF":
        return week(_plus_days(moment, offset * (14 if unit == "F" else 7)))
    if unit == "M":
        return month(moment.year, moment.month + offset)
    if unit == "Q":
        return quarter(moment.year, (moment.month + 2) // 3 + offset)
    if unit == "Y":
        return year(moment.year + offset)
    if unit == "E":
        return decade((moment.year // 10 + offset) * 10)
    return century((moment.year // 100 + offset) * 100)


def shift(moment: date, unit: str, count: float) -> date:
    """Return the day that many units away; of a shorter month its last day. Raise ValueError out of range."""
    if unit in "DWF":
        return _plus_days(moment, round(count * {"D": 1, "W": 7, "F": 14}[unit]))
    if unit in "SNH":
        return _plus_days(moment, round(count / {"S": 86400, "N": 1440, "H": 24}[unit]))
    months = round(count * {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "L": 12000}[unit])
    whole = month(moment.year, moment.month + months)
    return whole.first.replace(day=min(moment.day, whole.last.day))


def month_day(year_number: int, month_number: int, day_number: int) -> date | None:
    """Return the day, or None where the calendar has no such day."""
    try:
        return date(year_number, month_number, day_number)
    except ValueError:
        return None


def nth_weekday(year_number: int, month_number: int, weekday: int, nth: int) -> date:
    """Return the nth (from 1; -1 is the last) Monday (1) to Sunday (7) of a month."""
    if nth < 0:
        last = _month_end(year_number, month_number)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year_number, month_number, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def holiday(rule: str, year_number: int) -> date:
    """Return the day of a holiday in a year; the rule is written as `resources/en/times.yml` says."""
    if rule.startswith("easter"):
        return easter(year_number) + timedelta(days=int(rule.split()[1]))
    if " " in rule:
        month_number, weekday, nth, *days = map(int, rule.split())
        return nth_weekday(year_number, month_number, weekday, nth) + timedelta(days=sum(days))
    return date(year_number, int(rule[:2]), int(rule[3:5]))


_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)|Q(?P<quarter>\d)|H(?P<half>\d)|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?"
)


def parse(value: str) -> Period | None:
    """Return the period that a TIMEX3 value or an ISO day or minute names; None for any other text."""
    match = _VALUE.match(value)
    if not match:
        return None
    number = int(match["year"])
    try:
        if match["week"]:
            return week(date.fromisocalendar(number, int(match["week"]), 1))
        if match["quarter"]:
            return quarter(number, int(match["quarter"]))
        if match["half"]:
            return half(number, int(match["half"]))
        if match["season"]:
            return season(number, match["season"])
        if match["day"]:
            return day(date(number, int(match["month"]), int(match["day"])))
        return month(number, int(match["month"])) if match["month"] else year(number)
    except ValueError:
        return None


def _month_end(year_number: int, month_number: int) -> date:
    return date(year_number, month_number, monthrange(year_number, month_number)[1])


def _plus_days(moment: date, days: int) -> date:
    try:
        return moment + timedelta(days=days)
    except OverflowError:
        raise ValueError("outside the calendar") from None
