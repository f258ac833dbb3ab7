"""How sure a content is made by its own words."""

import pytest

from according.attribute.certainty import certainty, weaker
from according.schema.spans import Range
from according.schema.vocabulary import Factuality
from tests.attribute.reading import sentence, statements


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("The mayor said the bridge was safe.", "the bridge was safe", "CT+"),
        ("Police said the fire may have been set.", "the fire may have been set", "PS+"),
        ("The mayor said the fire was probably set.", "the fire was probably set", "PR+"),
        ("“Was it arson?” the mayor asked.", "Was it arson", "Uu"),
        ("“If it rains, the dam will break,” the mayor said.", "If it rains, the dam will break", "Uu"),
        # "Would" is open where it is quoted, and the past of "will" where it is not.
        ("“I would resign,” the minister said.", "I would resign", "Uu"),
        ("The minister said the road would reopen.", "the road would reopen", "CT+"),
        # What one can see is no possibility.
        ("The witness said he could see smoke.", "he could see smoke", "CT+"),
        ("The storm may reach the coast.", "The storm may reach the coast", "PS+"),
    ],
)  # fmt: skip
def test_certainty(text: str, content: str, expected: Factuality) -> None:
    span = Range(text.index(content), text.index(content) + len(content))
    assert certainty((span,), (sentence(text),)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("CT+", "PS+", "PS+"), ("PS+", "PR+", "PS+"), ("Uu", "PR+", "Uu"), ("CT-", "PS+", "CT-"), ("CT+", "CT+", "CT+")],
)
def test_the_weaker_stands_and_a_denial_stays_one(one: Factuality, other: Factuality, expected: Factuality) -> None:
    assert weaker(one, other) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pilot probably fled.", "PR+"),
        ("The storm may reach the coast.", "PS+"),
        ("The pilot reportedly fled.", "PR+"),
    ],
)
def test_the_writer_too_is_sure_or_not(text: str, expected: Factuality) -> None:
    assert [(s.chain, s.factuality) for s in statements(text)] == [((), expected)]
