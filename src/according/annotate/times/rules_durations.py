"""Stretches of time, and dates that are so far from another."""

from __future__ import annotations

from datetime import date, timedelta

from according.annotate.times import calendar
from according.annotate.times.context import Context
from according.annotate.times.lexicon import Clock, neighbours
from according.annotate.times.readings import Reading, dated, unresolved
from according.annotate.times.table import Match, rule


@rule(
    "number=NUM DASH? MORE? DASH? unit=ANY_UNIT",
    "number=NUM AND A half=HALF unit=ANY_UNIT",
    "(number=NUM|A) MORE? unit=ANY_UNIT (AND A half=HALF)",
    "low=NUM (DASH|TO|OR|AND) number=NUM DASH? MORE? unit=ANY_UNIT",
    "(A|THE) vague=COUPLE OF? MORE? unit=UNITS",
    "A MORE? unit=UNIT",
    "A COUPLE OF MORE? unit=UNITS",
    "half=HALF A number=NUM unit=ANY_UNIT",
    "half=HALF (A|AN)? DASH? unit=UNIT",
    "A half=HALF DASH? unit=UNIT",
    "(A|THE|THIS)? vague=VAGUE MORE? unit=UNITS",
    "ALL (THE|OF)* unit=UNIT",
    "ALL DASH unit=UNIT",
    "full=MORE unit=UNIT",
    "A unit=UNIT AND half=HALF",
)
def duration(context: Context, match: Match) -> Reading | None:
    """three days, a five-year, two and a half hours, several months, half an hour"""
    if _is_age(context, match) or match.word("full") not in ("", "full", "whole"):
        return None
    if match.value("unit") == "Q" and match.kind("unit") == "UNITS" and context.word(match.last) in ("of", "the"):
        return None  # three quarters of the seats
    if match.first == match.last - 2 and context.kind(match.first) == "A" and not _stretch(context, match.first):
        return None
    if (
        match.kind("number") == "WORDNUM"
        and match.value("number") == 1
        and match.value("unit") == "D"
        and context.tense(match.first) == "future"
        and context.kind(match.last) == "OTHER"
    ):
        return Reading("DATE", "FUTURE_REF")
    value = duration_value(match)
    return _within(context, match, value) if value else None


def _within(context: Context, match: Match, value: str) -> Reading:
    """within five days: from the anchor on, unless the clause tells of the past"""
    number = match.value("number")
    if (
        context.word(match.first - 1) != "within"
        or number is None
        or context.anchor is None
        or context.tense(match.first) == "past"
    ):
        return Reading("DURATION", value)
    last = calendar.shift(context.anchor, match.value("unit"), number)
    return Reading("DURATION", value, context.anchor, last, anchored="anchor")


def _stretch(context: Context, at: int) -> bool:
    """Tell a stretch ("for a week") from a rate ("700 seats a week", "$2 million a year")."""
    before = context.word(at - 1)
    return (
        context.kind(at - 1) != "OTHER" and context.kind(at - 1) not in ("INT", "DAYNUM", "DECIMAL")
    ) or before in neighbours("stretch_before")


@rule(
    "number=NUM unit=ANY_UNIT (AND|COMMA)? second=NUM second_unit=ANY_UNIT (ago=AGO|later=LATER)?",
    "number=NUM unit=ANY_UNIT COMMA? second=NUM second_unit=ANY_UNIT COMMA? AND?"
    " third=NUM third_unit=ANY_UNIT (ago=AGO|later=LATER)?",
    "A unit=UNIT AND second=NUM second_unit=ANY_UNIT (ago=AGO|later=LATER)?",
)
def compound(context: Context, match: Match) -> Reading | None:
    """two hours and 30 minutes; one year, three months ago"""
    order = "LCEYQMFWDHNS"
    parts = [(match.value("number", 1), match.value("unit")), (match.value("second"), match.value("second_unit"))]
    if match.has("third"):
        parts.append((match.value("third"), match.value("third_unit")))
    ranks = [order.index(unit) for _, unit in parts]
    if ranks != sorted(set(ranks)):
        return None
    value = _number_value(*parts[0])
    for number, unit in parts[1:]:
        more = _number_value(number, unit)
        value += more[1:] if more.startswith("PT") and "T" not in value else more.lstrip("PT")
    if not (match.has("ago") or match.has("later")):
        return Reading("DURATION", value)
    base, anchored = (context.anchor, "anchor") if match.has("ago") else context.reference()
    if base is None:
        return unresolved(None)
    sign = -1 if match.has("ago") else 1
    for number, unit in parts:
        base = calendar.shift(base, unit, sign * number)
    return dated(calendar.day(base), anchored)


@rule("unit=UNITS")
def bare_units(context: Context, match: Match) -> Reading | None:
    """for years, in weeks"""
    unit = match.value("unit")
    if context.kind(match.last) == "OLD" or context.kind(match.first - 1) in ("DAYNUM", "INT", "WORDNUM", "DECIMAL"):
        return None
    if unit in "SNHQ" and context.word(match.first - 1) not in ("for", "of", "within"):
        return None
    if context.word(match.first) in ("mins", "secs", "hrs", "yrs", "wks"):
        return None
    return Reading("DURATION", _unit_value("X", unit))


def _is_age(context: Context, match: Match) -> bool:
    """42-year-old, two years old, aged ten years, ten years of age"""
    after = match.last + (context.kind(match.last) == "DASH")
    of_age = context.word(match.last) == "of" and context.word(match.last + 1) == "age"
    return context.kind(after) == "OLD" or of_age or context.word(match.first - 1) == "aged"


def duration_value(match: Match) -> str | None:
    """Return the TIMEX3 value of a number and a unit: P3D, PT2H30M, PXW."""
    unit = match.value("unit")
    if match.has("vague"):
        return _unit_value("2" if match.kind("vague") == "COUPLE" else "X", unit)
    if match.has("half") and not match.has("number") and match.kind("half") == "HALF":
        return _halves(0 if "AND" not in _kinds(match) else 1, unit)
    number = match.value("number", 1)
    if match.has("half"):
        return _halves(number, unit)
    return _number_value(number, unit)


def _kinds(match: Match) -> set[str]:
    return {"AND"} if match.last - match.first > 3 else set()


def _number_value(number: float, unit: str) -> str:
    if number != int(number):
        smaller = {"H": ("N", 60), "N": ("S", 60), "Y": ("M", 12), "D": ("H", 24), "E": ("Y", 10)}.get(unit)
        parts = (number - int(number)) * smaller[1] if smaller else 0
        if smaller and abs(parts - round(parts)) < 1e-6:
            return _compound(int(number), unit, round(parts), smaller[0])
        return _unit_value(f"{number:g}", unit)
    return _unit_value(str(int(number)), unit)


def _halves(number: float, unit: str) -> str:
    return _number_value(number + 0.5, unit)


def _compound(number: int, unit: str, parts: int, smaller: str) -> str:
    if unit == "E":
        return f"P{number * 10 + parts}Y"
    if number == 0:
        return _unit_value(str(parts), smaller)
    first, second = _unit_value(str(number), unit), _unit_value(str(parts), smaller)
    return first + (second[1:] if first.startswith("P") and not first.startswith("PT") else second[2:])


def _unit_value(number: str, unit: str) -> str:
    if unit in "SNH":
        return "PT" + number + ("M" if unit == "N" else unit)
    scale = {"E": (10, "Y"), "C": (100, "Y"), "L": (1000, "Y"), "F": (2, "W")}.get(unit)
    if scale and number != "X":
        return f"P{float(number) * scale[0]:g}{scale[1]}"
    return "P" + number + {"F": "W"}.get(unit, unit)


@rule(
    "(number=NUM|A|half=HALF A|vague=VAGUE|A vague=VAGUE|A vague=COUPLE OF?) MORE? unit=ANY_UNIT ago=AGO",
    "unit=UNITS ago=AGO",
    "number=NUM AND A half=HALF unit=ANY_UNIT ago=AGO",
    "low=NUM (DASH|TO|OR) number=NUM unit=ANY_UNIT ago=AGO",
    "(number=NUM|A|THE) DASH? unit=ANY_UNIT DASH ago=AGO",
    "(THE|A)? unit=UNIT DASH (ago=AGO|ago=EARLIER) (PERIOD|UNIT)?",
)
def ago(context: Context, match: Match) -> Reading | None:
    """two years ago, a week ago, a few months ago, the year-ago quarter"""
    unit = match.value("unit")
    if match.kind("vague") == "VAGUE" or (match.kind("unit") == "UNITS" and match.last - match.first == 2):
        return Reading("DATE", "PAST_REF")
    number = 2 if match.has("vague") else match.value("number", 1)
    return _moved(context, unit, -number, "anchor", match)


@rule(
    "(number=NUM|A|A vague=COUPLE OF?) MORE? unit=ANY_UNIT (later=LATER|earlier=EARLIER)",
    "(vague=VAGUE|A vague=VAGUE) MORE? unit=ANY_UNIT (later=LATER|earlier=EARLIER)",
    "THE unit=UNIT (later=LATER|earlier=EARLIER)",
)
def later(context: Context, match: Match) -> Reading | None:
    """three days later, a year earlier, the day before: told from the last date in the text"""
    word = match.word("later") or match.word("earlier")
    if match.kind("vague") == "VAGUE":
        if word in ("after", "before") and not _nothing_follows(context, match.last):
            return Reading("DURATION", duration_value(match))
        return Reading("DATE", "FUTURE_REF" if match.has("later") else "PAST_REF")
    number = 2 if match.has("vague") else match.value("number", 1)
    if word in ("after", "before", "on") and not _nothing_follows(context, match.last):
        return None if context.kind(match.first) == "THE" else Reading("DURATION", duration_value(match))
    return _moved(context, match.value("unit"), number if match.has("later") else -number, "previous", match)


def _nothing_follows(context: Context, at: int) -> bool:
    return context.surface(at) in ("", ".", ",", ";", ":", ")", "?", "!", "”", '"') or context.kind(at) == "COMMA"


@rule(
    "inside=IN (number=NUM|A|A vague=COUPLE OF?) unit=ANY_UNIT",
    "(number=NUM|A|A vague=COUPLE OF?) unit=ANY_UNIT FROM ref=REF",
)
def ahead(context: Context, match: Match) -> Reading | None:
    """two weeks from now; in three days, in a future clause"""
    if match.has("inside"):
        tense = context.tense(match.first)
        to_come = tense == "future" or (tense is None and _nothing_follows(context, match.last))
        if match.word("inside") != "in" or not to_come or context.word(match.first - 1) in ("time", "once", "times"):
            return None
    elif match.value("ref") != "PRESENT_REF":
        return None
    number = 2 if match.has("vague") else match.value("number", 1)
    return _moved(context, match.value("unit"), number, "anchor", match)


def _moved(context: Context, unit: str, count: float, against: str, match: Match) -> Reading | None:
    base, anchored = (context.anchor, "anchor") if against == "anchor" else context.reference()
    period = context.previous
    if period is not None and unit == "Y" and period.unit == "Q" and count == int(count):
        return dated(calendar.quarter(period.first.year + int(count), (period.first.month + 2) // 3), "previous")
    if base is None:
        return unresolved(None)
    try:
        if unit in "SNH":
            return _hours_away(context, base, unit, count, anchored)
        if count != int(count):
            return dated(calendar.containing("M" if unit == "Y" else "D", calendar.shift(base, unit, count)), anchored)
        return dated(calendar.containing(unit if unit != "L" else "C", base, int(count)), anchored)
    except ValueError:
        return unresolved(None)


def _hours_away(context: Context, base: date, unit: str, count: float, anchored: str | None) -> Reading:
    """Hours and minutes from an anchor whose minute is known end on a minute; from a day, on a day."""
    if context.minute is None or anchored != "anchor":
        return dated(calendar.day(calendar.shift(base, unit, count)), anchored)
    minute = context.minute + round(count * {"S": 1 / 60, "N": 1, "H": 60}[unit])
    day = base + timedelta(days=minute // 1440)
    minute %= 1440
    value = f"T{minute // 60:02}:{minute % 60:02}"
    return Reading("TIME", day.isoformat() + value, day, day, Clock(value, minute, minute), anchored)


@rule(
    "THE? direction=DIRECTION (number=NUM (DASH|TO|OR))? number=NUM MORE? unit=ANY_UNIT",
)
def directed_duration_with_range(context: Context, match: Match) -> Reading | None:
    """the past two to three weeks"""
    return directed_duration(context, match)


@rule(
    "THE? direction=DIRECTION number=NUM MORE? unit=ANY_UNIT",
    "THE? direction=DIRECTION (A? vague=COUPLE OF?) unit=UNITS",
    "THE? direction=DIRECTION vague=VAGUE MORE? unit=UNITS",
    "THE? direction=DIRECTION unit=UNITS",
    "(THE|A) number=NUM direction=DIRECTION unit=UNITS",
    "THE? nth=NTH number=NUM unit=UNITS",
)
def directed_duration(context: Context, match: Match) -> Reading | None:
    """the past three weeks, the next few days, the last couple of years"""
    kind, unit = match.kind("direction"), match.value("unit")
    if match.word("direction") in ("these", "those", "current") and not match.has("number"):
        return Reading("DATE", "PRESENT_REF") if unit == "D" else None
    value = duration_value(match) if match.has("number") or match.has("vague") else _unit_value("X", unit)
    number = 2 if match.kind("vague") == "COUPLE" else match.value("number")
    if context.anchor is None or number is None or not kind or kind == "THIS" or value is None:
        return Reading("DURATION", value)
    try:
        if kind in ("LAST", "PREVIOUS"):
            return Reading(
                "DURATION", value, calendar.shift(context.anchor, unit, -number), context.anchor, anchored="anchor"
            )
        return Reading(
            "DURATION", value, context.anchor, calendar.shift(context.anchor, unit, number), anchored="anchor"
        )
    except ValueError:
        return Reading("DURATION", value)
