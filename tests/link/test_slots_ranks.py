"""Superlatives in apposition to a name."""

import pytest

from according.link.slots import rank_slots
from tests.link.made import Sheet, read


def _ranks(sheet: Sheet) -> list[tuple[str, float | None, str]]:
    (reading,) = read(sheet)
    return [(s.holder, s.low, s.key.split("/", 2)[2]) for s in rank_slots(reading)]


@pytest.mark.parametrize(
    ("words", "rank", "key"),
    [
        ("the largest city", 1, "largest/city"),
        ("the second largest city", 2, "largest/city"),
        ("the country’s third - oldest port", 3, "oldest/port"),
    ],
)
def test_the_rank_of_a_named_thing(words: str, rank: int, key: str) -> None:
    head = words.split()[-1]
    sheet = Sheet(f"Osterby , {words} , was flooded .").name("Osterby", "Address").phrase(words, head)
    assert _ranks(sheet) == [("Osterby", rank, key)]


@pytest.mark.parametrize("words", ["the forest camp", "a protest march", "the largest"])
def test_what_is_no_rank(words: str) -> None:
    sheet = Sheet(f"Osterby , {words} , was closed .").name("Osterby", "Address").phrase(words, words.split()[-1])
    assert _ranks(sheet) == []


def test_a_superlative_of_nothing_named_is_left_out() -> None:
    sheet = Sheet("It was here , the largest city , that it rained .").phrase("the largest city", "city")
    assert _ranks(sheet) == []
