"""When the main event happened."""

import pytest

from according.reconcile.times import time_findings, verdict
from according.schema.findings import Finding
from according.schema.links import Slot
from tests.reconcile.made import Desk

_MONDAY, _TUESDAY = ("2031-03-03", "2031-03-03"), ("2031-03-04", "2031-03-04")
_MORNING = ("2031-03-03T05:00", "2031-03-03T12:00")
_EVENING = ("2031-03-03T18:00", "2031-03-03T23:59")
_SIX = ("2031-03-03T06:00", "2031-03-03T06:00")
_TEN_PAST = ("2031-03-03T06:10", "2031-03-03T06:10")


@pytest.mark.parametrize(
    ("spans", "kind"),
    [
        ([_MONDAY], "agreement"),
        ([_SIX], "agreement"),
        ([_MONDAY, _TUESDAY], "conflict"),
        ([_MONDAY, _MORNING], "refinement"),
        ([_MONDAY, _SIX], "refinement"),
        ([_MORNING, _SIX], "refinement"),
        ([_MONDAY, _MORNING, _SIX], "refinement"),
        ([_MORNING, _EVENING], "conflict"),
        ([_SIX, _TEN_PAST], "conflict"),
        ([_MONDAY, _SIX, _TEN_PAST], "conflict"),
        ([_TUESDAY, _SIX], "conflict"),
        ([_MONDAY, _EVENING], "refinement"),
    ],
)
def test_verdicts(spans: list[tuple[str, str]], kind: str) -> None:
    assert verdict(spans)[0] == kind
    assert verdict(spans[::-1])[0] == kind


def _time(desk: Desk, value: str, span: tuple[str, str], lemma: str = "derail", **given: object) -> Slot:
    document = desk.report(f"The tram derailed {value}, report {len(desk.documents)}.")
    key = f"time/crash/{lemma}"
    return desk.slot(
        document,
        value,
        key=key,
        facet="time",
        unit=None,
        event="event:1",
        earliest=span[0],
        latest=span[1],
        **given,  # type: ignore[arg-type]
    )


def _found(desk: Desk, *slots: Slot) -> list[Finding]:
    return time_findings(slots, frozenset({"event:1"}), desk.sources)


def test_two_reports_of_one_hour() -> None:
    desk = Desk()
    (finding,) = _found(desk, _time(desk, "at six", _SIX), _time(desk, "at 6 a.m.", _SIX))
    assert (finding.kind, finding.confidence) == ("agreement", "good")
    assert finding.question == "When did the crash happen?"


def test_two_hours_are_to_be_checked() -> None:
    desk = Desk()
    (finding,) = _found(desk, _time(desk, "at six", _SIX), _time(desk, "at 6:10", _TEN_PAST))
    assert (finding.kind, finding.confidence) == ("conflict", "check")


def test_a_verb_and_its_noun_are_one_word() -> None:
    desk = Desk()
    assert len(_found(desk, _time(desk, "at six", _SIX), _time(desk, "at 6:10", _TEN_PAST, "derailment"))) == 1


def test_two_words_of_one_family_have_their_own_hours() -> None:
    desk = Desk()
    assert _found(desk, _time(desk, "at six", _SIX), _time(desk, "at 6:10", _TEN_PAST, "capsize")) == []


def test_the_accident_is_what_most_reports_tell() -> None:
    desk = Desk()
    slots = [_time(desk, "at six", _SIX), _time(desk, "at 6:10", _TEN_PAST, "accident"), _time(desk, "at 6 a.m.", _SIX)]
    (finding,) = _found(desk, *slots, _time(desk, "at noon", _TEN_PAST, "capsize"))
    assert len(finding.positions) == 2


def test_an_event_that_is_not_the_main_one_is_not_asked() -> None:
    desk = Desk()
    slots = _time(desk, "at six", _SIX), _time(desk, "at 6:10", _TEN_PAST)
    assert time_findings(slots, frozenset({"event:2"}), desk.sources) == []


def test_a_month_is_no_answer() -> None:
    desk = Desk()
    march = ("2031-03-01", "2031-03-31")
    assert _found(desk, _time(desk, "in March", march), _time(desk, "at 6:10", _TEN_PAST)) == []


def test_history_and_denials_are_left_out() -> None:
    for given in ({"background": True}, {"polarity": "no"}, {"modality": "possible"}):
        desk = Desk()
        assert _found(desk, _time(desk, "at six", _SIX), _time(desk, "at 6:10", _TEN_PAST, **given)) == []


def test_one_report_alone_is_no_finding() -> None:
    desk = Desk()
    assert _found(desk, _time(desk, "at six", _SIX)) == []


def test_an_hour_alone_is_of_the_day_that_others_tell() -> None:
    desk = Desk()
    evening = _time(desk, "Monday evening", _EVENING)
    alone = _time(desk, "at 11:45 p.m.", ("2031-03-04T23:45", "2031-03-04T23:45"))
    (finding,) = _found(desk, evening, alone)
    assert finding.kind == "refinement"
    assert {p.earliest for p in finding.positions} == {"2031-03-03T18:00", "2031-03-03T23:45"}


def test_a_time_that_holds_both_sides_of_a_conflict_is_left_out() -> None:
    desk = Desk()
    (finding,) = _found(
        desk,
        _time(desk, "Monday", _MONDAY),
        _time(desk, "at 6 on Monday", _SIX),
        _time(desk, "at 6.10 on Monday", _TEN_PAST),
    )
    assert (finding.kind, len(finding.positions)) == ("conflict", 2)


def test_a_day_long_before_the_news_is_of_another_event_where_the_report_tells_both() -> None:
    desk = Desk()
    document = desk.report("The tram derailed on Friday, as one did on Tuesday.")
    given = {"key": "time/crash/derail", "facet": "time", "unit": None, "event": "event:1"}
    friday = desk.slot(document, "on Friday", earliest="2031-03-07", **given)  # type: ignore[arg-type]
    tuesday = desk.slot(document, "on Tuesday", earliest="2031-03-04", **given)  # type: ignore[arg-type]
    (finding,) = _found(desk, friday, tuesday, _time(desk, "Friday", ("2031-03-07", "2031-03-07")))
    assert finding.kind == "agreement"
