"""How many carried out an attack: "two men opened fire", "at least four individuals fired shots", "one gunman"."""

import re
from dataclasses import replace
from functools import cache

from according.link.families import family_of
from according.link.reading import Reading
from according.link.slots.making import Value, make_slot
from according.resources.loading import load_yaml
from according.schema.annotations import EventMention, Quantity, Sentence
from according.schema.links import Slot
from according.schema.spans import Range
from according.text.counted_sets import counted_set, is_person_set
from according.text.inflection import noun_forms

ATTACKERS_KEY = "quantity/attackers/count/people"
_SET = "attackers"
# What those who attack do, right behind the words that count them.
_DOING = re.compile(
    r"\s(?:(?:who|that|had|have|has|then|later|allegedly|also|both)\s)*"
    r"(?:(?:opened|open) fire|(?:(?:were|was|began|started)\s)?(?:firing|shooting)|fired|shot\s(?:at|up|into|toward)"
    r"|stormed|ambushed|carried out)\b",
    re.I,
)
# Verbs of which those who come before them are always those who do it.
_FIRING = {"fire", "open fire", "open"}
# One who is singled out of several: "one of the gunmen", "another gunman", "the second shooter".
_SINGLED = re.compile(r"\b(?:another|other|second|third|fourth|of|those|these|each)\s(?:\w+\s)?$", re.I)


def doers_of(reading: Reading, sentence: Sentence, quantity: Quantity, event: EventMention | None) -> bool:
    """Tell whether a figure counts those who attack: by their noun, or by what they do."""
    counted = counted_set(quantity.counted)
    if quantity.unit != "count" or (counted is not None and not is_person_set(counted)) or quantity.high == 0:
        return False
    end = max(quantity.end, quantity.counted_end or 0)
    if counted is not None and _DOING.match(reading.document.text, end):
        return True
    if event is not None and event.lemma in _FIRING and event.start > end and _takes_part(event, quantity):
        return True
    if event is not None and _is_hit(event, quantity):
        return False
    return is_attacker(quantity.counted) and (event is None or not family_of(event.event_class).casualty)


def attacker_slot(reading: Reading, sentence: Sentence, quantity: Quantity, event: EventMention | None) -> Slot | None:
    """Return the slot of how many attacked; of one who is singled out of several none."""
    text = reading.document.text
    inside = text[quantity.start : quantity.end].lower()
    if "other" in inside or text.startswith(" other ", quantity.end):
        return None
    if (quantity.low or 0) <= 1 and (not is_attacker(quantity.counted) or _SINGLED.search(f"{inside} ")):
        return None
    before = text[max(sentence.start, quantity.start - len("another of the two ")) : quantity.start]
    if _SINGLED.search(before) and not before.lower().endswith("one of "):
        return None
    own = event if event is not None and family_of(event.event_class).name == "attack" else None
    value = Value("quantity", ATTACKERS_KEY, _SET, Range(quantity.start, quantity.end), "link/attackers", quantity)
    made = make_slot(reading, sentence, value, own, family_of(own.event_class) if own else None)
    return replace(made, event_class=None, modality="actual" if made.modality == "wanted" else made.modality)


@cache
def _attackers() -> frozenset[str]:
    words = next(e["words"] for e in load_yaml("counted")["sets"] if e["name"] == _SET)
    return frozenset(form.lower() for word in words for form in noun_forms(word))


def is_attacker(noun: str | None) -> bool:
    """Tell whether a noun names one who attacks, though it may name a fighter too ("gunman")."""
    return noun is not None and noun.lower() in _attackers()


def _takes_part(event: EventMention, quantity: Quantity) -> bool:
    return any(a.role in ("agent", "patient") and a.start <= quantity.start < a.end for a in event.arguments)


def _is_hit(event: EventMention, quantity: Quantity) -> bool:
    return any(a.role == "patient" and a.start <= quantity.start < a.end for a in event.arguments)
