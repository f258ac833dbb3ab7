"""How many independent origins stand behind a position, and what is quoted for it."""

from dataclasses import replace

from according.reconcile.evidence import LONGEST_QUOTE, QUOTES_A_REPORT, quotations, slot_position
from according.schema.findings import OriginCount
from according.schema.spans import Span
from according.schema.vocabulary import OriginKind
from tests.reconcile.made import Desk


def _count(*origins: tuple[OriginKind, str, int]) -> OriginCount:
    """Count the origins of statements, each (kind, rule, in how many reports)."""
    desk = Desk()
    told: list[str] = []
    for number, (kind, rule, reports) in enumerate(origins):
        statements = []
        for copy in range(reports):
            document = desk.report(f"Nine were hurt, it said {number} {copy}.")
            statements.append(desk.statement(document, "Nine were hurt"))
        desk.origin(kind, *statements, rule=rule, name=f"source {number}")
        told += statements
    return desk.sources.count(told, [d.id for d in desk.documents])


def test_one_source_in_four_reports_is_one_origin() -> None:
    count = _count(("source", "", 4))
    assert (count.least, count.most) == (1, 1)


def test_two_sources_are_two() -> None:
    count = _count(("source", "", 1), ("agency", "link/agency-credit", 2))
    assert (count.least, count.most) == (2, 2)


def test_an_unknown_root_never_counts_as_independent() -> None:
    count = _count(("unknown", "", 1), ("unknown", "", 1), ("source", "", 1))
    assert (count.least, count.most) == (1, 3)


def test_where_no_root_is_known_there_is_none_for_sure() -> None:
    count = _count(("unknown", "", 1), ("unknown", "", 1))
    assert (count.least, count.most) == (0, 2)


def test_copied_text_is_one_root_and_never_for_sure() -> None:
    count = _count(("copied-text", "", 3))
    assert (count.least, count.most) == (0, 1)
    count = _count(("copied-text", "", 3), ("source", "", 1))
    assert (count.least, count.most) == (1, 2)


def test_unnamed_sources_may_be_the_same_people() -> None:
    unnamed: tuple[OriginKind, str, int] = ("source", "link/cited-unnamed", 1)
    count = _count(unnamed, unnamed, unnamed)
    assert (count.least, count.most) == (1, 3)


def test_an_unnamed_source_may_be_one_of_the_named() -> None:
    count = _count(("source", "link/cited-unnamed", 1), ("source", "", 1), ("source", "", 1))
    assert (count.least, count.most) == (2, 3)


def test_who_belongs_to_a_body_is_no_origin_beside_it() -> None:
    desk = Desk()
    document = desk.report("Nine. Ten. Eleven.")
    nine, ten, eleven = (desk.statement(document, w) for w in ("Nine.", "Ten.", "Eleven."))
    desk.origin("source", nine, name="Coast guard")
    desk.origin("source", ten, name="Roe")
    desk.origin("source", eleven, name="Poe")
    body, roe, poe = desk.origins
    desk.origins[1:] = [replace(roe, body=body.id), replace(poe, body=body.id)]
    with_body = desk.sources.count([nine, ten, eleven], [document])
    assert (with_body.least, with_body.most) == (1, 1)
    without = desk.sources.count([ten, eleven], [document])
    assert (without.least, without.most) == (1, 2)


def test_a_report_without_a_statement_has_its_unknown_root() -> None:
    desk = Desk()
    document = desk.report("Nine were hurt.\nRain fell.")
    origin = desk.origin("unknown", desk.statement(document, "Rain fell."))
    assert desk.sources.count([], [document]) == OriginCount(0, 1, (origin,))


def test_rivals_have_two_known_origins() -> None:
    desk = Desk()
    document = desk.report("Nine. Ten. Eleven. Twelve.")
    nine, ten, eleven, twelve = (desk.statement(document, w) for w in ("Nine.", "Ten.", "Eleven.", "Twelve."))
    desk.origin("source", nine, ten, name="Roe")
    desk.origin("source", eleven, name="Poe")
    desk.origin("unknown", twelve)
    assert desk.sources.are_rivals(nine, eleven)
    assert not desk.sources.are_rivals(nine, ten)
    assert not desk.sources.are_rivals(nine, twelve)
    assert not desk.sources.are_rivals(nine, None)


def test_a_quotation_is_cut_at_its_limit_and_exact() -> None:
    desk = Desk()
    document = desk.report("Nine were hurt " + "and hurt " * 60)
    found = desk.sources.quote(Span(document, 0, 500))
    assert (len(found.text), found.end) == (LONGEST_QUOTE, LONGEST_QUOTE)
    assert desk.documents[0].text.startswith(found.text)


def test_quotations_lie_apart_and_are_few() -> None:
    desk = Desk()
    document = desk.report("Nine were hurt. Nine it was. Nine again. Nine more.")
    spans = [Span(document, a, b) for a, b in ((0, 15), (5, 15), (16, 28), (29, 40), (41, 51))]
    found = quotations(spans, desk.sources)
    assert [(e.start, e.end) for e in found] == [(0, 15), (16, 28)]
    assert len(found) == QUOTES_A_REPORT


def test_quotations_stand_in_the_order_of_publication() -> None:
    desk = Desk()
    late, early = desk.report("Nine late.", "2031-03-05"), desk.report("Nine early.", "2031-03-04")
    found = quotations([Span(late, 0, 4), Span(early, 0, 4)], desk.sources)
    assert [e.document for e in found] == [early, late]


def test_a_position_gathers_its_slots() -> None:
    desk = Desk()
    one, two = desk.report("Nine were hurt.", "2031-03-05"), desk.report("9 were hurt.", "2031-03-04")
    told = desk.statement(one, "Nine were hurt.")
    desk.origin("source", told)
    slots = [desk.slot(one, "Nine", 9, statement=told), desk.slot(two, "9", 9)]
    position = slot_position(slots, "9", desk.sources)
    assert position.documents == (two, one)
    assert position.statements == (told,)
    assert (position.low, position.high, position.unit) == (9, 9, "count")
    assert [e.text for e in position.evidence] == ["9 were hurt.", "Nine were hurt."]
