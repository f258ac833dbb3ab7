"""Findings on the street, the block and the house at which it happened."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.schema.findings import Finding
from according.schema.links import Slot

RULE = "link/street-address"
_FINENESS = {"street": 0, "block": 1, "house": 2}
# A block of a street holds a hundred numbers.
_BLOCK = 100
_BONUS = 0.3
_WHERE = "At what address did it happen?"


def address_findings(slots: Iterable[Slot], sources: Sources) -> list[Finding]:
    """Return the finding on the one street that most reports name, where two do.

    Two numbers contradict each other where each report knows but one: a house lies in its block, and whoever names
    the street alone says no other. One number of all is agreed, several that fit each other are more precise.
    """
    by_street: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        if slot.rule == RULE and not slot.background and slot.polarity == "yes":
            by_street[slot.holder].append(slot)
    told = {street: len({s.document for s in members}) for street, members in by_street.items()}
    street = min(told, key=lambda s: (-told[s], s), default=None)
    if street is None or told[street] < 2 or list(told.values()).count(told[street]) > 1:
        return []
    finding = _finding(by_street[street], sources)
    return [finding] if finding is not None else []


def _finding(slots: list[Slot], sources: Sources) -> Finding | None:
    by_number: dict[tuple[int, float], list[Slot]] = defaultdict(list)
    for slot in slots:
        by_number[_FINENESS[slot.counted or "street"], slot.low or 0].append(slot)
    numbers = [n for n in sorted(by_number) if n[0]]
    apart = [(a, b) for a in numbers for b in numbers if a < b and not _fit(a, b)]
    if apart:
        one, other = apart[0]
        return _conflict([by_number[one], by_number[other]], by_number, sources)
    if len({s.document for s in by_number[numbers[-1]]}) < 2 if numbers else False:
        return _told("refinement", by_number, sorted(by_number), sources)
    best = numbers[-1] if numbers else (0, 0.0)
    return _told("agreement", by_number, [best], sources)


def _fit(one: tuple[int, float], other: tuple[int, float]) -> bool:
    (sort, number), (finer, within) = one, other
    return sort == 1 and finer == 2 and number <= within < number + _BLOCK


def _conflict(
    apart: list[list[Slot]], by_number: Mapping[tuple[int, float], list[Slot]], sources: Sources
) -> Finding | None:
    one, other = ({s.document for s in members} for members in apart)
    told: dict[str, set[tuple[int, float]]] = defaultdict(set)
    for number, members in by_number.items():
        for slot in members if number[0] else ():
            told[slot.document].add(number)
    if one & other or any(len(numbers) > 1 for numbers in told.values()) or len(set().union(*told.values())) > 2:
        return None
    positions = [slot_position(members, members[0].value, sources) for members in apart]
    why = "The reports give another number of the street."
    rule = "reconcile/addresses-differ"
    return make_finding("conflict", "place", _WHERE, why, positions, None, rule, sources, confidence="check")


def _told(
    kind: str, by_number: Mapping[tuple[int, float], list[Slot]], chosen: list[tuple[int, float]], sources: Sources
) -> Finding:
    positions = [slot_position(by_number[n], min((s.value for s in by_number[n]), key=len), sources) for n in chosen]
    if kind == "agreement" or len(positions) == 1:
        question = "In which street did it happen?" if chosen[0][0] == 0 else _WHERE
        why = "The reports name the same address."
        return make_finding(
            "agreement", "place", question, why, positions, None, "reconcile/same-address", sources, bonus=_BONUS
        )
    why = "Some reports tell the address more precisely."
    return make_finding(
        "refinement",
        "place",
        "At what address did it happen?",
        why,
        positions,
        None,
        "reconcile/address-refined",
        sources,
    )
