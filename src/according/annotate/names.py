"""Names: where the language model sees them, typed by it and by what the resources know."""

import re
from collections.abc import Mapping
from functools import cache

from according.annotate.sentences import ReadDocument
from according.resources.loading import load_text, load_yaml
from according.schema.annotations import Mention, Sentence, Word
from according.schema.vocabulary import EntitySchema

_POSSESSIVE = re.compile(r"[’']s?$")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)
_KINDS: Mapping[str, EntitySchema] = {"PER": "Person", "ORG": "Organization", "LOC": "Address"}


@cache
def _titles() -> frozenset[str]:
    found: set[str] = set()
    for entry in load_yaml("sources")["titles"]:
        found |= {entry["text"].lower(), entry["text"].lower().rstrip(".")}
    return frozenset(found)


@cache
def place_names() -> frozenset[str]:
    """Return the folded names of the places that the gazetteer knows."""
    lines = load_text("places.tsv").splitlines()
    return frozenset(line.split("\t", 1)[0].lower() for line in lines if line and not line.startswith("#"))


@cache
def _countries() -> Mapping[str, str]:
    """Return names and adjectives of countries, lower case: "place" for names, "demonym" for adjectives."""
    table: dict[str, str] = {}
    for entry in load_yaml("nationalities")["countries"]:
        for word in (*(entry.get("adjectives") or ()), *(entry.get("people") or ())):
            table[word.lower()] = "demonym"
        for word in (entry["country"], *(entry.get("names") or ()), entry.get("capital") or ""):
            table[str(word).lower()] = "place"
    table.pop("", None)
    return table


@cache
def _known_bodies() -> Mapping[str, EntitySchema]:
    table: dict[str, EntitySchema] = {}
    for entry in load_yaml("aliases")["bodies"]:
        schema: EntitySchema = "Person" if entry.get("schema") == "Person" else "Organization"
        for name in (entry["name"], *(entry.get("aliases") or ()), *(entry.get("acronyms") or ())):
            table[name.lower()] = schema
    known = load_yaml("agencies")
    for entry in (*known["agencies"], *known["publishers"]):
        for name in (entry["name"], *(entry.get("aliases") or ())):
            table.setdefault(name.lower(), "Organization")
    return table


def find_names(read: ReadDocument) -> list[Mention]:
    """Return the names of a document, in order, without overlap: titles and possessives cut off."""
    found: list[Mention] = []
    for name in read.reading.names:
        number = max(i for i, first in enumerate(read.firsts) if first <= name.start)
        sentence, first = read.sentences[number], read.firsts[number]
        last = min(name.end - first, len(sentence.words)) - 1
        begin, last = _capital_run(sentence.words, name.start - first, last, name.kind)
        mention = _mention(sentence, begin, last, _KINDS[name.kind])
        if mention is not None:
            found.append(mention)
    return _with_known(read, found)


def _capital_run(words: tuple[Word, ...], first: int, last: int, kind: str) -> tuple[int, int]:
    """Return the part of a tagged name that can be one: it starts with a capital or a figure, and holds no verb.

    "he told CNN" is "CNN"; small letters stay inside names ("Bank of England") and before those of places
    ("south London").
    """
    while first < last and not _may_begin(words, first, last, kind):
        first += 1
    broken = (i for i in range(first + 1, last + 1) if words[i].tag in _NEVER_INSIDE and words[i].text.islower())
    return first, next(broken, last + 1) - 1


_NEVER_INSIDE = {"VERB", "AUX", "SCONJ", "PRON"}


def _may_begin(words: tuple[Word, ...], at: int, last: int, kind: str) -> bool:
    if words[at].text[:1].isupper() or words[at].text[:1].isdigit() or words[at].tag == "PROPN":
        return True
    broken = any(w.tag in _NEVER_INSIDE and w.text.islower() for w in words[at : last + 1])
    return words[at].tag in (("ADJ", "NOUN", "X") if kind == "LOC" else ("ADJ", "X")) and not broken


def _mention(sentence: Sentence, first: int, last: int, schema: EntitySchema) -> Mention | None:
    words = sentence.words
    while last > first and (words[last].text in ("'s", "’s", "'", "’") or words[last].tag == "PUNCT"):
        last -= 1
    while first < last and (words[first].tag in ("DET", "PUNCT") or words[first].text.lower() == "the"):
        first += 1
    if schema == "Person":
        first += _title_length(words, first, last)
    name = _name_text(words, first, last)
    low = name.lower()
    if len(name) < 2 or not any(ch.isalpha() for ch in name) or _countries().get(low) == "demonym" or low in _titles():
        return None
    return Mention(sentence.document, words[first].start, words[last].end, "name", _schema(low, schema), name)


def _title_length(words: tuple[Word, ...], at: int, last: int) -> int:
    """Return how many words before a person's name are titles and nationalities."""
    length = 0
    while at + length < last:
        step = next(
            (n for n in range(min(4, last - at - length), 0, -1) if _is_title(words[at + length : at + length + n])), 0
        )
        if not step:
            return length
        length += step
    return length


def _is_title(words: tuple[Word, ...]) -> bool:
    text = " ".join(w.text for w in words).lower()
    return text in _titles() or text.rstrip(".") in _titles() or _countries().get(text) == "demonym"


def _schema(low: str, seen: EntitySchema) -> EntitySchema:
    """What the resources know of a whole name wins over the model; a country is a place, whatever it does."""
    if low in _known_bodies():
        return _known_bodies()[low]
    if _countries().get(low) == "place" or (seen == "Organization" and low in place_names() and " " not in low):
        return "Address"
    return seen


def _name_text(words: tuple[Word, ...], first: int, last: int) -> str:
    parts: list[str] = []
    for index in range(first, last + 1):
        glued = index > first and words[index - 1].end == words[index].start
        parts.append(("" if glued or not parts else " ") + words[index].text)
    return _POSSESSIVE.sub("", _ARTICLE.sub("", "".join(parts)))


def _with_known(read: ReadDocument, found: list[Mention]) -> list[Mention]:
    """Add names that the model missed in one place and saw in another, and bodies that the resources know."""
    seen = {m.name: m.schema for m in found if len(m.name) > 3}
    added: list[Mention] = []
    for sentence in read.sentences:
        taken = [(m.start, m.end) for m in found if sentence.start <= m.start < sentence.end]
        for phrase in sentence.phrases:
            first = phrase.first
            while first < phrase.last and sentence.words[first].tag not in ("PROPN",):
                first += 1
            start, end = sentence.words[first].start, sentence.words[phrase.last].end
            if any(a < end and start < b for a, b in taken) or not sentence.words[first].text[:1].isupper():
                continue
            name = _name_text(sentence.words, first, phrase.last)
            schema = seen.get(name) or _known_bodies().get(name.lower())
            if schema is not None and len(name) > 2:
                added.append(Mention(sentence.document, start, end, "name", schema, name))
    return sorted([*found, *added], key=lambda m: (m.start, m.end))
