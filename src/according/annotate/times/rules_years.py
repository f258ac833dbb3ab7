"""Years, decades, centuries, seasons and fiscal years."""

from __future__ import annotations

from datetime import date

from according.annotate.times import calendar
from according.annotate.times.context import Context
from according.annotate.times.lexicon import neighbours
from according.annotate.times.readings import Reading, dated
from according.annotate.times.rules_absolute import told_year
from according.annotate.times.table import Match, rule


@rule(
    "year=YEAR",
    "THE UNIT year=YEAR",
    "THE UNIT year=WORDNUM",
    "year=YEAR OF? (MORE)? (PERIOD|quarter=UNIT)",
    "AND year=SHORT_YEAR",
)
def year_alone(context: Context, match: Match) -> Reading | None:
    """2024; the year 2024; '98"""
    number = match.value("year")
    if match.kind("year") == "WORDNUM" and not 1000 <= number <= 2100:
        return None
    if context.kind(match.last - 1) == "PERIOD" or match.has("quarter"):
        told = context.previous
        if match.value("quarter", "Q") != "Q":
            return None
        if told is not None and told.unit == "Q":
            return dated(calendar.quarter(number, (told.first.month + 2) // 3), "previous")
        return dated(calendar.year(number))
    if match.word("year").startswith("two thousand") and context.word(match.first - 1) not in neighbours("year_before"):
        return None
    if match.first == match.last - 1 and not _is_year_by_neighbours(context, match.first, number):
        return None
    return dated(calendar.year(number))


def _is_year_by_neighbours(context: Context, at: int, number: int) -> bool:
    before, after = context.word(at - 1), context.word(at + 1)
    if (
        not 1400 <= number <= 2100
        or before in neighbours("no_year_before")
        or after in neighbours("counted_behind")
        or after == "%"
    ):
        return False
    if context.kind(at - 1) == "DASH" and context.glued(at) and context.glued(at - 1):
        return context.kind(at - 2) in ("YEAR", "MID", "EARLY", "LATE", "MONTH") or context.word(at - 2) in (
            "pre",
            "post",
        )
    if (
        context.kind(at + 1) == "DASH"
        and context.glued(at + 1)
        and context.kind(at + 2) not in ("YEAR", "SHORT_YEAR", "DAYNUM", "INT")
    ):
        return False
    if before in neighbours("year_before"):
        return before in ("in", "since", "the", "year") or not _counts_what_follows(context, at)
    return 1900 <= number <= 2060 and not _counts_what_follows(context, at)


def _counts_what_follows(context: Context, at: int) -> bool:
    after = context.surface(at + 1)
    return context.kind(at + 1) == "OTHER" and after.islower() and len(after) > 3 and after.endswith("s")


@rule(
    "from=YEAR (DASH|SLASH) to=YEAR",
    "from=YEAR (DASH|SLASH) to=DAYNUM",
    "from=YEAR (DASH|SLASH) to=INT",
)
def years(context: Context, match: Match) -> Reading | None:
    """1939-45; 2019/20"""
    first, last = match.value("from"), match.value("to")
    if last < 100:
        last += first // 100 * 100
    if not 1000 <= first < last <= 2100 or last - first > 400:
        return None
    return Reading("DATE", f"{first:04}/{last:04}", date(first, 1, 1), date(last, 12, 31))


@rule("THE? decade=DECADE")
def decade(context: Context, match: Match) -> Reading | None:
    """the 1990s; the '80s"""
    first = match.value("decade")
    if (
        (len(match.word("decade").strip("'’s")) == 2 or match.word("decade").endswith("ies"))
        and context.word(match.first) not in ("the", "mid")
        and context.word(match.first - 1) not in ("the", "early", "late", "mid", "-")
    ):
        return None
    return dated(calendar.decade(first))


@rule("THE? nth=NTH unit=UNIT", "THE? nth=NTH DASH unit=UNIT")
def century(context: Context, match: Match) -> Reading | None:
    """the 20th century"""
    if match.value("unit") != "C":
        return None
    number = match.value("nth")
    return dated(calendar.century((number - 1) * 100)) if number <= 22 else None


@rule(
    "THE? season=ANY_SEASON OF? year=ANY_YEAR",
    "THE? season=ANY_SEASON OF? direction=DIRECTION unit=UNIT",
)
def season_of_year(context: Context, match: Match) -> Reading | None:
    """summer 2024; the spring of last year"""
    year = match.value("year") if match.has("year") else told_year(context, match)
    return dated(calendar.season(year, match.value("season"))) if year is not None else None


@rule("THE? FISCAL UNIT? year=ANY_YEAR", "FISCAL year=ANY_YEAR")
def fiscal_year(context: Context, match: Match) -> Reading | None:
    """fiscal 2024: the calendar year is taken, for the months differ from house to house"""
    return dated(calendar.year(match.value("year")))
