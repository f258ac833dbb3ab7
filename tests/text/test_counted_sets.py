"""What is counted belongs to sets, and sets to wider ones."""

import pytest

from according.text.counted_sets import counted_set, is_person_set, is_within


@pytest.mark.parametrize(
    ("noun", "name"),
    [
        ("militiaman", "fighters"),
        ("militiamen", "fighters"),
        ("Rebel", "fighters"),
        ("person", "people"),
        ("American", "americans"),
        ("zither", "zither"),
        (None, None),
    ],
)
def test_the_set_of_a_noun(noun: str | None, name: str | None) -> None:
    assert counted_set(noun) == name


@pytest.mark.parametrize(
    ("narrow", "wide", "is_one"),
    [
        ("girls", "children", True),
        ("girls", "people", True),
        ("people", "girls", False),
        ("guns", "weapons", True),
        ("americans", "people", True),
        ("vehicles", "people", False),
        ("zither", "zither", True),
    ],
)
def test_sets_within_sets(narrow: str, wide: str, is_one: bool) -> None:
    assert is_within(narrow, wide) is is_one


def test_people_and_things() -> None:
    assert is_person_set("soldiers")
    assert not is_person_set("shots")
