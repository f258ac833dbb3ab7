"""Slots of numbers: what is counted, in which event."""

from according.link.families import Family, family_of
from according.link.reading import Reading
from according.link.slots.making import NOT_HAPPENINGS, TELLING_BLOCKS, Value, make_slot
from according.schema.annotations import EventMention, Quantity, Sentence
from according.schema.links import Entity, Slot
from according.schema.spans import Range
from according.text.counted_sets import counted_set

# Nouns so general that they say no more than that people were counted.
_ANYONE = {"people", "victims", "lives", "bodies", "casualties", "persons"}
# And those that tolls use in their place: a count of dead civilians is set beside a count of dead.
_VICTIMS = {"civilians", "residents", "citizens", "dead", "wounded", "corpses", "patients"}
# Descriptions of which a story has many: an age beside them tells of nobody in particular.
_NOBODY = {"man", "woman", "boy", "girl", "person", "resident", "people", "year"}
# A casualty word this many characters from a number without a noun says what it counts.
NEAR = 60


def quantity_slots(reading: Reading) -> list[Slot]:
    """Return a slot for each number of a document whose event or holder is known."""
    found = []
    for quantity in reading.quantities:
        sentence = reading.sentence_at(quantity.start)
        if sentence is None or sentence.block not in TELLING_BLOCKS or _counts_nothing(reading, sentence, quantity):
            continue
        make = _age_slot if quantity.unit == "age" else _count_slot
        slot = make(reading, sentence, quantity)
        if slot is not None:
            found.append(slot)
    return found


def _counts_nothing(reading: Reading, sentence: Sentence, quantity: Quantity) -> bool:
    """A number inside an adjective ("three-way talks") or a name ("the Titan 7"), and "a", count nothing.

    Nor does "none of the injured": it says something of a set, not how large it is.
    """
    text = reading.document.text
    if quantity.high == 0 and text.startswith(" of ", quantity.end):
        return True
    if text[quantity.start : quantity.end].lower() in ("a", "an"):
        return True
    before = [w for w in sentence.words if w.end <= quantity.start][-1:]
    if before and before[0].tag == "PROPN" and quantity.counted is None and text[quantity.start].isdigit():
        return True
    return quantity.unit != "age" and text[quantity.end : quantity.end + 1] in ("-", "‑")


def _count_slot(reading: Reading, sentence: Sentence, quantity: Quantity) -> Slot | None:
    event = _event_of(reading, sentence, quantity)
    toll = _toll(sentence, quantity)
    if event is None and toll is None:
        return None
    family = toll or family_of(event.event_class if event else "")
    counted = _counted(quantity, family, event)
    if counted is None and quantity.unit == "count":
        return None
    span = Range(quantity.start, quantity.end)
    key = f"quantity/{family.name}/{quantity.unit}/{counted or ''}"
    value = Value("quantity", key, counted or quantity.unit, span, "link/quantity", quantity)
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


def _age_slot(reading: Reading, sentence: Sentence, quantity: Quantity) -> Slot | None:
    """The age of the person named beside it ("Jane Roe, 30,"), or of whoever is described so."""
    holder = _aged(reading, quantity)
    name = holder.id if holder else quantity.counted
    if name is None or name in _NOBODY:
        return None
    span = Range(quantity.start, quantity.end)
    shown = holder.name if holder else f"the {quantity.counted}"
    return make_slot(
        reading, sentence, Value("attribute", f"age/{name}", shown, span, "link/age", quantity), None, None
    )


def _aged(reading: Reading, quantity: Quantity) -> Entity | None:
    """The person whose age it is: named right behind ("42-year-old Jane Roe"), right before ("Jane Roe, 42, from"),
    or by an expression that stands for a name ("the 42-year-old")."""
    named = [m for m in reading.mentions if m.kind == "name" and m.schema == "Person"]
    behind = [m for m in named if 0 <= m.start - quantity.end <= 1]
    before = [m for m in named if 0 <= quantity.start - m.end <= len(" (aged ")]
    around = [m for m in reading.mentions if m.kind == "nominal" and m.start <= quantity.start < m.end]
    nearest = next(iter([*behind, *before[-1:], *around]), None)
    return next(iter(reading.entities_in(nearest.start, nearest.start + 1)), None) if nearest else None
