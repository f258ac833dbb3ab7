"""Times told of events, made ready for comparison: of which happening each is, and of which day."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from according.reconcile.numbers import DAYS_APART, casualty_families
from according.reconcile.questions import own_nouns, time_question
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
BLOWS = {
    "kill", "shoot dead", "gun down", "killing", "murder", "stab to death", "shoot to death", "wound", "injure", "hurt",
    "homicide", "suicide", "murder-suicide", "maim",
}  # fmt: skip
# A report of a later week that tells a bare weekday was filed, or dated, later than it was written.
_WEEKS = (7, 14)
_BARE_WEEKDAY = re.compile(
    r"(?i)(?:(?:early|late|on|that|overnight|at|in|the|of|morning|afternoon|evening|night|shortly|just|about|around|after"
    r"|before|[\d:]+|[ap]\.?m\.?),? ?)*(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"(?: (?:morning|afternoon|evening|night))?"
)
_HAPPENED = re.compile(r"When did the [\w ]+ happen\?$")
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
    kept = [s for s in kept if (not s.background or _is_call(s)) and s.earliest and s.latest and _is_moment(s)]
    return _of_the_news(_on_their_days(_of_one_week(kept)), news)


def _is_call(slot: Slot) -> bool:
    """Tell whether a time is that of a call for help: of whatever is told beside it, help is called to the news."""
    return family_and_class(slot)[:2] == (ANY, "call")


def day_of_blow(slots: Iterable[Slot], main: Collection[str]) -> date | None:
    """Return the day that most reports tell of the story's own blow, the earliest of several; None without."""
    told = told_times(slots, None)
    own = main_family(told, main)
    days: dict[str, set[str]] = defaultdict(set)
    for slot in told:
        if of_main(slot, own, main) and _is_one_day(slot) and not is_hour_alone(slot):
            days[(slot.earliest or "")[:DAY]].add(slot.document)
    best = min(days, key=lambda d: (-len(days[d]), d), default=None)
    return date.fromisoformat(best) if best else None


def _of_one_week(slots: list[Slot]) -> list[Slot]:
    """Move a bare weekday back to the one a week or two before it that another report tells with the same words."""
    days: dict[str, set[str]] = defaultdict(set)
    for slot in slots:
        if _is_one_day(slot) and not is_hour_alone(slot):
            days[slot.key].add((slot.earliest or "")[:DAY])
            days[family_and_class(slot)[1]].add((slot.earliest or "")[:DAY])
    late: dict[str, int] = {}
    for slot in slots:
        day = date.fromisoformat((slot.earliest or "")[:DAY])
        for weeks in _WEEKS if _BARE_WEEKDAY.fullmatch(slot.value) and "@" not in slot.key else ():
            if (day - timedelta(days=weeks)).isoformat() in days[family_and_class(slot)[1]]:
                late.setdefault(slot.document, weeks)
    moved = []
    for slot in slots:
        if slot.document in late and _BARE_WEEKDAY.fullmatch(slot.value):
            day = date.fromisoformat((slot.earliest or "")[:DAY])
            slot = _moved(slot, (day - timedelta(days=late[slot.document])).isoformat())
        moved.append(slot)
    return moved


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
            of_all = days[family] if family in days else days[ANY]
            slot = _moved(slot, min(told, key=lambda d: (-told[d], -of_all[d], d)))
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


def main_family(slots: Iterable[Slot], main: Collection[str]) -> str | None:
    """Return the family of the blow that the story is about: of the main events the one that most reports time.

    The dead and hurt are those of the blow; only where reports tell of nothing else are they what happened.
    """
    told: dict[str, set[str]] = defaultdict(set)
    for slot in slots:
        if slot.event in main and "@" not in slot.key:
            told[family_and_class(slot)[0]].add(slot.document)
    blows = {f: d for f, d in told.items() if f not in casualty_families() and is_happening(f)} or told
    return min(blows, key=lambda f: (-len(blows[f]), f), default=None)


def is_happening(family: str) -> bool:
    """Tell whether a family is asked for as one thing that happened: "the shooting", not "they met"."""
    return bool(_HAPPENED.match(time_question(family)))


def of_main(slot: Slot, family: str | None, main: Collection[str]) -> bool:
    """Tell whether a time is that of the story's blow: told of it, or of those whom it struck."""
    if "@" in slot.key or family is None:
        return False
    own, event_class, word, _ = family_and_class(slot)
    if (own, event_class) == (ANY, "blow"):
        return True
    if own == family:
        return slot.event in main and (family not in casualty_families() or word in BLOWS)
    return own in ("dead", "injured") and word in BLOWS and is_happening(family)


def class_of(slots: Iterable[Slot]) -> str:
    """Return the event class that most reports use, of those that name what happened."""
    told: dict[str, set[str]] = defaultdict(set)
    for slot in slots:
        family, event_class, _, _ = family_and_class(slot)
        if family not in casualty_families() and family != ANY:
            told[event_class].add(slot.document)
    return min(told, key=lambda c: (-len(told[c]), c), default="")


def of_one_blow(slots: Iterable[Slot]) -> list[Slot]:
    """Return the times told with the class that most reports use, or with words that may be of any: the shots and the
    blast of one attack have each their own hour."""
    slots = list(slots)
    most = class_of(s for s in slots if not _is_general(s))
    return [s for s in slots if _is_general(s) or family_and_class(s)[1] == most]


def _is_general(slot: Slot) -> bool:
    family, event_class, word, _ = family_and_class(slot)
    own = word in own_nouns(family) or (event_class in _generic() and family == event_class)
    return own or family == ANY or family in casualty_families()


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
