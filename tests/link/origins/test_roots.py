"""The root of each statement, by the attribution in the text and by credits."""

import pytest

from according.schema.statements import Statement
from tests.link.made import Sheet
from tests.link.origins.made_origins import OWN, WIRE, cited, origins


def test_one_source_in_two_papers_is_one_origin() -> None:
    (origin,) = origins(cited("Jane Roe", publisher="A"), cited("Jane Roe", publisher="B"))
    assert (origin.kind, origin.rule, len(origin.documents)) == ("source", "link/cited-source", 2)
    assert [e.text for e in origin.evidence] == ["Jane Roe", "Jane Roe"]


def test_two_names_of_one_body_are_one_origin() -> None:
    helmets = cited("White Helmets", publisher="A", mentions="White Helmets")
    defence = cited("Syrian Civil Defense", publisher="B", mentions="Syrian Civil Defense")
    (origin,) = origins(helmets, defence)
    assert len(origin.documents) == 2


def test_two_sources_are_two_origins() -> None:
    assert len(origins(cited("Jane Roe", publisher="A"), cited("Ann Poe", publisher="B"))) == 2


@pytest.mark.parametrize(
    "words",
    [
        "a Northern Relief spokesman",
        "a spokeswoman for Northern Relief",
        "a statement from a Northern Relief spokesperson",
        "initial findings of Northern Relief",
        "Northern Relief's report",
        "Northern Relief in Friday's bulletin",
        "Northern Relief working in the valley",
    ],
)
def test_who_and_what_speaks_for_a_body_is_its_word(words: str) -> None:
    one = cited("Northern Relief", publisher="A", mentions="Northern Relief")
    other = cited(words, "unnamed", publisher="B", mentions="Northern Relief")
    (origin,) = origins(one, other)
    assert origin.name == "Northern Relief"
    assert words in {e.text for e in origin.evidence}


@pytest.mark.parametrize(
    "words", ["a witness in Northern Relief overalls", "a critic of Northern Relief", "the driver"]
)
def test_who_does_not_speak_for_a_body_is_not_it(words: str) -> None:
    one = cited("Northern Relief", publisher="A", mentions="Northern Relief")
    other = cited(words, "unnamed", publisher="B", mentions="Northern Relief" if "Relief" in words else "")
    assert len(origins(one, other)) == 2


def test_a_described_person_is_no_name() -> None:
    body = cited("Northern Relief", publisher="A", mentions="Northern Relief")
    words = "local Northern Relief spokesman"
    sheet = Sheet(f"Nine people were killed , a {words} said .", publisher="B")
    sheet.name("Northern Relief", "Organization").name(words, "Person")
    sheet.say("Nine people were killed", ("unnamed", words, f"a {words}"), cue="said")
    assert "Northern Relief" in {o.name for o in origins(body, sheet) if len(o.documents) == 2}


def test_a_named_spokeswoman_is_an_origin_that_belongs_to_her_body() -> None:
    body = cited("Northern Relief", publisher="A", mentions="Northern Relief")
    person = cited("Northern Relief spokeswoman Ann Poe", publisher="B", name="Ann Poe", mentions="Northern Relief")
    found = {o.name: o for o in origins(body, person.name("Ann Poe"))}
    assert found["Ann Poe"].body == found["Northern Relief"].id
    assert found["Northern Relief"].body is None


def test_a_country_inside_a_source_is_not_the_source() -> None:
    name = "Iraqi mountain rescue command"
    sheet = Sheet(f"Nine people were killed , the {name} said .").name("Iraqi", "Address")
    sheet.say("Nine people were killed", ("named", name, name), cue="said")
    (origin,) = origins(sheet)
    assert origin.name == name


def test_a_person_behind_a_place_is_the_source() -> None:
    sheet = Sheet("Nine people were killed , Karvol Mayor Ann Poe said .").name("Karvol", "Address").name("Ann Poe")
    sheet.say("Nine people were killed", ("named", "Karvol", "Karvol Mayor Ann Poe"), cue="said")
    (origin,) = origins(sheet)
    assert origin.name == "Ann Poe"


def test_the_innermost_source_is_the_root() -> None:
    sheet = Sheet("Nine people were killed , Reuters quoted Jane Roe as saying .").name("Reuters", "Organization")
    sheet.say(
        "Nine people were killed", ("agency", "Reuters", "Reuters"), ("named", "Jane Roe", "Jane Roe"), cue="saying"
    )
    (origin,) = origins(sheet.name("Jane Roe"))
    assert origin.name == "Jane Roe"


def _credited(publisher: str, role: str = "agency") -> Sheet:
    sheet = Sheet(f"Nine people were killed in {publisher} .\nReporting by Reuters .", publisher=publisher)
    sheet.say(f"Nine people were killed in {publisher} .")
    return sheet.credit("Reuters", "Reuters", role)


def test_an_agency_that_two_papers_credit_is_one_origin() -> None:
    (origin,) = origins(_credited("A"), _credited("B"))
    assert (origin.kind, origin.name, origin.rule) == ("agency", "Reuters", "link/agency-credit")


def test_an_agency_credited_and_an_agency_cited_are_one() -> None:
    (origin,) = origins(_credited("A"), cited("Reuters", "agency", "B", mentions="Reuters"))
    assert (origin.kind, len(origin.documents)) == ("agency", 2)


def test_a_photograph_is_no_origin() -> None:
    (origin,) = origins(_credited("A", "photo"))
    assert origin.kind == "unknown"


def test_a_contribution_is_proof_and_no_origin() -> None:
    (origin,) = origins(_credited("A", "contribution"))
    assert (origin.kind, [e.text for e in origin.evidence]) == ("unknown", ["Reuters"])


def test_a_republished_text_has_its_first_publisher_as_origin() -> None:
    (origin,) = origins(_credited("A", "republishes"))
    assert (origin.kind, origin.rule) == ("document", "link/republication-credit")


@pytest.mark.parametrize(
    ("publishers", "roots"),
    [
        (("A", "B"), {"A", "B"}),
        (("A", "A"), {"A"}),
        (("Daily Mail", "Metro"), {"Daily Mail and General Trust"}),
        ((None, None), {"a report without a publisher"}),
    ],
)
def test_what_nobody_is_cited_for_is_unknown_in_each_house(publishers: tuple[str, str], roots: set[str]) -> None:
    sheets = [Sheet(text, publisher=p) for text, p in zip((WIRE, OWN), publishers, strict=True)]
    for sheet in sheets:
        sheet.say(sheet.text.splitlines()[1])
    found = origins(*sheets)
    assert {o.kind for o in found} == {"unknown"}
    assert {o.name for o in found} == roots
    assert len(found) == (2 if publishers[0] is None else len(roots))


def test_each_statement_has_exactly_one_origin() -> None:
    sheets = [cited("Jane Roe", publisher="A"), _credited("B"), cited("officials", "unnamed", "C")]
    statements = [r.id for s in sheets for r in s.records if isinstance(r, Statement)]
    told = [s for o in origins(*sheets) for s in o.statements]
    assert sorted(told) == sorted(statements)
