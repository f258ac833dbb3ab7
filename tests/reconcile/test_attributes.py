"""Ages and ranks."""

from dataclasses import replace

from according.reconcile.attributes import attribute_findings
from according.schema.findings import Finding
from according.schema.links import Slot
from tests.reconcile.made import Desk


def _age(desk: Desk, value: str, low: float, key: str = "age/entity:1", holder: str = "Ramon Abella") -> Slot:
    document = desk.report(f"{holder}, {value}, drove.")
    return desk.slot(document, value, low, key=key, facet="attribute", unit="age", counted=None, holder=holder)


def _found(desk: Desk, *slots: Slot) -> list[Finding]:
    return attribute_findings(slots, desk.sources)


def test_one_age_in_two_reports() -> None:
    desk = Desk()
    (finding,) = _found(desk, _age(desk, "53", 53), _age(desk, "aged 53", 53))
    assert (finding.kind, finding.question) == ("agreement", "How old is Ramon Abella?")


def test_two_ages_of_one_person() -> None:
    desk = Desk()
    (finding,) = _found(desk, _age(desk, "53", 53), _age(desk, "35", 35))
    assert (finding.kind, finding.confidence) == ("conflict", "good")
    assert [p.low for p in finding.positions] == [35, 53]


def test_ages_of_two_persons_are_not_compared() -> None:
    desk = Desk()
    assert _found(desk, _age(desk, "53", 53), _age(desk, "35", 35, key="age/entity:2")) == []


def test_ages_of_somebody_described_are_to_be_checked() -> None:
    desk = Desk()
    slots = [_age(desk, str(n), n, key="age/driver", holder="the driver") for n in (53, 35)]
    (finding,) = _found(desk, *slots)
    assert finding.confidence == "check"


def test_more_values_than_positions_are_of_many_people() -> None:
    desk = Desk()
    assert _found(desk, *(_age(desk, str(n), n, key="age/driver", holder="the driver") for n in range(20, 30))) == []


def test_the_age_in_one_report_alone_is_no_finding() -> None:
    desk = Desk()
    assert _found(desk, _age(desk, "53", 53)) == []


def test_two_ranks_of_one_city() -> None:
    desk = Desk()
    slots = []
    for words, rank in (("the largest city", 1), ("the second largest city", 2)):
        document = desk.report(f"Osterby, {words}, was flooded.")
        slots.append(
            desk.slot(
                document, words, rank, key="rank/entity:1/largest/city", facet="attribute", unit="rank",
                participants=("entity:1",), holder="Osterby",
            )
        )  # fmt: skip
    (finding,) = _found(desk, *slots)
    assert (finding.kind, finding.question) == ("conflict", "How does Osterby rank among the largest cities?")


def test_a_report_that_tells_two_ages_tells_of_two_people() -> None:
    desk = Desk()
    first, second = _age(desk, "15", 15), _age(desk, "17", 17)
    other = replace(second, document=first.document, id=f"{second.id}0")
    assert _found(desk, first, replace(other, span=first.span, clause=first.clause), _age(desk, "17", 17)) == []


def test_ages_far_apart_are_of_one_only_beside_the_name() -> None:
    desk = Desk()
    far = [_age(desk, "24", 24), _age(desk, "64", 64)]
    assert _found(desk, *far) == []
    (finding,) = _found(desk, *(replace(s, counted="named") for s in far))
    assert [p.low for p in finding.positions] == [24, 64]
