"""The words that tie a content to its source."""

import pytest

from according.attribute.cues import find_cues
from tests.annotate.trees_by_hand import sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said the bridge was safe.", [("verb", "say", False)]),
        ("The governor said the dam was safe and warned that rain would return.",
         [("verb", "say", False), ("verb", "warn", False)]),
        ("The company did not say whether the dam was safe.", [("verb", "say", True)]),
        ("The captain never said that the ship was safe.", [("verb", "say", True)]),
        ("The union did not deny the report.", [("verb", "deny", True)]),
        # The negation hangs on the verb that governs the infinitive, or the whole is a refusal.
        ("The spokesman declined to say whether the driver had been drinking.",
         [("verb", "decline", True), ("verb", "say", True)]),
        ("The ministry denied that troops had crossed the border.", [("verb", "deny", False)]),
        ("According to the coast guard, 12 people drowned.", [("preposition", "according to", False)]),
        ("Reuters, citing two officials, reported that the talks had failed.",
         [("inner", "citing", False), ("verb", "report", False)]),
        ("The minister, quoted by Reuters, said the talks had failed.",
         [("outer", "quoted by", False), ("verb", "say", False)]),
        ("The pilot reportedly fled.", [("hedge", "reportedly", False)]),
        ("The report blamed the driver.", [("verb", "blame", False)]),
        ("Two men were arrested by police near the port.", []),
    ],
)  # fmt: skip
def test_cues(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert [(c.form, c.lemma, c.negated) for c in find_cues(sentence(text))] == expected


def test_a_noun_is_no_reporting_verb() -> None:
    text = "The report blamed the driver."
    assert [sentence(text).words[c.first].text for c in find_cues(sentence(text))] == ["blamed"]
