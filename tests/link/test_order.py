"""The order of a story's events."""

import pytest

from according.link.events import link_events
from according.schema.links import Event
from tests.link.made import Sheet, read

_BLAST, _SHOTS, _ARREST = ("blast", "explode"), ("shots", "shoot"), ("arrest", "arrest")


def _order(*sheets: Sheet) -> dict[str, int | None]:
    events: list[Event] = link_events(read(*sheets), frozenset())
    return {e.type: e.order for e in events}


def _told(text: str, *words: tuple[str, str]) -> Sheet:
    sheet = Sheet(text)
    for word, event_class in words:
        sheet.event(word, word, event_class)
    return sheet


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The blast was followed by an arrest .", "attack"),
        ("The blast came before the arrest .", "attack"),
        ("The blast came after the arrest .", "held"),
        ("After the blast , there was an arrest .", "attack"),
        ("Before the blast , there was an arrest .", "held"),
        ("There was a blast .\nThen came an arrest .", "attack"),
        ("There was a blast .\nTwo hours later came an arrest .", "attack"),
        ("There was a blast .\nEarlier there was an arrest .", "held"),
    ],
)
def test_words_of_order(text: str, first: str) -> None:
    found = _order(_told(text, _BLAST, _ARREST))
    assert {name for name, place in found.items() if place == 1} == {first}
    assert sorted(place for place in found.values() if place) == [1, 2]


def test_times_order_what_no_word_does() -> None:
    sheet = Sheet("A blast shook Vale at 06:30 .\nThe arrest came at 05:10 .")
    sheet.time("06:30", "2031-03-04T06:30").time("05:10", "2031-03-04T05:10")
    sheet.event("blast", "blast", "explode", ("time", "06:30")).event("arrest", "arrest", "arrest", ("time", "05:10"))
    assert _order(sheet) == {"attack": 2, "held": 1}


def test_what_nothing_places_has_no_place() -> None:
    assert _order(_told("There was a blast .\nAn arrest was made .", _BLAST, _ARREST))["held"] is None
