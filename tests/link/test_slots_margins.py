"""By how much somebody leads."""

import pytest

from according.link.slots import margin_slots
from according.schema.links import Slot
from tests.link.counting import counted
from tests.link.made import read


def _told(text: str) -> list[Slot]:
    (reading,) = read(counted(text))
    return margin_slots(reading)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The driver is 14 points clear of his rival", "point"),
        ("He trails his rival by 14 points", "point"),
        ("It leaves him with a 14 point lead", "point"),
        ("Her lead was cut to 14 points", "point"),
        ("The senator leads the governor by 14 percentage points", "percentage point"),
        ("They lost the match by 14 runs", "run"),
    ],
)
def test_a_lead_is_told_from_either_side(text: str, unit: str) -> None:
    (slot,) = _told(text)
    assert (slot.key, slot.low) == (f"quantity/margin/count/{unit}", 14)


@pytest.mark.parametrize(
    "text",
    [
        "He scored 14 points in the game",
        "The train was 14 minutes behind schedule",
        "The vote was 14 seats short",
        "He was 14 seconds ahead when the race was stopped",
        "They raised 14 points of order",
    ],
)
def test_other_figures_of_points_are_no_lead(text: str) -> None:
    assert _told(text) == []
