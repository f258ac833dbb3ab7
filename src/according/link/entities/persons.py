"""A person's last name alone, or a family name that stands first, where one person of the story bears it."""

from collections import defaultdict
from functools import cache

from according.link.entities.names import Names, plain
from according.link.union import Union
from according.resources.loading import load_yaml
from according.text.names import person_name, romanised
from according.text.names.forms import spelling_keys


@cache
def _family_first() -> frozenset[str]:
    return frozenset(str(w) for w in load_yaml("name_forms")["family_first"])


def join_last_names(union: Union, names: Names) -> None:
    """A last name alone, where all longer names of persons that end in it are one person."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for key in names.of("Person"):
        words = person_name(names.written[key]).words
        if len(words) > 1:
            borne = [words[-1]] + [words[0]] * (words[0] in _family_first())
            for sign in {s for word in borne for s in _signs(word)}:
                bearers[sign].add(key)
    for key in names.of("Person", "Thing"):
        words = person_name(names.written[key]).words
        if len(words) != 1:
            continue
        fitting = {union.find(n) for sign in _signs(words[0]) for n in bearers.get(sign, set())}
        if len(fitting) == 1 and plain(key):
            union.join(fitting.pop(), key, "link/last-name")


def _signs(word: str) -> set[str]:
    return {romanised(word), *(f"={key}" for key in spelling_keys(word))}
