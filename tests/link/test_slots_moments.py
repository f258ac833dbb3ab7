"""What the words around an hour leave open, and the hours of calls and ends."""

import pytest

from according.link.slots.event_parts import timed_parts
from according.link.slots.moments import moment
from tests.link.made import Sheet, read


@pytest.mark.parametrize(
    ("before", "earliest", "latest"),
    [
        ("at", "06:30", "06:30"),
        ("about", "06:21", "06:39"),
        ("at around", "06:21", "06:39"),
        ("sometime around", "06:21", "06:39"),
        ("just after", "06:30", "06:35"),
        ("shortly after", "06:30", "06:45"),
        ("just before", "06:25", "06:30"),
        ("shortly before", "06:15", "06:30"),
        ("nearly", "06:15", "06:30"),
        ("on", "06:30", "06:30"),
    ],
)
def test_what_an_hour_leaves_open(before: str, earliest: str, latest: str) -> None:
    sheet = Sheet(f"A tram derailed {before} 06:30 .").time("06:30", "2031-03-04T06:30")
    (reading,) = read(sheet)
    found = moment(reading, reading.times[0])
    assert found is not None
    assert (found.earliest, found.latest) == (f"2031-03-04T{earliest}", f"2031-03-04T{latest}")
    told = sheet.text[found.span.start : found.span.end]
    assert told == ("06:30" if before in ("at", "on") else f"{before} 06:30")


@pytest.mark.parametrize(
    ("hour", "first", "last"), [("06:15", "06:06", "06:24"), ("06:20", "06:15", "06:25"), ("06:12", "06:10", "06:14")]
)
def test_about_an_hour_is_as_near_as_it_is_rounded(hour: str, first: str, last: str) -> None:
    (reading,) = read(Sheet(f"A tram derailed about {hour} .").time(hour, f"2031-03-04T{hour}"))
    found = moment(reading, reading.times[0])
    assert found is not None
    assert (found.earliest, found.latest) == (f"2031-03-04T{first}", f"2031-03-04T{last}")


def test_an_hour_has_the_day_behind_it() -> None:
    sheet = Sheet("A tram derailed at 06:30 Friday .").time("06:30", "2031-03-04T06:30")
    (reading,) = read(sheet.time("Friday", "2031-02-28", type_="DATE"))
    found = moment(reading, reading.times[0])
    assert found is not None
    assert (found.earliest, sheet.text[found.span.start : found.span.end]) == ("2031-02-28T06:30", "06:30 Friday")


def test_a_day_is_left_as_it_is() -> None:
    (reading,) = read(Sheet("A tram derailed about Monday .").time("Monday", "2031-03-03", type_="DATE"))
    found = moment(reading, reading.times[0])
    assert found is not None
    assert (found.earliest, found.latest) == ("2031-03-03", "2031-03-03")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Police were called at 06:30 .", "call"),
        ("Firefighters were dispatched to a mill in Vale at 06:30 .", "call"),
        ("Officers responded to a house on Low Road about 06:30 .", "call"),
        ("The first call came in at 06:30 .", "call"),
        ("The blaze was first reported around 06:30 .", "call"),
        ("At 06:30 police were called to the mill .", "call"),
        ("The gunfire stopped around 06:30 .", "end"),
        ("The blaze was brought under control by 06:30 .", "end"),
        ("06:30 : Suspect down .", "end"),
        # What else happened at that hour is neither.
        ("A tram derailed at 06:30 .", None),
        ("Police were called after a man was shot at 06:30 .", None),
        ("He called his mother at 06:30 .", None),
        ("She was pronounced dead at 06:30 .", None),
        ("Police arrested him at 06:30 .", None),
    ],
)
def test_hours_of_calls_and_ends(text: str, part: str | None) -> None:
    (reading,) = read(Sheet(text).time("06:30", "2031-03-04T06:30"))
    assert [found for _, _, found in timed_parts(reading)] == ([part] if part else [])


def test_a_day_is_no_hour_of_a_call() -> None:
    (reading,) = read(Sheet("Police were called on Monday .").time("Monday", "2031-03-03", type_="DATE"))
    assert list(timed_parts(reading)) == []
