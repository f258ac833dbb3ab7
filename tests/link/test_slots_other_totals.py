"""Totals of a war, a year, a city or another attack are no toll of the news."""

import pytest

from according.link.slots import quantity_slots
from according.link.slots.other_totals import AFTER_OTHERS
from tests.link.made import Sheet, read


def _is_background(sentence: str, figure: str, low: float) -> bool:
    lead = "\n".join(f"The news goes on in part {word} ." for word in ("one", "two", "three", "four", "five", "six"))
    sheet = Sheet(f"{lead}\n{sentence}").number(figure, low, counted="people")
    word = next(w for w in ("killed", "died", "dead") if w in sentence)
    slots = [s for s in quantity_slots(read(sheet.event(word, "kill", "kill", ("patient", figure)))[0]) if s.low == low]
    return bool(slots) and all(s.background for s in slots)


@pytest.mark.parametrize(
    ("sentence", "figure", "low"),
    [
        ("More than 90,000 people were killed since the northern conflict erupted .", "More than 90,000", 90001),
        ("Since then 4,000 people were killed .", "4,000", 4000),
        ("The war has killed 30,000 people .", "30,000", 30000),
        ("That brings the homicide total to 57 killed for the year .", "57", 57),
        ("Four people were killed in shootings across the city .", "Four", 4),
        ("Earlier this week an attack in the north killed 80 people .", "80", 80),
        ("The raid came a day after strikes killed 24 people .", "24", 24),
        ("Two men were killed in separate attacks .", "Two", 2),
    ],
)
def test_what_is_counted_for_longer_is_background(sentence: str, figure: str, low: float) -> None:
    assert _is_background(sentence, figure, low)


@pytest.mark.parametrize(
    ("sentence", "figure", "low"),
    [
        ("Four people were killed in the shooting .", "Four", 4),
        ("A strike in the war zone killed 12 people .", "12", 12),
        ("It was the deadliest fire this year and 12 people died .", "12", 12),
    ],
)
def test_the_toll_of_the_news_is_none(sentence: str, figure: str, low: float) -> None:
    assert not _is_background(sentence, figure, low)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("18 died, just hours after an attack in the north", True),
        ("The raid came two days after another", True),
        ("Police arrested a man two days after the attack", False),
    ],
)
def test_where_a_sentence_goes_on_to_others(told: str, found: bool) -> None:
    assert bool(AFTER_OTHERS.search(told)) is found
