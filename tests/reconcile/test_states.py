"""States that reports tell differently."""

import pytest

from according.reconcile.states import state_findings
from according.schema.findings import Finding
from according.schema.links import Slot
from tests.reconcile.made import Desk

_WHERE = "state/exclusive/whereabouts/entity:1"
_CUSTODY = "state/cumulative/custody/"


def _state(
    desk: Desk, name: str, place: float, key: str = _WHERE, published: str = "2031-03-04", document: str = ""
) -> Slot:
    document = document or desk.report(f"Abella was {name}, paper {len(desk.documents)} said.", published)
    return desk.slot(
        document, name, place, key=key, facet="attribute", unit="state", counted=name, holder="Ramon Abella"
    )


def _found(desk: Desk, *slots: Slot) -> list[Finding]:
    return state_findings(slots, desk.sources)


def test_the_later_state_in_the_later_report() -> None:
    desk = Desk()
    missing, found = _state(desk, "missing", 0), _state(desk, "found", 3, published="2031-03-06")
    (finding,) = _found(desk, missing, found)
    assert (finding.kind, finding.rule) == ("update", "reconcile/state-changed")
    assert finding.question == "Is Ramon Abella missing or found?"
    assert [p.value for p in finding.positions] == ["missing", "found"]


def test_the_earlier_state_in_the_later_report_is_told_as_past() -> None:
    desk = Desk()
    assert _found(desk, _state(desk, "missing", 0, published="2031-03-06"), _state(desk, "found", 3)) == []


def test_a_report_that_tells_how_it_went_on_counts_with_its_last_state() -> None:
    desk = Desk()
    document = desk.report("Abella was missing, then found.")
    both = [_state(desk, "missing", 0, document=document), _state(desk, "found", 3, document=document)]
    assert _found(desk, *both, _state(desk, "found", 3)) == []


def test_one_report_alone_makes_no_finding() -> None:
    desk = Desk()
    assert _found(desk, _state(desk, "missing", 0)) == []


def test_charged_follows_arrested_and_differs_from_it_in_nothing() -> None:
    desk = Desk()
    slots = [_state(desk, "arrested", 2, _CUSTODY + "entity:1"), _state(desk, "charged", 4, _CUSTODY + "entity:1")]
    assert _found(desk, *slots) == []


def test_nobody_arrested_against_somebody_arrested() -> None:
    desk = Desk()
    nobody = _state(desk, "not arrested", 1.5, _CUSTODY + "anyone")
    (finding,) = _found(desk, nobody, _state(desk, "arrested", 2, _CUSTODY + "entity:1", "2031-03-06"))
    assert (finding.kind, finding.question) == ("update", "Has anyone been arrested?")


@pytest.mark.parametrize("place", [0, 1])
def test_who_is_not_in_a_later_state_may_be_in_an_earlier(place: int) -> None:
    desk = Desk()
    assert _found(desk, _state(desk, "not found", 2.5), _state(desk, "missing", place)) == []


def test_one_word_of_two_scales_makes_one_finding() -> None:
    desk = Desk()
    one, two = desk.report("Abella was held, he said."), desk.report("Abella was released, he said.", "2031-03-06")
    slots = [
        _state(desk, name, place, f"state/exclusive/{scale}/entity:1", document=document)
        for scale in ("captivity", "bail")
        for name, place, document in (("held", 0, one), ("released", 2, two))
    ]
    assert len(_found(desk, *slots)) == 1
