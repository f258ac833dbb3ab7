"""Events: mentions of one happening across the story's reports, the main one first, its parts tied to it.

Mentions of one family of classes are one event, unless a report itself sets them apart (`telling.py`): another day,
history. The main event is what the leads of most reports tell.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from according.link.background import MONTH_DAYS
from according.link.identity import Happening, Trace, same_happenings
from according.link.order import in_order
from according.link.reading import Reading
from according.link.telling import Telling, is_bare, scopes, tellings, time_of
from according.schema.annotations import EventMention, Timex
from according.schema.ids import content_id
from according.schema.links import Event
from according.schema.spans import Span

# How many sentences of a report's body are its lead.
LEAD = 3
# Kinds of mention that never make an event of the story: speech itself.
_NO_EVENTS = {
    "say_publicly",
    "warn",
    "accuse",
    "demand",
    "promise",
    "support",
    "investigate",
    "question_person",
    "find",
    "monitor",
}
_DAY = len("2000-01-01")
_NEVER = "9999-12-31"


def link_events(readings: list[Reading], apart: frozenset[str]) -> list[Event]:
    """Return the events of the story, the main event first; those of `apart` documents are left out.

    Fills in `happenings` of each reading: the event that each mention tells of.
    """
    told = [t for r in readings if r.document.id not in apart for t in tellings(r, _happening_mentions(r), _lead(r))]
    scope_of = scopes(told)
    at = {(t.event.document, t.event.start): t for t in told}
    traces = [
        Trace(t.event.document, t.event.start, "", scope_of[i], t.family.name, t.event.lemma)
        for i, t in enumerate(told)
    ]
    groups = [(h, [at[m.document, m.start] for m in h.members]) for h in same_happenings(traces)]
    made = [(_event(h, members), members) for h, members in groups]
    leads = {e.id: len({t.event.document for t in members if t.lead}) for e, members in made}
    made.sort(key=lambda m: _order(m[0], leads[m[0].id]))
    events = _tied(made, [r for r in readings if r.document.id not in apart])
    told_of = [r for r in readings if r.document.id not in apart]
    _fill_in(events, at)
    order = in_order(events, told_of)
    events = [replace(e, order=order.get(e.id)) for e in events]
    _fill_in(events, at)
    return events


def _fill_in(events: Iterable[Event], at: Mapping[tuple[str, int], Telling]) -> None:
    for event in events:
        for span in event.mentions:
            at[span.document, span.start].reading.happenings[span.start] = event


def _order(event: Event, leads: int) -> tuple[bool, str, int, int, int, str]:
    """The news first, and of it what most leads tell."""
    return event.background, event.scope, -leads, -len(event.documents), -len(event.mentions), event.id


def _happening_mentions(reading: Reading) -> list[EventMention]:
    return [e for e in reading.events if e.event_class not in _NO_EVENTS and e.modality == "actual"]


def _lead(reading: Reading) -> int:
    body = [s for s in reading.sentences if s.block in ("headline", "body")]
    return body[min(LEAD, len(body)) - 1].end if body else 0


def _event(happening: Happening, members: list[Telling]) -> Event:
    spans = tuple(sorted(t.event.span for t in members))
    first = members[0]
    name, scope = happening.members[0].kind, happening.members[0].scope
    best = min(members, key=lambda t: (t.event.start, t.event.document))
    earliest, latest = _when(members)
    rules = {(document, start): rule for document, start, rule in happening.reasons}
    return Event(
        id=content_id("event", name, tuple((s.document, s.start) for s in spans)),
        type=name,
        text=best.reading.document.text[best.event.clause.start : best.event.clause.end].strip(),
        earliest=earliest,
        latest=latest,
        place=_where(members),
        background=first.history,
        documents=tuple(sorted({s.document for s in spans})),
        mentions=spans,
        scope=scope,
        reasons=tuple((s, rules[s.document, s.start]) for s in spans if (s.document, s.start) in rules),
    )


def _when(members: Iterable[Telling], no_later: str = _NEVER) -> tuple[str | None, str | None]:
    """The first and last moment told by at least half as many reports as the day that most of them tell.

    Hours without a day count only where nobody tells a day, and no happening is later than the first report of it.
    """
    members = list(members)
    first = min(no_later, *((t.reading.document.published_at or _NEVER)[:_DAY] for t in members))
    told: dict[tuple[bool, str], list[Timex]] = defaultdict(list)
    reports: dict[tuple[bool, str], set[str]] = defaultdict(set)
    for telling in members:
        time = time_of(telling.reading, telling.event)
        if time is not None and time.earliest and time.latest and time.earliest[:_DAY] <= first and _is_short(time):
            key = (is_bare(telling.reading, time), time.earliest[:_DAY])
            told[key].append(time)
            reports[key].add(telling.event.document)
    bare = all(key[0] for key in told)
    most = max((len(found) for key, found in reports.items() if key[0] == bare), default=0)
    kept = [t for key, times in told.items() if key[0] == bare and 2 * len(reports[key]) >= most for t in times]
    earliest = min((t.earliest for t in kept if t.earliest), default=None)
    return earliest, max((t.latest for t in kept if t.latest), default=None)


def _is_short(time: Timex) -> bool:
    """Tell whether a time is less than a month long: a year tells when an age was, not a happening."""
    try:
        first, last = date.fromisoformat((time.earliest or "")[:_DAY]), date.fromisoformat((time.latest or "")[:_DAY])
    except ValueError:
        return False
    return (last - first).days < MONTH_DAYS


def _where(members: Iterable[Telling]) -> str | None:
    places = Counter(
        e.name
        for t in members
        for a in t.event.arguments
        if a.role == "place"
        for e in t.reading.entities_in(a.start, a.end)
        if e.schema == "Address"
    )
    return min(places, key=lambda p: (-places[p], p), default=None)


def _tied(made: list[tuple[Event, list[Telling]]], readings: Iterable[Reading]) -> list[Event]:
    """Tie the news to the main event, which comes first: what reports of one event tell beside it belongs to it.

    The main event is no later than the story's first report. One of which no report tells the time has that of its
    first part that has one; where none has, it was on the day of the first report or the day before.
    """
    events = [event for event, _ in made]
    if not events or events[0].background:
        return events
    readings = list(readings)
    first = min((r.document.published_at or _NEVER for r in readings), default=_NEVER)[:_DAY]
    parts = [e for e in events[1:] if not e.background and not e.scope]
    timed = (_when(members, first) for event, members in made if not event.background and not event.scope)
    earliest, latest = next((found for found in timed if found[0]), _published(readings))
    main = replace(events[0], earliest=earliest, latest=latest)
    tied = {e.id for e in parts}
    return [main, *(replace(e, part_of=main.id) if e.id in tied else e for e in events[1:])]


def _published(readings: Iterable[Reading]) -> tuple[str | None, str | None]:
    days = sorted(r.document.published_at[:_DAY] for r in readings if r.document.published_at)
    if not days:
        return None, None
    return (date.fromisoformat(days[0]) - timedelta(days=1)).isoformat(), days[0]


def events_by_mention(events: list[Event]) -> dict[Span, Event]:
    """Return the event of each mention."""
    return {span: event for event in events for span in event.mentions}
