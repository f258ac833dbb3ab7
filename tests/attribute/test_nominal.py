"""Attributions by a noun."""

import pytest

from tests.attribute.reading import statements, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police came after reports that a man had fled.", [(["reports"], "a man had fled")]),
        ("The minister's claim that the dam was safe failed.", [(["minister"], "the dam was safe")]),
        ("The claim that he made failed.", []),
    ],
)  # fmt: skip
def test_noun(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert told(text) == expected


def test_a_claim_of_nobody_named_is_not_vouched_for() -> None:
    (claimed,) = [s for s in statements("The minister rejected claims that he had taken money.") if not s.denied]
    assert (claimed.chain, claimed.text, claimed.factuality) == ((), "he had taken money", "PR+")
