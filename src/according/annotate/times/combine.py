"""Readings beside each other that are one time: "Monday morning", "6 p.m. on Dec. 2", "the night of 1 to 2 May"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from according.annotate.times.context import Context
from according.annotate.times.lexicon import Clock
from according.annotate.times.readings import Reading
from according.annotate.times.rules_relative import edge_of

_BETWEEN_DAY_AND_CLOCK = frozenset(
    ("", ",", "at", ", at", "in the", "at about", "at around", "around", "about", "from", "by", ", around", "before",
     "after", "shortly after", "shortly before", "just after", "just before", "-", "–", "'s", "’s", "during the", "the")
)
_BETWEEN_CLOCK_AND_DAY = frozenset(("", ",", "on", "of", ", on", "on the", "of the", "- ", "–", "in the", "this"))
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
        current = _with_edge(context, item, joined[-1].last if joined else 0)
        while joined and (pair := _pair(context, joined[-1], current)):
            current = pair
            joined.pop()
        joined.append(current)
    return [_anchored_clock(context, item) for item in joined]


def _pair(context: Context, left: Found, right: Found) -> Found | None:
    gap = context.text[context.tokens[left.last - 1].end : context.tokens[right.first].start]
    gap = " ".join(gap.lower().split())
    day, clock = left.reading, right.reading
    if day.is_day and clock.is_clock and gap in _BETWEEN_DAY_AND_CLOCK and clock.clock:
        return Found(left.first, right.last, day.at(clock.clock, clock.zone), left.against)
    clock, day = left.reading, right.reading
    if clock.is_clock and clock.clock and gap in _BETWEEN_CLOCK_AND_DAY:
        if day.is_day:
            return Found(left.first, right.last, day.at(clock.clock, clock.zone), right.against)
        if day.type == "DATE" and "/" in (day.value or "") and clock.clock.value == "TNI":
            return Found(left.first, right.last, _night_between(day, clock.clock))
        if day.clock is not None and day.first is not None and clock.clock.first == clock.clock.last:
            return Found(left.first, right.last, _clock_in_part(clock, day))
    if left.reading.is_day and right.reading.is_day and gap in ("", ",", "(") and _same_day(left.reading, right.reading):
        return Found(left.first, right.last, _better(left.reading, right.reading))
    return None


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


def _same_day(left: Reading, right: Reading) -> bool:
    known = (left.first, right.first)
    return None not in known and left.first == right.first


def _better(left: Reading, right: Reading) -> Reading:
    return left if left.anchored is None else right


def _with_edge(context: Context, item: Found, floor: int) -> Found:
    """Take in "early", "late", "mid-", "the end of" before a period longer than a day."""
    at, reading = item.first - 1, item.reading
    if at >= floor and context.kind(at) == "DASH" and context.kind(at - 1) in ("MID", "EARLY", "LATE"):
        at -= 1
    elif at - 1 >= floor and context.word(at) == "of" and context.kind(at - 1) in ("START", "END", "MID", "EARLY", "LATE"):
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


def _anchored_clock(context: Context, item: Found) -> Found:
    """A time of day alone is of the anchor's day, where there is one."""
    reading = item.reading
    if not reading.is_clock or context.anchor is None or reading.clock is None:
        return item
    day = context.anchor.isoformat()
    made = Reading("TIME", day + (reading.value or ""), context.anchor, context.anchor, reading.clock, "anchor", reading.zone)
    return replace(item, reading=made)
