"""How old the cast is told to be."""

import pytest

from according.link.cast import Cast
from according.link.slots import age_slots
from according.schema.links import Slot
from tests.link.made import Sheet, read


def _slots(sheet: Sheet) -> list[Slot]:
    told = read(sheet)
    return age_slots(told[0], Cast(told))


def _age_holder(sheet: Sheet) -> list[str]:
    return [s.holder for s in _slots(sheet)]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Capt. Ramon Abella, 53, drove .", "53"),
        ("Ramon Abella, 53 .", "53"),
        ("Ramon Abella (53) drove .", "53"),
        ("Ramon Abella, aged 53, drove .", "aged 53"),
        ("Ramon Abella, 53, from Vale, drove .", "53"),
        ("Ramon Abella, a 53-year-old captain, drove .", "53-year-old"),
        ("The driver, 53-year-old Ramon Abella, slept .", "53-year-old"),
    ],
)
def test_the_age_of_who_is_named_beside_it(text: str, age: str) -> None:
    sheet = Sheet(text).name("Ramon Abella").number(age, 53, unit="age", counted=None)
    assert _age_holder(sheet) == ["Ramon Abella"]


def test_the_age_of_who_is_named_behind_and_not_before() -> None:
    sheet = Sheet("With Ann Poe, 53-year-old Ramon Abella drove .").name("Ann Poe").name("Ramon Abella")
    assert _age_holder(sheet.number("53-year-old", 53, unit="age")) == ["Ramon Abella"]


def test_an_age_that_stands_for_a_name() -> None:
    sheet = Sheet("Ramon Abella drove .\nLater the 53-year-old slept .").name("Ramon Abella")
    sheet.described("the 53-year-old", "Ramon Abella").number("53-year-old", 53, unit="age")
    assert _age_holder(sheet) == ["Ramon Abella"]


def test_ages_in_a_list_are_nobodys() -> None:
    sheet = Sheet("Two women, ages 19 and 41, drove .").number("19", 19, unit="age").number("41", 41, unit="age")
    assert _slots(sheet) == []


def test_months_are_no_years() -> None:
    sheet = Sheet("There slept the 15-month-old girl .").number("15-month-old", 15, unit="age")
    assert [(s.holder, s.unit) for s in _slots(sheet)] == [("the girl", "age_months")]


def test_the_age_of_a_description() -> None:
    sheet = Sheet("There slept the 53-year-old driver .").number("53-year-old", 53, unit="age", counted="driver")
    assert [(s.holder, s.low) for s in _slots(sheet)] == [("the driver", 53)]
