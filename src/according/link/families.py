"""Event classes that tell of the same kind of happening."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from according.resources.loading import load_yaml


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
def casualty_families() -> frozenset[str]:
    """Return the names of the families that count people."""
    return frozenset(f.name for f in _families().values() if f.casualty)


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
