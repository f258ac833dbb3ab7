"""Slots of measures in force or over: "issued a shelter-in-place order", "the lockdown was lifted"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.resources.loading import load_yaml
from according.schema.annotations import Sentence
from according.schema.links import Slot
from according.schema.spans import Range
from according.schema.trees import Tree

IN_FORCE, OVER = 1.0, 2.0
_NOT = {"not", "n't", "n’t", "never", "no", "without"}
_OPEN = {"will", "would", "could", "may", "might", "should", "can", "if", "to", "must", "until", "before", "unless"}


@dataclass(frozen=True, slots=True)
class _Told:
    """A measure of a kind told to be in force or over by the words `first` to `last`; `place` is the word of the place
    that it is put on, None where none is told."""

    kind: str
    stage: float
    first: int
    last: int
    place: int | None


@cache
def _table() -> Mapping[str, Any]:
    table: Mapping[str, Any] = load_yaml("orders")
    return table


@cache
def _kinds() -> Mapping[str, str]:
    return {word: kind for kind, words in _table()["kinds"].items() for word in words}


def order_slots(told: Sequence[Reading]) -> list[Slot]:
    """Return a slot for each place that tells a measure of one kind to be in force or over; `low` is 2 where it is
    over. What is put on a named place is that place's; else there is one measure of a kind."""
    found: dict[tuple[str, str, int], Slot] = {}
    put_on: dict[str, str] = {}
    for clearing in (False, True):
        for reading in told:
            last: str | None = None
            for sentence in reading.sentences:
                if sentence.block not in TELLING_BLOCKS:
                    continue
                tree = Tree.of(sentence.words)
                found_here = _cleared(tree) if clearing else _measures(tree, last)
                for one in found_here:
                    last = one.kind or last
                    slot = _slot(reading, sentence, one, put_on)
                    if slot is not None:
                        found.setdefault((slot.key, slot.document, slot.span.start), slot)
    return list(found.values())


def _slot(reading: Reading, sentence: Sentence, one: _Told, put_on: dict[str, str]) -> Slot | None:
    """The slot of a measure; of a place that is cleared, if a measure was put on that place."""
    words = sentence.words
    place = _place(reading, sentence, one.place)
    kind = one.kind or put_on.get(place[0] if place else "", "")
    if not kind or (one.kind == "" and place is None):
        return None
    if place is not None and one.kind:
        put_on[place[0]] = one.kind
    key = f"order/{kind}/{place[0]}" if place else f"order/{kind}"
    called = f"the {_table()['called'].get(kind, kind)}"
    holder = f"{called} of {place[1]}" if place else called
    span = Range(words[one.first].start, words[one.last].end)
    slot = make_slot(reading, sentence, Value("occurrence", key, holder, span, "link/order"), None, None)
    clause = Range(min(slot.clause.start, span.start), max(slot.clause.end, span.end))
    name = "over" if one.stage == OVER else "in force"
    return replace(
        slot, clause=clause, facet="attribute", low=one.stage, high=one.stage, unit="order", counted=name,
        polarity="yes", value=name,
    )  # fmt: skip


def _place(reading: Reading, sentence: Sentence, index: int | None) -> tuple[str, str] | None:
    if index is None:
        return None
    word = sentence.words[index]
    phrase = next((p for p in sentence.phrases if p.first <= index <= p.last), None)
    start, end = (phrase.start, phrase.end) if phrase else (word.start, word.end)
    found = [e for e in reading.entities_in(start, end) if e.schema in ("Address", "Organization")]
    return (found[0].id, found[0].name) if found else None


def _measures(tree: Tree, last: str | None) -> Iterator[_Told]:
    for index, word in enumerate(tree.words):
        if word.tag not in ("NOUN", "PROPN") or tree.base(index) == "compound":
            continue
        kind = _kind(tree, index, last)
        stage = _stage(tree, index) if kind is not None else None
        if kind is not None and stage is not None:
            yield _Told(kind, stage[0], min(index, stage[1]), max(index, stage[1]), stage[2])


def _kind(tree: Tree, index: int, last: str | None) -> str | None:
    """The kind that a phrase names: "a shelter-in-place order"; "the order" is of the kind told last."""
    lower = tree.words[index].lemma.lower()
    if lower in _kinds():
        return _kinds()[lower]
    if lower not in _table()["generic"]:
        return None
    before = [tree.words[c].lemma.lower() for c in tree.subtree(index) if c < index]
    named = next((_kinds()[w] for w in before if w in _kinds()), None)
    return named or (last if any(tree.words[c].text.lower() == "the" for c in tree.children(index, "det")) else None)


def _stage(tree: Tree, index: int) -> tuple[float, int, int | None] | None:
    """Whether a measure is in force or over, the word that tells it, and the word of the place that it is put on."""
    table, head = _table(), tree.head(index)
    notice = [c for c in tree.children(index, "obl", "nmod") if tree.words[c].lemma.lower() in table["until"]]
    if notice:
        return IN_FORCE, notice[0], None
    if tree.case(index) in ("under", "on"):
        subjects = tree.children(index, "nsubj")
        if subjects and not _is_open(tree, index):
            return IN_FORCE, index, subjects[0]
        if head is not None and tree.words[head].tag == "VERB" and not _is_open(tree, head):
            passive = [c for c in tree.children(head) if tree.relation(c) == "nsubj:pass"]
            return IN_FORCE, head, next(iter(passive or tree.children(head, "obj")), None)
        return None
    if head is None or tree.base(index) not in ("obj", "nsubj") or _is_open(tree, head):
        return None
    lemma = tree.words[head].lemma.lower()
    if lemma in table["over"]:
        return OVER, head, None
    if (tree.relation(index) == "nsubj:pass" or tree.base(index) == "obj") and lemma in table["begin"]:
        return IN_FORCE, head, None
    behind = [c for c in tree.children(head, "obl", "xcomp") if tree.words[c].lemma.lower() in table["in_force"]]
    standing = lemma in table["stand"] or tree.words[head].lemma.lower() in table["in_force"]
    return (IN_FORCE, head, None) if standing and (behind or lemma in table["in_force"]) else None


def _cleared(tree: Tree) -> Iterator[_Told]:
    """ "The school has been cleared by police": ends what was put on the school."""
    for index, word in enumerate(tree.words):
        if word.tag != "VERB" or word.lemma.lower() not in _table()["cleared"] or _is_open(tree, index):
            continue
        cleared = [c for c in tree.children(index) if tree.relation(c) == "nsubj:pass"]
        over = cleared or (tree.children(index, "nsubj") if word.lemma.lower() == "reopen" else [])
        if over:
            yield _Told("", OVER, min(over[0], index), max(over[0], index), over[0])


def _is_open(tree: Tree, index: int) -> bool:
    near = {tree.words[c].text.lower() for c in tree.children(index, "aux", "mark", "advmod")}
    above = tree.head(index)
    if above is not None and tree.base(index) in ("xcomp", "ccomp"):
        near |= {tree.words[c].text.lower() for c in tree.children(above, "aux", "advmod")}
    return bool(near & (_OPEN | _NOT))
