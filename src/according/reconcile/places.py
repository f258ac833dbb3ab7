"""Findings on where the main events happened: places of one sort compared, a quarter with a quarter."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.questions import place_question
from according.schema.findings import Finding
from according.schema.links import Entity, Slot

MOST_POSITIONS = 4
_ENTITY = "entity:"


def place_findings(
    slots: Iterable[Slot], main: frozenset[str], entities: Iterable[Entity], sources: Sources
) -> list[Finding]:
    """Return a finding for each main event and sort of place of which two reports name one.

    Reports that share no place of a sort, and of which none speaks of the other's at all, contradict each other; a
    reader should look, since one place may have two names.
    """
    mentioned = {e.id: frozenset(m.document for m in e.mentions) for e in entities}
    groups: dict[tuple[str, str], list[Slot]] = defaultdict(list)
    for slot in slots:
        told = slot.facet == "place" and slot.polarity == "yes" and slot.modality == "actual" and not slot.background
        if told and slot.event in main and slot.counted and _named(slot):
            groups[slot.event_class or "", slot.counted].append(slot)
    found = [_finding(family, sort, groups[family, sort], mentioned, sources) for family, sort in sorted(groups)]
    return [finding for finding in found if finding is not None]


def _named(slot: Slot) -> str | None:
    return next((p for p in slot.participants if p.startswith(_ENTITY)), None)


def _finding(
    family: str, sort: str, slots: list[Slot], mentioned: Mapping[str, frozenset[str]], sources: Sources
) -> Finding | None:
    named: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        named[_named(slot) or ""].append(slot)
    told: Mapping[str, set[str]] = {place: {s.document for s in members} for place, members in named.items()}
    if len(set().union(*told.values())) < 2 or len(named) > MOST_POSITIONS:
        return None
    question = place_question(family, sort)
    shared = [place for place in named if len(told[place]) > 1]
    if len(named) > 1 and all(
        mentioned.get(one, frozenset()).isdisjoint(told[other]) for one in named for other in named if one != other
    ):
        order = sorted(named, key=lambda p: (-len(told[p]), p))
        positions = [slot_position(named[p], _shortest(named[p]), sources) for p in order]
        return make_finding(
            "conflict", "place", question, f"The reports name another {sort}.", positions, slots[0].event,
            "reconcile/places-differ", sources, confidence="check",
        )  # fmt: skip
    if not shared:
        return None
    best = min(shared, key=lambda p: (-len(told[p]), p))
    position = slot_position(named[best], _shortest(named[best]), sources)
    why = f"{len(position.documents)} reports name the same {sort}."
    return make_finding(
        "agreement", "place", question, why, [position], slots[0].event, "reconcile/same-place", sources
    )


def _shortest(slots: list[Slot]) -> str:
    return min((s.value for s in slots), key=lambda v: (len(v), v))
