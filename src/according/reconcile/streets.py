"""Findings on streets: a street that another report calls an avenue, and another number of a block."""

from collections import defaultdict
from collections.abc import Iterable

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.schema.findings import Finding
from according.schema.links import Slot


def street_findings(slots: Iterable[Slot], shown: Iterable[Finding], sources: Sources) -> list[Finding]:
    """Return a finding for each street of which reports give another sort, or another number of its block.

    A report that gives two knows two, so only reports that give one are compared; there may be two all the same. What
    a question of `shown` asks with the same names is left out.
    """
    groups: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        if slot.unit in ("street", "block") and not slot.background:
            groups[slot.key].append(slot)
    found = [_finding(groups[key], sources) for key in sorted(groups)]
    asked = [f.question for f in shown]
    return [f for f in found if f is not None and not any(_names_all(q, f) for q in asked)]


def _names_all(question: str, finding: Finding) -> bool:
    return all(p.value in question for p in finding.positions)


def _finding(slots: list[Slot], sources: Sources) -> Finding | None:
    told: dict[str, dict[str, list[Slot]]] = defaultdict(lambda: defaultdict(list))
    for slot in slots:
        told[slot.document][slot.counted or ""].append(slot)
    if any(len(values) > 1 for values in told.values()):
        return None
    by_value: dict[str, list[Slot]] = defaultdict(list)
    for values in told.values():
        for value, members in values.items():
            by_value[value] += members
    if len(by_value) != 2:
        return None
    order = sorted(by_value, key=lambda v: (-len({s.document for s in by_value[v]}), v))
    first = slots[0]
    if first.unit == "street":
        names = [by_value[value][0].holder for value in order]
        question, rule = f"Was it {names[0]} or {names[1]}?", "reconcile/streets-differ"
        why = "The reports call the street otherwise, unless there are two."
    else:
        question, rule = f"Which block of {first.holder} was it?", "reconcile/blocks-differ"
        why = "The reports give another number of the block."
    positions = [slot_position(by_value[v], min((s.value for s in by_value[v]), key=len), sources) for v in order]
    return make_finding("conflict", "place", question, why, positions, None, rule, sources, confidence="check")
