"""Findings on numbers."""

from according.reconcile.numbers import MOST_POSITIONS, is_toll, quantity_findings
from according.schema.findings import Finding
from according.schema.links import Slot
from tests.reconcile.made import Desk


def _findings(desk: Desk, *slots: Slot) -> list[Finding]:
    return quantity_findings(slots, desk.sources)[0]


def _two(low: str, high: str, **given: object) -> list[Finding]:
    desk = Desk()
    one, other = desk.report(f"{low} people were hurt."), desk.report(f"{high} people were hurt.")
    slots = desk.slot(one, low, float(low)), desk.slot(other, high, float(high), **given)  # type: ignore[arg-type]
    return _findings(desk, *slots)


def test_the_same_figure_in_two_reports() -> None:
    desk = Desk()
    slots = [desk.slot(desk.report(f"{n} people were hurt."), n, 9) for n in ("Nine", "9")]
    (finding,) = _findings(desk, *slots)
    assert (finding.kind, finding.question) == ("agreement", "How many people were injured?")
    assert [p.value for p in finding.positions] == ["9"]
    assert len(finding.positions[0].documents) == 2


def test_figures_that_exclude_each_other() -> None:
    (finding,) = _two("9", "12")
    assert (finding.kind, finding.rule) == ("conflict", "reconcile/numbers-apart")
    assert [(p.low, p.high) for p in finding.positions] == [(9, 9), (12, 12)]


def test_a_figure_of_one_report_alone_is_no_finding_here() -> None:
    desk = Desk()
    assert _findings(desk, desk.slot(desk.report("9 were hurt."), "9", 9)) == []


def test_two_keys_are_never_compared() -> None:
    assert _two("9", "12", key="quantity/dead/count/people") == []
    assert _two("9", "12", key="quantity/injured/count/people@entity:vale") == []


def test_what_is_no_news_is_left_out() -> None:
    for given in (
        {"background": True}, {"polarity": "no"}, {"polarity": "unknown"}, {"further": True}, {"modality": "future"},
    ):  # fmt: skip
        assert _two("9", "12", **given) == [], given


def test_a_figure_that_is_only_possible_is_to_be_checked() -> None:
    desk = Desk()
    slots = [desk.slot(desk.report(f"{n} may be hurt."), str(n), n, modality="possible") for n in (9, 12)]
    (finding,) = _findings(desk, *slots)
    assert finding.confidence == "check"


def test_the_answered_keys_are_told() -> None:
    desk = Desk()
    slots = [desk.slot(desk.report(f"{n} were hurt."), str(n), n) for n in (9, 12)]
    assert quantity_findings(slots, desk.sources)[1] == {slots[0].key}


def test_no_more_positions_than_a_reader_can_weigh() -> None:
    desk = Desk()
    slots = [desk.slot(desk.report(f"{n} were hurt."), str(n), n) for n in range(20, 30)]
    (finding,) = _findings(desk, *slots)
    assert len(finding.positions) == MOST_POSITIONS


def test_firm_figures_and_those_of_most_reports_are_kept_first() -> None:
    desk = Desk()
    vague = desk.slot(desk.report("dozens were hurt."), "dozens", 24, 99)
    twice = [desk.slot(desk.report(f"29 were hurt in {place}."), "29", 29) for place in ("Vale", "Osterby")]
    others = [desk.slot(desk.report(f"{n} were hurt."), str(n), n) for n in range(20, 29)]
    (finding,) = _findings(desk, vague, *others, *twice)
    values = [p.value for p in finding.positions]
    assert "29" in values
    assert "dozens" not in values


def test_positions_stand_in_the_order_of_publication() -> None:
    desk = Desk()
    late = desk.slot(desk.report("12 were hurt.", "2031-03-05"), "12", 12)
    early = desk.slot(desk.report("9 were hurt.", "2031-03-04"), "9", 9)
    (finding,) = _findings(desk, late, early)
    assert (finding.kind, [p.value for p in finding.positions]) == ("update", ["9", "12"])


def test_the_order_of_slots_changes_nothing() -> None:
    desk = Desk()
    slots = [desk.slot(desk.report(f"{n} were hurt."), str(n), n) for n in (9, 12, 15)]
    assert _findings(desk, *slots) == _findings(desk, *reversed(slots))


def test_only_counts_of_people_are_tolls() -> None:
    desk = Desk()
    document = desk.report("9 were hurt.")
    assert is_toll(desk.slot(document, "9", 9))
    assert not is_toll(desk.slot(document, "9", 9, unit="EUR"))
    assert not is_toll(desk.slot(document, "9", 9, key="quantity/attack/count/shots"))


def _things(desk: Desk, value: str, low: float, high: float | None = None) -> Slot:
    document = desk.report(f"{value} diggers were there, paper {len(desk.documents)} said.")
    return desk.slot(document, value, low, high, key="quantity/any/count/construction_machines", counted="digger")


def test_one_thing_is_no_count_of_many() -> None:
    desk = Desk()
    assert quantity_findings([_things(desk, "one", 1), _things(desk, "60", 60)], desk.sources)[0] == []


def test_counts_of_things_far_apart_are_of_other_sets() -> None:
    desk = Desk()
    assert quantity_findings([_things(desk, "3", 3), _things(desk, "850", 850)], desk.sources)[0] == []


def test_a_conflict_on_things_is_to_be_looked_at() -> None:
    desk = Desk()
    ((finding,), _) = quantity_findings([_things(desk, "60", 60), _things(desk, "100", 100)], desk.sources)
    assert (finding.kind, finding.confidence, finding.question) == ("conflict", "check", "How many diggers?")


def test_several_fits_any_figure_and_is_left_out_beside_two() -> None:
    desk = Desk()
    slots = [
        desk.slot(desk.report(f"{v} people were injured, paper {i} said."), v, low, high)
        for i, (v, low, high) in enumerate([("nine", 9, 9), ("12", 12, 12), ("several", 3, float("inf"))])
    ]
    ((finding,), _) = quantity_findings(slots, desk.sources)
    assert [p.value for p in finding.positions] == ["nine", "12"]


def test_a_toll_that_a_report_says_rose() -> None:
    desk = Desk()
    one = desk.report("At least two people were injured, one paper said.")
    two = desk.report("The toll of injured people rose to at least six, the other said.")
    slots = [desk.slot(one, "At least two", 2, float("inf")), desk.slot(two, "at least six", 6, float("inf"))]
    ((finding,), _) = quantity_findings(slots, desk.sources)
    assert (finding.kind, finding.rule) == ("update", "reconcile/toll-said-to-rise")


def test_the_dead_of_days_before_the_news_are_others() -> None:
    desk = Desk()
    days = [
        desk.slot(
            desk.report(f"The blast of Thursday, paper {i}."), "Thursday", key="time/attack/blast", facet="time",
            unit=None, event="event:1", earliest="2031-03-06",
        )
        for i in (1, 2)
    ]  # fmt: skip
    key = "quantity/dead/count/people"
    now = [desk.slot(desk.report(f"Four died, paper {i}."), "Four", 4, key=key, earliest="2031-03-06") for i in (3, 4)]
    before = desk.slot(desk.report("Thirty died last week."), "Thirty", 30, key=key, earliest="2031-02-27")
    ((finding,), _) = quantity_findings([*days, *now, before], desk.sources)
    assert (finding.kind, [p.low for p in finding.positions]) == ("agreement", [4])
    ((finding,), _) = quantity_findings([*now, before], desk.sources)
    assert len(finding.positions) == 2
