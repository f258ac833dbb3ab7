"""What nouns are kinds of, by WordNet: whether one names a kind of the other, or both name different kinds of a thing.

A noun stands for its most frequent meanings, so that "gun" is a weapon and no gunman.
"""

from bisect import bisect_left
from functools import cache
from typing import Literal

from according.resources.loading import load_text

Relation = Literal["same", "narrower", "wider", "rivals", "unrelated"]
"""How a noun stands to another: one meaning; a kind of it; what it is a kind of; both kinds of one close thing."""

# How many steps up one meaning is a kind of another, and how near two kinds must lie below what they share.
STEPS = 5
NEAR = 2
# So many of a noun's meanings, the most frequent, are looked at where nothing says which is meant.
COMMON = 2
# So many where a role says what sort of thing it is: what is driven is a van that carries goods.
USUAL = 3
# The letters of a compound's first and last part, at least.
PREFIX, PART = 3, 4
# Meanings so wide that two kinds of them are no two answers to one question.
_WIDE = frozenset(
    {
        "entity.1", "physical_entity.1", "abstraction.1", "object.1", "whole.1", "artifact.1", "instrumentality.1",
        "causal_agent.1", "person.1", "living_thing.1", "organism.1", "matter.1", "substance.1", "attribute.1",
        "state.1", "act.1", "action.1", "activity.1", "event.1", "happening.1", "group.1", "relation.1", "location.1",
        "region.2", "thing.1", "part.1", "communication.1", "message.1", "content.1", "psychological_feature.1",
        "measure.1", "social_group.1", "unit.2", "worker.1", "adult.1", "condition.2", "process.1", "phenomenon.1",
        "device.1", "equipment.1", "article.1", "commodity.1", "covering.1", "way.2", "point.1",
    }
)  # fmt: skip


@cache
def _lines() -> list[str]:
    return load_text("noun_classes.tsv").split("\n")


@cache
def _entry(word: str) -> tuple[str, ...]:
    """The meanings of a noun, or what a meaning is a kind of. The sorted table is searched: few words are asked."""
    lines, start = _lines(), f"{word}\t"
    at = bisect_left(lines, start)
    return tuple(lines[at][len(start) :].split()) if at < len(lines) and lines[at].startswith(start) else ()


@cache
def _meanings(noun: str) -> tuple[str, ...]:
    """The meanings of a noun; of a compound that the table lacks those of its last part: an "airbase" is a base."""
    if "." in noun or " " in noun:
        return ()
    found = _entry(noun)
    for start in range(PREFIX, len(noun) - PART + 1):
        found = found or _entry(noun[start:])
    return found


@cache
def _above(meaning: str) -> dict[str, int]:
    """A meaning and all that it is a kind of, with the steps up."""
    found, level = {meaning: 0}, [meaning]
    for steps in range(1, STEPS + 1):
        level = [wider for m in level for wider in _entry(m) if wider not in found]
        found.update(dict.fromkeys(level, steps))
    return found


def is_kind_of(noun: str, meanings: frozenset[str]) -> bool:
    """Tell whether one of a noun's commoner meanings is one of these, or a kind of one. The noun is a base form."""
    return any(not meanings.isdisjoint(_above(m)) for m in _meanings(noun)[:USUAL])


@cache
def relation(one: str, other: str, within: frozenset[str] = frozenset()) -> Relation:
    """Return how a noun stands to another, both base forms in lower case; with `within`, in meanings of these kinds.

    Two nouns are rivals if what they are both kinds of lies at most `NEAR` steps above each, and says what they are.
    """
    if one == other:
        return "same"
    first, second = _senses(one, within), _senses(other, within)
    if set(first) & set(second):
        return "same"
    if any(m in _above(o) for m in second for o in first):
        return "narrower"
    if any(m in _above(o) for m in first for o in second):
        return "wider"
    rivals = any(_are_near(a, b) for a in first[: None if within else 1] for b in second[: None if within else 1])
    return "rivals" if rivals else "unrelated"


def _senses(noun: str, within: frozenset[str]) -> tuple[str, ...]:
    if not within:
        return _meanings(noun)[:COMMON]
    return tuple(m for m in _meanings(noun) if not within.isdisjoint(_above(m)))[:COMMON]


def _are_near(one: str, other: str) -> bool:
    above = _above(other)
    return any(steps <= NEAR and above.get(m, NEAR + 1) <= NEAR and m not in _WIDE for m, steps in _above(one).items())
