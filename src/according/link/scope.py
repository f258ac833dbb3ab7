"""Which place a value belongs to: the main event's, or another that the same clause names.

Reports of one event bring in others, to compare or to explain. What happened there is another happening, even
where the words are the same: the dead of an air strike in one province and of an attack in another.
"""

import re
from collections import Counter, defaultdict
from dataclasses import replace

from according.link.known_places import is_city, is_country, place_kinds
from according.link.place_names import holders_of, listed, place_key
from according.link.places import places_told
from according.link.reading import Reading
from according.link.slots.other_totals import AFTER_OTHERS
from according.schema.annotations import Mention, Sentence
from according.schema.links import Entity, Slot
from according.schema.spans import Range
from according.schema.trees import Tree
from according.text.names import fold

# How many sentences of a report's body are its lead, besides the headline.
LEAD = 2
# Characters between two names of one place: "Ashgrove, south Osterby". Of two towns that leads name without ever naming
# them so, the second is another happening's: the town of the air strikes that an attack avenges.
BESIDE = 14
# How far before a name the word that tells it for a place stands.
LOCATIVE = 40
_WHERE = re.compile(
    r"\b(?:in|at|on|near|of|outside|inside|around|across|throughout|over|from|for|to|against|between|and|where"
    r"|west|east|north|south|central)\b[^.;:]*$|[,\n(]\s?$",
    re.I,
)
# A clause that describes what stands before it: "strikes in the north that killed 30".
_DESCRIBING = re.compile(r"(?:that|which|who|when|where|in which)\b", re.I)
_BASED = re.compile(r"-(?:based|backed|led|born|controlled|registered|funded|made)\b", re.I)
# A toll goes on from one of so many sentences before.
NEXT = 3
# A sentence that gives another toll of what the one before told.
_GAVE = re.compile(r"\b(?:gave|put|puts|said|reported|gives)\b[^.;]{0,40}\b(?:toll|number|figure|count|dead)\b", re.I)
_IN_ALL = re.compile(r"\b(?:total|in all|altogether|overall|combined)\b", re.I)
_CAPITAL = re.compile(r"\b[A-Z][\w’'-]+")
_TOWN_NAMED = re.compile(r"\b(?:town|city|village|hamlet) of ((?:[A-Z][\w’'-]+|al-[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+)*)")
_TOWN_OF = re.compile(
    r"\b(?:town|city|village|hamlet|province|governorate|county|district|port|municipality) of $", re.I
)


def main_places(readings: list[Reading]) -> frozenset[str]:
    """Return the ids of the story's own place, with what is told to hold it, and, of the places that the leads of at
    least half of the reports name, those that are no other towns."""
    count: Counter[str] = Counter()
    named: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        count.update(
            {
                e.id
                for sentence in _lead(reading)
                for e in _places(reading, sentence.start, _news_end(reading, sentence))
            }
        )
        for entity in _places(reading, 0, len(reading.document.text)):
            named[place_key(entity.name)].add(entity.id)
    told = [place.name for place in places_told(readings)]
    around = {holder for name in told for holder in holders_of(name)}
    first = frozenset(e for name in {*map(place_key, told), *around} for e in named[name])
    led = frozenset(place for place, n in count.items() if 2 * n >= len(readings))
    twice = frozenset(place for place, n in count.items() if n >= 2)
    beside = {e.id for reading in readings for e in _beside(reading, led, first, twice)}
    return first | beside | _led_words(readings)


def _led_words(readings: list[Reading]) -> frozenset[str]:
    """The words in capitals of all leads, as far as these tell the news itself: no town of them is another's."""
    found: set[str] = set()
    for reading in readings:
        for sentence in _lead(reading):
            told = reading.document.text[sentence.start : _news_end(reading, sentence)]
            found |= {f"word:{fold(word)}" for word in _CAPITAL.findall(told)}
    return frozenset(found)


def _beside(reading: Reading, led: frozenset[str], first: frozenset[str], twice: frozenset[str]) -> list[Entity]:
    """The places of the leads that are no towns, or that a report names right beside the story's own place."""
    named = ((m, e) for m in reading.mentions for e in reading.entities_in(m.start, m.start + 1))
    places = [(m, e) for m, e in named if e.schema == "Address"]
    own = [m for m, e in places if e.id in first]
    found = []
    for mention, entity in places:
        near = any(max(mention.start - o.end, o.start - mention.end) <= BESIDE for o in own)
        city = any(is_city(n) for n in (entity.name, *entity.aliases))
        if (entity.id in led and (near or not first or not city)) or (entity.id in twice and not city):
            found.append(entity)
    return found


def _lead(reading: Reading) -> list[Sentence]:
    body = [s for s in reading.sentences if s.block == "body"][:LEAD]
    return [s for s in reading.sentences if s.block == "headline"][:1] + body


def _news_end(reading: Reading, sentence: Sentence) -> int:
    """Where a sentence of a lead goes on to what its news came after: "18 died, just hours after an attack on …"."""
    after = AFTER_OTHERS.search(reading.document.text, sentence.start, sentence.end)
    return after.start() if after else sentence.end


def _places(reading: Reading, start: int, end: int) -> list[Entity]:
    return [e for e in reading.entities_in(start, end) if e.schema == "Address"]


def placed(reading: Reading, slot: Slot, main: frozenset[str]) -> Slot:
    """Return the slot, under a key of its own where its clause names places, and none of them is the
    main event's or in the report's dateline.

    A report that never names the main event's place may tell of another: where it says that the event happened stays.
    """
    sentence = reading.sentence_at(slot.span.start)
    if sentence is None or not main or _opens(reading, sentence, slot):
        return slot
    scope = _scope(sentence, _whole(sentence, slot))
    places = _towns(reading, sentence, scope)
    places = _narrower(reading, places, scope)
    if slot.facet == "place" and not any(e.id in main for e in reading.entities_in(0, len(reading.document.text))):
        return slot
    if (town := _unknown_town(reading, slot, scope, main)) is not None:
        return replace(slot, key=f"{slot.key}@{fold(town)}", place=town, event=None)
    if not places or any(e.id in main or _reported_from(reading, e) for e in places):
        return slot
    place = _nearest(reading, places, slot)
    return replace(slot, key=f"{slot.key}@{place.id}", place=place.name, event=None)


def _unknown_town(reading: Reading, slot: Slot, scope: Range, main: frozenset[str]) -> str | None:
    """A town that no list has and no lead names, where it is called one: "on the northern town of Kafr Zayn"."""
    text, sentence = reading.document.text, reading.sentence_at(slot.span.start)
    if sentence is None or sentence in _lead(reading):
        return None
    end = min(scope.end + LOCATIVE, sentence.end)
    told = _TOWN_NAMED.search(text, slot.span.end, end) or _TOWN_NAMED.search(text, scope.start, end)
    if told is None or any(f"word:{fold(word)}" in main for word in _CAPITAL.findall(told[1])):
        return None
    return told[1]


def _opens(reading: Reading, sentence: Sentence, slot: Slot) -> bool:
    """The first toll of a headline or a first sentence is that of the news itself, whatever place it names."""
    lead = _lead(reading)
    first = lead[: 2 if lead and lead[0].block == "headline" else 1]
    if _DESCRIBING.match(reading.document.text, sentence.clause_at(slot.span.start).start):
        return False
    return slot.facet == "quantity" and sentence in first and slot.event is not None and not slot.background


def _nearest(reading: Reading, places: list[Entity], slot: Slot) -> Entity:
    """The place that a figure is told with: "five died in Ashford and one in Barton"."""
    clause = [m for m in reading.mentions if slot.clause.start <= m.start < slot.clause.end]
    behind = [m for m in clause if m.start >= slot.span.end]
    for mention in behind:
        named = next((e for e in reading.entities_in(mention.start, mention.start + 1) if e in places), None)
        if named is not None:
            return named
    return places[0]


def _narrower(reading: Reading, places: list[Entity], scope: Range) -> list[Entity]:
    """The places without a country that is told right beside one of them: "Ashford, England", "England's Ashford"."""
    told = [m for m in reading.mentions if scope.start <= m.start < scope.end]
    at = {e.id: [m for m in told if e in reading.entities_in(m.start, m.start + 1)] for e in places}
    countries = [e for e in places if any(is_country(n) for n in (e.name, *e.aliases))]
    beside = {
        c.id
        for c in countries
        for e in places
        if e not in countries
        for one in at[c.id]
        for other in at[e.id]
        if max(one.start - other.end, other.start - one.end) <= len("’s ")
    }
    return [e for e in places if e.id not in beside]


def _whole(sentence: Sentence, slot: Slot) -> Range:
    """The clause that a slot shows, with the one around its value: "an attack in Ashford claimed the lives of 40"."""
    clause = sentence.clause_at(slot.span.start)
    words = sentence.words_in(clause.start, clause.end)
    opening = [w.text.lower() for w in words[:2] if w.text.lower() != "and"]
    if slot.facet == "quantity" and opening and opening[0].endswith("ing"):
        return Range(sentence.start, max(clause.end, slot.clause.end))  # "killing 18 and wounding 40"
    return Range(min(clause.start, slot.clause.start), max(clause.end, slot.clause.end))


def _towns(reading: Reading, sentence: Sentence, scope: Range) -> list[Entity]:
    """The places of a stretch that may be other towns than the story's; a country that does something is no place,
    nor is what the text itself calls a quarter ("the Riverside neighborhood")."""
    tree = Tree.of(sentence.words)
    found = []
    for mention in reading.mentions:
        if not scope.start <= mention.start < scope.end:
            continue
        entity = next((e for e in reading.entities_in(mention.start, mention.start + 1) if e.schema == "Address"), None)
        if (
            entity is None
            or entity in found
            or not _is_locative(reading, mention)
            or not (_is_known(entity) or _is_called_a_town(reading, mention))
        ):
            continue
        inside = [i for i, w in enumerate(sentence.words) if mention.start <= w.start and w.end <= mention.end]
        if _is_of_quarter(reading, mention) or any(_acts(tree, i) for i in inside):
            continue
        found.append(entity)
    return found


def _is_of_quarter(reading: Reading, mention: Mention) -> bool:
    """A name with "neighborhood" or its like behind it is a part of a town, whatever town bears it elsewhere."""
    behind = reading.document.text[mention.end : mention.end + len(" neighbourhood ")].lower().split()
    return bool(behind) and behind[0].strip(",.;") in listed("quarters")


def _is_called_a_town(reading: Reading, mention: Mention) -> bool:
    """ "The northern town of Kafr Zayn": a place that the text itself calls a town, whether the gazetteer has it."""
    return bool(_TOWN_OF.search(reading.document.text, max(0, mention.start - len("municipality of ")), mention.start))


def _is_locative(reading: Reading, mention: Mention) -> bool:
    """Tell whether a name tells where: "the town of Ashford", and not "entering Turkey", "Britain-based"."""
    text = reading.document.text
    if _BASED.match(text, mention.end):
        return False
    return mention.start < 2 or bool(_WHERE.search(text, max(0, mention.start - LOCATIVE), mention.start))


def _acts(tree: Tree, index: int) -> bool:
    """The subject of an active verb: "Germany has about 850 soldiers"."""
    return tree.relation(index) == "nsubj" and not any(tree.children(tree.head(index) or 0, "cop"))


def _is_known(place: Entity) -> bool:
    """Tell whether a place may be another town than the story's: its streets and quarters lie in the story's own."""
    names = (place.name, *place.aliases)
    return any(place_kinds(name) for name in names)


def _reported_from(reading: Reading, place: Entity) -> bool:
    """Tell whether the report's dateline names the place: what it tells of it is its own news."""
    datelines = [b for b in reading.document.blocks if b.kind == "dateline"]
    named = " ".join(fold(reading.document.text[b.start : b.end]) for b in datelines)
    return any(f" {fold(name)} " in f" {named} " for name in (place.name, *place.aliases))


def _scope(sentence: Sentence, clause: Range) -> Range:
    """The clause, and of a relative clause the noun that it describes, with what stands between them."""
    tree = Tree.of(sentence.words)
    inside = [i for i, w in enumerate(sentence.words) if clause.start <= w.start < clause.end]
    start = clause.start
    for index in inside:
        head = tree.head(index)
        if head is not None and head not in inside and tree.base(index) == "acl":
            start = min(start, *(sentence.words[i].start for i in tree.subtree(head)))
    return Range(start, clause.end)


def carried_on(reading: Reading, slots: list[Slot]) -> list[Slot]:
    """Return the slots of one report, with tolls that go on from another place's in the sentence before: "Ten children
    died in Ashford, officials said. A monitor gave a toll of 36"."""
    found: list[Slot] = []
    last: Slot | None = None
    for slot in slots:
        if slot.facet == "quantity" and slot.unit == "count":
            if last is not None and _goes_on(reading, last, slot):
                slot = replace(slot, key=f"{slot.key}@{last.key.partition('@')[2]}", place=last.place, event=None)
            last = slot
        found.append(slot)
    return found


def _goes_on(reading: Reading, last: Slot, slot: Slot) -> bool:
    first, second = reading.sentence_at(last.span.start), reading.sentence_at(slot.span.start)
    if last.place is None or first is None or second is None or "@" in slot.key:
        return False
    if reading.sentences.index(second) - reading.sentences.index(first) > NEXT:
        return False
    alike = last.key.split("/")[1] == slot.key.split("/")[1]
    told = reading.document.text[second.start : second.end]
    return alike and bool(_GAVE.search(told)) and not _IN_ALL.search(told)
