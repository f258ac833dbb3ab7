"""Refusals, and answers that were not had."""

import pytest

from according.attribute.non_answers import is_non_answer
from according.schema.spans import Range
from tests.annotate.trees_by_hand import sentence


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("The spokesman declined to comment.", "declined", True),
        ("The spokesman declined to say whether the driver had been drinking.", "say", True),
        ("The company did not say whether the dam was safe.", "say", True),
        ("The ministry denied that troops had crossed the border.", "denied", False),
        ("The mayor said the bridge was safe.", "said", False),
    ],
)  # fmt: skip
def test_non_answers(text: str, cue: str, expected: bool) -> None:
    start = text.index(cue)
    assert is_non_answer(sentence(text), Range(start, start + len(cue))) is expected
