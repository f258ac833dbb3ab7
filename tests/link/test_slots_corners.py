"""Corners and blocks."""

import pytest

from according.link.slots import address_slots
from tests.link.made import Sheet, read


@pytest.mark.parametrize(
    ("words", "sort", "names"),
    [
        ("at the corner of Ash and Low", "corner", "ash + low"),
        ("at the intersection of Low Avenue North and Ash Street", "corner", "ash + low"),
        ("near the intersection of Ash and Low avenues north", "corner", "ash + low"),
        ("in the area of Ash Road and Low Road", "corner", "ash + low"),
        ("on Low Street near Ash Avenue", "corner", "ash + low"),
        ("at 12th and Ash Streets", "corner", "12th + ash"),
        ("in the 100 block of West Ash Street", "block", "100 ash"),
        ("in the 100-block of Ash Avenue", "block", "100 ash"),
        # Names that are no streets, and one street alone.
        ("near Ash and Low", None, ""),
        ("at Ash Street", None, ""),
        ("of Roe and Low", None, ""),
        ("in the corner of the room", None, ""),
    ],
)
def test_addresses(words: str, sort: str | None, names: str) -> None:
    (reading,) = read(Sheet(f"A man was shot {words} .").event("shot", "shoot", "shoot"))
    found = [(s.counted, s.participants) for s in address_slots(reading)]
    assert found == ([(sort, (f"address:{names}",))] if sort else [])


def test_an_address_where_nothing_happened_is_left_out() -> None:
    (reading,) = read(Sheet("The shop stands at the corner of Ash and Low ."))
    assert address_slots(reading) == []
