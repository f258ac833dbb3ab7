"""Times told of events, made ready for comparison: of which happening each is, and of which day."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from according.reconcile.numbers import DAYS_APART, casualty_families
from according.reconcile.questions import own_nouns
from according.resources.loading import load_yaml
from according.schema.links import Slot

# The characters of an ISO day.
DAY = 10
_NAMES_DAY = re.compile(
    r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|to-?day|yesterday|tonight|tomorrow|overnight|last night"
    r"|th[ei]s? (?:morning|afternoon|evening|night)|\d{1,2}(?:st|nd|rd|th)|\d{4}"
    r"|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)"
)
# Words of casualties that tell when they were struck.
BLOWS = {"kill", "shoot dead", "gun down", "killing", "murder", "stab to death", "shoot to death", "wound", "injure"}
# The family of the keys of calls and ends, which are of the story's own event.
ANY = "any"


def family_and_class(slot: Slot) -> tuple[str, str, str, str]:
    """Return the family, the class, the word and the other place or happening ("" for the news) of a time slot."""
    key, _, apart = slot.key.partition("@")
    _, family, event_class, word = key.split("/", 3)
    return family, _one_hour().get(event_class, event_class), word, apart


@cache
def _one_hour() -> Mapping[str, str]:
    return {name: group[0] for group in load_yaml("event_families")["one_hour"] for name in group}


@cache
def _generic() -> frozenset[str]:
    """Return the classes that others are kinds of: an "attack" may be a shooting or a bombing."""
    return frozenset(str(e["is_a"]) for e in load_yaml("events")["classes"] if e.get("is_a"))


def told_times(slots: Iterable[Slot], news: date | None) -> list[Slot]:
    """Return the times that reports assert of what happened, hours alone moved to the day of their event."""
    kept = [s for s in slots if s.facet == "time" and s.polarity == "yes" and s.modality == "actual"]
    kept = [s for s in kept if not s.background and s.earliest and s.latest and _is_moment(s)]
    return _of_the_news(_on_their_days(kept), news)


def _is_moment(slot: Slot) -> bool:
    """Tell whether a word tells of the happening itself, and not of how those hurt in it are since: "was in critical
    condition on Sunday"."""
    family, _, word, _ = family_and_class(slot)
    return family != "injured" or word in BLOWS


def _of_the_news(slots: list[Slot], news: date | None) -> list[Slot]:
    """Leave out days long before the news where the same report tells that day too: then they are of another event."""
    if news is None:
        return slots
    age = {s.id: (news - date.fromisoformat((s.latest or "")[:DAY])).days for s in slots}
    telling = {s.document for s in slots if age[s.id] < DAYS_APART}
    return [s for s in slots if age[s.id] < DAYS_APART or s.document not in telling or "@" in s.key]


def _on_their_days(slots: list[Slot]) -> list[Slot]:
    """Move hours told without a day to the day of their event.

    "Around 11:45 p.m." alone is read as of the report's own day, which may be days after the event: the day that
    the same report, or else most reports, tell of happenings of that family, or else of any, is meant.
    """
    days: dict[str, Counter[str]] = defaultdict(Counter)
    for slot in slots:
        if not is_hour_alone(slot) and "@" not in slot.key and _is_one_day(slot):
            day = (slot.earliest or "")[:DAY]
            family = family_and_class(slot)[0]
            for scope in (f"{family}/{slot.document}", family, ANY):
                days[scope][day] += 1
    moved = []
    for slot in slots:
        family = family_and_class(slot)[0]
        told = next((days[k] for k in (f"{family}/{slot.document}", family, ANY) if k in days), None)
        if is_hour_alone(slot) and told:
            slot = _moved(slot, min(told, key=lambda d: (-told[d], d)))
        moved.append(slot)
    return moved


def _moved(slot: Slot, day: str) -> Slot:
    """The slot on another day; the latest moment stays as many days behind the earliest."""
    first, last = slot.earliest or "", slot.latest or ""
    apart = date.fromisoformat(last[:DAY]) - date.fromisoformat(first[:DAY])
    end = (date.fromisoformat(day) + apart).isoformat()
    return replace(slot, earliest=day + first[DAY:], latest=end + last[DAY:])


def is_hour_alone(slot: Slot) -> bool:
    """Tell whether a slot tells an hour or a part of the day, and not which day."""
    return "T" in (slot.earliest or "") and not _NAMES_DAY.search(slot.value)


def _is_one_day(slot: Slot) -> bool:
    return (slot.earliest or "")[:DAY] == (slot.latest or "")[:DAY]


def by_happening(slots: Iterable[Slot], main: Collection[str]) -> dict[tuple[str, ...], list[Slot]]:
    """Group the times that may be of one moment: by class, who was struck, arrested or charged, and other place.

    What is told with a family's own nouns ("the attack", "the accident") may be any part of the event, and goes with
    the class that most reports use. Of what is not of the story's main events, only what shares somebody is one.
    """
    groups: dict[tuple[str, ...], list[Slot]] = defaultdict(list)
    general: dict[tuple[str, str], list[Slot]] = defaultdict(list)
    for slot in slots:
        family, event_class, word, apart = family_and_class(slot)
        if word in own_nouns(family) or (event_class in _generic() and family == event_class):
            general[family, apart].append(slot)
        elif family in casualty_families() or not (family == ANY or slot.event in main):
            for person in _who(slot):
                groups[family, apart, event_class, person].append(slot)
        else:
            groups[family, apart, event_class].append(slot)
    for scope, members in general.items():
        same = [key for key in groups if key[:2] == scope and len(key) == len((*scope, ""))]
        most = min(same, key=lambda k: (-len({s.document for s in groups[k]}), k), default=(*scope, ""))
        groups[most] += members
    return {key: _on_one_day(members) for key, members in groups.items()}


def _on_one_day(slots: list[Slot]) -> list[Slot]:
    """Move hours told alone to the day that other hours of the same happening are told to be of."""
    days = Counter((s.earliest or "")[:DAY] for s in slots if not is_hour_alone(s))
    if not days:
        return slots
    day = min(days, key=lambda d: (-days[d], d))
    return [_moved(s, day) if is_hour_alone(s) else s for s in slots]


def _who(slot: Slot) -> list[str]:
    return [p for p in slot.participants if p.startswith("entity:")]
