"""The tables of words by which reports say that something is not known, not so, or over."""

from functools import cache
from typing import Any

from according.resources.loading import load_yaml


@cache
def words(*path: str) -> frozenset[str]:
    """Return a list of the resource, by its keys."""
    found: Any = load_yaml("contraries")
    for key in path:
        found = found[key]
    return frozenset(found)


@cache
def topic_of(noun: str) -> str | None:
    """Return what may be unknown that a noun names: "identity" of "name"."""
    return next((topic for topic, nouns in load_yaml("contraries")["topics"].items() if noun in nouns), None)
