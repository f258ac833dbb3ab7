"""What a reader is shown, and in which order findings stand."""

from collections import Counter

from according.reconcile.findings import make_finding
from according.reconcile.selection import (
    FIRST,
    FIRST_AGREED,
    MOST,
    MOST_AGREEMENTS,
    MOST_SINGLE,
    most_important,
)
from according.schema.findings import Finding
from according.schema.vocabulary import Confidence, FindingKind
from tests.reconcile.made import Desk


def _finding(kind: FindingKind, number: int = 0, confidence: Confidence = "good", bonus: float = 0.0) -> Finding:
    return make_finding(
        kind, "quantity", f"Question {number}?", "Why.", [], None, "reconcile/same-number", Desk().sources,
        confidence=confidence, bonus=bonus,
    )  # fmt: skip


def _many(kind: FindingKind, count: int) -> list[Finding]:
    return [_finding(kind, i) for i in range(count)]


def test_no_more_than_a_reader_reads() -> None:
    assert len(most_important(_many("conflict", 70))) == MOST


def test_agreements_are_no_more_than_half() -> None:
    found = most_important(_many("agreement", 30) + _many("refinement", 8))
    assert Counter(f.kind for f in found) == {"agreement": MOST_AGREEMENTS, "refinement": 8}


def test_of_the_first_ten_half_are_disputes_if_there_are_as_many() -> None:
    disputes = [_finding("conflict", i, "check", -2.0) for i in range(7)]
    first = most_important(_many("agreement", 12) + disputes)[:FIRST]
    assert Counter(f.kind for f in first) == {"agreement": FIRST_AGREED, "conflict": FIRST - FIRST_AGREED}


def test_where_little_is_disputed_agreements_fill_the_first_ten() -> None:
    disputes = [_finding("conflict", i, "check", -2.0) for i in range(2)]
    first = most_important(_many("agreement", 12) + disputes)[:FIRST]
    assert Counter(f.kind for f in first) == {"agreement": 8, "conflict": 2}


def test_disputes_leave_no_room_for_agreements() -> None:
    found = most_important(_many("agreement", 30) + _many("conflict", 35))
    assert [f.kind for f in found] == ["conflict"] * 35 + ["agreement"] * 5


def test_figures_of_one_report_are_few() -> None:
    assert len(most_important(_many("single-origin", 30))) == MOST_SINGLE


def test_the_order_of_findings_changes_nothing() -> None:
    found = _many("agreement", 30) + _many("conflict", 12) + _many("single-origin", 9)
    assert most_important(found) == most_important(found[::-1])


def test_disputes_come_before_agreements_and_agreements_before_single_figures() -> None:
    kinds: list[FindingKind] = ["single-origin", "agreement", "update", "conflict", "denial"]
    assert [f.kind for f in most_important([_finding(k) for k in kinds])] == kinds[::-1]


def test_what_is_to_be_checked_comes_later() -> None:
    assert _finding("conflict", confidence="check").salience < _finding("conflict").salience


def test_the_id_is_made_of_what_is_asked_and_shown() -> None:
    assert _finding("conflict", 1).id == _finding("conflict", 1, bonus=0.2).id
    assert _finding("conflict", 1).id != _finding("conflict", 2).id
    assert _finding("conflict", 1).id != _finding("denial", 1).id
