"""Two names that stand for one road or person."""

import pytest

from tests.reconcile.compared import findings

_LEAD = "A van crashed into a bridge on Tuesday in Vale, police said."


def _disputes(one: str, other: str) -> list[str]:
    found = findings(f"{_LEAD} {one}", f"{_LEAD} {other}")
    return [f.question for f in found if f.rule.startswith("reconcile/two-")]


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        ("It stood on Harlow Street.", "It stood on Harlow Avenue.", "Is it Harlow Avenue or Harlow Street?"),
        (
            "Helena Marlowe said she saw it.",
            "“I saw it,” said Helena Marlett.",
            "Is the name Helena Marlett or Helena Marlowe?",
        ),
        (
            "Police arrested Peter Marlowe, 31.",
            "Police said Duncan Marlowe, 31, was arrested.",
            "Is the name Duncan Marlowe or Peter Marlowe?",
        ),
    ],
)
def test_two_names_of_one(one: str, other: str, question: str) -> None:
    assert _disputes(one, other) == [question]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It stood on Harlow Street.", "It stood on Harlow St."),
        ("It stood on Harlow Street and Harlow Avenue.", "It stood on Harlow Avenue."),
        ("It stood on Harlow Street.", "It stood on Barlow Avenue."),
        ("Helena Marlowe said she saw it.", "“I saw it,” said Helena Marlowe."),
        ("Helena Marlowe said she saw it.", "“I saw it,” said Helena Dunne."),
        ("Police arrested Peter Marlowe, 31.", "Helena Marlowe, 31, drove the van."),
        ("Police arrested Peter Marlowe, 31.", "Police arrested Duncan Marlowe, 44."),
        ("Helena Marlowe said she saw it, and Helena Marlett too.", "“I saw it,” said Helena Marlett."),
    ],
)
def test_names_that_are_one_or_apart(one: str, other: str) -> None:
    assert _disputes(one, other) == []
