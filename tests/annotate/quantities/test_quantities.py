"""Every line of expressions.txt is a fact about one sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from according.annotate.quantities import find_quantities
from according.annotate.times import find_times
from according.schema.annotations import Quantity

_TABLE = Path(__file__).with_name("expressions.txt")
Fact = tuple[str, float | None, float | None, str, str | None, bool]


@dataclass(frozen=True)
class Case:
    text: str
    expected: tuple[Fact, ...]


def _cases() -> list[Case]:
    cases = []
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        marked, _, facts = line.partition("|")
        surfaces = re.findall(r"\[(.*?)\]", marked)
        rows = [_fact(s, fact.split()) for s, fact in zip(surfaces, facts.split(";"), strict=True)] if facts else []
        cases.append(Case(re.sub(r"[\[\]]", "", marked).strip(), tuple(rows)))
    return cases


def _fact(surface: str, fact: list[str]) -> Fact:
    interval, unit, counted, *further = fact
    low, dots, high = interval.partition("..")
    ends = [None if end == "*" else float(end) for end in (low, high if dots else low)]
    return surface, ends[0], ends[1], unit, None if counted == "-" else counted.replace("_", " "), further == ["+"]


def _found(text: str) -> list[Quantity]:
    times = find_times("d", text, 0, len(text), anchor="2024-12-05", anchor_rule="published")
    dates = [timex for timex in times if timex.type != "DURATION"]
    return find_quantities("d", text, 0, len(text), dates)


CASES = _cases()


@pytest.mark.parametrize("case", CASES, ids=[c.text for c in CASES])
def test_expression(case: Case) -> None:
    told = tuple((case.text[q.start : q.end], q.low, q.high, q.unit, q.counted, q.further) for q in _found(case.text))
    assert told == case.expected


def test_the_table_is_as_large_as_promised() -> None:
    assert sum(len(case.expected) or 1 for case in CASES) >= 300


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Hundreds of Iraqi fighters backed by Iran crossed.", "Iraqi fighters"),
        ("More than 50 people died.", "people"),
        ("77 percent of voters agreed.", "voters"),
        ("Dozens of police officers were hurt.", "police officers"),
        ("At least three hundred of these fighters crossed.", "fighters"),
    ],
)
def test_where_the_counted_phrase_stands(text: str, phrase: str) -> None:
    (quantity,) = _found(text)
    assert quantity.counted_start is not None and quantity.counted_end is not None
    assert text[quantity.counted_start : quantity.counted_end] == phrase


def test_numbers_inside_the_given_times_are_left_out() -> None:
    text = "They were held for three days."
    times = find_times("d", text, 0, len(text), anchor=None, anchor_rule=None)
    assert find_quantities("d", text, 0, len(text), times) == []


def test_a_length_of_time_is_a_measure_where_only_dates_are_given() -> None:
    text = "He was jailed for five years."
    (quantity,) = find_quantities("d", text, 0, len(text), [])
    assert (quantity.low, quantity.high, quantity.unit) == (5, 5, "year")


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "Nine came. Five people were killed. Two left."
    (quantity,) = find_quantities("doc", text, 11, 35, [])
    assert (quantity.document, text[quantity.start : quantity.end]) == ("doc", "Five")


def test_parts_of_speech_find_a_noun_that_no_list_knows() -> None:
    text = "Police seized 40 baz from the men."
    tags = {14: "NUM", 17: "NOUN", 21: "ADP"}
    (quantity,) = find_quantities("d", text, 0, len(text), [], tags)
    assert quantity.counted == "baz"
