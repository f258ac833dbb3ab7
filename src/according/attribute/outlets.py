"""Agencies and publishers by name, and the outlet that a source spoke to: "told Reuters", "said on CNN"."""

import re
from collections.abc import Mapping
from functools import cache

from according.attribute.cues import Cue, find_cues
from according.resources.loading import load_yaml
from according.schema.annotations import Mention, Sentence
from according.schema.spans import Range
from according.schema.vocabulary import SourceKind
from according.text.inflection import noun_forms

_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their|our)\s+", re.I)
_POSSESSIVE = re.compile(r"[’']s?$")
# North American stations go by their call sign, which begins with the country's letter (ITU Radio Regulations,
# appendix 42), and often tell the medium behind it: "WKRV", "KTRV-TV".
_CALL_SIGN = re.compile(r"[KWCX][A-Z]{2,3}-(?:TV|FM|AM|DT)|[KW][A-Z]{3}|\w+ (?:TV|FM)")
_TO_OUTLET = {"to", "on", "with", "in", "by", "for", "from", "of", "at", "via", "through"}
# How many words behind its cue an outlet is looked for: "said in a telephone interview on Friday with the …".
REACH = 12
_SKIPPED = {"DET", "ADJ", "NUM", "PUNCT"}


def fold_outlet(name: str) -> str:
    """Return a name as outlets are compared: without article, possessive and case."""
    return re.sub(r"\s+", " ", _POSSESSIVE.sub("", _ARTICLE.sub("", name.strip()))).lower()


@cache
def _outlets() -> Mapping[str, SourceKind]:
    """Return the names of agencies and publishers, folded, with their kind; an agency wins over a publisher."""
    found: dict[str, SourceKind] = {}
    known = load_yaml("agencies")
    for entry in known["publishers"]:
        for name in (entry["name"], *entry.get("aliases", ())):
            found[fold_outlet(name)] = "publisher"
    for entry in known["agencies"]:
        for name in (entry["name"], *entry.get("aliases", ())):
            found[fold_outlet(name)] = "agency"
    return found


@cache
def _media_names() -> frozenset[str]:
    """Return the words that make a name an outlet's: "Northern Herald", "Coast Radio"."""
    kinds = load_yaml("organization_words")["kinds"]
    return frozenset(w.lower() for kind in kinds if kind["name"] == "media" for w in kind["words"])


@cache
def media_nouns() -> frozenset[str]:
    """Return common nouns for outlets, in all forms: "newspaper", "state media"."""
    entries = [e for e in load_yaml("sources")["sources"] if e["authority"] == "media"]
    lemmas = [e["lemma"] for e in entries if e["kind"] in ("institution", "group")]
    return frozenset(form for lemma in (*lemmas, "paper") for form in noun_forms(lemma))


@cache
def _reporters() -> frozenset[str]:
    entries = [e for e in load_yaml("sources")["sources"] if e["authority"] == "media" and e["kind"] == "person"]
    return frozenset(form for e in entries for form in noun_forms(e["lemma"]))


def outlet_kind(name: str) -> SourceKind | None:
    """Return "agency" or "publisher" for the name of a known outlet. A small letter names none: "people"."""
    bare = _ARTICLE.sub("", name.strip())
    return _outlets().get(fold_outlet(name)) if bare[:1].isupper() or bare[:1].isdigit() else None


def hearer(sentence: Sentence, cue: Cue, mentions: tuple[Mention, ...]) -> Range | None:
    """Return the outlet that the words of a verb cue were spoken to, where one is named behind it.

    Found are names of outlets, any body whose reporter is addressed ("told a reporter from the Dayline"), and
    "state media" and its like; an audience ("told reporters", "told parliament") is none.
    """
    if cue.form != "verb":
        return None
    stretch = _behind(sentence, cue)
    by_reporter = False
    for index in stretch:
        word = sentence.words[index]
        by_reporter = by_reporter or word.text.lower() in _reporters()
        name = next((m for m in mentions if m.start == word.start and m.kind == "name"), None)
        spoken_to = _is_addressed(sentence, cue, index)
        if name is not None and spoken_to and (by_reporter or is_outlet(name)):
            return Range(name.start, name.end)
        if name is None and spoken_to and word.tag == "PROPN" and outlet_kind(word.text) is not None:
            return Range(word.start, word.end)
        phrase = next((p for p in sentence.phrases if p.head == index), None)
        if spoken_to and phrase is not None and word.text.lower() in media_nouns() and not by_reporter:
            named = next((m for m in mentions if m.kind == "name" and 0 <= m.start - phrase.end <= 2), None)
            return Range(named.start, named.end) if named is not None else Range(phrase.start, phrase.end)
    return None


def venue(sentence: Sentence, mentions: tuple[Mention, ...]) -> Range | None:
    """Return the outlet of "In an interview with the Dayline, …" and "…, speaking to Coast Radio, …" in a sentence."""
    for cue in find_cues(sentence):
        if cue.form != "hearer" or sentence.is_quoted(sentence.words[cue.first].start):
            continue
        phrase = next((p for p in sentence.phrases if cue.last < p.first <= cue.last + 2), None)
        if phrase is None:
            continue
        behind = [w.text.lower() for w in sentence.words[phrase.first : phrase.last + 1]]
        inside = [m for m in mentions if m.kind == "name" and phrase.start <= m.start < phrase.end]
        by_reporter = any(word in _reporters() for word in behind)
        name = next((m for m in inside if by_reporter or is_outlet(m)), None)
        if name is not None:
            return Range(name.start, name.end)
        if behind[-1] in media_nouns():
            return Range(phrase.start, phrase.end)
    return None


def is_outlet(name: Mention) -> bool:
    """Tell whether a name is an agency's or a publisher's: known, or made like one ("Northern Herald")."""
    if outlet_kind(name.name) is not None:
        return True
    if _CALL_SIGN.fullmatch(_ARTICLE.sub("", name.name)):
        return True
    words = name.name.lower().split()
    return name.schema == "Organization" and (words[-1] in _media_names() or words[0] in ("radio", "tv"))


def _behind(sentence: Sentence, cue: Cue) -> range:
    """The words behind a cue up to the clause it brings in: "told CNN that", "told CNN: “", "told CNN the"."""
    end = cue.last + 1
    while end < len(sentence.words) and end <= cue.last + REACH:
        word = sentence.words[end]
        if word.tag in ("VERB", "AUX", "SCONJ", "CCONJ") or word.text in (":", ";", "“", "(", "—"):
            break
        end += 1
    return range(cue.last + 1, end)


def _is_addressed(sentence: Sentence, cue: Cue, index: int) -> bool:
    """The phrase that a word stands in is the object of the cue, or follows "to", "on", "with" and their like."""
    phrase = next((p for p in sentence.phrases if p.first <= index <= p.last), None)
    before = (phrase.first if phrase is not None else index) - 1
    while before > cue.last and sentence.words[before].tag in _SKIPPED:
        before -= 1
    if before == cue.last:
        return "person" in cue.frames
    return sentence.words[before].text.lower() in _TO_OUTLET
