"""The day of what happened."""

import pytest

from according.reconcile.days import day_findings
from according.schema.findings import Finding
from according.schema.links import Slot
from tests.reconcile.made import Desk

_MONDAY, _TUESDAY = ("2031-03-03", "2031-03-03"), ("2031-03-04", "2031-03-04")
_NIGHT = ("2031-03-03T18:00", "2031-03-04T05:59")
_WEEK = ("2031-03-03", "2031-03-09")
_SMALL_HOURS = ("2031-03-04T00:00", "2031-03-04T05:59")
_WEEKEND = ("2031-03-01", "2031-03-02")
_EIGHT = ("2031-03-04T08:00", "2031-03-04T08:00")


def _slot(desk: Desk, value: str, span: tuple[str, str], **given: object) -> Slot:
    document = desk.report(f"The tram derailed {value}, report {len(desk.documents)}.")
    told = {"key": "time/crash/derail/derail", "event": "event:1", **given}
    return desk.slot(document, value, facet="time", unit=None, earliest=span[0], latest=span[1], **told)  # type: ignore[arg-type]


def _found(desk: Desk, *slots: Slot) -> list[Finding]:
    return day_findings(slots, {"event:1"}, desk.sources)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ([("Monday", _MONDAY), ("on March 3", _MONDAY)], "agreement"),
        ([("Monday", _MONDAY), ("Monday night", _NIGHT)], "agreement"),
        ([("Tuesday at 8", _EIGHT), ("Tuesday", _TUESDAY)], "agreement"),
        ([("Monday", _MONDAY), ("Tuesday", _TUESDAY)], "conflict"),
        ([("Monday", _MONDAY), ("Tuesday at 8", _EIGHT)], "conflict"),
        ([("Monday night", _NIGHT), ("Tuesday", _TUESDAY)], "conflict"),
        ([("Monday night", _NIGHT), ("early Tuesday", _SMALL_HOURS)], None),
        ([("Monday", _MONDAY), ("over the weekend", _WEEKEND)], None),
        # A week tells no day, an hour alone only guesses at one.
        ([("Monday", _MONDAY), ("this week", _WEEK)], None),
        ([("Monday", _MONDAY), ("at 8 a.m.", _EIGHT)], None),
        ([("Monday", _MONDAY)], None),
    ],
)
def test_days(told: list[tuple[str, tuple[str, str]]], kind: str | None) -> None:
    desk = Desk()
    found = _found(desk, *(_slot(desk, value, span) for value, span in told))
    assert [f.kind for f in found] == ([kind] if kind else [])


def test_the_day_is_asked_of_the_event() -> None:
    desk = Desk()
    (finding,) = _found(desk, _slot(desk, "Monday", _MONDAY), _slot(desk, "on March 3", _MONDAY))
    assert finding.question == "On what day did the crash happen?"
    assert finding.confidence == "good"


def test_a_report_that_tells_both_days_contradicts_neither() -> None:
    desk = Desk()
    document = desk.report("The tram derailed on Monday, and one derailed on Tuesday.")
    given = {"key": "time/crash/derail/derail", "event": "event:1", "facet": "time", "unit": None}
    both = [
        desk.slot(document, "on Monday", earliest=_MONDAY[0], **given),  # type: ignore[arg-type]
        desk.slot(document, "on Tuesday", earliest=_TUESDAY[0], **given),  # type: ignore[arg-type]
    ]
    assert [f.kind for f in _found(desk, *both, _slot(desk, "Tuesday", _TUESDAY))] == ["agreement"]


def test_another_happening_of_one_kind_is_not_compared() -> None:
    desk = Desk()
    other = _slot(desk, "Tuesday", _TUESDAY, key="time/crash/derail/derail@event:7", event="event:7")
    assert _found(desk, _slot(desk, "Monday", _MONDAY), other) == []


def test_what_is_no_main_event_is_not_asked() -> None:
    desk = Desk()
    assert _found(desk, *(_slot(desk, "Monday", _MONDAY, event="event:9") for _ in range(2))) == []


def test_two_persons_arrested_on_two_days_are_two() -> None:
    desk = Desk()
    told = [
        _slot(desk, words, span, key="time/held/arrest/arrest", participants=(f"entity:{name}",), holder=name)
        for name, words, span in (
            ("Roe", "Monday", _MONDAY),
            ("Low", "Tuesday", _TUESDAY),
            ("Roe", "Tuesday", _TUESDAY),
        )
    ]
    (finding,) = _found(desk, *told)
    assert finding.question == "On what day was Roe arrested?"
    assert finding.kind == "conflict"
