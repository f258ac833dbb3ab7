"""Dates told from the day of publication or from a date told before."""

from __future__ import annotations

from datetime import date, timedelta

from according.annotate.times import calendar
from according.annotate.times.context import Context
from according.annotate.times.readings import Reading, dated, unresolved
from according.annotate.times.table import Match, rule

_STEPS = {"LAST": -1, "PREVIOUS": -1, "THIS": 0, "NEXT": 1, "FOLLOWING": 1}


@rule("day=DAYWORD", "EARLIER day=DAYWORD", "LATER day=DAYWORD", "EARLY day=DAYWORD", "LATE day=DAYWORD")
def day_word(context: Context, match: Match) -> Reading | None:
    """today, yesterday, tomorrow"""
    if context.in_a_name(match.last - 1):
        return None
    if context.anchor is None:
        return unresolved(None)
    return dated(calendar.day(context.anchor + timedelta(days=match.value("day"))), "anchor")


@rule("THE? unit=UNIT (before=EARLIER|after=LATER) LAST? day=DAYWORD")
def day_beyond(context: Context, match: Match) -> Reading | None:
    """the day before yesterday, the day after tomorrow"""
    step = match.value("day")
    if match.value("unit") != "D" or step == 0 or context.anchor is None:
        return None
    return dated(calendar.day(context.anchor + timedelta(days=2 * step)), "anchor")


@rule("day=ANY_WEEKDAY", "THE day=WEEKDAY")
def weekday(context: Context, match: Match) -> Reading | None:
    """on Monday: the same day if the anchor is one, else the most recent; the next one in a future clause"""
    number = match.value("day")
    if match.kind("day") == "DOUBTFUL_WEEKDAY" and not _weekday_by_neighbours(context, match):
        return None
    if context.anchor is None:
        return unresolved(f"XXXX-WXX-{number}")
    ahead = (number - context.anchor.isoweekday()) % 7
    forward = (context.word(match.first - 1) in ("until", "till", "by") and match.first > 1) or context.tense(
        match.last - 1
    ) == "future"
    step = ahead if ahead == 0 or forward else ahead - 7
    return dated(calendar.day(context.anchor + timedelta(days=step)), "anchor")


def _weekday_by_neighbours(context: Context, match: Match) -> bool:
    beside = {context.word(match.first - 1), context.word(match.last)}
    dotted = context.word(match.first).endswith(".") or context.surface(match.first).endswith(".")
    return dotted or bool(
        beside & {"on", "last", "next", "this", "until", "by", "morning", "night", "afternoon", "evening"}
    )


@rule(
    "(THE|THIS)? direction=DIRECTION day=ANY_WEEKDAY",
    "day=WEEKDAY direction=DIRECTION unit=UNIT",
    "day=WEEKDAY OF direction=DIRECTION unit=UNIT",
)
def directed_weekday(context: Context, match: Match) -> Reading | None:
    """last Friday, next Monday, this Tuesday, the following Thursday, Monday last week"""
    kind, number = match.kind("direction"), match.value("day")
    if match.value("unit", "W") != "W":
        return None
    if match.word("direction") == "following" and context.word(match.first) == "following":
        return None  # "following Thursday's vote" is after it; "the following Thursday" is the next
    base, anchored = context.reference() if kind in ("PREVIOUS", "FOLLOWING") else (context.anchor, "anchor")
    if base is None:
        return unresolved(f"XXXX-WXX-{number}")
    if match.has("unit"):
        monday = base - timedelta(days=base.weekday())
        return dated(calendar.day(monday + timedelta(days=number - 1 + 7 * _STEPS[kind])), anchored)
    if kind in ("LAST", "PREVIOUS"):
        step = -((base.isoweekday() - number) % 7 or 7)
    elif kind == "THIS" and context.tense(match.first) == "past":
        step = -((base.isoweekday() - number) % 7)
    elif kind == "THIS":
        step = (number - base.isoweekday()) % 7
    elif kind == "NEXT" and match.word("direction") == "next":
        step = 7 - base.weekday() + number - 1
    else:
        step = (number - base.isoweekday()) % 7 or 7
    return dated(calendar.day(base + timedelta(days=step)), anchored)


@rule("THE? direction=DIRECTION (FISCAL|calendar=MORE)? unit=UNIT")
def directed_unit(context: Context, match: Match) -> Reading | None:
    """last week, this year, next month, the previous day, the following year"""
    kind, unit = match.kind("direction"), match.value("unit")
    if match.word("calendar") not in ("", "calendar", "full", "whole"):
        return None
    if unit in "SNHFL" or (unit == "D" and kind == "LAST" and match.word("direction") != "past"):
        return None
    if match.word("direction") == "past" and unit != "D":
        return _past_unit(context, unit)
    if match.word("direction") == "latest":
        kind = "LATEST"
    base, anchored = (
        context.reference()
        if kind in ("PREVIOUS", "FOLLOWING") or (unit == "D" and kind == "NEXT")
        else (context.anchor, "anchor")
    )
    if base is None:
        return unresolved({"W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "Q": "XXXX-QX"}.get(unit))
    step = _STEPS.get(kind, -1)
    if kind == "FOLLOWING" and context.previous is not None and context.previous.unit == unit:
        base = context.previous.first
    return dated(calendar.containing(unit, base, step), anchored)


def _past_unit(context: Context, unit: str) -> Reading:
    """the past year: the stretch that ends at the anchor, not the calendar year"""
    value = "P" + {"E": "10Y", "C": "100Y", "Q": "3M"}.get(unit, "1" + unit)
    if context.anchor is None:
        return Reading("DURATION", value)
    return Reading("DURATION", value, calendar.shift(context.anchor, unit, -1), context.anchor, anchored="anchor")


@rule("THE? direction=DIRECTION month=ANY_MONTH")
def directed_month(context: Context, match: Match) -> Reading | None:
    """last April, next June, this September"""
    kind, number, anchor = match.kind("direction"), match.value("month"), context.anchor
    if anchor is None:
        return unresolved(f"XXXX-{number:02}")
    back = (anchor.month - number) % 12
    if kind == "THIS":
        return dated(calendar.month(anchor.year, number), "anchor")
    step = -(back or 12) if kind in ("LAST", "PREVIOUS") else ((number - anchor.month) % 12 or 12)
    return dated(calendar.month(anchor.year, anchor.month + step), "anchor")


@rule(
    "THE? direction=DIRECTION season=ANY_SEASON",
    "THIS direction=LAST season=ANY_SEASON",
    "THE EDGE? season=ANY_SEASON",
    "season=ANY_SEASON",
)
def season(context: Context, match: Match) -> Reading | None:
    """last fall, this summer, in the spring"""
    code, anchor = match.value("season"), context.anchor
    if match.first == match.last - 1 and (
        context.word(match.first).endswith("time") or context.kind(match.first - 1) != "IN"
    ):
        return None
    if not match.has("direction") and context.kind(match.last) == "OF":
        return None
    if anchor is None:
        return unresolved(f"XXXX-{code}")
    kind = match.kind("direction")
    near = [calendar.season(anchor.year + step, code) for step in (-2, -1, 0, 1)]
    if kind in ("LAST", "PREVIOUS"):
        return dated([p for p in near if p.last < anchor][-1], "anchor")
    if kind in ("NEXT", "FOLLOWING"):
        return dated(next((p for p in near if p.first > anchor), near[-1]), "anchor")
    if kind != "THIS" and context.tense(match.first) == "past":
        return dated([p for p in near if p.first <= anchor][-1], "anchor")
    return dated(min(near, key=lambda p: abs((p.first + (p.last - p.first) / 2 - anchor).days)), "anchor")


@rule("day=HOLIDAY WEEKEND OF? year=YEAR", "day=HOLIDAY WEEKEND")
def holiday_weekend(context: Context, match: Match) -> Reading | None:
    """Thanksgiving weekend: the one on which the day falls, or which it makes long"""
    reading = holiday(context, match)
    if reading is None or reading.first is None:
        return reading
    monday = reading.first.isoweekday() <= 2
    return dated(calendar.weekend(reading.first - timedelta(days=7 if monday else 0)), reading.anchored)


@rule("THE? direction=DIRECTION? WEEKEND", "THE WEEKEND", "WEEKEND")
def weekend(context: Context, match: Match) -> Reading | None:
    """the weekend, last weekend, this weekend"""
    anchor, kind = context.anchor, match.kind("direction")
    if anchor is None:
        return unresolved("XXXX-WXX-WE")
    if kind == "PREVIOUS":
        anchor = context.reference()[0] or anchor
    step = _STEPS.get(kind, 0)
    told_after = not kind or (kind == "THIS" and anchor.isoweekday() <= 2)  # on a Monday "this weekend" is just over
    if told_after and anchor.isoweekday() < 6 and context.tense(match.first) != "future":
        step = -1
    return dated(calendar.weekend(anchor + timedelta(days=7 * step)), "anchor")


@rule("(THAT SAME?|THE SAME|SAME) unit=UNIT", "EARLIER (THAT|THE SAME) unit=UNIT", "LATER (THAT|THE SAME) unit=UNIT")
def same_unit(context: Context, match: Match) -> Reading | None:
    """that day, that same year, later that month: the one told before"""
    unit = match.value("unit")
    if unit in "SNHL":
        return None
    told = context.previous
    if told is None or (told.first != told.last and _DAYS.get(told.unit, 400) > _DAYS.get(unit, 400)):
        return unresolved(None)
    return dated(calendar.containing(unit, told.first), "previous")


_DAYS = {"D": 1, "W": 7, "M": 30, "Q": 91, "SEASON": 91, "H": 182, "Y": 365}


@rule("THE unit=UNIT", "THE MORE unit=UNIT", "THE FISCAL unit=UNIT", "THE latest=LAST PERIOD", "THE PERIOD")
def the_unit(context: Context, match: Match) -> Reading | None:
    """the quarter, the week, the full year, the latest period: the one told before, else the anchor's"""
    unit = match.value("unit", "Q")
    after = context.word(match.last)
    told = context.previous
    if context.kind(match.last - 1) == "PERIOD":
        return dated(told, "previous") if told and told.unit == "Q" and match.has("latest") else None
    if unit not in "WMQY" or context.kind(match.last) == "DASH" or after in ("before", "after", "of", "when", "that"):
        return None
    if after in ("ended", "ending"):
        return Reading("DURATION", "P1" + unit)
    if told is not None and told.unit == unit:
        return dated(told, "previous")
    if context.anchor is None:
        return unresolved(None)
    if unit == "Q":
        return dated(calendar.containing("Q", context.anchor, -1), "anchor")
    return dated(calendar.containing(unit, context.anchor), "anchor")


@rule("THE? REST OF (THE|THIS) unit=UNIT")
def rest_of_unit(context: Context, match: Match) -> Reading | None:
    """the rest of the week"""
    unit = match.value("unit")
    if context.anchor is None or unit not in "DWMQYEC":
        return None
    whole = calendar.containing(unit, context.anchor)
    return Reading("DATE", whole.value, context.anchor, whole.last, anchored="anchor")


@rule("THE unit=UNIT (after=LATER|before=EARLIER) direction=DIRECTION")
def unit_but_one(context: Context, match: Match) -> Reading | None:
    """the week after next, the year before last"""
    unit, kind = match.value("unit"), match.kind("direction")
    step = 2 if match.has("after") and kind == "NEXT" else -2 if match.has("before") and kind == "LAST" else 0
    if context.anchor is None or unit not in "WMQY" or not step:
        return None
    return dated(calendar.containing(unit, context.anchor, step), "anchor")


@rule("now=THIS")
def adjective(context: Context, match: Match) -> Reading | None:
    """the current crisis"""
    word = context.word(match.first)
    noun_follows = context.kind(match.last) in ("OTHER", "UNIT") and context.surface(match.last)[:1].isalpha()
    return against_present(context, "PRESENT_REF") if word == "current" and noun_follows else None


def against_present(context: Context, value: str) -> Reading:
    """Return a time without measure; the present is the anchor's day."""
    if value == "PRESENT_REF" and context.anchor is not None:
        return Reading("DATE", value, context.anchor, context.anchor, anchored="anchor")
    return Reading("DATE", value)


@rule("edge=EDGE (IN|ON)? (THIS|THE) unit=UNIT", "edge=EDGE direction=DIRECTION unit=UNIT")
def part_of_unit(context: Context, match: Match) -> Reading | None:
    """earlier this month, later in the year, early next year"""
    unit = match.value("unit")
    if context.anchor is None or unit not in "DWMQYEC":
        return None
    step = _STEPS.get(match.kind("direction"), 0)
    whole = calendar.containing(unit, context.anchor, step)
    first, last = whole.first, whole.last
    if match.kind("edge") == "EARLIER" and step == 0:
        last = min(last, context.anchor)
    elif match.kind("edge") == "LATER" and step == 0:
        first = max(first, context.anchor)
    else:
        first, last = edge_of(first, last, match.kind("edge"))
    return Reading("DATE", whole.value, first, last, anchored="anchor")


def edge_of(first: date, last: date, edge: str) -> tuple[date, date]:
    """Return the part of a stretch that "early", "mid" or "late" names: a half, the middle half, the other half.

    The halves overlap by nothing; that is this project's convention, wide on purpose.
    """
    days = (last - first).days + 1
    if edge in ("EARLY", "START"):
        return first, first + timedelta(days=(days + 1) // 2 - 1)
    if edge in ("LATE", "END"):
        return first + timedelta(days=days // 2), last
    if edge == "MID":
        return first + timedelta(days=days // 4), last - timedelta(days=days // 4)
    return first, last


@rule("THE past=LAST")
def the_past(context: Context, match: Match) -> Reading | None:
    """in the past"""
    return Reading("DATE", "PAST_REF") if match.word("past") == "past" else None


@rule("ref=REF")
def reference(context: Context, match: Match) -> Reading | None:
    """now, recently, soon: the value says only on which side of the present"""
    value = match.value("ref")
    if match.word("ref") == "soon" and (
        context.word(match.first - 1) == "as" or context.word(match.last) in ("after", "as")
    ):
        return None
    return against_present(context, value)


@rule(
    "day=HOLIDAY COMMA? year=YEAR",
    "day=HOLIDAY OF? direction=DIRECTION unit=UNIT",
    "THIS? direction=DIRECTION day=HOLIDAY",
    "day=HOLIDAY",
)
def holiday(context: Context, match: Match) -> Reading | None:
    """Christmas, last Thanksgiving, Easter Sunday 2024"""
    _name, described = match.value("day")
    if described is None:
        return unresolved(None)
    if match.has("year"):
        return dated(calendar.day(calendar.holiday(described, match.value("year"))))
    anchor = context.anchor
    if anchor is None:
        return unresolved(f"XXXX-{described}" if len(described) == 5 else None)
    if match.has("unit"):
        return dated(calendar.day(calendar.holiday(described, anchor.year + _STEPS[match.kind("direction")])), "anchor")
    near = [calendar.holiday(described, anchor.year + step) for step in (-1, 0, 1)]
    kind = match.kind("direction")
    tense = context.tense(match.first)
    if kind in ("LAST", "PREVIOUS"):
        return dated(calendar.day([d for d in near if d < anchor][-1]), "anchor")
    if kind in ("NEXT", "FOLLOWING") or (tense == "future" and not kind):
        return dated(calendar.day(next(d for d in near if d >= anchor)), "anchor")
    if tense == "past" and not kind:
        return dated(calendar.day([d for d in near if d <= anchor][-1]), "anchor")
    return dated(calendar.day(min(near, key=lambda d: abs((d - anchor).days))), "anchor")
