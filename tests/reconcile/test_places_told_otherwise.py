"""In a place or beside it; a street or an avenue; two numbers of a block."""

import pytest

from according.reconcile.sides import side_findings
from according.reconcile.streets import street_findings
from according.schema.findings import Finding
from tests.reconcile.made import Desk

_MAIN = frozenset({"event:main"})


def _sides(*reports: list[tuple[str, str]], event: str = "event:main") -> list[Finding]:
    """Reports as lists of a ground and a side."""
    desk, slots = Desk(), []
    for number, told in enumerate(reports):
        text = f"Paper {number}\n" + "\n".join(f"It fell {side} the {ground}." for ground, side in told)
        document = desk.report(text)
        slots += [
            desk.slot(
                document, f"{side} the {ground}", facet="attribute", key=f"side/{ground}", unit="side", counted=side,
                holder=ground, event=event,
            )
            for ground, side in told
        ]  # fmt: skip
    return side_findings(slots, _MAIN, desk.sources)


@pytest.mark.parametrize(
    ("reports", "count"),
    [
        ([[("tunnel", "in")], [("tunnel", "near")]], 1),
        ([[("tunnel", "in")], [("underpass", "near")]], 1),  # one is a kind of the other
        ([[("tunnel", "in")], [("church", "near")]], 0),
        ([[("tunnel", "in")], [("tunnel", "in")]], 0),
        ([[("tunnel", "in")], [("tunnel", "in"), ("tunnel", "near")]], 0),  # two spots
    ],
)
def test_in_a_place_or_beside_it(reports: list[list[tuple[str, str]]], count: int) -> None:
    found = _sides(*reports)
    assert len(found) == count
    assert all((f.kind, f.facet, f.confidence) == ("conflict", "place", "check") for f in found)


def test_only_of_the_main_events() -> None:
    assert _sides([("tunnel", "in")], [("tunnel", "near")], event="event:other") == []


def _streets(*reports: list[tuple[str, str, str]]) -> list[Finding]:
    """Reports as lists of a key, the words, and what they tell."""
    desk, slots = Desk(), []
    for number, told in enumerate(reports):
        document = desk.report(f"Paper {number}\n" + "\n".join(words for _, words, _ in told))
        slots += [
            desk.slot(document, words, facet="attribute", key=key, unit=key.split("/")[0], counted=value, holder=words)
            for key, words, value in told
        ]
    return street_findings(slots, [], desk.sources)


_STREET, _AVENUE = ("street/alder", "Alder Street", "street"), ("street/alder", "Alder Avenue", "avenue")
_LOW, _HIGH = ("block/alder street", "300 block", "300"), ("block/alder street", "400 block", "400")


@pytest.mark.parametrize(
    ("reports", "questions"),
    [
        ([[_STREET], [_AVENUE]], ["Was it Alder Avenue or Alder Street?"]),
        ([[_LOW], [_HIGH]], ["Which block of 300 block was it?"]),
        ([[_STREET], [_STREET]], []),
        ([[_STREET], [_STREET, _AVENUE]], []),  # there are two
        ([[_STREET], [("street/elm", "Elm Avenue", "avenue")]], []),
    ],
)
def test_streets(reports: list[list[tuple[str, str, str]]], questions: list[str]) -> None:
    assert [f.question for f in _streets(*reports)] == questions


def test_what_is_asked_already() -> None:
    (shown,) = _streets([_STREET], [_AVENUE])
    desk, slots = Desk(), []
    for key, words, value in (_STREET, _AVENUE):
        document = desk.report(f"Paper of {words}")
        slots.append(desk.slot(document, words, facet="attribute", key=key, unit="street", counted=value, holder=words))
    assert street_findings(slots, [shown], desk.sources) == []
