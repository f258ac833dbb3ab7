"""What grouping reads of a report."""

from datetime import date

import pytest

from according.link.grouping.days import days_named
from according.link.grouping.words import LEAD, LONGEST, read_words
from according.schema.documents import Block, Document
from tests.link.grouping.made_stream import words

THURSDAY = date(2021, 4, 8).toordinal()


def _days(text: str, published: int | None = THURSDAY) -> dict[str, int]:
    return {date.fromordinal(day).isoformat(): n for day, n in days_named(text, published).items()}


def test_names_are_what_has_a_capital_inside_sentences() -> None:
    found = words("Officers arrested Marek Dol. Dol, 40, denied it. Police in Brno said so, and police know.")
    assert found.names == {"marek", "dol", "brno"}


def test_plurals_possessives_and_accents_are_folded() -> None:
    found = words(
        "The city's buses met Erdoğan’s cars in São Paulo. Two cities, one car, one bus, no crisis, no glass."
    )
    assert {"city", "erdogan", "sao", "paulo", "car", "crisis", "glass"} <= set(found.all)
    assert found.all["city"] == 2
    assert not {"city's", "cities", "cars", "erdoğan"} & set(found.all)


def test_furniture_is_left_out() -> None:
    text = "Subscribe to our newsletter.\nA dam broke near Lusk."
    blocks = (Block("boilerplate", 0, 28), Block("body", 29, len(text)))
    document = Document("d", "d.txt", None, None, None, None, None, None, "en", text, blocks)
    assert "newsletter" not in read_words(document).all
    assert "lusk" in read_words(document).names


def test_the_lead_and_the_end_of_reading() -> None:
    found = words("first " * LEAD + "then " * LONGEST)
    assert set(found.lead) == {"first"}
    assert sum(found.all.values()) == LONGEST


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2021-04-08", THURSDAY),
        ("2021-04-08T23:30:00-05:00", THURSDAY + 1),
        ("yesterday", None),
        ("2021-13-45", None),
        (None, None),
    ],
)
def test_the_day_of_publication(published: str | None, expected: int | None) -> None:
    assert words("A dam broke.", published=published).published == expected


def test_weekdays_are_the_last_up_to_publication() -> None:
    assert _days("On Thursday and on Wednesday, then again Wednesday, not Friday.") == {
        "2021-04-08": 1,
        "2021-04-07": 2,
        "2021-04-02": 1,
    }


def test_yesterday_and_today() -> None:
    assert _days("Yesterday it rained; today and tonight it snows.") == {"2021-04-07": 1, "2021-04-08": 2}


def test_dates_without_a_year_are_the_last_such() -> None:
    assert _days("It began on April 6 and, in another way, on Dec. 24.") == {"2021-04-06": 1, "2020-12-24": 1}


def test_full_dates_need_no_publication_and_others_do() -> None:
    text = "On May 3, 2019, and on Monday, and on June 7, and on Feb. 30, 2019."
    assert _days(text, None) == {"2019-05-03": 1}


def test_the_29th_of_february_of_a_year_that_has_none() -> None:
    assert _days("It was Feb. 29.") == {}
