"""When a report was published, by which rule, and what is odd about it."""

import pytest

from according.acquire.publication_date import date_in_address
from tests.acquire.reports import BODY, acquire


def test_a_line_that_is_a_date_dates_the_report() -> None:
    found = acquire(f"December 5, 2024\n\n{BODY}")
    assert (found.read.published_at, found.read.published_by_rule) == ("2024-12-05", "acquire/printed-date")
    assert found.codes == []


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("Published 5 Dec 2024, 14:30 GMT", "2024-12-05T14:30:00+00:00"),
        ("Updated: Dec 9, 2024 Posted: Dec 5, 2024", "2024-12-05"),
        ("Posted: Thursday, December 5, 2024 2:53 PM EST", "2024-12-05T14:53:00-05:00"),
        ("2024-12-05", "2024-12-05"),
    ],
)
def test_labels_and_clock_times_stand_beside_a_date(line: str, at: str) -> None:
    assert acquire(f"{line}\n\n{BODY}").read.published_at == at


def test_the_day_of_publication_goes_before_the_day_of_a_change() -> None:
    found = acquire(f"Updated: Dec 9, 2024\nPublished: Dec 5, 2024\n\n{BODY}")
    assert found.read.published_at == "2024-12-05"


def test_a_dateline_with_a_year_dates_the_report() -> None:
    found = acquire(f"KARVOL, March 14, 2024 (AP) — {BODY}")
    assert (found.read.published_at, found.read.published_by_rule) == ("2024-03-14", "acquire/dateline")


def test_a_dateline_without_a_year_is_no_problem_and_no_date() -> None:
    found = acquire(f"KARVOL, March 14 (AP) — {BODY}")
    assert (found.read.published_at, found.codes) == (None, [])


def test_a_date_without_a_year_that_nothing_confirms_is_odd_and_kept_as_a_block() -> None:
    found = acquire(f"Sunday, June 8\n\n{BODY}")
    assert found.read.published_at is None
    assert "“Sunday, June 8” without a year" in found.problem("odd-date")
    assert found.blocks("dateline") == ["Sunday, June 8"]


def test_the_weekday_finds_the_year_among_those_the_report_names() -> None:
    found = acquire(f"Sunday, June 8\n\n{BODY}\nThe dam was built in 2024, and the mill in 1961.")
    assert (found.read.published_at, found.read.published_by_rule) == ("2025-06-08", "acquire/printed-date")


def test_a_found_year_far_from_what_the_report_dates_is_odd() -> None:
    found = acquire(f"Sunday, June 8\n\nThe wall broke on 2 December 2024. {BODY}")
    assert found.read.published_at is None
    assert found.problem("odd-date").startswith("prints the date “Sunday, June 8”, but tells of 2 December 2024")


def test_a_printed_date_before_what_is_told_as_past_is_odd() -> None:
    found = acquire(f"May 3, 2024\n\nThe wall broke on 2 December 2024 and the mill was flooded. {BODY}")
    assert found.read.published_at is None
    assert "2 December 2024" in found.problem("odd-date")


def test_what_is_announced_for_later_is_not_odd() -> None:
    found = acquire(f"May 3, 2024\n\nThe wall will be closed on 2 December 2024, the company said. {BODY}")
    assert (found.read.published_at, found.codes) == ("2024-05-03", [])


def test_a_report_of_an_old_matter_is_not_odd() -> None:
    found = acquire(f"May 3, 2024\n\nHe was jailed on 2 December 2021 for the theft. {BODY}")
    assert (found.read.published_at, found.codes) == ("2024-05-03", [])


def test_the_day_on_which_a_page_was_shown_is_odd() -> None:
    found = acquire(f"June 8, 2026\n\nThe wall broke on 2 December 2024. The mill fell on 3 December 2024. {BODY}")
    assert found.read.published_at is None
    assert "2–3 December 2024" in found.problem("odd-date")


def test_a_weekday_that_the_day_did_not_have_is_odd() -> None:
    found = acquire(f"Sunday, December 5, 2024\n\n{BODY}")
    assert found.read.published_at is None
    assert "was a Thursday" in found.problem("odd-date")


def test_front_matter_is_believed_and_the_odd_said() -> None:
    found = acquire(f"---\npublished: 2024-05-03\n---\nThe wall broke on 2 December 2024. {BODY}")
    assert found.read.published_at == "2024-05-03"
    assert "is dated 3 May 2024, but tells of 2 December 2024 as past" in found.problem("odd-date")


def test_day_and_month_are_ordered_by_what_the_text_says() -> None:
    found = acquire(f"---\npublished: 3/10/2017\n---\nThe wall broke on 2 October 2017. {BODY}")
    assert (found.read.published_at, found.codes) == ("2017-10-03", [])
    unsure = acquire(f"---\npublished: 3/10/2017\n---\n{BODY}")
    assert unsure.read.published_at == "2017-03-10"
    assert "month first" in unsure.problem("ambiguous-date")


def test_the_address_dates_what_nothing_else_does() -> None:
    found = acquire(f"---\nurl: https://a.example/2024/03/14/dam\n---\n{BODY}")
    assert (found.read.published_at, found.read.published_by_rule) == ("2024-03-14", "acquire/url-date")


def test_a_date_in_the_middle_of_a_chronicle_is_not_the_day_of_publication() -> None:
    told = "the wall held, and the water went on rising slowly, all of them said."
    entries = "\n\n".join(f"March {day}, 2024\n\nOn day {day} {told}" for day in range(1, 12))
    found = acquire(f"{BODY}\n{BODY}\n{BODY}\n{BODY}\n{BODY}\n{entries}\n{BODY}{BODY}{BODY}")
    assert found.read.published_at is None


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("http://a.example/2017/01/28/x", "2017-01-28"),
        ("http://a.example/world/2016/nov/10/x", "2016-11-10"),
        ("http://a.example/x-20170128.html", "2017-01-28"),
        ("http://a.example/2017-01-28-x", "2017-01-28"),
        ("http://a.example/story/34369140/x", None),
        ("http://a.example/2017/13/45/x", None),
    ],
)
def test_days_in_addresses(address: str, day: str | None) -> None:
    found = date_in_address(address)
    assert (found.isoformat() if found else None) == day


def test_every_rule_is_explained() -> None:
    import re
    from pathlib import Path

    import according.acquire as package
    from according.schema.rules import RULES

    sources = [path.read_text(encoding="utf-8") for path in Path(package.__path__[0]).glob("*.py")]
    named = set(re.findall(r'"(acquire/[a-z-]+)"', "\n".join(sources)))
    assert named == {rule for rule in RULES if rule.startswith("acquire/")}
