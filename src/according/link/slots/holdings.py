"""Slots of what somebody or something has: "the union has around 900 members", "a 300-member coalition", "a town of
9,000 people", "60 people were on board"."""

import re
from dataclasses import dataclass, replace

from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.link.slots.stated_totals import figure_index
from according.schema.annotations import Quantity, Sentence
from according.schema.links import Slot
from according.schema.spans import Range
from according.schema.trees import Tree
from according.text.counted_sets import counted_set, is_person_set, is_thing, takes_part

HOLDS, ABOARD, LIVE = "holds", "aboard", "live"
# Verbs that say of their subject that it has what is counted.
_HAVING = frozenset(
    {
        "have", "claim", "boast", "employ", "count", "comprise", "house", "enrol", "enroll", "serve", "accommodate",
        "represent", "operate", "own", "number",
    }
)  # fmt: skip
_MEMBERS = re.compile(r"[\s-](?:members?|strong|man|person)[\s-]", re.I)
_ON_BOARD = re.compile(r"\s(?:\w+\s){0,2}(?:on board|aboard)\b", re.I)
_POPULATION = re.compile(r"\b(?:population of|home to|(?:town|village|city|community|island|settlement)s? of)\s$", re.I)
# What is owned of nobody in particular: times, ways, and what somebody has of a feeling.
_NOTHING = frozenset({"time", "way", "reason", "thing", "chance", "idea", "point", "option", "issue", "question"})


@dataclass(frozen=True, slots=True)
class Holding:
    """What is counted, by its set, and of whom: what he is known by in a key, and how a question names him."""

    family: str
    counted: str
    noun: str
    holder: str
    name: str


def holding_slots(reading: Reading) -> list[Slot]:
    """Return a slot for each figure of what somebody has, who lives in a place, or who was on board."""
    found = []
    for quantity in reading.quantities:
        sentence = reading.sentence_at(quantity.start)
        if sentence is None or sentence.block not in TELLING_BLOCKS or quantity.unit != "count":
            continue
        known = holding_of(reading, sentence, quantity)
        if known is None or not quantity.low or quantity.low < 2:
            continue
        key = f"quantity/{known.family}:{known.holder}/count/{known.counted}"
        span = Range(quantity.start, quantity.end)
        value = Value("quantity", key, known.name, span, "link/holding", quantity)
        found.append(replace(make_slot(reading, sentence, value, None, None), counted=known.noun))
    return found


def holding_of(reading: Reading, sentence: Sentence, quantity: Quantity) -> Holding | None:
    """Return what a figure counts of whom; None where it counts what happened, or things by their noun."""
    text = reading.document.text
    noun = quantity.counted
    if _POPULATION.search(text[max(sentence.start, quantity.start - 24) : quantity.start]):
        return _lives(sentence, quantity)
    if noun is None or noun in _NOTHING:
        return None
    if _MEMBERS.match(text, quantity.end) and (head := _compounded(sentence, quantity)) is not None:
        holder, name = _known(reading, sentence, head)
        return Holding(HOLDS, "members", "member", holder, name)
    counted = counted_set(noun) or noun
    end = quantity.counted_end or quantity.end
    if is_person_set(counted) and _ON_BOARD.match(text, end):
        return Holding(ABOARD, counted, noun, "", "")
    if is_thing(counted) or takes_part(counted):
        return None
    subject = _owner(sentence, quantity)
    if subject is None:
        return None
    holder, name = _known(reading, sentence, subject)
    return Holding(HOLDS, counted, noun, holder, name) if holder else None


def _lives(sentence: Sentence, quantity: Quantity) -> Holding | None:
    if quantity.counted is not None and not is_person_set(counted_set(quantity.counted) or ""):
        return None
    tree = Tree.of(sentence.words)
    at = figure_index(sentence, quantity)
    for _ in range(4):
        at = tree.head(at) if at is not None else None
        around = [] if at is None else [at, *tree.children(at, "nsubj")]
        name = next((w.lemma.lower() for w in (sentence.words[i] for i in around) if w.lemma.lower() in _PLACES), None)
        if name is not None:
            return Holding(LIVE, "people", "people", name, f"the {name}")
    return None


_PLACES = frozenset({"town", "village", "city", "community", "island", "settlement", "county", "country", "province"})


def _compounded(sentence: Sentence, quantity: Quantity) -> int | None:
    """The noun that "300-member" describes."""
    tree = Tree.of(sentence.words)
    at = next((i for i, w in enumerate(sentence.words) if w.start >= quantity.end and w.tag == "NOUN"), None)
    head = tree.head(at) if at is not None else None
    return head if head is not None and sentence.words[head].tag in ("NOUN", "PROPN") else None


def _owner(sentence: Sentence, quantity: Quantity) -> int | None:
    """The subject of a verb of having whose object is what is counted."""
    tree = Tree.of(sentence.words)
    figure = figure_index(sentence, quantity)
    noun = tree.head(figure) if figure is not None and tree.base(figure) == "nummod" else None
    if noun is not None and tree.base(noun) == "nmod" and tree.case(noun) == "of":
        if sentence.words[tree.head(noun) or 0].lemma.lower() == "life":
            return None  # "claimed the lives of 40 people"
        noun = tree.head(noun)  # "an enrollment of 300 students"
    verb = tree.head(noun) if noun is not None and tree.base(noun) == "obj" else None
    if verb is None or sentence.words[verb].lemma.lower() not in _HAVING:
        return None
    return next((c for c in tree.children(verb, "nsubj") if tree.relation(c) == "nsubj"), None)


def _known(reading: Reading, sentence: Sentence, index: int) -> tuple[str, str]:
    """What a holder is known by, and its name; of a pronoun that stands for nobody known two empty strings.

    A body is known by its last word, so that "the tribe" is set beside the name that ends so; reconcile keeps apart
    those of other names.
    """
    word = sentence.words[index]
    around = [m for m in reading.mentions if m.start <= word.start < m.end]
    entity = next((e for m in around for e in reading.entities_in(m.start, m.start + 1)), None)
    if entity is not None and word.tag in ("PROPN", "PRON"):
        is_body = word.tag == "PROPN" and entity.schema == "Organization"
        return (word.text.lower() if is_body else entity.id), entity.name
    return (word.lemma.lower(), f"the {word.lemma.lower()}") if word.tag == "NOUN" else ("", "")
