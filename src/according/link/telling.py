"""What each mention of an event tells of when it was, and what its own report sets apart from its news.

One report that tells of two days, or of a place that is not the story's, tells two happenings. Two reports that tell
different days may tell the same one, and differ: that is for the comparison to show, so days part mentions only within
a report.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from according.link.background import is_background
from according.link.families import Family, family_of
from according.link.identity import Days, days_apart
from according.link.reading import Reading
from according.link.slots.event_times import own_time
from according.schema.annotations import EventMention, Sentence, Timex

# A span of more days than this tells no day ("in April"); a weekend does.
WIDEST = 3
_DAY = len("2000-01-01")
# Days that are nearer than this are one: nights run over midnight, and "this morning" is of the day it was written.
APART_DAYS = 2
_BARE = re.compile(
    r"(?:at |around |about |before |after |just |shortly |the |early |late )*"
    r"(?:\d[\d:.]*\s*(?:[ap]\.?m\.?|hours|o['’]clock)?|noon|midnight|morning|afternoon|evening|night|overnight|later)?",
    re.I,
)
_DEMONSTRATIVE = {"the", "that", "this", "those", "these"}


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention of an event, with its family, the days it tells, and whether it is told as history or in a lead."""

    reading: Reading
    event: EventMention
    sentence: Sentence
    family: Family
    days: Days | None
    history: bool
    lead: bool


def tellings(reading: Reading, events: Sequence[EventMention], lead_end: int) -> list[Telling]:
    """Return the tellings of a report's event mentions, in the order of the text.

    History goes on in the sentences behind it that take it up: "In April a bomb killed six. The attack was claimed …".
    """
    found: list[Telling] = []
    for event in sorted(events, key=lambda e: e.start):
        sentence = reading.sentence_at(event.start)
        if sentence is None:
            continue
        days = _days(reading, event)
        history = is_background(reading, sentence, sentence.clause_at(event.start))
        history = history or (days is None and _takes_up_history(reading, event, sentence, found))
        found.append(
            Telling(reading, event, sentence, family_of(event.event_class), days, history, event.start < lead_end)
        )
    return found


def _takes_up_history(reading: Reading, event: EventMention, sentence: Sentence, before: Sequence[Telling]) -> bool:
    """A definite noun of a kind that the sentence before told as history, in the same paragraph."""
    words = [w for w in sentence.words if w.end <= event.start]
    if not words or words[-1].text.lower() not in _DEMONSTRATIVE:
        return False
    at = reading.sentences.index(sentence)
    previous = reading.sentences[at - 1] if at else None
    if previous is None or previous.paragraph != sentence.paragraph:
        return False
    told = [t for t in before if t.sentence is previous]
    return bool(told) and all(t.history for t in told) and sentence.start >= previous.end


def _days(reading: Reading, event: EventMention) -> Days | None:
    time = time_of(reading, event)
    if time is None or is_bare(reading, time) or not time.earliest or not time.latest:
        return None
    days = time.earliest[:_DAY], time.latest[:_DAY]
    return days if _within(days) else None


def time_of(reading: Reading, event: EventMention) -> Timex | None:
    """Return the time that tells the day of an event: its own, or, where that is an hour alone ("at 9 p.m."), the
    nearest in the sentence that names a day; the hour where none does."""
    argument = own_time(reading, event)
    sentence = reading.sentence_at(event.start)
    if argument is None or sentence is None:
        return None
    own = next((t for t in reading.times_in(argument.start, argument.end) if t.end == argument.end), None)
    if own is None or own.type not in ("DATE", "TIME"):
        return None
    if not is_bare(reading, own):
        return own
    others = [
        t for t in reading.times_in(sentence.start, sentence.end)
        if t.type in ("DATE", "TIME") and t.earliest and t.latest and not is_bare(reading, t)
        and _within((t.earliest[:_DAY], t.latest[:_DAY]))
    ]  # fmt: skip
    return min(others, key=lambda t: (max(t.start - own.end, own.start - t.end), t.start), default=own)


def is_bare(reading: Reading, time: Timex) -> bool:
    """Tell whether a time is an hour or a part of some day, which is then only guessed to be that of the report."""
    return bool(_BARE.fullmatch(reading.document.text[time.start : time.end]))


def _within(days: Days) -> bool:
    try:
        return (date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days < WIDEST
    except ValueError:
        return False


def scopes(told: Sequence[Telling]) -> Mapping[int, str]:
    """Return for each telling of one story (by its index) what sets it apart from the news: "" for the news itself.

    For each family the day that most reports tell is the news's; in a report that tells that day, what it tells of
    others is set apart. Who is hurt on one day dies on a later one, so that for people only earlier days are apart.
    """
    found = {i: f"history {t.event.document}" for i, t in enumerate(told) if t.history}
    families: dict[str, list[int]] = defaultdict(list)
    for index, telling in enumerate(told):
        if index not in found:
            families[telling.family.name].append(index)
    for members in families.values():
        found.update(_scopes_of_family(told, members))
    return found


def _scopes_of_family(told: Sequence[Telling], members: list[int]) -> dict[int, str]:
    main = _main_days([told[i] for i in members])
    reports: dict[str, list[int]] = defaultdict(list)
    for index in members:
        reports[told[index].event.document].append(index)
    found: dict[int, str] = {}
    for report in reports.values():
        days = _days_of_report([told[i] for i in report], main)
        for index in report:
            own = told[index].days
            if own is not None and days is not None and _far(own, days) and not _is_aftermath(told[index], days):
                found[index] = f"day {own[0]}"
            else:
                found[index] = ""
    return found


def _far(one: Days, other: Days) -> bool:
    first, second = sorted((one, other))
    return (date.fromisoformat(second[0]) - date.fromisoformat(first[1])).days >= APART_DAYS


def _is_aftermath(telling: Telling, days: Days | None) -> bool:
    return bool(telling.family.casualty and days and telling.days and telling.days[0] > days[1])


def _main_days(told: Sequence[Telling]) -> Days | None:
    """The day that most reports tell of a family, leads first."""
    votes: Counter[Days] = Counter()
    for days, _ in sorted({(t.days, t.event.document) for t in told if t.days}):
        votes[days] += 2
    for days, _ in sorted({(t.days, t.event.document) for t in told if t.days and t.lead}):
        votes[days] += 1
    first = {t.days: t.event.start for t in sorted(told, key=lambda t: -t.event.start)}
    return min(votes, key=lambda d: (-votes[d], first[d], d), default=None)


def _days_of_report(told: Sequence[Telling], main: Days | None) -> Days | None:
    """The day of a report's own news: the story's, where the report tells it, else the first that it tells."""
    days = [t.days for t in told if t.days]
    if main is not None and any(not days_apart(d, main) for d in days):
        return main
    return days[0] if days else None
