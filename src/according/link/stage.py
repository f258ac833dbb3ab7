"""The stage: what was read of each document in, what belongs together across documents out."""

from collections.abc import Iterable
from dataclasses import replace

from according.link.claims import clauses_of, same_claims
from according.link.copies import Copies
from according.link.entities import link_entities
from according.link.events import events_by_mention, link_events
from according.link.odd_dates import odd_dates
from according.link.origins import OriginFinder, make_origins
from according.link.reading import Reading, readings
from according.link.scope import main_places, placed
from according.link.slots import occurrence_slots, place_and_time_slots, quantity_slots, rank_slots
from according.link.story import make_story, reports_apart
from according.schema.annotations import EventMention, Mention, Quantity, Sentence, Timex
from according.schema.documents import Credit, Document, Problem
from according.schema.ids import content_id
from according.schema.links import Claim, Entity, Event, Origin, Slot, Story
from according.schema.records import Records
from according.schema.spans import Span
from according.schema.statements import Statement
from according.schema.vocabulary import Scope


class Link:
    """Entities, events, slots, claims, origins and the story."""

    name = "link"
    version = "1"
    scope: Scope = "story"
    reads = (Document, Credit, Sentence, Mention, Timex, Quantity, EventMention, Statement)
    writes = (Entity, Event, Slot, Claim, Origin, Story, Problem)

    def run(self, records: Records) -> Iterable[object]:
        documents = records.documents
        entities = link_entities(documents, records.of(Mention))
        yield from entities
        read = readings(records, entities)
        apart = reports_apart(read)
        events = link_events(read, apart)
        yield from events
        told = [r for r in read if r.document.id not in apart]
        yield from _slots(told, events)
        yield from _claims(told, events)
        copies = Copies(documents)
        finder = OriginFinder(documents, records.of(Credit), entities, copies)
        yield from make_origins(records.of(Statement), finder)
        yield make_story(read, events, apart, tuple(d.id for d in documents))
        yield from odd_dates(read)
        yield from _copied(documents, copies)
        yield from _republished(documents, records.of(Credit))


def _slots(told: list[Reading], events: list[Event]) -> Iterable[Slot]:
    by_type = {event.type: event.id for event in events}
    places = main_places(told)
    for reading in told:
        for make in (quantity_slots, place_and_time_slots, occurrence_slots, rank_slots):
            for slot in make(reading):
                linked = replace(slot, event=by_type.get(slot.event_class or ""))
                yield placed(reading, linked, places) if slot.facet in ("quantity", "time") else linked


def _claims(told: list[Reading], events: list[Event]) -> Iterable[Claim]:
    clauses = [clause for reading in told for clause in clauses_of(reading)]
    at = events_by_mention(events[:3])
    for members, score in same_claims(clauses):
        spans = tuple(Span(c.document, c.range.start, c.range.end) for c in members)
        statements = tuple(dict.fromkeys(c.statement for c in members if c.statement))
        central = any(s.document == m.document and s.start <= m.start < s.end for s in spans for m in at)
        id_ = content_id("claim", tuple((s.document, s.start, s.end) for s in spans))
        yield Claim(id_, spans, statements, round(score, 4), 1.0 if central else 0.0)


def _copied(documents: tuple[Document, ...], copies: Copies) -> Iterable[Problem]:
    """A report that shares its wording with an earlier one is told as odd: once, for the one it shares most with."""
    place = {d.id: i for i, d in enumerate(documents)}
    best: dict[int, tuple[float, int]] = {}
    for (one, other), share in copies.shares.items():
        first, second = sorted((place[one], place[other]))
        best[second] = max(best.get(second, (0.0, 0)), (share, -first))
    for second, (share, negative) in sorted(best.items()):
        earlier = documents[-negative]
        title = f"“{earlier.title}”" if earlier.title else ""
        name = f"{earlier.publisher or ''} {title}".strip() or "another report"
        message = f"shares {round(100 * share)} % of its wording with {name}: one text, not two"
        yield Problem(documents[second].id, "link", "copied-text", message)


def _republished(documents: tuple[Document, ...], credits_: tuple[Credit, ...]) -> Iterable[Problem]:
    """A page that says where its text was published before is told as odd, with the words that say so."""
    texts = {d.id: d.text for d in documents}
    for credit in credits_:
        if credit.role == "republishes":
            words = " ".join(texts[credit.document][_line_start(texts[credit.document], credit) : credit.end].split())
            yield Problem(credit.document, "link", "republished", f"republishes {credit.name} (“{words}”)")


def _line_start(text: str, credit: Credit) -> int:
    return max(text.rfind("\n", 0, credit.start) + 1, credit.end - 80)
