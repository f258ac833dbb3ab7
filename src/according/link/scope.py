"""Which place a value belongs to: the main event's, or another that the same clause names.

Reports of one event bring in others, to compare or to explain. What happened there is another happening, even
where the words are the same: the dead of an air strike in one province and of an attack in another.
"""

from collections import Counter, defaultdict
from dataclasses import replace

from according.link.known_places import place_kinds
from according.link.places import place_key, place_kind, story_places
from according.link.reading import Reading
from according.schema.annotations import Sentence
from according.schema.links import Entity, Slot
from according.schema.spans import Range
from according.schema.trees import Tree
from according.text.names import fold

# How many sentences of a report's body are its lead, besides the headline.
LEAD = 2
# A place for which at least this share speaks of what speaks for the likeliest one is the story's own too.
OWN = 0.8


def main_places(readings: list[Reading]) -> frozenset[str]:
    """Return the ids of the places that the leads of at least half of the reports name, and of those that most speaks
    for as the story's own."""
    count: Counter[str] = Counter()
    named: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        count.update({e.id for sentence in _lead(reading) for e in _places(reading, sentence.start, sentence.end)})
        for entity in _places(reading, 0, len(reading.document.text)):
            named[place_key(entity.name)].add(entity.id)
    likely = story_places(readings)
    own = [named[place_key(p.name)] for p in likely if p.score >= OWN * likely[0].score]
    return frozenset(place for place, n in count.items() if 2 * n >= len(readings)).union(*own)


def _lead(reading: Reading) -> list[Sentence]:
    body = [s for s in reading.sentences if s.block == "body"][:LEAD]
    return [s for s in reading.sentences if s.block == "headline"][:1] + body


def _places(reading: Reading, start: int, end: int) -> list[Entity]:
    return [e for e in reading.entities_in(start, end) if e.schema == "Address"]


def placed(reading: Reading, slot: Slot, main: frozenset[str]) -> Slot:
    """Return the slot, under a key of its own where its clause names places, and none of them is the
    main event's or in the report's dateline."""
    sentence = reading.sentence_at(slot.span.start)
    if sentence is None or not main:
        return slot
    scope = _scope(sentence, slot.clause)
    places = [e for e in _places(reading, scope.start, scope.end) if _is_known(e)]
    if not places or any(e.id in main or _reported_from(reading, e) for e in places):
        return slot
    return replace(slot, key=f"{slot.key}@{places[0].id}", place=places[0].name, event=None)


def _is_known(place: Entity) -> bool:
    """Tell whether a place may be another town than the story's: its streets and quarters lie in the story's own."""
    names = (place.name, *place.aliases)
    return any(place_kinds(name) for name in names) or all(place_kind(place_key(name)) != "inside" for name in names)


def _reported_from(reading: Reading, place: Entity) -> bool:
    """Tell whether the report's dateline names the place: what it tells of it is its own news."""
    datelines = [b for b in reading.document.blocks if b.kind == "dateline"]
    named = " ".join(fold(reading.document.text[b.start : b.end]) for b in datelines)
    return any(f" {fold(name)} " in f" {named} " for name in (place.name, *place.aliases))


def _scope(sentence: Sentence, clause: Range) -> Range:
    """The clause, and of a relative clause the noun that it describes, with what stands between them."""
    tree = Tree(sentence.words)
    inside = [i for i, w in enumerate(sentence.words) if clause.start <= w.start < clause.end]
    start = clause.start
    for index in inside:
        head = tree.head(index)
        if head is not None and head not in inside and tree.base(index) == "acl":
            start = min(start, *(sentence.words[i].start for i in tree.subtree(head)))
    return Range(start, clause.end)
