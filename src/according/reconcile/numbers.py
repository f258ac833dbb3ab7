"""Findings on numbers: the slots of one key, their intervals compared, an order in time looked for."""

from collections import defaultdict
from collections.abc import Iterable

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.intervals import Interval, is_exact, relation
from according.reconcile.questions import count_question
from according.schema.findings import Finding
from according.schema.links import Slot
from according.schema.vocabulary import FindingKind

# A reader can weigh no more answers to one question; those told by fewest reports are left out.
MOST_POSITIONS = 6


def quantity_findings(slots: Iterable[Slot], sources: Sources) -> list[Finding]:
    """Return a finding for each quantity that is told in two reports or in two ways."""
    groups: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        if slot.facet == "quantity" and slot.polarity == "yes" and slot.modality in ("actual", "possible"):
            if not slot.background and not slot.further and (slot.low is not None or slot.high is not None):
                groups[slot.key].append(slot)
    found = []
    for key in sorted(groups):
        finding = _finding(_wholes(groups[key]), sources)
        if finding is not None:
            found.append(finding)
    return found


def _wholes(slots: list[Slot]) -> list[Slot]:
    """Of two different numbers in one clause the smaller is a part of the larger, or another group: left out."""
    kept = []
    for slot in slots:
        rivals = [
            s for s in slots
            if s is not slot and s.document == slot.document and s.clause == slot.clause and _size(s) > _size(slot)
        ]  # fmt: skip
        if not rivals:
            kept.append(slot)
    return kept


def _size(slot: Slot) -> float:
    return slot.low if slot.low is not None else (slot.high or 0.0)


def _finding(slots: list[Slot], sources: Sources) -> Finding | None:
    by_value: dict[Interval, list[Slot]] = defaultdict(list)
    for slot in slots:
        by_value[slot.low, slot.high].append(slot)
    documents = {s.document for s in slots}
    if len(documents) < 2 and len(by_value) < 2:
        return None
    kept = sorted(by_value, key=lambda v: (-len({s.document for s in by_value[v]}), str(v)))[:MOST_POSITIONS]
    positions = [slot_position(by_value[v], _words(by_value[v]), sources) for v in kept]
    positions.sort(key=lambda p: (sources.order(p.documents[0]), p.low or 0, p.high or 0))
    kind, rule, why = verdict([(p.low, p.high) for p in positions], [sources.order(p.documents[0])[0] for p in positions])
    if kind == "single-origin":
        return None
    weak = all(s.modality != "actual" for s in slots)
    return make_finding(
        kind, "quantity", count_question(slots), why, positions, slots[0].event, rule, sources,
        confidence="check" if weak else "good",
    )  # fmt: skip


def _words(slots: list[Slot]) -> str:
    """The shortest of the reports' own words for a value."""
    return min((s.value for s in slots), key=lambda v: (len(v), v))


def verdict(intervals: list[Interval], published: list[str]) -> tuple[FindingKind, str, str]:
    """Return the relation of several answers: its kind, its rule, and one sentence that says why.

    `published` are the times of the first report of each answer, in the same order.
    """
    if len(intervals) == 1:
        return "agreement", "reconcile/same-number", "The reports give the same figure."
    pairs = [(i, j) for i in range(len(intervals)) for j in range(i + 1, len(intervals))]
    apart = [(i, j) for i, j in pairs if relation(intervals[i], intervals[j]) == "apart"]
    if not apart:
        narrow = [i for i in intervals if is_exact(i)]
        if narrow and any(relation(narrow[0], other) == "within" for other in intervals):
            return "refinement", "reconcile/number-refined", "One report gives a more precise figure that fits the others."
        return "compatible", "reconcile/numbers-overlap", "The figures differ in form but can all be true."
    if all(_rises(intervals[i], intervals[j], published[i], published[j]) for i, j in apart):
        return "update", "reconcile/number-rose", "The figure rises from the earlier reports to the later ones."
    return "conflict", "reconcile/numbers-apart", "The figures can't all be true of the same thing at the same time."


def _rises(one: Interval, other: Interval, first: str, second: str) -> bool:
    """Told on a later day, or later on a day whose hours are known, and no smaller."""
    later_day = first[:10] < second[:10] < "9999"
    later_hour = first[:10] == second[:10] and "T" in first and "T" in second and first < second
    return (later_day or later_hour) and (other[0] or 0) >= (one[0] or one[1] or 0)
