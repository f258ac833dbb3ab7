"""Slots of what people, bodies and places are said to be: "Jane Roe, a lawyer", "the group is a coalition"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from according.link.cast import Cast
from according.link.cast.people import ATTACKERS, sort_of
from according.link.entities.descriptions import person_nouns
from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.schema.annotations import Sentence
from according.schema.links import Entity, Slot
from according.schema.spans import Range
from according.schema.trees import Tree
from according.text.counted_sets import counted_set, is_person_set
from according.text.noun_classes import is_kind_of

# A description of more words is a story of its own.
LONGEST = 14
# Nouns that describe nobody: every person is one of them.
_EMPTY = {"man", "woman", "person", "people", "one", "other", "member", "part", "thing", "someone", "victim", "suspect"}
_WORKING = {"work", "serve", "train"}
_CALLING = {"identify", "describe", "know", "name", *_WORKING}
_NOT = {"not", "n't", "n’t", "never", "no", "nor", "neither", "could", "may", "might", "if", "whether", "as", "hardly"}
_PEOPLE = frozenset({"person.1"})
# What hangs on a noun without belonging to what it says of the holder.
_LEFT_OUT = ("case", "appos", "parataxis", "punct", "cc", "conj", "nsubj", "cop", "aux", "advcl", "mark", "advmod")


@dataclass(frozen=True, slots=True)
class _Holder:
    """Of whom a noun tells: the key, how a question names them, what else they are called, and the entity of a name."""

    id: str
    name: str
    sorts: frozenset[str]
    entity: Entity | None


def description_slots(reading: Reading, cast: Cast) -> list[Slot]:
    """Return a slot for each description of an entity, or of one of the cast, by a noun; `counted` is the noun, or the
    set that it is of."""
    found: dict[tuple[str, int], Slot] = {}
    for sentence in reading.sentences:
        if sentence.block not in TELLING_BLOCKS:
            continue
        tree = Tree.of(sentence.words)
        told = [*_appositions(reading, sentence, tree), *_predicates(reading, cast, sentence, tree)]
        told += _called_so(reading, cast, sentence, tree)
        for holder, noun in told:
            span = _span(sentence, tree, noun)
            lemma = sentence.words[noun].lemma.lower()
            within = holder.entity is not None and span and holder.entity in reading.entities_in(span.start, span.end)
            if span is None or lemma in _EMPTY or within or sort_of(lemma) in holder.sorts & {ATTACKERS}:
                continue
            if not _can_be(holder, sentence, noun):
                continue
            known = cast.of(holder.entity) if holder.entity else None
            key = f"description/{known.id if known else holder.id}"
            value = Value("attribute", key, known.name if known else holder.name, span, "link/description")
            slot = make_slot(reading, sentence, value, None, None)
            slot = replace(slot, unit="description", counted=counted_set(lemma) or lemma)
            found.setdefault((slot.key, span.start), slot)
    return list(found.values())


def _can_be(holder: _Holder, sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun says who or what the holder is: of a person, a noun for one person; of a place, none does
    ("the country is an idea")."""
    lemma = sentence.words[noun].lemma.lower()
    if holder.entity is not None and holder.entity.schema == "Address":
        return False
    person = lemma in person_nouns() or is_person_set(counted_set(lemma) or lemma) or is_kind_of(lemma, _PEOPLE)
    if holder.entity is None or holder.entity.schema == "Person":
        return person and sentence.words[noun].text.lower() == lemma
    return not person


def _appositions(reading: Reading, sentence: Sentence, tree: Tree) -> Iterator[tuple[_Holder, int]]:
    """ "Jane Roe, a lawyer" and "a lawyer, Jane Roe"; also a title in front: "police chief Jane Roe"."""
    for index, word in enumerate(sentence.words):
        head = tree.head(index)
        if tree.base(index) == "appos" and head is not None:
            for name, noun in ((head, index), (index, head)):
                entity = _entity(reading, sentence, name)
                if entity is not None and sentence.words[noun].tag == "NOUN":
                    yield _of(entity), noun
        elif word.tag == "NOUN" and tree.base(index) in ("compound", "flat", "nmod") and head is not None:
            entity = _entity(reading, sentence, head)
            before = sentence.words[index + 1 : head]
            if (
                entity is not None
                and entity.schema == "Person"
                and index < head
                and all(w.tag == "PROPN" for w in before)
            ):
                yield _of(entity), index


def _of(entity: Entity) -> _Holder:
    return _Holder(entity.id, entity.name, frozenset(), entity)


def _predicates(reading: Reading, cast: Cast, sentence: Sentence, tree: Tree) -> Iterator[tuple[_Holder, int]]:
    """ "The suspect was an attorney": a noun with a copula, not negated, as a fact."""
    for index, word in enumerate(sentence.words):
        if word.tag != "NOUN" or not tree.children(index, "cop") or tree.case(index):
            continue  # who is "in the doorway" or "from the north" is no doorway and no north
        negated = any(sentence.words[c].text.lower() in _NOT for c in tree.children(index))
        subject = next(iter(tree.children(index, "nsubj")), None)
        if subject is None or negated or tree.children(index, "aux"):
            continue
        holder = _holder(reading, cast, sentence, subject)
        if holder is not None:
            yield holder, index


def _called_so(reading: Reading, cast: Cast, sentence: Sentence, tree: Tree) -> Iterator[tuple[_Holder, int]]:
    """ "Roe was named as a county clerk", "she worked as a nurse"."""
    for index, word in enumerate(sentence.words):
        if word.tag != "NOUN" or tree.case(index) != "as" or tree.base(index) not in ("obl", "xcomp"):
            continue
        verb = tree.head(index)
        article = any(sentence.words[c].text.lower() in ("a", "an") for c in tree.children(index, "det"))
        if verb is None or not article or sentence.words[verb].lemma.lower() not in _CALLING:
            continue
        near = {sentence.words[c].text.lower() for c in tree.children(verb, "advmod", "aux")}
        subjects = tree.children(verb, "nsubj")
        passive = [c for c in subjects if tree.relation(c) == "nsubj:pass"]
        objects = tree.children(verb, "obj")
        told = passive or objects or (subjects if sentence.words[verb].lemma.lower() in _WORKING else [])
        holder = _holder(reading, cast, sentence, told[0]) if told and not near & _NOT else None
        if holder is not None:
            yield holder, index


def _holder(reading: Reading, cast: Cast, sentence: Sentence, index: int) -> _Holder | None:
    """Who or what a subject is: a name, or one of the cast."""
    member = cast.at(reading, sentence, index)
    if member is not None:
        return _Holder(member.id, member.name, member.sorts, None) if member.count == 1 else None
    entity = _entity(reading, sentence, index)
    return _of(entity) if entity is not None and entity.schema != "Person" else None


def _entity(reading: Reading, sentence: Sentence, index: int) -> Entity | None:
    word = sentence.words[index]
    return next(iter(reading.entities_in(word.start, word.end)), None) or next(
        iter(reading.entities_in(sentence.words[min(_name_start(sentence, index), index)].start, word.end)), None
    )


def _name_start(sentence: Sentence, index: int) -> int:
    """The first word of the run of proper nouns that ends at a word."""
    while index > 0 and sentence.words[index].tag == "PROPN" and sentence.words[index - 1].tag == "PROPN":
        index -= 1
    return index


def _span(sentence: Sentence, tree: Tree, noun: int) -> Range | None:
    dropped = {i for c in tree.children(noun) if tree.base(c) in _LEFT_OUT for i in tree.subtree(c)}
    inside = [i for i in tree.subtree(noun) if i not in dropped]
    run = [noun]
    for i in range(noun - 1, -1, -1):
        if i not in inside:
            break
        run.insert(0, i)
    for i in range(noun + 1, len(sentence.words)):
        if i not in inside:
            break
        run.append(i)
    if len(run) > LONGEST:
        run = [i for i in run if i <= noun][-LONGEST:]
    return Range(sentence.words[run[0]].start, sentence.words[run[-1]].end)
