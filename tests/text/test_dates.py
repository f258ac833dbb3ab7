"""Dates as prose and metadata write them."""

from datetime import date

import pytest

from according.text.dates import read_timestamp, written_dates, years_named, years_with_weekday


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("It began on Oct. 8, 2023, at dawn.", "Oct. 8, 2023", "2023-10-08"),
        ("The report of 12/22/24 was short.", "12/22/24", "2024-12-22"),
        ("It was 2 December 2024 already.", "2 December 2024", "2024-12-02"),
        ("Tuesday 3 Oct 2017, the port", "Tuesday 3 Oct 2017", "2017-10-03"),
        ("the 3rd of March, 2011", "the 3rd of March, 2011", "2011-03-03"),
        ("published 2024-12-05.", "2024-12-05", "2024-12-05"),
        ("on 25/02/2017 they", "25/02/2017", "2017-02-25"),
        ("on 3.4.2017 they", "3.4.2017", "2017-04-03"),
        ("11-Sep-2001 it was", "11-Sep-2001", "2001-09-11"),
        ("JUNE 5, 2018", "JUNE 5, 2018", "2018-06-05"),
    ],
)
def test_a_full_date_is_found_with_its_offsets(text: str, words: str, iso: str) -> None:
    (found,) = written_dates(text)
    assert text[found.start : found.end] == words
    assert found.iso == iso


def test_a_date_without_year_keeps_its_weekday() -> None:
    (found,) = written_dates("Sunday, June 8")
    assert (found.year, found.month, found.day, found.weekday, found.iso) == (None, 6, 8, 6, None)


def test_a_month_has_its_first_and_last_day() -> None:
    (found,) = written_dates("since February 2024,")
    assert found.iso is None
    assert found.bounds == (date(2024, 2, 1), date(2024, 2, 29))


@pytest.mark.parametrize(
    "text",
    ["may 5 people come", "in March they left", "Feb. 30, 2017", "version 1.2.15", "June 2.5 million", "$12/22/24"],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert written_dates(text) == []


def test_figures_in_doubt_are_read_month_first_and_say_so() -> None:
    (found,) = written_dates("10/3/2017")
    assert (found.iso, found.swapped) == ("2017-10-03", True)
    (sure,) = written_dates("5/5/2017")
    assert not sure.swapped


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2024-12-05T14:30:00Z", "2024-12-05T14:30:00+00:00"),
        ("2024-12-05T14:30:00.123+03:00", "2024-12-05T14:30:00+03:00"),
        ("20241205T143000Z", "2024-12-05T14:30:00+00:00"),
        ("Thu, 05 Dec 2024 14:30:00 -0500", "2024-12-05T14:30:00-05:00"),
        ("Dec. 5, 2024 4:24 PM EST", "2024-12-05T16:24:00-05:00"),
        ("2024-12-05 14:30", "2024-12-05"),
        ("2024-12-05T25:00:00Z", "2024-12-05"),
        ("5 December 2024", "2024-12-05"),
    ],
)
def test_a_timestamp_keeps_its_zone_and_drops_a_time_without_one(value: str, iso: str) -> None:
    found = read_timestamp(value)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize("value", ["", "yesterday", "2024-13-45", "June 8", "9" * 5000])
def test_no_timestamp_is_none(value: str) -> None:
    assert read_timestamp(value) is None


def test_the_other_reading_of_a_timestamp_in_figures_is_kept() -> None:
    found = read_timestamp("10/3/2017")
    assert found is not None
    assert (found.iso, found.other) == ("2017-10-03", "2017-03-10")


def test_a_weekday_tells_the_year() -> None:
    assert years_with_weekday(6, 6, 8, range(2020, 2030)) == [2025]
    assert years_with_weekday(6, 6, 8, {2024}) == []


def test_years_are_named_alone_and_in_dates() -> None:
    assert years_named("Since the 2011 protests; 2,015 men; on 12/2/24; $2019") == {2011, 2024}
