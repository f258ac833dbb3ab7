"""The tables of words that tell whether an event happened, ready for look-ups."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, cast

from according.resources.loading import load_yaml
from according.schema.trees import Tree

Effect = str
"""What a word makes of the event that hangs on it: a `Modality`, or "no"."""


@cache
def words(*path: str) -> frozenset[str]:
    """Return a list of the resource, by its keys."""
    return frozenset(_at(path))


@cache
def effects(*path: str) -> Mapping[str, tuple[Effect, ...]]:
    """Return a table of the resource turned round: each word, and all effects that it is listed under."""
    table: dict[str, tuple[Effect, ...]] = {}
    for effect, listed in _at(path).items():
        for word in listed:
            table[word] = (*table.get(word, ()), effect)
    return table


@cache
def wanted_objects() -> Mapping[str, str]:
    """Return the verbs whose object is wanted, with the preposition of the object, "" for none."""
    return cast("Mapping[str, str]", _at(("objects", "wanted")))


def _at(path: Iterable[str]) -> Any:
    found = load_yaml("event_contexts")
    for key in path:
        found = found[key]
    return found


def effect_of(tree: Tree, index: int, *path: str) -> tuple[Effect, ...]:
    """Return the effects that a table lists for a word, by its base form or as it is written."""
    table, word = effects(*path), tree.words[index]
    return table.get(word.lemma.lower()) or table.get(word.text.lower()) or ()


def lowers(tree: Tree, indexes: Iterable[int]) -> list[str]:
    """Return words as they are written, in small letters, apostrophes made straight."""
    return [tree.words[i].text.lower().replace("’", "'") for i in indexes]


def marker(tree: Tree, index: int) -> str:
    """Return the words that introduce a clause or a noun, as one text: "instead of", "if", "" for none."""
    found = [i for i in tree.children(index, "mark", "case") if i < index]
    found += [c for i in found for c in tree.children(i, "fixed")]
    return " ".join(lowers(tree, sorted(found)))


def is_infinitive(tree: Tree, index: int) -> bool:
    """Tell whether a verb stands behind "to"."""
    return "to" in lowers(tree, tree.children(index, "mark"))


def is_perfect(tree: Tree, index: int) -> bool:
    """Tell whether a verb stands with "have": "to have fled", "would have fled"."""
    return any(tree.words[i].lemma == "have" for i in tree.children(index, "aux"))
