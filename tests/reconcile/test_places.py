"""Where the main events happened."""

from according.reconcile.places import place_findings
from according.schema.findings import Finding
from according.schema.links import Entity, Slot
from according.schema.spans import Span
from tests.reconcile.made import Desk


def _place(desk: Desk, name: str, sort: str = "neighborhood", entity: str = "", background: bool = False) -> Slot:
    document = desk.report(f"The crash in {name} woke all, paper {len(desk.documents)} said.")
    return desk.slot(
        document, name, key="place/crash/crash", facet="place", unit=None, counted=sort, event="event:1",
        participants=[f"entity:{entity or name}"], background=background,
    )  # fmt: skip


def _entity(name: str, *slots: Slot) -> Entity:
    mentions = tuple(Span(s.document, s.span.start, s.span.end) for s in slots)
    return Entity(f"entity:{name}", "Address", name, (), mentions)


def _found(desk: Desk, *slots: Slot, entities: tuple[Entity, ...] = ()) -> list[Finding]:
    return place_findings(slots, frozenset({"event:1"}), entities, desk.sources)


def test_two_quarters_of_which_no_report_names_both() -> None:
    desk = Desk()
    one, two = _place(desk, "Ashgrove"), _place(desk, "Millbrook")
    entities = (_entity("Ashgrove", one), _entity("Millbrook", two))
    (finding,) = _found(desk, one, two, entities=entities)
    assert (finding.kind, finding.confidence) == ("conflict", "check")
    assert finding.question == "In which neighborhood did the crash happen?"


def test_a_report_that_names_both_places_tells_of_two_happenings() -> None:
    desk = Desk()
    one, two = _place(desk, "Ashgrove"), _place(desk, "Millbrook")
    entities = (_entity("Ashgrove", one, two), _entity("Millbrook", two))
    assert _found(desk, one, two, entities=entities) == []


def test_one_place_in_two_reports() -> None:
    desk = Desk()
    (finding,) = _found(desk, _place(desk, "Ashgrove"), _place(desk, "Ashgrove"))
    assert (finding.kind, finding.rule) == ("agreement", "reconcile/same-place")


def test_a_town_and_its_quarter_are_not_compared() -> None:
    desk = Desk()
    assert _found(desk, _place(desk, "Ashgrove"), _place(desk, "Osterby", "city")) == []


def test_history_has_its_own_places() -> None:
    desk = Desk()
    assert _found(desk, _place(desk, "Ashgrove"), _place(desk, "Ashgrove", background=True)) == []
