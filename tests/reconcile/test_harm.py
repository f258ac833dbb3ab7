"""Who is told to be hurt in one report and unhurt in another."""

import pytest

from tests.reconcile.compared import findings

_LEAD = "A van crashed into a bridge on Tuesday in Vale, police said."


def _kinds(one: str, other: str) -> dict[str, str]:
    found = findings(f"{_LEAD} {one}", f"{_LEAD} {other}")
    return {f.question: f.kind for f in found if f.rule in ("reconcile/harm-differs", "reconcile/unharmed")}


@pytest.mark.parametrize(
    ("one", "other", "question", "kind"),
    [
        ("The driver was injured.", "The driver was unharmed.", "Was the driver hurt?", "conflict"),
        ("A boy was wounded in the crash.", "The boy escaped unhurt.", "Was the boy hurt?", "conflict"),
        ("A boy was not injured.", "The boy was unhurt.", "Was the boy hurt?", "agreement"),
    ],
)
def test_harm_to_one_person(one: str, other: str, question: str, kind: str) -> None:
    assert _kinds(one, other) == {question: kind}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The driver was injured.", "A passenger was unharmed."),
        ("The driver could have been injured.", "The driver was unharmed."),
        ("One boy was injured.", "Another boy was unharmed."),
        ("The driver hurt a pedestrian.", "The driver was unharmed."),
        ("The driver was shot and killed.", "The driver was shot. The driver was killed. The driver was not injured."),
    ],
)
def test_harm_to_others(one: str, other: str) -> None:
    assert "conflict" not in _kinds(one, other).values()
