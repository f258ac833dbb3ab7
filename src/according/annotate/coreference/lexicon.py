"""What nouns and names can be: person, people, organization or place; man or woman; one or several."""

from collections.abc import Mapping
from functools import cache

from according.resources.loading import load_text, load_yaml
from according.text.inflection import noun_forms, singular

_WOMAN_OR_MAN = (("woman", "f"), ("women", "f"), ("man", "m"), ("men", "m"))
# Ends of nouns that name no man for all that: "human", "German", "shaman".
_NO_MEN = {"human", "german", "roman", "shaman", "ottoman", "talisman", "woman"}


@cache
def pronoun_classes() -> Mapping[str, str]:
    """Return the class of each personal pronoun of the third person: m, f, n, or p for "they"."""
    return {form: key for key, forms in load_yaml("coreference")["pronouns"].items() for form in forms}


@cache
def reflexives() -> frozenset[str]:
    """Return the reflexive pronouns of the third person."""
    return frozenset(load_yaml("coreference")["reflexives"])


@cache
def expletives(part: str) -> frozenset[str]:
    """Return the verbs, adjectives or nouns that make a sentence with an "it" that stands for nothing."""
    return frozenset(load_yaml("coreference")["expletive"][part])


@cache
def speaking_verbs() -> frozenset[str]:
    """Return the verbs, in base form, by which somebody says, thinks or wants something."""
    return frozenset(e["lemma"] for e in load_yaml("cues")["verbs"])


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(load_yaml("coreference")[key])


@cache
def _persons() -> Mapping[str, str]:
    """Return nouns of persons in the singular, with m or f where the noun tells it, else ""."""
    found = {e["lemma"]: "" for e in load_yaml("sources")["sources"] if e["kind"] == "person"}
    for line in load_text("person_nouns.txt").splitlines():
        if line and not line.startswith("#"):
            noun, _, gender = line.partition("\t")
            found[noun] = gender
    return found


def empty_words() -> frozenset[str]:
    """Return words that say nothing of which one of a kind is meant: "the entire team"."""
    return _listed("empty")


def telling_words() -> frozenset[str]:
    """Return words that tell two of one noun apart: "the first gunman", "the second gunman"."""
    return _listed("telling")


@cache
def _nationals() -> frozenset[str]:
    people = [word for entry in load_yaml("nationalities")["countries"] for word in (entry.get("people") or ())]
    return frozenset(form for word in people for form in noun_forms(word))


@cache
def _bodies() -> frozenset[str]:
    lemmas = (e["lemma"] for e in load_yaml("sources")["sources"] if e["kind"] == "institution")
    return _listed("organizations").union(lemma for lemma in lemmas if " " not in lemma)


@cache
def noun_kinds(lemma: str) -> frozenset[str]:
    """Return what a noun in the singular may name, of "person", "people", "organization", "place", "time"."""
    found = set()
    if lemma in _listed("times"):
        found.add("time")
    if lemma in _listed("people"):
        found.add("people")
    if lemma in _bodies():
        found.add("organization")
    if lemma in _listed("places"):
        found.add("place")
    if found <= {"organization"} and (lemma in _persons() or lemma.endswith(("woman", "sman", "person"))):
        found.add("person")
    return frozenset(found)


def is_national(word: str) -> bool:
    """Tell whether a word names people by their country: "Syrians", "a Briton"."""
    return word in _nationals()


def is_part_of(lemma: str) -> bool:
    """Tell whether a noun only says how many of the noun behind "of": "a lot of people", "dozens of soldiers"."""
    return lemma in _listed("partitives")


@cache
def noun_gender(lemma: str) -> str:
    """Return m or f where a noun in the singular tells it, else ""."""
    known = _persons().get(lemma, "")
    if known or lemma in _NO_MEN - {"woman"}:
        return known
    return next((gender for end, gender in _WOMAN_OR_MAN if lemma.endswith(end) and len(lemma) > len(end) + 2), "")


@cache
def titles() -> Mapping[str, str]:
    """Return forms of address and ranks in lower case, with and without a dot, and m or f where they tell it."""
    found: dict[str, str] = {}
    for entry in load_yaml("sources")["titles"]:
        for form in (entry["text"].lower(), entry["text"].lower().rstrip(".")):
            found[form] = entry.get("gender") or ""
    return found


@cache
def _families() -> Mapping[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, family in enumerate(load_yaml("coreference")["families"]):
        for noun in family:
            table.setdefault(noun, set()).add(number)
    return {noun: frozenset(numbers) for noun, numbers in table.items()}


def are_of_one_family(one: str, other: str) -> bool:
    """Tell whether two nouns can stand for the same one in a report: "company" and "firm"."""
    return bool(_families().get(one, frozenset()) & _families().get(other, frozenset()))


_KINDS_OF_PLACES = {"country", "region", "city", "continent", "feature"}


@cache
def _generic(kind: str) -> frozenset[str]:
    return frozenset(load_yaml("coreference")["generic"].get(kind, ()))


def takes_up(lemma: str, kinds: frozenset[str]) -> bool:
    """Tell whether "the" with this noun can take up a name of these kinds: "the country" takes up Norway."""
    known = kinds & _KINDS_OF_PLACES or kinds
    return any(lemma in _generic(kind) for kind in known)


@cache
def _places() -> Mapping[str, str]:
    """Return the kinds of what the gazetteer holds under each name in lower case, with blanks between."""
    table: dict[str, str] = {}
    for line in load_text("places.tsv").splitlines():
        if line[:1] != "#":
            name, kind = line.split("\t", 2)[:2]
            known = table.get(name)
            if known is None:
                table[name] = kind
            elif kind not in known:
                table[name] = f"{known} {kind}"
    return {name.lower(): kinds for name, kinds in table.items()}


def place_kinds(name: str) -> frozenset[str]:
    """Return what the gazetteer holds under a name: country, region, city, feature, continent."""
    return frozenset(_places().get(name.lower(), "").split())


def base_form(word: str, lemma: str) -> str:
    """Return the singular of a noun in lower case."""
    low = word.lower()
    return singular(low) if lemma == low else lemma.lower()
