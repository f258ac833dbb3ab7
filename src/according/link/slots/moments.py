"""The span of time that an hour and the words around it leave open: "about 6:30", "just after nine"."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from according.link.reading import Reading
from according.schema.annotations import Timex
from according.schema.spans import Range

# How many minutes before and after an hour each form of words leaves open; the first form that fits counts. None: as
# many as the hour is rounded to.
_LEEWAY: tuple[tuple[re.Pattern[str], int | None, int | None], ...] = tuple(
    (re.compile(rf"\b(?:{words})\s+(?:at\s+|the\s+)?$", re.I), before, after)
    for words, before, after in (
        (r"(?:just|right|immediately|moments) (?:after|past)", 0, 5),
        (r"(?:shortly|soon|a little|minutes|not long) (?:after|past)", 0, 15),
        (r"(?:just|right|immediately|moments) before", 5, 0),
        (r"(?:shortly|a little|minutes|not long) before|nearly|almost", 15, 0),
        (r"about|around|approximately|roughly|circa|near|some ?time (?:around|about)|at around|at about", None, None),
    )
)
# "About half past six" and "6:39" can be one moment, "6:40" hardly: who rounds to a quarter of an hour is less than ten
# minutes off, to five minutes no more than five; "about 6:12" is hardly rounded. (Every so many minutes, leeway.)
_ROUNDED = ((15, 9), (5, 5), (1, 2))
_LONGEST = len("sometime around the ") + 6
_BESIDE = re.compile(r",?\s+(?:on\s+)?", re.I)
_DAY = len("2000-01-01")
# News calls the small hours morning as well: what happened "on Sunday morning" may have happened at half past two.
_MORNING = ("T05:00", "T11:59")


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happened, as words tell it: where they stand, and inclusive ISO days or minutes."""

    span: Range
    earliest: str
    latest: str


def moment(reading: Reading, time: Timex) -> Moment | None:
    """Return what a resolved time tells with the words before it, and the day that stands right behind an hour."""
    if not time.earliest or not time.latest:
        return None
    end, earliest, latest = time.end, time.earliest, time.latest
    if earliest.endswith(_MORNING[0]) and earliest[:_DAY] == latest[:_DAY] and latest[_DAY:] <= _MORNING[1]:
        earliest = earliest[:_DAY] + "T00:00"
    if "T" in earliest and not is_minute(time):
        return Moment(Range(_day_before(reading, time), end), earliest, latest)
    if is_minute(time):
        day = _day_behind(reading, time)
        if day is not None:
            end = day.end
            earliest = latest = (day.earliest or "")[:_DAY] + earliest[_DAY:]
        text = reading.document.text[max(0, time.start - _LONGEST) : time.start]
        for pattern, before, after in _LEEWAY:
            found = pattern.search(text)
            if found:
                start = time.start - (len(text) - found.start())
                rounded = _rounding(earliest)
                first = _shifted(earliest, -(rounded if before is None else before))
                return Moment(Range(start, end), first, _shifted(latest, rounded if after is None else after))
    return Moment(Range(time.start, end), earliest, latest)


def is_minute(time: Timex) -> bool:
    """Tell whether a time is one minute of some day."""
    return bool(time.earliest) and "T" in (time.earliest or "") and time.earliest == time.latest


def _day_behind(reading: Reading, time: Timex) -> Timex | None:
    """The day right behind an hour: "11:20 p.m. Friday"."""
    for day in reading.times_in(time.end, time.end + 40):
        gap = reading.document.text[time.end : day.start]
        if day.type == "DATE" and day.earliest and day.earliest == day.latest and _BESIDE.fullmatch(gap):
            return day
    return None


def _day_before(reading: Reading, time: Timex) -> int:
    """Return where the day starts that stands right before a part of it ("early Friday" "morning"), else the time."""
    for day in reading.times_in(max(0, time.start - 40), time.start):
        same = day.type in ("DATE", "TIME") and (day.earliest or "")[:_DAY] == (time.earliest or "")[:_DAY]
        if same and not reading.document.text[day.end : time.start].strip():
            return day.start
    return time.start


def _rounding(minute: str) -> int:
    """How many minutes off a rounded hour may be."""
    at = datetime.fromisoformat(minute).minute
    return next(leeway for every, leeway in _ROUNDED if at % every == 0)


def _shifted(minute: str, by: int) -> str:
    if not by:
        return minute
    at = datetime.fromisoformat(minute) + timedelta(minutes=by)
    return at.isoformat(timespec="minutes")
