"""Stretches of time, and dates that are so far from another."""

from __future__ import annotations

from according.annotate.times import calendar
from according.annotate.times.context import Context
from according.annotate.times.patterns import Match, rule
from according.annotate.times.readings import Reading, dated, unresolved


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
)
def duration(context: Context, match: Match) -> Reading | None:
    """three days, a five-year, two and a half hours, several months, half an hour"""
    if _is_age(context, match):
        return None
    value = duration_value(match)
    return Reading("DURATION", value) if value else None


@rule("unit=UNITS")
def bare_units(context: Context, match: Match) -> Reading | None:
    """for years, in weeks"""
    unit = match.value("unit")
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
    "THE? unit=UNIT DASH (ago=AGO|ago=EARLIER)",
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
    if match.kind("vague") == "VAGUE":
        return Reading("DATE", "FUTURE_REF" if match.has("later") else "PAST_REF")
    word = match.word("later") or match.word("earlier")
    number = 2 if match.has("vague") else match.value("number", 1)
    if word in ("after", "before", "on") and not _nothing_follows(context, match.last):
        return None if context.kind(match.first) == "THE" else Reading("DURATION", duration_value(match))
    return _moved(context, match.value("unit"), number if match.has("later") else -number, "previous", match)


def _nothing_follows(context: Context, at: int) -> bool:
    return context.surface(at) in ("", ".", ",", ";", ":", ")") or context.kind(at) == "COMMA"


@rule(
    "(IN|within=OTHER) (number=NUM|A|A vague=COUPLE OF?) unit=ANY_UNIT",
    "(number=NUM|A|A vague=COUPLE OF?) unit=ANY_UNIT FROM ref=REF",
)
def ahead(context: Context, match: Match) -> Reading | None:
    """two weeks from now"""
    if match.value("ref") != "PRESENT_REF":
        return None
    number = 2 if match.has("vague") else match.value("number", 1)
    return _moved(context, match.value("unit"), number, "anchor", match)


def _moved(context: Context, unit: str, count: float, against: str, match: Match) -> Reading | None:
    base, anchored = (context.anchor, "anchor") if against == "anchor" else context.reference()
    period = context.previous
    if period is not None and unit == "Y" and period.unit in "QM" and (against == "previous" or context.anchor is not None):
        year = period.first.year + round(count)
        if against == "anchor" and context.anchor is not None:
            year = context.anchor.year + round(count) - (period.first.year < context.anchor.year)
        same = calendar.quarter(year, (period.first.month + 2) // 3) if period.unit == "Q" else calendar.month(year, period.first.month)
        return dated(same, "previous")
    if base is None:
        return unresolved(None)
    try:
        if unit in "SNH":
            return dated(calendar.day(calendar.shift(base, unit, count)), anchored)
        if count != int(count):
            return dated(calendar.containing("M" if unit == "Y" else "D", calendar.shift(base, unit, count)), anchored)
        return dated(calendar.containing(unit if unit != "L" else "C", base, int(count)), anchored)
    except ValueError:
        return unresolved(None)


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
            return Reading("DURATION", value, calendar.shift(context.anchor, unit, -number), context.anchor, anchored="anchor")
        return Reading("DURATION", value, context.anchor, calendar.shift(context.anchor, unit, number), anchored="anchor")
    except ValueError:
        return Reading("DURATION", value)
