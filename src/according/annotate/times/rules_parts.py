"""Quarters and halves of a year."""

from __future__ import annotations

from according.annotate.times import calendar
from according.annotate.times.context import Context
from according.annotate.times.readings import Reading, dated, unresolved
from according.annotate.times.table import Match, rule

_YEARS_AWAY = {"LAST": -1, "PREVIOUS": -1, "THIS": 0, "NEXT": 1, "FOLLOWING": 1}


@rule(
    "(THE|THIS)? FISCAL? DASH? nth=NTH DASH? unit=UNIT (COMMA? (OF|IN) (THE)? FISCAL? year=ANY_YEAR)?",
    "(THE|THIS)? year=YEAR nth=NTH DASH? unit=UNIT",
    "(THE|THIS)? FISCAL? nth=NTH DASH? unit=UNIT (OF|IN)? direction=DIRECTION year_unit=UNIT",
    "direction=DIRECTION year_unit=UNIT POSSESSIVE FISCAL? nth=NTH DASH? unit=UNIT",
    "THE nth=NTH DASH? unit=UNIT year=YEAR",
)
def quarter(context: Context, match: Match) -> Reading | None:
    """the third quarter; the first quarter of 2024; last year's fourth quarter"""
    number = match.value("nth")
    if match.value("unit") != "Q" or not 1 <= number <= 4:
        return None
    if match.value("year_unit", "Y") != "Y":
        return None
    if match.has("year"):
        return dated(calendar.quarter(match.value("year"), number))
    if context.anchor is None:
        return unresolved(f"XXXX-Q{number}")
    if match.has("direction"):
        return dated(calendar.quarter(context.anchor.year + _YEARS_AWAY[match.kind("direction")], number), "anchor")
    return dated(_nearest_quarter(context, match, number), "anchor")


def _nearest_quarter(context: Context, match: Match, number: int) -> calendar.Period:
    """That of the anchor's year; one that has not begun, in a past clause, of the year before."""
    anchor = context.anchor
    assert anchor is not None
    here = (anchor.month + 2) // 3
    told_back = number > here and context.tense(match.first) == "past"
    return calendar.quarter(anchor.year - told_back, number)


@rule(
    "THE? nth=NTH HALF (OF|IN) FISCAL? year=ANY_YEAR",
    "THE? nth=NTH HALF",
    "THE? nth=NTH HALF (OF|IN) (direction=DIRECTION|THE) year_unit=UNIT",
    "year=YEAR nth=NTH DASH? HALF",
)
def half(context: Context, match: Match) -> Reading | None:
    """the first half of 2024; the second half of last year"""
    number = match.value("nth")
    if number > 2 or match.value("year_unit", "Y") != "Y":
        return None
    if match.has("year"):
        return dated(calendar.half(match.value("year"), number))
    if context.anchor is None or not match.has("year_unit"):
        return None
    away = _YEARS_AWAY.get(match.kind("direction"), 0)
    return dated(calendar.half(context.anchor.year + away, number), "anchor")


@rule("h=HALF_CODE (COMMA|OF|IN)? year=ANY_YEAR", "year=YEAR h=HALF_CODE")
def half_code(context: Context, match: Match) -> Reading | None:
    """H1 2024"""
    return dated(calendar.half(match.value("year"), match.value("h"))) if match.value("h") <= 2 else None


@rule("q=QUARTER_CODE (COMMA|OF|IN)? year=ANY_YEAR", "year=YEAR q=QUARTER_CODE", "q=QUARTER_CODE")
def quarter_code(context: Context, match: Match) -> Reading | None:
    """Q3 2024"""
    if match.has("year"):
        return dated(calendar.quarter(match.value("year"), match.value("q")))
    if context.anchor is None:
        return unresolved(f"XXXX-Q{match.value('q')}")
    return dated(_nearest_quarter(context, match, match.value("q")), "anchor")


@rule(
    "(THE|THIS|direction=DIRECTION)? unit=UNIT DASH? END",
    "direction=DIRECTION unit=UNIT POSSESSIVE END",
    "THE? END OF (THE|direction=DIRECTION)? unit=UNIT",
)
def end_of_unit(context: Context, match: Match) -> Reading | None:
    """year-end; the end of last month: the last day stands in the interval, the period in the value"""
    unit = match.value("unit")
    if unit not in "DWMQY" or context.anchor is None:
        return None
    away = _YEARS_AWAY.get(match.kind("direction"), 0)
    if not match.has("direction") and unit == "Y" and match.first == match.last - 2 and context.anchor.month < 3:
        away = -1
    whole = calendar.containing(unit, context.anchor, away)
    if context.kind(match.last - 1) == "END" and unit == "Y":
        return dated(calendar.day(whole.last), "anchor")
    return Reading("DATE", whole.value, whole.first, whole.last, anchored="anchor")
