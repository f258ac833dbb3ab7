"""What is counted, as sets with a hierarchy: "militiamen" are fighters, and fighters are people."""

from collections.abc import Mapping
from functools import cache

from according.resources.loading import load_yaml
from according.text.inflection import noun_forms


@cache
def _sets() -> tuple[Mapping[str, str], Mapping[str, str | None]]:
    """Return the set of each counted noun, in all its forms, and what each set is a part of.

    The people of a country ("Americans") are a set of their own.
    """
    words: dict[str, str] = {}
    above: dict[str, str | None] = {}
    for entry in load_yaml("counted")["sets"]:
        above[entry["name"]] = entry.get("is_a")
        for word in entry["words"]:
            for form in noun_forms(word):
                words.setdefault(form.lower(), entry["name"])
    for entry in load_yaml("nationalities")["countries"]:
        for noun in entry.get("people") or ():
            name = noun_forms(noun)[-1].lower()
            above.setdefault(name, "people")
            for form in noun_forms(noun):
                words.setdefault(form.lower(), name)
    return words, above


def counted_set(noun: str | None) -> str | None:
    """Return the set that a counted noun belongs to ("fighters" for "militiamen"); its own lemma where none does."""
    if noun is None:
        return None
    return _sets()[0].get(noun.lower(), noun.lower())


def is_thing(name: str) -> bool:
    """Tell whether a set is one of things that are counted by themselves: vehicles, shots, buildings."""
    return any(is_within(name, wide) for wide in load_yaml("counted")["things"])


def takes_part(name: str) -> bool:
    """Tell whether a set of people is one that is at a happening in a body: rescuers, soldiers, protesters."""
    return any(is_within(name, wide) for wide in load_yaml("counted")["taking_part"])


def is_within(narrow: str, wide: str) -> bool:
    """Tell whether one counted set is the other or a part of it ("children" within "people")."""
    at: str | None = narrow
    while at is not None:
        if at == wide:
            return True
        at = _sets()[1].get(at)
    return False


def is_person_set(name: str) -> bool:
    """Tell whether a counted set is one of people."""
    return is_within(name, "people")
