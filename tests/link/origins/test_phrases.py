"""The words of a source, taken apart."""

import pytest

from according.link.origins.phrases import post_in, take_apart
from according.schema.spans import Range

POSTS = frozenset({"spokeswoman", "head", "press secretary"})


@pytest.mark.parametrize(
    ("words", "core", "behind"),
    [
        ("the coast guard", "coast guard", []),
        ("a spokesman for the foreign ministry in Berlin", "spokesman", ["for foreign ministry", "in Berlin"]),
        ("Jane Roe, who leads the coast guard", "Jane Roe", []),
        ("“ the owner of the ferry”", "owner", ["of ferry"]),
        ("police and two witnesses", "police", []),
        ("the", "the", []),
    ],
)
def test_core_and_what_hangs_on_it(words: str, core: str, behind: list[str]) -> None:
    phrase = take_apart(words, 0, len(words), [])
    assert phrase is not None
    assert words[phrase.core.start : phrase.core.end] == core
    assert [f"{word} {words[r.start : r.end]}" for word, r in phrase.behind] == behind


def test_no_word_of_a_name_ends_a_part() -> None:
    words = "the Bureau of Mines in Karvol"
    phrase = take_apart(words, 0, len(words), [Range(4, 19)])
    assert phrase is not None and words[phrase.core.start : phrase.core.end] == "Bureau of Mines"


@pytest.mark.parametrize("words", ["", "“”", " , "])
def test_nothing_is_left(words: str) -> None:
    assert take_apart(words, 0, len(words), []) is None


@pytest.mark.parametrize(
    ("words", "beside"),
    [
        ("TBI spokeswoman Susan Roe", ["TBI"]),
        ("Jane Roe, head of the coast guard, who resigned", [" the coast guard"]),
        ("the ministry press secretary for Karvol", ["the ministry", " Karvol"]),
        ("Jane Roe, who is the head of nothing", []),
    ],
)
def test_what_stands_beside_a_post(words: str, beside: list[str]) -> None:
    assert [words[r.start : r.end] for r in post_in(words, 0, len(words), POSTS)] == beside
