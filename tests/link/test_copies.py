"""Reports that share their wording."""

from according.link.copies import NEIGHBOURS, Copies
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
    copies, (one, two) = _copies(f"{_WIRE}\n{said}", f"{_OWN}\n{said}")
    assert copies.group(one) != copies.group(two)
    assert [p.words for p in copies.passages(one, two)] == [17]


def test_copies_of_a_copy_are_one_group() -> None:
    copies, ids = _copies(_WIRE, _WIRE + "\n" + _OWN, _OWN)
    assert copies.group(ids[0]) == tuple(sorted(ids))


def test_the_rest_of_a_wire_under_a_new_lead_is_a_copy() -> None:
    lead, *rest = _WIRE.splitlines()
    copies, (one, two) = _copies(_WIRE, "\n".join([_OWN, *reversed(rest)]))
    assert copies.group(one) == tuple(sorted((one, two)))
    assert copies.shares[one, two] < 1 - len(lead.split()) / len(_WIRE.split()) + 0.05


def test_a_house_that_repeats_its_background_copies_nobody() -> None:
    background = "\n".join(_OWN.splitlines()[1:])
    texts = (f"{_WIRE}\n{background}", f"{_WIRE[::-1]}\n{background}")
    for other, grouped in (("Paper A", False), ("Paper B", True)):
        documents = tuple(Sheet(t, publisher=p).document for t, p in zip(texts, ("Paper A", other), strict=True))
        copies = Copies(documents)
        assert (len(copies.group(documents[0].id)) == 2) is grouped


def test_a_wire_that_many_print_is_one_group() -> None:
    copies, ids = _copies(*(_WIRE.replace("ninety", f"{n}") for n in range(4 * NEIGHBOURS)))
    assert copies.group(ids[0]) == tuple(sorted(ids))


def test_where_a_stretch_stands_in_another_report() -> None:
    copies, (one, two) = _copies(_WIRE, f"{_OWN}\n{_WIRE.splitlines()[1]}")
    start = _WIRE.index("Rescue boats")
    (twin,) = copies.twins(one, start, start + len(_WIRE.splitlines()[1]))
    assert (twin.there.document, twin.share) == (two, 1.0)
    assert copies.twins(one, 0, 60) == []
    assert copies.twins(two, 0, 60) == []
