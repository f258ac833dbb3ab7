"""Reports that share their wording."""

from according.link.copies import FINGERPRINTS_AT_LEAST, Copies
from according.text.shingles import shingle_hashes, winnow
from tests.link.made import Sheet

_WIRE = (
    "A ferry with ninety people on board sank off Osterby during a storm on Sunday night , the coast guard said .\n"
    "Rescue boats from three harbours searched the bay until dawn and brought forty of the passengers ashore .\n"
    "The owner of the line said that the ship had passed its inspection in spring and carried enough rafts ."
)
_OWN = (
    "Divers will look into the hull of the lost vessel this week , an official of the ministry told reporters .\n"
    "Families of passengers gathered at the quay , where the church of the fishermen had been opened for them .\n"
    "Nobody would say whether the captain had been warned about the wind before he left the pier that evening ."
)


def _copies(*texts: str) -> tuple[Copies, list[str]]:
    documents = tuple(Sheet(text, publisher=f"Paper {i}").document for i, text in enumerate(texts))
    return Copies(documents), [d.id for d in documents]


def test_one_text_in_two_papers() -> None:
    copies, (one, two) = _copies(_WIRE, _WIRE)
    assert copies.group(one) == copies.group(two) == tuple(sorted((one, two)))
    assert set(copies.shares.values()) == {1.0}


def test_two_reports_of_one_event_are_no_copies() -> None:
    copies, (one, two) = _copies(_WIRE, _OWN)
    assert copies.group(one) == (one,)
    assert copies.group(two) == (two,)


def test_a_wire_with_a_few_words_changed_is_a_copy() -> None:
    copies, (one, two) = _copies(_WIRE, _WIRE.replace("Sunday night", "late Sunday").replace("until dawn", "all night"))
    assert copies.group(one) == tuple(sorted((one, two)))


def test_a_shared_quotation_makes_no_copy() -> None:
    said = "“ We heard a bang and then the lights went out and everybody ran ,” one of them recalled ."
    assert len(winnow(shingle_hashes(said))) / 2 < FINGERPRINTS_AT_LEAST
    copies, (one, two) = _copies(f"{_WIRE}\n{said}", f"{_OWN}\n{said}")
    assert copies.group(one) != copies.group(two)


def test_copies_of_a_copy_are_one_group() -> None:
    copies, ids = _copies(_WIRE, _WIRE + "\n" + _OWN, _OWN)
    assert copies.group(ids[0]) == tuple(sorted(ids))


def test_whether_a_stretch_stands_in_another_report() -> None:
    copies, (one, two) = _copies(_WIRE, _OWN)
    assert copies.stands_in("sank off Osterby during a storm on Sunday night", one)
    assert not copies.stands_in("sank off Osterby during a storm on Sunday night", two)
    assert not copies.stands_in("a ferry", one)
