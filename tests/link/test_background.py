"""History, rules and comparisons are told apart from the news."""

import pytest

from according.link.background import HISTORY_DAYS, is_background
from tests.link.made import Sheet, read


def _is_background(sheet: Sheet) -> bool:
    (reading,) = read(sheet)
    sentence = reading.sentences[0]
    return is_background(reading, sentence, sentence.clauses[0])


@pytest.mark.parametrize(
    "text",
    [
        "The line has been unsafe since 2019 .",
        "Rebels have held the valley since the 1990s .",
        "In 1987 a ferry sank off the coast .",
        "In March 1987 a ferry sank off the coast .",
        "A storm killed nine there last year .",
        "Two years ago the mine flooded .",
        "The road has been closed in the past .",
        "Fires have destroyed the depot in the past decade .",
        "About 40 people drown there each year .",
        "On that occasion two divers drowned .",
        "More than 4,000 people have been killed since the civil war began .",
        "At least 10 people were hurt in 12 separate shootings .",
        "Seven people have been shot there in less than three months .",
    ],
)
def test_history_and_rules(text: str) -> None:
    assert _is_background(Sheet(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed on Tuesday .",
        "In the past 24 hours nine people were killed .",
        "In the past week the river rose by two metres .",
        "In the past few days the river rose .",
        "A previously unknown group claimed the attack .",
        "The river reached a record high on Tuesday .",
        "Since Tuesday the bridge has been closed .",
        "Forty people have been arrested since the protests began .",
    ],
)
def test_news(text: str) -> None:
    assert not _is_background(Sheet(text))


@pytest.mark.parametrize(("day", "is_history"), [("2031-03-03", False), ("2031-02-02", False), ("2031-02-01", True)])
def test_a_time_long_before_the_report(day: str, is_history: bool) -> None:
    assert HISTORY_DAYS == 30
    sheet = Sheet("The ferry sank that day .\nToday it was raised .").time("Today", "2031-03-04", type_="DATE")
    assert _is_background(sheet.time("that day", day, type_="DATE")) is is_history


def test_a_clause_with_when_behind_a_year_tells_of_that_year() -> None:
    sheet = Sheet("It was the first since 1987 , when two divers drowned .").clauses("when")
    (reading,) = read(sheet)
    sentence = reading.sentences[0]
    assert is_background(reading, sentence, sentence.clauses[1])
    (reading,) = read(Sheet("It was on Monday , when two divers drowned .").clauses("when"))
    assert not is_background(reading, reading.sentences[0], reading.sentences[0].clauses[1])


def test_a_report_whose_lead_tells_only_of_a_day_long_past_brings_news_of_that_day() -> None:
    sheet = Sheet("The ferry sank that day .").time("that day", "2029-06-01", type_="DATE")
    assert not _is_background(sheet)


@pytest.mark.parametrize(("month", "is_history"), [("2031-02", True), ("2031-03", False)])
def test_a_month_named_as_a_whole_is_history_once_it_is_over(month: str, is_history: bool) -> None:
    sheet = Sheet("In that month a ferry sank .\nToday a tram derailed .").time("Today", "2031-03-04", type_="DATE")
    last = "28" if month == "2031-02" else "31"
    assert _is_background(sheet.time("that month", f"{month}-01", f"{month}-{last}", type_="DATE")) is is_history


def test_without_a_date_of_publication_only_words_tell() -> None:
    sheet = Sheet("The ferry sank that day .", published=None).time("that day", "1999-01-01", type_="DATE")
    assert not _is_background(sheet)


def test_a_time_in_another_clause_is_not_asked() -> None:
    sheet = Sheet("Nine were hurt , after a fire that day closed the mine .").clauses("after")
    assert not _is_background(sheet.time("that day", "1999-01-01", type_="DATE"))
