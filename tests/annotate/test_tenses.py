"""The tense around a word."""

import pytest

from according.annotate.tenses import tenses
from tests.annotate.trees_by_hand import sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The trial will begin on Monday.", "future"),
        ("The trial began on Monday.", "past"),
        ("The trial is on Monday.", None),
        ("The court did not meet on Monday.", "past"),
        ("The envoy is expected to visit Karvol on Monday.", "future"),
        ("The boy killed on Friday was ten.", "past"),
        ("A spokesman for the army said on Sunday that four soldiers had died.", "past"),
    ],
)  # fmt: skip
def test_tense_of_the_clause_around_the_day(text: str, expected: str | None) -> None:
    assert tenses(sentence(text))(text.index("day")) == expected


def test_between_words_there_is_none() -> None:
    text = "The trial began on Monday."
    assert tenses(sentence(text))(text.index(" ")) is None
