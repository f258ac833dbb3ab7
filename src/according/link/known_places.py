"""What the gazetteer knows of a name: a city, a region, or both."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from according.resources.loading import load_text
from according.text.names import lookup_key


@cache
def _region_countries() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in load_text("places.tsv").splitlines():
        columns = line.split("\t")
        if len(columns) > 2 and columns[1] == "region":
            found[lookup_key(columns[0])] |= set(columns[2].split(","))
    return {name: frozenset(codes) for name, codes in found.items()}


def region_countries(name: str) -> frozenset[str]:
    """Return the ISO codes of the countries that have a region of this folded name."""
    return _region_countries().get(lookup_key(name), frozenset())


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in load_text("places.tsv").splitlines():
        if not line or line.startswith("#"):
            continue
        columns = line.split("\t")
        kinds = frozenset((columns[1],))
        for name in (columns[0], *columns[5].split("|")) if len(columns) > 5 else (columns[0],):
            folded = lookup_key(name)
            known = found.get(folded)
            found[folded] = kinds if known is None or known == kinds else known | kinds
    return found


def place_kinds(name: str) -> frozenset[str]:
    """Return what a folded name names in the gazetteer: continent, country, region, feature, city; none of these
    where it is not there."""
    return _kinds().get(lookup_key(name), frozenset())


def is_city(name: str) -> bool:
    """Tell whether the gazetteer has a city of this folded name, also with "City" behind it."""
    return "city" in place_kinds(name) or "city" in place_kinds(f"{name} city")


def is_region(name: str) -> bool:
    """Tell whether the gazetteer has a region of this folded name."""
    return "region" in place_kinds(name)


def is_country(name: str) -> bool:
    """Tell whether the gazetteer has a country of this folded name."""
    return "country" in place_kinds(name)
