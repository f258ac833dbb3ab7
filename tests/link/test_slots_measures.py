"""How deep, how wide, how far."""

import pytest

from according.link.slots import measure_slots, quantity_slots
from tests.link.counting import counted
from tests.link.made import read

_CASES = [
    (
        "She/she/PRON/2/nsubj fell/fall/VERB/0/root into/into/ADP/8/case the/the/DET/8/det 30/30/NUM/6/nummod"
        " metres/metre/NOUN/7/obl deep/deep/ADJ/8/amod shaft/shaft/NOUN/2/obl",
        "measure:depth/distance/shaft",
    ),
    (
        "The/the/DET/2/det shaft/shaft/NOUN/10/nsubj was/be/AUX/10/cop 30/30/NUM/5/nummod metres/metre/NOUN/10/obl"
        " (/(/PUNCT/8/punct 98/98/NUM/8/nummod feet/foot/NOUN/5/appos )/)/PUNCT/8/punct deep/deep/ADJ/0/root",
        "measure:depth/distance/shaft",
    ),
    (
        "They/they/PRON/2/nsubj dug/dig/VERB/0/root a/a/DET/4/det trench/trench/NOUN/2/obj of/of/ADP/7/case"
        " 20/20/NUM/7/nummod metres/metre/NOUN/4/nmod in/in/ADP/9/case diameter/diameter/NOUN/2/obl",
        "measure:width/distance/trench",
    ),
    (
        "The/the/DET/2/det pipe/pipe/NOUN/3/nsubj measured/measure/VERB/0/root 20/20/NUM/5/nummod"
        " centimetres/centimetre/NOUN/6/obl wide/wide/ADJ/3/xcomp",
        "measure:width/distance/pipe",
    ),
    (
        "The/the/DET/2/det crews/crew/NOUN/5/nsubj were/be/AUX/8/cop 5/5/NUM/5/nummod metres/metre/NOUN/8/nmod"
        " from/from/ADP/8/case the/the/DET/8/det bottom/bottom/NOUN/0/root",
        "measure:distance/distance/bottom",
    ),
    (
        "They/they/PRON/2/nsubj patrol/patrol/VERB/0/root a/a/DET/6/det 200/200/NUM/5/nummod acre/acre/NOUN/6/compound"
        " reserve/reserve/NOUN/2/obj",
        "measure:size/area/reserve",
    ),
]


@pytest.mark.parametrize(("tree", "key"), _CASES)
def test_what_a_length_measures(tree: str, key: str) -> None:
    (reading,) = read(counted(tree))
    (slot,) = measure_slots(reading)
    assert slot.key == f"quantity/{key}"


def test_a_distance_is_that_of_two_places_whichever_is_told_first() -> None:
    one = counted(
        "Riverton/Riverton/PROPN/2/nsubj lies/lie/VERB/0/root 30/30/NUM/4/nummod miles/mile/NOUN/5/obl"
        " southeast/southeast/ADV/2/advmod of/of/ADP/7/case Lakewood/Lakewood/PROPN/5/obl"
    )
    other = counted(
        "He/he/PRON/3/nsubj:pass was/be/AUX/3/aux:pass treated/treat/VERB/0/root in/in/ADP/5/case"
        " Lakewood/Lakewood/PROPN/3/obl ,/,/PUNCT/8/punct 20/20/NUM/8/nummod miles/mile/NOUN/9/obl"
        " northwest/northwest/ADV/5/appos of/of/ADP/11/case Riverton/Riverton/PROPN/9/obl"
    )
    readings = read(
        one.name("Riverton", "Address").name("Lakewood", "Address"),
        other.name("Riverton", "Address").name("Lakewood", "Address"),
    )
    (first,), (second,) = (measure_slots(r) for r in readings)
    assert first.key == second.key
    assert (first.low, second.low, first.unit) == (30, 20, "mile")


@pytest.mark.parametrize(
    "tree",
    [
        "They/they/PRON/2/nsubj marched/march/VERB/0/root 20/20/NUM/4/nummod miles/mile/NOUN/2/obl",
        "She/she/PRON/2/nsubj had/have/VERB/0/root 20/20/NUM/4/nummod minutes/minute/NOUN/2/obj",
    ],
)
def test_a_length_of_nothing_is_left_out(tree: str) -> None:
    (reading,) = read(counted(tree))
    assert measure_slots(reading) == []
    assert quantity_slots(reading) == []
