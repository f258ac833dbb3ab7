"""Findings on attributes of a person or thing: ages, ranks."""

from collections import defaultdict
from collections.abc import Iterable

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.numbers import MOST_POSITIONS
from according.schema.findings import Finding
from according.schema.links import Slot
from according.text.inflection import noun_forms

# Years by which reports may differ on the age of one person; who is told to be older is somebody else, unless each age
# stands with the name.
SLIP = 5


def attribute_findings(slots: Iterable[Slot], sources: Sources) -> list[Finding]:
    """Return a finding for each attribute that two reports tell, or one tells in two ways."""
    groups: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        if slot.facet == "attribute" and slot.low is not None and slot.unit in ("age", "age_months", "rank"):
            groups[slot.key].append(slot)
    return [f for key in sorted(groups) if (f := _finding(_of_one(groups[key]), sources)) is not None]


def _of_one(slots: list[Slot]) -> list[Slot]:
    """Leave out ages that are likely of two people taken for one.

    A report that tells two ages of one person is read for those beside the name; where these are two as well, it is not
    read. Ages far apart are of one person only if each stands beside the name, or has the other's digits.
    """
    if slots[0].unit == "rank":
        return slots
    told: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        told[slot.document].append(slot)
    kept: list[Slot] = []
    for members in told.values():
        direct = [s for s in members if s.counted == "named"]
        for group in (members, direct):
            if len({s.low for s in group}) == 1:
                kept += group
                break
    ages = sorted({s.low or 0.0 for s in kept})
    swapped = len({"".join(sorted(f"{age:g}")) for age in ages}) == 1
    far = bool(ages) and ages[-1] - ages[0] > SLIP and not swapped
    return [s for s in kept if s.counted == "named"] if far else kept


def _finding(slots: list[Slot], sources: Sources) -> Finding | None:
    values: dict[float, list[Slot]] = defaultdict(list)
    if not slots:
        return None
    for slot in slots:
        values[slot.low or 0.0].append(slot)
    if len(values) > MOST_POSITIONS or (len(values) == 1 and len({s.document for s in slots}) < 2):
        return None
    positions = [slot_position(group, group[0].value, sources) for _, group in sorted(values.items())]
    first = slots[0]
    question = _rank_question(first) if first.unit == "rank" else f"How old is {first.holder}?"
    named = first.participants or first.key.startswith("age/entity:")
    if len(values) == 1:
        return make_finding(
            "agreement",
            "attribute",
            question,
            "The reports agree.",
            positions,
            None,
            "reconcile/same-attribute",
            sources,
        )
    return make_finding(
        "conflict", "attribute", question, f"The reports differ on {first.holder}.", positions, None,
        "reconcile/attributes-differ", sources, confidence="good" if named else "check",
    )  # fmt: skip


def _rank_question(slot: Slot) -> str:
    _, _, superlative, noun = slot.key.split("/", 3)
    return f"How does {slot.holder} rank among the {superlative} {noun_forms(noun)[-1]}?"
