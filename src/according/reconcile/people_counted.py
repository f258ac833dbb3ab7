"""Tolls that one report tells of people and another of one sort of people: "14 killed", "31 rebels killed".

Where a report counts its dead in one figure alone, of one sort of people, that is its toll.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from according.reconcile.verdicts import is_firm
from according.schema.links import Slot
from according.text.counted_sets import is_person_set, is_within

FAMILIES = ("dead", "injured")
# Sorts of people that news counts apart from all others.
_SINGLED = (
    "children", "women", "teenagers", "elderly", "foreigners", "journalists", "students", "relatives", "suspects",
)  # fmt: skip


def with_sorts(groups: Mapping[str, list[Slot]]) -> dict[str, list[Slot]]:
    """Return the groups, with the tolls of one sort among those of people where these have none of that report."""
    found = {key: list(slots) for key, slots in groups.items()}
    for family in FAMILIES:
        key = f"quantity/{family}/count/people"
        told = {s.document for s in found.get(key, ()) if is_firm(s.value)}
        if not told:
            continue
        sorts: dict[str, list[Slot]] = defaultdict(list)
        for other, slots in groups.items():
            if other != key and other.startswith(f"quantity/{family}/count/") and "@" not in other:
                for slot in slots:
                    sorts[slot.document].append(slot)
        for document, slots in sorted(sorts.items()):
            if document not in told and _is_toll_of_all(slots):
                found[key] += [replace(s, key=key) for s in slots]
    return found


def _is_toll_of_all(slots: list[Slot]) -> bool:
    values = {(s.low, s.high) for s in slots}
    counted = {s.key.rsplit("/", 1)[-1] for s in slots}
    if len(values) != 1 or len(counted) != 1 or not all(is_firm(s.value) for s in slots):
        return False
    sort = next(iter(counted))
    return is_person_set(sort) and not any(is_within(sort, wide) for wide in _SINGLED) and (slots[0].low or 0) > 1
