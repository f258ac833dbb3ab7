"""Rewards are figures of their own."""

import pytest

from according.link.slots import quantity_slots
from tests.link.made import Sheet, read


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("There is a $1,000 cash reward for tips .", "$1,000", True),
        ("A reward of up to $5,000 stands .", "up to $5,000", True),
        ("The city is offering $2,500 for information about the fire .", "$2,500", True),
        ("The city is offering $2,500 to every tenant .", "$2,500", False),
        ("He was held on a $9,000 bond .", "$9,000", False),
    ],
)
def test_rewards(text: str, figure: str, expected: bool) -> None:
    keys = [s.key for s in quantity_slots(read(Sheet(text).number(figure, 1000, unit="USD"))[0])]
    assert ("quantity/reward/USD/" in keys) is expected


def test_each_has_a_bail_of_his_own() -> None:
    sheet = Sheet("John Roe was held on $9,000 bond .").name("John Roe").number("$9,000", 9000, unit="USD")
    sheet = sheet.event("held", "hold", "detain", ("patient", "John Roe"), ("agent", "$9,000"))
    (key,) = (s.key for s in quantity_slots(read(sheet)[0]))
    assert key.startswith("quantity/bail/USD/entity:")
