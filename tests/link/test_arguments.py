"""What a report answers to the question of a frame, by the trees of its sentences."""

import pytest

from according.link.arguments import frame_slots
from tests.link.made import Sheet, read

Answer = tuple[str, str, str | None, str | None]


def _answers(text: str, *names: str) -> list[Answer]:
    """The key without "frame/", the holder's name, the answer's noun and what it is of each slot."""
    sheet = Sheet(text)
    for name in names:
        sheet.name(name)
    (reading,) = read(sheet)
    return [(s.key.removeprefix("frame/"), s.holder, s.counted, s.unit) for s in frame_slots(reading)]


_RAMMED = (
    "The/the/DET/2/det bomber/bomber/NOUN/3/nsubj rammed/ram/VERB/0/root a/a/DET/5/det lorry/lorry/NOUN/3/obj "
    "into/into/ADP/8/case the/the/DET/8/det gate/gate/NOUN/3/obl"
)
_CRASHED = (
    "A/a/DET/2/det van/van/NOUN/3/nsubj crashed/crash/VERB/0/root into/into/ADP/6/case a/a/DET/6/det "
    "wall/wall/NOUN/3/obl"
)
_ARMED = (
    "A/a/DET/2/det suspect/suspect/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass armed/arm/VERB/0/root with/with/ADP/7/case "
    "a/a/DET/7/det pistol/pistol/NOUN/4/obl"
)
_CARRIED = (
    "The/the/DET/2/det gunman/gunman/NOUN/3/nsubj carried/carry/VERB/0/root {0}/{0}/{1}/3/obj"
)  # fmt: skip
_FOUND = (
    "Divers/diver/NOUN/2/nsubj found/find/VERB/0/root the/the/DET/4/det boat/boat/NOUN/2/obj in/in/ADP/7/case "
    "the/the/DET/7/det canal/canal/NOUN/2/obl"
)
_WHERE = (
    "This/this/PRON/4/nsubj was/be/AUX/4/cop the/the/DET/4/det barn/barn/NOUN/0/root where/where/ADV/9/advmod "
    "the/the/DET/7/det statue/statue/NOUN/9/nsubj:pass was/be/AUX/9/aux:pass found/find/VERB/4/acl:relcl"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_RAMMED, ("struck/attacker", "the attacker", "gate", "filler")),
        (_RAMMED, ("vehicle/attacker", "the attacker", "lorry", "filler")),
        (_CRASHED, ("struck/vehicle", "the van", "wall", "filler")),
        (_ARMED, ("armed/attacker", "the attacker", "pistol", "filler")),
        (_CARRIED.format("rifle", "NOUN"), ("armed/attacker", "the attacker", "rifle", "filler")),
        (_FOUND, ("found_at/vehicle", "the boat", "canal", "filler")),
        (_WHERE, ("found_at/statue", "the statue", "barn", "filler")),
    ],
)
def test_answers(text: str, expected: Answer) -> None:
    assert expected in _answers(text)


@pytest.mark.parametrize(
    "text",
    [
        _CARRIED.format("letter", "NOUN"),  # no weapon
        _ARMED.replace("was/be/AUX/4/aux:pass", "not/not/PART/4/advmod"),
        _ARMED.replace("was/be/AUX/4/aux:pass", "may/may/AUX/4/aux"),
        _ARMED.replace("suspect/suspect", "suspects/suspect"),  # of several nobody knows who had it
        _CRASHED.replace("van/van", "choir/choir").replace("wall/wall", "song/song"),
        "The/the/DET/2/det gunman/gunman/NOUN/3/nsubj carried/carry/VERB/0/root out/out/ADP/3/compound:prt "
        "bombs/bomb/NOUN/3/obj",  # "carried out" is no carrying
    ],
)
def test_what_answers_nothing(text: str) -> None:
    assert _answers(text) == []


def test_who_rams_a_car_drives_another() -> None:
    text = "The/the/DET/2/det bomber/bomber/NOUN/3/nsubj rammed/ram/VERB/0/root a/a/DET/5/det car/car/NOUN/3/obj"
    assert [key for key, _, _, _ in _answers(text)] == ["struck/attacker"]


def test_several_and_listed() -> None:
    listed = _CARRIED.format("rifle", "NOUN").removesuffix(" ") + " and/and/CCONJ/6/cc pistol/pistol/NOUN/4/conj"
    assert {unit for _, _, _, unit in _answers(listed)} == {"listed fillers"}
    several = _CARRIED.format("x", "NOUN").replace("x/x", "rifles/rifle")
    assert [unit for _, _, _, unit in _answers(several)] == ["fillers"]


def test_a_place_hung_on_a_participle_of_what_was_driven() -> None:
    text = (
        "The/the/DET/2/det bomber/bomber/NOUN/3/nsubj crashed/crash/VERB/0/root a/a/DET/5/det lorry/lorry/NOUN/3/obj "
        "loaded/load/VERB/5/acl into/into/ADP/9/case the/the/DET/9/det gate/gate/NOUN/6/obl"
    )
    assert ("struck/attacker", "the attacker", "gate", "filler") in _answers(text)


def test_who_claimed_it() -> None:
    text = "Fireflies/Fireflies/PROPN/2/nsubj claimed/claim/VERB/0/root responsibility/responsibility/NOUN/2/obj"
    found = _answers(text, "Fireflies")
    assert [(key, holder) for key, holder, _, _ in found] == [("claimed/story", "claim")]
    assert _answers(text.replace("responsibility/responsibility", "damages/damage"), "Fireflies") == []


def test_a_relative_clause_is_of_what_stands_before_it() -> None:
    text = (
        "The/the/DET/2/det search/search/NOUN/0/root of/of/ADP/5/case the/the/DET/5/det boat/boat/NOUN/2/nmod "
        "that/that/PRON/8/nsubj:pass was/be/AUX/8/aux:pass found/find/VERB/{0}/acl:relcl in/in/ADP/11/case "
        "the/the/DET/11/det canal/canal/NOUN/8/obl"
    )
    assert [key for key, _, _, _ in _answers(text.format(5))] == ["found_at/vehicle"]
    assert [key for key, _, _, _ in _answers(text.format(2))] == ["found_at/search"]  # as the tree has it


@pytest.mark.parametrize(("mark", "count"), [("reportedly/reportedly/ADV/4/advmod", 1), ("may/may/AUX/4/aux", 0)])
def test_what_is_reportedly_so_is_told(mark: str, count: int) -> None:
    text = (
        f"The/the/DET/2/det gunman/gunman/NOUN/4/nsubj {mark} carried/carry/VERB/0/root a/a/DET/6/det "
        "rifle/rifle/NOUN/4/obj"
    )
    assert len(_answers(text)) == count
