"""With what vehicle or weapon something was done; how a name is written."""

from according.link.slots import kind_slots, spelling_slots
from tests.link.made import Sheet, read


def _kinds(sheet: Sheet) -> list[tuple[str, str | None]]:
    (reading,) = read(sheet)
    return [(s.key, s.counted) for s in kind_slots(reading)]


_RAMMED = (
    "He/he/PRON/2/nsubj rammed/ram/VERB/0/root a/a/DET/4/det {0}/{0}/NOUN/2/obj into/into/ADP/7/case the/the/DET/7/det "
    "{1}/{1}/NOUN/2/obl"
)


def test_the_object_of_a_ramming_is_its_vehicle() -> None:
    sheet = Sheet(_RAMMED.format("lorry", "wall")).event("rammed", "ram", "ram")
    assert _kinds(sheet) == [("kind/vehicle/attack", "truck")]


def test_what_was_rammed_is_not() -> None:
    sheet = Sheet(_RAMMED.format("barrier", "bus")).event("rammed", "ram", "ram")
    assert _kinds(sheet) == []


def test_the_noun_before_a_bombing_names_its_vehicle() -> None:
    sheet = Sheet("The/the/DET/3/det truck/truck/NOUN/3/compound bombing/bombing/NOUN/4/nsubj failed/fail/VERB/0/root")
    assert _kinds(sheet.event("bombing", "bombing", "bomb")) == [("kind/vehicle/attack", "truck")]


def test_several_vehicles_name_no_kind() -> None:
    sheet = Sheet(_RAMMED.format("cars", "wall").replace("cars/cars", "cars/car")).event("rammed", "ram", "ram")
    assert _kinds(sheet) == []


def test_a_name_as_it_is_written() -> None:
    (reading,) = read(Sheet("Araqchi spoke .").name("Araqchi"))
    (slot,) = spelling_slots(reading)
    assert (slot.value, slot.unit, slot.clause.start <= slot.span.start) == ("Araqchi", "name", True)
