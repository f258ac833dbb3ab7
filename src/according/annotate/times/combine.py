"""Readings beside each other that are one time: "Monday morning", "6 p.m. on Dec. 2", "the night of 1 to 2 May"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from according.annotate.times import calendar
from according.annotate.times.context import Context
from according.annotate.times.lexicon import Clock, neighbours
from according.annotate.times.readings import Reading, dated
from according.annotate.times.rules_relative import edge_of

_EDGES = {"EARLY": "EARLY", "LATE": "LATE", "MID": "MID", "START": "START", "END": "END"}


@dataclass(frozen=True, slots=True)
class Found:
    """A reading and the tokens [first:last) it stands on; `against` is the earlier date it was resolved by."""

    first: int
    last: int
    reading: Reading
    against: str | None = None


def combine(context: Context, found: list[Found]) -> list[Found]:
    """Return the readings with neighbours joined and edges ("early", "the end of") drawn in."""
    joined: list[Found] = []
    for item in found:
        floor = joined[-1].last if joined else 0
        current = _with_day_beside(context, _with_week(context, _with_edge(context, item, floor), floor), floor)
        while joined and joined[-1].first >= current.first:
            joined.pop()
        while joined and (pair := _pair(context, joined[-1], current)):
            current = pair
            joined.pop()
        joined.append(current)
    return [_anchored_clock(context, item) for item in _with_further_days(context, joined)]


def _with_further_days(context: Context, found: list[Found]) -> list[Found]:
    """April 24 and 25: the second day is a date of its own."""
    everything: list[Found] = []
    for index, item in enumerate(found):
        everything.append(item)
        at, day = item.last, item.reading.first
        ceiling = found[index + 1].first if index + 1 < len(found) else len(context.tokens)
        if not (item.reading.is_day and day and context.kind(at - 1) == "DAYNUM" and "MONTH" in context.kind(at - 2)):
            continue
        while at + 1 < ceiling and context.kind(at) in ("AND", "COMMA") and context.kind(at + 1) == "DAYNUM":
            number = context.tokens[at + 1].value
            after = context.surface(at + 2)
            later = calendar.month_day(day.year, day.month, number)
            if (
                later is None
                or later <= day
                or (after.isalpha() and context.kind(at + 2) == "OTHER" and context.kind(at) == "COMMA")
            ):
                break
            if after.isalpha() and after.islower() and context.kind(at + 2) == "OTHER" and after.endswith("s"):
                break
            everything.append(Found(at + 1, at + 2, dated(calendar.day(later), item.reading.anchored), item.against))
            at += 2
    return everything


def _pair(context: Context, left: Found, right: Found) -> Found | None:
    """Return two neighbours as one, or None where they are two times."""
    gap = context.text[context.tokens[left.last - 1].end : context.tokens[right.first].start]
    gap = " ".join(gap.lower().split())
    made = _day_and_clock(left, right, gap) or _clock_and_day(left, right, gap)
    made = made or _edged_day_and_part(left, right, gap)
    if made:
        return made
    if left.reading.type == "DURATION" or left.reading.value is None or left.reading.is_day:
        moved = _counted_from(context, left, right, gap)
        if moved:
            return moved
    days = left.reading.is_day and right.reading.is_day and gap in ("", ",", "(")
    if days and left.reading.first is not None and left.reading.first == right.reading.first:
        # Monday, Dec. 2: the one that stands on its own is kept.
        kept = left.reading if left.reading.anchored is None else right.reading
        return Found(left.first, right.last, kept)
    return None


def _day_and_clock(left: Found, right: Found, gap: str) -> Found | None:
    """Monday morning, Dec. 2 at 6 p.m."""
    day, clock = left.reading, right.reading
    if day.is_day and clock.is_clock and clock.clock and gap in neighbours("day_then_clock"):
        return Found(left.first, right.last, day.at(clock.clock, clock.zone), left.against)
    return None


def _edged_day_and_part(left: Found, right: Found, gap: str) -> Found | None:
    """early Sunday morning, late Monday night: the part of the day; an early morning begins at midnight"""
    day, part = left.reading, right.reading
    if gap or day.clock is None or day.clock.value or day.first is None or not part.is_clock or part.clock is None:
        return None
    if not re.fullmatch(r"T[A-Z]{2}", part.clock.value):
        return None
    early = day.clock.first == 0 and part.clock.value == "TMO"
    clock = replace(part.clock, first=0) if early else part.clock
    return Found(left.first, right.last, replace(day, clock=None).at(clock, part.zone), left.against)


def _clock_and_day(left: Found, right: Found, gap: str) -> Found | None:
    """6 p.m. on Monday, the night of 1 to 2 December, 6:30 this evening, 9 a.m. on Sundays"""
    clock, day = left.reading, right.reading
    if not clock.is_clock or not clock.clock or gap not in neighbours("clock_then_day"):
        return None
    if day.is_day:
        return Found(left.first, right.last, day.at(clock.clock, clock.zone), right.against)
    if day.type == "DATE" and "/" in (day.value or "") and clock.clock.value == "TNI":
        return Found(left.first, right.last, _night_between(day, clock.clock))
    if day.clock is not None and day.first is not None and clock.clock.first == clock.clock.last:
        return Found(left.first, right.last, _clock_in_part(clock, day))
    if day.type == "SET" and re.fullmatch(r"XXXX-WXX-\d", day.value or ""):
        return Found(left.first, right.last, replace(day, value=f"{day.value}{clock.clock.value}"))
    return None


_UNIT_WORDS = {
    "day": "D",
    "days": "D",
    "week": "W",
    "weeks": "W",
    "month": "M",
    "months": "M",
    "year": "Y",
    "years": "Y",
}


def _counted_from(context: Context, left: Found, right: Found, gap: str) -> Found | None:
    """two days after Christmas, a week before Dec. 2, four days from yesterday"""
    day = right.reading
    words = [context.word(i) for i in range(left.first, left.last)]
    way = gap or (words.pop() if words else "")
    if way not in ("after", "before", "from") or not day.is_day or day.first is None or not words:
        return None
    unit = _UNIT_WORDS.get(words[-1])
    numbers = [t.value for t in context.tokens[left.first : left.last] if t.kind in ("DAYNUM", "WORDNUM", "INT")]
    if unit is None or (not numbers and words[0] not in ("a", "the", "one")):
        return None
    count = (numbers[0] if numbers else 1) * (-1 if way == "before" else 1)
    return Found(left.first, right.last, dated(calendar.day(calendar.shift(day.first, unit, count)), day.anchored))


def _night_between(days: Reading, clock: Clock) -> Reading:
    """The night of 1 to 2 December begins in the evening of the first day."""
    assert days.value is not None
    first = days.value.split("/")[0]
    return Reading("TIME", first + clock.value, days.first, days.first, clock=clock, anchored=days.anchored)


def _clock_in_part(clock: Reading, part: Reading) -> Reading:
    """6:30 this evening: the minute, on the day of the part."""
    assert clock.clock is not None and part.clock is not None and part.value is not None
    minute = clock.clock.first
    if minute < 720 and part.clock.value in ("TEV", "TAF", "TNI") and not (part.clock.value == "TNI" and minute < 360):
        minute += 720
    value = f"T{minute // 60:02}:{minute % 60:02}"
    at = Clock(value, minute, minute)
    return replace(part, type="TIME", value=part.value.split("T")[0] + value + clock.zone, clock=at, zone=clock.zone)


def _with_edge(context: Context, item: Found, floor: int) -> Found:
    """Take in "early", "late", "mid-", "the end of" before a period longer than a day."""
    at, reading = item.first - 1, item.reading
    if (at >= floor and context.kind(at) == "DASH" and context.kind(at - 1) in ("MID", "EARLY", "LATE")) or (
        at - 1 >= floor
        and context.word(at) == "of"
        and context.kind(at - 1) in ("START", "END", "MID", "EARLY", "LATE")
    ):
        at -= 1
    edge = context.kind(at) if at >= floor else ""
    if edge not in _EDGES or reading.first is None or reading.last is None or reading.type not in ("DATE", "TIME"):
        return item
    if context.kind(at - 1) == "THE" and at - 1 >= floor:
        at -= 1
    if reading.clock is not None:
        return replace(item, first=at)
    if reading.first == reading.last:
        clock = {"EARLY": Clock("", 0, 719), "LATE": Clock("", 720, 1439)}.get(edge)
        narrowed = replace(reading, clock=clock) if clock else reading
        return Found(at, item.last, narrowed, item.against)
    first, last = edge_of(reading.first, reading.last, edge)
    return Found(at, item.last, replace(reading, first=first, last=last), item.against)


def _with_day_beside(context: Context, item: Found, floor: int) -> Found:
    """the day before Dec. 2, the week after Christmas"""
    at, day = item.first - 3, item.reading
    way, unit = context.word(at + 2), _UNIT_WORDS.get(context.word(at + 1))
    if at < floor or way not in ("after", "before") or unit not in ("D", "W") or context.kind(at) not in ("THE", "A"):
        return item
    if day.first is None or day.first != day.last or not day.is_day:
        return item
    moved = calendar.shift(day.first, unit, -1 if way == "before" else 1)
    return Found(at, item.last, dated(calendar.day(moved), day.anchored), item.against)


def _with_week(context: Context, item: Found, floor: int) -> Found:
    """the week of March 6"""
    day = item.reading
    at = item.first - (4 if context.word(item.first - 1) == "on" else 3)
    if (
        at < 0
        or context.word(at + 2) not in ("of", "beginning", "starting", "commencing", "ending")
        or context.word(at + 1) != "week"
    ):
        return item
    if day.first is None or day.first != day.last or at < 0:
        return item
    return Found(at, item.last, dated(calendar.week(day.first), day.anchored), item.against)


def _anchored_clock(context: Context, item: Found) -> Found:
    """A time of day alone is of the anchor's day, where there is one."""
    reading = item.reading
    if not reading.is_clock or context.anchor is None or reading.clock is None:
        return item
    day = context.anchor.isoformat()
    made = Reading(
        "TIME", day + (reading.value or ""), context.anchor, context.anchor, reading.clock, "anchor", reading.zone
    )
    return replace(item, reading=made)
