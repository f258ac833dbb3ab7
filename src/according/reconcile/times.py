"""Findings on the hours of what happened: spans of time with their precision compared."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from according.reconcile.days import day_findings
from according.reconcile.evidence import Sources, shortest_value, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.numbers import MOST_POSITIONS, news_day
from according.reconcile.time_questions import hour_question
from according.reconcile.timed import (
    ANY,
    DAY,
    by_happening,
    class_of,
    day_of_blow,
    family_and_class,
    is_happening,
    main_family,
    of_main,
    of_one_blow,
    told_times,
)
from according.schema.findings import Finding
from according.schema.links import Slot
from according.schema.vocabulary import Confidence, FindingKind

# A question that does not say of whom it asks.
_OF_NOBODY = re.compile(r"\b(?:they|it)\b(?! over)")
# An hour is told with no more minutes than these between its first and last; help is called within the others.
_CLOSE, _ALARM = 45, 20
# Hours of one call differ by no more minutes than these.
_SAME_CALL = 30

Window = tuple[str, str]
"""The earliest and the latest moment of a telling, inclusive ISO days or minutes."""
Verdict = tuple[FindingKind, str, str]
"""A kind, the rule that decided it, and one sentence that says why."""


def time_findings(slots: Iterable[Slot], main: frozenset[str], sources: Sources) -> list[Finding]:
    """Return a finding for each day and each hour of one happening that two reports tell.

    Only times told with words of one class are compared ("exploded", "the blast"): the shots and the blast of one
    attack have each their own hour, and so have the call for help and the end. Reports contradict each other where
    nothing that one tells can be what the other tells. What hour a part of the event happened is often told with the
    same words, so a conflict is to be checked.
    """
    slots = list(slots)
    told = told_times(slots, day_of_blow(slots, main) or news_day(slots))
    days = day_findings(told, main, sources)
    disputed = any(f.kind == "conflict" for f in days)
    hours = [s for s in told if _is_hour(s) and "@" not in s.key]
    own = main_family(told, main)
    blow = of_one_blow([s for s in hours if of_main(s, own, main)])
    own_ids = {s.id for s in blow}
    groups = by_happening((s for s in hours if s.id not in own_ids), main)
    groups = {k: g for k, g in groups.items() if len(k) > 3 or k[2] in ("call", "end") or is_happening(k[0])}
    found = _of_blow(own or "", blow, hours, sources)
    seen: set[frozenset[str]] = {frozenset(s.id for s in blow)}
    for key in sorted(groups):
        members = frozenset(s.id for s in groups[key])
        finding = _finding(key, groups[key], sources) if members not in seen else None
        seen.add(members)
        found += [finding] if finding is not None else []
    found = [f for f in found if not (disputed and len({(p.earliest or "")[:DAY] for p in f.positions}) > 1)]
    found = [f for f in found if f.rule == "reconcile/times-apart" or not _OF_NOBODY.search(f.question)]
    return days + [f for f in found if not any(_tells_no_more(f, day) for day in days)]


def _of_blow(family: str, slots: list[Slot], hours: Iterable[Slot], sources: Sources) -> list[Finding]:
    """The hour of the story's blow; a report that tells none, but when help was called, tells it by that."""
    exact = [s for s in slots if s.earliest and _minutes(s) <= _CLOSE]
    told = {s.document for s in exact}
    opened = [opening(s.earliest or "") for s in exact]
    calls = []
    for slot in hours:
        if family_and_class(slot)[:2] != (ANY, "call") or slot.document in told or not opened:
            continue
        call = replace(slot, earliest=_earlier(slot.earliest or ""))
        near = [
            s for s in exact if overlap((call.earliest or "", call.latest or ""), (s.earliest or "", s.latest or ""))
        ]
        calls += [replace(call, event=slots[0].event)] if near else []
    key = (family, "", class_of(slots))
    finding = _finding(key, [*slots, *calls], sources)
    return [finding] if finding is not None else []


def _window(slot: Slot) -> Window:
    return slot.earliest or "", slot.latest or ""


def _minutes(slot: Slot) -> float:
    first, last = datetime.fromisoformat(slot.earliest or ""), datetime.fromisoformat(slot.latest or "")
    return (last - first).total_seconds() / 60


def _earlier(moment: str) -> str:
    return (datetime.fromisoformat(moment) - timedelta(minutes=_ALARM)).isoformat(timespec="minutes")


def _tells_no_more(hour: Finding, day: Finding) -> bool:
    """Tell whether an hour is no more than the part of a day that is told as the day already."""
    shown = {(e.document, e.start) for p in day.positions for e in p.evidence}
    vague = all(
        (p.earliest or "") != (p.latest or "") and _is_part(p.earliest or "", p.latest or "") for p in hour.positions
    )
    return vague and {(e.document, e.start) for p in hour.positions for e in p.evidence} <= shown


def _is_part(first: str, last: str) -> bool:
    return (datetime.fromisoformat(last) - datetime.fromisoformat(first)).total_seconds() > 60 * _CLOSE


def _is_hour(slot: Slot) -> bool:
    return "T" in (slot.earliest or "") and "T" in (slot.latest or "")


def _finding(key: tuple[str, ...], slots: list[Slot], sources: Sources) -> Finding | None:
    windows = _by_window(slots)
    if len({s.document for s in slots}) < 2 or not windows:
        return None
    kind, rule, why = _verdict(windows)
    if kind == "conflict" and key[2] == "call" and not _near(windows):
        return None  # of several calls reports tell one or the other
    windows = _without_wider(windows) if kind == "conflict" else _met(windows)
    if len(windows) > MOST_POSITIONS or len({s.document for group in windows.values() for s in group}) < 2:
        return None
    positions = [slot_position(group, shortest_value(group), sources) for _, group in sorted(windows.items())]
    confidence: Confidence = "check" if kind == "conflict" else "good"
    return make_finding(
        kind, "time", hour_question(key[0], key[2], slots[0].holder if len(key) > 3 else None), why, positions,
        slots[0].event, rule, sources, confidence=confidence,
    )  # fmt: skip


def _near(windows: Iterable[Window]) -> bool:
    first = [datetime.fromisoformat(w[0]) for w in windows]
    return (max(first) - min(first)).total_seconds() <= 60 * _SAME_CALL


def _by_window(slots: Iterable[Slot]) -> dict[Window, list[Slot]]:
    windows: dict[Window, list[Slot]] = defaultdict(list)
    for slot in slots:
        windows[_window(slot)].append(slot)
    return windows


def _verdict(windows: Mapping[Window, list[Slot]]) -> Verdict:
    """Return how the tellings of several reports stand to each other.

    Reports of which one tells what also fits the other don't contradict each other; of what one report tells, the
    narrower times count.
    """
    told: dict[str, list[Window]] = defaultdict(list)
    for window, group in windows.items():
        for slot in group:
            told[slot.document].append(window)
    told = {d: [w for w in own if not any(_holds(w, o) for o in own)] for d, own in told.items()}
    apart = any(
        not any(overlap(one, other) for one in told[first] for other in told[second])
        for first in told for second in told if first < second
    )  # fmt: skip
    if apart:
        return _APART
    return _SAME if len(windows) == 1 else _REFINED


def _met(windows: dict[Window, list[Slot]]) -> dict[Window, list[Slot]]:
    """Leave out what no other report tells of: the second call of a report that tells of two."""
    kept = {}
    for window, group in windows.items():
        own = {s.document for s in group}
        others = (w for w, g in windows.items() if {s.document for s in g} - own)
        if len(own) > 1 or any(overlap(window, other) for other in others):
            kept[window] = group
    return kept


def _without_wider(windows: dict[Window, list[Slot]]) -> dict[Window, list[Slot]]:
    """Where narrower times contradict each other, leave out those that hold several of them: they fit all."""
    kept = {window: group for window, group in windows.items() if sum(_holds(window, other) for other in windows) < 2}
    return kept if len(kept) > 1 and verdict(list(kept))[0] == "conflict" else windows


def _holds(wide: Window, narrow: Window) -> bool:
    return wide != narrow and opening(wide[0]) <= opening(narrow[0]) and closing(narrow[1]) <= closing(wide[1])


_SAME: Verdict = ("agreement", "reconcile/same-time", "The reports give the same time.")
_REFINED: Verdict = ("refinement", "reconcile/time-refined", "One report tells the time more precisely.")
_APART: Verdict = (
    "conflict", "reconcile/times-apart", "The times can't all be right, unless they are of different moments.",
)  # fmt: skip


def verdict(windows: list[Window]) -> Verdict:
    """Return how inclusive spans of ISO days or minutes stand to each other."""
    if len(windows) == 1:
        return _SAME
    apart = any(not overlap(one, other) for i, one in enumerate(windows) for other in windows[i + 1 :])
    return _APART if apart else _REFINED


def overlap(one: Window, other: Window) -> bool:
    """Tell whether two spans share a moment."""
    return opening(one[0]) <= closing(other[1]) and opening(other[0]) <= closing(one[1])


def opening(moment: str) -> str:
    """Return the first minute of an ISO day or minute."""
    return moment if "T" in moment else moment + "T00:00"


def closing(moment: str) -> str:
    """Return the last minute of an ISO day or minute."""
    return moment if "T" in moment else moment + "T24:00"
