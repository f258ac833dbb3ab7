"""What nouns are kinds of."""

import pytest

from according.text.noun_classes import is_kind_of, relation


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("car", "truck", "rivals"),
        ("pistol", "rifle", "rivals"),
        ("wall", "building", "rivals"),
        ("river", "lake", "rivals"),
        ("kitchen", "bedroom", "rivals"),
        ("wife", "daughter", "rivals"),
        ("handgun", "pistol", "same"),
        ("sofa", "couch", "same"),
        ("cabbage", "vegetable", "narrower"),
        ("weapon", "pistol", "wider"),
        ("vehicle", "lorry", "wider"),
        ("letter", "teacher", "unrelated"),
        ("gunman", "pistol", "unrelated"),
        ("soldier", "pensioner", "unrelated"),  # somebody may be both
        ("idea", "wall", "unrelated"),
        ("nosuchnoun", "wall", "unrelated"),
    ],
)
def test_how_two_nouns_stand(one: str, other: str, expected: str) -> None:
    assert relation(one, other) == expected


def test_only_meanings_of_these_kinds() -> None:
    instruments = frozenset({"musical_instrument.1"})
    assert relation("organ", "piano") == "unrelated"  # the commonest organ is of a body
    assert relation("organ", "piano", instruments) == "rivals"


@pytest.mark.parametrize(
    ("noun", "meaning", "expected"),
    [
        ("shotgun", "weapon.1", True),
        ("airbase", "military_installation.1", True),  # by its last part
        ("kitchen", "structure.1", True),
        ("hope", "structure.1", False),
        ("weapon.1", "weapon.1", False),  # no noun, but a meaning
    ],
)
def test_what_a_noun_is_a_kind_of(noun: str, meaning: str, expected: bool) -> None:
    assert is_kind_of(noun, frozenset({meaning})) is expected
