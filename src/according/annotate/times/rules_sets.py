"""Times that come again: every Monday, daily, twice a week."""

from __future__ import annotations

from according.annotate.times.context import Context
from according.annotate.times.readings import Reading
from according.annotate.times.rules_durations import duration_value
from according.annotate.times.table import Match, rule


@rule("set=SET")
def adverb(context: Context, match: Match) -> Reading | None:
    """daily, weekly, annually; but not the adjective of "quarterly profit"."""
    if context.in_a_name(match.first):
        return None
    if (
        context.word(match.first) == "quarterly"
        and context.kind(match.last) == "OTHER"
        and context.surface(match.last).isalpha()
    ):
        return None
    return Reading("SET", match.value("set"))


@rule(
    "EVERY day=ANY_WEEKDAY part=PART?",
    "EVERY OTHER_EVERY day=ANY_WEEKDAY",
    "day=WEEKDAYS",
    "ON day=WEEKDAYS",
    "day=WEEKDAY part=PARTS",
    "EVERY month=ANY_MONTH",
    "EVERY season=ANY_SEASON",
)
def each_named(context: Context, match: Match) -> Reading | None:
    """every Monday, on Tuesdays, Monday nights, every June"""
    if match.has("month"):
        return Reading("SET", f"XXXX-{match.value('month'):02}")
    if match.has("season"):
        return Reading("SET", f"XXXX-{match.value('season')}")
    clock = match.value("part")
    return Reading("SET", f"XXXX-WXX-{match.value('day')}" + (clock.value if clock else ""))


@rule(
    "EVERY number=NUM MORE? unit=UNITS",
    "EVERY unit=UNIT",
    "EVERY MORE unit=UNIT",
    "EVERY OTHER_EVERY unit=UNIT",
    "EVERY nth=NTH unit=UNIT",
    "EVERY vague=VAGUE unit=UNITS",
    "EVERY A vague=VAGUE unit=UNITS",
)
def each_unit(context: Context, match: Match) -> Reading | None:
    """every day, each month, every two weeks, every other year"""
    if context.word(match.first + 1) in ("other", "alternate"):
        return Reading("SET", _nth_value(2, match.value("unit")))
    if match.has("nth"):
        return Reading("SET", _nth_value(match.value("nth"), match.value("unit")))
    return Reading("SET", duration_value(match))


def _nth_value(number: int, unit: str) -> str:
    return ("PT" if unit in "SNH" else "P") + str(number) + ("M" if unit == "N" else unit)


@rule("EVERY part=PART", "PARTS", "ON? WEEKENDS")
def each_part(context: Context, match: Match) -> Reading | None:
    """every night, weekends"""
    part = match.value("part")
    if part is not None:
        return Reading("SET", "XXXX-XX-XX" + part.value)
    return Reading("SET", "XXXX-WXX-WE") if context.kind(match.last - 1) == "WEEKENDS" else None


@rule("(ONCE|number=NUM TIMES) (A|EVERY|PER) unit=UNIT", "(PER|A) unit=UNIT")
def rate(context: Context, match: Match) -> Reading | None:
    """twice a week, three times a year, 40 hours per week"""
    if context.kind(match.first) == "A":
        return None
    return Reading("SET", duration_value_of_one(match.value("unit")))


def duration_value_of_one(unit: str) -> str:
    """Return P1D, PT1H, ..."""
    return _nth_value(1, {"E": "E", "F": "W"}.get(unit, unit))
