"""Quantities in a sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from according.annotate.quantities import lexicon
from according.annotate.quantities.assembly import assembled
from according.annotate.quantities.counting import counts, joined_to_a_figure
from according.annotate.quantities.exclusions import phone_spans
from according.annotate.quantities.numerals import Figure, figure_at
from according.annotate.quantities.ranges import range_end
from according.annotate.quantities.reading import Reading
from according.annotate.quantities.special import including_one, none_at
from according.annotate.quantities.tokens import Row, scan
from according.schema.annotations import Quantity, Timex


def find_quantities(
    document_id: str,
    text: str,
    start: int,
    end: int,
    times: Sequence[Timex],
    tags: Mapping[int, str] | None = None,
) -> list[Quantity]:
    """Return the quantities of text[start:end], a sentence, in order; their spans never overlap.

    Numbers inside the expressions of `times` are left out; a caller who wants "jailed for five years" as a
    measure gives the dates alone. Numbers that name (roads, flights, models, scores, telephones) are left out
    too. `low` and `high` are inclusive, None where open; percent is 77, a fraction 0.667 with the unit
    "fraction"; money has an ISO 4217 code ("USD" for a bare dollar sign) or, of a word that several currencies
    share, the word. `counted` is None where the text leaves the noun out. `tags` maps the start of a word to
    its universal part of speech, for a better head noun.
    """
    row, readings = read_quantities(text, start, end, times, tags)
    return [_quantity(document_id, row, reading) for reading in readings]


def read_quantities(
    text: str, start: int, end: int, times: Sequence[Timex], tags: Mapping[int, str] | None = None
) -> tuple[Row, list[Reading]]:
    """Return the words of the sentence and its quantities with figure and bound apart."""
    if _trigger().search(text, start, end) is None:
        return Row(()), []
    row = scan(text, start, end)
    blocked = _tokens_in(row, [(timex.start, timex.end) for timex in times] + phone_spans(text, start, end))
    readings: list[Reading] = []
    at = 0
    while at < len(row):
        reading = None if at in blocked else _reading_at(row, at, blocked, tags)
        at = at + 1 if reading is None else max(reading.last, at + 1)
        if reading is not None:
            readings.append(reading)
    return row, _apart(readings)


@cache
def _trigger() -> re.Pattern[str]:
    """What a sentence with a quantity holds: a figure or the beginning of a number word or phrase."""
    phrases = {*lexicon.numbers(), *lexicon.scales(), *lexicon.fractions(), *lexicon.vague()}
    idle = ("a", "an", "the", "quite", "some")
    heads = {" ".join(p.split()[:2]) if p.split()[0] in idle else p.split()[0] for p in phrases}
    heads |= {f"a {scale}" for scale in lexicon.scales()}
    heads |= {"a half", "a quarter", "half", "no", "none", "nobody", "including", "among them"}
    words = "|".join(sorted(heads, key=lambda head: (-len(head), head)))
    return re.compile(rf"\d|[½¼¾⅓⅔⅛⅕]|\b(?:{words})\b", re.IGNORECASE)


def _tokens_in(row: Row, spans: list[tuple[int, int]]) -> frozenset[int]:
    starts = [token.start for token in row.tokens] if spans else []
    inside: set[int] = set()
    for first, last in spans:
        at = max(bisect_right(starts, first) - 1, 0)
        while at < len(row) and row.tokens[at].start < last:
            if row.tokens[at].end > first:
                inside.add(at)
            at += 1
    return frozenset(inside)


def _reading_at(row: Row, at: int, blocked: frozenset[int], tags: Mapping[int, str] | None) -> Reading | None:
    special = none_at(row, at) or including_one(row, at)
    if special is not None:
        figure, counted = special
        ends = (figure.low, figure.high)
        return Reading(at, figure.last, ends, None, *ends, "count", counted, False, figure.form)
    found = figure_at(row, at)
    if found is None or _touches(found, blocked) or not counts(row, found):
        return None
    second = range_end(row, found)
    if second is not None and _touches(second, blocked):
        second = None
    if second is None and joined_to_a_figure(row, found):
        return None
    return assembled(row, found, second, tags)


def _touches(figure: Figure, blocked: frozenset[int]) -> bool:
    return any(at in blocked for at in range(figure.first, figure.last))


def _apart(readings: list[Reading]) -> list[Reading]:
    """Keep spans from overlapping where a bound of one reaches into the one before."""
    kept: list[Reading] = []
    for reading in readings:
        floor = kept[-1].last if kept else 0
        apart = replace(reading, first=max(reading.first, floor))
        if apart.first < apart.last:
            kept.append(apart)
    return kept


def _quantity(document: str, row: Row, reading: Reading) -> Quantity:
    counted = reading.counted
    return Quantity(
        document,
        row.tokens[reading.first].start,
        row.tokens[reading.last - 1].end,
        reading.low,
        reading.high,
        reading.unit,
        counted.lemma if counted else None,
        row.tokens[counted.first].start if counted else None,
        row.tokens[counted.last - 1].end if counted else None,
        reading.further,
    )
