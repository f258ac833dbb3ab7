"""Event mentions: verbs and nouns of the event lexicon, with their arguments, polarity and modality."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from according.annotate.arguments import arguments
from according.annotate.clauses import clause_span
from according.annotate.modality import modality, polarity
from according.resources.loading import load_yaml
from according.schema.annotations import Argument, EventMention, Sentence, Timex, Word
from according.schema.trees import Tree
from according.text.inflection import noun_forms, verb_forms

Trigger = tuple[str, str, str]
"""A trigger's event class, its lemma, and how its subject takes part: "agent", "patient" or "noun"."""


@cache
def event_forms() -> tuple[Mapping[str, Trigger], Mapping[str, Trigger]]:
    """Return two tables of trigger forms, verbs and nouns.

    Of several classes that share a word, one that it is not marked ambiguous in wins, then one that belongs to a
    family of happenings, then the first in the lexicon.
    """
    verbs: dict[str, Trigger] = {}
    nouns: dict[str, Trigger] = {}
    families = {c for family in load_yaml("event_families")["families"] for c in family["classes"]}
    entries = load_yaml("events")["classes"]
    ranked = [(_doubt(entry, lemma, families), entry, lemma) for entry in entries for lemma in _lemmas(entry)]
    for _, entry, lemma in sorted(ranked, key=lambda r: r[0]):
        _enter(entry, lemma, verbs, nouns)
    return verbs, nouns


@cache
def classes_of() -> Mapping[str, tuple[str, ...]]:
    """Return all classes of each lemma, in the order of the lexicon."""
    table: dict[str, list[str]] = {}
    for entry in load_yaml("events")["classes"]:
        for lemma in _lemmas(entry):
            table.setdefault(lemma, []).append(entry["name"])
    return {lemma: tuple(names) for lemma, names in table.items()}


def _lemmas(entry: Mapping[str, Any]) -> list[str]:
    listed = [w for key in ("verbs", "patient_verbs", "nouns", "adjectives") for w in entry.get(key) or ()]
    return list(dict.fromkeys(listed))


def _doubt(entry: Mapping[str, Any], lemma: str, families: set[str]) -> tuple[bool, bool]:
    return lemma in (entry.get("ambiguous") or ()), entry["name"] not in families


def _enter(entry: Mapping[str, Any], lemma: str, verbs: dict[str, Trigger], nouns: dict[str, Trigger]) -> None:
    name = entry["name"]
    for key, how in (("verbs", "agent"), ("patient_verbs", "patient")):
        if lemma in (entry.get(key) or ()):
            for form in verb_forms(lemma):
                verbs.setdefault(form, (name, lemma, how))
    if lemma in (entry.get("adjectives") or ()):
        nouns.setdefault(lemma, (name, lemma, "patient"))
    if lemma in (entry.get("nouns") or ()):
        for form in noun_forms(lemma):
            nouns.setdefault(form, (name, lemma, "noun"))


def find_events(sentence: Sentence, tree: Tree, times: tuple[Timex, ...]) -> list[EventMention]:
    """Return the event mentions of one sentence, left to right."""
    found: list[EventMention] = []
    taken = -1
    for index, word in enumerate(sentence.words):
        match = _trigger(sentence.words, index) if index > taken else None
        if match is None:
            continue
        taken, (event_class, lemma, how) = match
        if how == "noun" and not any(p.head == taken for p in sentence.phrases):
            continue  # "security" in "security officials" tells of no event
        clause = clause_span(tree, index)
        roles = tuple(a for a in arguments(sentence, tree, index, how) if not _is_time(a, times))
        when = tuple(Argument("time", t.start, t.end) for t in times if clause.start <= t.start and t.end <= clause.end)
        found.append(
            EventMention(
                sentence.document,
                word.start,
                sentence.words[taken].end,
                lemma,
                event_class,
                polarity(tree, index),
                modality(tree, index),
                clause,
                roles + when,
                tuple(c for c in classes_of()[lemma] if c != event_class),
            )
        )
    return found


def _is_time(argument: Argument, times: tuple[Timex, ...]) -> bool:
    """ "on Monday" is no place."""
    return argument.role == "place" and any(t.start < argument.end and argument.start < t.end for t in times)


def _trigger(words: tuple[Word, ...], index: int) -> tuple[int, Trigger] | None:
    """Return the last word of the longest trigger that begins here, and what it tells."""
    verbs, nouns = event_forms()
    table = verbs if words[index].tag == "VERB" else nouns if words[index].tag in ("NOUN", "ADJ") else None
    if table is None:
        return None
    for length in (4, 3, 2, 1):
        following = words[index + 1 : index + length]
        if len(following) != length - 1:
            continue
        for rest in ([w.text.lower() for w in following], [_neutral(w) for w in following]):
            form = " ".join([words[index].text.lower(), *rest])
            if form in table:
                return index + length - 1, table[form]
    return None


def _neutral(word: Word) -> str:
    """ "lost their lives" is listed as "lose one's life"."""
    low = word.text.lower()
    return "one's" if low in ("his", "her", "their", "its", "my", "our", "your") else word.lemma.lower()
