"""What happened, when and where."""

import pytest

from according.link.slots import occurrence_slots, place_and_time_slots
from according.schema.links import Slot
from according.schema.vocabulary import Modality
from tests.link.made import Sheet, read


def _happenings(sheet: Sheet) -> list[Slot]:
    (reading,) = read(sheet)
    return occurrence_slots(reading)


def _times(sheet: Sheet) -> list[tuple[str, str | None]]:
    (reading,) = read(sheet)
    return [(s.value, s.earliest) for s in place_and_time_slots(reading) if s.facet == "time"]


def test_who_takes_part() -> None:
    sheet = Sheet("Fighters entered Vale .").name("Vale", "Address")
    (slot,) = _happenings(sheet.event("entered", "enter", "enter", ("agent", "Fighters"), ("place", "Vale")))
    assert slot.key == "occurrence/moved_in"
    assert {"fighters", "people"} <= set(slot.participants)
    assert any(p.startswith("entity:") for p in slot.participants)


@pytest.mark.parametrize(("modality", "count"), [("actual", 1), ("possible", 1), ("future", 0), ("conditional", 0)])
def test_what_is_only_planned_is_no_happening(modality: Modality, count: int) -> None:
    sheet = Sheet("Fighters entered Vale .").event("entered", "enter", "enter", modality=modality)
    assert len(_happenings(sheet)) == count


def test_speech_is_no_happening() -> None:
    assert _happenings(Sheet("Police warned residents .").event("warned", "warn", "warn")) == []


def test_the_time_of_an_event() -> None:
    sheet = Sheet("The tram derailed at 06:07 .").time("06:07", "2031-03-04T06:07")
    assert _times(sheet.event("derailed", "derail", "derail", ("time", "06:07"))) == [("06:07", "2031-03-04T06:07")]


def test_a_negated_event_has_no_time() -> None:
    sheet = Sheet("No tram derailed at 06:07 .").time("06:07", "2031-03-04T06:07")
    assert _times(sheet.event("derailed", "derail", "derail", ("time", "06:07"), polarity="no")) == []


@pytest.mark.parametrize("word", ["before", "until", "since", "by", "after", "before the"])
def test_a_bound_is_not_when_it_happened(word: str) -> None:
    sheet = Sheet(f"The tram derailed {word} 06:07 .").time("06:07", "2031-03-04T06:07")
    assert _times(sheet.event("derailed", "derail", "derail", ("time", "06:07"))) == []


@pytest.mark.parametrize("word", ["at", "around", "shortly after", "just before", "on"])
def test_what_is_near_enough(word: str) -> None:
    sheet = Sheet(f"The tram derailed {word} 06:07 .").time("06:07", "2031-03-04T06:07")
    assert len(_times(sheet.event("derailed", "derail", "derail", ("time", "06:07")))) == 1


def test_now_tells_when_it_was_written() -> None:
    sheet = Sheet("The attack left troops now on site .")
    sheet.time("now", "2031-03-04", type_="DATE", value="PRESENT_REF")
    assert _times(sheet.event("attack", "attack", "attack", ("time", "now"))) == []


def test_a_time_apart_from_the_nearest_is_of_another_happening() -> None:
    sheet = Sheet("Shot at 11:30 , the man died at noon .")
    sheet.time("11:30", "2031-03-04T11:30").time("noon", "2031-03-04T12:00")
    assert _times(sheet.event("Shot", "shoot", "shoot", ("time", "11:30"), ("time", "noon"))) == [
        ("11:30", "2031-03-04T11:30")
    ]


def test_of_times_that_meet_the_narrowest_is_told() -> None:
    sheet = Sheet("On Monday the tram derailed at 06:07 .")
    sheet.time("Monday", "2031-03-03", type_="DATE").time("06:07", "2031-03-03T06:07")
    assert _times(sheet.event("derailed", "derail", "derail", ("time", "Monday"), ("time", "06:07"))) == [
        ("06:07", "2031-03-03T06:07")
    ]


def test_a_time_that_is_not_resolved_is_left_out() -> None:
    sheet = Sheet("The tram derailed at dawn .")
    assert _times(sheet.event("derailed", "derail", "derail", ("time", "dawn"))) == []


def test_the_place_of_an_event() -> None:
    sheet = Sheet("The tram derailed in Vale .").event("derailed", "derail", "derail", ("place", "Vale"))
    (reading,) = read(sheet)
    assert [(s.facet, s.value) for s in place_and_time_slots(reading)] == [("place", "Vale")]
