"""Whom or what an answer is about: the key under which two reports' answers are set side by side."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from according.link.arguments.predications import Filler, Predication
from according.link.entities.descriptions import attackers, person_nouns
from according.link.families import family_of
from according.link.reading import Reading
from according.schema.links import Entity
from according.text.counted_sets import counted_set, is_person_set
from according.text.noun_classes import is_kind_of

VEHICLES = frozenset({"vehicle.1", "motor_vehicle.1", "public_transport.1"})
_FIRES = {"fire", "blaze", "inferno", "flames"}
# Nouns that stand for anybody: two reports' "people" are not known to be the same.
_ANYBODY = {"person", "people", "other", "one", "someone", "somebody", "anyone", "nobody", "that", "who", "he", "she",
            "it", "they", "we", "i", "you", "this", "what", "which", "all", "some", "two", "three", "many"}  # fmt: skip
_OFFICERS = frozenset({"lawman.1", "policeman.1", "military_officer.1", "serviceman.1", "soldier.1", "officer.1"})
# Words of one more of a kind, of whom two reports may tell without meaning the same.
_OTHERS = frozenset({"another", "other", "second", "third", "fourth", "fifth", "each", "every", "any", "no"})
ATTACKER = "attacker"
VEHICLE = "vehicle"
STORY = "story"


@dataclass(frozen=True, slots=True)
class Holder:
    """The key of a holder, how a question names it, and the happening that it is, where it is one."""

    key: str
    name: str
    event: str | None = None


def holder_of(told: Predication, filler: Filler, wanted: str) -> Holder | None:
    """Return the holder that a filler names; None where it is not of the wanted sort, or unknown.

    An attacker and a vehicle have one key each, whatever noun a report has for them.
    """
    if wanted == "event":
        happening = told.reading.happenings.get(told.sentence.words[filler.index].start)
        known = happening is not None and not happening.background and not happening.scope
        return Holder(STORY, f"the {filler.lemma}", happening.id) if happening and known else None
    entity = _entity(told, filler)
    is_attacker = (
        filler.lemma in attackers() or _attacks(told, filler) or (entity is not None and _called_attacker(told, entity))
    )
    human = is_attacker or (entity is not None and entity.schema == "Person") or is_person(filler.lemma)
    if wanted == "person" and not human:
        return None
    is_vehicle = is_kind_of(filler.lemma, VEHICLES)
    if wanted == "vehicle" and not is_vehicle:
        return None
    if filler.plural or filler.listed or _OTHERS.intersection(filler.modifiers) or _is_another(told, filler):
        return None
    if entity is not None and entity.schema == "Person":
        return Holder(ATTACKER if is_attacker else entity.id, _named(entity))
    if is_attacker:
        return Holder(ATTACKER, "the attacker")
    if is_vehicle:
        return Holder(VEHICLE, f"the {filler.lemma}")
    if entity is not None:
        return Holder(entity.id, _named(entity))
    if filler.lemma in _ANYBODY or told.sentence.words[filler.index].tag != "NOUN":
        return None
    return Holder(filler.lemma, f"the {filler.lemma}")


def _is_another(told: Predication, filler: Filler) -> bool:
    """Tell whether the words say that it is one more: "another victim"."""
    first = told.reading.document.text[filler.span.start : filler.span.end].split(" ")[0].lower()
    return first in _OTHERS


def _named(entity: Entity) -> str:
    """How a question names an entity: one that is only described has its article."""
    described = entity.schema == "Person" and not all(w[:1].isupper() for w in entity.name.split()[-1:])
    return f"the {entity.name}" if described else entity.name


def is_sort(told: Predication, filler: Filler, sort: str) -> bool:
    """Tell whether a filler is of the sort that a pattern asks for: a vehicle, a fire, a happening of the news."""
    if sort == "event":
        return holder_of(told, filler, sort) is not None
    return is_kind_of(filler.lemma, VEHICLES) if sort == "vehicle" else filler.lemma in _FIRES


def _entity(told: Predication, filler: Filler) -> Entity | None:
    found = told.reading.entities_in(filler.span.start, filler.span.end)
    return next((e for e in found if e.id in filler.entities), None)


def _called_attacker(told: Predication, entity: Entity) -> bool:
    """Tell whether the report calls the entity the attacker, more often than anybody else and than anything else."""
    attacking, others = _calls(told.reading)
    most = max(attacking.values(), default=0)
    return attacking[entity.id] == most > others[entity.id] and list(attacking.values()).count(most) == 1


def _attacks(told: Predication, filler: Filler) -> bool:
    """Tell whether somebody, none of the police, does what the story's news is an attack by."""
    if is_kind_of(filler.lemma, _OFFICERS) or told.sentence.words[filler.index].tag != "NOUN":
        return False
    return any(
        a.role == "agent" and a.start <= filler.span.start < a.end and family_of(e.event_class).name == "attack"
        for e in told.reading.events_in(told.sentence)
        if e.modality == "actual" and e.polarity == "yes"
        for a in e.arguments
    )


@lru_cache(maxsize=64)
def _calls(reading: Reading) -> tuple[Counter[str], Counter[str]]:
    """How often each entity of a report is called by a noun for the attacker, and by another common noun."""
    attacking: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for sentence in reading.sentences:
        for phrase in sentence.phrases:
            head = sentence.words[phrase.head]
            for entity in reading.entities_in(phrase.start, phrase.end)[:1] if head.tag == "NOUN" else ():
                (attacking if head.lemma.lower() in attackers() else others)[entity.id] += 1
    return attacking, others


def is_person(noun: str) -> bool:
    """Tell whether a noun names a person."""
    return noun in person_nouns() or is_person_set(counted_set(noun) or noun)
