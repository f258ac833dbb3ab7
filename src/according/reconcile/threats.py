"""Findings on whether injuries are a danger to life."""

from collections import defaultdict
from collections.abc import Iterable

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.schema.findings import Finding
from according.schema.links import Slot


def threat_findings(slots: Iterable[Slot], sources: Sources) -> list[Finding]:
    """Return a finding for each of the cast, or number of people, of whose injuries two reports tell whether they are a
    danger to life: an agreement, or a conflict to be looked at."""
    groups: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        if slot.unit == "threat" and not slot.background:
            groups[slot.key].append(slot)
    return [f for key in sorted(groups) if (f := _finding(groups[key], sources)) is not None]


def _finding(slots: list[Slot], sources: Sources) -> Finding | None:
    told: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        told[slot.counted or ""].append(slot)
    if len({s.document for s in slots}) < len(("one", "other")):
        return None
    question = f"Are the injuries of {slots[0].holder} life-threatening?"
    positions = [slot_position(told[name], name, sources) for name in sorted(told)]
    if len(told) == 1:
        why = f"{len(positions[0].documents)} reports tell it."
        return make_finding("agreement", "attribute", question, why, positions, None, "reconcile/same-threat", sources)
    if set(positions[0].documents) & set(positions[1].documents):
        return None
    why = "One report tells it, another denies it."
    return make_finding(
        "conflict", "attribute", question, why, positions, None, "reconcile/threats-differ", sources, confidence="check"
    )
