"""How often something was done."""

from according.link.slots import repeat_slots
from tests.link.counting import counted
from tests.link.made import Sheet, read

_STRUCK = (
    "The/the/DET/2/det officer/officer/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass struck/strike/VERB/0/root"
    " four/four/NUM/6/nummod times/time/NOUN/4/obl"
)
_FIRED = "The/the/DET/2/det guard/guard/NOUN/3/nsubj fired/fire/VERB/0/root 12/12/NUM/5/nummod times/time/NOUN/3/obl"
_HIT_HER = (
    "{}/{}/PROPN/2/nsubj came/come/VERB/0/root\nRoe/Roe/PROPN/2/nsubj hit/hit/VERB/0/root her/she/PRON/2/obj"
    " five/five/NUM/5/nummod times/time/NOUN/2/obl"
)


def _keys(sheet: Sheet) -> list[tuple[str, float | None]]:
    (reading,) = read(sheet)
    return [(s.key, s.low) for s in repeat_slots(reading)]


def test_times_are_counted_of_whom_it_was_done_to() -> None:
    struck = counted(_STRUCK).event("struck", "strike", "attack", ("patient", "The officer"))
    assert _keys(struck) == [("quantity/times:attack/count/officer", 4)]


def test_times_that_somebody_fired_are_shots() -> None:
    fired = counted(_FIRED).event("fired", "fire", "shoot", ("agent", "The guard"))
    assert _keys(fired) == [("quantity/any/count/shots", 12)]


def test_times_without_a_happening_count_nothing() -> None:
    assert _keys(counted(_FIRED)) == []


def test_a_pronoun_is_trusted_where_nobody_else_is_named_before_it() -> None:
    sheet = counted(_HIT_HER.format("Poe", "Poe")).name("Poe").name("Roe").pronoun("her", "Poe")
    sheet.event("hit", "hit", "attack", ("agent", "Roe"), ("patient", "her"))
    ((key, low),) = _keys(sheet)
    assert key.startswith("quantity/times:attack/count/entity:")
    assert low == 5
