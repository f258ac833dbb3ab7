"""Whether injuries are told to be a danger to life."""

import pytest

from tests.reconcile.compared import findings

_LEAD = "A gunman opened fire at a market on Tuesday in Vale, police said."


def _kinds(one: str, other: str) -> dict[str, str]:
    found = findings(f"{_LEAD} {one}", f"{_LEAD} {other}")
    return {f.question: f.kind for f in found if "threat" in f.rule}


@pytest.mark.parametrize(
    ("one", "other", "whose", "kind"),
    [
        (
            "Three men suffered life-threatening injuries.",
            "All three suffered injuries that were not life-threatening.",
            "the three",
            "conflict",
        ),
        (
            "Four women were taken to a hospital with non-life-threatening injuries.",
            "The four suffered injuries not considered life threatening.",
            "the four",
            "agreement",
        ),
        (
            "A girl was hit. The girl's injuries are not life-threatening.",
            "A girl was hit. The girl had non-life-threatening injuries.",
            "the girl",
            "agreement",
        ),
    ],
)
def test_of_one_person_or_one_number(one: str, other: str, whose: str, kind: str) -> None:
    assert _kinds(one, other) == {f"Are the injuries of {whose} life-threatening?": kind}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Three men suffered life-threatening injuries.", "Two men suffered injuries that were not life-threatening."),
        ("Men suffered life-threatening injuries.", "Women suffered injuries that were not life-threatening."),
    ],
)
def test_of_others_nothing_is_compared(one: str, other: str) -> None:
    assert _kinds(one, other) == {}
