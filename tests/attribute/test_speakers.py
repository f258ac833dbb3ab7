"""What can speak."""

import pytest

from according.attribute.speakers import is_speaker
from according.schema.spans import Range
from according.schema.vocabulary import EntitySchema
from tests.annotate.trees_by_hand import name, sentence


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("The mayor said the bridge was safe.", "The mayor", True),
        ("The mayor said the bridge was safe.", "the bridge", False),
        ("Police have arrested the man accused of the attack.", "Police", True),
        ("Police have arrested the man accused of the attack.", "the attack", False),
        ("The report blamed the driver.", "The report", True),
        ("She said the talks had failed.", "She", True),
        ("“He lied,” the witness said, “and I left.”", "I", False),
        ("The explosion killed 30 of the workers.", "The explosion", False),
    ],
)  # fmt: skip
def test_phrases_that_speak(text: str, phrase: str, expected: bool) -> None:
    start = text.index(phrase)
    assert is_speaker(sentence(text), Range(start, start + len(phrase)), ()) is expected


@pytest.mark.parametrize(("schema", "expected"), [("Organization", True), ("Address", True), ("Event", False)])
def test_a_name_speaks_unless_it_is_an_event(schema: EntitySchema, expected: bool) -> None:
    text = "Iran's attack on the base failed."
    start = text.index("the base")
    mention = name(text, "the base", schema)
    assert is_speaker(sentence(text), Range(start, start + len("the base")), (mention,)) is expected


def test_a_possessor_does_not_speak_for_what_it_has() -> None:
    text = "Iran's attack on the base failed."
    assert not is_speaker(sentence(text), Range(0, len("Iran's attack")), (name(text, "Iran", "Address"),))
