"""What the resources know of how names vary."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import combinations
from typing import Any

from according.resources.loading import load_text, load_yaml
from according.text.names.writing import fold


def _load() -> Any:
    return load_yaml("name_forms")


@cache
def _spellings() -> Mapping[str, frozenset[str]]:
    table: dict[str, set[str]] = defaultdict(set)
    for number, group in enumerate(_load()["variants"]):
        for word in group:
            table[fold(word)].add(f"v{number}")
    return {word: frozenset(keys) for word, keys in table.items()}


@cache
def syllables() -> Mapping[str, str]:
    """Return Wade-Giles syllables with those of Pinyin, folded, without apostrophes."""
    return {fold(old).replace("'", ""): fold(new) for old, new in _load()["syllables"].items()}


@cache
def _arabic() -> Mapping[str, int]:
    lines = load_text("name_spellings.txt").splitlines()
    return {word: n for n, line in enumerate(lines) if not line.startswith("#") for word in line.split()}


@cache
def _nicknames() -> Mapping[str, frozenset[int]]:
    table: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(_load()["nicknames"]):
        for word in group:
            table[fold(word)].add(number)
    return {word: frozenset(keys) for word, keys in table.items()}


def spelling_keys(word: str) -> frozenset[str]:
    """Return the groups of spellings that a folded word belongs to; two words that share one are one name."""
    return _spellings().get(word, frozenset())


def arabic_group(word: str) -> int | None:
    """Return the number of the Arabic name that a folded word is a Latin spelling of; None for one not listed."""
    return _arabic().get(word)


def nickname_keys(word: str) -> frozenset[int]:
    """Return the groups of a given name with its short forms that a folded word belongs to."""
    return _nicknames().get(word, frozenset())


@cache
def unlike() -> frozenset[frozenset[str]]:
    """Return the pairs of folded words that look alike and are names of two."""
    pairs = {frozenset(map(fold, p)) for group in _load()["unlike"] for p in combinations(group, 2)}
    return frozenset(p for p in pairs if len(p) == 2)


@cache
def honorifics() -> frozenset[str]:
    """Return the titles before persons' names, folded; of several words too."""
    known = [e["text"] for e in load_yaml("sources")["titles"]] + [e["normal"] for e in load_yaml("sources")["titles"]]
    return _folded([*known, *_load()["honorifics"]])


@cache
def fathers() -> frozenset[str]:
    """Return the joints before a father's name, folded: "bin", "ould"."""
    return _folded(_load()["fathers"])


@cache
def particles() -> frozenset[str]:
    """Return the small words inside names that some outlets leave out, folded: "al", "de", "van"."""
    return _folded(_load()["particles"])


@cache
def servants() -> frozenset[str]:
    """Return the first halves of names that are one with the next word, folded: "abdul", "abu"."""
    return _folded(w for w in _load()["servants"] if " " not in w)


@cache
def legal_forms() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Return (words, form) for every spelling of the form of a company, the longest first."""
    found = [(tuple(fold(s).split()), form) for form, group in _load()["legal_forms"].items() for s in group]
    return tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair)))


@cache
def short_words() -> Mapping[str, str]:
    """Return abbreviations and ordinals inside names of bodies, folded, written out."""
    return {fold(str(k)): fold(v) for part in ("short_words", "ordinals") for k, v in _load()[part].items()}


@cache
def kinds_alike() -> Mapping[str, str]:
    """Return words for a kind of body, folded, with the word that stands for the same kind."""
    return {fold(k): fold(v) for k, v in _load()["kinds_alike"].items()}


@cache
def given_names() -> frozenset[str]:
    """Return the given names that are known, folded, those among them that are common words too."""
    lines = load_text("given_names.txt").splitlines()
    return frozenset(line.split("\t")[0].lower() for line in lines if line and not line.startswith("#"))


@cache
def countries() -> Mapping[str, str]:
    """Return every folded adjective and name of a country, with the country, folded."""
    words: dict[str, str] = {}
    for entry in load_yaml("nationalities")["countries"]:
        for word in (*(entry.get("adjectives") or ()), entry["country"], *(entry.get("names") or ())):
            words.setdefault(fold(str(word)), fold(entry["country"]))
    return words


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(w) for w in words)
