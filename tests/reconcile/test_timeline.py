"""What happened, in its order."""

from according.reconcile.timeline import MOST_ENTRIES, timeline
from according.schema.links import Slot
from tests.reconcile.made import Desk


def _slot(desk: Desk, text: str, earliest: str, family: str = "crash", **given: object) -> Slot:
    document = desk.report(text)
    key = f"time/{family}/derail"
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
        slot = desk.slot(document, "It", key="time/crash/derail", earliest="2031-03-01", unit=None, **told)  # type: ignore[arg-type]
        assert timeline([slot], desk.documents) == []


def test_a_long_timeline_keeps_the_latest() -> None:
    desk = Desk()
    slots = [_slot(desk, f"Thing {i} happened.", f"2031-01-01T{i // 60:02}:{i % 60:02}") for i in range(80)]
    found = timeline(slots, desk.documents)
    assert len(found) == MOST_ENTRIES
    assert found[-1].text == "Thing 79 happened."
