"""Slots of numbers: what is counted, in which event."""

import re
from dataclasses import replace
from itertools import pairwise

from according.link.families import Family, family_of
from according.link.reading import Reading
from according.link.slots.making import NOT_HAPPENINGS, TELLING_BLOCKS, Value, make_slot
from according.schema.annotations import EventMention, Quantity, Sentence
from according.schema.links import Slot
from according.schema.spans import Range
from according.text.counted_sets import counted_set, is_thing, takes_part

# Nouns so general that they say no more than that people were counted.
_ANYONE = {"people", "victims", "lives", "bodies", "casualties", "persons"}
# And those that tolls use in their place: a count of dead civilians is set beside a count of dead.
_VICTIMS = {"civilians", "residents", "citizens", "dead", "wounded", "corpses", "patients"}
# Stands in a key for the kind of happening, where the noun alone tells what is counted.
ANY_EVENT = "any"
# Families that do something to things: houses destroyed are others than houses searched.
AFFECTED = {
    "ruin", "blaze", "taken", "flood", "close", "cancel", "suspend", "steal", "confiscate", "recall_product", "build",
    "sell",
}  # fmt: skip
# Families that, of money, tell of a payment: "transfers of €900,000".
MOVING = {"transport", "moved_in", "send_message", "travel"}
_CURRENCY = re.compile("[A-Z]{3}")
# The dead and the hurt, counted together.
CASUALTIES = "casualties"
_HURT = r"(?:killed|dead|died|injured|wounded|hurt)"
_OR_HURT, _KILLED_OR = re.compile(rf"\s(?:and/)?or\s{_HURT}\b", re.I), re.compile(rf"\b{_HURT}\s(?:and/)?or\s$", re.I)
# From here on a number of a block is a house's; streets have no block 100.
HOUSE_NUMBER = 100
_AGES = re.compile(r"\b(?:ages?|aged)\s+(?:(?:\d+|between|from|of)[\s,]*(?:and|to|or)?\s*)*$", re.I)
AGES_WIDTH = 40
# A casualty word this many characters from a number without a noun says what it counts.
NEAR = 60


def quantity_slots(reading: Reading) -> list[Slot]:
    """Return a slot for each number of a document whose event or holder is known."""
    found = []
    for quantity in reading.quantities:
        sentence = reading.sentence_at(quantity.start)
        if sentence is None or sentence.block not in TELLING_BLOCKS or _counts_nothing(reading, sentence, quantity):
            continue
        if quantity.unit == "age":
            continue  # ages.py
        slot = _count_slot(reading, sentence, quantity)
        if slot is not None:
            found.append(slot)
    return found


def _counts_nothing(reading: Reading, sentence: Sentence, quantity: Quantity) -> bool:
    """A number inside an adjective ("three-way talks") or a name ("the Titan 7"), and "a", count nothing.

    Nor does "none of the injured": it says something of a set, not how large it is.
    """
    text = reading.document.text
    if quantity.high == 0 and (text.startswith(" of ", quantity.end) or _is_of_kind(sentence, quantity)):
        return True
    if quantity.unit != "age" and _is_age_or_name(text, quantity):
        return True
    if text[quantity.start : quantity.end].lower() in ("a", "an"):
        return True
    if quantity.unit != "age" and quantity.counted is None and text.startswith(")", quantity.end):
        return True  # an age or a score: "John Roe (w/m, 46)"
    before = [w for w in sentence.words if w.end <= quantity.start][-1:]
    if before and before[0].tag == "PROPN" and quantity.counted is None and text[quantity.start].isdigit():
        return True
    return quantity.unit != "age" and text[quantity.end : quantity.end + 1] in ("-", "‑")


def _is_of_kind(sentence: Sentence, quantity: Quantity) -> bool:
    """ "None have life-threatening injuries" denies the kind of injury, not that anybody is hurt."""
    behind = [w for w in sentence.words if w.start >= quantity.end][:6]
    return any(w.tag in ("ADJ", "VERB") and n.tag == "NOUN" for w, n in pairwise(behind)) and any(
        w.lemma in ("have", "suffer", "sustain", "receive") for w in behind[:2]
    )


def _is_age_or_name(text: str, quantity: Quantity) -> bool:
    """Ages in a list ("ages 20 and 27"), calibres (".38"), and numbers of houses ("the 3600 block") count nobody."""
    if text[max(0, quantity.start - 1)] == "." or text[quantity.start] == ".":
        return True
    if quantity.counted in ("block", "blk") and (quantity.low or 0) >= HOUSE_NUMBER:
        return True
    if quantity.counted is None and text[quantity.start].isdigit() and _is_label(text, quantity):
        return True
    return quantity.unit == "count" and bool(_AGES.search(text, max(0, quantity.start - AGES_WIDTH), quantity.start))


def _is_label(text: str, quantity: Quantity) -> bool:
    """An age between commas, a telephone's code, a number of a picture ("5 of 13") or of a house ("302 E. Reed")."""
    before, behind = text[max(0, quantity.start - AGES_WIDTH) : quantity.start], text[quantity.end : quantity.end + 12]
    if before.endswith("(") and behind.startswith(")"):
        return True
    if re.search(r"[A-Z][\w.'’-]*,\s$", before) and behind[:1] in (",", "."):
        return True
    return bool(
        re.match(r"\s(?:of|/)\s\d|\s[NSEW]\.\s|\s[A-Z][a-z]+\s", behind) or re.search(r"\d\s(?:of|/)\s$", before)
    )


def _count_slot(reading: Reading, sentence: Sentence, quantity: Quantity) -> Slot | None:
    event = _event_of(reading, sentence, quantity)
    if _is_told_by_noun(quantity, event):
        return _things_slot(reading, sentence, quantity, event)
    toll = _toll(sentence, quantity)
    if event is None and toll is None:
        return None
    family = toll or family_of(event.event_class if event else "")
    if _CURRENCY.fullmatch(quantity.unit) and family.name in MOVING:
        family = family_of("pay")
    counted = _counted(quantity, family, event)
    if counted is None and quantity.unit == "count":
        return None
    span = Range(quantity.start, quantity.end)
    name = CASUALTIES if event and family.name in ("dead", "injured") and _is_either(reading, event) else family.name
    key = f"quantity/{name}/{quantity.unit}/{counted or ''}"
    value = Value("quantity", key, counted or quantity.unit, span, "link/quantity", quantity)
    slot = make_slot(reading, sentence, value, event, family)
    return replace(slot, further=slot.further and not _is_beside(reading, sentence, quantity, family))


def _is_beside(reading: Reading, sentence: Sentence, quantity: Quantity, family: Family) -> bool:
    """ "One was killed and four others injured": the others are others than the dead, and all of the injured."""
    if "other" not in reading.document.text[quantity.start : quantity.end + len(" others")].lower():
        return False
    before = [e for e in reading.events_in(sentence) if e.start < quantity.start and family_of(e.event_class).casualty]
    return bool(before) and all(family_of(e.event_class).name != family.name for e in before)


def _is_either(reading: Reading, event: EventMention) -> bool:
    """ "Killed or wounded" counts both together."""
    text = reading.document.text
    before, behind = text[max(0, event.start - 24) : event.start], text[event.end : event.end + 24]
    return bool(_OR_HURT.match(behind) or _KILLED_OR.search(before))


def _is_told_by_noun(quantity: Quantity, event: EventMention | None) -> bool:
    """Tell whether what is counted is told apart by its noun, whatever verb stands with it: "60 excavators are
    used", "80 diggers were sent". People are not, but for those who take part in a body: those who fled and those
    who were held are others."""
    counted = counted_set(quantity.counted)
    if quantity.unit != "count" or counted is None:
        return False
    if is_thing(counted):
        return event is None or family_of(event.event_class).name not in AFFECTED
    # Those hurt or held are counted apart: the dead soldiers are not the soldiers.
    return takes_part(counted) and not (event is not None and family_of(event.event_class).casualty)


def _things_slot(reading: Reading, sentence: Sentence, quantity: Quantity, event: EventMention | None) -> Slot:
    """The number of things of one kind; the event is the one that they take part in, if any."""
    counted = counted_set(quantity.counted) or ""
    start = min(quantity.start, quantity.counted_start if quantity.counted_start is not None else quantity.start)
    end = max(quantity.end, quantity.counted_end if quantity.counted_end is not None else quantity.end)
    if event is not None and not _takes_part(event, start, end):
        event = None
    family = family_of(event.event_class) if event else None
    key = f"quantity/{ANY_EVENT}/count/{counted}"
    value = Value("quantity", key, counted, Range(quantity.start, quantity.end), "link/quantity", quantity)
    return make_slot(reading, sentence, value, event, family)


def _counted(quantity: Quantity, family: Family, event: EventMention | None) -> str | None:
    """The set of what is counted; people where a casualty family or the subject's place tells so."""
    counted = counted_set(quantity.counted)
    if counted is None and quantity.unit == "count":
        is_subject = event is not None and _takes_part(event, quantity.start, quantity.end)
        return "people" if family.casualty or is_subject else None
    general = _ANYONE | _VICTIMS if family.casualty else _ANYONE
    return "people" if quantity.unit == "count" and counted in general else counted


def _toll(sentence: Sentence, quantity: Quantity) -> Family | None:
    """A number without a noun in the clause of a toll counts the dead: "the toll rose to 11", "a toll of nine"."""
    clause = sentence.clause_at(quantity.start)
    words = {w.text.lower() for w in sentence.words_in(clause.start, clause.end)}
    if "toll" not in words or quantity.counted is not None:
        return None
    return family_of("injure" if {"injury", "injured", "wounded"} & words else "kill")


def _event_of(reading: Reading, sentence: Sentence, quantity: Quantity) -> EventMention | None:
    """The event whose agent or patient the counted phrase is; else a casualty word close by in its clause.

    A casualty word inside the phrase or right behind it says what became of those counted, whatever verb governs
    them: "left two soldiers dead", "120 wounded people were brought in".
    """
    start = min(quantity.start, quantity.counted_start if quantity.counted_start is not None else quantity.start)
    end = max(quantity.end, quantity.counted_end if quantity.counted_end is not None else quantity.end)
    events = [e for e in reading.events_in(sentence) if e.event_class not in NOT_HAPPENINGS]

    def rank(event: EventMention) -> tuple[bool, bool, int, int]:
        casualty = family_of(event.event_class).casualty
        return _is_modifier(sentence, event), not casualty, _distance(event, quantity), event.start

    taking_part = [e for e in events if _takes_part(e, start, end)]
    stated = [e for e in events if start <= e.start <= end + 1 and family_of(e.event_class).casualty]
    behind = [e for e in stated if e.start >= end]
    if behind and all(e.end <= start for e in taking_part):
        return min(behind, key=rank)  # "left one man dead and two people injured"
    if stated and not any(family_of(e.event_class).casualty for e in taking_part):
        return min(stated, key=rank)
    if taking_part:
        return min(taking_part, key=rank)
    clause = sentence.clause_at(quantity.start)
    near = [
        e
        for e in events
        if clause.start <= e.start < clause.end and family_of(e.event_class).casualty and _distance(e, quantity) <= NEAR
    ]
    return min(near, key=rank) if near else None


def _takes_part(event: EventMention, start: int, end: int) -> bool:
    return any(a.role in ("agent", "patient") and a.start < end and start < a.end for a in event.arguments)


def _is_modifier(sentence: Sentence, event: EventMention) -> bool:
    """A participle behind its noun tells less than the verb of the clause: "fighters backed by Iran crossed"."""
    before = [w for w in sentence.words if w.end <= event.start]
    behind = [w for w in sentence.words if w.start >= event.end]
    return bool(before and behind) and before[-1].tag in ("NOUN", "PROPN") and behind[0].text.lower() == "by"


def _distance(event: EventMention, quantity: Quantity) -> int:
    return max(event.start - quantity.end, quantity.start - event.end, 0)
