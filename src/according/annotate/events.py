"""Event mentions: verbs and nouns of the event lexicon, with their arguments, polarity and modality."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from according.resources.loading import load_yaml
from according.schema.annotations import Argument, EventMention, Phrase, Sentence, Timex, Word
from according.schema.spans import Range
from according.schema.vocabulary import Modality, Polarity
from according.text.inflection import noun_forms, verb_forms

_NEGATIONS = {"not", "n't", "n’t", "no", "never", "without", "nobody", "none", "neither", "nor", "cannot", "denied"}
_MODALS: Mapping[str, Modality] = {
    **dict.fromkeys(("may", "might", "could", "possibly", "perhaps", "reportedly", "allegedly"), "possible"),
    **dict.fromkeys(("will", "shall", "'ll", "’ll", "would", "plan", "expect"), "future"),
    **dict.fromkeys(("if", "unless", "whether"), "conditional"),
    **dict.fromkeys(("want", "hope", "should", "must", "urge", "call", "order", "threaten"), "wanted"),
}
_PLACE_PREPOSITIONS = {"in", "at", "near", "on", "outside", "inside", "through", "into", "from", "around", "along", "off"}


@cache
def event_forms() -> tuple[Mapping[str, tuple[str, str, str]], Mapping[str, tuple[str, str, str]]]:
    """Return two tables of trigger forms, verbs and nouns: form -> (class, lemma, how the subject takes part).

    How: "agent" (the subject does it), "patient" (the subject undergoes it), "noun". Of several classes that
    share a verb, one that the word is not marked ambiguous in wins, then one that belongs to a family of
    happenings, then the first in the lexicon.
    """
    verbs: dict[str, tuple[str, str, str]] = {}
    nouns: dict[str, tuple[str, str, str]] = {}
    families = {c for family in load_yaml("event_families")["families"] for c in family["classes"]}
    entries = load_yaml("events")["classes"]
    ranked = [(_doubt(entry, lemma, families), entry, lemma) for entry in entries for lemma in _lemmas(entry)]
    for _, entry, lemma in sorted(ranked, key=lambda r: r[0]):
        _enter(entry, lemma, verbs, nouns)
    return verbs, nouns


def _lemmas(entry: Mapping[str, Any]) -> list[str]:
    listed = [w for key in ("verbs", "patient_verbs", "nouns", "adjectives") for w in entry.get(key) or ()]
    return list(dict.fromkeys(listed))


def _doubt(entry: Mapping[str, Any], lemma: str, families: set[str]) -> tuple[bool, bool]:
    return lemma in (entry.get("ambiguous") or ()), entry["name"] not in families


def _enter(
    entry: Mapping[str, Any], lemma: str, verbs: dict[str, tuple[str, str, str]], nouns: dict[str, tuple[str, str, str]]
) -> None:
    name = entry["name"]
    if lemma in (entry.get("verbs") or ()):
        for form in verb_forms(lemma):
            verbs.setdefault(form, (name, lemma, "agent"))
    if lemma in (entry.get("patient_verbs") or ()):
        for form in verb_forms(lemma):
            verbs.setdefault(form, (name, lemma, "patient"))
    if lemma in (entry.get("adjectives") or ()):
        nouns.setdefault(lemma, (name, lemma, "patient"))
    if lemma in (entry.get("nouns") or ()):
        for form in noun_forms(lemma):
            nouns.setdefault(form, (name, lemma, "noun"))


def find_events(sentence: Sentence, times: tuple[Timex, ...]) -> list[EventMention]:
    """Return the event mentions of one sentence, left to right."""
    found: list[EventMention] = []
    taken = -1
    for index, word in enumerate(sentence.words):
        if index <= taken:
            continue
        match = _trigger(sentence.words, index)
        if match is None or not _leads(sentence, match):
            continue
        last, (event_class, lemma, how) = match
        taken = last
        clause = sentence.clause_at(word.start)
        arguments = _arguments(sentence, index, last, how, clause, times)
        found.append(
            EventMention(
                sentence.document, word.start, sentence.words[last].end, lemma, event_class,
                _polarity(sentence, index, clause), _modality(sentence, index, clause), clause, arguments,
            )  # fmt: skip
        )
    return found


def _trigger(words: tuple[Word, ...], index: int) -> tuple[int, tuple[str, str, str]] | None:
    verbs, nouns = event_forms()
    word = words[index]
    table = verbs if word.tag == "VERB" else nouns if word.tag in ("NOUN", "ADJ") else None
    if table is None:
        return None
    for length in (3, 2, 1):
        form = " ".join(w.text.lower() for w in words[index : index + length])
        if form in table and len(form.split()) == length:
            return index + length - 1, table[form]
    return None


def _leads(sentence: Sentence, match: tuple[int, tuple[str, str, str]]) -> bool:
    """A noun tells of an event only as the head of its phrase: "security" in "security officials" does not."""
    last, (_, _, how) = match
    return how != "noun" or any(p.head == last for p in sentence.phrases)


def _arguments(
    sentence: Sentence, first: int, last: int, how: str, clause: Range, times: tuple[Timex, ...]
) -> tuple[Argument, ...]:
    left = _subject(sentence, first, clause)
    right = _object(sentence, last, clause)
    found: list[Argument] = []
    if how == "noun":
        found += _noun_arguments(sentence, last)
    elif how == "patient" or _is_passive(sentence.words, first) or _is_reduced(sentence.words, first):
        found += [Argument("patient", left.start, left.end)] if left else []
        found += _by_agent(sentence, last, clause)
    else:
        found += [Argument("agent", left.start, left.end)] if left else []
        found += [Argument("patient", right.start, right.end)] if right else []
    found += _place(sentence, last, clause)
    found += [Argument("time", t.start, t.end) for t in times if clause.start <= t.start and t.end <= clause.end]
    return tuple(found)


def _subject(sentence: Sentence, first: int, clause: Range) -> Phrase | None:
    """The last phrase before the verb that no preposition governs; over a relative pronoun, what it stands for."""
    candidates = [p for p in sentence.phrases if p.last < first]
    words = sentence.words
    inside = [p for p in candidates if p.start >= clause.start]
    for phrase in reversed(inside):
        if words[phrase.head].text.lower() in ("who", "which", "that"):
            continue
        if phrase.first > 0 and words[phrase.first - 1].tag == "ADP" and len(inside) > 1:
            continue
        return phrase
    return candidates[-1] if candidates else None


def _object(sentence: Sentence, last: int, clause: Range) -> Phrase | None:
    for phrase in sentence.phrases:
        if phrase.first > last and phrase.start < clause.end:
            between = sentence.words[last + 1 : phrase.first]
            return phrase if all(w.tag in ("ADV", "ADP", "PUNCT") for w in between) and len(between) <= 2 else None
    return None


def _noun_arguments(sentence: Sentence, last: int) -> list[Argument]:
    """"the capture of Aleppo by insurgents", "a meeting between A and B": of and between: patient, by: agent."""
    found: list[Argument] = []
    roles = {"of": "patient", "between": "patient", "on": "patient", "against": "patient", "with": "patient", "by": "agent"}
    following = [p for p in sentence.phrases if p.first > last][:3]
    reach = last + 2
    for phrase in following:
        if phrase.first > reach:
            break
        reach = phrase.last + 2
        role = roles.get(sentence.words[phrase.first - 1].text.lower())
        if role is None and sentence.words[phrase.first - 1].text.lower() == "and" and found:
            role = found[-1].role
        if role is None:
            break
        found.append(Argument(role, phrase.start, phrase.end))
    return found


def _is_passive(words: tuple[Word, ...], index: int) -> bool:
    before = [w for w in words[max(0, index - 4) : index] if w.tag != "ADV"]
    participle = not words[index].text.lower().endswith("ing")
    be = bool(before) and before[-1].tag in ("AUX", "PART") and any(w.lemma == "be" for w in before[-2:])
    got = bool(before) and before[-1].text.lower() in ("got", "get", "gets", "being", "been")
    return participle and (be or got)


def _is_reduced(words: tuple[Word, ...], index: int) -> bool:
    """"fighters backed by Iran": a participle right behind its noun, with "by" behind it."""
    if index == 0 or index + 1 >= len(words) or words[index + 1].text.lower() != "by":
        return False
    return words[index - 1].tag in ("NOUN", "PROPN") and not words[index].text.lower().endswith("ing")


def _by_agent(sentence: Sentence, last: int, clause: Range) -> list[Argument]:
    for phrase in sentence.phrases:
        if phrase.first > last and phrase.start < clause.end:
            if sentence.words[phrase.first - 1].text.lower() == "by":
                return [Argument("agent", phrase.start, phrase.end)]
    return []


def _place(sentence: Sentence, last: int, clause: Range) -> list[Argument]:
    found = []
    for phrase in sentence.phrases:
        if phrase.first > last and phrase.start < clause.end and phrase.first > 0:
            preposition = sentence.words[phrase.first - 1].text.lower()
            if preposition in _PLACE_PREPOSITIONS and sentence.words[phrase.head].tag in ("PROPN", "NOUN"):
                found.append(Argument("place", phrase.start, phrase.end))
    return found[:2]


def _polarity(sentence: Sentence, index: int, clause: Range) -> Polarity:
    before = [w for w in sentence.words[max(0, index - 5) : index] if w.start >= clause.start]
    return "no" if any(w.text.lower() in _NEGATIONS for w in before) else "yes"


def _modality(sentence: Sentence, index: int, clause: Range) -> Modality:
    if sentence.words[-1].text == "?":
        return "asked"
    before = [w for w in sentence.words[max(0, index - 6) : index] if w.start >= clause.start]
    for word in reversed(before):
        kind = _MODALS.get(word.text.lower()) or (_MODALS.get(word.lemma) if word.tag == "VERB" else None)
        if kind:
            return kind
    if index > 0 and sentence.words[index - 1].text.lower() == "to" and sentence.words[index].tag == "VERB":
        return "wanted"
    return "actual"
