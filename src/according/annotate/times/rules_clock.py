"""Times of day: 6:30 p.m. GMT, noon, half past seven, early morning, overnight, tonight."""

from __future__ import annotations

from datetime import timedelta

from according.annotate.times.context import Context
from according.annotate.times.lexicon import Clock
from according.annotate.times.readings import Reading
from according.annotate.times.table import Match, rule


@rule(
    "hour=CLOCK half=AMPM? (IN THE part=PART)? zone=ZONE?",
    "hour=DAYNUM half=AMPM (IN THE part=PART)? zone=ZONE?",
    "hour=WORDNUM minute=WORDNUM half=AMPM zone=ZONE?",
    "hour=WORDNUM half=AMPM zone=ZONE?",
    "(hour=DAYNUM|hour=WORDNUM) OCLOCK (IN THE part=PART|AT part=PART|half=AMPM)? zone=ZONE?",
    "hour=YEAR zone=ZONE",
    "hour=INT zone=ZONE",
    "hour=DAYNUM zone=ZONE",
    "hour=CLOCK IN THE part=PART zone=ZONE?",
    "(hour=DAYNUM|hour=WORDNUM) IN THE part=PART",
    "(hour=DAYNUM|hour=WORDNUM) AT part=PART",
)
def clock_time(context: Context, match: Match) -> Reading | None:
    """6 p.m., 18:30, 1800 GMT, eight o'clock in the morning"""
    hour = match.value("hour")
    if match.kind("hour") in ("YEAR", "INT"):
        if len(match.word("hour")) not in (3, 4):
            return None
        hour = (hour // 100, hour % 100)
    elif isinstance(hour, int):
        hour = (hour, 0)
    if match.has("minute"):
        hour = (hour[0], match.value("minute"))
    half = match.value("half")
    part = match.value("part")
    if half is None and part is not None:
        half = "p" if part.value in ("TAF", "TEV") or (part.value == "TNI" and hour[0] > 5) else "a"
    whole = match.kind("hour") in ("DAYNUM", "WORDNUM")
    return at_minute(hour[0], hour[1], half, zone_suffix(match), whole)


def zone_suffix(match: Match) -> str:
    """Return "Z", "+02:00" or "" for a zone that names the place's own clock or none."""
    offset = match.value("zone")
    if offset is None:
        return ""
    return "Z" if offset == 0 else f"{'-' if offset < 0 else '+'}{abs(offset) // 60:02}:{abs(offset) % 60:02}"


def at_minute(hour: int, minute: int, half: str | None, zone: str = "", whole: bool = False) -> Reading | None:
    """Return the minute of the day, or None where there is none such."""
    if half is not None and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or minute > 59:
        return None
    hour %= 24
    clock = Clock(f"T{hour:02}:{minute:02}", hour * 60 + minute, hour * 60 + minute)
    return Reading("TIME", clock.value + zone, clock=clock, zone=zone)


@rule(
    "half=HALF PAST (hour=DAYNUM|hour=WORDNUM) (ampm=AMPM|IN THE part=PART)?",
    "(A? quarter=UNIT|minute=NUM ANY_UNIT) (to=TO|PAST|after=LATER) (hour=DAYNUM|hour=WORDNUM) ampm=AMPM?",
    "minute=NUM PAST (hour=DAYNUM|hour=WORDNUM) (ampm=AMPM|OCLOCK)",
    "(A? quarter=UNIT|minute=NUM UNITS?) (to=TO|PAST|after=LATER) (hour=WORDNUM|hour=DAYNUM) OCLOCK? IN THE part=PART",
    "A? quarter=UNIT (to=TO|PAST) (hour=DAYNUM|hour=WORDNUM)",
)
def spoken_time(context: Context, match: Match) -> Reading | None:
    """half past seven, a quarter to nine, ten minutes past eight p.m."""
    if match.has("quarter") and match.value("quarter") != "Q":
        return None
    minute = 30 if match.has("half") else 15 if match.has("quarter") else int(match.value("minute"))
    hour = match.value("hour")
    if hour > 12 or minute > 59:
        return None
    if match.has("to"):
        hour, minute = (hour - 1) % 12 or 12, 60 - minute
    half = match.value("ampm")
    if match.has("part"):
        half = "a" if match.value("part").value == "TMO" else "p"
    return at_minute(hour, minute, half)


@rule(
    "first=HOUR first_half=AMPM? (TO|DASH|AND) last=HOUR half=AMPM zone=ZONE?",
)
def clock_range(context: Context, match: Match) -> Reading | None:
    """5 to 6 p.m.; 11 a.m.-1:30 p.m."""
    ends = []
    for name in ("first", "last"):
        at = match.value(name)
        hour, minute = at if isinstance(at, tuple) else (at, 0)
        half = match.value("first_half") if name == "first" and match.has("first_half") else match.value("half")
        ends.append(at_minute(hour, minute, half))
    if ends[0] is None or ends[1] is None or ends[0].clock is None or ends[1].clock is None:
        return None
    begin, end = ends[0].clock.first, ends[1].clock.first
    if begin >= end and not match.has("first_half"):
        begin -= 720
    if begin < 0 or begin == end:
        return None
    value = f"T{begin // 60:02}:{begin % 60:02}"
    return Reading(
        "TIME", value, clock=Clock(value, begin, end if end > begin else end + 1440), zone=zone_suffix(match)
    )


@rule("noon=NOON zone=ZONE?", "number=DAYNUM noon=NOON", "number=WORDNUM noon=NOON")
def noon(context: Context, match: Match) -> Reading | None:
    """noon, midnight, 12 noon"""
    if match.value("number", 12) != 12:
        return None
    clock = match.value("noon")
    return Reading("TIME", clock.value + zone_suffix(match), clock=clock, zone=zone_suffix(match))


@rule(
    "edge=EDGE? (IN? THE)? part=PART", "IN? THE edge=EDGE DASH? part=PART", "edge=MID DASH? part=PART", "THE part=PART"
)
def part_of_day(context: Context, match: Match) -> Reading | None:
    """morning, in the early morning, late afternoon, mid-afternoon"""
    if context.word(match.first - 1) in ("good", "a", "per", "an"):
        return None
    clock = narrowed(match.value("part"), match.kind("edge"))
    return Reading("TIME", clock.value, clock=clock)


def narrowed(clock: Clock, edge: str) -> Clock:
    """Return the first or last half of a part of the day for "early" and "late", the middle half for "mid"."""
    length = clock.last - clock.first + 1
    if edge in ("EARLY", "START"):
        return Clock(clock.value, clock.first, clock.first + length // 2 - 1)
    if edge in ("LATE", "END"):
        return Clock(clock.value, clock.first + length // 2, clock.last)
    if edge == "MID":
        return Clock(clock.value, clock.first + length // 4, clock.last - length // 4)
    return clock


@rule(
    "direction=DIRECTION part=PART",
    "THE direction=DIRECTION part=PART",
    "THAT part=PART",
    "edge=EDGE direction=DIRECTION part=PART",
)
def directed_part(context: Context, match: Match) -> Reading | None:
    """this morning, last night, the previous evening, the next morning, that night"""
    kind = match.kind("direction")
    clock = narrowed(match.value("part"), match.kind("edge"))
    relative = kind in ("PREVIOUS", "FOLLOWING", "NEXT", "")
    base, anchored = context.reference() if relative else (context.anchor, "anchor")
    if base is None:
        return Reading("TIME", None)
    step = {"LAST": -1, "PREVIOUS": -1, "FOLLOWING": 1, "NEXT": 1}.get(kind, 0)
    day = base + timedelta(days=step)
    return Reading("TIME", day.isoformat() + clock.value, day, day, clock=clock, anchored=anchored)


@rule("night=TONIGHT", "night=OVERNIGHT")
def night(context: Context, match: Match) -> Reading | None:
    """tonight; overnight: the night that ends on the morning of the anchor, unless the clause is of the future"""
    anchor = context.anchor
    tonight = match.kind("night") == "TONIGHT"
    if anchor is None:
        return Reading("TIME", None)
    if tonight or context.tense(match.first) == "future":
        return Reading(
            "TIME", anchor.isoformat() + "TNI", anchor, anchor, clock=Clock("TNI", 1080, 1799), anchored="anchor"
        )
    day = anchor - timedelta(days=1)
    return Reading("TIME", day.isoformat() + "TNI", day, day, clock=Clock("TNI", 1080, 1799), anchored="anchor")
