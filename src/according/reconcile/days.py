"""Findings on the days of what happened: what day most reports tell, and which tell another."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from according.reconcile.evidence import Sources, shortest_value, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.numbers import MOST_POSITIONS, casualty_families
from according.reconcile.time_questions import day_question
from according.reconcile.timed import (
    ANY,
    BLOWS,
    DAY,
    class_of,
    family_and_class,
    is_happening,
    is_hour_alone,
    main_family,
    of_main,
)
from according.schema.findings import Finding
from according.schema.links import Slot

# Until when on the day after a night may have reached: "early Friday" may be of Thursday night, "Friday" hardly.
_SMALL_HOURS = "T12:00"
Group = tuple[str, str, str]
"""A family, an event class and the one it happened to ("" where it is what the story is about)."""


def day_findings(told: Iterable[Slot], main: Collection[str], sources: Sources) -> list[Finding]:
    """Return a finding for the story's own blow, for each other main event, and for each person struck or arrested,
    whose day two reports tell.

    Of the blow are the times of those struck by it as well, and, in a report that tells no other, that of the call for
    help. Reports contradict each other where no day that one tells is told by the other. A night is of the day by
    which it is named, and of the next only where that is told by its small hours. What happens again and again
    (meetings, games) is never contradicted by another day of it.
    """
    dated = [s for s in told if not is_hour_alone(s) and _day(s) is not None and "@" not in s.key]
    own = main_family(dated, main)
    groups: dict[Group, list[Slot]] = defaultdict(list)
    for slot in dated:
        for key in _groups(slot, own, main):
            groups[key].append(slot)
    blow = [s for s in dated if of_main(s, own, main)]
    known = {s.document for s in blow}
    blow += [s for s in dated if family_and_class(s)[:2] == (ANY, "call") and s.document not in known]
    found = [_finding((own or "", class_of(blow), ""), blow, sources)] if blow else []
    shown = {(s.document, s.clause.start) for s in blow}
    found += [
        _finding(key, groups[key], sources)
        for key in sorted(groups)
        if any((s.document, s.clause.start) not in shown for s in groups[key])
    ]
    return [finding for finding in found if finding is not None]


def _groups(slot: Slot, own: str | None, main: Collection[str]) -> list[Group]:
    """What a time may be of beside the story's blow."""
    family, event_class, word, _ = family_and_class(slot)
    if family == ANY:
        return []
    if family not in casualty_families():
        return [(family, "", "")] if slot.event in main and family != own else []
    groups: list[Group] = [(family, event_class, p) for p in slot.participants if p.startswith("entity:")]
    if word in BLOWS and slot.event in main and not of_main(slot, own, main):
        groups.append((family, event_class, ""))
    return groups


def _finding(key: Group, slots: list[Slot], sources: Sources) -> Finding | None:
    family, event_class, person = key
    told: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        told[slot.document].append(slot)
    if len(told) < 2:
        return None
    first = slots[0]
    question = day_question(family, event_class, first.holder if person else None)
    disputing = {d for a in told for b in told if not _meet(told[a], told[b]) for d in (a, b)}
    if not disputing or not (person or is_happening(family)):
        return _agreement(question, slots, sources)
    groups: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        groups[_day(slot) or ""].append(slot)
    positions = [
        slot_position(group, shortest_value(group), sources)
        for _, group in sorted(groups.items())
        if any(s.document in disputing for s in group)
    ]
    if not 1 < len(positions) <= MOST_POSITIONS:
        return None
    why = "The reports tell different days, which can't all be right, unless they speak of different moments."
    return make_finding(
        "conflict", "time", question, why, positions, first.event, "reconcile/days-apart", sources, confidence="check"
    )


def _agreement(question: str, slots: list[Slot], sources: Sources) -> Finding | None:
    """What most reports tell, the earliest day of several; None where no two tell one."""
    reports: dict[str, set[str]] = defaultdict(set)
    for slot in slots:
        reports[_day(slot) or ""].add(slot.document)
    day = min(reports, key=lambda d: (-len(reports[d]), d))
    if len(reports[day]) < 2:
        return None
    members = [s for s in slots if _day(s) == day]
    position = slot_position(members, _usual(members), sources)
    why = f"{len(position.documents)} reports tell the same day."
    return make_finding(
        "agreement", "time", question, why, [position], members[0].event, "reconcile/same-day", sources, bonus=DAY_BONUS
    )


# The day on which it happened is what an agreement is asked for first.
DAY_BONUS = 0.6


def _usual(slots: list[Slot]) -> str:
    """The day as most reports word it, the shortest of several."""
    words = Counter(v for _, v in {(s.document, s.value) for s in slots})
    return min(words, key=lambda v: (-words[v], len(v), v))


def _meet(one: Iterable[Slot], other: Collection[Slot]) -> bool:
    """Tell whether something that one report tells may be of a day that the other tells."""
    return any(_day(a) == _day(b) or _is_end(a, b) or _is_end(b, a) for a in one for b in other)


def _is_end(slot: Slot, night: Slot) -> bool:
    """Tell whether a slot tells of the small hours into which a night leads."""
    first, last = slot.earliest or "", slot.latest or ""
    follows = (night.latest or "")[:DAY] == first[:DAY] != _day(night)
    return follows and "T" in first and last[DAY:] < _SMALL_HOURS


def _day(slot: Slot) -> str | None:
    """The day by which a slot's time is named: its one day, or that on which its night begins."""
    first, last = slot.earliest or "", slot.latest or ""
    if first[:DAY] == last[:DAY]:
        return first[:DAY]
    night = (date.fromisoformat(last[:DAY]) - date.fromisoformat(first[:DAY])).days == 1 and "T" in first
    return first[:DAY] if night else None
