"""Noun phrases of a tree."""

import pytest

from tests.annotate.trees_by_hand import sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said the bridge was safe.", ["The mayor", "the bridge"]),
        ("Police spokesman Sgt. John Elder said the street was closed.",
         ["Police spokesman Sgt. John Elder", "the street"]),
        ("Prime Minister Jon Varga resigned.", ["Prime Minister Jon Varga"]),
        ("Mr. Dahl thanked Ms. Orsk.", ["Mr. Dahl", "Ms. Orsk"]),
        ("The Northern Institute for Public Health warned of a flood.",
         ["The Northern Institute for Public Health", "a flood"]),
        # A common noun with "of" is two phrases; a name with it is one.
        ("The head of the port authority resigned.", ["The head", "the port authority"]),
        ("A Tehran-backed group claimed the attack.", ["A Tehran-backed group", "the attack"]),
        ("Iran's attack on the base failed.", ["Iran's attack", "the base"]),
        ("The minister, Jon Varga, flew to Karvol.", ["The minister", "Jon Varga", "Karvol"]),
        ("Anna Berg, a spokeswoman for the port, said the ship had sunk.",
         ["Anna Berg", "a spokeswoman", "the port", "the ship"]),
        ("Six people lost their lives.", ["Six people", "their lives"]),
    ],
)  # fmt: skip
def test_phrases(text: str, expected: list[str]) -> None:
    read = sentence(text)
    assert [text[p.start : p.end] for p in read.phrases] == expected


def test_the_head_of_a_name_is_inside_its_phrase_and_words_agree_with_offsets() -> None:
    text = "Police spokesman Sgt. John Elder said the street was closed."
    read = sentence(text)
    for phrase in read.phrases:
        assert phrase.first <= phrase.head <= phrase.last
        assert (phrase.start, phrase.end) == (read.words[phrase.first].start, read.words[phrase.last].end)
