"""A report's smaller figures beside its larger one are parts, unless it corrects itself or two sources differ."""

import pytest

from according.reconcile.parts import wholes
from tests.reconcile.made import Desk


def _kept(text: str, *figures: tuple[str, float, float | None]) -> list[str]:
    desk = Desk()
    document = desk.report(text)
    slots = [desk.slot(document, words, low, high) for words, low, high in figures]
    return [s.value for s in wholes(slots, desk.sources)]


def test_a_smaller_figure_of_the_same_clause_is_a_part() -> None:
    assert _kept("51 were hurt, 8 of them badly.", ("51", 51, None), ("8", 8, None)) == ["51"]


@pytest.mark.parametrize(
    "text",
    [
        "51 people were hurt.\nOne hospital said it treated 20 people.",
        "20 people were treated at one hospital.\nIn all 51 were hurt.",
        "51 people were hurt.\nThe other 20 were sent home.",
    ],
)
def test_a_smaller_figure_elsewhere_in_the_report_is_a_part(text: str) -> None:
    assert _kept(text, ("51", 51, None), ("20", 20, None)) == ["51"]


@pytest.mark.parametrize(
    "text",
    [
        "51 people were hurt.\nOfficials had earlier said 20 were hurt.",
        "51 people were hurt, officials said.\nThe earlier figure was 20.",
        "51 people were hurt.\nInitially police spoke of 20.",
        "The count of those hurt rose from 20.\nIt is 51 now.",
        "51 people were hurt.\nPrevious reports gave 20.",
    ],
)
def test_a_correction_is_no_part(text: str) -> None:
    assert sorted(_kept(text, ("51", 51, None), ("20", 20, None))) == ["20", "51"]


def test_the_time_of_day_marks_no_correction() -> None:
    text = "51 people were hurt.\nEarlier on Friday 20 were treated there."
    assert _kept(text, ("51", 51, None), ("20", 20, None)) == ["51"]


def test_a_lower_bound_that_the_larger_figure_meets_stays() -> None:
    text = "At least 20 people were hurt.\nHospitals counted 51."
    assert _kept(text, ("At least 20", 20, float("inf")), ("51", 51, None)) == ["At least 20", "51"]


def test_equal_figures_stay() -> None:
    assert _kept("51 were hurt.\nFifty-one it was.", ("51", 51, None), ("Fifty-one", 51, None)) == ["51", "Fifty-one"]


def test_figures_of_two_reports_are_rivals() -> None:
    desk = Desk()
    slots = [desk.slot(desk.report(f"{n} people were hurt."), str(n), n) for n in (51, 20)]
    assert wholes(slots, desk.sources) == slots


def _two_sources(second: str, kind: str = "source") -> list[str]:
    desk = Desk()
    document = desk.report(f"51 people were hurt, police said.\n{second}")
    one, other = desk.statement(document, "51 people were hurt"), desk.statement(document, second)
    desk.origin("source", one, name="police")
    desk.origin(kind, other, name="clinics")  # type: ignore[arg-type]
    slots = [desk.slot(document, "51", 51, statement=one), desk.slot(document, "20", 20, statement=other)]
    return [s.value for s in wholes(slots, desk.sources)]


def test_two_sources_of_one_report_are_rivals() -> None:
    assert _two_sources("The army said 20 people were hurt.") == ["51", "20"]


def test_another_source_that_speaks_of_less_than_the_whole_gives_a_part() -> None:
    assert _two_sources("The army said it flew out 20 of them.") == ["51"]


def test_what_nobody_is_cited_for_contradicts_no_source() -> None:
    assert _two_sources("Some 20 people were in tents.", "unknown") == ["51"]


def test_a_part_of_two_wholes_is_left_out_once() -> None:
    text = "51 people were hurt.\n20 were treated.\n8 were flown out."
    assert _kept(text, ("51", 51, None), ("20", 20, None), ("8", 8, None)) == ["51"]
