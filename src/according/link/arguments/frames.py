"""The frames of frames.yml, ready for look-ups: which words open one, and in which roles holder and answer stand."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from according.resources.loading import load_yaml


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way of words to tell a frame: the roles of holder and value, and what else has to be there.

    `cases` are the prepositions that may stand before the value, all where empty. `object`, `adverb` and `particle`
    are lemmas that have to be with the word; `of` is what sort of thing the holder has to be, and where a role of
    `without` is filled, or one of `needs` is not, the words tell something else.
    """

    frame: str
    holder: str
    value: str
    cases: frozenset[str]
    object: str
    adverb: str
    of: str
    without: tuple[str, ...]
    needs: tuple[str, ...]
    particle: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame: what its holder and its answers may be.

    `named`: an answer may be a name; `excepted` are nouns that answer nothing; `supposed`: what is likely counts;
    `persons`: people answer it, too;
    `told_apart`: a noun alone is no answer; `places`: places answer it, named ones too.
    """

    name: str
    holder: str
    values: frozenset[str]
    named: bool
    supposed: bool
    excepted: frozenset[str]
    persons: bool
    told_apart: bool
    places: bool


@cache
def frames() -> Mapping[str, Frame]:
    """Return the frames by name."""
    return {
        entry["name"]: Frame(
            entry["name"],
            entry["holder"],
            frozenset(entry["values"]) - {"name"},
            "name" in entry["values"],
            bool(entry.get("supposed")),
            frozenset(entry.get("except", ())),
            entry.get("persons", True),
            bool(entry.get("told_apart")),
            entry["facet"] == "place",
        )
        for entry in load_yaml("frames")["frames"]
    }


@cache
def patterns() -> Mapping[str, tuple[Pattern, ...]]:
    """Return the patterns that each word opens."""
    found: dict[str, list[Pattern]] = defaultdict(list)
    for entry in load_yaml("frames")["frames"]:
        for told in entry["patterns"]:
            pattern = Pattern(
                entry["name"], told["holder"], told["value"], frozenset(told.get("cases", ())),
                told.get("object", ""), told.get("adverb", ""), told.get("of", ""),
                tuple(told.get("without", ())), tuple(told.get("needs", ())), told.get("particle", ""),
            )  # fmt: skip
            for word in told["words"]:
                found[word].append(pattern)
    return {word: tuple(listed) for word, listed in found.items()}
