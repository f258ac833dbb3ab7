"""Findings on names: one name that reports write in two ways."""

import re
from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import combinations

from according.reconcile.evidence import Sources, shortest_value, slot_position
from according.reconcile.findings import make_finding
from according.resources.loading import load_yaml
from according.schema.findings import Finding
from according.schema.links import Slot
from according.text.names import fold, romanised, skeleton

# Two words are spellings of one where they share this much of their letters; below, they are two names.
LEAST_ALIKE = 0.75
# Shorter words differ by a letter and are other words: "Ali", "Ari".
SHORTEST = 4
# Words of names that are written without vowels in their own script, so that every newsroom writes others.
_ARABIC = {
    "al",
    "el",
    "abu",
    "abd",
    "abdel",
    "abdul",
    "ibn",
    "bin",
    "ben",
    "ahmad",
    "ahmed",
    "mohammed",
    "muhammad",
    "ali",
}


def spelling_findings(slots: Iterable[Slot], persons: frozenset[str], sources: Sources) -> list[Finding]:
    """Return a finding for each entity of which a word of the name is spelled in two ways.

    Spellings that transcribe one foreign name are no contradiction ("Araqchi", "Araghchi"), nor are two spellings of a
    place or body; of a person one of them is likely wrong. `persons` are the ids of the entities that are people.
    """
    groups: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        if slot.unit == "name":
            groups[slot.key].append(slot)
    return [
        f
        for key in sorted(groups)
        if (f := _finding(groups[key], key.partition("/")[2] in persons, sources)) is not None
    ]


def _finding(slots: list[Slot], is_person: bool, sources: Sources) -> Finding | None:
    forms: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        for word in fold(slot.counted or "").split():
            forms[word].append(slot)
    for one, other in combinations(sorted(forms), 2):
        if not _are_spellings(one, other):
            continue
        apart = {s.document for s in forms[one]} ^ {s.document for s in forms[other]}
        both = [_of(forms[one], forms[other]), _of(forms[other], forms[one])]
        if _are_even(forms[one], forms[other]):
            both = [forms[one], forms[other]]
        elif not all(both) or len(apart) < 2:
            continue
        positions = [slot_position(members, shortest_value(members), sources) for members in both]
        same_sound = romanised(one) == romanised(other) or (skeleton(one) == skeleton(other) and _is_arabic(slots))
        foreign = not is_person or (same_sound and not _is_family_first(slots, one, other))
        return make_finding(
            "compatible" if foreign else "conflict",
            "attribute",
            f"How is the name of {slots[0].holder} spelled?",
            "Two ways to write one name." if foreign else "The reports spell the name differently.",
            positions,
            None,
            "reconcile/name-transcribed" if foreign else "reconcile/name-spelled",
            sources,
            bonus=-0.8,
        )
    return None


def _are_spellings(one: str, other: str) -> bool:
    if min(len(one), len(other)) < SHORTEST or one.startswith(other) or other.startswith(one):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= LEAST_ALIKE


def _of(slots: list[Slot], others: list[Slot]) -> list[Slot]:
    """The slots of reports that write the name in this way more often than in the other."""

    def count(members: list[Slot], document: str) -> int:
        return sum(s.document == document for s in members)

    return [s for s in slots if count(slots, s.document) > count(others, s.document)]


def _are_even(slots: list[Slot], others: list[Slot]) -> bool:
    """Tell whether a report writes a name in both ways, each as often, and another in one of them."""
    here, there = ({s.document for s in members} for members in (slots, others))
    shared = [d for d in here & there if sum(s.document == d for s in slots) == sum(s.document == d for s in others)]
    return bool(shared) and bool(here ^ there)


def _is_arabic(slots: list[Slot]) -> bool:
    return any(_ARABIC & set(re.split(r"[\s-]+", fold(s.counted or ""))) for s in slots)


def _is_family_first(slots: list[Slot], one: str, other: str) -> bool:
    """Tell whether spellings that begin otherwise are of a name whose family name stands first: such names are spelled
    by one standard, in which other letters are another name."""
    families = {str(w) for w in load_yaml("name_forms")["family_first"]}
    named = any(fold(s.counted or "").split()[:1] and fold(s.counted or "").split()[0] in families for s in slots)
    return one[0] != other[0] and named
