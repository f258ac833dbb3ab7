"""Names by rule: runs of capitalised words, typed by titles, head words, places and given names."""

import re
from collections.abc import Mapping
from functools import cache

from according.resources.loading import load_text, load_yaml
from according.schema.annotations import Mention, Sentence, Word
from according.schema.vocabulary import EntitySchema

_POSSESSIVE = re.compile(r"[’']s?$")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)
# Joints inside the names of bodies ("Ministry of Health", "Observatory for Human Rights") and of persons.
_BODY_JOINTS = {"of", "for", "on", "and", "the", "in", "&"}
_PERSON_JOINTS = {"al", "bin", "ibn", "de", "da", "del", "der", "di", "du", "la", "le", "van", "von", "ul", "el", "den", "abu"}
_CALENDAR = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december",
}  # fmt: skip


@cache
def _titles() -> frozenset[str]:
    found: set[str] = set()
    for entry in load_yaml("sources")["titles"]:
        found |= {entry["text"].lower(), entry["text"].lower().rstrip(".")}
    return frozenset(found)


@cache
def _given_names() -> frozenset[str]:
    lines = load_text("given_names.txt").splitlines()
    return frozenset(line.strip().lower() for line in lines if line.strip() and not line.startswith("#"))


@cache
def _head_words() -> Mapping[str, EntitySchema]:
    table: dict[str, EntitySchema] = {}
    for kind in load_yaml("organization_words")["kinds"]:
        if kind["schema"] in _NEAREST:
            table.update({w.lower(): _NEAREST[kind["schema"]] for w in kind["words"] if w.lower() not in table})
    return table


# FollowTheMoney schemas of head words, folded to the four that mentions are typed with.
_NEAREST: Mapping[str, EntitySchema] = {
    "PublicBody": "Organization", "Organization": "Organization", "Company": "Organization", "Address": "Address",
    "Event": "Event",
}  # fmt: skip


@cache
def place_names() -> frozenset[str]:
    """Return the folded names of the places that the gazetteer knows."""
    lines = load_text("places.tsv").splitlines()
    return frozenset(line.split("\t", 1)[0].lower() for line in lines if line and not line.startswith("#"))


@cache
def _country_words() -> Mapping[str, str]:
    """Return names and adjectives of countries, lower case: "place" for names, "demonym" for adjectives."""
    table: dict[str, str] = {}
    for entry in load_yaml("nationalities")["countries"]:
        for word in (*entry.get("adjectives", ()), *entry.get("people", ())):
            table[word.lower()] = "demonym"
        for word in (entry["country"], *entry.get("names", ()), entry.get("capital") or ""):
            table[str(word).lower()] = "place"
    table.pop("", None)
    return table


@cache
def _metonyms() -> frozenset[str]:
    known = load_yaml("nationalities")["countries"]
    return frozenset(str(m).lower() for e in known for m in e.get("government_metonyms") or ())


@cache
def _known_bodies() -> Mapping[str, EntitySchema]:
    table: dict[str, EntitySchema] = {}
    for entry in load_yaml("aliases")["bodies"]:
        schema: EntitySchema = "Person" if entry.get("schema") == "Person" else "Organization"
        for name in (entry["name"], *entry.get("aliases", ()), *entry.get("acronyms", ())):
            table[name.lower()] = schema
    known = load_yaml("agencies")
    for entry in (*known["agencies"], *known["publishers"]):
        for name in (entry["name"], *entry.get("aliases", ())):
            table.setdefault(name.lower(), "Organization")
    return table


def find_names(sentence: Sentence) -> list[Mention]:
    """Return the names of one sentence, left to right, without overlap."""
    found: list[Mention] = []
    at = 0
    words = sentence.words
    while at < len(words):
        last = _run_end(words, at)
        if last < at:
            at += 1
            continue
        for first, end in _split_run(words, at, last):
            mention = _mention(sentence, first, end)
            if mention is not None:
                found.append(mention)
        at = last + 1
    return found


def _is_capital(word: Word) -> bool:
    return word.text[:1].isupper() and word.tag not in ("PRON", "DET", "AUX", "SCONJ", "CCONJ", "ADP") or (
        word.tag == "PROPN"
    )


def _run_end(words: tuple[Word, ...], at: int) -> int:
    """Return the last word of the run of name words that begins at `at`, or at - 1."""
    if not _is_capital(words[at]) or words[at].text.lower() in _CALENDAR:
        return at - 1
    if at == 0 and words[at].tag not in ("PROPN",) and not _starts_name(words):
        return at - 1
    last = at
    while True:
        following = last + 1
        if following < len(words) and _is_capital(words[following]) and words[following].text.lower() not in _CALENDAR:
            last = following
            continue
        if following < len(words) and _is_number_of_name(words, following):
            return following
        joined = _joint(words, at, following)
        if joined is None:
            return last
        last = joined


def _is_number_of_name(words: tuple[Word, ...], index: int) -> bool:
    """"Kurdistan 24", "Channel 4": digits right behind a name that no counted noun follows."""
    after = words[index + 1] if index + 1 < len(words) else None
    digits = words[index].text.isdigit() and len(words[index].text) <= 3
    return digits and (after is None or after.tag not in ("NOUN", "ADJ", "NUM", "PROPN") and after.text not in ("-", "%"))


def _starts_name(words: tuple[Word, ...]) -> bool:
    """The first word of a sentence is capital anyway: a name only where a list or the next word says so."""
    low = words[0].text.lower()
    if low in _given_names() or low in place_names() or low in _country_words() or low in _known_bodies():
        return words[0].tag not in ("DET", "PRON", "ADP", "ADV", "AUX")
    after = words[1] if len(words) > 1 else None
    return after is not None and (after.text in ("'s", "’s") or _is_capital(after)) and words[0].tag in ("NOUN", "PROPN")


def _joint(words: tuple[Word, ...], at: int, following: int) -> int | None:
    """Return the index behind a joint that goes on with the name, or None."""
    if following >= len(words):
        return None
    joint = words[following]
    low = joint.text.lower()
    after = next((i for i in (following + 1, following + 2) if i < len(words) and _is_capital(words[i])), None)
    if after is None:
        return None
    between = [w.text.lower() for w in words[following + 1 : after]]
    if joint.text in ("-", "‐", "‑", "&", "’", "'") and after == following + 1:
        tight = joint.start == words[following - 1].end and words[after].start == joint.end
        return after if tight or joint.text == "&" else None
    if low in _PERSON_JOINTS and all(w in _PERSON_JOINTS | {"-"} for w in between):
        return after
    is_body = any(_head_words().get(w.text.lower()) == "Organization" for w in words[at:following])
    if low in _BODY_JOINTS and is_body and all(w in ("the", "and") for w in between):
        if low in ("and", "in", "on", "the") and not any(w.text.lower() in ("of", "for") for w in words[at:following]):
            return None
        return after
    return None


def _split_run(words: tuple[Word, ...], first: int, last: int) -> list[tuple[int, int]]:
    """Cut titles and nationalities off the front, so that "Iranian Foreign Minister Abbas Araghchi" names a person."""
    parts: list[tuple[int, int]] = []
    at = first
    while at < last:
        low = words[at].text.lower()
        if _country_words().get(low) == "demonym" and not _is_body(words, at, last):
            parts.append((at, at))
            at += 1
            continue
        length = _title_length(words, at, last)
        if length and at + length <= last and not _is_body(words, at, last):
            at += length
            continue
        break
    return [*parts, (at, last)]


def _is_body(words: tuple[Word, ...], first: int, last: int) -> bool:
    text = " ".join(w.text for w in words[first : last + 1]).lower()
    return text in _known_bodies() or any(
        _head_words().get(w.text.lower()) == "Organization" for w in words[first : last + 1]
    )


def _title_length(words: tuple[Word, ...], at: int, last: int) -> int:
    for length in range(min(4, last - at), 0, -1):
        text = " ".join(w.text for w in words[at : at + length]).lower()
        if text in _titles() or text.rstrip(".") in _titles():
            return length
    return 0


def _mention(sentence: Sentence, first: int, last: int) -> Mention | None:
    words = sentence.words
    start, end = words[first].start, words[last].end
    name = _name_text(sentence, first, last)
    if len(name) < 2 or (last == first and name.lower() in _titles()) or not any(ch.isalpha() for ch in name):
        return None
    schema = _schema(words, first, last, name)
    return Mention(sentence.document, start, end, "name", schema, name) if schema else None


def _name_text(sentence: Sentence, first: int, last: int) -> str:
    parts: list[str] = []
    for index in range(first, last + 1):
        word = sentence.words[index]
        glued = index > first and sentence.words[index - 1].end == word.start
        parts.append(("" if glued or not parts else " ") + word.text)
    return _POSSESSIVE.sub("", _ARTICLE.sub("", "".join(parts)))


def _schema(words: tuple[Word, ...], first: int, last: int, name: str) -> EntitySchema | None:
    low = name.lower()
    if low in _known_bodies():
        return _known_bodies()[low]
    country = _country_words().get(low)
    if low in _metonyms() and country != "place" and low not in place_names():
        return "Organization"
    if country == "demonym":
        return None
    heads = [_head_words()[w.text.lower()] for w in words[first : last + 1] if w.text.lower() in _head_words()]
    titled = first > 0 and (words[first - 1].text.lower() in _titles() or words[first - 1].text.lower().rstrip(".") in _titles())
    if titled and not heads:
        return "Person"
    if heads:
        return heads[0] if "Organization" not in heads else "Organization"
    if country == "place" or low in place_names():
        return "Address"
    if words[first].text.lower() in _given_names() and last > first:
        return "Person"
    if last == first and words[first].text.isupper() and len(name) > 1:
        return "Organization"
    return "Person" if 1 <= last - first <= 3 and all(w.text.isalpha() for w in words[first : last + 1 : last - first]) else "Thing"
