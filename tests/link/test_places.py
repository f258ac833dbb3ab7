"""Where a story happened."""

from dataclasses import replace

import pytest

from according.link.place_names import place_key, place_kind, place_of
from according.link.places import place_told, story_places
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


@pytest.mark.parametrize(
    ("text", "names", "title", "place"),
    [
        # The hospital, the court and where people come from are elsewhere.
        ("A boy was shot in Osterby .\nHe was flown to a hospital in Leeds .", "Osterby, Leeds", None, "Osterby"),
        ("A boy was shot in Osterby .\nHe died at Leeds General Hospital .", "Osterby, Leeds", None, "Osterby"),
        ("A boy was shot in Osterby .\nA judge of the court in Leeds spoke .", "Osterby, Leeds", None, "Osterby"),
        ("Jo Low, 44, of Leeds was shot in Osterby .", "Leeds, Osterby", None, "Osterby"),
        # What a page's title says behind the headline is its site.
        ("Rain fell .\nMen met in Osterby .", "Osterby", "Boy shot - WXYZ News - Leeds, Ohio News", "Osterby"),
        ("Rain fell .\nMen met in Osterby .", "Osterby", "Boy shot in Leeds - WXYZ", "Leeds"),
        # A quarter is told with its city where reports say so, or the city's police act.
        ("A boy was shot in Osterby, south Leeds .", "Osterby, Leeds", None, "Osterby, Leeds"),
        ("A boy died in Osterby .\nLeeds police came .", "Osterby, Leeds police", "Shots in Osterby", "Osterby, Leeds"),
        (
            "A boy was shot in Osterby .\nOsterby police came .\nLeeds police came too .",
            "Osterby, Osterby police, Leeds police", "Shots in Osterby", "Osterby",
        ),
        ("A boy died in Bradford .\nLeeds police came .", "Bradford, Leeds police", "Shots in Bradford", "Bradford"),
        # A town is told with its county; a large city is not.
        ("A boy was shot in Osterby .\nMen met in Tarn County .", "Osterby, Tarn County", None, "Osterby, Tarn County"),
        ("A boy was shot in Leeds .\nMen met in Tarn County .", "Leeds, Tarn County", None, "Leeds"),
    ],
)  # fmt: skip
def test_where_a_story_is_told_to_have_happened(text: str, names: str, title: str | None, place: str) -> None:
    sheet = Sheet(text, title=title)
    for name in names.split(", "):
        sheet.name(name, "Organization" if name.endswith("police") else "Address")
    assert place_told(read(sheet)) == place


def test_words_of_the_page_are_no_place() -> None:
    sheet = Sheet("Updated: 5:31 PM\nA boy was shot in Osterby .").name("Osterby", "Address")
    blocks = sheet.document.blocks
    sheet.document = replace(sheet.document, blocks=(replace(blocks[0], kind="dateline"), *blocks[1:]))
    assert place_told(read(sheet)) == "Osterby"


def test_a_broadcasters_dateline_speaks_less_than_an_agencys() -> None:
    def weighed(dateline: str) -> float:
        sheet = Sheet(f"{dateline}\nA boy was shot .")
        blocks = sheet.document.blocks
        sheet.document = replace(sheet.document, blocks=(replace(blocks[0], kind="dateline"), *blocks[1:]))
        return story_places(read(sheet))[0].score

    assert weighed("OSTERBY, Ohio (WXYZ) —") < weighed("OSTERBY, Ohio (Agency) —")


def test_no_place_is_none() -> None:
    assert place_told(read(Sheet("Rain fell ."))) is None
