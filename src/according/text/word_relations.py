"""What WordNet says of words: meanings that they share, wider ones, antonyms, verbs they come from."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from according.resources.loading import load_text


@dataclass(frozen=True, slots=True)
class Relations:
    """What is known of one word as one part of speech: meanings are numbers that words of one meaning share."""

    meanings: frozenset[str] = frozenset()
    wider: frozenset[str] = frozenset()
    antonyms: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()


_NOTHING = Relations()


@cache
def _lines() -> Mapping[tuple[str, str], str]:
    found = {}
    for line in load_text("word_relations.tsv").splitlines():
        if line[:1] != "#":
            word, part, rest = line.split("\t", 2)
            found[word, part] = rest
    return found


@cache
def relations(word: str, part: str) -> Relations:
    """Return what is known of a word as a verb ("v"), noun ("n") or adjective ("a"); nothing where it is not listed."""
    line = _lines().get((word, part))
    if line is None:
        return _NOTHING
    return Relations(*(frozenset(f.split(",")) if f else frozenset() for f in line.split("\t")))


def is_kind_of(verb: str, wider: str) -> bool:
    """Tell whether who does the first does the second: the words mean the same, or the second is the next wider."""
    one, other = relations(verb, "v"), relations(wider, "v")
    return verb == wider or bool((one.meanings | one.wider) & other.meanings)
