"""What somebody or something has."""

import pytest

from according.link.slots import holding_slots
from according.schema.links import Slot
from tests.link.counting import counted
from tests.link.made import Sheet, read

_HAS = "The/the/DET/2/det union/union/NOUN/3/nsubj has/have/VERB/0/root 900/900/NUM/5/nummod members/member/NOUN/3/obj"
_NAMED = (
    "Border/Border/PROPN/2/compound Union/Union/PROPN/3/nsubj claims/claim/VERB/0/root 900/900/NUM/5/nummod"
    " members/member/NOUN/3/obj"
)
_ABOARD = (
    "Some/some/DET/3/det 60/60/NUM/3/nummod people/person/NOUN/6/nsubj were/be/AUX/6/cop on/on/ADP/6/case"
    " board/board/NOUN/0/root"
)
_HOME = (
    "The/the/DET/2/det town/town/NOUN/4/nsubj is/be/AUX/4/cop home/home/NOUN/0/root to/to/ADP/7/case"
    " 9,000/9,000/NUM/7/nummod people/person/NOUN/4/obl"
)
_REASONS = (
    "The/the/DET/2/det union/union/NOUN/3/nsubj has/have/VERB/0/root two/two/NUM/5/nummod reasons/reason/NOUN/3/obj"
)
_LIVES = (
    "The/the/DET/2/det blast/blast/NOUN/3/nsubj claimed/claim/VERB/0/root the/the/DET/5/det lives/life/NOUN/3/obj"
    " of/of/ADP/8/case 40/40/NUM/8/nummod people/person/NOUN/5/nmod"
)
_SOLDIERS = (
    "The/the/DET/2/det union/union/NOUN/3/nsubj has/have/VERB/0/root 900/900/NUM/5/nummod soldiers/soldier/NOUN/3/obj"
)


def _told(sheet: Sheet) -> list[Slot]:
    (reading,) = read(sheet)
    return holding_slots(reading)


@pytest.mark.parametrize(
    ("tree", "key", "low"),
    [
        (_HAS, "quantity/holds:union/count/members", 900),
        (_ABOARD, "quantity/aboard:/count/people", 45),
        (_HOME, "quantity/live:town/count/people", 9000),
    ],
)
def test_what_is_had_is_counted_of_its_holder(tree: str, key: str, low: float) -> None:
    (slot,) = _told(counted(tree))
    assert (slot.key, slot.low) == (key, low)


def test_a_body_is_known_by_the_last_word_of_its_name() -> None:
    (slot,) = _told(counted(_NAMED).name("Border Union", "Organization"))
    assert (slot.key, slot.holder) == ("quantity/holds:union/count/members", "Border Union")


@pytest.mark.parametrize("tree", [_REASONS, _LIVES, _SOLDIERS])
def test_reasons_lives_and_soldiers_are_not_had(tree: str) -> None:
    assert _told(counted(tree)) == []
