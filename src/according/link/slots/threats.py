"""Slots of whether injuries are a danger to life: "their injuries are not considered life-threatening"."""

import re
from dataclasses import replace

from according.link.cast import Cast
from according.link.entities.described_ages import number_words
from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.schema.annotations import Sentence
from according.schema.links import Slot
from according.schema.spans import Range
from according.schema.trees import Tree

THREAT, NO_THREAT = "life-threatening", "not life-threatening"
_WORDS = re.compile(r"\b(non?t?[\s-]+)?life[\s-]+threatening\b", re.I)
_NOT = {"not", "n't", "n’t", "none", "never", "no", "nor", "neither"}
_HURTS = {"injury", "wound", "condition", "harm"}
_PRONOUNS = {"that", "which", "whose", "their", "his", "her", "they", "who"}
# Words back from the danger among which a denial of it stands, and words up the tree to whom it is told of.
NEAR, REACH = 8, 6
MOST = 12


def threat_slots(reading: Reading, cast: Cast) -> list[Slot]:
    """Return a slot for each place that tells whether the injuries of one of the cast, or of a number of people, are a
    danger to life; `counted` says which."""
    found: dict[tuple[str, int], Slot] = {}
    for sentence in reading.sentences:
        if sentence.block not in TELLING_BLOCKS:
            continue
        text = reading.document.text
        for match in _WORDS.finditer(text, sentence.start, sentence.end):
            index = next((i for i, w in enumerate(sentence.words) if w.end > match.end() - 1), None)
            holder = _holder(reading, cast, sentence, index) if index is not None else None
            if holder is None or index is None:
                continue
            key, name, first = holder
            before = {w.text.lower() for w in sentence.words[max(0, index - NEAR) : index]}
            told = NO_THREAT if match.group(1) or before & _NOT else THREAT
            start, end = sorted((sentence.words[first].start, match.start()))[0], match.end()
            value = Value("attribute", f"threat/{key}", name, Range(start, max(end, start + 1)), "link/threat")
            slot = make_slot(reading, sentence, value, None, None)
            clause = Range(min(slot.clause.start, start), max(slot.clause.end, end))
            slot = replace(slot, clause=clause, unit="threat", counted=told, value=told, polarity="yes")
            found.setdefault((slot.key, match.start()), slot)
    return list(found.values())


def _holder(reading: Reading, cast: Cast, sentence: Sentence, index: int) -> tuple[str, str, int] | None:
    """Whose injuries they are: the key, how a question calls them, and the word for them."""
    tree = Tree.of(sentence.words)
    at: int | None = index
    for _ in range(REACH):
        if at is None:
            return None
        owners = [c for c in tree.children(at, "nmod") if tree.relation(c) == "nmod:poss" or tree.case(c) == "of"]
        subjects = tree.children(at, "nsubj")
        passive = [c for c in subjects if tree.relation(c) == "nsubj:pass"]
        behind = [s for s in subjects for c in [s] if tree.words[c].lemma.lower() in _HURTS]
        for hurt in behind:
            owners += [
                c for c in tree.children(hurt, "nmod") if tree.relation(c) == "nmod:poss" or tree.case(c) == "of"
            ]
        for one in (*owners, *(passive or subjects)):
            who = _who(reading, cast, sentence, tree, one)
            if who is not None:
                return who
        at = tree.head(at)
    return None


def _who(reading: Reading, cast: Cast, sentence: Sentence, tree: Tree, index: int) -> tuple[str, str, int] | None:
    word = sentence.words[index]
    if word.lemma.lower() in _HURTS or tree.children(index, "conj"):
        return None  # "a boy and a woman were hurt": how many they are is not told
    member = cast.at(reading, sentence, index)
    if member is not None and member.count == 1 and (word.tag != "NOUN" or word.text.lower() == word.lemma.lower()):
        return member.id, member.name, index
    if word.text.lower() in _PRONOUNS:
        return None
    number = _number(tree, index)
    if number is None or number < len(("one", "other")):
        return None
    said = next((w for w, n in number_words().items() if n == number), str(number))
    return f"{number} people", f"the {said}", index


def _number(tree: Tree, index: int) -> int | None:
    """ "three men", "all three", "the three"."""
    near = [index] if tree.words[index].tag == "NUM" else []
    near += tree.children(index, "nummod")
    for at in near:
        lower = tree.words[at].text.lower()
        value = int(lower) if lower.isdigit() else number_words().get(lower)
        if value is not None and value <= MOST:
            return int(value)
    return None
