"""Event mentions."""

import pytest

from according.annotate.events import find_events
from according.schema.annotations import EventMention, Timex
from tests.annotate.trees_by_hand import DOCUMENT, sentence, tree_of


def events(text: str) -> list[EventMention]:
    return find_events(sentence(text), tree_of(text), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The attack on the town by rebels killed six people.", ["attack", "kill"]),
        ("Two men were arrested by police near the port.", ["arrest"]),
        ("Six people lost their lives.", ["lose one's life"]),
        # A noun that only describes another tells of nothing.
        ("The security officials met.", ["meet"]),
        ("He told a joke.", ["tell"]),
    ],
)  # fmt: skip
def test_triggers(text: str, expected: list[str]) -> None:
    assert [e.lemma for e in events(text)] == expected


def test_a_phrase_is_one_trigger_with_the_one_who_undergoes_it() -> None:
    text = "Six people lost their lives."
    (event,) = events(text)
    assert text[event.start : event.end] == "lost their lives"
    patient = event.argument("patient")
    assert patient is not None and text[patient.start : patient.end] == "Six people"


def test_polarity_modality_and_clause_come_from_the_tree() -> None:
    text = "The army did not attack the town."
    (event,) = events(text)
    assert (event.polarity, event.modality) == ("no", "actual")
    assert text[event.clause.start : event.clause.end] == "The army did not attack the town"


def test_a_day_is_a_time_and_no_place() -> None:
    text = "The envoy is expected to visit Karvol on Monday."
    day = Timex(DOCUMENT, text.index("Monday"), text.index("Monday") + 6, "DATE", None, None, None)
    (event,) = [e for e in find_events(sentence(text), tree_of(text), (day,)) if e.lemma == "visit"]
    assert event.argument("place") is None
    time = event.argument("time")
    assert time is not None and text[time.start : time.end] == "Monday"
