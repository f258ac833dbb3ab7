"""Findings on when the main event happened: time spans with their precision compared."""

from collections import defaultdict
from collections.abc import Iterable

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.numbers import MOST_POSITIONS
from according.reconcile.questions import time_question
from according.schema.findings import Finding
from according.schema.links import Slot
from according.schema.vocabulary import Confidence, FindingKind

# A span of more than this many characters of agreement ("2024-12") is a month or longer: no answer to "when".
_DAY = 10


def time_findings(slots: Iterable[Slot], main: frozenset[str], sources: Sources) -> list[Finding]:
    """Return a finding for each main event whose day or hour two reports tell.

    Two spans of which one lies in the other refine one another; two that are apart can't both be right. What
    hour a part of the event happened is often told with the same words, so a conflict is to be checked.
    """
    groups: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        told = slot.facet == "time" and slot.polarity == "yes" and slot.modality == "actual" and not slot.background
        if told and slot.event in main and _is_precise(slot):
            groups[slot.event_class or ""].append(slot)
    return [f for name in sorted(groups) if (f := _finding(name, groups[name], sources)) is not None]


def _is_precise(slot: Slot) -> bool:
    return slot.earliest is not None and slot.latest is not None and slot.earliest[:_DAY] == slot.latest[:_DAY]


def _finding(name: str, slots: list[Slot], sources: Sources) -> Finding | None:
    spans: dict[tuple[str, str], list[Slot]] = defaultdict(list)
    for slot in slots:
        spans[slot.earliest or "", slot.latest or ""].append(slot)
    if len({s.document for s in slots}) < 2 or not 0 < len(spans) <= MOST_POSITIONS:
        return None
    positions = [
        slot_position(group, min((s.value for s in group), key=lambda v: (len(v), v)), sources)
        for _, group in sorted(spans.items())
    ]
    kind, rule, why = verdict(list(spans))
    confidence: Confidence = "check" if kind == "conflict" else "good"
    return make_finding(
        kind, "time", time_question(name), why, positions, slots[0].event, rule, sources, confidence=confidence
    )


def verdict(spans: list[tuple[str, str]]) -> tuple[FindingKind, str, str]:
    """Return how inclusive spans of ISO days or minutes stand to each other."""
    if len(spans) == 1:
        return "agreement", "reconcile/same-time", "The reports give the same time."
    ordered = sorted((_open(a), _close(b)) for a, b in spans)
    if any(second[0] > first[1] for i, first in enumerate(ordered) for second in ordered[i + 1 :]):
        return (
            "conflict",
            "reconcile/times-apart",
            "The times can't all be right, unless they are of different moments.",
        )
    return "refinement", "reconcile/time-refined", "One report tells the time more precisely."


def _open(moment: str) -> str:
    return moment if "T" in moment else moment + "T00:00"


def _close(moment: str) -> str:
    return moment if "T" in moment else moment + "T24:00"
