"""Dates and times as a reader of newspapers writes them."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def moment(iso: str | None, *, year: bool = True) -> str:
    """Return "11 Mar 2025", or "11 Mar 2025 08:25 +08:00" where a time is told; "no date" for None.

    What is not ISO 8601 comes back as it is. `year` False leaves the year out.
    """
    if not iso:
        return "no date"
    try:
        read = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    if "T" not in iso and " " not in iso.strip():
        return day(read.date(), year=year)
    offset = read.utcoffset()
    zone = "" if offset is None else " UTC" if offset == timedelta(0) else read.strftime(" %z")
    zone = f"{zone[:4]}:{zone[4:6]}" if zone[1:2] in ("+", "-") else zone
    return f"{day(read.date(), year=year)} {read:%H:%M}{zone}"


def day(value: date, *, year: bool = True) -> str:
    """Return "11 Mar 2025", or "11 Mar" without the year."""
    return f"{value.day} {_MONTHS[value.month - 1]}" + (f" {value.year}" if year else "")


def same_year(isos: Iterable[str | None]) -> bool:
    """Tell whether all dates that can be read lie in one year."""
    return len({read.year for iso in isos if (read := _date(iso))}) == 1


def period(earliest: str | None, latest: str | None) -> str | None:
    """Return "11–12 Mar 2025", "30 Nov – 2 Dec 2024" or one day; None where neither end is known."""
    first, last = _date(earliest or latest), _date(latest or earliest)
    if first is None or last is None:
        return earliest or latest
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{day(first, year=False)} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def _date(iso: str | None) -> date | None:
    try:
        return datetime.fromisoformat(iso).date() if iso else None
    except ValueError:
        return None
