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


_CLASS = {"derailment": "derail", "accident": "collide"}


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
    key = f"time/crash/{_CLASS.get(lemma, lemma)}/{lemma}"
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
    """The findings on hours; those on days are tested apart."""
    found = time_findings(slots, frozenset({"event:1"}), desk.sources)
    return [f for f in found if not f.question.startswith("On what day")]


def test_two_reports_of_one_hour() -> None:
    desk = Desk()
    (finding,) = _found(desk, _time(desk, "at six", _SIX), _time(desk, "at 6 a.m.", _SIX))
    assert (finding.kind, finding.confidence) == ("agreement", "good")
    assert finding.question == "At what time did the crash happen?"


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


def test_reports_that_round_an_hour_do_not_contradict_each_other() -> None:
    about = ("2031-03-03T06:21", "2031-03-03T06:39")
    half_past = ("2031-03-03T06:29", "2031-03-03T06:29")
    desk = Desk()
    (finding,) = _found(desk, _time(desk, "about 6:30 on Monday", about), _time(desk, "at 6:29 on Monday", half_past))
    assert finding.kind == "refinement"


def test_of_what_one_report_tells_the_narrower_time_counts() -> None:
    desk = Desk()
    document = desk.report("The tram derailed on Monday morning. It derailed at 6 on Monday.")
    given = {"key": "time/crash/derail/derail", "facet": "time", "unit": None, "event": "event:1"}
    wide = desk.slot(document, "on Monday morning", earliest=_MORNING[0], latest=_MORNING[1], **given)  # type: ignore[arg-type]
    narrow = desk.slot(document, "at 6 on Monday", earliest=_SIX[0], **given)  # type: ignore[arg-type]
    (finding,) = _found(desk, wide, narrow, _time(desk, "at 6.10 on Monday", _TEN_PAST))
    assert finding.kind == "conflict"
    assert _MORNING[0] not in {p.earliest for p in finding.positions if p.value == "at 6 on Monday"}


def test_the_calls_for_help_are_compared_without_an_event() -> None:
    desk = Desk()
    slots = [
        desk.slot(
            desk.report(f"Police were called {words} on Monday."), f"{words} on Monday", key="time/any/call/call",
            facet="time", unit=None, earliest=f"2031-03-03T{hour}",
        )
        for words, hour in (("at 9", "09:00"), ("at 9.30", "09:30"))
    ]  # fmt: skip
    (finding,) = _found(desk, *slots)
    assert (finding.kind, finding.question) == ("conflict", "At what time was help called?")


def test_those_struck_at_two_times_are_two() -> None:
    desk = Desk()
    slots = [
        desk.slot(
            desk.report(f"{name} died {words} on Monday."), f"{words} on Monday", key="time/dead/kill/die",
            facet="time", unit=None, event="event:1", earliest=f"2031-03-03T{hour}", holder=name,
            participants=(f"entity:{name}",),
        )
        for name, words, hour in (("Roe", "at 9", "09:00"), ("Low", "at 9.30", "09:30"), ("Roe", "at 9.40", "09:40"))
    ]  # fmt: skip
    (finding,) = _found(desk, *slots)
    assert finding.question == "At what time was Roe killed?"
    assert [p.value for p in finding.positions] == ["at 9 on Monday", "at 9.40 on Monday"]


def test_a_dispute_on_the_day_is_not_told_again_as_one_on_the_hour() -> None:
    desk = Desk()
    slots = (
        _time(desk, "at 6 on Monday", _SIX),
        _time(desk, "at 6 on Tuesday", ("2031-03-04T06:00", "2031-03-04T06:00")),
    )
    found = time_findings(slots, frozenset({"event:1"}), desk.sources)
    assert [f.question for f in found] == ["On what day did the crash happen?"]
