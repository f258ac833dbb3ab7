"""Who or what is told to be in which state."""

import pytest

from according.link.cast import Cast
from according.link.slots import state_slots
from tests.link.made import Sheet, read


def _states(sheet: Sheet, scale: str) -> list[tuple[str, str | None, float | None]]:
    (reading,) = read(sheet)
    found = [s for s in state_slots(reading, Cast([reading])) if s.key.split("/")[2] == scale]
    return [(s.holder if s.key.rpartition("/")[2].startswith("person ") else s.key.rpartition("/")[2], s.counted, s.low)
            for s in found]  # fmt: skip


_IN_CUSTODY = "{0} is/be/AUX/{1}/cop in/in/ADP/{1}/case custody/custody/NOUN/0/root"


def test_a_predicate_tells_the_state_of_its_subject() -> None:
    sheet = Sheet("The/the/DET/2/det driver/driver/NOUN/5/nsubj " + _IN_CUSTODY.format("", 5).strip())
    assert _states(sheet, "custody") == [("the driver", "arrested", 2)]


def test_words_of_other_scales_are_not_read() -> None:
    sheet = Sheet(
        "Divers/diver/NOUN/2/nsubj found/find/VERB/0/root the/the/DET/5/det missing/missing/ADJ/5/amod "
        "boy/boy/NOUN/2/obj"
    )
    assert _states(sheet, "whereabouts") == []


@pytest.mark.parametrize("helper", ["could", "may", "would", "will"])
def test_what_may_be_is_no_state(helper: str) -> None:
    sheet = Sheet(
        "The/the/DET/2/det driver/driver/NOUN/5/nsubj:pass "
        f"{helper}/{helper}/AUX/5/aux be/be/AUX/5/aux:pass arrested/arrest/VERB/0/root"
    )
    assert _states(sheet, "custody") == []


def test_no_arrests_is_told_of_anyone() -> None:
    sheet = Sheet(
        "No/no/DET/2/det arrests/arrest/NOUN/5/nsubj:pass have/have/AUX/5/aux been/be/AUX/5/aux:pass "
        "made/make/VERB/0/root"
    ).event("arrests", "arrest", "arrest", polarity="no")
    assert _states(sheet, "custody") == [("anyone", "not arrested", 1.5)]


def test_yet_to_make_an_arrest_is_no_arrest() -> None:
    sheet = Sheet(
        "Police/police/NOUN/2/nsubj have/have/VERB/0/root yet/yet/ADV/5/advmod to/to/PART/5/mark "
        "make/make/VERB/2/xcomp any/any/DET/7/det arrests/arrest/NOUN/5/obj"
    ).event("arrests", "arrest", "arrest")
    assert _states(sheet, "custody") == [("anyone", "not arrested", 1.5)]


def test_the_patient_of_an_event_is_in_the_state_it_left() -> None:
    sheet = Sheet(
        "Police/police/NOUN/2/nsubj arrested/arrest/VERB/0/root Ramon/Ramon/PROPN/2/obj Abella/Abella/PROPN/3/flat"
    ).name("Ramon Abella")
    sheet.event("arrested", "arrest", "arrest", ("patient", "Ramon Abella"))
    ((holder, state, _),) = set(_states(sheet, "custody"))
    assert holder.startswith("entity:") and state == "arrested"


def test_a_planned_arrest_leaves_no_state() -> None:
    sheet = Sheet("Police/police/NOUN/2/nsubj arrest/arrest/VERB/0/root Roe/Roe/PROPN/2/obj").name("Roe")
    sheet.event("arrest", "arrest", "arrest", ("patient", "Roe"), modality="future")
    assert _states(sheet, "custody") == []


def test_several_of_many_are_nobody_in_particular() -> None:
    sheet = Sheet(
        "Six/six/NUM/2/nummod drivers/driver/NOUN/4/nsubj:pass were/be/AUX/4/aux:pass arrested/arrest/VERB/0/root"
    )
    assert _states(sheet, "custody") == []
