"""Tolls that differ, where the reports say why; and which of many tolls are shown."""

from dataclasses import replace

import pytest

from according.reconcile.numbers import quantity_findings
from according.schema.findings import Finding
from tests.reconcile.made import Desk

DEAD = "quantity/dead/count/people"
OPEN = float("inf")


def _finding(*told: tuple[str, str, float, float | None], key: str = DEAD, days: bool = False) -> Finding | None:
    """The finding on figures: each with its report's text, its words, its low and its high end."""
    desk, slots = Desk(), []
    for number, (text, value, low, high) in enumerate(told):
        published = f"2031-03-{4 + number:02}" if days else "2031-03-04"
        slots.append(desk.slot(desk.report(text, published), value, low, high, key=key))
    found = quantity_findings(slots, desk.sources)[0]
    return found[0] if found else None


@pytest.mark.parametrize(
    ("with_attacker", "without"),
    [
        ("Four are dead, including the gunman.", "Three people were killed."),
        ("Four people died, including the suspected shooter.", "Three people were killed."),
        ("The blast killed Four people and the bomber.", "Three people were killed."),
    ],
)
def test_the_attacker_is_counted_in_one_toll(with_attacker: str, without: str) -> None:
    found = _finding((with_attacker, "Four", 4, None), (without, "Three", 3, None))
    assert found is not None
    assert (found.kind, found.rule) == ("compatible", "reconcile/attacker-counted")


def test_the_attacker_explains_one_and_no_more() -> None:
    found = _finding(("Six are dead, including the gunman.", "Six", 6, None), ("Three died.", "Three", 3, None))
    assert found is not None
    assert found.kind == "conflict"


def test_a_figure_that_is_told_as_an_earlier_one() -> None:
    desk = Desk()
    text = "Initially officials had said that six people were killed.\nA total of seven died."
    document = desk.report(text)
    other = desk.report("Seven were killed.")
    slots = [
        desk.slot(document, "six", 6, key=DEAD),
        desk.slot(document, "seven", 7, key=DEAD, statement=None),
        desk.slot(other, "Seven", 7, key=DEAD),
    ]
    found = [f for f in quantity_findings(slots, desk.sources)[0] if f.kind in ("update", "agreement")]
    assert [f.kind for f in found] == ["update"]


def test_a_toll_that_falls_is_a_conflict() -> None:
    told = [(f"{n} people were killed.", str(n), float(n), None) for n in (4, 9, 11, 7)]
    found = _finding(*told, days=True)
    assert found is not None
    assert found.kind == "conflict"


def test_a_toll_that_falls_is_a_conflict_though_one_says_it_rose() -> None:
    found = _finding(
        ("4 people were killed.", "4", 4, None),
        ("The toll rose to 11.", "11", 11, None),
        ("7 people were killed.", "7", 7, None),
        days=True,
    )
    assert found is not None
    assert found.kind == "conflict"


def test_the_most_widely_told_figure_stands_first_and_six_are_shown() -> None:
    figures = [170, 380, 470, 510, 1100, 1100, 52, 90]
    found = _finding(*((f"{n} people were killed. {i}", str(n), float(n), None) for i, n in enumerate(figures)))
    assert found is not None
    assert len(found.positions) == 6
    assert found.positions[0].low == 1100


def test_words_for_a_size_are_set_apart_from_figures() -> None:
    found = _finding(
        ("dozens were killed.", "dozens", 24, 99),
        ("170 were killed.", "170", 170, None),
        ("380 died.", "380", 380, None),
    )
    assert found is not None
    assert [p.low for p in found.positions] == [170, 380]


def test_the_dead_of_a_war_are_set_apart_by_their_number() -> None:
    found = _finding(
        ("9 were killed.", "9", 9, None), ("9 died.", "9", 9, None), ("80,000 died.", "80,000", 80000, None)
    )
    assert found is not None
    assert (found.kind, [p.low for p in found.positions]) == ("agreement", [9])


def test_a_bound_that_another_count_leaves_far_behind() -> None:
    found = _finding(("At least 14 died.", "At least 14", 14, OPEN), ("31 died.", "31", 31, None))
    assert found is not None
    assert found.kind == "conflict"
    few = _finding(("At least one died.", "At least one", 1, OPEN), ("two died.", "two", 2, None))
    assert few is not None
    assert few.kind == "refinement"


def test_a_toll_of_one_sort_of_people_stands_beside_one_of_people() -> None:
    desk = Desk()
    slots = [
        desk.slot(desk.report("15 people were killed."), "15", 15, key=DEAD),
        desk.slot(desk.report("31 rebels were killed."), "31", 31, key="quantity/dead/count/fighters"),
    ]
    (found,) = quantity_findings(slots, desk.sources)[0]
    assert sorted(p.low or 0 for p in found.positions) == [15, 31]


@pytest.mark.parametrize("sort", ["children", "women", "journalists"])
def test_children_are_counted_apart(sort: str) -> None:
    desk = Desk()
    slots = [
        desk.slot(desk.report("15 people were killed."), "15", 15, key=DEAD),
        desk.slot(desk.report("6 of a sort were killed."), "6", 6, key=f"quantity/dead/count/{sort}"),
    ]
    assert quantity_findings(slots, desk.sources)[0] == []


def test_one_man_is_singled_out_of_several() -> None:
    key = "quantity/injured/count/men"
    assert _finding(("two men were hurt.", "two", 2, None), ("One man was hurt.", "One", 1, None), key=key) is None


def test_two_years_and_two_and_a_half() -> None:
    desk = Desk()
    key = "quantity/lasting:fighting/time/"
    one = desk.slot(desk.report("a two-year war"), "two-year", 2, key=key, unit="year", counted=None)
    other = desk.slot(desk.report("2 1/2 years of war"), "2 1/2 years", 2.5, key=key, unit="year", counted=None)
    slots = [replace(s, rule="link/duration", holder="did the war last") for s in (one, other)]
    (found,) = quantity_findings(slots, desk.sources)[0]
    assert found.kind == "refinement"


def test_what_disputes_nothing_is_no_position_of_a_conflict() -> None:
    found = _finding(
        ("four died.", "four", 4, None),
        ("five died.", "five", 5, None),
        ("at least one died.", "at least one", 1, OPEN),
    )
    assert found is not None
    assert sorted(p.low or 0 for p in found.positions) == [4, 5]


def test_a_stated_toll_is_never_a_part() -> None:
    desk = Desk()
    document = desk.report("A monitor put the death toll at 380.\nThe coalition said 510 people died.")
    slots = [desk.slot(document, "380", 380, key=DEAD), desk.slot(document, "510", 510, key=DEAD)]
    (found,) = quantity_findings(slots, desk.sources)[0]
    assert sorted(p.low or 0 for p in found.positions) == [380, 510]


def test_what_includes_others_is_no_part() -> None:
    desk = Desk()
    document = desk.report("A group listed 46 wounded, including two nurses.\nA monitor said 52 were wounded.")
    first, second = desk.statement(document, "46 wounded"), desk.statement(document, "52 were wounded")
    desk.origin("source", first, name="Roe")
    desk.origin("source", second, name="Poe")
    slots = [desk.slot(document, "46", 46, statement=first), desk.slot(document, "52", 52, statement=second)]
    (found,) = quantity_findings(slots, desk.sources)[0]
    assert sorted(p.low or 0 for p in found.positions) == [46, 52]
