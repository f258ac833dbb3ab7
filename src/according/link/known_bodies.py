"""Bodies that are known under several names, from the alias resource; nationalities before a name."""

from collections.abc import Mapping
from functools import cache

from according.resources.loading import load_yaml
from according.text.names import fold


@cache
def _bodies() -> Mapping[str, str]:
    """Return every known name, folded, with the name of its body. A name that two bodies share tells nothing."""
    table: dict[str, str] = {}
    shared: set[str] = set()
    for entry in load_yaml("aliases")["bodies"]:
        for name in (entry["name"], *entry.get("aliases", ()), *entry.get("acronyms", ())):
            key = fold(name)
            if table.setdefault(key, entry["name"]) != entry["name"]:
                shared.add(key)
    known = load_yaml("agencies")
    for entry in (*known["agencies"], *known["publishers"]):
        for name in (entry["name"], *entry.get("aliases", ())):
            key = fold(name)
            if table.setdefault(key, entry["name"]) != entry["name"]:
                shared.add(key)
    return {name: body for name, body in table.items() if name not in shared}


@cache
def _nationalities() -> Mapping[str, str]:
    """Return every folded adjective and name of a country, with the country."""
    words: dict[str, str] = {}
    for entry in load_yaml("nationalities")["countries"]:
        for word in (*entry.get("adjectives", ()), entry["country"], *entry.get("names", ())):
            words.setdefault(fold(str(word)), entry["country"])
    return words


def body_of(name: str) -> str | None:
    """Return the body that a folded name is known to stand for, or None."""
    return _bodies().get(name)


def without_nationality(name: str) -> tuple[str, str | None]:
    """Return a folded name without a nationality or country before it, and the country: "iraqi interior ministry"."""
    words = name.split()
    for length in (3, 2, 1):
        lead = " ".join(words[:length]).removesuffix("'s")
        if len(words) > length and lead in _nationalities():
            return " ".join(words[length:]), _nationalities()[lead]
    return name, None


def same_body(one: str, other: str) -> bool | None:
    """Tell whether two names as written are known for one body (True) or for two (False); None where not both are."""
    first, second = body_of(fold(one)), body_of(fold(other))
    return None if first is None or second is None else first == second
