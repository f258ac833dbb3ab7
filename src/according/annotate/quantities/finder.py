"""Quantities in a sentence: a figure, the bounds around it, its unit, and what it counts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from according.annotate.quantities import lexicon
from according.annotate.quantities.ages import age_end
from according.annotate.quantities.bounds import Bounds, apply, bounds_around
from according.annotate.quantities.counted import Counted, counted_after
from according.annotate.quantities.exclusions import is_score, names_something, phone_spans
from according.annotate.quantities.numerals import Figure, figure_at, whole_number
from according.annotate.quantities.special import including_one, none_at
from according.annotate.quantities.tokens import Row, scan
from according.annotate.quantities.units import Unit, unit_of
from according.schema.annotations import Quantity, Timex


@dataclass(frozen=True, slots=True)
class Reading:
    """A quantity before it becomes a record: the figures as told, what bounds them, and the interval made of both.

    `told` holds the number or the two ends of the range, `bound` the kind of bound (None: as it stands). The
    tokens [first:last) carry figure, bounds and unit.
    """

    first: int
    last: int
    told: tuple[float | None, float | None]
    bound: str | None
    low: float | None
    high: float | None
    unit: str
    counted: Counted | None
    further: bool
    form: str


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
    "fraction". `counted` is None where the text leaves the noun out. `tags` maps the start of a word to its
    universal part of speech, for a better head noun.
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
    taken = [(t.start, t.end) for t in times] + phone_spans(text, start, end)
    blocked = _blocked(row, taken)
    readings: list[Reading] = []
    at = 0
    while at < len(row):
        reading = None if at in blocked else _reading_at(row, at, blocked, tags)
        if reading is None:
            at += 1
            continue
        readings.append(reading)
        at = max(reading.last, at + 1)
    return row, _apart(readings)


@cache
def _trigger() -> re.Pattern[str]:
    words = {*lexicon.numbers(), *lexicon.scales(), *lexicon.fractions(), *lexicon.vague(), "no", "none", "nobody", "including", "half"}
    idle = ("a", "an", "the", "quite", "some")
    heads = {" ".join(w.split()[:2]) if w.split()[0] in idle else w.split()[0] for w in words}
    heads |= {f"a {scale}" for scale in lexicon.scales()} | {"among them", "a half", "a quarter"}
    return re.compile(r"\d|[½¼¾⅓⅔⅛⅕]|\b(?:" + "|".join(sorted(heads, key=lambda w: (-len(w), w))) + r")\b", re.IGNORECASE)


def _blocked(row: Row, taken: list[tuple[int, int]]) -> frozenset[int]:
    if not taken:
        return frozenset()
    starts = [token.start for token in row.tokens]
    blocked: set[int] = set()
    for first, last in taken:
        at = max(bisect_right(starts, first) - 1, 0)
        while at < len(row) and row.tokens[at].start < last:
            if row.tokens[at].end > first:
                blocked.add(at)
            at += 1
    return frozenset(blocked)


def _reading_at(row: Row, at: int, blocked: frozenset[int], tags: Mapping[int, str] | None) -> Reading | None:
    special = none_at(row, at) or including_one(row, at)
    if special is not None:
        figure, counted = special
        return Reading(at, figure.last, (figure.low, figure.high), None, figure.low, figure.high, "count", counted, False, figure.form)
    figure = figure_at(row, at)
    if figure is None or any(i in blocked for i in range(figure.first, figure.last)):
        return None
    if not _counts(row, figure):
        return None
    second = _range_end(row, figure)
    if second is not None and any(i in blocked for i in range(second.first, second.last)):
        second = None
    if second is None and _joined_figure(row, figure):
        return None
    return _assembled(row, figure, second, tags)


def _joined_figure(row: Row, figure: Figure) -> bool:
    """The second number of a score or of a compound name: "3-1", "Kalashnikov-47"."""
    before = row.lower(figure.first - 1)
    if before in ("-", "–", "‑") and row.glued(figure.first) and row.glued(figure.first - 1):
        return row.kind(figure.first - 2) == "figure"
    after = row.lower(figure.last)
    return after in ("-", "–", "‑") and row.glued(figure.last) and row.kind(figure.last + 1) == "figure" and row.glued(figure.last + 1)


_ONE_IS_PRONOUN_BEFORE = frozenset(["the", "this", "that", "each", "every", "any", "some", "no", "which", "another", "such", "last", "next", "first", "only", "other", "same", "right", "wrong", "good", "bad", "new", "old", "is's", "square", "day"])
_ONE_IS_PRONOUN_AFTER = frozenset(["another", "day", "can", "must", "might", "should", "would", "could", "may", "has", "who", "that", "which", "'s", "in's"])


def _counts(row: Row, figure: Figure) -> bool:
    """Sort out names, ordinals and the pronoun "one"."""
    if names_something(row, figure):
        return False
    if row.lower(figure.first - 1) == "-" and row.text(figure.first - 2).isupper() and len(row.text(figure.first - 2)) > 2:
        return False
    if figure.form == "digits" and row.glued(figure.last) and row.lower(figure.last) in ("st", "nd", "rd", "th", "s"):
        return False
    if figure.suffix.lower() in ("st", "nd", "rd", "th", "s", "am", "pm", "g", "d", "x") and figure.suffix not in ("g",):
        return False
    if figure.form == "words" and row.lower(figure.last) in ("-", " ") and row.lower(figure.last + 1) in lexicon.ordinals():
        return row.lower(figure.last + 1) in ("thirds",)
    if row.phrase(figure.first, figure.last) == "one":
        return _one_counts(row, figure)
    return not (figure.form == "words" and row.lower(figure.first) == "zero" and row.lower(figure.last) in ("in", "-", "tolerance"))


def _one_counts(row: Row, figure: Figure) -> bool:
    before, after = row.lower(figure.first - 1), row.lower(figure.last)
    if before in _ONE_IS_PRONOUN_BEFORE or after in _ONE_IS_PRONOUN_AFTER:
        only = before == "only" and row.lower(figure.first - 2) not in ("the", "an", "his", "her")
        return only and after not in _ONE_IS_PRONOUN_AFTER
    if after == "-" and row.lower(figure.last + 1) in ("time", "off", "sided", "on", "way", "stop", "third", "half"):
        return False
    if after == "of":
        return row.lower(figure.last + 1) in ("the", "those", "these", "them", "his", "her", "its", "their", "our", "two", "three", "four", "five", "six", "several", "at")
    return row.kind(figure.last) == "word" or after == "-"


_RANGE = frozenset(("to", "-", "–", "—", "or", "and", "‑"))


def _range_end(row: Row, figure: Figure) -> Figure | None:
    """Return the second number of a range: 10-12, 10 to 12, between 10 and 12, $89 to $93 billion, two or three."""
    joiner = row.lower(figure.last)
    at = figure.last + 1
    if figure.form == "vague" or figure.form == "none":
        return None
    if joiner not in _RANGE:
        return _range_after_unit(row, figure)
    between = row.lower(figure.first - 1) in ("between",) or row.lower(figure.first - 2) == "between"
    if joiner == "and" and not between:
        return None
    if joiner in ("-", "–", "‑", "—") and not (row.glued(figure.last) and row.glued(at)) and row.lower(figure.first - 1) not in ("from", "between"):
        if not (joiner == "–" and row.kind(at) == "figure"):
            return None
    while row.text(at) in ("$", "£", "€", "US", "US$") or row.lower(at) in ("about", "even", "around", "as", "many", "up", "perhaps", "maybe", "nearly"):
        at += 1
    second = figure_at(row, at)
    return second if second and _is_range(row, figure, second, joiner, between) else None


def _range_after_unit(row: Row, figure: Figure) -> Figure | None:
    """between 10 percent and 12 percent; from 252 miles to 287 miles"""
    lead = row.lower(figure.first - 1) if row.text(figure.first - 1) not in ("$", "£", "€") else row.lower(figure.first - 2)
    unit = unit_of(row, figure)
    if unit.name == "count" or lead not in ("between", "from"):
        return None
    joiner = row.lower(unit.last)
    if joiner not in ("and", "to") or (joiner == "and" and lead == "from"):
        return None
    at = unit.last + 1
    while row.text(at) in ("$", "£", "€"):
        at += 1
    second = figure_at(row, at)
    if second is None or (lead == "from" and _is_change(row, figure)):
        return None
    return second if (figure.value or 0) < (second.value or 0) else None


_CHANGES = frozenset(
    ["rose", "rise", "rises", "risen", "fell", "fall", "falls", "fallen", "increased", "increase", "increases", "climbed", "climb", "jumped", "jump", "dropped", "drop", "grew", "grow", "grown", "went", "gone", "up", "down", "cut", "raised", "raise", "lowered", "lower", "decreased", "decrease", "declined", "decline", "revised", "moved", "narrowed", "widened", "slipped", "edged", "surged", "soared", "plunged", "tumbled", "shrank", "swelled", "doubled", "tripled", "slid", "changed", "upgraded", "reduced", "reduce"]
)


def _is_change(row: Row, figure: Figure) -> bool:
    """The toll rose from 9 to 12: two numbers, not a range."""
    return any(row.lower(i) in _CHANGES for i in range(figure.first - 9, figure.first))


def _is_range(row: Row, first: Figure, second: Figure, joiner: str, between: bool) -> bool:
    if first.value is None or second.value is None or second.form == "vague":
        return False
    if joiner in ("-", "–", "‑", "—") and is_score(row, first, second):
        return False
    low = first.value
    if second.scaled and not first.scaled and low < 1000 and second.value / low >= 1000:
        return True
    if low >= second.value:
        return False
    if joiner == "to":
        lead = row.lower(first.first - 1) if row.text(first.first - 1) not in ("$", "£", "€") else row.lower(first.first - 2)
        return not (lead == "from" and _is_change(row, first)) and not _odds(row, first)
    if joiner == "or":
        return second.value - low <= 2
    return True


def _odds(row: Row, first: Figure) -> bool:
    """voted 7 to 2, beat them three to one"""
    return any(row.lower(i) in ("voted", "vote", "beat", "outnumbered", "won", "lost") for i in range(first.first - 4, first.first))


def _assembled(row: Row, figure: Figure, second: Figure | None, tags: Mapping[int, str] | None) -> Reading | None:
    whole = _whole(row, figure, second)
    age = age_end(row, whole)
    unit = Unit("age", figure.first, age) if age else unit_of(row, whole)
    if unit.name == "identifier" or (whole.suffix and unit.name == "count" and unit.factor == 1):
        return None
    if second is not None:
        unit = _shared_unit(row, figure, unit)
    bounds = bounds_around(row, unit.first, unit.last if unit.name != "count" else whole.last)
    if bounds.kind is None and unit.first != figure.first:
        bounds = bounds_around(row, figure.first, unit.last)
    told = _times(whole.low, unit.factor), _times(whole.high, unit.factor)
    low, high = _times(told[0], unit.part), _times(told[1], unit.part)
    counts = unit.name == "count" and whole.form != "fraction"
    negative = _negative(row, figure)
    if negative and low is not None and high is not None:
        low, high, told = -high, -low, (-high, -low)
    if bounds.kind is None or (low == 0 and high == 0):
        ends: tuple[float | None, float | None] = (low, high)
    else:
        ends = apply(low, high, bounds, counts)
    if whole.form == "fraction":
        ends = tuple(None if end is None else round(end, 3) for end in ends)  # type: ignore[assignment]
    name = "fraction" if whole.form == "fraction" and unit.name == "count" else unit.name
    counted = _counted(row, whole, unit, bounds, name, tags)
    lead = 1 if second is not None and row.lower(min(bounds.first, unit.first) - 1) in ("between", "from") else 0
    last = max(unit.last, bounds.last if bounds.last > unit.last else 0)
    return Reading(min(bounds.first, unit.first) - lead, last, told, bounds.kind, *ends, name, counted, bounds.further, whole.form)


def _whole(row: Row, figure: Figure, second: Figure | None) -> Figure:
    if second is None or figure.value is None or second.value is None:
        return figure
    low = figure.value
    if second.scaled and not figure.scaled and low < 1000 and second.form == "digits" and second.value >= 1000 > 0:
        tail = second.value / _bare(row, second)
        low = low * tail if tail > 1 else low
    if figure.form == second.form == "words" and not figure.scaled and low * _word_scale(row, second) <= second.value:
        low = low * _word_scale(row, second)
    if low > second.value:
        low = figure.value
    return Figure(figure.first, second.last, whole_number(low), second.value, second.form, second.suffix, second.scaled)


def _bare(row: Row, figure: Figure) -> float:
    alone = figure_at(Row(row.tokens[figure.first : figure.first + 1]), 0)
    return alone.value if alone and alone.value else figure.value or 1


def _word_scale(row: Row, figure: Figure) -> float:
    scale = lexicon.scales().get(row.lower(figure.last - 1), 1)
    return scale if figure.last - figure.first == 2 else 1


def _shared_unit(row: Row, figure: Figure, unit: Unit) -> Unit:
    """$89 to $93 billion: the sign before the first figure belongs to both."""
    ahead = unit_of(row, Figure(figure.first, figure.last, figure.low, figure.high, figure.form))
    if ahead.first < figure.first:
        return Unit(ahead.name, ahead.first, unit.last, unit.factor, ahead.part)
    return Unit(unit.name, min(unit.first, figure.first), unit.last, unit.factor, unit.part)


def _times(value: float | None, factor: float) -> float | None:
    if value is None or factor == 1:
        return value
    product = round(value * factor, 6)
    return int(product) if product == int(product) else product


def _negative(row: Row, figure: Figure) -> bool:
    before = row.lower(figure.first - 1)
    if before == "-" and row.lower(figure.first - 2) == "minus":
        return True
    if before in ("minus",):
        return True
    if before not in ("-", "−") or not row.glued(figure.first) or row.glued(figure.first - 1):
        return False
    return row.kind(figure.first) == "figure" and not row.text(figure.first - 2).isupper()


def _counted(
    row: Row, figure: Figure, unit: Unit, bounds: Bounds, name: str, tags: Mapping[int, str] | None
) -> Counted | None:
    if name == "age":
        return None
    one = figure.low == 1 and figure.high == 1
    if name in ("count", "fraction"):
        return counted_after(row, max(figure.last, bounds.last), one, tags, needs_of=False)
    return counted_after(row, unit.last, False, tags, needs_of=True)


def _apart(readings: list[Reading]) -> list[Reading]:
    """Keep spans from overlapping where a bound of one reaches into the one before."""
    kept: list[Reading] = []
    for reading in readings:
        floor = kept[-1].last if kept else 0
        if reading.first < floor:
            reading = Reading(floor, *[getattr(reading, name) for name in Reading.__slots__[1:]])
        if reading.first < reading.last:
            kept.append(reading)
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
