"""Slots of how often something was done: "was shot seven times", "hitting her six times".

Of shots that are told so ("fired 18 times") the figure counts the shots.
"""

from dataclasses import replace

from according.link.families import family_of
from according.link.reading import Reading
from according.link.slots.making import NOT_HAPPENINGS, TELLING_BLOCKS, Value, make_slot
from according.link.slots.stated_totals import figure_index
from according.schema.annotations import EventMention, Quantity, Sentence
from according.schema.links import Entity, Slot
from according.schema.spans import Range
from according.schema.trees import Tree

REPEATS = "times"
# Verbs of which each time is a shot, where nobody is named whom it hit.
_FIRING = frozenset({"fire", "discharge", "shoot"})
_GUNS = frozenset({"gun", "weapon", "pistol", "handgun", "rifle", "shotgun", "firearm"})


def repeat_slots(reading: Reading) -> list[Slot]:
    """Return a slot for each "so many times" of a happening whose patient is known."""
    found = []
    for quantity in reading.quantities:
        if quantity.unit != "count" or quantity.counted != "time":
            continue
        sentence = reading.sentence_at(quantity.start)
        if sentence is None or sentence.block not in TELLING_BLOCKS:
            continue
        slot = _slot(reading, sentence, quantity)
        if slot is not None:
            found.append(slot)
    return found


def _slot(reading: Reading, sentence: Sentence, quantity: Quantity) -> Slot | None:
    verb = _verb(sentence, quantity)
    if verb is None:
        return None
    events = [e for e in reading.events_in(sentence) if e.event_class not in NOT_HAPPENINGS]
    event = next((e for e in events if e.start == sentence.words[verb].start), None)
    if event is None:
        return None
    span = Range(quantity.start, quantity.end)
    hit = _hit(reading, event)
    family = family_of(event.event_class)
    is_done = any(c.startswith("nsubj:pass") for c in _relations(sentence, verb))
    if (hit is None or hit[0] in _GUNS) and event.lemma in _FIRING and not is_done:
        value = Value("quantity", "quantity/any/count/shots", "shots", span, "link/repeats", quantity)
        return replace(make_slot(reading, sentence, value, None, None), counted="shot")
    if hit is None:
        return None
    known, name = hit
    kind = family.name if family.name == "attack" else event.lemma
    value = Value("quantity", f"quantity/{REPEATS}:{kind}/count/{known}", name, span, "link/repeats", quantity)
    return replace(make_slot(reading, sentence, value, event, family), counted=name)


def _relations(sentence: Sentence, index: int) -> list[str]:
    tree = Tree.of(sentence.words)
    return [tree.relation(c) for c in tree.children(index)]


def _verb(sentence: Sentence, quantity: Quantity) -> int | None:
    """The verb that "times" hangs on."""
    tree = Tree.of(sentence.words)
    figure = figure_index(sentence, quantity)
    noun = tree.head(figure) if figure is not None else None
    if noun is None or sentence.words[noun].lemma.lower() != "time":
        return None
    head = tree.head(noun)
    return head if head is not None and sentence.words[head].tag == "VERB" else None


def _hit(reading: Reading, event: EventMention) -> tuple[str, str] | None:
    """Whom or what it was done to: the person or body by entity, a thing by its noun; None for what nobody knows."""
    patient = next((a for a in event.arguments if a.role == "patient"), None)
    sentence = reading.sentence_at(patient.start) if patient is not None else None
    if patient is None or sentence is None:
        return None
    words = sentence.words_in(patient.start, patient.end)
    if words and words[-1].tag == "NOUN":
        return words[-1].lemma.lower(), f"the {words[-1].lemma.lower()}"
    entity = next((e for e in reading.entities_in(patient.start, patient.end) if e.schema != "Address"), None)
    if entity is None or (
        len(words) == 1 and words[0].tag == "PRON" and not _is_meant(reading, sentence, event, entity)
    ):
        return None
    return entity.id, entity.name


def _is_meant(reading: Reading, sentence: Sentence, event: EventMention, entity: Entity) -> bool:
    """A pronoun is trusted where nobody else, but for the one who does it, is named last before it in its paragraph."""
    doing = {e.id for a in event.arguments if a.role == "agent" for e in reading.entities_in(a.start, a.end)}
    before = [m for m in reading.mentions if m.kind == "name" and m.schema == "Person" and m.end <= event.start]
    for mention in reversed(before):
        known = next(iter(reading.entities_in(mention.start, mention.start + 1)), None)
        if known is not None and known.id not in doing:
            place = reading.sentence_at(mention.start)
            return known.id == entity.id or place is None or place.paragraph != sentence.paragraph
    return True
