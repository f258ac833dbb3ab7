"""Findings on where somebody was hurt."""

from collections import defaultdict
from collections.abc import Iterable

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.numbers import MOST_POSITIONS
from according.resources.loading import load_yaml
from according.schema.findings import Finding
from according.schema.links import Slot

Wounds = frozenset[tuple[str, str]]
"""The regions in which a report tells somebody was hurt, each with its side ("left", "right", "both", "")."""


def wound_findings(slots: Iterable[Slot], sources: Sources) -> list[Finding]:
    """Return a finding for each of the cast of whom two reports tell where they were hurt."""
    groups: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        if slot.unit == "wound" and not slot.background and slot.polarity == "yes":
            groups[slot.key].append(slot)
    return [f for key in sorted(groups) if (f := _finding(groups[key], sources)) is not None]


def _finding(slots: list[Slot], sources: Sources) -> Finding | None:
    told: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for slot in slots:
        region, _, side = (slot.counted or "").rpartition(" ") if _has_side(slot) else (slot.counted or "", "", "")
        told[slot.document].add((region, side))
    by_wounds: dict[Wounds, list[Slot]] = defaultdict(list)
    for slot in slots:
        by_wounds[frozenset(told[slot.document])].append(slot)
    if len(told) < 2 or len(by_wounds) > MOST_POSITIONS:
        return None
    order = sorted(by_wounds, key=lambda w: (-len({s.document for s in by_wounds[w]}), sorted(w)))
    positions = [slot_position(by_wounds[w], _said(w), sources) for w in order]
    question = f"Where was {slots[0].holder} hurt?"
    if len(order) == 1:
        why = f"{len(told)} reports tell the same."
        return make_finding("agreement", "attribute", question, why, positions, None, "reconcile/same-wound", sources)
    apart = any(contradict(one, other) for i, one in enumerate(order) for other in order[i + 1 :])
    if apart:
        why = "The reports tell of other parts or sides."
        return make_finding("conflict", "attribute", question, why, positions, None, "reconcile/wounds-differ", sources)
    why = "One report tells it more exactly."
    return make_finding("refinement", "attribute", question, why, positions, None, "reconcile/wound-refined", sources)


def _has_side(slot: Slot) -> bool:
    return (slot.counted or "").rpartition(" ")[2] in ("left", "right", "both")


def contradict(one: Wounds, other: Wounds) -> bool:
    """Tell whether two reports can't both be right: neither tells the parts of the other alone, or sides differ.

    Who tells one part may leave others out; who tells two or more is taken to tell all.
    """
    regions, others = {r for r, _ in one}, {r for r, _ in other}
    wide = load_yaml("body_parts")["wide"]
    if any(r in wide for r in regions | others):
        narrow = {r for r in regions | others if r not in wide}
        return not all(r in wide[w] for w in regions | others if w in wide for r in narrow)
    if regions != others:
        subset = regions <= others or others <= regions
        return not subset or min(_number(one), _number(other)) > 1
    return any(_sides_apart({s for r, s in one if r == x}, {s for r, s in other if r == x}) for x in regions)


def _number(wounds: Wounds) -> int:
    return sum(1 + (side == "both") for _, side in wounds)


def _sides_apart(one: set[str], other: set[str]) -> bool:
    first, second = (({"left", "right"} if "both" in s else s) for s in (one, other))
    return "" not in first and "" not in second and first != second


def _said(wounds: Wounds) -> str:
    named = [f"{side} {region}".strip() + ("s" if side == "both" else "") for region, side in sorted(wounds)]
    return " and ".join(named)
