"""Figures in other units, of other forms, and what words around them say."""

import pytest

from according.reconcile.intervals import are_bounds_apart, are_other_sizes, are_told_apart, centre
from according.reconcile.measure_questions import holding_question, measure_question
from according.reconcile.numbers import quantity_findings
from according.reconcile.units import in_one_unit
from according.reconcile.verdicts import Told, verdict
from according.schema.findings import Finding
from according.schema.links import Slot
from tests.reconcile.made import Desk

_INF = float("inf")
_DEPTH = "quantity/measure:depth/distance/shaft"


@pytest.mark.parametrize(
    ("interval", "figure"), [((150, 250), 200), ((45, 75), 60), ((24, 99), None), ((7, None), None), ((9, 9), None)]
)
def test_the_figure_behind_about(interval: tuple[float, float | None], figure: float | None) -> None:
    assert centre(interval) == figure


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ((150, 250), (300, None), True),
        ((45, 75), (60, 100), True),  # about 60, about 80
        ((75, 125), (78, 130), False),  # about 100, about 104
        ((24, 99), (45, 75), False),
        ((8, 8), (7, 9), False),
    ],
)
def test_approximations_of_other_figures_are_apart(
    one: tuple[float, float | None], other: tuple[float, float | None], apart: bool
) -> None:
    assert are_told_apart(one, other) is apart


def test_lower_bounds_far_from_each_other_are_two_counts() -> None:
    assert are_bounds_apart((18, None), (45, None), 1.25)
    assert not are_bounds_apart((7, None), (8, None), 1.25)
    assert not are_bounds_apart((18, None), (45, 45), 1.25)


def test_sizes_of_one_thing() -> None:
    assert are_other_sizes((40, 40), (33.75, 56.25))
    assert not are_other_sizes((40, 40), (30, 50))


def test_lower_bounds_of_a_toll_are_a_conflict_and_of_things_are_not() -> None:
    told = [Told((18, None), True, ["2031-03-04"]), Told((45, None), True, ["2031-03-04"])]
    assert verdict(told, True)[0] == "conflict"
    assert verdict(told, False)[0] == "compatible"


def test_what_has_one_size_does_not_grow() -> None:
    told = [Told((40, 40), True, ["2031-03-04"]), Told((80, 80), True, ["2031-03-06"])]
    assert verdict(told, False)[0] == "update"
    assert verdict(told, False, grows=False)[0] == "conflict"


def _in(desk: Desk, report: str, value: str, low: float, unit: str, high: float | None = None) -> Slot:
    return desk.slot(desk.report(report), value, low, high, key=_DEPTH, unit=unit, counted="shaft")


def test_measures_are_compared_in_the_unit_that_most_use() -> None:
    desk = Desk()
    slots = [
        _in(desk, "It is 40 metres deep.", "40 metres", 40, "metre"),
        _in(desk, "They say 40 metres.", "40 metres", 40, "metre"),
        _in(desk, "It is 131 feet deep.", "131 feet", 131, "foot"),
        _in(desk, "It is 262 feet deep.", "262 feet", 262, "foot"),
    ]
    told = in_one_unit(slots)
    assert {s.unit for s in told} == {"metre"}
    assert [s.low for s in told] == [40, 40, 40, 79.86]


def test_two_days_are_all_that_rounds_to_them() -> None:
    desk = Desk()
    slots = [
        _in(desk, "For 85 hours.", "85 hours", 85, "hour"),
        _in(desk, "For 60 hours.", "60 hours", 60, "hour"),
        _in(desk, "For two days.", "two days", 2, "day"),
    ]
    assert [(s.low, s.high) for s in in_one_unit(slots)][-1] == (36, 60)


@pytest.mark.parametrize(
    ("family", "holder", "question"),
    [
        ("measure:depth", "shaft", "How deep is the shaft?"),
        ("measure:width", "Long Tunnel", "How wide is Long Tunnel?"),
        ("measure:distance", "the bottom", "How far is it from the bottom?"),
        ("measure:distance", "Riverton from Lakewood", "How far is Riverton from Lakewood?"),
        ("times:attack", "Jane Roe", "How many times was Jane Roe hit?"),
        ("times:stab", "the guard", "How many times was the guard stabbed?"),
        ("attack", "shaft", None),
    ],
)
def test_questions_after_measures(family: str, holder: str, question: str | None) -> None:
    assert measure_question(family, holder) == question


def test_questions_after_what_is_had() -> None:
    assert holding_question("holds:union", "the union", "members") == "How many members does the union have?"
    assert holding_question("aboard:", "", "passengers") == "How many passengers were on board?"
    assert holding_question("holds", "", "members") is None


def _finding(desk: Desk, *slots: Slot) -> Finding | None:
    found, _ = quantity_findings(slots, desk.sources)
    return found[0] if found else None


def _toll(desk: Desk, text: str, value: str, low: float, high: float | None = None, **kind: str) -> Slot:
    return desk.slot(desk.report(text), value, low, high, key="quantity/dead/count/people", **kind)  # type: ignore[arg-type]


def test_the_dead_of_a_war_are_not_those_of_the_news() -> None:
    desk = Desk()
    found = _finding(
        desk,
        _toll(desk, "At least 20 died.", "At least 20", 20, _INF),
        _toll(desk, "At least 20 people died, a report said.", "At least 20", 20, _INF),
        _toll(desk, "More than 400,000 have died.", "More than 400,000", 400001, _INF),
    )
    assert found is not None
    assert [p.low for p in found.positions] == [20]


def test_a_headline_without_at_least_says_the_same() -> None:
    desk = Desk()
    one = desk.report("Strike kills 18\nThe strike killed at least 18 people.")
    slots = [
        desk.slot(one, "18", 18, key="quantity/dead/count/people"),
        desk.slot(one, "at least 18", 18, _INF, key="quantity/dead/count/people"),
        _toll(desk, "At least 45 were killed.", "At least 45", 45, _INF),
    ]
    found = _finding(desk, *slots)
    assert found is not None
    assert [(p.value, p.low, p.high) for p in found.positions] == [("at least 18", 18, None), ("At least 45", 45, None)]


def test_a_lead_that_was_cut_is_an_update() -> None:
    desk = Desk()
    key = "quantity/margin/count/point"
    slots = [
        desk.slot(desk.report("He is 19 points clear."), "19", 19, key=key, counted="point"),
        desk.slot(desk.report("His lead was cut to 12 points."), "12", 12, key=key, counted="point"),
    ]
    found = _finding(desk, *slots)
    assert found is not None
    assert (found.kind, found.rule) == ("update", "reconcile/said-to-have-changed")
    assert found.question == "By how many points does the leader lead?"


def test_those_in_hospital_answer_only_where_nobody_else_is_counted() -> None:
    desk = Desk()
    hospital, injured = "quantity/hospital/count/people", "quantity/injured/count/people"
    one = desk.report("40 were hurt, 30 went to hospital.")
    two = desk.report("30 went to hospital, the paper said.")
    slots = [
        desk.slot(one, "40", 40, key=injured),
        desk.slot(one, "30", 30, key=injured),
        desk.slot(one, "30", 30, key=hospital),
        desk.slot(two, "30", 30, key=injured),
        desk.slot(two, "30", 30, key=hospital),
    ]
    found, _ = quantity_findings(slots, desk.sources)
    assert {f.question: (f.kind, sorted(p.low or 0 for p in f.positions)) for f in found} == {
        "How many people were taken to hospital?": ("agreement", [30]),
        "How many people were injured?": ("conflict", [30, 40]),
    }


def test_men_are_not_disputed_where_the_total_is_agreed() -> None:
    desk = Desk()
    one, two = desk.report("Three men and a woman, four people."), desk.report("Two men and a woman; four people.")
    men, people = "quantity/injured/count/men", "quantity/injured/count/people"
    slots = [
        desk.slot(one, "Three", 3, key=men, counted="man"),
        desk.slot(two, "Two", 2, key=men, counted="man"),
    ]
    assert _finding(desk, *slots) is not None
    totals = [desk.slot(one, "four", 4, key=people), desk.slot(two, "four", 4, key=people)]
    found = _finding(desk, *slots, *totals)
    assert found is not None
    assert [p.low for p in found.positions] == [4]


def test_figures_of_holders_with_other_names_are_not_compared() -> None:
    desk = Desk()
    key = "quantity/holds:university/count/students"

    def has(holder: str, value: str, low: float) -> Slot:
        made = desk.slot(desk.report(f"{holder} has {value} students."), value, low, key=key, holder=holder)
        return Slot(**{**{f: getattr(made, f) for f in made.__slots__}, "rule": "link/holding"})

    assert _finding(desk, has("Lakewood University", "5,000", 5000), has("Riverton University", "900", 900)) is None
    assert _finding(desk, has("Lakewood University", "5,000", 5000), has("the university", "900", 900)) is not None


def test_that_there_were_several_is_no_news_of_two_reports() -> None:
    desk = Desk()
    slots = [_toll(desk, f"Several died, paper {i} said.", "Several", 3, _INF) for i in (1, 2)]
    assert _finding(desk, *slots) is None
