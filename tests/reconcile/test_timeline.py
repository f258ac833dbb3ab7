"""What happened, in its order."""

from according.reconcile.timeline import DISPUTED, MOST_ENTRIES, timeline
from according.reconcile.times import time_findings
from according.schema.links import Event, Slot
from tests.reconcile.made import Desk


def _event(id_: str, order: int) -> Event:
    return Event(id_, "crash", "", None, None, None, False, (), (), order=order)


def _slot(desk: Desk, text: str, earliest: str, family: str = "crash", **given: object) -> Slot:
    document = desk.report(text)
    key = f"time/{family}/derail/derail"
    return desk.slot(document, text, key=key, facet="time", unit=None, earliest=earliest, **given)  # type: ignore[arg-type]


def test_entries_stand_in_the_order_of_time() -> None:
    desk = Desk()
    slots = [_slot(desk, f"On day {d} it rained.", f"2031-03-0{d}") for d in (3, 1, 2)]
    assert [e.earliest for e in timeline(slots, desk.documents)] == ["2031-03-01", "2031-03-02", "2031-03-03"]


def test_of_several_tellings_the_shortest_is_shown() -> None:
    desk = Desk()
    slots = [_slot(desk, t, "2031-03-01") for t in ("The tram derailed at length.", "The tram derailed.")]
    (entry,) = timeline(slots, desk.documents)
    assert entry.text == "The tram derailed."


def test_all_statements_of_an_entry_are_kept_once() -> None:
    desk = Desk()
    slots = [
        _slot(desk, f"The tram derailed {w}.", "2031-03-01", statement=s)
        for w, s in (("a", "statement:1"), ("b", "statement:2"), ("c", "statement:1"))
    ]
    (entry,) = timeline(slots, desk.documents)
    assert entry.statements == ("statement:1", "statement:2")


def test_two_kinds_of_happening_are_two_entries() -> None:
    desk = Desk()
    slots = [_slot(desk, "It derailed.", "2031-03-01"), _slot(desk, "Nine died.", "2031-03-01", "dead")]
    assert len(timeline(slots, desk.documents)) == 2


def test_what_did_not_happen_or_may_yet_is_left_out() -> None:
    for given in ({"polarity": "no"}, {"modality": "future"}, {"facet": "place"}):
        desk = Desk()
        document = desk.report("It derailed.")
        told = {"facet": "time", **given}
        slot = desk.slot(document, "It", key="time/crash/derail/derail", earliest="2031-03-01", unit=None, **told)  # type: ignore[arg-type]
        assert timeline([slot], desk.documents) == []


def test_entries_of_one_moment_stand_in_the_order_of_their_events() -> None:
    desk = Desk()
    slots = [
        _slot(desk, "Nine died.", "2031-03-01", "dead", event="event:2"),
        _slot(desk, "A tram derailed.", "2031-03-01", event="event:1"),
    ]
    events = [_event("event:1", 1), _event("event:2", 2)]
    assert [e.text for e in timeline(slots, desk.documents, events)] == ["A tram derailed.", "Nine died."]
    swapped = [_event("event:1", 2), _event("event:2", 1)]
    assert [e.text for e in timeline(slots, desk.documents, swapped)] == ["Nine died.", "A tram derailed."]


def test_an_hour_alone_is_of_the_day_of_its_event() -> None:
    desk = Desk()
    slots = [_slot(desk, "It derailed on Monday.", "2031-03-03"), _slot(desk, "It derailed at 6.", "2031-03-05T06:00")]
    assert [e.earliest for e in timeline(slots, desk.documents)] == ["2031-03-03", "2031-03-03T06:00"]


def test_what_reports_put_at_two_times_is_marked() -> None:
    desk = Desk()
    slots = [
        _slot(desk, "It derailed at 6 a.m. on Monday.", "2031-03-03T06:00", event="event:1"),
        _slot(desk, "It derailed at 7 a.m. on Monday.", "2031-03-03T07:00", event="event:1"),
        _slot(desk, "It rained on Monday.", "2031-03-03", "storm"),
    ]
    findings = time_findings(slots, frozenset({"event:1"}), desk.sources)
    assert [f.kind for f in findings if "hour" in f.question or "time" in f.question] == ["conflict"]
    found = timeline(slots, desk.documents, (), findings)
    marked = [(e.earliest[-5:], e.text.endswith(DISPUTED)) for e in found]
    assert marked == [("03-03", False), ("06:00", True), ("07:00", True)]


def test_history_is_left_out() -> None:
    desk = Desk()
    assert timeline([_slot(desk, "It derailed in 1990.", "1990-01-01", background=True)], desk.documents) == []


def test_a_long_timeline_keeps_the_latest() -> None:
    desk = Desk()
    slots = [_slot(desk, f"Thing {i} on Jan. 1.", f"2031-01-01T{i // 60:02}:{i % 60:02}") for i in range(80)]
    found = timeline(slots, desk.documents)
    assert len(found) == MOST_ENTRIES
    assert found[-1].text == "Thing 79 on Jan. 1."
