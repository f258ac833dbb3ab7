"""Findings on measures: an order in force in one report, lifted in another."""

from collections import defaultdict
from collections.abc import Iterable

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.order import goes_back
from according.schema.findings import Finding
from according.schema.links import Slot


def order_findings(slots: Iterable[Slot], sources: Sources) -> list[Finding]:
    """Return an update for each measure that one report tells to be in force and another to be over.

    Of each report the last stage counts: who tells of the lifting tells of the order too.
    """
    groups: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        if slot.unit == "order" and not slot.background:
            groups[slot.key].append(slot)
    return [f for key in sorted(groups) if (f := _finding(groups[key], sources)) is not None]


def _finding(slots: list[Slot], sources: Sources) -> Finding | None:
    last: dict[str, float] = {}
    for slot in slots:
        last[slot.document] = max(slot.low or 0.0, last.get(slot.document, 0.0))
    over = [s for s in slots if s.counted == "over"]
    standing = [s for s in slots if s.counted != "over" and last[s.document] == s.low]
    if not over or not standing:
        return None
    positions = [slot_position(standing, "in force", sources), slot_position(over, "over", sources)]
    if goes_back([[sources.published(d) for d in p.documents] for p in positions]):
        return None
    question = f"Is {slots[0].holder} over?"
    why = "One report tells it as in force, another that it was ended."
    return make_finding("update", "attribute", question, why, positions, None, "reconcile/order-ended", sources)
