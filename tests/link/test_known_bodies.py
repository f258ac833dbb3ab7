"""Names of one body lead to it; a name that two bodies share leads to none; nationalities come off."""

import pytest

from according.link.known_bodies import body_of, without_nationality
from according.text.names import fold


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("White Helmets", "Syrian Civil Defense"),
        ("the UN refugee agency", "UNHCR"),
        ("MSF", "Doctors Without Borders"),
    ],
)
def test_names_of_one_body(name: str, other: str) -> None:
    assert body_of(fold(name)) == body_of(fold(other)) is not None


@pytest.mark.parametrize(("name", "other"), [("Hezbollah", "Kataib Hezbollah"), ("UNHCR", "UNRWA"), ("NATO", "NASA")])
def test_names_of_two_bodies(name: str, other: str) -> None:
    assert None is not body_of(fold(name)) != body_of(fold(other))


def test_an_acronym_of_an_agency_and_of_an_army_tells_nothing() -> None:
    assert body_of(fold("Agence France-Presse")) is not None
    assert body_of(fold("Armed Forces of the Philippines")) is not None
    assert body_of("afp") is None


def test_what_is_not_listed_is_no_body() -> None:
    assert body_of(fold("Little Wapping Rowing Club")) is None


@pytest.mark.parametrize(
    ("name", "bare", "country"),
    [
        ("Iraqi Interior Ministry", "interior ministry", "Iraq"),
        ("Iraq's Interior Ministry", "interior ministry", "Iraq"),
        ("French Interior Ministry", "interior ministry", "France"),
        ("Interior Ministry", "interior ministry", None),
        ("South Korean Coast Guard", "coast guard", "South Korea"),
        ("Iraq", "iraq", None),
    ],
)
def test_nationality_before_a_name(name: str, bare: str, country: str | None) -> None:
    assert without_nationality(fold(name)) == (bare, country)
