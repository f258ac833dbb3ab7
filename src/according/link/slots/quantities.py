"""Slots of numbers: what is counted, in which event."""

import re
from dataclasses import replace

from according.link.families import Family, family_of
from according.link.reading import Reading
from according.link.slots.attackers import attacker_slot, doers_of
from according.link.slots.casualty_words import class_beside
from according.link.slots.durations import process_of
from according.link.slots.holdings import holding_of
from according.link.slots.hospital import as_in_hospital, goes_to_hospital, is_in_hospital
from according.link.slots.making import NOT_HAPPENINGS, TELLING_BLOCKS, Value, make_slot
from according.link.slots.measures import units_of
from according.link.slots.other_totals import goes_on, is_of_more
from according.link.slots.rewards import bail_slot, is_bail, reward_slot
from according.link.slots.shares import ANYONE, VICTIMS, is_beside, is_of_others, is_some, sentence_rest
from according.link.slots.signatures import signature_slot
from according.link.slots.stated_totals import family_of_total, figure_index, total_of
from according.link.slots.sums import corrected_slots, state_sums, sum_slots
from according.link.slots.uncounted import counts_nothing
from according.schema.annotations import EventMention, Quantity, Sentence
from according.schema.links import Slot
from according.schema.spans import Range
from according.schema.trees import Tree
from according.text.counted_sets import counted_set, is_person_set, is_thing, takes_part

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
# Of those hurt some are in one condition and some in another.
_CONDITION = re.compile(r"\bin (critical|serious|stable|fair|good|guarded|grave) (?:\w+ )?condition\b", re.I)
_PLANNED = re.compile(r"\b(?:set|due|scheduled|slated|planned|poised) to\b[^.;]*$", re.I)
_LASTING = frozenset({"remain", "stay", "have", "be", "live", "serve", "operate", "keep", "station", "base", "deploy"})
# Bullets that were found are no count of the shots that were fired.
_BULLETS = frozenset({"bullet", "round", "casing", "shell", "cartridge", "slug"})
_FIRED = frozenset({"fire", "shoot", "discharge", "open fire"})
# Verbs of attack that do not tell that anybody was hit.
_AIMING = frozenset({"target", "aim", "threaten"})
# What may stand between a figure without a noun and the word that says what became of those counted.
_OTHERS = re.compile(r"(?:\s(?:others|more))?(?:\s(?:are|were|was|is|have been|has been|had been|being))?(?=\s)")
# A casualty word this many characters from a number without a noun says what it counts.
NEAR = 60


def quantity_slots(reading: Reading) -> list[Slot]:
    """Return a slot for each number of a document whose event or holder is known."""
    found: list[Slot] = []
    for quantity in reading.quantities:
        sentence = reading.sentence_at(quantity.start)
        if sentence is None or sentence.block not in TELLING_BLOCKS or counts_nothing(reading, sentence, quantity):
            continue
        if quantity.unit in units_of("distance") | units_of("area"):
            continue  # measures are of things, not of happenings
        if quantity.unit == "count" and holding_of(reading, sentence, quantity) is not None:
            continue
        if quantity.unit in units_of("time") and process_of(reading, sentence, quantity) is not None:
            continue
        corrected = corrected_slots(reading, sentence, quantity, found) if quantity.unit == "count" else []
        if corrected:
            found += corrected
            continue
        if quantity.unit == "age":
            continue  # ages.py
        slot = _count_slot(reading, sentence, quantity)
        if slot is not None:
            wider = is_of_more(reading, sentence, quantity) or goes_on(reading, sentence, quantity, found)
            slot = replace(slot, background=slot.background or wider)
            found.append(slot)
            if is_in_hospital(reading, sentence, slot):
                found.append(as_in_hospital(slot))
    return state_sums(reading, found) + sum_slots(reading, found)


def _count_slot(reading: Reading, sentence: Sentence, quantity: Quantity) -> Slot | None:
    if (reward := reward_slot(reading, sentence, quantity)) is not None:
        return reward
    event = _event_of(reading, sentence, quantity)
    if is_bail(reading, quantity):
        return bail_slot(reading, sentence, quantity, event, _person_of(reading, event))
    beside = class_beside(reading, quantity)
    told = family_of(beside) if beside is not None else None
    if told is not None and (event is None or family_of(event.event_class).name != told.name):
        event = _nearest(reading, sentence, quantity, told)
    total = total_of(sentence, quantity)
    stated = family_of_total(sentence, total) if total is not None and quantity.unit == "count" else None
    if stated is not None:
        return _total_slot(reading, sentence, quantity, stated, event)
    if told is None and doers_of(reading, sentence, quantity, event):
        return attacker_slot(reading, sentence, quantity, event)
    if (signed := signature_slot(reading, sentence, quantity, event)) is not None:
        return signed
    if told is None and _is_told_by_noun(reading, quantity, event):
        return _things_slot(reading, sentence, quantity, event)
    toll = told or _toll(sentence, quantity, event)
    if (event is None and toll is None) or (event is not None and event.lemma in _AIMING):
        return None
    taken = event is not None and family_of(event.event_class).name in MOVING and goes_to_hospital(sentence, event)
    event_class = "hospitalise" if taken else event.event_class if event else ""
    family = toll or family_of("kill" if event and _is_fatal(reading, event) else event_class)
    if _CURRENCY.fullmatch(quantity.unit) and family.name in MOVING:
        family = family_of("pay")
    counted = _counted(reading, quantity, family, event)
    if family.casualty and _is_no_victim(quantity, counted, event):
        return None
    if (family.casualty or family.name == "attack") and _does_it(quantity, event, family):
        return None
    if counted is None and quantity.unit == "count":
        return None
    span = Range(quantity.start, quantity.end)
    name = CASUALTIES if event and family.name in ("dead", "injured") and _is_either(reading, event) else family.name
    if _PLANNED.search(reading.document.text, sentence.clause_at(quantity.start).start, quantity.start):
        return None
    if name == "injured" and (state := _CONDITION.search(sentence_rest(reading, sentence, quantity))):
        name = f"condition:{state[1].lower()}"
    key = f"quantity/{name}/{quantity.unit}/{counted or ''}"
    if quantity.unit in units_of("time"):
        of = _person_of(reading, event)
        if of is None:
            return None
        key += of  # one man's sentence is not another's
    value = Value("quantity", key, counted or quantity.unit, span, "link/quantity", quantity)
    slot = make_slot(reading, sentence, value, event, family)
    further = slot.further or is_of_others(reading, quantity)
    further = further and not is_beside(reading, sentence, quantity, family, event)
    further = further or (name == family.name and is_some(reading, sentence, quantity, family, event))
    holder = _done(event) if family.name == "attack" and event is not None else slot.holder
    return replace(slot, further=further, holder=holder)


def _nearest(reading: Reading, sentence: Sentence, quantity: Quantity, family: Family) -> EventMention | None:
    """The nearest event of a family in the clause of a figure whose own word tells it; None where none was read."""
    clause = sentence.clause_at(quantity.start)
    events = [e for e in reading.events_in(sentence) if family_of(e.event_class).name == family.name]
    near = [e for e in events if clause.start <= e.start < clause.end and _distance(e, quantity) <= NEAR]
    return min(near, key=lambda e: (_distance(e, quantity), e.start), default=None)


def _is_fatal(reading: Reading, event: EventMention) -> bool:
    """ "Five officers were fatally wounded"."""
    before = reading.document.text[max(0, event.start - len("mortally ")) : event.start].lower()
    return family_of(event.event_class).name in ("injured", "attack") and before.endswith(("fatally ", "mortally "))


def _person_of(reading: Reading, event: EventMention | None) -> str | None:
    """The one who takes part in a happening, by entity."""
    arguments = event.arguments if event is not None else ()
    found = (e for a in arguments if a.role in ("patient", "agent") for e in reading.entities_in(a.start, a.end))
    return next((e.id for e in found if e.schema == "Person"), None)


def _done(event: EventMention) -> str:
    """What a question says was done to those attacked: "shot", of a rampage that they were attacked."""
    return {"shoot": "shot", "stab": "stabbed"}.get(event.event_class, "attacked")


def _is_either(reading: Reading, event: EventMention) -> bool:
    """ "Killed or wounded" counts both together."""
    text = reading.document.text
    before, behind = text[max(0, event.start - 24) : event.start], text[event.end : event.end + 24]
    return bool(_OR_HURT.match(behind) or _KILLED_OR.search(before))


def _is_told_by_noun(reading: Reading, quantity: Quantity, event: EventMention | None) -> bool:
    """Tell whether what is counted is told apart by its noun, whatever verb stands with it: "60 excavators are
    used", "80 diggers were sent". People are not, but for those who take part in a body: those who fled and those
    who were held are others."""
    counted = set_of(reading, quantity)
    if quantity.unit != "count" or counted is None:
        return False
    if is_thing(counted):
        return event is None or family_of(event.event_class).name not in AFFECTED
    # Those hurt or held are counted apart: the dead soldiers are not the soldiers, nor are those shot at.
    return takes_part(counted) and not (event is not None and _is_done_to(event, quantity))


def _is_done_to(event: EventMention, quantity: Quantity) -> bool:
    family = family_of(event.event_class)
    hit = any(a.role == "patient" and a.start <= quantity.start < a.end for a in event.arguments)
    return family.casualty or (family.name == "attack" and hit)


def _things_slot(reading: Reading, sentence: Sentence, quantity: Quantity, event: EventMention | None) -> Slot:
    """The number of things of one kind; the event is the one that they take part in, if any."""
    counted = set_of(reading, quantity) or ""
    start = min(quantity.start, quantity.counted_start if quantity.counted_start is not None else quantity.start)
    end = max(quantity.end, quantity.counted_end if quantity.counted_end is not None else quantity.end)
    if event is not None and not _takes_part(event, start, end):
        event = None
    family = family_of(event.event_class) if event else None
    if counted == "shots" and quantity.counted in _BULLETS and (event is None or event.lemma not in _FIRED):
        counted = "bullets"
    key = f"quantity/{ANY_EVENT}/count/{counted}"
    value = Value("quantity", key, counted, Range(quantity.start, quantity.end), "link/quantity", quantity)
    slot = make_slot(reading, sentence, value, event, family)
    noun = quantity.counted or ""
    if counted_set(noun) != counted and quantity.counted_start is not None and quantity.counted_end is not None:
        words = reading.document.text[quantity.counted_start : quantity.counted_end].lower().split()
        noun = " ".join([*words[-2:-1], noun])  # "service member"
    # Those who are trying to do something are there.
    there = "actual" if slot.modality == "wanted" else slot.modality
    return replace(
        slot, counted=noun, modality=there, background=slot.background and not _is_so_now(sentence, quantity)
    )


def _is_so_now(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Since the war ended in 1999, about 500 soldiers have remained": what has begun long ago and still is."""
    tree = Tree.of(sentence.words)
    at = figure_index(sentence, quantity)
    noun = tree.head(at) if at is not None else None
    verb = tree.head(noun) if noun is not None and tree.base(noun) in ("nsubj", "obj") else None
    if verb is None or sentence.words[verb].lemma.lower() not in _LASTING:
        return False
    return any(sentence.words[c].text.lower() in ("has", "have") for c in (verb, *tree.children(verb, "aux")))


def set_of(reading: Reading, quantity: Quantity) -> str | None:
    """Return the set of what is counted: by the last words of its phrase where they are listed together ("service
    members"), else by its noun."""
    if quantity.counted is not None and quantity.counted_start is not None and quantity.counted_end is not None:
        words = reading.document.text[quantity.counted_start : quantity.counted_end].lower().split()
        for tail in (" ".join(words[-n:]) for n in (3, 2) if len(words) >= n):
            if (known := counted_set(tail)) != tail:
                return known
    return counted_set(quantity.counted)


def _counted(reading: Reading, quantity: Quantity, family: Family, event: EventMention | None) -> str | None:
    """The set of what is counted; people where a casualty family or the subject's place tells so."""
    counted = set_of(reading, quantity)
    if counted is None and quantity.unit == "count":
        is_subject = event is not None and _takes_part(event, quantity.start, quantity.end)
        return "people" if family.casualty or is_subject else None
    general = ANYONE | VICTIMS if family.casualty else ANYONE
    return "people" if quantity.unit == "count" and counted in general else counted


def _does_it(quantity: Quantity, event: EventMention | None, family: Family) -> bool:
    """ "Two men opened fire, killing one visitor": they do it, and somebody else is the patient. Of attackers nobody
    else need be told: "all three fired into the crowd"."""
    if event is None:
        return False
    roles = {a.role for a in event.arguments if a.start <= quantity.start < a.end}
    others = any(a.role == "patient" and not a.start <= quantity.start < a.end for a in event.arguments)
    return roles == {"agent"} and (others or family.name == "attack")


def _is_no_victim(quantity: Quantity, counted: str | None, event: EventMention | None) -> bool:
    """Villages that people fled from and wounds that they suffered are not counted among those whom it befell."""
    if quantity.unit != "count" or counted is None or is_person_set(counted):
        return False
    return counted == "wounds" or event is None or not _takes_part(event, quantity.start, quantity.end)


def _total_slot(
    reading: Reading, sentence: Sentence, quantity: Quantity, family: Family, event: EventMention | None
) -> Slot:
    """The figure of a toll: "the death toll was 15", "the number of victims is at least 60"."""
    told = event if event is not None and family_of(event.event_class).name == family.name else None
    key = f"quantity/{family.name}/count/people"
    value = Value("quantity", key, "people", Range(quantity.start, quantity.end), "link/quantity", quantity)
    return make_slot(reading, sentence, value, told, family)


def _toll(sentence: Sentence, quantity: Quantity, event: EventMention | None) -> Family | None:
    """A number without a noun in the clause of a toll counts the dead: "a toll of nine"."""
    if event is not None and event.start > quantity.end and _takes_part(event, quantity.start, quantity.end):
        return None  # "a toll of 15 with 30 others injured"
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
    events = [
        e for e in reading.events_in(sentence) if e.event_class not in NOT_HAPPENINGS and not _describes(e, quantity)
    ]

    def rank(event: EventMention) -> tuple[bool, bool, int, int]:
        casualty = family_of(event.event_class).casualty
        return _is_modifier(sentence, event), not casualty, _distance(event, quantity), event.start

    taking_part = [e for e in events if _takes_part(e, start, end)]
    others = _OTHERS.match(reading.document.text, end)
    end = others.end() if others else end
    stated = [e for e in events if start <= e.start <= end + 1 and family_of(e.event_class).casualty]
    behind = [e for e in stated if e.start >= end]
    casualties = [e for e in taking_part if family_of(e.event_class).casualty and e not in behind]
    behind = [e for e in behind if not (casualties and _is_modifier(sentence, e))]
    if behind and all(e.end <= start or e in behind for e in taking_part):
        return min(behind, key=rank)  # "left one man dead and two people injured"
    if stated and not any(family_of(e.event_class).casualty for e in taking_part):
        return min(stated, key=rank)
    if taking_part:
        return min(taking_part, key=rank)
    clause = sentence.clause_at(quantity.start)
    near = [
        e
        for e in events
        if (clause.start <= e.start < clause.end or e.end + 1 == quantity.start)
        and family_of(e.event_class).casualty
        and _distance(e, quantity) <= NEAR
        and not _has_its_own(reading, e, quantity)
    ]
    return min(near, key=rank) if near else None


def _describes(event: EventMention, quantity: Quantity) -> bool:
    """ "Two grown children", "three transit points": a word inside the phrase describes what is counted."""
    inside = quantity.counted_end is not None and quantity.end <= event.start and event.end < quantity.counted_end
    return inside and not family_of(event.event_class).casualty


def _has_its_own(reading: Reading, event: EventMention, quantity: Quantity) -> bool:
    """In "kills five injures seven" the word is followed by its own figure; another beyond that is of another word."""
    return any(event.end <= q.start and q.end <= quantity.start for q in reading.quantities if q.unit == "count")


def _takes_part(event: EventMention, start: int, end: int) -> bool:
    return any(a.role in ("agent", "patient") and a.start < end and start < a.end for a in event.arguments)


def _is_modifier(sentence: Sentence, event: EventMention) -> bool:
    """A participle behind its noun tells less than the verb of the clause: "fighters backed by Iran crossed", "wounding
    dozens of people evacuated from two villages"."""
    tree = Tree.of(sentence.words)
    at = next((i for i, w in enumerate(sentence.words) if w.start == event.start), None)
    hurt = family_of(event.event_class).name in ("dead", "injured")
    if at is not None and tree.relation(at) == "acl" and not hurt:
        return True
    before = [w for w in sentence.words if w.end <= event.start]
    behind = [w for w in sentence.words if w.start >= event.end]
    return bool(before and behind) and before[-1].tag in ("NOUN", "PROPN") and behind[0].text.lower() == "by"


def _distance(event: EventMention, quantity: Quantity) -> int:
    return max(event.start - quantity.end, quantity.start - event.end, 0)
