"""Every line of expressions.txt is a fact about one sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from according.annotate.times import PREVIOUS_RULE, find_times, last_told
from according.annotate.times.table import all_rules

_TABLE = Path(__file__).with_name("expressions.txt")


@dataclass(frozen=True)
class Case:
    text: str
    anchor: str | None
    previous: str | None
    expected: tuple[tuple[str, str, str | None, str | None, str | None], ...]


def _cases() -> list[Case]:
    anchor: str | None = None
    previous: str | None = None
    cases = []
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("@"):
            anchor, previous = (None if line == "@ none" else line[2:]), None
        elif line.startswith("<"):
            previous = line[2:]
        else:
            marked, _, facts = line.partition("|")
            surfaces = re.findall(r"\[(.*?)\]", marked)
            rows = (
                [_fact(surface, fact.split()) for surface, fact in zip(surfaces, facts.split(";"), strict=True)]
                if facts
                else []
            )
            cases.append(Case(re.sub(r"[\[\]]", "", marked).strip(), anchor, previous, tuple(rows)))
    return cases


def _fact(surface: str, fact: list[str]) -> tuple[str, str, str | None, str | None, str | None]:
    kind, value, interval = fact
    told = None if value == "-" else value
    if interval == "-":
        return surface, kind, told, None, None
    if interval.startswith("="):
        day = interval[1:] or value
        return surface, kind, told, day, day
    earliest, _, latest = interval.partition("..")
    return surface, kind, told, earliest, latest


CASES = _cases()


@pytest.mark.parametrize("case", CASES, ids=[f"{c.anchor}: {c.text}" for c in CASES])
def test_expression(case: Case) -> None:
    found = find_times(
        "d", case.text, 0, len(case.text), anchor=case.anchor, anchor_rule="published", previous=case.previous
    )
    told = tuple((case.text[t.start : t.end], str(t.type), t.value, t.earliest, t.latest) for t in found)
    assert told == case.expected


def test_the_table_is_as_large_as_promised() -> None:
    assert sum(len(case.expected) or 1 for case in CASES) >= 300


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "Nothing here. It fell on Monday. Nor here on Tuesday."
    (timex,) = find_times("doc", text, 14, 32, anchor="2024-12-05", anchor_rule="published")
    assert (timex.document, text[timex.start : timex.end]) == ("doc", "Monday")


def test_what_was_resolved_names_its_anchor() -> None:
    text = "It fell last week."
    (timex,) = find_times("doc", text, 0, len(text), anchor="2024-12-05", anchor_rule="dateline")
    assert (timex.anchor, timex.anchor_rule) == ("2024-12-05", "dateline")


def test_what_stands_on_its_own_has_no_anchor() -> None:
    text = "It fell on Dec. 2, 2024."
    (timex,) = find_times("doc", text, 0, len(text), anchor="2024-12-05", anchor_rule="dateline")
    assert (timex.anchor, timex.anchor_rule) == (None, None)


def test_what_was_told_from_a_date_before_names_that_date() -> None:
    text = "It fell three days later."
    (timex,) = find_times("doc", text, 0, len(text), anchor="2024-12-05", anchor_rule="dateline", previous="2024-11-28")
    assert (timex.value, timex.anchor, timex.anchor_rule) == ("2024-12-01", "2024-11-28", PREVIOUS_RULE)


def test_a_given_tense_is_stronger_than_the_words_around() -> None:
    text = "The parties vote on Monday."
    (ahead,) = find_times("d", text, 0, len(text), anchor="2024-12-05", anchor_rule="p", tense_of=lambda _: "future")
    (back,) = find_times("d", text, 0, len(text), anchor="2024-12-05", anchor_rule="p", tense_of=lambda _: "past")
    assert (ahead.value, back.value) == ("2024-12-09", "2024-12-02")


def test_last_told_passes_over_comparisons() -> None:
    text = "Profit fell in the third quarter of 2024 from a year earlier."
    found = find_times("d", text, 0, len(text), anchor="2024-12-05", anchor_rule="p")
    assert last_told(found) == "2024-Q3"


def test_last_told_of_nothing() -> None:
    assert last_told([]) is None


@pytest.mark.parametrize("anchor", ["", "yesterday", "2024-13-45", "0000-00-00", "9999-12-31", "0001-01-01"])
def test_a_broken_or_extreme_anchor_breaks_nothing(anchor: str) -> None:
    text = "Last week, in 3000 years, next century, a million years ago, two centuries ago and last Monday."
    for timex in find_times("d", text, 0, len(text), anchor=anchor, anchor_rule="p"):
        assert text[timex.start : timex.end]


def test_every_pattern_is_a_regular_expression_that_needs_a_token() -> None:
    assert all_rules()
    for entry in all_rules():
        assert entry.pattern.starts and entry.pattern.regex.match("") is None, entry.pattern.source
