"""States of people and things, as scales: which words name which state, and which of two comes later."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from according.resources.loading import load_yaml


@dataclass(frozen=True, slots=True)
class State:
    """One state of a scale. `place` counts from 0 in the order of usual progress; `kind` is that of the scale.
    `holder` says what is in such a state: person, place, law, …"""

    scale: str
    name: str
    place: int
    kind: Literal["exclusive", "cumulative"]
    holder: str


@cache
def _states() -> Mapping[str, tuple[tuple[tuple[str, ...], State], ...]]:
    """The phrases of all states by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], State]]] = defaultdict(list)
    table = load_yaml("states")
    for scale in table["scales"]:
        for place, entry in enumerate(scale["states"]):
            state = State(scale["name"], entry["name"], place, scale["kind"], scale["holder"])
            for phrase in entry["words"]:
                words = tuple(phrase.lower().replace("-", " - ").split())
                found[words[0]].append((words, state))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def states_at(words: Sequence[str], index: int) -> tuple[int, tuple[State, ...]]:
    """Return how many words from `index` on (lower case) name a state, the most that do, and the states they name.

    One phrase may name a state of several scales: "released" from custody, from hospital. 0 and none where no
    phrase begins.
    """
    rows = _states().get(words[index], ())
    fitting = [(len(phrase), state) for phrase, state in rows if tuple(words[index : index + len(phrase)]) == phrase]
    longest = max((length for length, _ in fitting), default=0)
    return longest, tuple(state for length, state in fitting if length == longest)


@cache
def results() -> Mapping[str, tuple[State, ...]]:
    """Return the states that each class of events leaves its patient in, by the class's name."""
    found = {}
    for entry in load_yaml("events")["classes"]:
        if entry["result"]:
            words = tuple(str(entry["result"]).lower().replace("_", " ").split())
            length, states = states_at(words, 0)
            found[entry["name"]] = states if length == len(words) else ()
    return found
