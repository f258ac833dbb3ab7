"""The root of each statement, by the evidence in the text."""

from according.link.copies import Copies
from according.link.entities import link_entities
from according.link.origins import OriginFinder, make_origins
from according.schema.annotations import Mention
from according.schema.documents import Credit
from according.schema.links import Origin
from according.schema.statements import Statement
from tests.link.made import Sheet, joined
from tests.link.test_copies import _OWN, _WIRE


def _origins(*sheets: Sheet) -> list[Origin]:
    records = joined(*sheets)
    entities = link_entities(records.documents, records.of(Mention))
    finder = OriginFinder(records.documents, records.of(Credit), entities, Copies(records.documents))
    return make_origins(records.of(Statement), finder)


def _cited(name: str, kind: str = "named", publisher: str = "Paper", mention: str | None = None) -> Sheet:
    sheet = Sheet(f"Nine people were killed , {name} said .", publisher=publisher)
    if mention:
        sheet.name(mention, "Organization")
    sheet.say("Nine people were killed", (kind, name, name), cue="said")
    return sheet


def test_one_source_in_two_papers_is_one_origin() -> None:
    (origin,) = _origins(_cited("Jane Roe", publisher="A"), _cited("Jane Roe", publisher="B"))
    assert (origin.kind, origin.rule, len(origin.documents)) == ("source", "link/cited-source", 2)
    assert [e.text for e in origin.evidence] == ["Jane Roe", "Jane Roe"]


def test_two_names_of_one_body_are_one_origin() -> None:
    sheets = [_cited(n, publisher=n, mention=n) for n in ("White Helmets", "Syrian Civil Defense")]
    (origin,) = _origins(*sheets)
    assert len(origin.documents) == 2


def test_two_sources_are_two_origins() -> None:
    assert len(_origins(_cited("Jane Roe", publisher="A"), _cited("Ann Poe", publisher="B"))) == 2


def test_unnamed_sources_of_two_papers_are_told_apart() -> None:
    found = _origins(_cited("officials", "unnamed", "A"), _cited("officials", "unnamed", "B"))
    assert [o.rule for o in found] == ["link/cited-unnamed"] * 2


def test_unnamed_sources_heard_by_one_agency_are_one_origin() -> None:
    sheets = []
    for publisher in "AB":
        sheet = Sheet("Nine people were killed , officials told Reuters .", publisher=publisher)
        sheet.name("Reuters", "Organization")
        sheet.say(
            "Nine people were killed",
            ("agency", "Reuters", "Reuters"),
            ("unnamed", "officials", "officials"),
            cue="told",
        )
        sheets.append(sheet)
    (origin,) = _origins(*sheets)
    assert origin.name == "officials (to Reuters)"


def test_the_innermost_source_is_the_root() -> None:
    sheet = Sheet("Nine people were killed , Reuters quoted Jane Roe as saying .").name("Reuters", "Organization")
    sheet.say(
        "Nine people were killed", ("agency", "Reuters", "Reuters"), ("named", "Jane Roe", "Jane Roe"), cue="saying"
    )
    (origin,) = _origins(sheet.name("Jane Roe"))
    assert origin.name == "Jane Roe"


def test_a_country_inside_a_source_is_not_the_source() -> None:
    sheet = Sheet("Nine people were killed , the Iraqi coast guard command said .").name("Iraqi", "Address")
    sheet.say(
        "Nine people were killed", ("named", "Iraqi coast guard command", "Iraqi coast guard command"), cue="said"
    )
    (origin,) = _origins(sheet)
    assert origin.name == "Iraqi coast guard command"


def _credited(publisher: str, role: str = "agency") -> Sheet:
    sheet = Sheet(f"Nine people were killed in {publisher} .\nReporting by Reuters .", publisher=publisher)
    sheet.say(f"Nine people were killed in {publisher} .")
    return sheet.credit("Reuters", "Reuters", role)


def test_an_agency_that_two_papers_credit_is_one_origin() -> None:
    (origin,) = _origins(_credited("A"), _credited("B"))
    assert (origin.kind, origin.name, origin.rule) == ("agency", "Reuters", "link/agency-credit")


def test_a_photograph_is_no_origin() -> None:
    (origin,) = _origins(_credited("A", "photo"))
    assert origin.kind == "unknown"


def test_a_republished_text_has_its_first_publisher_as_origin() -> None:
    (origin,) = _origins(_credited("A", "republishes"))
    assert (origin.kind, origin.rule) == ("document", "link/republication-credit")


def test_what_nobody_is_cited_for_is_unknown_in_each_report() -> None:
    sheets = [Sheet(text, publisher=p) for text, p in ((_WIRE, "A"), (_OWN, "B"))]
    for sheet in sheets:
        sheet.say(sheet.text.splitlines()[1])
    found = _origins(*sheets)
    assert [o.kind for o in found] == ["unknown", "unknown"]
    assert {o.name for o in found} == {"A", "B"}


def test_copied_words_are_one_origin_named_for_the_first_to_print_them() -> None:
    late = Sheet(_WIRE, publisher="Late", published="2031-03-05")
    early = Sheet(_WIRE, publisher="Early", published="2031-03-04")
    for sheet in (late, early):
        sheet.say(sheet.text.splitlines()[1])
    (origin,) = _origins(late, early)
    assert (origin.kind, origin.name, len(origin.documents)) == ("copied-text", "Early", 2)


def test_each_statement_has_exactly_one_origin() -> None:
    sheets = [_cited("Jane Roe", publisher="A"), _credited("B"), _cited("officials", "unnamed", "C")]
    statements = [r.id for s in sheets for r in s.records if isinstance(r, Statement)]
    told = [s for o in _origins(*sheets) for s in o.statements]
    assert sorted(told) == sorted(statements)
