"""Mentions become entities; what no rule joins stays apart."""

import pytest

from according.link.entities import link_entities, spelling
from according.schema.annotations import EventMention, Mention, Sentence
from according.schema.judgements import NO_JUDGEMENTS, NameJudgements
from according.schema.links import Entity
from according.text.names import Likeness, compare_persons
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


def _read(*sheets: Sheet, judgements: NameJudgements = NO_JUDGEMENTS) -> list[Entity]:
    records = joined(*sheets)
    return link_entities(
        records.documents, records.of(Mention), records.of(Sentence), records.of(EventMention), judgements
    )


def _texts(sheets: tuple[Sheet, ...], entity: Entity) -> set[str]:
    texts = {sheet.document.id: sheet.text for sheet in sheets}
    return {texts[m.document][m.start : m.end] for m in entity.mentions}


def test_a_person_and_a_place_of_one_name_are_two() -> None:
    actor = Sheet("Denzel Washington smiled .\nThen Washington left .").name("Denzel Washington")
    actor.name("Washington", after="Then")
    place = Sheet("Rain fell in Washington again .").name("Washington", "Address")
    found = _groups(_linked(actor, place))
    assert found == {frozenset({"Denzel Washington", "Washington"}), frozenset({"Washington"})}
    assert len(_linked(actor, place)) == 2


def test_a_name_that_he_stands_for_is_a_person_s() -> None:
    person = Sheet("Lincoln fell .\nLater he died .").name("Lincoln").pronoun("he", "Lincoln")
    place = Sheet("Rain fell in Lincoln again .").name("Lincoln", "Address")
    assert {e.schema for e in _linked(person, place)} == {"Person", "Address"}


def test_a_rare_word_that_is_wrong_by_a_letter_is_joined() -> None:
    (entity,) = _linked(
        Sheet("The tram left Sandilmouth .").name("Sandilmouth", "Address"),
        Sheet("The tram left Sandlilmouth .").name("Sandlilmouth", "Address"),
    )
    assert entity.reasons == (("sandlilmouth = sandilmouth", "link/misspelling"),)


def test_two_given_names_are_no_misspelling_of_each_other() -> None:
    assert len(_persons("Christina Dahlberg", "Christian Dahlberg")) == 2


def test_a_misspelt_person_of_the_same_report_is_another() -> None:
    sheet = Sheet("Tomas Hallqvister met Tomas Hallqvistar .")
    assert len(_linked(sheet.name("Tomas Hallqvister").name("Tomas Hallqvistar"))) == 2


def test_the_last_word_of_one_body_stands_for_it() -> None:
    long = Sheet("The Karvol Inspectorate counted .").name("Karvol Inspectorate", "Organization")
    short = Sheet("The Inspectorate counted .").name("Inspectorate", "Organization")
    other = Sheet("The Mill Inspectorate counted .").name("Mill Inspectorate", "Organization")
    assert len(_linked(long, short)) == 1
    assert len(_linked(long, short, other)) == 3


def test_the_whole_phrase_around_a_name_stands_for_it() -> None:
    sheet = Sheet("It met Karvol mayor Jon Varga today .").phrase("Karvol mayor Jon Varga", "Varga").name("Jon Varga")
    (entity,) = _read(sheet)
    assert _texts((sheet,), entity) == {"Jon Varga", "Karvol mayor Jon Varga"}


def test_a_title_read_apart_from_its_name_belongs_to_it() -> None:
    sheet = Sheet("Police spokeswoman Lena Orsk said so .")
    sheet.phrase("Police spokeswoman", "spokeswoman").phrase("Lena Orsk", "Orsk").name("Lena Orsk")
    assert "Police spokeswoman Lena Orsk" in _texts((sheet,), _read(sheet)[0])


def test_the_city_of_a_name_is_the_city() -> None:
    sheet = Sheet("They left the city of Karvol .").phrase("Karvol", "Karvol").name("Karvol", "Address")
    assert "city of Karvol" in _texts((sheet,), _read(sheet)[0])


def test_bodies_without_a_name_are_those_of_their_country() -> None:
    one = Sheet("The German foreign ministry declined .")
    other = Sheet("It asked the foreign ministry in Berlin .").name("Berlin", "Address")
    third = Sheet("Germany’s foreign ministry knew .").name("Germany", "Address")
    french = Sheet("The French foreign ministry agreed .")
    sheets = (one, other, third, french)
    ministries = [e for e in _read(*sheets) if any("ministry" in t for t in _texts(sheets, e))]
    assert sorted(len({m.document for m in e.mentions}) for e in ministries) == [1, 3]


def test_police_without_a_place_are_those_of_the_one_place_that_has_some() -> None:
    placed = Sheet("Karvol police came .").name("Karvol", "Address")
    bare = Sheet("Then police left .")
    other = Sheet("Mill police came .").name("Mill", "Address")
    assert len([e for e in _read(placed, bare) if "police" in e.name]) == 1
    sheets = (placed, bare, other)
    assert {t for e in _read(*sheets) for t in _texts(sheets, e)} >= {"Karvol police", "Mill police"}
    assert all("police" not in _texts(sheets, e) for e in _read(*sheets))


def test_the_gunman_is_the_one_who_was_arrested() -> None:
    one = Sheet("Officers arrested Jon Varga .").name("Jon Varga")
    one.event("arrested", "arrest", "arrest", ("patient", "Jon Varga"))
    other = Sheet("The gunman fled .").phrase("The gunman", "gunman")
    second = Sheet("Officers arrested Ann Poe .").name("Ann Poe")
    second.event("arrested", "arrest", "arrest", ("patient", "Ann Poe"))
    assert "The gunman" in _texts((one, other), _read(one, other)[0])
    assert all("The gunman" not in _texts((one, other, second), e) for e in _read(one, other, second))


def test_nobody_is_the_gunman_where_there_were_several() -> None:
    one = Sheet("Officers arrested Jon Varga .").name("Jon Varga")
    one.event("arrested", "arrest", "arrest", ("patient", "Jon Varga"))
    other = Sheet("The gunman fled .\nTwo gunmen came .\nThe gunmen left .").phrase("The gunman", "gunman")
    other.phrase("Two gunmen", "gunmen").phrase("The gunmen", "gunmen")
    assert all("The gunman" not in _texts((one, other), e) for e in _read(one, other))


def test_an_office_is_its_holder_s() -> None:
    named = Sheet("So said Foreign Minister Jon Varga .").name("Jon Varga")
    unnamed = Sheet("Later the foreign minister left .").phrase("the foreign minister", "minister")
    assert "the foreign minister" in _texts((named, unnamed), _read(named, unnamed)[0])
    rival = Sheet("So said Foreign Minister Ann Poe .").name("Ann Poe")
    sheets = (named, unnamed, rival)
    assert all("the foreign minister" not in _texts(sheets, e) for e in _read(*sheets))


def test_descriptions_with_one_age_are_of_one_person() -> None:
    one = Sheet("A 42-year-old man from Leeds was held .").phrase("A 42-year-old man", "man")
    other = Sheet("The 42-year-old driver was held .").phrase("The 42-year-old driver", "driver")
    woman = Sheet("A 42-year-old woman was held .").phrase("A 42-year-old woman", "woman")
    (entity,) = _read(one, other)
    assert entity.schema == "Person"
    assert _texts((one, other), entity) == {
        "A 42-year-old man", "A 42-year-old man from Leeds", "The 42-year-old driver",
    }  # fmt: skip
    assert _read(one, other, woman) == []


def test_the_hospital_is_the_one_that_is_named() -> None:
    named = Sheet("She came to Karvol Hospital .").name("Karvol Hospital", "Organization")
    unnamed = Sheet("She left the hospital .").phrase("the hospital", "hospital")
    other = Sheet("He came to Mill Hospital .").name("Mill Hospital", "Organization")
    assert "the hospital" in _texts((named, unnamed), _read(named, unnamed)[0])
    assert all("the hospital" not in _texts((named, unnamed, other), e) for e in _read(named, unnamed, other))


def test_a_user_s_judgements_win_over_every_rule() -> None:
    sheets = [Sheet(f"Reporters met {name} at noon .").name(name) for name in ("Jon Varga", "J. Varga", "Ann Poe")]
    together = NameJudgements(same=(("jon varga", "Ann Poe"),))
    apart = NameJudgements(different=(("Jon Varga", "J. Varga"),))
    assert len(_read(*sheets)) == 2
    assert len(_read(*sheets, judgements=apart)) == 3
    (entity,) = _read(*sheets, judgements=together)
    assert ("jon varga = ann poe", "link/your-alias") in entity.reasons


def test_judged_names_hold_through_one_that_the_story_does_not_name() -> None:
    sheets = [Sheet(f"Reporters met {name} at noon .").name(name) for name in ("Jon Varga", "Ann Poe")]
    judged = NameJudgements(same=(("Jon Varga", "Old Jon"), ("Old Jon", "Ann Poe")))
    assert len(_read(*sheets, judgements=judged)) == 1


def test_known_bodies_that_a_user_calls_one_are_one() -> None:
    names = ("Hezbollah", "Kataib Hezbollah")
    sheets = [Sheet(f"Men of {name} came .").name(name, "Organization") for name in names]
    assert len(_read(*sheets)) == 2
    assert len(_read(*sheets, judgements=NameJudgements(same=(names,)))) == 1


def test_many_names_are_not_compared_two_by_two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four times the names make about four times the comparisons, not sixteen."""
    counts = []
    for many in (200, 800):
        count = [0]

        def counted(one: str, other: str, count: list[int] = count) -> Likeness:
            count[0] += 1
            return compare_persons(one, other)

        monkeypatch.setattr(spelling, "compare_persons", counted)
        letters = "abcdefghijklmnopqrstuvwxyz"
        words = [f"{letters[i % 26]}{letters[i // 26 % 26]}".title() + letters[i % 7] * 3 for i in range(many)]
        _persons(*(f"{first} {last}" for first, last in zip(words, reversed(words), strict=True)))
        counts.append(count[0])
    assert counts[1] <= 6 * max(counts[0], many)


def test_a_road_that_crosses_another_needs_no_street() -> None:
    long = Sheet("It was on Mill Street .").name("Mill Street", "Address")
    crossing = Sheet("It was at Mill and Harbour .").name("Mill", "Address")
    town = Sheet("It was in Mill .").name("Mill", "Address")
    assert len(_linked(long, crossing)) == 1
    assert len(_linked(long, town)) == 2
    assert len(_linked(long, crossing, town)) == 2


def test_an_agency_behind_a_place_is_not_the_place() -> None:
    sheet = Sheet("KARVOL (AP) - Rain fell .").name("KARVOL", "Address").name("AP", "Organization")
    assert len(_linked(sheet)) == 2


def test_a_report_that_lists_many_persons_may_list_two_of_one_age() -> None:
    ages = (19, 23, 31, 44)
    lines = [f"A {age}-year-old man was hurt ." for age in ages] + ["A 19-year-old clerk was hurt ."]
    sheet = Sheet("\n".join(lines))
    for age in ages:
        sheet.phrase(f"A {age}-year-old man", "man")
    sheet.phrase("A 19-year-old clerk", "clerk")
    assert _read(sheet) == []


def test_one_age_is_not_enough_against_the_sex_or_a_second() -> None:
    named = Sheet("Mia Dahl , 19 , fell .\nLater she died .").name("Mia Dahl").pronoun("she", "Mia Dahl")
    man = Sheet("A 19-year-old man fell .").phrase("A 19-year-old man", "man")
    girl = Sheet("A 19-year-old student fell .").phrase("A 19-year-old student", "student")
    second = Sheet("A second 19-year-old student fell .").phrase("A second 19-year-old student", "student")
    assert [len(e.mentions) for e in _read(named, girl)] == [3]
    assert [len(e.mentions) for e in _read(named, man)] == [2]
    assert [len(e.mentions) for e in _read(named, girl, second)] == [2]
