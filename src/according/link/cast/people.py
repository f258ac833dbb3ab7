"""Phrases that stand for one person, or for a counted few, in a report: "a five-year-old boy", "the two deputies"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from according.link.entities.described_ages import number_words
from according.link.entities.descriptions import attackers, person_nouns
from according.link.families import family_of
from according.link.reading import Reading
from according.link.told import NOT_HAPPENINGS, TELLING_BLOCKS
from according.schema.annotations import Sentence
from according.schema.links import Entity
from according.schema.spans import Span
from according.schema.trees import Tree
from according.text.counted_sets import counted_set, is_person_set, is_within

CHILDREN, ATTACKERS = "children", "attackers"
# Words before a noun that set somebody apart from the one told of before.
_OTHERS = {
    "another", "other", "second", "third", "fourth", "fifth", "different", "unrelated", "separate", "each", "any",
    "every", "no", "several", "many", "few", "various",
}  # fmt: skip
_NEW, _KNOWN = {"a", "an", "one", "some"}, {"the", "this", "that", "these", "those"}
_FEW = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6}
# Nouns of many, in the singular.
_BODIES = {"police", "crowd", "crew", "family", "staff", "people", "team", "public", "mob", "group", "couple", "pair"}
_POSSESSIVES = {"'s", "’s", "'", "’"}
# A counted few has one digit.
MOST_DIGITS = 2
# From this age on nobody is a child.
GROWN = 16
GROWN_UP = (GROWN, "year")
# Words between an age and the noun that it describes: "15-month-old baby girl".
REACH = 7
REACH_BEHIND = 3
_OBJECTS = {"him", "her", "them"}
_UNITS = {"year", "month", "week", "day"}

Age = tuple[float, str]
"""An age in years, and the unit in which it is told."""


@dataclass(frozen=True, slots=True)
class Person:
    """A phrase for a person: `index` of its head in the sentence, its `sort` (a counted set, or the noun itself) and
    noun, how many they are, whether its article brings somebody new ("a"), known ("the"), set apart ("other") or owned
    ("her"); `gender` m, f, ""; `acts` the kinds of happening with the part that it takes in them."""

    document: str
    sentence: Sentence
    index: int
    sort: str
    noun: str
    count: int
    article: str
    gender: str
    entity: Entity | None
    antecedent: int | None
    acts: frozenset[tuple[str, str]]
    age: Age | None

    @property
    def start(self) -> int:
        return self.sentence.words[self.index].start


@cache
def sort_of(noun: str) -> str | None:
    """Return the sort of persons that a singular noun names; None where it names no person."""
    if noun in attackers():
        return ATTACKERS
    found = counted_set(noun) or noun
    if noun in _BODIES:
        return None
    if noun not in person_nouns() and not is_person_set(found):
        return None
    return found


def is_child(sort: str) -> bool:
    """Tell whether a sort of persons is one of children."""
    return is_within(sort, CHILDREN)


def people_of(reading: Reading) -> Iterator[Person]:
    """Yield the phrases for persons of a report's headline and body, in order."""
    chains = {m.end: m for m in reading.mentions if m.kind == "nominal"}
    for sentence in reading.sentences:
        if sentence.block not in TELLING_BLOCKS:
            continue
        tree = Tree.of(sentence.words)
        for index in range(len(sentence.words)):
            noun = _noun(tree, index)
            sort = sort_of(noun) if noun else None
            if noun is None or sort is None:
                continue
            mention = chains.get(sentence.words[index].end)
            antecedent = None
            if mention is not None:
                antecedent = mention.antecedent if mention.antecedent is not None else mention.start
            count = _count(tree, index, noun)
            entity = entity_of(reading, tree, index) if count == 1 else None
            yield Person(
                reading.document.id, sentence, index, sort, noun, count, _article(tree, index),
                person_nouns().get(noun, ""), entity, antecedent,
                _acts(reading, sentence, index), age_at(tree, index),
            )  # fmt: skip


def _noun(tree: Tree, index: int) -> str | None:
    """The singular noun of a phrase's head; of "the six-year-old", "child"."""
    word = tree.words[index]
    if is_aged_head(tree, index):
        return "child" if (age_at(tree, index) or GROWN_UP)[0] < GROWN else None
    above = tree.head(index)
    plain = word.tag == "NOUN" or (word.tag == "PROPN" and word.text.islower())
    of_name = above is not None and tree.words[above].tag == "PROPN"
    return word.lemma.lower() if plain and (tree.base(index) != "compound" or of_name) else None


def age_at(tree: Tree, index: int) -> Age | None:
    """Return the age told right before a noun or an "old", or behind it, in years, with its unit: "a 15-month-old
    girl", "a boy, 5,"."""
    words = tree.words
    for at in range(max(index - REACH, 0), index):
        if words[at].lemma.lower() not in _UNITS or "-" not in (words[at - 1].text, words[at + 1].text):
            continue
        number = next((words[i].text.lower() for i in range(at - 1, max(at - 3, -1), -1) if words[i].tag == "NUM"), "")
        value = int(number) if number.isdigit() else number_words().get(number)
        between = all(w.tag in ("ADJ", "PUNCT", "NOUN", "PROPN") and w.text != "," for w in words[at + 1 : index])
        if value is not None and between:
            unit = words[at].lemma.lower()
            return (value if unit == "year" else value / 12 if unit == "month" else 0), unit
    behind = [w.text for w in words[index + 1 : index + 4]]
    if len(behind) == REACH_BEHIND and behind[0] == "," and behind[1].isdigit() and behind[2] in (",", ".", ";"):
        return int(behind[1]), "year"
    return None


def is_aged_head(tree: Tree, index: int) -> bool:
    """Tell whether a word is the "old" of "the six-year-old", which stands for a person without a noun."""
    words = tree.words
    if words[index].text.lower() != "old" or index < 3:
        return False
    behind = words[index + 1] if index + 1 < len(words) else None
    alone = behind is None or behind.tag not in ("NOUN", "PROPN", "ADJ", "NUM")
    return alone and words[index - 2].lemma.lower() in _UNITS


def _article(tree: Tree, index: int) -> str:
    words = [tree.words[c].text.lower() for c in tree.children(index, "det", "amod", "nummod") if c < index]
    if _OTHERS & set(words):
        return "other"
    if tree.children(index, "nmod") and any(tree.relation(c) == "nmod:poss" for c in tree.children(index, "nmod")):
        return "own"
    if _KNOWN & set(words):
        return "the"
    return "a" if _NEW & set(words) else ""


def _count(tree: Tree, index: int, noun: str) -> int:
    """How many they are: 1, the number that stands before a plural, 0 where none does."""
    numbers = [tree.words[c].text.lower() for c in tree.children(index, "nummod", "det") if c < index]
    few = [_FEW.get(n) or int(n) for n in numbers if n in _FEW or (n.isdigit() and len(n) < MOST_DIGITS)]
    told = few[0] if few else 0
    if tree.words[index].text.lower() == noun or is_aged_head(tree, index):
        return 1 if told < 2 else told
    return told


def entity_of(reading: Reading, tree: Tree, index: int) -> Entity | None:
    """Return the person that a phrase is or names: "a five-year-old boy" by its age, "gunman Jane Roe", "the boy, named
    Jan Roe", "Jane Roe, the driver"; never the owner in "Jane Roe's driver"."""
    words = tree.words
    first = index
    while first > 0 and tree.head(first - 1) is not None and _under(tree, first - 1, index):
        first -= 1
    for entity in reading.entities_in(words[first].start, words[index].end):
        for mention in entity.mentions:
            inside = mention.document == reading.document.id and words[first].start <= mention.start
            ends = inside and mention.end == words[index].end and entity.schema in ("Person", "Thing")
            before = _named_before(reading, entity, words[0].start, words[first].start)
            if ends and not before and not _is_owner(entity, mention):
                return entity
    beside = [c for c in tree.children(index, "appos", "flat") if words[c].tag == "PROPN"]
    above = tree.head(index)
    if above is not None and words[above].tag == "PROPN" and tree.base(index) in ("appos", "compound", "nmod", "flat"):
        beside.append(above)
    if index + 1 < len(words) and words[index + 1].tag == "PROPN" and tree.head(index + 1) == index:
        beside.append(index + 1)
    beside += [
        n
        for c in tree.children(index, "acl")
        if words[c].text.lower() in ("named", "called", "identified")
        for n in tree.children(c, "xcomp", "obj", "obl")
        if words[n].tag == "PROPN"
    ]
    beside += [n for n in _named_as(tree, index) if words[n].tag == "PROPN"]
    for at in beside:
        found = next((e for e in reading.entities_in(words[at].start, words[at].end) if e.schema == "Person"), None)
        owner = at + 1 < len(words) and words[at + 1].text in _POSSESSIVES
        if found is not None and not owner:
            return found
    return None


def _named_as(tree: Tree, index: int) -> list[int]:
    """ "identified the gunman as Jan Roe", "the gunman was named as Jan Roe"."""
    verb = tree.head(index)
    naming = verb is not None and tree.words[verb].lemma.lower() in ("identify", "name")
    if verb is None or not naming or (tree.base(index) != "obj" and tree.relation(index) != "nsubj:pass"):
        return []
    return [c for c in tree.children(verb, "obl", "xcomp") if tree.case(c) in ("as", "")]


def _is_owner(entity: Entity, phrase: Span) -> bool:
    """Tell whether an entity is named inside a phrase given to it: "Roe's young friend" is not Roe."""
    return any(
        m.document == phrase.document and phrase.start <= m.start and m.end < phrase.end for m in entity.mentions
    )


def _named_before(reading: Reading, entity: Entity, start: int, end: int) -> bool:
    """Tell whether a sentence has named somebody before: "Roe said the driver" tells of another than Roe."""
    named = [m for m in reading.mentions if m.kind == "name" and start <= m.start and m.end + len(", ") < end]
    return any(entity in reading.entities_in(m.start, m.start + 1) for m in named)


def _under(tree: Tree, index: int, head: int) -> bool:
    at: int | None = index
    while at is not None and at != head:
        at = tree.head(at)
    return at == head


def _acts(reading: Reading, sentence: Sentence, index: int) -> frozenset[tuple[str, str]]:
    word = sentence.words[index]
    return frozenset(
        (family_of(event.event_class).name, argument.role)
        for event in reading.events_in(sentence)
        if event.event_class not in NOT_HAPPENINGS
        for argument in event.arguments
        if argument.role in ("agent", "patient") and argument.start <= word.start < argument.end
    )


def doer_beside(tree: Tree, index: int) -> int | None:
    """The subject of the verb that has a plain pronoun as its object: "Roe shot him" tells of two."""
    verb = tree.head(index)
    if tree.words[index].text.lower() not in _OBJECTS or tree.base(index) != "obj" or verb is None:
        return None
    for _ in range(REACH_BEHIND):
        subjects = tree.children(verb, "nsubj")
        above = tree.head(verb)
        if subjects or above is None or tree.base(verb) not in ("advcl", "conj", "xcomp"):
            return subjects[0] if subjects else None
        verb = above
    return None
