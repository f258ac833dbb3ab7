"""Findings on the days of what happened: what day most reports tell, and which tell another."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, timedelta

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.numbers import MOST_POSITIONS, casualty_families
from according.reconcile.time_questions import day_question
from according.reconcile.timed import ANY, BLOWS, DAY, family_and_class, is_hour_alone
from according.schema.findings import Finding
from according.schema.links import Slot

# A night has two days; what spans more tells no day.
WIDEST = 2


def day_findings(told: Iterable[Slot], main: Collection[str], sources: Sources) -> list[Finding]:
    """Return a finding for each main event, and for each person struck or arrested, whose day two reports tell.

    Reports contradict each other where no day that one tells is told by the other. A night is of both its days.
    """
    groups: dict[tuple[str, str, str, str], list[Slot]] = defaultdict(list)
    for slot in told:
        if is_hour_alone(slot) or not 0 < len(_days(slot)) <= WIDEST:
            continue
        family, event_class, word, apart = family_and_class(slot)
        if family == ANY:
            continue
        if family not in casualty_families():
            if slot.event in main or apart:
                groups[family, apart, "", ""].append(slot)
            continue
        for person in (p for p in slot.participants if p.startswith("entity:")):
            groups[family, apart, event_class, person].append(slot)
        if word in BLOWS and (slot.event in main or apart):
            groups[family, apart, event_class, ""].append(slot)
    found = [_finding(key, groups[key], sources) for key in sorted(groups)]
    return [finding for finding in found if finding is not None]


def _finding(key: tuple[str, str, str, str], slots: list[Slot], sources: Sources) -> Finding | None:
    family, _, event_class, person = key
    told: dict[str, set[str]] = defaultdict(set)
    for slot in slots:
        told[slot.document] |= _days(slot)
    if len(told) < 2:
        return None
    first = slots[0]
    question = day_question(family, event_class, first.holder if person else None)
    apart = [(a, b) for a in sorted(told) for b in sorted(told) if a < b and told[a].isdisjoint(told[b])]
    if not apart:
        day = _shared(told)
        members = [s for s in slots if day in _days(s)]
        if day is None or len({s.document for s in members}) < 2:
            return None
        position = slot_position(members, _shortest(members), sources)
        why = f"{len(position.documents)} reports tell the same day."
        return make_finding("agreement", "time", question, why, [position], first.event, "reconcile/same-day", sources)
    groups: dict[frozenset[str], list[Slot]] = defaultdict(list)
    disputing = {d for pair in apart for d in pair}
    for slot in slots:
        groups[frozenset(_days(slot))].append(slot)
    positions = [
        slot_position(group, _shortest(group), sources)
        for days, group in sorted(groups.items(), key=lambda item: min(item[0]))
        if any(s.document in disputing for s in group) and not _is_held_by_all(days, groups)
    ]
    if not 1 < len(positions) <= MOST_POSITIONS:
        return None
    why = "The reports tell different days, which can't all be right, unless they speak of different moments."
    return make_finding(
        "conflict", "time", question, why, positions, first.event, "reconcile/days-apart", sources, confidence="check"
    )


def _is_held_by_all(days: frozenset[str], groups: Collection[frozenset[str]]) -> bool:
    """Tell whether a night fits the days on both its sides, and contradicts neither."""
    return len(days) > 1 and sum(1 for other in groups if other < days) > 1


def _shared(told: dict[str, set[str]]) -> str | None:
    """The day that most reports tell, the earliest of several."""
    days = sorted(set().union(*told.values()))
    return min(days, key=lambda day: (-sum(day in found for found in told.values()), day), default=None)


def _days(slot: Slot) -> set[str]:
    """The days of a slot's span; of one that runs past midnight into the small hours alone, both."""
    first, last = (slot.earliest or "")[:DAY], (slot.latest or "")[:DAY]
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days
    return {(date.fromisoformat(first) + timedelta(days=n)).isoformat() for n in range(min(days, WIDEST + 1) + 1)}


def _shortest(slots: list[Slot]) -> str:
    return min((s.value for s in slots), key=lambda v: (len(v), v))
