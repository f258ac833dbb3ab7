"""How long something went on."""

import pytest

from according.link.slots import duration_slots, quantity_slots
from according.link.slots.durations import process_of
from tests.link.counting import counted
from tests.link.made import Sheet, read

_SEARCHED = (
    "They/they/PRON/4/nsubj had/have/AUX/4/aux been/be/AUX/4/aux searching/search/VERB/0/root for/for/ADP/7/case"
    " the/the/DET/7/det girl/girl/NOUN/4/obl for/for/ADP/10/case 60/60/NUM/10/nummod hours/hour/NOUN/4/obl"
)
_TOOK = (
    "She/she/PRON/3/nsubj:pass was/be/AUX/3/aux:pass found/find/VERB/0/root after/after/ADP/6/case a/a/DET/6/det"
    " search/search/NOUN/3/obl that/that/PRON/8/nsubj took/take/VERB/6/acl:relcl 70/70/NUM/10/nummod"
    " hours/hour/NOUN/8/obj"
)
_DUG = (
    "After/after/ADP/3/case two/two/NUM/3/nummod days/day/NOUN/8/obl of/of/ADP/5/case digging/digging/NOUN/3/nmod"
    " ,/,/PUNCT/3/punct they/they/PRON/8/nsubj stopped/stop/VERB/0/root"
)
_BLOCKED = (
    "The/the/DET/2/det road/road/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass blocked/block/VERB/0/root for/for/ADP/7/case"
    " 20/20/NUM/7/nummod minutes/minute/NOUN/4/obl"
)


def _sheets() -> list[Sheet]:
    return [
        counted(_SEARCHED).event("searching", "search", "search_for", ("patient", "the girl")),
        counted(_TOOK).event("search", "search", "search_for"),
        counted(_DUG),
    ]


def test_one_search_is_told_as_searching_as_a_search_and_as_digging() -> None:
    found = [slot for reading in read(*_sheets()) for slot in duration_slots(reading)]
    assert [(s.key, s.low, s.unit) for s in found] == [
        ("quantity/lasting:search/time/", 60, "hour"),
        ("quantity/lasting:search/time/", 70, "hour"),
        ("quantity/lasting:search/time/", 2, "day"),
    ]
    assert {s.holder for s in found} == {"did the search last"}


def test_a_question_names_what_it_was_done_to() -> None:
    (reading,) = read(counted(_BLOCKED).event("blocked", "block", "blockade", ("patient", "The road")))
    (slot,) = duration_slots(reading)
    assert slot.holder == "was the road blocked"
    assert quantity_slots(reading) == []


@pytest.mark.parametrize(
    ("event_class", "polarity", "modality"),
    [("charge", "yes", "actual"), ("blockade", "no", "actual"), ("blockade", "yes", "future")],
)
def test_what_did_not_go_on_has_no_length(event_class: str, polarity: str, modality: str) -> None:
    sheet = counted(_BLOCKED).event(
        "blocked",
        "block",
        event_class,
        ("patient", "The road"),
        polarity=polarity,
        modality=modality,  # type: ignore[arg-type]
    )
    (reading,) = read(sheet)
    (quantity,) = reading.quantities
    assert process_of(reading, reading.sentences[0], quantity) is None


@pytest.mark.parametrize(
    ("noun", "expected"), [("delay", ["quantity/lasting:delay/time/"]), ("veteran", []), ("sentence", [])]
)
def test_a_length_that_stands_with_any_noun(noun: str, expected: list[str]) -> None:
    text = f"A/a/DET/4/det 20-minute/20-minute/ADJ/4/amod fog/fog/NOUN/4/compound {noun}/{noun}/NOUN/0/root"
    sheet = Sheet(text).number("20-minute", 20, unit="minute")
    assert [s.key for s in duration_slots(read(sheet)[0])] == expected
