"""Dates and times of publication in order."""

import pytest

from according.text.moments import is_before, moment, sort_key


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2024-12-02", ("2024-12-02", None)),
        ("2024-12-02T23:30:00-05:00", ("2024-12-03", "2024-12-03T04:30")),
        ("2024-12-02T08:00:00", ("2024-12-02", "2024-12-02T08:00")),
        ("2024-12-02 about noon", ("2024-12-02", None)),
        (None, ("9999-12-31", None)),
        ("", ("9999-12-31", None)),
    ],
)
def test_moments(published: str | None, expected: tuple[str, str | None]) -> None:
    assert moment(published) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2024-12-01", "2024-12-02", True),
        ("2024-12-02", "2024-12-01", False),
        # Of one day without hours nothing is sure; with hours it is, across zones.
        ("2024-12-02", "2024-12-02", None),
        ("2024-12-02", "2024-12-02T08:00:00Z", None),
        ("2024-12-02T08:00:00Z", "2024-12-02T08:30:00Z", True),
        ("2024-12-02T08:00:00-05:00", "2024-12-02T12:30:00Z", False),
        (None, "2024-12-02", None),
    ],
)
def test_before(one: str | None, other: str | None, expected: bool | None) -> None:
    assert is_before(one, other) is expected


def test_a_day_without_an_hour_sorts_behind_its_hours_and_no_date_last() -> None:
    given = [None, "2024-12-03", "2024-12-02", "2024-12-02T23:59:00Z"]
    assert sorted(given, key=sort_key) == ["2024-12-02T23:59:00Z", "2024-12-02", "2024-12-03", None]
