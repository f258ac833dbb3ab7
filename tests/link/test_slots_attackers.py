"""Those who attack are counted apart from those whom they hit."""

import pytest

from according.link.slots import quantity_slots
from according.link.slots.attackers import ATTACKERS_KEY
from tests.link.made import Sheet, read


@pytest.mark.parametrize(
    ("text", "figure", "counted", "verb", "role", "expected"),
    [
        ("Two men opened fire in a bar .", "Two", "men", "opened fire", "agent", True),
        ("At least four individuals fired at cars .", "At least four", "individuals", "fired", "agent", True),
        ("Police said there were two gunmen .", "two", "gunmen", "", "", True),
        ("Seven people were shot at the station .", "Seven", "people", "shot", "patient", False),
        ("Two gunmen were shot by police .", "Two", "gunmen", "shot", "patient", False),
    ],
)
def test_attackers(text: str, figure: str, counted: str, verb: str, role: str, expected: bool) -> None:
    sheet = Sheet(text).number(figure, 2, counted=counted, noun=f"{figure} {counted}")
    if verb:
        lemma = {"opened fire": "open fire", "fired": "fire", "shot": "shoot"}[verb]
        sheet = sheet.event(verb, lemma, "shoot", (role, f"{figure} {counted}"))
    found = [s.key for s in quantity_slots(read(sheet)[0])]
    assert (ATTACKERS_KEY in found) is expected


@pytest.mark.parametrize("text", ["Another gunman fled .", "The second gunman fled ."])
def test_one_who_is_singled_out_is_no_count(text: str) -> None:
    sheet = Sheet(text).number(text.split(" gunman")[0], 1, counted="gunman", noun=text.removesuffix(" fled ."))
    assert [s for s in quantity_slots(read(sheet)[0]) if s.key == ATTACKERS_KEY] == []
