"""Names of places: what kind of place each is, and which spellings are one name."""

import re
from collections.abc import Mapping
from functools import cache

from according.resources.loading import load_text, load_yaml
from according.schema.annotations import Mention

# The most words in the name of a town.
LONGEST = 4
# A city of this size is meant by a name that a region or country has too ("New York").
_GREAT = 500_000
# One of this size has quarters that are known by name.
_LARGE = 100_000
# Countries whose news names the states as often as the towns, many of which bear a state's name.
_FEDERAL = {"US", "AU", "CA", "IN", "BR", "MX", "DE"}
# One spelling of what newspapers shorten, where another word follows.
_SHORT = {"saint": "st.", "st": "st.", "mount": "mt.", "mt": "mt.", "fort": "ft.", "ft": "ft."}


def place_of(mention: Mention) -> str | None:
    """Return the place that a name is of, without what narrows it: that of a town's body too ("Springfield Police").

    None where the name is of no place: a person, or a body that no place is part of.
    """
    words = mention.name.split()
    low = [fold(w) for w in words]
    for length in range(min(LONGEST, len(words) - 1), 0, -1):
        if " ".join(low[-length:]) in listed("bodies"):
            return " ".join(_without_direction(words[:-length])) or None if mention.schema != "Person" else None
    if mention.schema != "Address" or (mention.name.isupper() and len(words) == 1 and low[0] not in known_kinds()):
        return None
    return " ".join(_without_direction(words)) or None


def place_key(name: str) -> str:
    """Return what two spellings of a place's name have in common: small letters, no narrowing word before it."""
    return fold(" ".join(_without_direction(name.split())))


def _without_direction(words: list[str]) -> list[str]:
    """ "south London" is in London; "North Charleston" is a town of its own."""
    for length in (2, 1):
        first, rest = " ".join(words[:length]), words[length:]
        if not rest or fold(first) not in listed("directions"):
            continue
        in_town = "city" in known_kinds().get(fold(" ".join(rest)), ()) and fold(" ".join(words)) not in known_kinds()
        if length == 2 or first.islower() or in_town:
            return rest
    return words


@cache
def place_kind(name: str) -> str:
    """Return "town", "area" (what holds towns), "inside" (what lies in one), or "named" where neither is known."""
    words = fold(name).split()
    last, pair = words[-1], " ".join(words[-2:])
    known = known_kinds().get(fold(name), frozenset())
    if fold(name) in listed("directions"):
        return "inside"
    if known & {"country", "state", "continent", "feature"} and "great city" not in known:
        return "area"
    if known:
        return "town" if "city" in known else "area"
    if last in listed("areas") or (len(words) == 1 and last.endswith(".")):
        return "area"  # a county; a state's abbreviation ("Ala.")
    if len(words) > 1 and last in listed("towns"):
        return "town"
    inside = last in listed("streets") or {last, pair} & listed("facilities") or any(ch.isdigit() for ch in name)
    return "inside" if inside else "named"


@cache
def known_kinds() -> Mapping[str, frozenset[str]]:
    """Return what kinds of place the gazetteer has under a name; of a city also "large city" and "great city"."""
    table: dict[str, frozenset[str]] = {}
    for line in load_text("places.tsv").splitlines():
        if not line or line.startswith("#"):
            continue
        name, kind, country, _, count, others = [*line.split("\t"), "", "", "", "", ""][:6]
        if kind == "region" and country in _FEDERAL:
            kind = "state"
        people = int(count or 0) if kind == "city" else 0
        sizes = (("great city", _GREAT), ("large city", _LARGE))
        kinds = frozenset((kind, *(size for size, least in sizes if people >= least)))
        for form in (name, *others.split("|")) if others else (name,):
            folded = form.lower() if form.isalpha() else fold(form)
            known = table.get(folded)
            table[folded] = kinds if known is None or known == kinds else known | kinds
    table.pop("", None)
    return table


@cache
def holders_of(name: str) -> frozenset[str]:
    """Return the keys of the region that a city lies in, also with the word for it behind: "hebei province".

    None where the gazetteer has cities of this name, as it is written, in several regions.
    """
    found = set(re.findall(rf"^{re.escape(name)}\tcity\t[^\t\n]*\t([^\t\n]+)", load_text("places.tsv"), re.M))
    regions = {fold(region) for region in found} if len(found) == 1 else set()
    return frozenset(form for region in regions for form in (region, f"{region} province", f"{region} state"))


@cache
def listed(group: str) -> frozenset[str]:
    """Return the words of a group of place_words.yml."""
    return frozenset(str(word) for word in load_yaml("place_words")[group])


def fold(name: str) -> str:
    """Return a name in small letters with straight apostrophes, hyphens as blanks, and "Saint", "Mount" and "Fort"
    in the short forms of newspapers."""
    words = [word.strip(',;:!?()"“”‘') for word in name.lower().replace("’", "'").replace("-", " ").split()]
    return " ".join(_SHORT.get(word, word) if at + 1 < len(words) else word for at, word in enumerate(words))
