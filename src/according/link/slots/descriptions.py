"""Slots of what people, bodies and places are said to be: "Jane Roe, a lawyer", "the group is a coalition"."""

from collections.abc import Iterator
from dataclasses import replace

from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.schema.annotations import Sentence
from according.schema.links import Entity, Slot
from according.schema.spans import Range
from according.schema.trees import Tree
from according.text.counted_sets import counted_set

# A description of more words is a story of its own.
LONGEST = 14
# Nouns that describe nobody: every person is one of them.
_EMPTY = {"man", "woman", "person", "people", "one", "other", "member", "part", "thing", "someone", "victim", "suspect"}
# What hangs on a noun without belonging to what it says of the holder.
_LEFT_OUT = ("case", "appos", "parataxis", "punct", "cc", "conj", "nsubj", "cop", "aux", "advcl", "mark", "advmod")


def description_slots(reading: Reading) -> list[Slot]:
    """Return a slot for each description of an entity by a noun; `counted` is the noun, or the set that it is of."""
    found: dict[tuple[str, int], Slot] = {}
    for sentence in reading.sentences:
        if sentence.block not in TELLING_BLOCKS:
            continue
        tree = Tree.of(sentence.words)
        for entity, noun in (*_appositions(reading, sentence, tree), *_predicates(reading, sentence, tree)):
            span = _span(sentence, tree, noun)
            lemma = sentence.words[noun].lemma.lower()
            if span is None or lemma in _EMPTY or entity in reading.entities_in(span.start, span.end):
                continue
            value = Value("attribute", f"description/{entity.id}", entity.name, span, "link/description")
            slot = make_slot(reading, sentence, value, None, None)
            slot = replace(slot, unit="description", counted=counted_set(lemma) or lemma)
            found.setdefault((slot.key, span.start), slot)
    return list(found.values())


def _appositions(reading: Reading, sentence: Sentence, tree: Tree) -> Iterator[tuple[Entity, int]]:
    """ "Jane Roe, a lawyer" and "a lawyer, Jane Roe"; also a title in front: "police chief Jane Roe"."""
    for index, word in enumerate(sentence.words):
        head = tree.head(index)
        if tree.base(index) == "appos" and head is not None:
            for name, noun in ((head, index), (index, head)):
                entity = _entity(reading, sentence, name)
                if entity is not None and sentence.words[noun].tag == "NOUN":
                    yield entity, noun
        elif word.tag == "NOUN" and tree.base(index) in ("compound", "flat", "nmod") and head is not None:
            entity = _entity(reading, sentence, head)
            before = sentence.words[index + 1 : head]
            if (
                entity is not None
                and entity.schema == "Person"
                and index < head
                and all(w.tag == "PROPN" for w in before)
            ):
                yield entity, index


def _predicates(reading: Reading, sentence: Sentence, tree: Tree) -> Iterator[tuple[Entity, int]]:
    """ "The suspect was an attorney": a noun with a copula, not negated, as a fact."""
    for index, word in enumerate(sentence.words):
        if word.tag != "NOUN" or not tree.children(index, "cop"):
            continue
        negated = any(
            sentence.words[c].text.lower() in ("not", "n't", "n’t", "never", "no") for c in tree.children(index)
        )
        subject = next(iter(tree.children(index, "nsubj")), None)
        entity = _entity(reading, sentence, subject) if subject is not None and not negated else None
        if entity is not None and not tree.children(index, "aux"):
            yield entity, index


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
