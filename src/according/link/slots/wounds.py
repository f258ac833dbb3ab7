"""Slots of where somebody was hurt: "shot twice in his left leg", "a gunshot wound to the chest"."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from according.link.cast import Cast
from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.resources.loading import load_yaml
from according.schema.links import Slot
from according.schema.spans import Range
from according.schema.trees import Tree

_SIDES = {"left": "left", "right": "right", "both": "both", "each": "both"}
_DENYING = {"not", "n't", "n’t", "never", "if", "could", "would", "might", "may", "nearly", "almost", "narrowly"}
# "Within inches of striking her in the heart": what was nearly so was not.
_NEARLY = {"inch", "inches", "centimeters", "centimetres", "millimeters", "millimetres", "feet", "short", "shy"}
# Words before "striking" in "within an inch of striking" among which the inch stands.
BACK = 3
_WHERE = {"back", "side", "front", "top", "base", "part", "area", "rear"}
_ON = ("in", "on", "across", "through")


@cache
def _regions() -> Mapping[str, str]:
    """Return the region of each part; the wide words are regions of their own."""
    table = load_yaml("body_parts")
    return {part: region for region, parts in table["regions"].items() for part in parts}


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(load_yaml("body_parts")[group])


def wound_slots(reading: Reading, cast: Cast) -> list[Slot]:
    """Return a slot for each part in which one of the cast was hurt; `counted` is its region and side ("leg left")."""
    found: dict[tuple[str, int], Slot] = {}
    for sentence in reading.sentences:
        if sentence.block not in TELLING_BLOCKS:
            continue
        tree = Tree.of(sentence.words)
        for part, holder, at in _wounds(tree):
            member = cast.at(reading, sentence, holder)
            words, region = sentence.words, _region(tree, part)
            if member is None or member.count != 1 or region is None:
                continue
            span = Range(min(words[at].start, words[part].start), max(words[at].end, words[part].end))
            value = Value("attribute", f"wound/{member.id}", member.name, span, "link/wound")
            slot = make_slot(reading, sentence, value, None, None)
            clause = Range(min(slot.clause.start, span.start), max(slot.clause.end, span.end))
            counted = f"{region} {_side(tree, part)}".strip()
            slot = replace(slot, clause=clause, unit="wound", counted=counted, value=words[part].text)
            found.setdefault((slot.key, words[part].start), slot)
    return list(found.values())


def _wounds(tree: Tree) -> Iterator[tuple[int, int, int]]:
    """Yield the word of each part, of who was hurt, and of what hurt them."""
    for index, word in enumerate(tree.words):
        if _region(tree, index) is None:
            continue
        first = _first_of_row(tree, index)
        at, case = tree.head(first), tree.case(first)
        if at is None or (tree.base(first) not in ("obl", "nmod")) or word.tag != "NOUN":
            continue
        lemma = tree.words[at].lemma.lower()
        holder = None
        if lemma in _words("hitting") and case in _ON and tree.words[at].tag == "VERB":
            passive = [c for c in tree.children(at) if tree.relation(c) == "nsubj:pass"]
            above = tree.head(at) if tree.base(at) == "acl" else None
            holder = next(iter(passive or tree.children(at, "obj")), above)
            holder = holder if holder is not None or tree.children(at, "obj") else _subject(tree, at)
        elif lemma in _words("wounds") and case in ("to", "in"):
            holder = _of_noun(tree, at)
        if holder is not None and holder not in tree.subtree(index) and not _is_denied(tree, at):
            yield index, holder, at


def _first_of_row(tree: Tree, index: int) -> int:
    """ "his arm and chest": the chest hangs on the arm."""
    above = tree.head(index)
    row = tree.base(index) == "conj" and above is not None and _region(tree, above) is not None
    return above if row and above is not None else index


def _subject(tree: Tree, at: int) -> int | None:
    """ "A man shot twice in his arm": a participle that was read as the verb, which has no object."""
    own = next(iter(tree.children(at, "nsubj")), None)
    above = tree.head(at)
    if own is None and above is not None and tree.base(at) == "conj":
        row = tree.children(above, "nsubj")
        return next((c for c in row if tree.relation(c) == "nsubj:pass"), None)  # "was shot … and grazed"
    return own


def _of_noun(tree: Tree, index: int) -> int | None:
    """Who has a wound: the subject or object of its clause."""
    at = tree.head(index)
    for _ in range(3):
        if at is None:
            return None
        if tree.words[at].tag in ("NOUN", "PROPN") and tree.base(index) in ("nmod", "acl"):
            return at
        subjects = tree.children(at, "nsubj")
        passive = [c for c in subjects if tree.relation(c) == "nsubj:pass"]
        objects = [c for c in tree.children(at, "obj") if c != index]
        if passive or objects or subjects:
            return (passive or objects or subjects)[0]
        at = tree.head(at)
    return None


def _region(tree: Tree, index: int) -> str | None:
    lemma = tree.words[index].lemma.lower()
    if lemma == "body":
        wide = [tree.words[c].text.lower() for c in tree.children(index, "amod")]
        return next((f"{w} body" for w in wide if w in ("lower", "upper")), None)
    whole = [c for c in tree.children(index, "nmod") if tree.case(c) == "of"]
    inner = next((r for c in whole if (r := _regions().get(tree.words[c].lemma.lower())) is not None), None)
    if inner is not None and lemma in (_WHERE | set(_regions())):
        return inner  # "the back of the head" is the head
    return _regions().get(lemma)


def _side(tree: Tree, index: int) -> str:
    near = tree.children(index, "amod", "det", "cc", "nummod")
    near += [d for c in near for d in tree.children(c, "conj")]
    sides = list(dict.fromkeys(_SIDES[w] for c in near if (w := tree.words[c].text.lower()) in _SIDES))
    return "both" if len(sides) > 1 else sides[0] if sides else ""


def _is_denied(tree: Tree, at: int) -> bool:
    if {tree.words[c].text.lower() for c in tree.children(at, "advmod", "aux", "mark")} & _DENYING:
        return True
    before = {w.text.lower() for w in tree.words[max(0, at - BACK) : at]}
    return "of" in before and bool(before & _NEARLY)
