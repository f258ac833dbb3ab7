"""Street addresses, and the numbers that reports tell of one street."""

import pytest

from according.link.place_evidence import stands_in
from according.link.slots.addresses import _ADDRESS, _OF_SOMEBODY
from according.link.slots.streets import street_name


@pytest.mark.parametrize(
    ("text", "block", "house", "street"),
    [
        ("It happened at 14 Alder Street at noon.", None, "14", "Alder Street"),
        ("Police were called to the 300 block of N. Alder St. at noon.", "300", None, "N. Alder St"),
        ("A fight on East Alder Road ended badly.", None, None, "East Alder Road"),
        ("in the area of 46 West 9th Avenue", None, "46", "West 9th Avenue"),
    ],
)
def test_addresses(text: str, block: str | None, house: str | None, street: str) -> None:
    found = _ADDRESS.search(text)
    assert found is not None
    assert (found["block"], found["house"], found["street"]) == (block, house, street)


def test_a_street_is_one_however_it_is_written() -> None:
    assert {street_name(s) for s in ("N. Alder St", "North Alder Street", "Alder St")} == {"alder"}


@pytest.mark.parametrize("text", ["Dara Roe, 31, of ", "The man lived on ", "a resident of the house at "])
def test_homes_are_no_scenes(text: str) -> None:
    assert _OF_SOMEBODY.search(text)


@pytest.mark.parametrize(
    ("before", "behind", "stands"),
    [
        ("Two men were shot in ", " on Monday", "in"),
        ("Two men were shot at a ", " bar", "in"),
        ("A raid near ", " killed two", "near"),
        ("A raid on the outskirts of ", " killed two", "near"),
        ("rockets hit a school in the west of ", " on Monday", "in"),
        ("He was taken to a hospital in ", "", None),
        ("She moved to the village from ", "", None),
        ("He appeared at the court in ", "", None),
    ],
)
def test_what_stands_in_a_town(before: str, behind: str, stands: str | None) -> None:
    assert stands_in(before, behind) == stands
