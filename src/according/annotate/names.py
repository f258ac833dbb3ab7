"""Names: where the language model sees them, typed by it and by what the resources know."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from according.annotate.name_borders import begin, place_before_person
from according.annotate.name_kinds import settled
from according.annotate.sentences import ReadDocument
from according.resources.loading import load_text, load_yaml
from according.schema.annotations import Mention, Sentence, Word
from according.schema.vocabulary import EntitySchema

_POSSESSIVE = re.compile(r"[’']s?$")
# A site that is named as a body is.
_SITE = re.compile(r"^[A-Z]\w+\.(?:com|org|net|co\.uk)$")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)
# Days and months: capitalised, and no names.
_CALENDAR = re.compile(
    r"^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)$"
)
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
def _body_nouns() -> frozenset[str]:
    """Return the nouns of bodies that may stand before a name: "operator", "company"."""
    return frozenset(load_yaml("coreference")["organizations"])


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
        start, last = _capital_run(sentence.words, name.start - first, last, name.kind)
        start = begin(sentence.words, start, name.kind == "PER")
        cut = place_before_person(sentence.words, start, last, place_names()) if name.kind != "PER" else None
        parts = [(a, b, _KINDS[name.kind]) for a, b in _row(sentence.words, start, last, name.kind)]
        if cut is not None:
            parts = [(start, cut - 1, "Address"), (cut, last, "Person")]
        found += [m for a, b, kind in parts if (m := _mention(sentence, a, b, kind)) is not None]
    known = place_names() | _known_bodies().keys()
    return settled(read.sentences, _with_known(read, found), known)


def _capital_run(words: tuple[Word, ...], first: int, last: int, kind: str) -> tuple[int, int]:
    """Return the part of a tagged name that can be one: it starts with a capital or a figure, and holds no verb.

    "he told CNN" is "CNN"; small letters stay inside names ("Bank of England") and before those of places
    ("south London").
    """
    while first < last and not _may_begin(words, first, last, kind):
        first += 1
    broken = (i for i in range(first + 1, last + 1) if words[i].tag in _NEVER_INSIDE and words[i].text.islower())
    return first, next(broken, last + 1) - 1


def _row(words: tuple[Word, ...], first: int, last: int, kind: str) -> list[tuple[int, int]]:
    """ "Harlow & Cedarcrest", tagged as one place, are two; "Trinidad and Tobago" is one."""
    joints = [i for i in range(first + 1, last) if words[i].text in ("&", "and")]
    whole = " ".join(w.text for w in words[first : last + 1]).lower()
    if kind != "LOC" or len(joints) != 1 or whole in place_names() or whole in _countries():
        return [(first, last)]
    return [(first, joints[0] - 1), (joints[0] + 1, last)]


# Words, less one, of the longest alias that is looked for inside a phrase.
LONGEST_KNOWN = 6
_NAME_TAGS = ("PROPN", "X")
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
    elif first < last and _countries().get(words[first].text.lower()) == "demonym":
        first += _name_text(words, first + 1, last).lower() in _known_bodies()
    name = _name_text(words, first, last)
    low = name.lower()
    named = len(name) > 1 and any(ch.isalpha() for ch in name) and not name.islower()
    if not named or _countries().get(low) == "demonym" or low in _titles():
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
    """Add names that the model missed: seen elsewhere in the report, known to the resources, or the short form of a
    longer one ("the Journal")."""
    seen = {m.name: m.schema for m in found if len(m.name) > 3}
    heads = _heads(found)
    added: list[Mention] = []
    for sentence in read.sentences:
        taken = [(m.start, m.end) for m in found if sentence.start <= m.start < sentence.end]
        for phrase in sentence.phrases:
            for first, last in _capital_runs(sentence.words, phrase.first, phrase.last):
                start, end = sentence.words[first].start, sentence.words[last].end
                if any(a < end and start < b for a, b in taken):
                    continue
                name = _name_text(sentence.words, first, last)
                schema = seen.get(name) or _known_bodies().get(name.lower())
                schema = schema or _told(sentence.words, first, last, name, heads)
                if schema is not None and len(name) > 2:
                    added.append(Mention(sentence.document, start, end, "name", schema, name))
                    taken.append((start, end))
    return sorted([*found, *added], key=lambda m: (m.start, m.end))


def _told(
    words: tuple[Word, ...], first: int, last: int, name: str, heads: Mapping[str, EntitySchema]
) -> EntitySchema | None:
    """What the name itself or the word before it tells: a site, "the Journal", "the tram operator FirstGroup"."""
    before = words[first - 1] if first else None
    if _SITE.match(name):
        return "Organization"
    if before is None:
        return None
    if before.tag == "NOUN" and before.text in _body_nouns() and not _CALENDAR.match(name):
        called = last + 1 == len(words) or words[last + 1].tag not in ("NOUN", "PROPN")
        return "Organization" if called and all(w.text[:1].isupper() for w in words[first : last + 1]) else None
    return heads.get(name) if first == last and before.text.lower() == "the" else None


def _capital_runs(words: tuple[Word, ...], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield where names may stand in a phrase: what the resources know as a body ("US-led coalition"), and from its
    first name word to its end or to the next word that is none."""
    for start in range(first, last + 1):
        for end in range(min(last, start + LONGEST_KNOWN), start - 1, -1):
            run = words[start : end + 1]
            name = _name_text(words, start, end)
            known = name.lower() in _known_bodies() or _SITE.match(name) is not None
            if known and any(w.text[:1].isupper() for w in run) and (end > start or run[0].tag in _NAME_TAGS):
                yield start, end
    capital = next((i for i in range(first, last + 1) if words[i].text[:1].isupper()), first)
    while first < last and not (words[first].tag == "PROPN" and words[first].text[:1].isupper()):
        first += 1
    if not words[first].text[:1].isupper():
        return
    if capital < first:
        yield capital, last
    yield first, last
    end = first
    while end < last and words[end + 1].tag == "PROPN":
        end += 1
    if end < last:
        yield first, end


def _heads(found: list[Mention]) -> Mapping[str, EntitySchema]:
    """Return the last words of longer names of bodies: of one body each, and no word for a kind of body."""
    longer: dict[str, set[str]] = defaultdict(set)
    for mention in found:
        if mention.schema == "Organization" and " " in mention.name:
            longer[mention.name.split()[-1]].add(mention.name.lower())
    return {head: "Organization" for head, names in longer.items() if len(names) == 1 and head[:1].isupper()}
