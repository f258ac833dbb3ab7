"""Findings on the means of an event: a car or a truck, a pistol or a rifle."""

from collections import defaultdict
from collections.abc import Iterable

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.resources.loading import load_yaml
from according.schema.findings import Finding
from according.schema.links import Slot

MOST_POSITIONS = 4


def kind_findings(slots: Iterable[Slot], main: frozenset[str], sources: Sources) -> list[Finding]:
    """Return a finding for each means of a main event that reports tell to be of different kinds.

    An event may have had several ("a car and a truck"), so a reader should look.
    """
    groups: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        if slot.unit == "kind" and slot.event in main and not slot.background and slot.polarity == "yes":
            groups[slot.key.split("/")[1]].append(slot)
    return [f for sort in sorted(groups) if (f := _finding(sort, groups[sort], sources)) is not None]


def _finding(sort: str, slots: list[Slot], sources: Sources) -> Finding | None:
    kinds: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        kinds[slot.counted or ""].append(slot)
    documents = {kind: {s.document for s in members} for kind, members in kinds.items()}
    if not 2 <= len(kinds) <= MOST_POSITIONS or len(set().union(*documents.values())) < 2:
        return None
    if all(told == next(iter(documents.values())) for told in documents.values()):
        return None
    order = sorted(kinds, key=lambda k: (-len(documents[k]), k))
    positions = [slot_position(kinds[kind], kind, sources) for kind in order]
    question = next(s["question"] for s in load_yaml("rival_kinds")["sorts"] if s["name"] == sort)
    why = "The reports name different kinds, unless there were several."
    return make_finding(
        "conflict", "attribute", question, why, positions, slots[0].event, "reconcile/kinds-differ", sources,
        confidence="check",
    )  # fmt: skip
