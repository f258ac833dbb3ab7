"""Whether an event is told as having happened."""

import pytest

from according.annotate.modality import modality
from according.annotate.polarity import polarity
from according.schema.vocabulary import Modality, Polarity
from tests.annotate.trees_by_hand import at, tree_of


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The rebels attacked the town and killed six people.", "killed", "yes"),
        ("The army did not attack the town.", "attack", "no"),
        ("No soldiers were killed.", "killed", "no"),
        ("The ministry refused to release the prisoners.", "release", "no"),
        ("The ministry denied that troops had crossed the border.", "crossed", "yes"),
        ("The captain never said that the ship was safe.", "said", "no"),
        # The negation of "say" is none of what might have been said.
        ("The spokesman declined to say whether the driver had been drinking.", "drinking", "yes"),
    ],
)  # fmt: skip
def test_polarity(text: str, trigger: str, expected: Polarity) -> None:
    assert polarity(tree_of(text), at(text, trigger)) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The rebels attacked the town and killed six people.", "killed", "actual"),
        ("Troops may attack the town.", "attack", "possible"),
        ("The pilot reportedly fled.", "fled", "possible"),
        ("The trial will begin on Monday.", "begin", "future"),
        ("The rebels said they would withdraw, adding that the bridge was mined.", "withdraw", "future"),
        ("If the dam breaks, the town will flood.", "breaks", "conditional"),
        ("The spokesman declined to say whether the driver had been drinking.", "drinking", "conditional"),
        ("Did the rebels attack the town?", "attack", "asked"),
        ("The envoy is expected to visit Karvol on Monday.", "visit", "future"),
        ("The guards are licensed to carry guns.", "carry", "wanted"),
        ("The rebels want to attack the town.", "attack", "wanted"),
        ("The harbour master promised to open the gates.", "open", "wanted"),
        ("The pilot is believed to have fled.", "fled", "actual"),
    ],
)  # fmt: skip
def test_modality(text: str, trigger: str, expected: Modality) -> None:
    assert modality(tree_of(text), at(text, trigger)) == expected
