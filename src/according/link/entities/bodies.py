"""Joins of names of bodies and places: known aliases, nationalities, acronyms, short forms."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise

from according.link.entities.names import Names, plain
from according.link.known_bodies import body_of, without_nationality
from according.link.known_places import is_city, is_region, region_countries
from according.link.union import Union
from according.resources.loading import load_yaml
from according.schema.annotations import Mention
from according.schema.documents import Document
from according.text.names import is_acronym, looks_like_acronym_of

_BEFORE_TOWN = re.compile(r"\b(?:in|from|to|of|outside|mayor)\s+$", re.I)
_ROW_BEFORE = re.compile(r"[A-Z][\w.]*\s+(?:and|&|at)\s+$")
_ROW_BEHIND = re.compile(r"\s+(?:and|&|at)\s+[A-Z]")


@cache
def left_out(part: str) -> frozenset[str]:
    """Return words that names leave out after the first time: "settlements", "regions", "roads", "bodies"."""
    return frozenset(load_yaml("name_forms")["left_out"][part])


@cache
def _papers() -> frozenset[str]:
    """Return the words that end names of newspapers: alone, each means the one that the story names."""
    kinds = load_yaml("organization_words")["kinds"]
    return frozenset(w.lower() for kind in kinds if kind["name"] == "media" for w in kind["words"])


def join_known(union: Union, names: Names) -> None:
    """Names listed for one body; names of two listed bodies never, whatever they look like."""
    by_body: dict[str, list[str]] = defaultdict(list)
    ends = {plain(k).split()[-1] for k in names.of("Organization") if " " in plain(k)}
    national: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for key in union.items:
        if names.schemas[key] == "Person" or (plain(key) in ends and plain(key) in _papers()):
            continue
        bare, country = without_nationality(plain(key))
        body = body_of(plain(key)) or body_of(bare)
        if body:
            by_body[body].append(key)
        if country is not None and names.schemas[key] == "Organization":
            national[bare][country].append(key)
    for body, group in by_body.items():
        union.label(group[0], body)
        for other in group[1:]:
            union.join(group[0], other, "link/known-alias")
    for bare, countries in national.items():
        for group in countries.values():
            alone = len(countries) == 1 and names.schemas.get(bare) == "Organization"
            for one, other in pairwise([*group, bare] if alone else group):
                union.join(one, other, "link/nationality-left-out")


def join_introduced_acronyms(union: Union, names: Names, documents: Iterable[Document]) -> None:
    """ "Hayat Tahrir al-Sham (HTS)": a name with an acronym in brackets right behind it."""
    texts = {d.id: d.text for d in documents}
    mentions = [m for group in names.mentions.values() for m in group]
    ends: dict[tuple[str, int], Mention] = {(m.document, m.end): m for m in mentions}
    for mention in mentions:
        text = texts.get(mention.document, "")
        bracketed = text[mention.start - 2 : mention.start] == " (" and text[mention.end : mention.end + 1] == ")"
        if not bracketed or not is_acronym(mention.name):
            continue
        long = ends.get((mention.document, mention.start - 2))
        if long is not None and not is_acronym(long.name) and _may_be_introduced(mention.name, long):
            one, other = names.at[long.document, long.start], names.at[mention.document, mention.start]
            union.join(one, other, "link/introduced-acronym")


def _may_be_introduced(short: str, long: Mention) -> bool:
    """What stands behind a place is an agency, as in a dateline, if its letters are not the place's: "Karvol (AP)"."""
    return long.schema != "Address" or looks_like_acronym_of(short, long.name)


def join_acronyms(union: Union, names: Names) -> None:
    """An acronym ("RAIB", "TfL") that exactly one long name of the story would make."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for key in names.of("Organization", "Thing"):
        if len(plain(key).split()) > 1:
            by_letter[plain(key)[0]].append(key)
    for key in names.of("Organization", "Thing"):
        if not any(_is_abbreviated(m.name) for m in names.mentions[key]):
            continue
        long = by_letter[plain(key)[0]]
        fitting = {union.find(n) for n in long if looks_like_acronym_of(plain(key).upper(), plain(n))}
        if len(fitting) == 1:
            union.join(fitting.pop(), key, "link/acronym")


def _is_abbreviated(name: str) -> bool:
    return " " not in name and sum(ch.isupper() for ch in name) > 1


def join_short_forms(union: Union, names: Names, documents: Iterable[Document]) -> None:
    """A longer name without its last word, where that only says what kind it is of ("Jackson General", "Hebei
    Province"), or without the place before it ("Fire Department"): of exactly one longer name in the story. A road
    without "Street" is told from a town by the other road that it crosses ("Mill and Harbour")."""
    texts = {d.id: d.text for d in documents}
    longer: dict[str, set[str]] = defaultdict(set)
    for key in names.of("Organization", "Address"):
        for short in _shortened(plain(key), names.schemas[key] == "Address"):
            longer[short].add(key)
    for key in names.of("Organization", "Address", "Thing"):
        fitting = {union.find(n) for n in longer.get(plain(key), set()) if _of_one_kind(names, n, key)}
        roads = {union.find(n) for n in longer.get(plain(key), set()) if plain(n).split()[-1] in left_out("roads")}
        if roads and not _is_crossing(names, key, texts):
            fitting -= roads
        fitting -= {union.find(key)}
        if len(fitting) == 1:
            union.join(fitting.pop(), key, "link/short-name")


def _is_crossing(names: Names, key: str, texts: Mapping[str, str]) -> bool:
    """Whether a name stands beside another with "and" somewhere, and nowhere behind what stands before towns."""
    around = [
        (texts[m.document][max(0, m.start - 12) : m.start], texts[m.document][m.end : m.end + 7])
        for m in names.mentions[key]
    ]
    town = any(_BEFORE_TOWN.search(before) for before, _ in around)
    return not town and any(_ROW_BEFORE.search(before) or _ROW_BEHIND.match(behind) for before, behind in around)


def _of_one_kind(names: Names, one: str, other: str) -> bool:
    return "Thing" in (names.schemas[one], names.schemas[other]) or names.schemas[one] == names.schemas[other]


def _shortened(name: str, place: bool) -> Iterable[str]:
    words = name.split()
    front, last = " ".join(words[:-1]), words[-1]
    if len(words) < 2:
        return
    known_region, known_city = is_region(front), is_city(front)
    of_place = (
        (last in ("village", "town") and not known_region)
        or (last in left_out("settlements") and not known_region and not known_city)
        or (last in left_out("regions") and known_region and not known_city and not _is_university(front, last))
        or (last in left_out("roads") and not known_city and not known_region)
    )
    if of_place if place else len(words) > 2 and last in left_out("bodies"):
        yield front
    if not place and len(words) > 2 and last in left_out("bodies"):
        lead = next((n for n in (3, 2, 1) if n < len(words) - 1 and is_city(" ".join(words[:n]))), 0)
        if lead:
            yield " ".join(words[lead:])


def _is_university(front: str, last: str) -> bool:
    """ "Ohio State" is no state."""
    return last == "state" and "US" in region_countries(front)


def join_heads(union: Union, names: Names) -> None:
    """ "the Journal", "the Observatory": the last word of exactly one longer name of a body in the story."""
    longer: dict[str, set[str]] = defaultdict(set)
    for key in names.of("Organization"):
        words = plain(key).split()
        if len(words) > 1:
            longer[words[-1]].add(key)
            if "of" in words or "for" in words:
                at = min(words.index(w) for w in ("of", "for") if w in words)
                longer[words[at - 1]].add(key)
    for key in names.of("Organization", "Thing"):
        known = body_of(plain(key)) is not None and plain(key) not in _papers()
        if " " in plain(key) or known or not any(m.name[:1].isupper() for m in names.mentions[key]):
            continue
        fitting = {union.find(n) for n in longer.get(plain(key), set())} - {union.find(key)}
        if len(fitting) == 1 and plain(key) not in left_out("too_common"):
            union.join(fitting.pop(), key, "link/head-word")
