"""How firmly a source stands behind a content."""

import pytest

from according.attribute.cues import find_cues
from according.attribute.factuality import factuality_of
from according.schema.vocabulary import Factuality
from tests.annotate.trees_by_hand import sentence


@pytest.mark.parametrize(
    ("text", "infinitive", "expected"),
    [
        ("The mayor said the bridge was safe.", False, "CT+"),
        ("The ministry denied that troops had crossed the border.", False, "CT-"),
        ("The union did not deny the report.", False, "Uu"),
        ("The company did not say whether the dam was safe.", False, "Uu"),
        ("The spokesman declined to say whether the driver had been drinking.", False, "Uu"),
        ("The harbour master promised to open the gates.", True, "Uu"),
        ("The pilot is believed to have fled.", True, "PR+"),
    ],
)  # fmt: skip
def test_reported(text: str, infinitive: bool, expected: Factuality) -> None:
    assert factuality_of(find_cues(sentence(text))[0], False, infinitive) == expected


def test_what_is_quoted_is_asserted_whatever_the_verb() -> None:
    (cue,) = find_cues(sentence("The ministry denied that troops had crossed the border."))
    assert factuality_of(cue, direct=True) == "CT+"
