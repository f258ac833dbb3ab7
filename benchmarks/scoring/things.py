"""Which words of reports of one story stand for one thing, where no name tells: by what they call it.

Where a name (or what stands for it) is known, its entity decides. A description without one ("the church", "the
gunman") is, within a story, one with what else the story calls so, unless elsewhere in it the same noun mostly
describes somebody named: then it is most likely that one too.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

# A noun stands for an entity where at least this share of its uses in the story that have one have this one.
MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that stand for a thing: where, in which story, the lemma of their head, the entity if one is known, and
    whether they are a pronoun, which calls nothing by a name."""

    document: str
    start: int
    story: str
    head: str
    entity: str | None
    pronoun: bool = False


def same_things(references: Iterable[Reference]) -> dict[Reference, Hashable]:
    """Return for each reference a key that it shares with all others of the same thing. Cost is linear."""
    references = list(references)
    called: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for reference in references:
        if reference.entity is not None and not reference.pronoun:
            called[reference.story, reference.head][reference.entity] += 1
    found: dict[Reference, Hashable] = {}
    for reference in references:
        if reference.entity is not None:
            found[reference] = (reference.story, "entity", reference.entity)
        elif reference.pronoun:
            found[reference] = (reference.document, "alone", reference.start)
        else:
            found[reference] = _described(reference, called[reference.story, reference.head])
    return found


def _described(reference: Reference, entities: Counter[str]) -> Hashable:
    if entities:
        entity, count = min(entities.items(), key=lambda item: (-item[1], item[0]))
        if count >= MOSTLY * entities.total():
            return (reference.story, "entity", entity)
    return (reference.story, "called", reference.head)
