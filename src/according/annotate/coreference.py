"""Pronouns and descriptions that speak, and the name each stands for. Precision first: a doubtful one stays open."""

from collections.abc import Mapping
from functools import cache

from according.resources.loading import load_yaml
from according.schema.annotations import Mention, Sentence
from according.text.inflection import noun_forms

_PERSONAL = {"he", "she", "him", "her"}
# How many sentences back a pronoun may reach; in newswire nine in ten are within three (Hobbs 1978 for narrative).
REACH = 3


@cache
def _roles() -> Mapping[str, str]:
    """Return nouns of persons who speak ("minister", "spokesman") in the singular and plural, with their base."""
    lemmas = [e["lemma"] for e in load_yaml("sources")["sources"] if e["kind"] == "person"]
    return {form: lemma for lemma in lemmas for form in noun_forms(lemma)}


def resolve(sentences: tuple[Sentence, ...], names: list[Mention]) -> list[Mention]:
    """Return mentions for the pronouns and descriptions that could be resolved, in the order of the text."""
    found: list[Mention] = []
    persons = [m for m in names if m.schema == "Person"]
    for index, sentence in enumerate(sentences):
        nearest = [s for s in sentences[max(0, index - REACH) : index + 1]]
        for word in sentence.words:
            low = word.text.lower()
            if low in _PERSONAL and word.tag == "PRON":
                target = _for_pronoun(persons, nearest, word.start)
                if target is not None:
                    found.append(Mention(sentence.document, word.start, word.end, "pronoun", "Person", target.name, target.start))
        found += _titled(sentence, persons)
        for phrase in sentence.phrases:
            head = sentence.words[phrase.head]
            definite = sentence.words[phrase.first].text.lower() in ("the", "his", "her", "this")
            if definite and phrase.last == phrase.head and head.text.lower() in _roles():
                target = _for_description(sentences[: index + 1], persons, head.text.lower(), phrase.start)
                if target is not None:
                    found.append(Mention(sentence.document, phrase.start, phrase.end, "nominal", "Person", target.name, target.start))
    return found


def _titled(sentence: Sentence, persons: list[Mention]) -> list[Mention]:
    """"Prime Minister Jane Roe", "Mr Roe": the whole phrase stands for the person whose name ends it."""
    found = []
    for phrase in sentence.phrases:
        person = next((m for m in persons if m.end == phrase.end and m.start > phrase.start), None)
        if person is not None:
            found.append(
                Mention(sentence.document, phrase.start, phrase.end, "nominal", "Person", person.name, person.start)
            )
    return found


def _for_pronoun(persons: list[Mention], nearest: list[Sentence], at: int) -> Mention | None:
    """The first person named in the nearest sentence before that names one; of its own sentence, only before it."""
    for sentence in reversed(nearest):
        inside = [m for m in persons if sentence.start <= m.start and m.end <= sentence.end and m.end < at]
        inside = [m for m in inside if not sentence.is_quoted(m.start)] or inside
        if inside:
            return inside[0] if sentence is not nearest[-1] else inside[-1]
    return None


def _for_description(before: tuple[Sentence, ...], persons: list[Mention], role: str, at: int) -> Mention | None:
    """"the minister" stands for the last person in whose phrase or apposition the word was used."""
    for sentence in reversed(before):
        for phrase in reversed(sentence.phrases):
            if phrase.end >= at:
                continue
            words = [w.text.lower() for w in sentence.words[phrase.first : phrase.last + 1]]
            person = next((m for m in persons if phrase.start <= m.start and m.end <= phrase.end), None)
            if role in words and person is not None:
                return person
            if role in words and phrase.last + 2 < len(sentence.words) and sentence.words[phrase.last + 1].text == ",":
                behind = sentence.words[phrase.last + 2].start
                person = next((m for m in persons if m.start == behind), None)
                if person is not None:
                    return person
    return None
