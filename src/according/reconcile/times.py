"""Findings on when the main event happened: time spans with their precision compared."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.numbers import DAYS_APART, MOST_POSITIONS, casualty_families, news_day
from according.reconcile.questions import own_nouns, time_question
from according.schema.findings import Finding
from according.schema.links import Slot
from according.schema.vocabulary import Confidence, FindingKind

# The characters of an ISO day. Spans that begin and end on different days are no answer to "when".
_DAY = 10
_NAMES_DAY = re.compile(
    r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|to-?day|yesterday|tonight|tomorrow|overnight|last night"
    r"|th[ei]s? (?:morning|afternoon|evening|night)|\d{1,2}(?:st|nd|rd|th)|\d{4}"
    r"|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)"
)
# Words of casualties that tell when they were struck.
_BLOWS = {"kill", "shoot dead", "gun down", "killing", "murder", "stab to death", "shoot to death", "wound", "injure"}
# Within one family of events, words that begin with the same four letters are forms of one word: "collide" and
# "collision", "derail" and "derailment"; shorter stems would join "burn" and "bury".
STEM = 4


def time_findings(slots: Iterable[Slot], main: frozenset[str], sources: Sources) -> list[Finding]:
    """Return a finding for each main event whose day or hour two reports tell.

    Only times told with forms of one word are compared ("exploded", "the explosion"): the shots and the
    blast of one attack have each their own hour. Two spans of which one lies in the other refine one another;
    two that are apart can't both be right. What hour a part of the event happened is often told with the same
    words, so a conflict is to be checked.
    """
    slots = list(slots)
    news = news_day(slots)
    found = []
    for slot in slots:
        told = slot.facet == "time" and slot.polarity == "yes" and slot.modality == "actual" and not slot.background
        if told and slot.event in main and _is_precise(slot) and _is_moment(slot):
            found.append(slot)
    groups = _by_event_word(_of_the_news(_on_their_days(found), news))
    return [f for key in sorted(groups) if (f := _finding(groups[key], sources)) is not None]


def _is_moment(slot: Slot) -> bool:
    """Tell whether a word tells of the happening itself, and not of how those hurt in it are since: "was in critical
    condition on Sunday"."""
    if slot.event_class not in casualty_families():
        return True
    return slot.key.partition("@")[0].rsplit("/", 1)[-1] in _BLOWS


def _of_the_news(slots: list[Slot], news: date | None) -> list[Slot]:
    """Leave out days long before the news where the same report tells that day too: then they are of another event."""
    if news is None:
        return slots
    age = {s.id: (news - date.fromisoformat((s.latest or "")[:_DAY])).days for s in slots}
    telling = {s.document for s in slots if age[s.id] < DAYS_APART}
    return [s for s in slots if age[s.id] < DAYS_APART or s.document not in telling]


def _on_their_days(slots: list[Slot]) -> list[Slot]:
    """Move hours told without a day to the day of their event.

    "Around 11:45 p.m." alone is read as of the report's own day, which may be days after the event: the day that
    the same report, or else most reports, tell of happenings of that family is meant.
    """
    days: dict[str, Counter[str]] = defaultdict(Counter)
    for slot in slots:
        if not _is_hour_alone(slot):
            day = (slot.earliest or "")[:_DAY]
            days[slot.event_class or ""][day] += 1
            days[f"{slot.event_class}/{slot.document}"][day] += 1
    moved = []
    for slot in slots:
        told = days.get(f"{slot.event_class}/{slot.document}") or days.get(slot.event_class or "")
        if _is_hour_alone(slot) and told:
            day = min(told, key=lambda d: (-told[d], d))
            slot = replace(slot, earliest=day + (slot.earliest or "")[_DAY:], latest=day + (slot.latest or "")[_DAY:])
        moved.append(slot)
    return moved


def _is_hour_alone(slot: Slot) -> bool:
    return "T" in (slot.earliest or "") and not _NAMES_DAY.search(slot.value)


def _by_event_word(slots: list[Slot]) -> dict[tuple[str, str], list[Slot]]:
    """Group by the family, the place and the stem of the word that tells the event: "explode", "explosion".

    What is told with the family's own nouns ("the attack", "the accident") may be any part of the event, and goes
    with the word that most reports use.
    """
    groups: dict[tuple[str, str], list[Slot]] = defaultdict(list)
    general: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        key, _, place = slot.key.partition("@")
        _, family, lemma = key.split("/", 2)
        scope = f"{family}@{place}"
        if lemma in own_nouns(family):
            general[scope].append(slot)
        else:
            groups[scope, lemma[:STEM]].append(slot)
    for scope, members in general.items():
        stems = [key for key in groups if key[0] == scope]
        most = min(stems, key=lambda k: (-len({s.document for s in groups[k]}), k), default=(scope, ""))
        groups[most] += members
    return groups


def _is_precise(slot: Slot) -> bool:
    return slot.earliest is not None and slot.latest is not None and slot.earliest[:_DAY] == slot.latest[:_DAY]


def _finding(slots: list[Slot], sources: Sources) -> Finding | None:
    spans: dict[tuple[str, str], list[Slot]] = defaultdict(list)
    for slot in slots:
        spans[slot.earliest or "", slot.latest or ""].append(slot)
    spans = _without_wider(spans)
    slots = [s for group in spans.values() for s in group]
    if len({s.document for s in slots}) < 2 or not 0 < len(spans) <= MOST_POSITIONS:
        return None
    positions = [
        slot_position(group, min((s.value for s in group), key=lambda v: (len(v), v)), sources)
        for _, group in sorted(spans.items())
    ]
    kind, rule, why = verdict(list(spans))
    confidence: Confidence = "check" if kind == "conflict" else "good"
    return make_finding(
        kind,
        "time",
        time_question(slots[0].event_class or ""),
        why,
        positions,
        slots[0].event,
        rule,
        sources,
        confidence=confidence,
    )


def _without_wider(spans: dict[tuple[str, str], list[Slot]]) -> dict[tuple[str, str], list[Slot]]:
    """Where narrower times contradict each other, leave out those that hold several of them: they fit all."""

    def holds(wide: tuple[str, str], narrow: tuple[str, str]) -> bool:
        return wide != narrow and _open(wide[0]) <= _open(narrow[0]) and _close(narrow[1]) <= _close(wide[1])

    kept = {span: group for span, group in spans.items() if sum(holds(span, other) for other in spans) < 2}
    return kept if len(kept) > 1 and verdict(list(kept))[0] == "conflict" else spans


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
