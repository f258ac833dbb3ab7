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


def test_a_quarter_tells_more_precisely_than_a_town() -> None:
    desk = Desk()
    (finding,) = _found(desk, _place(desk, "Ashgrove"), _place(desk, "Osterby", "city"))
    assert (finding.kind, finding.question) == ("refinement", "Where did the crash happen?")
    assert [p.value for p in finding.positions] == ["Osterby", "Ashgrove"]


def test_what_is_no_site_is_no_place() -> None:
    desk = Desk()
    assert _found(desk, _place(desk, "Ashgrove", "party"), _place(desk, "Osterby", "city")) == []


def test_one_corner_is_agreed_on_whatever_its_event() -> None:
    desk = Desk()
    told = [
        desk.slot(
            desk.report(f"Police went to the corner {words}."), words, key="place/moved_in/go", facet="place",
            unit=None,
            counted="corner", event=event, participants=("address:elm + low",),
        )
        for words, event in (("of Elm and Low", "event:1"), ("of Low Road and Elm Road", "event:9"))
    ]  # fmt: skip
    (finding,) = [f for f in _found(desk, *told) if f.kind == "agreement"]
    assert finding.question == "At which street corner did it happen?"


def test_other_corners_are_no_conflict() -> None:
    desk = Desk()
    told = [
        desk.slot(
            desk.report(f"Police went to the corner {words}."), words, key="place/moved_in/go", facet="place",
            unit=None,
            counted="corner", event="event:1", participants=(f"address:{words}",),
        )
        for words in ("of Elm and Low", "of Ash and Elm")
    ]  # fmt: skip
    assert _found(desk, *told) == []


def test_history_has_its_own_places() -> None:
    desk = Desk()
    assert _found(desk, _place(desk, "Ashgrove"), _place(desk, "Ashgrove", background=True)) == []
