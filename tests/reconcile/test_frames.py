"""Answers of reports to the question of a frame."""

import pytest

from according.reconcile.frames import frame_findings
from according.schema.findings import Finding
from according.schema.links import Slot
from tests.reconcile.made import Desk

Told = tuple[str, str, str]
"""An answer's words, its noun, and whether it is one thing, several ("fillers") or listed with others."""

_PAD = "x" * 300


def _slots(desk: Desk, frame: str, reports: list[list[Told]], holder: str = "attacker") -> list[Slot]:
    found = []
    for number, told in enumerate(reports):
        text = f"Paper {number} tells:\n" + "\n".join(f"{words} {_PAD}" for words, _, _ in told)
        document = desk.report(text)
        found += [
            desk.slot(
                document, words, facet="attribute", key=f"frame/{frame}/{holder}", unit=unit, counted=noun,
                holder="the attacker", event="event:main",
            )
            for words, noun, unit in told
        ]  # fmt: skip
    return found


def _found(frame: str, *reports: list[Told]) -> list[Finding]:
    desk = Desk()
    return frame_findings(_slots(desk, frame, list(reports)), frozenset({"event:main"}), desk.sources)


_CAR, _TRUCK, _VEHICLE = (
    ("a grey car", "car", "filler"),
    ("a lorry", "lorry", "filler"),
    ("a vehicle", "vehicle", "filler"),
)
_PISTOL, _RIFLE = ("a pistol", "pistol", "filler"), ("a hunting rifle", "rifle", "filler")
_WEAPONS = ("several weapons", "weapon", "fillers")


def test_two_kinds_of_one_thing() -> None:
    (finding,) = _found("vehicle", [_CAR], [_TRUCK])
    assert (finding.kind, finding.facet, finding.rule) == ("conflict", "attribute", "reconcile/frame-rivals")
    assert finding.question == "What vehicle did the attacker use?"
    assert {p.value for p in finding.positions} == {"a grey car", "a lorry"}


@pytest.mark.parametrize(
    ("frame", "reports", "expected"),
    [
        ("armed", [[_PISTOL], [_RIFLE]], "conflict"),
        ("armed", [[_PISTOL], [_PISTOL, _RIFLE]], "agreement"),  # there were two weapons
        ("armed", [[_PISTOL], [_WEAPONS]], "conflict"),
        ("armed", [[_PISTOL], [("a weapon", "weapon", "filler")]], "refinement"),
        ("armed", [[("a pistol", "pistol", "listed fillers")], [_RIFLE]], None),
        ("armed", [[_PISTOL], [("the weapon", "weapon", "filler")]], None),  # takes up what was told
        ("shot_down", [[("a warplane", "warplane", "filler")], [("a jet", "jet", "filler")]], None),
        ("shot_down", [[("a warplane", "warplane", "filler")], [("a helicopter", "helicopter", "filler")]], "conflict"),
        ("vehicle", [[_CAR], [_VEHICLE]], None),  # so general a word answers nothing
        ("vehicle", [[_CAR], [_CAR]], "agreement"),
        ("vehicle", [[_CAR]], None),
        ("hospital", [[("a clinic", "hospital", "filler")], [("the infirmary", "hospital", "filler")]], "agreement"),
        ("carrying", [[("timber", "timber", "filler")], [("coal", "coal", "filler")]], "complement"),
        ("charge", [[("theft", "theft", "filler")], [("fraud", "fraud", "filler")]], "complement"),
        ("found_at", [[("a cellar", "cellar", "filler")], [("a pond", "pond", "filler")]], None),
        ("route", [[("a ford", "ford", "filler")], [("the bridge", "bridge", "filler")]], "conflict"),
    ],
)
def test_how_answers_stand(frame: str, reports: list[list[Told]], expected: str | None) -> None:
    assert [f.kind for f in _found(frame, *reports)] == ([expected] if expected else [])


def test_one_after_the_other_is_no_conflict() -> None:
    desk = Desk()
    one, other = desk.report("It hit a wall and then a building."), desk.report("It hit a building.")
    slots = [
        desk.slot(d, words, facet="attribute", key="frame/struck/vehicle", unit="filler", counted=words[2:])
        for d, words in ((one, "a wall"), (one, "a building"), (other, "a building"))
    ]
    assert [f.kind for f in frame_findings(slots, frozenset(), desk.sources)] == ["agreement"]


def test_things_of_other_names_are_not_the_same() -> None:
    reports = [[("the Danish school", "school", "filler")], [("the Greek school", "school", "filler")]]
    assert [f.kind for f in _found("target", *reports)] == ["complement"]


def test_two_holders_are_not_compared() -> None:
    desk = Desk()
    slots = _slots(desk, "vehicle", [[_CAR]]) + _slots(desk, "vehicle", [[("x", "x", "filler")], [_TRUCK]], "boy")[1:]
    assert frame_findings(slots, frozenset(), desk.sources) == []
