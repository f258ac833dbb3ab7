"""Where somebody is told to have been hurt."""

import pytest

from according.reconcile.wounds import Wounds, contradict
from tests.reconcile.compared import findings

_LEAD = "A gunman opened fire at a market on Tuesday in Vale, police said."


def _kinds(one: str, other: str) -> dict[str, str]:
    found = findings(f"{_LEAD} {one}", f"{_LEAD} {other}")
    return {f.question: f.kind for f in found if "wound" in f.rule}


@pytest.mark.parametrize(
    ("one", "other", "question", "kind"),
    [
        ("A girl was shot in the leg.", "The girl had a gunshot wound to the leg.", "the girl", "agreement"),
        ("A girl was shot in both legs.", "The girl was shot twice in her left leg.", "the girl", "conflict"),
        (
            "A girl was hit in the arm and chest.",
            "A girl was shot in her left arm and her right arm.",
            "the girl",
            "conflict",
        ),
        ("A girl was hit in the lower body.", "A girl was shot in the thigh.", "the girl", "refinement"),
        ("A girl was shot in the back of the head.", "The girl was shot in the head.", "the girl", "agreement"),
        ("Ann Poe was stabbed in the neck.", "Ann Poe was stabbed in the stomach.", "Ann Poe", "conflict"),
    ],
)
def test_wounds_of_one_person(one: str, other: str, question: str, kind: str) -> None:
    assert _kinds(one, other) == {f"Where was {question} hurt?": kind}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A girl was shot in the leg.", "A boy was shot in the arm."),
        ("Two girls were hit. A girl was shot in the leg.", "Two girls were hit. A girl was shot in the arm."),
        ("A girl was shot in the leg.", "The girl was not shot in the chest."),
        ("A girl was hit in both arms and scratched on the neck.", "A girl was hit in the arms and the neck."),
        ("A girl was shot in the leg.", "A bullet came within inches of striking the girl in the heart."),
        (
            "Ramon Abella shot himself in the head.",
            "Ramon Abella shot himself in the head. A driver ran. Ramon Abella shot at him and hit him in the arm.",
        ),
        ("A girl was shot in the leg.", "The market was hit in the side by a van."),
    ],
)
def test_wounds_of_others(one: str, other: str) -> None:
    assert "conflict" not in _kinds(one, other).values()


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ({("leg", "left")}, {("leg", "")}, False),
        ({("leg", "left"), ("leg", "right")}, {("leg", "both")}, False),
        ({("leg", "left")}, {("leg", "right")}, True),
        ({("arm", "")}, {("arm", ""), ("torso", "")}, False),
        ({("lower body", "")}, {("torso", "")}, True),
    ],
)
def test_which_wounds_contradict(one: Wounds, other: Wounds, apart: bool) -> None:
    assert contradict(frozenset(one), frozenset(other)) == apart
