"""Mentions become entities; what no rule joins stays apart."""

from according.link.entities import link_entities
from according.schema.annotations import Mention
from according.schema.links import Entity
from tests.link.made import Sheet, joined


def _linked(*sheets: Sheet) -> list[Entity]:
    records = joined(*sheets)
    return link_entities(records.documents, records.of(Mention))


def _persons(*names: str) -> list[Entity]:
    return _linked(*(Sheet(f"Reporters met {name} at noon .").name(name) for name in names))


def _groups(entities: list[Entity]) -> set[frozenset[str]]:
    return {frozenset((e.name, *e.aliases)) for e in entities}


def test_a_last_name_that_two_persons_share_is_joined_to_neither() -> None:
    found = _groups(_persons("Hafez al-Assad", "Bashar al-Assad", "Assad"))
    assert found == {frozenset({"Hafez al-Assad"}), frozenset({"Bashar al-Assad"}), frozenset({"Assad"})}


def test_a_name_without_its_middle_does_not_join_two_that_differ() -> None:
    found = _groups(_persons("George Bush", "George W. Bush", "George H. W. Bush", "Bush"))
    assert len(found) == 4


def test_a_son_keeps_his_last_name() -> None:
    assert _groups(_persons("Martin Luther King Jr.", "King")) == {frozenset({"Martin Luther King Jr.", "King"})}


def test_father_and_son_stay_apart_and_the_last_name_with_them() -> None:
    assert len(_persons("Ramon Abella", "Ramon Abella Jr.", "Abella")) == 3


def test_a_ministry_without_its_country_is_not_joined_where_two_countries_have_one() -> None:
    names = ("Iraqi Interior Ministry", "Syrian Interior Ministry", "Interior Ministry")
    sheets = [Sheet(f"Officials of the {name} declined .").name(name, "Organization") for name in names]
    assert len(_linked(*sheets)) == 3
    assert len(_linked(sheets[0], sheets[2])) == 1


def test_two_ways_to_name_the_country_are_one() -> None:
    one = Sheet("Officials of the Iraqi Interior Ministry declined .").name("Iraqi Interior Ministry", "Organization")
    other = Sheet("It was Iraq’s Interior Ministry that knew .").name("Iraq’s Interior Ministry", "Organization")
    assert len(_linked(one, other)) == 1


def test_a_word_is_no_acronym_because_its_letters_fit() -> None:
    one = Sheet("The Southern Aid Mission sent trucks .").name("Southern Aid Mission", "Organization")
    other = Sheet("A dog called Sam was found .").name("Sam", "Thing")
    assert len(_linked(one, other)) == 2


def test_an_acronym_in_mixed_letters_is_joined() -> None:
    one = Sheet("The Ministry of Transport closed the road .").name("Ministry of Transport", "Organization")
    other = Sheet("MoT gave no reason .").name("MoT", "Organization")
    assert len(_linked(one, other)) == 1


def test_an_acronym_that_two_names_would_make_is_joined_to_neither() -> None:
    long = ("National Rail Authority", "Northern River Agency")
    sheets = [Sheet(f"Staff of the {name} struck .").name(name, "Organization") for name in long]
    short = Sheet("NRA spoke of progress .").name("NRA", "Organization")
    assert len(_linked(*sheets, short)) == 3


def test_a_spelling_joins_no_person_with_a_place() -> None:
    person = Sheet("Doctors treated Sidnei there .").name("Sidnei", "Person")
    other = Sheet("Friends of Sidney came .").name("Sidney", "Person")
    place = Sheet("Rain fell in Sydney again .").name("Sydney", "Address")
    unclear = Sheet("Nothing of Sydnei was said .").name("Sydnei", "Thing")
    found = _groups(_linked(person, other, place, unclear))
    assert found == {frozenset({"Sidnei", "Sidney"}), frozenset({"Sydney"}), frozenset({"Sydnei"})}


def test_a_pronoun_stands_for_the_name_at_the_very_start() -> None:
    sheet = Sheet("Ramon Abella fell .\nLater he died .").name("Ramon Abella").pronoun("he", "Ramon Abella")
    (entity,) = _linked(sheet)
    assert [m.start for m in entity.mentions] == [0, sheet.find("he").start]


def test_a_pronoun_that_stands_for_nobody_known_makes_no_entity() -> None:
    sheet = Sheet("A clerk fell .\nLater he died .").pronoun("he", "clerk")
    assert _linked(sheet) == []


def test_the_fullest_name_is_shown_and_acronyms_last() -> None:
    sheet = Sheet("The Eastern Cable Workshop Union (ECWU) came .")
    (entity,) = _linked(sheet.name("Eastern Cable Workshop Union", "Organization").name("ECWU", "Organization"))
    assert (entity.name, entity.aliases) == ("Eastern Cable Workshop Union", ("ECWU",))
    assert entity.reasons == (("eastern cable workshop union = ecwu", "link/introduced-acronym"),)


def test_the_order_of_reports_changes_nothing() -> None:
    names = ("Abbas Araghchi", "Araqchi", "Abbas Araqchi", "Ali Hassan", "Ali Hussein")
    sheets = [Sheet(f"Reporters met {name} at noon .").name(name) for name in names]
    assert _linked(*sheets) == _linked(*reversed(sheets))


def test_the_most_often_mentioned_comes_first() -> None:
    sheet = Sheet("Jane Roe met Ann Poe .\nThen Ann Poe left .")
    found = _linked(sheet.name("Jane Roe").name("Ann Poe").name("Ann Poe", after="Then"))
    assert [e.name for e in found] == ["Ann Poe", "Jane Roe"]
