"""Findings on who somebody or what something is: how reports describe one person, body or place."""

from collections import defaultdict
from collections.abc import Iterable

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.schema.findings import Finding
from according.schema.links import Slot

MOST_POSITIONS = 4


def description_findings(slots: Iterable[Slot], persons: frozenset[str], sources: Sources) -> list[Finding]:
    """Return a finding for each entity that two reports describe: as the same, or as things that go together.

    `persons` are the ids of the entities that are people.
    """
    groups: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        if slot.unit == "description":
            groups[slot.key].append(slot)
    found = [_finding(groups[key], _is_person(key.partition("/")[2], persons), sources) for key in sorted(groups)]
    return [finding for finding in found if finding is not None]


def _is_person(holder: str, persons: frozenset[str]) -> bool:
    """Tell whether a holder is a person: an entity of the kind, or one of the cast without a name."""
    return holder in persons or holder.startswith("person ")


def _finding(slots: list[Slot], is_person: bool, sources: Sources) -> Finding | None:
    nouns: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        nouns[slot.counted or ""].append(slot)
    if len({s.document for s in slots}) < 2:
        return None
    question = f"{'Who' if is_person else 'What'} is {slots[0].holder}?"
    shared = [n for n in nouns if len({s.document for s in nouns[n]}) > 1]
    if shared:
        best = min(shared, key=lambda n: (-len({s.document for s in nouns[n]}), n))
        position = slot_position(nouns[best], _longest(nouns[best]), sources)
        rule, why = "reconcile/described-alike", f"{len(position.documents)} reports describe it alike."
        return make_finding("agreement", "attribute", question, why, [position], None, rule, sources, bonus=-0.3)
    order = sorted(nouns, key=lambda n: (-len({s.document for s in nouns[n]}), n))[:MOST_POSITIONS]
    positions = [slot_position(nouns[n], _longest(nouns[n]), sources) for n in order]
    if len({d for p in positions for d in p.documents}) < 2:
        return None
    why = "The reports describe it in words that can all be true."
    return make_finding(
        "compatible", "attribute", question, why, positions, None, "reconcile/described-otherwise", sources, bonus=-0.6
    )


def _longest(slots: list[Slot]) -> str:
    return max((s.value for s in slots), key=lambda v: (len(v), v))
