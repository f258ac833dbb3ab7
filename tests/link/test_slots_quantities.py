"""What a number is a number of."""

import pytest

from according.link.slots import quantity_slots
from according.schema.links import Slot
from tests.link.made import Sheet, read


def _slots(sheet: Sheet) -> list[Slot]:
    (reading,) = read(sheet)
    return quantity_slots(reading)


def _keys(sheet: Sheet) -> list[tuple[str, float | None]]:
    return [(s.key, s.low) for s in _slots(sheet)]


def test_a_number_counts_in_the_event_it_takes_part_in() -> None:
    sheet = Sheet("About 200 militiamen crossed the border .").number("About 200", 190, 210, counted="militiaman")
    sheet.event("crossed", "cross", "cross_border", ("agent", "About 200 militiamen"))
    (slot,) = _slots(sheet)
    assert slot.key == "quantity/moved_in/count/fighters"
    assert (slot.low, slot.high, slot.value) == (190, 210, "About 200")


@pytest.mark.parametrize("noun", ["people", "victims", "civilians", "residents", "bodies"])
def test_the_dead_are_people_whatever_they_are_called(noun: str) -> None:
    sheet = Sheet(f"Nine {noun} were killed .").number("Nine", 9, counted=noun)
    assert _keys(sheet.event("killed", "kill", "kill", ("patient", f"Nine {noun}"))) == [
        ("quantity/dead/count/people", 9)
    ]


def test_killed_and_wounded_are_counted_apart() -> None:
    sheet = Sheet("Nine people were killed and 20 wounded .").number("Nine", 9, counted="people").number("20", 20)
    sheet.event("killed", "kill", "kill", ("patient", "Nine people")).event(
        "wounded", "wound", "injure", ("patient", "20")
    )
    assert _keys(sheet) == [("quantity/dead/count/people", 9), ("quantity/injured/count/people", 20)]


def test_soldiers_left_dead_did_not_leave() -> None:
    sheet = Sheet("The clash left two soldiers dead .").number("two", 2, counted="soldier", noun="two soldiers")
    sheet.event("left", "leave", "depart", ("patient", "two soldiers")).event("dead", "dead", "kill")
    assert _keys(sheet) == [("quantity/dead/count/soldiers", 2)]


def test_wounded_people_who_were_brought_in_are_wounded() -> None:
    sheet = Sheet("Clinics said 120 wounded people came .").number(
        "120", 120, counted="people", noun="120 wounded people"
    )
    sheet.event("wounded", "wound", "injure").event("came", "come", "arrive", ("agent", "120 wounded people"))
    assert _keys(sheet) == [("quantity/injured/count/people", 120)]


def test_people_who_fled_a_deadly_place_are_not_dead() -> None:
    sheet = Sheet("About 300 people fled the deadly fire .").number("About 300", 280, 320, counted="people")
    sheet.event("fled", "flee", "displace", ("agent", "About 300 people")).event("deadly", "deadly", "kill")
    assert _keys(sheet) == [("quantity/displaced/count/people", 280)]


def test_a_toll_counts_the_dead() -> None:
    sheet = Sheet("The toll rose to 11 overnight .").number("11", 11)
    assert _keys(sheet) == [("quantity/dead/count/people", 11)]


def test_a_toll_of_the_injured_counts_them() -> None:
    sheet = Sheet("The toll of injured rose to 40 .").number("40", 40)
    assert _keys(sheet) == [("quantity/injured/count/people", 40)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A three-way fight killed a clerk .", "three"),
        ("None of the injured people were flown out .", "None"),
        ("A driver was killed .", "A"),
    ],
)
def test_what_counts_nothing(text: str, number: str) -> None:
    sheet = Sheet(text).number(number, 0 if number == "None" else 3, counted="people")
    assert (
        _keys(sheet.event(*("killed", "kill", "kill") if "killed" in text else ("injured", "injure", "injure"))) == []
    )


def test_nobody_hurt_is_a_figure() -> None:
    sheet = Sheet("No one was injured .").number("No one", 0, counted="people")
    assert _keys(sheet.event("injured", "injure", "injure", ("patient", "No one"))) == [
        ("quantity/injured/count/people", 0)
    ]


def test_people_of_whom_nothing_is_told_are_left_out() -> None:
    assert _keys(Sheet("The town has 400 residents .").number("400", 400, counted="resident")) == []


def test_things_are_told_apart_by_their_noun() -> None:
    sheet = Sheet("The hall has 400 seats .").number("400", 400, counted="seat")
    assert _keys(sheet) == [("quantity/any/count/seats", 400)]
    used = Sheet("Crews used 60 excavators .").number("60", 60, counted="excavator", noun="excavators")
    sent = Sheet("Some 80 diggers were sent .").number("80", 80, counted="digger", noun="diggers")
    assert {key for key, _ in _keys(used) + _keys(sent)} == {"quantity/any/count/construction_machines"}


def test_those_who_take_part_in_a_body_are_told_apart_by_their_noun() -> None:
    here = Sheet("More than 500 rescuers searched .").number("500", 500, counted="rescuer", noun="rescuers")
    assert _keys(here) == [("quantity/any/count/rescuers", 500)]
    hurt = Sheet("Six rescuers were injured .").number("Six", 6, counted="rescuer", noun="Six rescuers")
    hurt.event("injured", "injure", "injure", ("patient", "Six rescuers"))
    assert _keys(hurt) == [("quantity/injured/count/rescuers", 6)]


def test_a_number_in_brackets_behind_a_name_counts_nothing() -> None:
    sheet = Sheet("The suspect , John Roe ( w/m , 46) , was injured .").number("46", 46)
    sheet.event("injured", "injure", "injure", ("patient", "John Roe ( w/m , 46)"))
    assert _keys(sheet) == []


def test_a_number_in_a_caption_is_left_out() -> None:
    sheet = Sheet("Nine people were killed .").number("Nine", 9, counted="people")
    sheet.event("killed", "kill", "kill", ("patient", "Nine people"))
    sheet.sentences[0] = type(sheet.sentences[0])(
        **{f: getattr(sheet.sentences[0], f) for f in ("document", "start", "end", "paragraph", "words", "clauses")},
        block="caption",
    )
    assert _keys(sheet) == []


def test_further_victims_are_marked() -> None:
    sheet = Sheet("Another six people were killed .").number("Another six", 6, counted="people", further=True)
    (slot,) = _slots(sheet.event("killed", "kill", "kill", ("patient", "Another six people")))
    assert slot.further


def test_killed_or_wounded_counts_both_together() -> None:
    sheet = Sheet("Dozens of soldiers were killed or wounded .").number("Dozens", 24, 99, counted="soldier")
    sheet.event("killed", "kill", "kill", ("patient", "Dozens of soldiers"))
    assert _keys(sheet) == [("quantity/casualties/count/soldiers", 24)]
