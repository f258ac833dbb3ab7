"""Orders in force and lifted."""

import pytest

from tests.reconcile.compared import findings

_LEAD = "A van crashed into a bridge on Tuesday in Vale, police said."


def _over(one: str, other: str) -> list[str]:
    found = findings(f"{_LEAD} {one}", f"{_LEAD} {other}", days=("2031-03-04", "2031-03-05"))
    return [f.question for f in found if f.rule == "reconcile/order-ended"]


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        ("Officials issued an evacuation order.", "The evacuation order was lifted.", "Is the evacuation order over?"),
        ("The town imposed a curfew.", "The curfew ended on Wednesday.", "Is the curfew over?"),
        ("A flood warning remains in effect.", "The warning was cancelled.", "Is the warning over?"),
        (
            "Vale College was placed on lockdown.",
            "Vale College was cleared by police.",
            "Is the lockdown of Vale College over?",
        ),
    ],
)
def test_a_measure_that_ended(one: str, other: str, question: str) -> None:
    assert _over(one, other) == [question]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Officials issued an evacuation order.", "The evacuation order will be lifted on Friday."),
        ("Officials issued an evacuation order.", "The evacuation order has not been lifted."),
        ("The town imposed a curfew.", "The ban was lifted."),
        ("Officials issued an evacuation order.", "The van was lifted."),
        ("Vale College was placed on lockdown.", "Dale College was cleared by police."),
        ("The order was lifted.", "Ann Poe placed an order for bread."),
    ],
)
def test_a_measure_that_did_not_end(one: str, other: str) -> None:
    assert _over(one, other) == []
