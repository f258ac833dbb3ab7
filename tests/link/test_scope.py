"""A value of another place has a key of its own."""

from dataclasses import replace

from according.link.scope import main_places, placed
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
    (place,) = main_places(found)
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
