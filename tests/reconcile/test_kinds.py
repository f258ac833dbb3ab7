"""Of what kind the means of an event was."""

from according.reconcile.kinds import kind_findings
from according.schema.findings import Finding
from according.schema.links import Slot
from tests.reconcile.made import Desk


def _kind(desk: Desk, kind: str, document: str = "", event: str | None = "event:1", background: bool = False) -> Slot:
    document = document or desk.report(f"A {kind} bomb went off, paper {len(desk.documents)} said.")
    return desk.slot(
        document, kind, key="kind/vehicle/attack", facet="attribute", unit="kind", counted=kind, event=event,
        background=background,
    )  # fmt: skip


def _found(desk: Desk, *slots: Slot) -> list[Finding]:
    return kind_findings(slots, frozenset({"event:1"}), desk.sources)


def test_a_car_in_one_report_and_a_truck_in_the_other() -> None:
    desk = Desk()
    (finding,) = _found(desk, _kind(desk, "car"), _kind(desk, "car"), _kind(desk, "truck"))
    assert (finding.kind, finding.confidence, finding.question) == ("conflict", "check", "What vehicle was it?")
    assert [p.value for p in finding.positions] == ["car", "truck"]


def test_one_kind_in_all_reports_is_no_question() -> None:
    desk = Desk()
    assert _found(desk, _kind(desk, "car"), _kind(desk, "car")) == []


def test_two_kinds_in_the_same_reports_are_two_vehicles() -> None:
    desk = Desk()
    one, two = desk.report("A car and a truck hit it."), desk.report("A truck and a car, twice.")
    slots = [_kind(desk, kind, document) for kind in ("car", "truck") for document in (one, two)]
    assert _found(desk, *slots) == []


def test_other_events_and_the_background_have_other_vehicles() -> None:
    desk = Desk()
    assert _found(desk, _kind(desk, "car"), _kind(desk, "truck", event=None)) == []
    assert _found(desk, _kind(desk, "car"), _kind(desk, "truck", background=True)) == []
