"""Findings on how the hurt are: unknown, then in hospital, then out of it or dead; critical, then stable."""

from collections import defaultdict
from collections.abc import Iterable

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.numbers import MOST_POSITIONS
from according.reconcile.order import goes_back
from according.schema.findings import Finding
from according.schema.links import Slot

_ANYWHERE, OUT = "in hospital", "out of hospital"


def condition_findings(slots: Iterable[Slot], sources: Sources) -> list[Finding]:
    """Return a finding for each of the cast of whom two reports tell the condition."""
    groups: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        if slot.unit == "condition" and not slot.background and slot.polarity == "yes":
            groups[slot.key].append(slot)
    return [f for key in sorted(groups) if (f := _finding(groups[key], sources)) is not None]


def _finding(slots: list[Slot], sources: Sources) -> Finding | None:
    """Of each report the last stage counts: who is told to have died was in hospital before."""
    last: dict[str, float] = {}
    for slot in slots:
        last[slot.document] = max(slot.low or 0.0, last.get(slot.document, 0.0))
    told = [s for s in slots if s.low == last[s.document]]
    stages = sorted(set(last.values()))
    if len(stages) > 1:
        return _changed(told, stages, sources)
    return _levels(told, sources)


def _changed(told: list[Slot], stages: list[float], sources: Sources) -> Finding | None:
    groups = [[s for s in told if s.low == stage] for stage in stages]
    positions = [slot_position(group, _name(group), sources) for group in groups]
    final = {s.counted for s in groups[-1]} - {_ANYWHERE} or {_ANYWHERE}
    if len(final) > 1:
        return None
    who = told[0].holder
    be = "are" if _are_several(who) else "is"
    asked = "dead" if "dead" in final else OUT if OUT in final else None
    question = f"{be.capitalize()} {who} {asked}?" if asked else f"In what condition {be} {who}?"
    back = goes_back([[sources.published(d) for d in p.documents] for p in positions])
    kind, rule = ("conflict", "reconcile/condition-differs") if back else ("update", "reconcile/condition-changed")
    why = "The reports differ on it." if back else "The later report knows more, or it has changed."
    return make_finding(kind, "attribute", question, why, positions, None, rule, sources)  # type: ignore[arg-type]


def _levels(told: list[Slot], sources: Sources) -> Finding | None:
    names: dict[str, list[Slot]] = defaultdict(list)
    for slot in told:
        names[slot.counted or ""].append(slot)
    who = told[0].holder
    question = f"In what condition {'are' if _are_several(who) else 'is'} {who}?"
    if "dead" in names or OUT in names:
        return None  # that all tell of a death is told by what happened
    if len(names) > 1:
        names.pop(_ANYWHERE, None)
    if len(names) == 1:
        ((name, group),) = names.items()
        if len({s.document for s in group}) < 2 or name in (_ANYWHERE, "unknown"):
            return None
        position = slot_position(group, name, sources)
        why = f"{len(position.documents)} reports tell it alike."
        return make_finding(
            "agreement", "attribute", question, why, [position], None, "reconcile/same-condition", sources
        )
    if len(names) > MOST_POSITIONS:
        return None
    positions = [slot_position(group, name, sources) for name, group in names.items()]
    why = "Reports tell of different conditions, at different times perhaps."
    return make_finding("update", "attribute", question, why, positions, None, "reconcile/condition-changed", sources)


def _are_several(who: str) -> bool:
    return who.split()[1:2] in (["two"], ["three"], ["four"], ["five"], ["six"])


def _name(group: list[Slot]) -> str:
    return next((s.counted for s in group if s.counted != _ANYWHERE), None) or _ANYWHERE
