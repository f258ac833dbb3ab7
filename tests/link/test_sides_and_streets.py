"""Whether something was in a place or beside it, and what a street is called."""

import pytest

from according.link.arguments import side_slots
from according.link.slots import street_slots
from tests.link.made import Sheet, read


def _side(text: str, phrase: str, head: str) -> list[tuple[str, str | None]]:
    sheet = Sheet(text).phrase(phrase, head).event("fell", "fall", "collapse")
    (reading,) = read(sheet)
    return [(s.key, s.counted) for s in side_slots(reading)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell in the tunnel .", "in"),
        ("It fell inside the tunnel .", "in"),
        ("It fell near the tunnel .", "near"),
        ("It fell outside the tunnel .", "near"),
        ("It fell next to the tunnel .", "near"),
        ("It fell just south of the tunnel .", "near"),
        ("It fell in the south of the tunnel .", None),
        ("It looked from inside the tunnel as if it fell .", None),
        ("It fell behind the tunnel .", None),
    ],
)
def test_sides(text: str, expected: str | None) -> None:
    assert _side(text, "the tunnel", "tunnel") == ([("side/tunnel", expected)] if expected else [])


def test_what_has_no_inside() -> None:
    assert _side("It fell near the hope .", "the hope", "hope") == []


def _streets(text: str) -> list[tuple[str, str | None, float | None]]:
    (reading,) = read(Sheet(text))
    return [(s.key, s.counted, s.low) for s in street_slots(reading)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was on Alder Street .", [("street/alder", "street", None)]),
        ("It was on West Alder Ave. .", [("street/alder", "avenue", None)]),
        (
            "It was in the 300 block of South Alder Road .",
            [("street/alder", "road", None), ("block/alder road", "300", 300.0)],
        ),
        ("On Alder Lane it was .", [("street/alder", "lane", None)]),
        ("It was at Alder Road School .", []),
        ("It was on Alder Avenue North .", [("street/alder", "avenue", None)]),
        ("It was on Alder Road Sunday .", [("street/alder", "road", None)]),
        ("It was on a street .", []),
        ("The Court sat .", []),
    ],
)
def test_streets(text: str, expected: list[tuple[str, str | None, float | None]]) -> None:
    assert _streets(text) == expected
