"""Event classes that tell of the same kind of happening, and what is counted, as sets with a hierarchy."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from according.resources.loading import load_yaml
from according.text.inflection import noun_forms


@dataclass(frozen=True, slots=True)
class Family:
    """A family of event classes. `casualty`: people are counted where nothing else is named."""

    name: str
    casualty: bool
    verb: str


@cache
def _families() -> Mapping[str, Family]:
    table: dict[str, Family] = {}
    for entry in load_yaml("event_families")["families"]:
        for event_class in entry["classes"]:
            table[event_class] = Family(entry["name"], entry["casualty"], entry["verb"])
    return table


@cache
def _wider() -> Mapping[str, str | None]:
    return {entry["name"]: entry.get("is_a") for entry in load_yaml("events")["classes"]}


@cache
def family_of(event_class: str) -> Family:
    """Return the family of an event class: its own, that of the wider class, or one of its own name."""
    seen: str | None = event_class
    while seen is not None:
        if seen in _families():
            return _families()[seen]
        seen = _wider().get(seen)
    return Family(event_class, False, event_class.replace("_", " "))


@cache
def _sets() -> tuple[Mapping[str, str], Mapping[str, str | None]]:
    """Return the set of each counted noun, in all its forms, and what each set is a part of."""
    words: dict[str, str] = {}
    above: dict[str, str | None] = {}
    for entry in load_yaml("counted")["sets"]:
        above[entry["name"]] = entry.get("is_a")
        for word in entry["words"]:
            for form in noun_forms(word):
                words.setdefault(form.lower(), entry["name"])
    return words, above


def counted_set(noun: str | None) -> str | None:
    """Return the set that a counted noun belongs to ("fighters" for "militiamen"); its own lemma where none does."""
    if noun is None:
        return None
    return _sets()[0].get(noun.lower(), noun.lower())


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
