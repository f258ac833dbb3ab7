"""Who somebody is, in the words of several reports."""

from according.reconcile.descriptions import description_findings
from according.schema.findings import Finding
from according.schema.links import Slot
from tests.reconcile.made import Desk


def _described(desk: Desk, words: str, noun: str, key: str = "description/entity:1") -> Slot:
    document = desk.report(f"Ferrante, {words}, spoke; paper {len(desk.documents)}.")
    return desk.slot(document, words, key=key, facet="attribute", unit="description", counted=noun, holder="Ferrante")


def _found(desk: Desk, *slots: Slot) -> list[Finding]:
    return description_findings(slots, frozenset({"entity:1"}), desk.sources)


def test_two_reports_that_name_one_trade() -> None:
    desk = Desk()
    (finding,) = _found(
        desk, _described(desk, "a lawyer", "lawyers"), _described(desk, "the port’s attorney", "lawyers")
    )
    assert (finding.kind, finding.question) == ("agreement", "Who is Ferrante?")
    assert finding.positions[0].value == "the port’s attorney"


def test_descriptions_that_go_together() -> None:
    desk = Desk()
    slots = [_described(desk, "a lawyer", "lawyers"), _described(desk, "a councillor", "politicians")]
    (finding,) = _found(desk, *slots)
    assert (finding.kind, len(finding.positions)) == ("compatible", 2)


def test_bodies_are_asked_after_with_what() -> None:
    desk = Desk()
    key = "description/entity:2"
    slots = [_described(desk, "a charity", "charity", key), _described(desk, "the charity", "charity", key)]
    assert _found(desk, *slots)[0].question == "What is Ferrante?"


def test_one_report_alone_tells_nothing_to_compare() -> None:
    desk = Desk()
    assert _found(desk, _described(desk, "a lawyer", "lawyers")) == []
