"""Pronouns and descriptions that speak, and the name each stands for. Precision first: a doubtful one stays open."""

from collections.abc import Mapping
from functools import cache

from according.annotate.genders import genders
from according.resources.loading import load_yaml
from according.schema.annotations import Mention, Phrase, Sentence
from according.schema.trees import Tree
from according.text.inflection import noun_forms

_PRONOUNS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
# How many sentences back a pronoun may reach. Most antecedents stand in the same sentence or the one before; a
# speaker who is quoted at length needs a little more. Set by judgement, not measured.
REACH = 4


@cache
def _roles() -> Mapping[str, str]:
    """Return nouns of persons who speak ("minister", "spokesman") in the singular and plural, with their base."""
    lemmas = [e["lemma"] for e in load_yaml("sources")["sources"] if e["kind"] == "person"]
    return {form: lemma for lemma in lemmas for form in noun_forms(lemma)}


def resolve(sentences: tuple[Sentence, ...], names: list[Mention]) -> list[Mention]:
    """Return mentions for the pronouns and descriptions that could be resolved, in the order of the text."""
    persons = [m for m in names if m.schema == "Person"]
    resolver = _Resolver(sentences, persons)
    found = [mention for index in range(len(sentences)) for mention in resolver.sentence(index)]
    return sorted(found, key=lambda m: (m.start, -m.end))


class _Resolver:
    """Goes through a document once and remembers who was the subject of each sentence."""

    def __init__(self, sentences: tuple[Sentence, ...], persons: list[Mention]) -> None:
        self._sentences = sentences
        self._inside = [[m for m in persons if s.start <= m.start and m.end <= s.end] for s in sentences]
        self._gender = genders(sentences, persons)
        self._subjects: list[list[Mention]] = []

    def sentence(self, index: int) -> list[Mention]:
        sentence, persons = self._sentences[index], self._inside[index]
        tree = Tree(sentence.words)
        found = _titled(sentence, persons) + self._descriptions(index)
        subjects = [m for m in persons if _is_subject(sentence, tree, m) and not sentence.is_quoted(m.start)]
        for at, word in enumerate(sentence.words):
            gender = _PRONOUNS.get(word.text.lower())
            if gender is None or word.tag != "PRON" or sentence.is_quoted(word.start):
                continue
            target = self._pronoun(index, word.start, gender)
            if target is None:
                continue
            found.append(
                Mention(sentence.document, word.start, word.end, "pronoun", "Person", target.name, target.start)
            )
            if tree.base(at) == "nsubj":
                subjects.append(target)
        self._subjects.append(subjects)
        return found

    def _pronoun(self, index: int, at: int, gender: str) -> Mention | None:
        """Of the same sentence the nearest person named before; else the last subject, else the last one named."""
        here = [m for m in self._inside[index] if m.end < at and not self._sentences[index].is_quoted(m.start)]
        fitting = self._fitting(here, gender)
        if fitting:
            return fitting[-1]
        for back in range(index - 1, max(-1, index - 1 - REACH), -1):
            subjects = self._fitting(self._subjects[back], gender)
            if subjects:
                return subjects[-1]
            named = self._fitting(self._inside[back], gender)
            if len({m.name for m in named}) == 1:
                return named[-1]
        return None

    def _fitting(self, persons: list[Mention], gender: str) -> list[Mention]:
        return [m for m in persons if self._gender.get(m.name.split()[-1], gender) == gender]

    def _descriptions(self, index: int) -> list[Mention]:
        sentence = self._sentences[index]
        found = []
        for phrase in sentence.phrases:
            head = sentence.words[phrase.head].text.lower()
            definite = sentence.words[phrase.first].text.lower() == "the"
            if definite and phrase.last == phrase.head and head in _roles():
                described = {w.text.lower() for w in sentence.words[phrase.first + 1 : phrase.last + 1]}
                target = self._described(index, described, phrase.start)
                if target is not None:
                    mention = Mention(
                        sentence.document, phrase.start, phrase.end, "nominal", "Person", target.name, target.start
                    )
                    found.append(mention)
        return found

    def _described(self, index: int, described: set[str], at: int) -> Mention | None:
        """ "the minister" stands for the last person in whose phrase or apposition its words were used."""
        for back in range(index, -1, -1):
            sentence = self._sentences[back]
            for phrase in reversed(sentence.phrases):
                words = {w.text.lower() for w in sentence.words[phrase.first : phrase.last + 1]}
                if phrase.end < at and described <= words:
                    person = _person_of(sentence, phrase, self._inside[back])
                    if person is not None:
                        return person
        return None


def _person_of(sentence: Sentence, phrase: Phrase, persons: list[Mention]) -> Mention | None:
    """The person named in a phrase, or right before or behind its comma."""
    for person in persons:
        if phrase.start <= person.start and person.end <= phrase.end:
            return person
        gap = sentence.words_in(min(person.end, phrase.end), max(person.start, phrase.start))
        if [w.text for w in gap] == [","]:
            return person
    return None


def _is_subject(sentence: Sentence, tree: Tree, mention: Mention) -> bool:
    return any(tree.base(i) == "nsubj" for i, w in enumerate(sentence.words) if mention.start <= w.start < mention.end)


def _titled(sentence: Sentence, persons: list[Mention]) -> list[Mention]:
    """ "Prime Minister Jane Roe", "Mr Roe": the whole phrase stands for the person whose name ends it."""
    found = []
    for person in persons:
        at = next((i for i, w in enumerate(sentence.words) if w.start == person.start), 0)
        phrase = next((p for p in sentence.phrases if p.first <= at <= p.last), None)
        start = phrase.start if phrase is not None else person.start
        if phrase is not None and sentence.words[phrase.first].tag == "DET":
            start = sentence.words[phrase.first + 1].start
        if start < person.start and person.start - start <= LONGEST_TITLE:
            found.append(Mention(sentence.document, start, person.end, "nominal", "Person", person.name, person.start))
    return found


# Characters of the longest run of titles before a name: "Acting Deputy Assistant Secretary of State".
LONGEST_TITLE = 60
