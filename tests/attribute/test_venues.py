"""An outlet that a speaker was named with goes on to the next quotation."""

import pytest

from tests.annotate.trees_by_hand import document, name
from tests.attribute.reading import told

FIRST = "Lena Orsk told Reuters that the dam was safe."


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("“It will hold,” Orsk said.", ["Reuters", "Orsk"]),
        ("¶“It will hold,” Orsk said.", ["Reuters", "Orsk"]),
        ("“It will hold,” Orsk told parliament.", ["Orsk"]),
    ],
)  # fmt: skip
def test_goes_on(second: str, expected: list[str]) -> None:
    text = document(FIRST, second).text
    names = (
        name(text, "Lena Orsk"), name(text, "Reuters", "Organization"), name(text, "Orsk", after=len(FIRST)),
    )  # fmt: skip
    assert told(FIRST, second, names=names)[-1] == (expected, "It will hold")


def test_another_speaker_ends_it() -> None:
    told_between = (FIRST, "The mayor said the bridge was safe.", "“It will hold,” Orsk said.")
    text = document(*told_between).text
    names = (
        name(text, "Lena Orsk"), name(text, "Reuters", "Organization"), name(text, "Orsk", after=len(FIRST)),
    )  # fmt: skip
    assert told(*told_between, names=names)[-1] == (["Orsk"], "It will hold")
