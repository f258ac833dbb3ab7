"""Slots of ages: "Jane Roe, 42", "a five-year-old boy", "the six-year-old"."""

import re
from dataclasses import replace

from according.link.cast import Cast, Member
from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.schema.annotations import Mention, Quantity, Sentence
from according.schema.links import Entity, Slot
from according.schema.spans import Range
from according.schema.trees import Tree

_MONTHS, _SHORTER = re.compile(r"month", re.I), re.compile(r"week|day", re.I)
_LIST = re.compile(r"\b(?:ages|between)\b", re.I)
LIST_WIDTH = 24


def age_slots(reading: Reading, cast: Cast) -> list[Slot]:
    """Return a slot for each age of one of the cast; `low` in years, or in months where `unit` is "age_months"."""
    found: dict[tuple[str, int], Slot] = {}
    for quantity in reading.quantities:
        sentence = reading.sentence_at(quantity.start)
        if quantity.unit != "age" or sentence is None or sentence.block not in TELLING_BLOCKS:
            continue
        text = reading.document.text
        words = text[quantity.start : quantity.end]
        if _SHORTER.search(words) or _LIST.search(text[max(0, quantity.start - LIST_WIDTH) : quantity.start]):
            continue
        member = _aged(reading, cast, sentence, quantity)
        if member is None or member.count != 1:
            continue
        span = Range(quantity.start, quantity.end)
        value = Value("attribute", f"age/{member.id}", member.name, span, "link/age", quantity)
        slot = make_slot(reading, sentence, value, None, None)
        slot = replace(slot, unit="age_months" if _MONTHS.search(words) else "age", polarity="yes")
        slot = replace(slot, participants=(member.id,) if member.named else ())
        found.setdefault((slot.key, span.start), slot)
    return list(found.values())


def _aged(reading: Reading, cast: Cast, sentence: Sentence, quantity: Quantity) -> Member | None:
    """Whose age it is: of whom stands right behind ("42-year-old Jane Roe"), is described ("a 42-year-old man"), or
    stands right before ("Jane Roe, 42, from", "the driver, 42,", "The boy was six years old")."""
    entity = _named_beside(reading, quantity)
    return cast.of(entity) if entity is not None else _described(reading, cast, sentence, quantity)


def _named_beside(reading: Reading, quantity: Quantity) -> Entity | None:
    named = [m for m in reading.mentions if m.kind == "name" and m.schema == "Person"]
    behind = [m for m in named if 0 <= m.start - quantity.end <= 1]
    before = [m for m in named if 0 <= quantity.start - m.end <= len(" (aged ") and not _owns(reading, m)]
    around = [m for m in reading.mentions if m.kind == "nominal" and m.start <= quantity.start < m.end]
    nearest = next(iter([*behind, *before[-1:], *around]), None)
    return next(iter(reading.entities_in(nearest.start, nearest.start + 1)), None) if nearest else None


def _owns(reading: Reading, mention: Mention) -> bool:
    """ "Jane Roe's 2-year-old son": the age is that of what she has."""
    return reading.document.text.startswith(("'s", "’s", "' ", "’ "), mention.end)


def _described(reading: Reading, cast: Cast, sentence: Sentence, quantity: Quantity) -> Member | None:
    words, tree = sentence.words, Tree.of(sentence.words)
    inside = [i for i, w in enumerate(words) if quantity.start <= w.start < quantity.end]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    behind = last + 1 < len(words) and words[last + 1].tag in ("NOUN", "PROPN", "ADJ")
    if words[last].text.lower() == "old" and (behind or tree.base(last) in ("amod", "compound")):
        for index in range(last + 1, min(last + 5, len(words))):
            if words[index].tag not in ("NOUN", "PROPN", "ADJ"):
                break
            member = cast.at(reading, sentence, index)
            if member is not None and (words[index].tag != "NOUN" or _ends(tree, index)):
                return member
        return None
    if words[last].text.lower() == "old":
        subject = next(iter(tree.children(last, "nsubj")), None)
        return cast.at(reading, sentence, subject if subject is not None else last)
    before = first - 1
    while before >= 0 and words[before].text.lower() in (",", "(", "aged", "age", "-"):
        before -= 1
    return cast.at(reading, sentence, before) if 0 <= before < first - 1 else None


def _ends(tree: Tree, index: int) -> bool:
    """Whether a noun is the last of its phrase: in "a 14-year-old student athlete" the student is none of the cast."""
    return index + 1 >= len(tree.words) or tree.words[index + 1].tag not in ("NOUN", "PROPN")
