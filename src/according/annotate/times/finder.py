"""Times in a sentence: words to kinds, kinds to readings, readings beside each other to one, readings to Timex."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

from according.annotate.times import calendar
from according.annotate.times.combine import Found, combine
from according.annotate.times.context import Context, make_context
from according.annotate.times.readings import Reading
from according.annotate.times.table import Match, rules_from
from according.annotate.times.tokens import codes, scan
from according.annotate.times.triggers import may_hold_time
from according.schema.annotations import Timex

PREVIOUS_RULE = "previous-date"


def find_times(
    document_id: str,
    text: str,
    start: int,
    end: int,
    *,
    anchor: str | None,
    anchor_rule: str | None,
    tense_of: Callable[[int], str | None] | None = None,
    previous: str | None = None,
) -> list[Timex]:
    """Return the time expressions of text[start:end], a sentence, in order; their spans never overlap.

    `anchor` is the ISO day or minute of publication or of the dateline, `anchor_rule` where it came from; both go
    into what was resolved against them. `previous` is the last date told before this sentence (a TIMEX3 value or
    ISO day, see `last_told`), for "three days later" and "that day". `tense_of` gives the tense ("past",
    "present", "future") of the clause at an offset; without it the words around decide. A relative date without
    an anchor keeps value None, or X for what is not known, and no interval. Zones stand in the value alone: the
    interval is in the clock time that the text gives.
    """
    if not may_hold_time(text, start, end):
        return []
    tokens = scan(text, start, end)
    context = make_context(text, start, end, tokens, anchor, previous, tense_of)
    found = combine(context, _read(context, codes(tokens)))
    return [_timex(document_id, context, item, anchor_rule) for item in found]


def last_told(times: Sequence[Timex]) -> str | None:
    """Return the value of the last dated expression, to hand on as `previous`; None where there is none."""
    for timex in reversed(times):
        # "A year earlier" compares with the date before it; what follows still speaks of that one.
        if timex.anchor_rule == PREVIOUS_RULE and timex.earliest != timex.latest:
            continue
        if timex.type in ("DATE", "TIME") and timex.earliest and timex.value and timex.value[:4].isdigit():
            return timex.value.split("/")[0]
    return None


def _read(context: Context, row: str) -> list[Found]:
    found: list[Found] = []
    at = 0
    while at < len(row):
        best = _best_at(context, row, at)
        if best is None:
            at += 1
            continue
        found.append(best)
        at = best.last
        _remember(context, best.reading)
    return found


def _best_at(context: Context, row: str, at: int) -> Found | None:
    matches = [(match, entry) for entry in rules_from(row[at]) if (match := entry.match(row, at, context.tokens))]
    matches.sort(key=lambda pair: -pair[0].last)
    for match, entry in matches:
        try:
            reading = entry.read(context, match)
        except (ValueError, OverflowError):
            reading = None
        if reading is not None:
            return _trimmed(context, match, reading)
    return None


def _trimmed(context: Context, match: Match, reading: Reading) -> Found:
    """A leading "the" or "in" is part of the expression only where it belongs to TIMEX3's extent: "the" does."""
    first = match.first
    while first < match.last - 1 and context.tokens[first].kind in ("IN", "ON", "AND"):
        first += 1
    told = context.previous.first.isoformat() if reading.anchored == "previous" and context.previous else None
    return Found(first, match.last, reading, told)


def _remember(context: Context, reading: Reading) -> None:
    compares = reading.anchored == "previous" and reading.first != reading.last
    if reading.type in ("DATE", "TIME") and reading.first and not compares and (reading.value or "")[:4].isdigit():
        assert reading.value is not None
        context.previous = calendar.parse(reading.value) or context.previous


def _timex(document: str, context: Context, found: Found, anchor_rule: str | None) -> Timex:
    reading = found.reading
    earliest, latest = _interval(reading)
    anchor, rule = None, None
    if reading.anchored == "anchor" and context.anchor:
        anchor, rule = context.anchor.isoformat(), anchor_rule
    elif reading.anchored == "previous" and found.against:
        anchor, rule = found.against, PREVIOUS_RULE
    first, last = context.tokens[found.first], context.tokens[found.last - 1]
    return Timex(document, first.start, last.end, reading.type, reading.value, earliest, latest, anchor, rule)


def _interval(reading: Reading) -> tuple[str | None, str | None]:
    if reading.first is None or reading.last is None:
        return None, None
    if reading.clock is None:
        return reading.first.isoformat(), reading.last.isoformat()
    return _minute(reading.first, reading.clock.first), _minute(reading.last, reading.clock.last)


def _minute(day: date, minute: int) -> str:
    moment = datetime.combine(day, time()) + timedelta(minutes=minute)
    return moment.strftime("%Y-%m-%dT%H:%M") if moment.year > 999 else moment.isoformat()[:16]
