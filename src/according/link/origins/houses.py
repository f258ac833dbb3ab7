"""Which reports come from one house: the same publisher, or publishers with one owner."""

from collections.abc import Mapping
from functools import cache

from according.resources.loading import load_yaml
from according.text.names import fold


@cache
def _publishers() -> Mapping[str, tuple[str, str | None]]:
    """Return by folded name, alias and domain: the publisher's usual name and its family, where one is known."""
    table: dict[str, tuple[str, str | None]] = {}
    for entry in load_yaml("agencies")["publishers"]:
        for form in (entry["name"], *entry.get("aliases", ()), *entry.get("domains", ())):
            table.setdefault(fold(form), (entry["name"], entry["family"]))
    return table


@cache
def _families() -> Mapping[str, str]:
    return {entry["key"]: entry["name"] for entry in load_yaml("agencies")["families"]}


def house_of(publisher: str) -> tuple[str, str | None]:
    """Return what identifies the house of a publisher, and the name of the family it belongs to, or None."""
    name, family = _publishers().get(fold(publisher), (publisher, None))
    return (f"family {family}", _families()[family]) if family is not None else (fold(name), None)
