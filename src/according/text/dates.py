"""Dates as English prose and page metadata write them: found with their offsets, made ISO 8601.

Only dates that name a month are found here: "Thursday" or "last week" are resolved where a sentence is read.
Everything is a pure function of the text; no clock, no locale.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

__all__ = ["Timestamp", "WrittenDate", "read_timestamp", "written_dates", "years_named", "years_with_weekday"]

_MONTHS = str.split("January February March April May June July August September October November December")
_WEEKDAYS = str.split("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_SHORT_MONTHS = {"Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sept": 9, "Sep": 9,
                 "Oct": 10, "Nov": 11, "Dec": 12}  # fmt: skip
_SHORT_WEEKDAYS = {"Mon": 0, "Tues": 1, "Tue": 1, "Wed": 2, "Thurs": 3, "Thur": 3, "Thu": 3, "Fri": 4,
                   "Sat": 5, "Sun": 6}  # fmt: skip

# "May" and "March" are verbs when written small, so a month is title case or capitals, never small letters.
_MONTH_NUMBERS = {name.upper(): number for number, name in enumerate(_MONTHS, 1)} | {
    name.upper(): number for name, number in _SHORT_MONTHS.items()
}
_WEEKDAY_NUMBERS = {name.upper(): number for number, name in enumerate(_WEEKDAYS)} | {
    name.upper(): number for name, number in _SHORT_WEEKDAYS.items()
}


def _cased(names: Iterable[str]) -> str:
    """Alternatives for names in title case and capitals, the longest first."""
    forms = {form for name in names for form in (name, name.upper())}
    return "|".join(sorted(forms, key=lambda form: (-len(form), form)))


_MONTH = rf"(?:{_cased([*_MONTHS, *_SHORT_MONTHS])})\b\.?"
_WEEKDAY = rf"(?:{_cased([*_WEEKDAYS, *_SHORT_WEEKDAYS])})\b\.?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:1[89]|20)\d\d"
_GAP = r"[ \t\u00a0]{1,3}"
_BEFORE = r"(?<![\w/.,-])"

_DATE = re.compile(
    rf"""
      {_BEFORE}(?:(?P<w1>{_WEEKDAY}),?{_GAP})?(?P<m1>{_MONTH}){_GAP}(?P<d1>{_DAY})(?:st|nd|rd|th)?
          (?:,?{_GAP}(?P<y1>{_YEAR}))?(?![\w:]|[.,]\d|{_GAP}percent)
    | {_BEFORE}(?:(?P<w2>{_WEEKDAY}),?{_GAP})?(?:the{_GAP})?(?P<d2>{_DAY})(?:st|nd|rd|th)?{_GAP}(?:of{_GAP})?
          (?P<m2>{_MONTH})(?:,?{_GAP}(?P<y2>{_YEAR}))?(?![\w:]|[.,]\d)
    | {_BEFORE}(?P<d6>{_DAY})-(?P<m6>{_MONTH})-(?P<y6>{_YEAR}|\d\d)(?!\w)
    | {_BEFORE}(?P<m3>{_MONTH}),?{_GAP}(?:of{_GAP})?(?P<y3>{_YEAR})(?!\w)
    | (?<![\w/.,:-])(?P<y4>{_YEAR})(?P<s4>[-/])(?P<m4>0[1-9]|1[0-2])(?P=s4)
          (?P<d4>0[1-9]|[12]\d|3[01])(?![\d/-])
    | (?<![\w/.,:$€£-])(?P<a5>\d{{1,2}})(?P<s5>[/.-])(?P<b5>\d{{1,2}})(?P=s5)
          (?P<y5>{_YEAR}|\d\d)(?![\w/-]|[.]\d)
    """,
    re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
_NAMED_YEAR = re.compile(r"(?<![\w.,$€£-])(?:19[5-9]\d|20\d\d)(?![\w%-]|[.,]\d)")

# RFC 2822 (section 4.3) names these zones and no others without ambiguity.
_ZONES = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7,
          "MDT": -6, "PST": -8, "PDT": -7}  # fmt: skip
_ZONE = r"(?P<zone>Z|UTC|GMT|UT|[ECMP][SD]T)\b|(?P<sign>[+-])(?P<zone_hour>\d\d):?(?P<zone_minute>\d\d)?"
_ISO = re.compile(
    r"\s*(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)"
    r"(?:[T\s]\s*(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d))?(?:[.,]\d{1,9})?\s*(?:" + _ZONE + r")?)?"
    r"(?P<rest>.{0,40})",
    re.DOTALL,
)
_CLOCK = re.compile(
    r"(?<![\d:])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))(?::(?P<second>\d\d))?\s{0,2}(?P<half>[AaPp]\.?[Mm]\b\.?)?"
    r"\s{0,2}\(?(?:" + _ZONE + r")"
)
_LONGEST_TIMESTAMP = 120
"""Characters. Longer values are prose, not a timestamp."""


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date that stands at `start`:`end` of a text. `year` or `day` is None where it is not written;
    `weekday` is 0 for Monday. `swapped` is true for figures that could be read with day and month exchanged:
    the fields then hold the month-first reading."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    weekday: int | None = None
    swapped: bool = False

    @property
    def iso(self) -> str | None:
        """The day as ISO 8601, or None where year or day is not written."""
        full = self.full
        return full.isoformat() if full else None

    @property
    def full(self) -> date | None:
        """The day, or None where year or day is not written."""
        if self.year is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def bounds(self) -> tuple[date, date] | None:
        """The first and last day meant, or None where no year is written."""
        if self.year is None:
            return None
        if self.day is not None:
            return date(self.year, self.month, self.day), date(self.year, self.month, self.day)
        last = calendar.monthrange(self.year, self.month)[1]
        return date(self.year, self.month, 1), date(self.year, self.month, last)


@dataclass(frozen=True, slots=True)
class Timestamp:
    """A point in time: `iso` is a date, or a time with its zone. `other` is the second reading of a date in
    figures whose order of day and month can't be told ("4/5/2017")."""

    iso: str
    other: str | None = None

    @property
    def day(self) -> date:
        return date.fromisoformat(self.iso[:10])


def written_dates(text: str) -> list[WrittenDate]:
    """Return the dates in the text that name a month, in order; impossible ones ("Feb. 30") are left out.

    Figures with slashes are read month first, as American news writes them, unless only the other order
    is a date; a two-digit year up to 68 is of this century (the POSIX convention).
    """
    if not _DIGIT.search(text):
        return []
    found = (_read(match) for match in _DATE.finditer(text))
    return [written for written in found if written is not None]


def years_named(text: str) -> set[int]:
    """Return every year from 1950 to 2099 that the text names, alone or in a date."""
    years = {int(match[0]) for match in _NAMED_YEAR.finditer(text)}
    return years | {written.year for written in written_dates(text) if written.year is not None}


def years_with_weekday(weekday: int, month: int, day: int, years: Iterable[int]) -> list[int]:
    """Return those of the years, sorted, in which this day of this month falls on this weekday (Monday is
    0)."""
    return sorted({year for year in years if _is_day(year, month, day)
                   and date(year, month, day).weekday() == weekday})  # fmt: skip


def read_timestamp(value: str) -> Timestamp | None:
    """Return the moment that a metadata value or a printed date line gives, or None where it gives no full
    date.

    Understood: ISO 8601, RFC 2822, and written dates with or without a clock time. A clock time without a
    zone is dropped, as nobody can tell what moment it is; zones are offsets or the names of RFC 2822.
    """
    value = value.strip()[:_LONGEST_TIMESTAMP]
    iso = _ISO.fullmatch(value)
    if iso and _is_day(int(iso["year"]), int(iso["month"]), int(iso["day"])):
        day = date(int(iso["year"]), int(iso["month"]), int(iso["day"]))
        return Timestamp(_with_time(day, iso) or day.isoformat())
    full = next((written for written in written_dates(value) if written.full), None)
    if full is None or full.full is None:
        return None
    clock = _CLOCK.search(value)
    moment = _with_time(full.full, clock) if clock else None
    other = None
    if full.swapped and full.day is not None and full.year is not None:
        other = date(full.year, full.day, full.month).isoformat()
    return Timestamp(moment or full.full.isoformat(), other)


def _is_day(year: int, month: int, day: int) -> bool:
    return 1800 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def _with_time(day: date, match: re.Match[str]) -> str | None:
    """ISO 8601 with the zone, or None where the match has no clock time, no zone, or impossible ones."""
    groups = match.groupdict()
    if groups["hour"] is None or (groups["zone"] is None and groups["sign"] is None):
        return None
    hour, minute, second = (int(groups[name] or 0) for name in ("hour", "minute", "second"))
    half = (groups.get("half") or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if groups["zone"]:
        offset = timedelta(hours=_ZONES[groups["zone"]])
    else:
        offset = timedelta(hours=int(groups["zone_hour"]), minutes=int(groups["zone_minute"] or 0))
        offset = -offset if groups["sign"] == "-" else offset
    try:
        zoned = datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=timezone(offset))
    except ValueError:
        return None
    return zoned.isoformat()


def _read(match: re.Match[str]) -> WrittenDate | None:
    groups = match.groupdict()
    if groups["a5"]:
        return _read_figures(match)
    which = next(number for number in "12346" if groups[f"m{number}"])
    name = groups[f"m{which}"]
    month = int(name) if name.isdigit() else _MONTH_NUMBERS[name.rstrip(".").upper()]
    year = _year(groups[f"y{which}"])
    day = int(groups[f"d{which}"]) if which != "3" else None
    # Without a year the 29th of February counts as a day.
    if day is not None and not _is_day(year or 2000, month, day):
        return None
    weekday = groups.get(f"w{which}")
    number = _WEEKDAY_NUMBERS[weekday.rstrip(".").upper()] if weekday else None
    return WrittenDate(match.start(), match.end(), year, month, day, number)


def _read_figures(match: re.Match[str]) -> WrittenDate | None:
    first, second, year = int(match["a5"]), int(match["b5"]), _year(match["y5"])
    assert year is not None
    # Dots and hyphens between short figures are scores and codes as often as dates: only with all four digits
    # of the year, or a year's worth of padding, are they taken.
    if match["s5"] != "/" and len(match["y5"]) == 2 and not (len(match["a5"]) == len(match["b5"]) == 2):
        return None
    month_first, day_first = _is_day(year, first, second), _is_day(year, second, first)
    if match["s5"] == "." and day_first:
        return WrittenDate(match.start(), match.end(), year, second, first)
    if month_first:
        both = day_first and first != second
        return WrittenDate(match.start(), match.end(), year, first, second, swapped=both)
    if day_first:
        return WrittenDate(match.start(), match.end(), year, second, first)
    return None


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    number = int(digits)
    if len(digits) == 2:
        number += 2000 if number <= 68 else 1900
    return number
