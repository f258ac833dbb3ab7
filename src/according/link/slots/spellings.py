"""Slots of how a name is written, so that two spellings of one name are told."""

from dataclasses import replace

from according.link.reading import Reading
from according.link.slots.making import Value, make_slot
from according.schema.links import Slot
from according.schema.spans import Range


def spelling_slots(reading: Reading) -> list[Slot]:
    """Return a slot for each mention of an entity by name; `value` is the name as it is written there."""
    found = []
    for mention in reading.mentions:
        sentence = reading.sentence_at(mention.start) if mention.kind == "name" else None
        entity = next(iter(reading.entities_in(mention.start, mention.start + 1)), None)
        if sentence is None or entity is None:
            continue
        span = Range(mention.start, mention.end)
        value = Value("attribute", f"spelling/{entity.id}", entity.name, span, "link/name-written")
        slot = make_slot(reading, sentence, value, None, None)
        clause = Range(min(slot.clause.start, span.start), max(slot.clause.end, span.end))
        found.append(replace(slot, clause=clause, unit="name", counted=mention.name, background=False, polarity="yes"))
    return found
