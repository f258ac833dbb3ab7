"""Which place a value belongs to: the main event's, or another that the same clause names.

Reports of one event bring in others, to compare or to explain. What happened there is another happening, even
where the words are the same: the dead of an air strike in one province and of an attack in another.
"""

from collections import Counter, defaultdict
from dataclasses import replace

from according.link.known_places import is_city, place_kinds
from according.link.place_names import holders_of, place_key
from according.link.places import places_told
from according.link.reading import Reading
from according.schema.annotations import Sentence
from according.schema.links import Entity, Slot
from according.schema.spans import Range
from according.schema.trees import Tree
from according.text.names import fold

# How many sentences of a report's body are its lead, besides the headline.
LEAD = 2
# Characters between two names of one place: "Croydon, south London". Of two towns that leads name without ever naming
# them so, the second is another happening's: the town of the air strikes that an attack avenges.
BESIDE = 14


def main_places(readings: list[Reading]) -> frozenset[str]:
    """Return the ids of the story's own place, with what is told to hold it, and, of the places that the leads of at
    least half of the reports name, those that are no other towns."""
    count: Counter[str] = Counter()
    named: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        count.update({e.id for sentence in _lead(reading) for e in _places(reading, sentence.start, sentence.end)})
        for entity in _places(reading, 0, len(reading.document.text)):
            named[place_key(entity.name)].add(entity.id)
    told = [place.name for place in places_told(readings)]
    around = {holder for name in told for holder in holders_of(name)}
    first = frozenset(e for name in {*map(place_key, told), *around} for e in named[name])
    led = frozenset(place for place, n in count.items() if 2 * n >= len(readings))
    return first | frozenset(e.id for reading in readings for e in _beside(reading, led, first))


def _beside(reading: Reading, led: frozenset[str], first: frozenset[str]) -> list[Entity]:
    """The places of the leads that are no towns, or that a report names right beside the story's own place."""
    named = ((m, e) for m in reading.mentions for e in reading.entities_in(m.start, m.start + 1))
    places = [(m, e) for m, e in named if e.schema == "Address"]
    own = [m for m, e in places if e.id in first]
    found = []
    for mention, entity in places:
        near = any(max(mention.start - o.end, o.start - mention.end) <= BESIDE for o in own)
        if entity.id in led and (near or not first or not any(is_city(n) for n in (entity.name, *entity.aliases))):
            found.append(entity)
    return found


def _lead(reading: Reading) -> list[Sentence]:
    body = [s for s in reading.sentences if s.block == "body"][:LEAD]
    return [s for s in reading.sentences if s.block == "headline"][:1] + body


def _places(reading: Reading, start: int, end: int) -> list[Entity]:
    return [e for e in reading.entities_in(start, end) if e.schema == "Address"]


def placed(reading: Reading, slot: Slot, main: frozenset[str]) -> Slot:
    """Return the slot, under a key of its own where its clause names places, and none of them is the
    main event's or in the report's dateline.

    A report that never names the main event's place may tell of another: where it says that the event happened stays.
    """
    sentence = reading.sentence_at(slot.span.start)
    if sentence is None or not main:
        return slot
    scope = _scope(sentence, slot.clause)
    places = [e for e in _places(reading, scope.start, scope.end) if _is_known(e)]
    if slot.facet == "place" and not any(e.id in main for e in reading.entities_in(0, len(reading.document.text))):
        return slot
    if not places or any(e.id in main or _reported_from(reading, e) for e in places):
        return slot
    return replace(slot, key=f"{slot.key}@{places[0].id}", place=places[0].name, event=None)


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
