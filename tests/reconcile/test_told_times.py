"""Times made ready for comparison: misdated weekdays, calls for help, and what is only a part of the day."""

from according.reconcile.timed import told_times
from according.reconcile.times import time_findings
from according.schema.findings import Finding
from according.schema.links import Slot
from tests.reconcile.made import Desk

_KEY = "time/crash/derail/derail"
_CALL = "time/any/call/call"


def _slot(desk: Desk, value: str, span: tuple[str, str], key: str = _KEY, event: str | None = "event:1") -> Slot:
    document = desk.report(f"The tram derailed {value}, report {len(desk.documents)}.")
    return desk.slot(document, value, key=key, facet="time", unit=None, event=event, earliest=span[0], latest=span[1])


def _found(desk: Desk, *slots: Slot) -> list[Finding]:
    return time_findings(slots, frozenset({"event:1"}), desk.sources)


def test_a_bare_weekday_of_a_later_week_is_that_of_the_others() -> None:
    desk = Desk()
    slots = [
        _slot(desk, "on Sunday", ("2031-03-02", "2031-03-02")),
        _slot(desk, "Sunday night", ("2031-03-09T18:00", "2031-03-10T05:59")),
    ]
    assert [s.earliest for s in told_times(slots, None)] == ["2031-03-02", "2031-03-02T18:00"]
    assert [f.kind for f in _found(desk, *slots)] == ["agreement"]


def test_a_date_of_a_later_week_is_another_day() -> None:
    desk = Desk()
    slots = [
        _slot(desk, "on Sunday", ("2031-03-02", "2031-03-02")),
        _slot(desk, "on March 9", ("2031-03-09", "2031-03-09")),
    ]
    assert [s.earliest for s in told_times(slots, None)] == ["2031-03-02", "2031-03-09"]


def test_a_call_for_help_tells_about_when_it_happened() -> None:
    desk = Desk()
    half_past = ("2031-03-03T02:30", "2031-03-03T02:30")
    call = ("2031-03-03T02:41", "2031-03-03T02:41")
    found = _found(desk, _slot(desk, "2:30 a.m.", half_past), _slot(desk, "2:41 a.m.", call, _CALL, None))
    assert [f.kind for f in found] == ["refinement"]


def test_a_call_long_after_is_no_hour_of_it() -> None:
    desk = Desk()
    half_past = ("2031-03-03T02:30", "2031-03-03T02:30")
    call = ("2031-03-03T06:10", "2031-03-03T06:10")
    assert _found(desk, _slot(desk, "2:30 a.m.", half_past), _slot(desk, "6:10 a.m.", call, _CALL, None)) == []


def test_calls_far_apart_are_two_calls() -> None:
    desk = Desk()
    one, other = ("2031-03-03T02:30", "2031-03-03T02:30"), ("2031-03-03T04:10", "2031-03-03T04:10")
    told = _slot(desk, "2:30 a.m.", one, _CALL, None), _slot(desk, "4:10 a.m.", other, _CALL, None)
    assert _found(desk, *told) == []


def test_the_part_of_a_day_is_not_told_twice() -> None:
    desk = Desk()
    morning = ("2031-03-03T00:00", "2031-03-03T11:59")
    found = _found(desk, _slot(desk, "Monday morning", morning), _slot(desk, "on Monday morning", morning))
    assert [f.question for f in found] == ["On what day did the crash happen?"]
