"""Figures that one report alone gives, where an editor wants to know."""

from typing import Any

import pytest

from according.reconcile.single_origins import single_origin_findings
from tests.reconcile.made import INJURED, Desk


def _found(value: str, low: float, high: float | None = None, answered: tuple[str, ...] = (), **given: Any) -> int:
    desk = Desk()
    document = desk.report(f"Then {value} came.")
    statement = desk.statement(document, value)
    slot = desk.slot(document, value, low, high, **{"statement": statement, **given})
    return len(single_origin_findings([slot], frozenset(answered), desk.sources))


@pytest.mark.parametrize("counted", ["people", "soldiers", "guns", "cars", "tanks", "americans"])
def test_people_weapons_and_vehicles_are_told(counted: str) -> None:
    assert _found("40", 40, key=f"quantity/moved_in/count/{counted}") == 1


def test_money_is_told() -> None:
    assert _found("$40", 40, unit="USD", key="quantity/payment/USD/") == 1


@pytest.mark.parametrize("counted", ["teams", "reasons", "resource", "engine", "wounds", "details", "shots"])
def test_what_no_editor_asks_for_is_left_out(counted: str) -> None:
    assert _found("40", 40, key=f"quantity/moved_in/count/{counted}") == 0


@pytest.mark.parametrize("unit", ["percent", "km", "age"])
def test_measures_are_left_out(unit: str) -> None:
    assert _found("40", 40, unit=unit) == 0


def test_one_is_too_few() -> None:
    assert _found("one", 1) == 0
    assert _found("at least one", 1, float("inf")) == 0
    assert _found("two", 2) == 1


def test_a_figure_without_numbers_must_be_large() -> None:
    assert _found("several", 3, 9) == 0
    assert _found("dozens", 24, 99) == 1


def test_what_another_finding_answers_is_left_out() -> None:
    assert _found("40", 40, answered=(INJURED,)) == 0


@pytest.mark.parametrize(
    "given", [{"background": True}, {"polarity": "no"}, {"further": True}, {"modality": "future"}, {"statement": None}]
)
def test_what_is_no_news_is_left_out(given: dict[str, Any]) -> None:
    assert _found("40", 40, **given) == 0


def test_a_key_is_told_once() -> None:
    desk = Desk()
    document = desk.report("40 came.\n50 came.")
    slots = [
        desk.slot(document, n, float(n), statement=desk.statement(document, f"{n} came")) for n in ("40", "50")
    ]  # fmt: skip
    (finding,) = single_origin_findings(slots, frozenset(), desk.sources)
    assert (finding.kind, [p.value for p in finding.positions]) == ("single-origin", ["40"])
