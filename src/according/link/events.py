"""Events: mentions of one family of happenings across the story; the main one is what most leads tell.

This form takes all mentions of a family outside the background for one event.
"""

from collections import defaultdict

from according.link.background import is_background
from according.link.families import family_of
from according.link.reading import Reading
from according.schema.annotations import EventMention
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


def link_events(readings: list[Reading], apart: frozenset[str]) -> list[Event]:
    """Return the events of the story, the main event first; those of `apart` documents are left out."""
    mentions: dict[str, list[tuple[Reading, EventMention]]] = defaultdict(list)
    leads: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        if reading.document.id in apart:
            continue
        lead = _lead(reading)
        for event in reading.events:
            if event.event_class in _NO_EVENTS or event.modality != "actual":
                continue
            name = family_of(event.event_class).name
            mentions[name].append((reading, event))
            if event.start < lead:
                leads[name].add(reading.document.id)
    events = [_event(name, members) for name, members in mentions.items()]
    return sorted(events, key=lambda e: (e.background, -len(leads[e.type]), -len(e.documents), -len(e.mentions), e.id))


def _lead(reading: Reading) -> int:
    body = [s for s in reading.sentences if s.block in ("headline", "body")]
    return body[min(LEAD, len(body)) - 1].end if body else 0


def _event(name: str, members: list[tuple[Reading, EventMention]]) -> Event:
    spans = tuple(sorted(e.span for _, e in members))
    news = [(r, e) for r, e in members if not _is_history(r, e)]
    shown = news or members
    reading, best = min(shown, key=lambda m: (m[1].start, m[0].document.id))
    times = [
        t
        for r, e in shown
        for a in e.arguments
        if a.role == "time"
        for t in r.times
        if t.start == a.start and t.earliest
    ]
    places = [
        r.document.text[a.start : a.end]
        for r, e in shown
        for a in e.arguments
        if a.role == "place" and r.entities_in(a.start, a.end)
    ]
    text = reading.document.text[best.clause.start : best.clause.end].strip()
    return Event(
        id=content_id("event", name, tuple((s.document, s.start) for s in spans)),
        type=name,
        text=text,
        earliest=min((t.earliest for t in times if t.earliest), default=None),
        latest=max((t.latest for t in times if t.latest), default=None),
        place=_most_common(places),
        background=not news,
        documents=tuple(sorted({s.document for s in spans})),
        mentions=spans,
    )


def _is_history(reading: Reading, event: EventMention) -> bool:
    sentence = reading.sentence_at(event.start)
    return sentence is None or is_background(reading, sentence, sentence.clause_at(event.start))


def _most_common(values: list[str]) -> str | None:
    return min(values, key=lambda v: (-values.count(v), v)) if values else None


def events_by_mention(events: list[Event]) -> dict[Span, Event]:
    """Return the event of each mention."""
    return {span: event for event in events for span in event.mentions}
