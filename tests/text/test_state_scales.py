"""States of people and things as scales."""

import pytest

from according.resources.loading import load_yaml
from according.text.state_scales import results, states_at


@pytest.mark.parametrize(
    ("words", "length", "scale", "name"),
    [
        (["arrested", "on", "Monday"], 1, "custody", "arrested"),
        (["in", "critical", "condition"], 3, "life", "critical"),
        (["at", "large"], 2, "custody", "at_large"),
        (["unaccounted", "for"], 2, "whereabouts", "missing"),
    ],
)
def test_a_phrase_names_a_state(words: list[str], length: int, scale: str, name: str) -> None:
    found, states = states_at(words, 0)
    assert found == length
    assert (scale, name) in {(s.scale, s.name) for s in states}


@pytest.mark.parametrize("words", [["table"], ["at", "noon"], ["unaccounted"]])
def test_other_words_name_none(words: list[str]) -> None:
    assert states_at(words, 0) == (0, ())


def test_the_longest_phrase_wins() -> None:
    found, states = states_at(["released", "from", "hospital"], 0)
    assert found == 3
    assert {s.name for s in states} == {"discharged"}


def test_later_states_stand_further_on_the_scale() -> None:
    places = {
        s.name: s.place
        for words in (["missing"], ["found"])
        for s in states_at(words, 0)[1]
        if s.scale == "whereabouts"
    }
    assert places["missing"] < places["found"]


def test_an_event_leaves_its_patient_in_a_state() -> None:
    assert ("custody", "arrested") in {(s.scale, s.name) for s in results()["arrest"]}
    assert ("life", "dead") in {(s.scale, s.name) for s in results()["kill"]}


def test_every_scale_has_two_states_at_least_and_its_names_once() -> None:
    scales = load_yaml("states")["scales"]
    assert all(len(scale["states"]) > 1 for scale in scales)
    assert len({scale["name"] for scale in scales}) == len(scales)
