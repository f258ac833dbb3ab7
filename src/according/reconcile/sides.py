"""Findings on whether the story's events were in a place or beside it."""

from collections.abc import Iterable

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.schema.findings import Finding
from according.schema.links import Slot
from according.text.noun_classes import relation


def side_findings(slots: Iterable[Slot], main: frozenset[str], sources: Sources) -> list[Finding]:
    """Return a finding for each place that a main event is told to be in by one report and beside by another.

    A report that tells both speaks of two spots, so two reports are needed of which neither does.
    """
    groups: list[tuple[str, list[Slot]]] = []
    for slot in sorted(slots, key=lambda s: (s.key, s.document, s.span)):
        if slot.unit != "side" or slot.event not in main or slot.background:
            continue
        for ground, members in groups:
            if relation(ground, slot.holder) in ("same", "narrower", "wider"):
                members.append(slot)
                break
        else:
            groups.append((slot.holder, [slot]))
    found = [_finding(members, sources) for _, members in groups]
    return [finding for finding in found if finding is not None]


def _finding(slots: list[Slot], sources: Sources) -> Finding | None:
    inside, beside = ([s for s in slots if s.counted == side] for side in ("in", "near"))
    told = {s.event for s in inside} & {s.event for s in beside}
    inside, beside = ([s for s in part if s.event in told] for part in (inside, beside))
    both = {s.document for s in inside} & {s.document for s in beside}
    inside, beside = ([s for s in part if s.document not in both] for part in (inside, beside))
    if not inside or not beside:
        return None
    place = min((s.value for s in inside), key=lambda v: (len(v), v))
    question = f"Did it happen in {_definite(place)} or near it?"
    positions = [
        slot_position(inside, f"in {place}", sources),
        slot_position(beside, f"near {beside[0].value}", sources),
    ]
    why = "One report tells that it was in the place, another that it was beside it."
    return make_finding(
        "conflict", "place", question, why, positions, inside[0].event, "reconcile/sides-differ", sources,
        confidence="check",
    )  # fmt: skip


def _definite(place: str) -> str:
    first, _, rest = place.partition(" ")
    return f"the {rest}" if first.lower() in ("a", "an") else place
