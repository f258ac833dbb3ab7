"""Where a story happened."""

from dataclasses import replace

import pytest

from according.link.places import place_key, place_kind, place_of, place_told, story_places
from according.schema.annotations import Mention
from tests.link.made import Sheet, read


def _mention(name: str, schema: str = "Address") -> Mention:
    return Mention("a", 0, len(name), "name", schema, name)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "schema", "place"),
    [
        ("Osterby", "Address", "Osterby"),
        ("south Osterby", "Address", "Osterby"),
        ("North Osterby", "Address", "North Osterby"),
        ("City of Osterby", "Address", "Osterby"),
        ("Osterby Police Department", "Organization", "Osterby"),
        ("Osterby Holdings", "Organization", None),
        ("Jane Police", "Person", None),
        ("WXYZ", "Address", None),
    ],
)
def test_the_place_that_a_name_is_of(name: str, schema: str, place: str | None) -> None:
    assert place_of(_mention(name, schema)) == place


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Leeds", "town"),
        ("Osterby City", "town"),
        ("Osterby", "named"),
        ("France", "area"),
        ("Texas", "area"),
        ("Osterby County", "area"),
        ("Ala.", "area"),
        ("Mill Road", "inside"),
        ("Osterby Hospital", "inside"),
        ("Southeast", "inside"),
    ],
)
def test_kinds_of_places(name: str, kind: str) -> None:
    assert place_kind(name) == kind


def test_spellings_of_a_place_have_one_key() -> None:
    assert place_key("Saint Osterby") == place_key("north St. Osterby")


def test_a_town_in_the_leads_comes_before_its_street_and_its_county() -> None:
    text = "Two men died on Mill Road in Osterby , Fremont County .\nRain fell ."
    sheet = Sheet(text).name("Mill Road", "Address").name("Osterby", "Address").name("Fremont County", "Address")
    assert [p.name for p in story_places(read(sheet))] == ["Osterby", "Fremont County", "Mill Road"]


def test_a_county_is_told_with_its_town() -> None:
    text = "Two men died in Fremont County .\nFremont County mourns .\nRain fell .\nIt happened in Osterby ."
    sheet = Sheet(text).name("Fremont County", "Address").name("Fremont County", "Address", after="died in F")
    assert place_told(read(sheet.name("Osterby", "Address"))) == "Osterby, Fremont County"


def test_a_dateline_and_a_title_tell_the_place() -> None:
    sheet = Sheet("OSTERBY, Ala.\nTwo men died .")
    blocks = sheet.document.blocks
    sheet.document = replace(sheet.document, blocks=(replace(blocks[0], kind="dateline"), *blocks[1:]))
    assert place_told(read(sheet)) == "Osterby"
    assert place_told(read(Sheet("Two men died .", title="Two killed in Leeds - The Daily Example"))) == "Leeds"


def test_police_that_were_not_read_as_a_name_tell_their_town() -> None:
    words = "Osterby/Osterby/PROPN/2/compound police/police/NOUN/3/nsubj came/come/VERB/0/root"
    assert place_told(read(Sheet(words))) == "Osterby"


def test_a_town_of_the_gazetteer_that_was_not_read_as_a_name_is_a_place() -> None:
    assert place_told(read(Sheet("Two men died in Leeds ."))) == "Leeds"
    assert place_told(read(Sheet("Two men died in Osterby ."))) is None


def test_no_place_is_none() -> None:
    assert place_told(read(Sheet("Rain fell ."))) is None
