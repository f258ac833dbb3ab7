"""Tolls that are told without a number: "a man was killed" tells of one, "his wife and her sister died" of two.

Such a count is a least one: a report that tells of one man's death does not say that nobody else died. It answers
only where no report gives a higher figure, and of several reports the highest counts.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from according.link.background import is_background
from according.link.families import family_of
from according.link.reading import Reading
from according.link.slots.casualty_words import class_beside
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.schema.annotations import Argument, EventMention, Quantity, Sentence, Word
from according.schema.ids import content_id
from according.schema.links import Slot
from according.schema.spans import Range
from according.text.counted_sets import counted_set, is_person_set
from according.text.inflection import noun_forms

# Happenings that hurt whom they hit: where nobody died, those who were shot were injured.
_HURTING = frozenset({"shoot", "stab", "ram"})
_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
# What one who dies by their own hand is known and shown by.
_THING = ("", "", 0)
_SELF, _THEMSELVES = "itself", ("the one who did it",)
# How many sentences of a report tell its news.
LEAD = 6
# Two names this alike (0 to 1) are spellings of one: nobody is counted twice for a slip of the pen.
SAME_NAME = 0.85
_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_SOMEBODY = {"another", "someone", "somebody"}
_ITSELF = {"himself", "herself", "themself", "themselves"}
_TO_DEATH = re.compile(r"\s+(?:to death|dead)\b")
# Words for one victim that can be shown beside the number, and such that say too little.
_A_NOUN = re.compile(r"(?:an?|his|her|their)\s", re.I)
_BARE = {"one person", "a person", "a victim", "one victim", "a man who", "at least one person"}
_OWNERS = {"death", "murder", "killing", "slaying", "homicide", "assassination", "demise"}


@dataclass(frozen=True, slots=True)
class Victims:
    """Who one event mention tells of: the words for each, what each is known by, and how many they are."""

    reading: Reading
    sentence: Sentence
    event: EventMention
    words: tuple[str, ...]
    keys: frozenset[str]
    count: int
    named: bool


def toll_slots(readings: Sequence[Reading], told: Sequence[Slot]) -> list[Slot]:
    """Return slots for the dead and the injured of the story's news that are told without a number.

    `told` are the slots of numbers: where one of them gives a higher figure, nothing is made.
    """
    others, leads = _of_other_happenings(readings), _leads(readings)
    elsewhere = frozenset(
        (s.document, s.span.start) for s in told if s.facet == "quantity" and ("@" in s.key or s.background)
    )
    killed = _of_news(_told_of(readings, frozenset({"dead"}), frozenset(), others), elsewhere)
    dead = _highest([v for v in killed if _is_supported(v, killed)] or killed, _most(told, "dead", leads))
    deaths = max(_most(told, "dead", leads), max((v.count for v in dead if _is_supported(v, dead)), default=0))
    hurting = _HURTING if deaths == 0 else frozenset[str]()
    gone = others.union(*(v.keys for v in dead))
    hurt = _of_news(_told_of(readings, frozenset({"injured"}), hurting, gone), elsewhere)
    counted = _shot(readings, told, deaths) if deaths == 0 or not _most(told, "injured", leads) else []
    most = max([_most(told, "injured", leads), *(int(s.low or 0) for s in counted)])
    made = [_slot(v, "dead") for v in dead] + [_slot(v, "injured") for v in _highest(hurt, most)]
    known = {(s.document, s.key, s.low, s.high) for s in (*told, *counted)}
    return [s for s in made if (s.document, s.key, s.low, s.high) not in known] + counted


def _leads(readings: Sequence[Reading]) -> dict[str, int]:
    """Where the lead of each report ends, in which the toll of its news is told."""
    ends = {}
    for reading in readings:
        told = [s for s in reading.sentences if s.block in TELLING_BLOCKS][:LEAD]
        ends[reading.document.id] = told[-1].end if told else 0
    return ends


def _of_news(found: list[Victims], elsewhere: frozenset[tuple[str, int]]) -> list[Victims]:
    """Leave out those whose number is known to be told of another place or time."""
    return [
        v
        for v in found
        if not any(v.event.document == d and a.start <= at < a.end for d, at in elsewhere for a in v.event.arguments)
    ]


def _is_supported(victims: Victims, told: Sequence[Victims]) -> bool:
    """Told in a lead, or by two reports: one report deep in its text may tell of another's death."""
    alike = {v.event.document for v in told if v.count == victims.count}
    return victims.event.start < _leads([victims.reading])[victims.event.document] or len(alike) > 1


def _of_other_happenings(readings: Sequence[Reading]) -> frozenset[str]:
    """Who is named as a victim of what is no news: whoever died last year is not counted with today's dead."""
    found: set[str] = set()
    for reading in readings:
        for event in reading.events:
            happening = reading.happenings.get(event.start)
            if happening is not None and (happening.background or happening.scope):
                known = _victims(reading, event)
                found |= {k for k in known.keys if k.startswith("entity:")} if known else set()
    return frozenset(found)


def _most(told: Iterable[Slot], family: str, leads: Mapping[str, int]) -> int:
    """The highest exact or least figure of people in the news of a family: of what leads or two reports tell."""
    key = f"quantity/{family}/count/people"
    reports: dict[float, set[str]] = defaultdict(set)
    for slot in told:
        if slot.key == key and not slot.background and slot.polarity == "yes" and slot.low is not None:
            reports[slot.low].add(slot.document)
            if slot.span.start < leads[slot.document]:
                reports[slot.low].add("a lead")
    return int(max((low for low, known in reports.items() if len(known) > 1), default=0))


def _shot(readings: Sequence[Reading], told: Iterable[Slot], deaths: int) -> list[Slot]:
    """Figures of people who were shot, as figures of injured: less those who died."""
    by_id = {r.document.id: r for r in readings}
    found = []
    for slot in told:
        if not _counts_people(slot) or slot.polarity != "yes" or slot.background or slot.further:
            continue
        if slot.low is None or slot.low <= deaths or not _were_hurt(by_id[slot.document], slot):
            continue
        made = replace(
            slot, id=content_id("slot", slot.id, "injured"), key="quantity/injured/count/people",
            event_class="injured", rule="link/toll",
        )  # fmt: skip
        if deaths and slot.low == slot.high and _tells_of_death(by_id[slot.document], slot):
            left = slot.low - deaths
            made = replace(made, value=f"{_number(int(left))} of {slot.value.lower()}", low=left, high=left)
            found.append(made)
        elif not deaths:
            found.append(made)
    return found


def _counts_people(slot: Slot) -> bool:
    family, unit, counted = [*slot.key.split("/"), "", "", ""][1:4]
    return family == "attack" and unit == "count" and bool(counted) and is_person_set(counted)


def _tells_of_death(reading: Reading, slot: Slot) -> bool:
    """Tell whether the sentence itself tells that some of those shot died: elsewhere "shot" may be said of the rest."""
    sentence = reading.sentence_at(slot.span.start)
    events = reading.events_in(sentence) if sentence is not None else ()
    return any(family_of(e.event_class).name == "dead" for e in events)


def _were_hurt(reading: Reading, slot: Slot) -> bool:
    """Tell whether those counted undergo something that hurts."""
    sentence = reading.sentence_at(slot.span.start)
    return sentence is not None and any(
        e.event_class in _HURTING and a.role == "patient" and a.start <= slot.span.start < a.end
        for e in reading.events_in(sentence)
        for a in e.arguments
    )


def _highest(found: list[Victims], most: int) -> list[Victims]:
    """Those of the highest count, where it is at least what the numbers tell: of each report the first."""
    count = max((v.count for v in found), default=0)
    if count == 0 or count < most:
        return []
    kept = [v for v in found if v.count == count]
    reports: dict[str, set[str]] = defaultdict(set)
    for victims in kept:
        for key in victims.keys:
            reports[key].add(victims.event.document)
    shared = {key for key, told in reports.items() if len(told) > 1 and key.startswith("entity:")}
    kept = [v for v in kept if not shared or not v.named or v.keys & shared]
    first: dict[str, Victims] = {}
    for victims in kept:
        first.setdefault(victims.event.document, victims)
    return list(first.values())


def _told_of(
    readings: Sequence[Reading], families: frozenset[str], classes: frozenset[str], others: frozenset[str]
) -> list[Victims]:
    """Return who the news tells of, `others` left out."""
    found: list[Victims] = []
    for reading in readings:
        report = [v for e in reading.events if _counts(reading, e, families, classes) and (v := _victims(reading, e))]
        report = [v for v in report if not v.keys & others]
        found += [*_by_sentence(report), *_by_name(report)] if "dead" in families else report
    return found


def _counts(reading: Reading, event: EventMention, families: frozenset[str], classes: frozenset[str]) -> bool:
    if event.polarity == "no" or event.modality not in ("actual", "possible"):
        return False
    is_fatal = "dead" in families and event.event_class in _HURTING and _is_fatal(reading, event)
    if family_of(event.event_class).name not in families and event.event_class not in classes and not is_fatal:
        return False
    happening = reading.happenings.get(event.start)
    if happening is not None:
        return not happening.background and not happening.scope
    sentence = reading.sentence_at(event.start)
    return sentence is not None and not is_background(reading, sentence, sentence.clause_at(event.start))


def _is_fatal(reading: Reading, event: EventMention) -> bool:
    """ "shot his wife and her sister to death": the word that tells of the death stands behind those who died."""
    text = reading.document.text
    end = max([a.end for a in event.arguments if a.role == "patient"], default=event.end)
    return bool(_TO_DEATH.match(text, end)) or text[max(0, event.start - len("fatally ")) : event.start] == "fatally "


def _victims(reading: Reading, event: EventMention) -> Victims | None:
    """Who an event mention tells of; None where it does not tell, or not how many."""
    sentence = reading.sentence_at(event.start)
    if sentence is None or sentence.block not in TELLING_BLOCKS:
        return None
    arguments = [a for a in event.arguments if a.role == "patient" or (a.role == "agent" and event.lemma in _OWNERS)]
    if event.event_class == "commit_suicide":
        arguments = [a for a in event.arguments if a.role in ("agent", "patient")][:1]
        return Victims(reading, sentence, event, _THEMSELVES, frozenset({_SELF}), 1, False) if arguments else None
    arguments = [a for a in _own(event, arguments) if not _is_of_another(reading, a, event)]
    fatal = family_of(event.event_class).name == "dead"
    known = [_person(reading, sentence, a, fatal=fatal) for a in arguments]
    if not known or None in known or all(k is _THING for k in known):
        return None
    keys, words, total, named = set[str](), list[str](), 0, False
    for each in known:
        if each is not None and each is not _THING and each[0] not in keys:
            keys.add(each[0])
            words.append(each[1])
            total += each[2]
            named = named or each[0].startswith("entity:")
    return Victims(reading, sentence, event, tuple(words), frozenset(keys), total, named)


def _own(event: EventMention, arguments: list[Argument]) -> list[Argument]:
    """In "left one woman dead and five others injured" only those before the word are its own."""
    before = [a for a in arguments if a.end <= event.start]
    return before or arguments


def _person(reading: Reading, sentence: Sentence, argument: Argument, *, fatal: bool) -> tuple[str, str, int] | None:
    """What a victim is known by, the words, and how many they are; `_THING` for what is nobody, None for groups of
    unknown size and pronouns."""
    words = sentence.words_in(argument.start, argument.end)
    if not words or words[0].text.lower() in ("my", "our"):
        return None  # who a speaker has lost
    shown = reading.document.text[argument.start : argument.end]
    number = _number_in(reading, argument)
    head = _head(sentence, argument)
    if fatal and (place := _ordinal(words)) is not None and _is_one_person(head, words):  # "a third person died"
        return f"up to {place}", shown, place
    if number is not None and number.low is not None and number.low == number.high:
        of_people = is_person_set(counted_set(number.counted) or "") or "others" in shown.split()
        return (f"at {argument.start}", shown, int(number.low)) if of_people else None
    entity = next((e for e in reading.entities_in(argument.start, argument.end) if e.schema == "Person"), None)
    if head.tag == "PROPN" or head.text.lower() in _ITSELF:
        if head.text.lower() in _ITSELF:
            return _SELF, shown, 1
        return (entity.id, entity.name, 1) if entity is not None else None
    if entity is not None and _is_pronoun(words):
        return f"he {argument.start}", entity.name, 1
    if _is_one_person(head, words) or head.text.lower() in _SOMEBODY:
        return f"the {head.lemma}", shown, 1
    return _THING if head.tag == "NOUN" and not is_person_set(counted_set(head.lemma) or head.lemma) else None


def _number_in(reading: Reading, argument: Argument) -> Quantity | None:
    inside = (q for q in reading.quantities if argument.start <= q.start < argument.end and q.unit == "count")
    return next(inside, None)


def _is_of_another(reading: Reading, argument: Argument, event: EventMention) -> bool:
    """In "two dead, six injured" the six are not the dead, and in "nine were killed and 31 others injured" the nine are
    not the injured, whatever they were read with."""
    own = family_of(event.event_class).name
    sentence = reading.sentence_at(event.start)
    for other in reading.events_in(sentence) if sentence is not None else ():
        between = argument.end <= other.start < event.start and family_of(other.event_class).name in {
            "dead",
            "injured",
        } - {own}
        if between and any(a.role == "patient" and a.start == argument.start for a in other.arguments):
            return True
    number = _number_in(reading, argument)
    beside = class_beside(reading, number) if number is not None else None
    return beside is not None and family_of(beside).name != family_of(event.event_class).name


def _ordinal(words: Sequence[Word]) -> int | None:
    """ "A third person has died" tells of three."""
    told = next((w.text.lower() for w in words if w.text.lower() in _ORDINALS), None)
    return (
        _ORDINALS.index(told) + 2
        if told is not None and not any(w.text.lower() in ("last", "of") for w in words)
        else None
    )


def _is_pronoun(words: Sequence[Word]) -> bool:
    return len(words) == 1 and words[0].tag == "PRON"


def _is_one_person(head: Word, words: Sequence[Word]) -> bool:
    """A noun in the singular for a person, or an age in its place ("the 17-year-old")."""
    low = head.text.lower()
    if low in ("old", "year") or low.endswith("-old"):
        return True
    if head.tag != "NOUN" or not is_person_set(counted_set(head.lemma) or head.lemma):
        return False
    return low == noun_forms(head.lemma)[0] and low != noun_forms(head.lemma)[-1]


def _head(sentence: Sentence, argument: Argument) -> Word:
    phrase = next((p for p in sentence.phrases if p.start <= argument.start and argument.end <= p.end), None)
    return sentence.words[phrase.head] if phrase else sentence.words_in(argument.start, argument.end)[-1]


def _by_sentence(report: Sequence[Victims]) -> list[Victims]:
    """What one sentence tells of several: "He shot his wife dead before killing himself" tells of two."""
    together: dict[int, list[Victims]] = {}
    for victims in report:
        together.setdefault(victims.sentence.start, []).append(victims)
    found = []
    for several in together.values():
        widest = max(several, key=lambda v: v.count)
        if any(_SELF in v.keys for v in several) and _SELF not in widest.keys:
            widest = replace(widest, words=(*widest.words, *_THEMSELVES), count=widest.count + 1)
        found.append(widest)
    return found


def _by_name(report: Sequence[Victims]) -> list[Victims]:
    """What a report tells of each by name: one man's death here and another's there are two."""
    named: dict[str, Victims] = {}
    for victims in report:
        if len(victims.keys) == 1 and victims.named:
            name = victims.words[0]
            if not any(SequenceMatcher(None, name, other).ratio() >= SAME_NAME for other in named):
                named[name] = victims
    if len(named) < 2:
        return []
    first = next(iter(named.values()))
    return [
        replace(first, words=tuple(named), count=len(named), keys=frozenset().union(*(v.keys for v in named.values())))
    ]


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def _shown(victims: Victims) -> str:
    """The number, with who they are where their names or "a man" tell it: "two (Jane Roe, John Poe)"."""
    number = _number(victims.count)
    told = [w for w in victims.words if w[:1].isupper() or _A_NOUN.match(w) or w in _THEMSELVES]
    clean = len(told) == len(victims.words) and all(" " in w and w.lower() not in _BARE for w in told)
    return f"{number} ({', '.join(told)})" if clean else number


def _slot(victims: Victims, family: str) -> Slot:
    event, count = victims.event, victims.count
    argument = next((a for a in event.arguments if a.role in ("patient", "agent")), None)
    span = Range(argument.start, argument.end) if argument else Range(event.start, event.end)
    value = Value("quantity", f"quantity/{family}/count/people", "people", span, "link/toll")
    made = make_slot(victims.reading, victims.sentence, value, event, family_of(event.event_class))
    return replace(
        made, value=_shown(victims), low=float(count), high=float(count), unit="count",
        event_class=family,
    )  # fmt: skip
