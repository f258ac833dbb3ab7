"""Slots of who was hurt and who was not: "a child was wounded", "the boy was unharmed"."""

from collections.abc import Iterator
from dataclasses import replace

from according.link.cast import Cast
from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.schema.annotations import Sentence
from according.schema.links import Slot
from according.schema.spans import Range
from according.schema.trees import Tree

HURT, UNHURT = "hurt", "not hurt"
_UNHURT = {"unharmed", "unhurt", "uninjured", "unscathed"}
_HURTING = {"hurt", "injure", "wound", "shoot", "stab", "harm"}
_NOT = {"not", "n't", "n’t", "never", "neither", "nor"}
_OPEN = {"could", "may", "might", "would", "will", "if", "whether", "to", "can", "should"}


def harm_slots(reading: Reading, cast: Cast) -> list[Slot]:
    """Return a slot for each place that tells that one of the cast was hurt, or was not; `counted` says which."""
    found: dict[tuple[str, int], Slot] = {}
    for sentence in reading.sentences:
        if sentence.block not in TELLING_BLOCKS:
            continue
        for index, holder, harm in _told(sentence):
            member = cast.at(reading, sentence, holder)
            if member is None or member.count != 1:
                continue
            words = sentence.words
            span = Range(min(words[index].start, words[holder].start), max(words[index].end, words[holder].end))
            slot = make_slot(
                reading, sentence, Value("occurrence", f"harm/{member.id}", member.name, span, "link/harm"), None, None
            )
            clause = Range(min(slot.clause.start, span.start), max(slot.clause.end, span.end))
            slot = replace(slot, facet="attribute", clause=clause, unit="harm", counted=harm, value=harm)
            found.setdefault((slot.key, span.start), slot)
    return list(found.values())


def _told(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Yield the word that tells of harm, the word of whom, and whether there was any."""
    tree = Tree.of(sentence.words)
    for index, word in enumerate(tree.words):
        lemma = word.lemma.lower()
        near = {tree.words[c].text.lower() for c in tree.children(index, "aux", "mark", "advmod")}
        if near & _OPEN:
            continue
        if word.text.lower() in _UNHURT:
            holder = _holder(tree, index)
            if holder is not None and not near & _NOT:
                yield index, holder, UNHURT
        elif lemma in _HURTING and word.tag == "VERB":
            passive = [c for c in tree.children(index) if tree.relation(c) == "nsubj:pass"]
            for holder in passive or tree.children(index, "obj"):
                yield index, holder, UNHURT if near & _NOT else HURT


def _holder(tree: Tree, index: int) -> int | None:
    """ "was unharmed", "escaped unhurt", "the unhurt girl"."""
    at: int | None = index
    while at is not None:
        above = tree.head(at)
        if tree.base(at) in ("amod", "acl") and above is not None and tree.words[above].tag in ("NOUN", "PROPN"):
            return above
        subjects = tree.children(at, "nsubj")
        if subjects:
            return subjects[0]
        if tree.base(at) not in ("xcomp", "advcl", "conj", "obl", "dep"):
            return None
        at = above
    return None
