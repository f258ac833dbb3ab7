"""Findings on who was hurt and who was not."""

from collections import defaultdict
from collections.abc import Iterable

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.schema.findings import Finding
from according.schema.links import Slot


def harm_findings(slots: Iterable[Slot], sources: Sources) -> list[Finding]:
    """Return a conflict for each of the cast who is hurt in one report and unhurt in another; an agreement for whom two
    reports call unhurt."""
    groups: dict[str, list[Slot]] = defaultdict(list)
    slots = list(slots)
    # Who is told to have died is not the one whom a pronoun beside them calls unhurt.
    dead = {s.key.partition("/")[2] for s in slots if s.unit == "condition" and s.counted == "dead"}
    for slot in slots:
        if slot.key.partition("/")[2] in dead:
            continue
        if slot.unit == "harm" and not slot.background and slot.polarity == "yes":
            groups[slot.key].append(slot)
    return [f for key in sorted(groups) if (f := _finding(groups[key], sources)) is not None]


def _finding(slots: list[Slot], sources: Sources) -> Finding | None:
    unhurt = [s for s in slots if s.counted == "not hurt"]
    safe = {s.document for s in unhurt}
    hurt = [s for s in slots if s.counted == "hurt" and s.document not in safe]
    if not unhurt:
        return None
    question = f"Was {slots[0].holder} hurt?"
    if hurt:
        positions = [slot_position(hurt, "hurt", sources), slot_position(unhurt, "not hurt", sources)]
        why = "One report tells it, another denies it."
        return make_finding("conflict", "occurrence", question, why, positions, None, "reconcile/harm-differs", sources)
    if len(safe) < len(("one", "other")):
        return None
    position = slot_position(unhurt, "not hurt", sources)
    why = f"{len(safe)} reports tell it."
    return make_finding("agreement", "occurrence", question, why, [position], None, "reconcile/unharmed", sources)
