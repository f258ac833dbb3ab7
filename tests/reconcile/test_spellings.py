"""Names that reports spell in two ways."""

import pytest

from according.reconcile.spellings import spelling_findings
from according.schema.findings import Finding
from according.schema.links import Slot
from tests.reconcile.made import Desk


def _name(desk: Desk, name: str, document: str = "") -> Slot:
    document = document or desk.report(f"{name} spoke, paper {len(desk.documents)} said.")
    return desk.slot(document, name, key="spelling/entity:1", facet="attribute", unit="name", counted=name, holder=name)


def _found(desk: Desk, *slots: Slot) -> list[Finding]:
    return spelling_findings(slots, frozenset({"entity:1"}), desk.sources)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Jennifer Moreda", "Jennifer Moreva", "conflict"),
        ("Abbas Araqchi", "Abbas Araghchi", "compatible"),
        ("Hizbollah", "Hezbollah", "compatible"),
    ],
)
def test_two_spellings(one: str, other: str, kind: str) -> None:
    desk = Desk()
    (finding,) = _found(desk, _name(desk, one), _name(desk, other))
    assert finding.kind == kind
    assert {p.value for p in finding.positions} == {one, other}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ramon Abella", "Abella"), ("Robert Roe", "Rob Roe"), ("Ali", "Ari"), ("Jane Roe", "Jane Ferrante")],
)
def test_what_is_no_second_spelling(one: str, other: str) -> None:
    desk = Desk()
    assert _found(desk, _name(desk, one), _name(desk, other)) == []


def test_a_slip_of_one_report_against_its_own_spelling_is_not_told() -> None:
    desk = Desk()
    document = desk.report("Moreda, Moreda and Moreva")
    slots = [_name(desk, "Moreda", document), _name(desk, "Moreda", document), _name(desk, "Moreva", document)]
    assert _found(desk, *slots) == []


def test_two_spellings_of_a_place_may_both_be_right() -> None:
    desk = Desk()
    slots = [_name(desk, "Isfaran"), _name(desk, "Isfaron")]
    (finding,) = spelling_findings(slots, frozenset(), desk.sources)
    assert finding.kind == "compatible"
