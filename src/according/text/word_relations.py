"""Verbs of like and of wider meaning, by WordNet."""

from collections.abc import Mapping
from functools import cache

from according.resources.loading import load_text


@cache
def _lines() -> Mapping[str, str]:
    lines = load_text("word_relations.tsv").splitlines()
    return dict(line.split("\t", 1) for line in lines if line[:1] != "#")


@cache
def _meanings(verb: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the numbers of a verb's commonest meanings, and of the next wider ones; none where it is not listed."""
    own, _, wider = _lines().get(verb, "").partition("\t")
    return frozenset(filter(None, own.split(","))), frozenset(filter(None, wider.split(",")))


def is_kind_of(verb: str, wider: str) -> bool:
    """Tell whether who does the first does the second: the words mean the same, or the second is the next wider."""
    own, beyond = _meanings(verb)
    return verb == wider or bool((own | beyond) & _meanings(wider)[0])
