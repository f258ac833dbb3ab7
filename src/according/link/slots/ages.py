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
# An age told of another day than that of the news.
_ONCE = re.compile(
    r"\b(?:(?:years?|months|decades?) (?:ago|earlier|before)|at the time|when (?:he|she|they) (?:was|were)|back in)\b",
    re.I,
)
_DIRECT, _MEANT = "named", "described"


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
        if _is_cut(text, quantity.start) or _ONCE.search(text[sentence.start : sentence.end]):
            continue
        member, how, noun = _aged(reading, cast, sentence, quantity)
        if member is None or member.count != 1:
            continue
        span = Range(quantity.start, quantity.end)
        holder = member.name if member.named or not noun else f"the {noun}"
        value = Value("attribute", f"age/{member.id}", holder, span, "link/age", quantity)
        slot = make_slot(reading, sentence, value, None, None)
        slot = replace(slot, unit="age_months" if _MONTHS.search(words) else "age", polarity="yes", counted=how)
        slot = replace(slot, participants=(member.id,) if member.named else ())
        found.setdefault((slot.key, span.start), slot)
    return list(found.values())


def _is_cut(text: str, start: int) -> bool:
    """Tell whether a number is the rest of a longer one: of a misspelled "twetny-one", "one"."""
    before = text[start - 1 : start]
    return before.isalnum() or (before in "-‐‑" and text[start - 2 : start - 1].isalnum())


def _aged(reading: Reading, cast: Cast, sentence: Sentence, quantity: Quantity) -> tuple[Member | None, str, str]:
    """Whose age it is, whether it stands with their name, and else the noun: of whom stands right behind ("42-year-old
    Jane Roe"), is described ("a 42-year-old man"), or stands right before ("Jane Roe, 42, from", "the driver, 42,",
    "The boy was six years old")."""
    entity = _named_beside(reading, quantity)
    if entity is not None:
        return cast.of(entity), _DIRECT, ""
    member, index = _described(reading, cast, sentence, quantity)
    word = sentence.words[index] if index is not None else None
    noun = word.text.lower() if word is not None and word.tag == "NOUN" else ""
    return member, _MEANT, noun


def _named_beside(reading: Reading, quantity: Quantity) -> Entity | None:
    named = [m for m in reading.mentions if m.kind == "name" and m.schema == "Person"]
    behind = [m for m in named if 0 <= m.start - quantity.end <= 1]
    before = [m for m in named if 0 <= quantity.start - m.end <= len(" (aged ") and not _owns(reading, m)]
    around = [
        m for m in reading.mentions
        if m.kind == "nominal" and m.start <= quantity.start < m.end
        and not any(m.start <= n.start and n.end <= quantity.start for n in named)
    ]  # fmt: skip
    nearest = next(iter([*behind, *before[-1:], *around]), None)
    return next(iter(reading.entities_in(nearest.start, nearest.start + 1)), None) if nearest else None


def _owns(reading: Reading, mention: Mention) -> bool:
    """ "Jane Roe's 2-year-old son": the age is that of what she has."""
    return reading.document.text.startswith(("'s", "’s", "' ", "’ "), mention.end)


def _described(
    reading: Reading, cast: Cast, sentence: Sentence, quantity: Quantity
) -> tuple[Member | None, int | None]:
    """Return who is described by an age, and the word for them."""
    words, tree = sentence.words, Tree.of(sentence.words)
    inside = [i for i, w in enumerate(words) if quantity.start <= w.start < quantity.end]
    if not inside:
        return None, None
    first, last = inside[0], inside[-1]
    behind = last + 1 < len(words) and words[last + 1].tag in ("NOUN", "PROPN", "ADJ")
    if words[last].text.lower() == "old" and (behind or tree.base(last) in ("amod", "compound")):
        for index in range(last + 1, min(last + 5, len(words))):
            if words[index].tag not in ("NOUN", "PROPN", "ADJ"):
                break
            member = cast.at(reading, sentence, index)
            if member is not None and (words[index].tag != "NOUN" or _ends(tree, index)):
                return member, index
        return None, None
    if words[last].text.lower() == "old":
        subject = next(iter(tree.children(last, "nsubj")), None)
        at = subject if subject is not None else last
        return cast.at(reading, sentence, at), at
    before = first - 1
    while before >= 0 and words[before].text.lower() in (",", "(", "aged", "age", "-"):
        before -= 1
    return (cast.at(reading, sentence, before), before) if 0 <= before < first - 1 else (None, None)


def _ends(tree: Tree, index: int) -> bool:
    """Whether a noun is the last of its phrase: in "a 14-year-old student athlete" the student is none of the cast."""
    return index + 1 >= len(tree.words) or tree.words[index + 1].tag not in ("NOUN", "PROPN")
