"""A date far from those of all other reports is told."""

from according.link.odd_dates import odd_dates
from tests.link.made import Sheet, read


def _odd(*dates: str | None) -> list[str]:
    sheets = [Sheet(f"Report {i} .", published=day) for i, day in enumerate(dates)]
    path = {s.document.id: str(i) for i, s in enumerate(sheets)}
    return [path[p.document or ""] for p in odd_dates(read(*sheets))]


def test_one_far_from_the_others() -> None:
    assert _odd("2031-03-04", "2031-03-05", "2031-09-05") == ["2"]


def test_reports_within_weeks_are_not_odd() -> None:
    assert _odd("2031-03-04", "2031-03-20", "2031-04-28") == []


def test_of_two_dates_nobody_can_tell_which_is_odd() -> None:
    assert _odd("2031-03-04", "2011-03-04", None) == []


def test_times_with_zones_are_read_as_their_day() -> None:
    assert _odd("2031-03-04T23:00:00+02:00", "2031-03-05T01:00:00Z", "2030-03-05T01:00:00Z") == ["2"]


def test_what_is_told_names_both_dates() -> None:
    sheets = [Sheet(f"Report {i} .", published=day) for i, day in enumerate(("2031-03-04", "2031-03-04", "2011-06-08"))]
    (problem,) = odd_dates(read(*sheets))
    assert problem.code == "odd-date"
    assert "2011-06-08" in problem.message
    assert "2031-03-04" in problem.message
