"""Findings on last names: two people of one given name, each in other reports, who may be one."""

from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import combinations

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.schema.findings import Finding
from according.schema.links import Slot
from according.text.names import fold

# Last names that share their first letter and this much of their letters may be one, misheard; below, it is chance.
LEAST_ALIKE = 0.5


def namesake_findings(slots: Iterable[Slot], persons: frozenset[str], sources: Sources) -> list[Finding]:
    """Return a finding for each two people of one given name and like last names, of whom no report names both.

    `persons` are the ids of the entities that are people. Two people may be meant, so a reader should look.
    """
    named: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        entity = slot.key.partition("/")[2]
        if slot.unit == "name" and entity in persons:
            named[entity].append(slot)
    found = [_finding(named[one], named[other], sources) for one, other in combinations(sorted(named), 2)]
    return [finding for finding in found if finding is not None]


def _finding(one: list[Slot], other: list[Slot], sources: Sources) -> Finding | None:
    if {s.document for s in one} & {s.document for s in other}:
        return None
    first, second = (max((fold(s.counted or "").split() for s in slots), key=len) for slots in (one, other))
    if len(first) < 2 or len(second) < 2 or first[0] != second[0] or not _alike(first[-1], second[-1]):
        return None
    if first[1:-1] and first[1:-1] == second[1:-1]:
        return None  # a street or a school that is called after one person
    names = [max((s.counted or "" for s in slots), key=len) for slots in (one, other)]
    positions = [slot_position(s, name, sources) for s, name in zip((one, other), names, strict=True)]
    question = f"Is the name {names[0]} or {names[1]}?"
    why = "People of one given name and like last names, of whom no report names both."
    return make_finding(
        "conflict", "attribute", question, why, positions, None, "reconcile/namesakes", sources, confidence="check"
    )


def _alike(one: str, other: str) -> bool:
    return one != other and one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= LEAST_ALIKE
