"""A value of another place has a key of its own."""

from dataclasses import replace

import pytest

from according.link.scope import carried_on, main_places, placed
from according.link.slots import quantity_slots
from according.schema.links import Slot
from tests.link.made import Sheet, read

_LEAD = "Seven people were killed in Osterby on Monday ."


def _sheet(second: str) -> Sheet:
    sheet = Sheet(f"{_LEAD}\nRescuers worked all night .\n{second}").name("Osterby", "Address")
    return sheet.event("killed", "kill", "kill", ("patient", "Seven people")).number("Seven", 7, counted="people")


def _last_slot(sheet: Sheet, *others: Sheet) -> tuple[Slot, Slot]:
    read_, *more = read(sheet, *others)
    slot = quantity_slots(read_)[-1]
    return slot, placed(read_, slot, main_places([read_, *more]))


def test_the_place_that_half_of_the_leads_name_is_a_main_one() -> None:
    one = Sheet(_LEAD).name("Osterby", "Address")
    two = Sheet("A fire broke out in Leeds .\nIt spread .\nIn Osterby it rained .").name("Leeds", "Address")
    three = Sheet("# Osterby mourns\nSchools stay shut .").name("Osterby", "Address")
    found = read(one, two.name("Osterby", "Address"), three)
    (place,) = (p for p in main_places(found) if not p.startswith("word:"))
    assert [e.name for e in found[0].entities_in(0, 99) if e.id == place] == ["Osterby"]


def test_a_number_of_the_main_place_keeps_its_key() -> None:
    second = _sheet("In Osterby three people died on Tuesday .").name("Osterby", "Address", after="In ")
    second = second.event("died", "die", "kill", ("patient", "three people")).number("three", 3, counted="people")
    before, after = _last_slot(second)
    assert after == before


def test_a_number_of_another_place_is_set_apart() -> None:
    second = _sheet("In Leeds three people died on Tuesday .").name("Leeds", "Address")
    second = second.event("died", "die", "kill", ("patient", "three people")).number("three", 3, counted="people")
    before, after = _last_slot(second)
    assert after.place == "Leeds"
    assert after.event is None
    assert after.key.startswith(before.key + "@entity:")


def test_a_number_without_a_place_keeps_its_key() -> None:
    second = _sheet("Later three people died .")
    second = second.event("died", "die", "kill", ("patient", "three people")).number("three", 3, counted="people")
    before, after = _last_slot(second)
    assert after == before


def test_where_no_place_is_the_main_one_nothing_is_set_apart() -> None:
    second = _sheet("In Leeds three people died .").name("Leeds", "Address")
    second = second.event("died", "die", "kill", ("patient", "three people")).number("three", 3, counted="people")
    (reading,) = read(second)
    slot = quantity_slots(reading)[-1]
    assert placed(reading, slot, frozenset()) == slot
    assert placed(reading, replace(slot, place=None), frozenset({"entity:other"})).place == "Leeds"


def _datelined(kind: str) -> Slot:
    sheet = Sheet("LEEDS\nRain fell .\nWind blew .\nIn Leeds three people died .").name("Leeds", "Address")
    sheet.event("died", "die", "kill", ("patient", "three people")).number("three", 3, counted="people")
    blocks = sheet.document.blocks
    sheet.document = replace(sheet.document, blocks=(replace(blocks[0], kind=kind), *blocks[1:]))  # type: ignore[arg-type]
    reading, _ = read(sheet, Sheet(_LEAD).name("Osterby", "Address"))
    return placed(reading, quantity_slots(reading)[-1], frozenset({"entity:osterby"}))


def test_the_place_that_a_report_comes_from_is_no_other_place() -> None:
    assert _datelined("dateline").place is None
    assert _datelined("byline").place == "Leeds"


def test_a_town_that_no_list_has_is_another_where_the_text_calls_it_one() -> None:
    second = _sheet("At least three people died in the northern town of Kafr Zayn .")
    second = second.event("died", "die", "kill", ("patient", "At least three people"))
    before, after = _last_slot(second.number("At least three", 3, None, counted="people"))
    assert after.key == f"{before.key}@kafr zayn"
    assert after.place == "Kafr Zayn"


def test_what_the_news_came_after_names_no_place_of_it() -> None:
    lead = "Seven people died in Osterby , just hours after an attack left dozens dead in Kafr Zayn ."
    sheet = Sheet(f"{lead}\nRescuers worked all night .").name("Osterby", "Address").name("Kafr Zayn", "Address")
    main = main_places(read(sheet))
    assert "word:osterby" in main
    assert "word:kafr" not in main


@pytest.mark.parametrize(
    ("sentence", "apart"),
    [
        ("In Leeds three people died on Tuesday .", True),
        ("Three people died as they were entering Leeds .", False),
        ("A Leeds-based monitor said three people died .", False),
    ],
)
def test_a_name_must_tell_where(sentence: str, apart: bool) -> None:
    words = "three people" if "three" in sentence else "Three people"
    second = _sheet(sentence).name("Leeds", "Address").event("died", "die", "kill", ("patient", words))
    before, after = _last_slot(second.number(words.split()[0], 3, counted="people"))
    assert (after.key != before.key) is apart


def test_a_toll_goes_on_from_another_place() -> None:
    text = "In Leeds three people died .\nA monitor gave a toll of nine dead ."
    sheet = _sheet(text).name("Leeds", "Address").event("died", "die", "kill", ("patient", "three people"))
    sheet = sheet.number("three", 3, counted="people").number("nine", 9).event("dead", "dead", "kill")
    (reading,) = read(sheet)
    main = main_places([reading])
    slots = [placed(reading, slot, main) for slot in quantity_slots(reading)]
    *_, last = carried_on(reading, slots)
    assert (last.low, last.place) == (9, "Leeds")
