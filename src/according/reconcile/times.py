"""Findings on the hours of what happened: spans of time with their precision compared."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from according.reconcile.days import day_findings
from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.numbers import MOST_POSITIONS, news_day
from according.reconcile.time_questions import hour_question
from according.reconcile.timed import DAY, by_happening, told_times
from according.schema.findings import Finding
from according.schema.links import Slot
from according.schema.vocabulary import Confidence, FindingKind

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
    told = told_times(slots, news_day(slots))
    found = day_findings(told, main, sources)
    disputed = {f.question.replace("On what day", "") for f in found if f.kind == "conflict"}
    groups = by_happening((s for s in told if _is_hour(s)), main)
    seen: set[frozenset[str]] = set()
    for key in sorted(groups):
        members = frozenset(s.id for s in groups[key])
        finding = _finding(key, groups[key], sources) if members not in seen else None
        seen.add(members)
        if finding is not None and len({(p.earliest or "")[:DAY] for p in finding.positions}) > 1:
            family = hour_question(key[0], "").replace("At what time", "")
            if {family, finding.question.replace("At what time", "")} & disputed:
                continue  # told already as a dispute on the day
        found += [finding] if finding is not None else []
    return found


def _is_hour(slot: Slot) -> bool:
    return "T" in (slot.earliest or "") and "T" in (slot.latest or "")


def _finding(key: tuple[str, ...], slots: list[Slot], sources: Sources) -> Finding | None:
    windows = _by_window(slots)
    if len({s.document for s in slots}) < 2 or not windows:
        return None
    kind, rule, why = _verdict(windows)
    windows = _without_wider(windows) if kind == "conflict" else _met(windows)
    if len(windows) > MOST_POSITIONS or len({s.document for group in windows.values() for s in group}) < 2:
        return None
    positions = [slot_position(group, _shortest(group), sources) for _, group in sorted(windows.items())]
    confidence: Confidence = "check" if kind == "conflict" else "good"
    return make_finding(
        kind, "time", hour_question(key[0], key[2], slots[0].holder if len(key) > 3 else None), why, positions,
        slots[0].event, rule, sources, confidence=confidence,
    )  # fmt: skip


def _by_window(slots: Iterable[Slot]) -> dict[Window, list[Slot]]:
    windows: dict[Window, list[Slot]] = defaultdict(list)
    for slot in slots:
        windows[slot.earliest or "", slot.latest or ""].append(slot)
    return windows


def _shortest(slots: list[Slot]) -> str:
    return min((s.value for s in slots), key=lambda v: (len(v), v))


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
