"""The stage: what was read of each document in, what belongs together across documents out."""

from collections.abc import Iterable
from dataclasses import replace

from according.link.arguments import frame_slots, side_slots
from according.link.cast import Cast
from according.link.claims import clauses_of, like_clauses
from according.link.contraries import find_contraries
from according.link.copies import Copies
from according.link.entities import link_entities
from according.link.events import events_by_mention, link_events
from according.link.odd_dates import odd_dates
from according.link.origins import make_origins
from according.link.origins.tracing import Circle
from according.link.reading import Reading, readings
from according.link.scope import carried_on, main_places, placed
from according.link.slots import (
    address_slots,
    age_slots,
    condition_slots,
    description_slots,
    duration_slots,
    harm_slots,
    holding_slots,
    identity_slots,
    margin_slots,
    measure_slots,
    occurrence_slots,
    order_slots,
    place_and_time_slots,
    quantity_slots,
    rank_slots,
    repeat_slots,
    spelling_slots,
    state_slots,
    street_address_slots,
    street_slots,
    threat_slots,
    toll_slots,
    town_slots,
    wound_slots,
)
from according.link.story import make_story, reports_apart
from according.model.cosines import Cosines
from according.schema.annotations import EventMention, Mention, Predication, Quantity, Sentence, Timex
from according.schema.documents import Credit, Document, Problem
from according.schema.ids import content_id
from according.schema.judgements import NO_JUDGEMENTS, NameJudgements
from according.schema.links import Claim, Contrary, Entity, Event, Origin, Slot, Story
from according.schema.records import Records
from according.schema.spans import Span
from according.schema.statements import Statement
from according.schema.vocabulary import Scope

# What looks for slots in one report; tolls that name nothing need those found, and come after.
SLOTS = (
    quantity_slots,
    address_slots,
    place_and_time_slots,
    occurrence_slots,
    rank_slots,
    spelling_slots,
    measure_slots,
    repeat_slots,
    duration_slots,
    margin_slots,
    holding_slots,
    frame_slots,
    side_slots,
    street_slots,
)
# What looks for slots of persons, whoever they are called by.
CAST_SLOTS = (description_slots, state_slots, age_slots, condition_slots, harm_slots, wound_slots, threat_slots)


# How many of a story's events are what it is about.
MAIN_EVENTS = 2


class Link:
    """Entities, events, slots, claims, origins and the story."""

    name = "link"
    version = "1"
    scope: Scope = "story"
    reads = (Document, Credit, Sentence, Mention, Timex, Quantity, EventMention, Predication, Statement)
    writes = (Entity, Event, Slot, Claim, Contrary, Origin, Story, Problem)

    def __init__(self, judgements: NameJudgements = NO_JUDGEMENTS) -> None:
        """Take a user's own judgements of names, which win over every rule."""
        self.judgements = judgements

    def run(self, records: Records) -> Iterable[object]:
        documents = records.documents
        entities = link_entities(
            documents, records.of(Mention), records.of(Sentence), records.of(EventMention), self.judgements
        )
        yield from entities
        read = readings(records, entities)
        apart = reports_apart(read)
        events = link_events(read, apart)
        yield from events
        told = [r for r in read if r.document.id not in apart]
        yield from _slots(told, events)
        cosine = Cosines()
        yield from _claims(told, events)
        yield from find_contraries(told, events, cosine)
        copies = Copies(documents)
        origins = make_origins(records, entities, copies, events)
        yield from origins.all()
        yield make_story(read, events, apart, tuple(d.id for d in documents))
        yield from odd_dates(read)
        yield from _copied(documents, copies)
        yield from _circles(documents, origins.circles)
        yield from _republished(documents, records.of(Credit))


def _slots(told: list[Reading], events: list[Event]) -> list[Slot]:
    by_type = {event.type: event for event in reversed(events) if not event.background and not event.scope}
    places, cast = main_places(told), Cast(told)
    found = []
    for reading in told:
        for make in SLOTS:
            known = [slot if slot.event else _of_family(slot, by_type) for slot in make(reading)]
            found += carried_on(
                reading, [placed(reading, slot, places) if _has_a_place(slot) else slot for slot in known]
            )
        for make_of in CAST_SLOTS:
            found += make_of(reading, cast)
    found += identity_slots(told, cast)
    found += order_slots(told)
    main = frozenset(e.id for e in events[:MAIN_EVENTS])
    found += town_slots(told, main)
    for reading in told:
        found += street_address_slots(reading, main)
    return found + [_of_family(slot, by_type) for slot in toll_slots(told, found)]


_PLACELESS = ("link/measure", "link/margin", "link/signatures", "link/rewards")


def _has_a_place(slot: Slot) -> bool:
    """Figures and times belong to the place that their clause names; measures are of what is measured, wherever."""
    return slot.facet in ("quantity", "time", "place") and slot.rule not in _PLACELESS


def _of_family(slot: Slot, by_type: dict[str, Event]) -> Slot:
    """A value whose own words name no mention belongs to what the story's news tells of its family."""
    event = by_type.get(slot.event_class or "")
    return replace(slot, event=event.id if event else slot.event)


def _claims(told: list[Reading], events: list[Event]) -> Iterable[Claim]:
    at = events_by_mention(events[:3])
    for clause, others in like_clauses([clause for reading in told for clause in clauses_of(reading)]):
        members = (clause, *others)
        spans = tuple(Span(c.document, c.range.start, c.range.end) for c in members)
        first = spans[0]
        central = any(first.document == m.document and first.start <= m.start < first.end for m in at)
        id_ = content_id("claim", tuple((s.document, s.start, s.end) for s in spans))
        yield Claim(id_, spans, tuple(c.statement for c in members), central)


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


def _circles(documents: tuple[Document, ...], circles: Iterable[Circle]) -> Iterable[Problem]:
    """Two reports that cite each other for one thing are told as odd, with the words of both."""
    names = {d.id: d.publisher or "another report" for d in documents}
    for circle in circles:
        here, there = (" ".join(e.text.split()) for e in (circle.here, circle.there))
        message = f"cites {names[circle.there.document]} (“{here}”), which cites it for the same (“{there}”): a circle"
        yield Problem(circle.here.document, "link", "circular-citation", message)


def _republished(documents: tuple[Document, ...], credits_: tuple[Credit, ...]) -> Iterable[Problem]:
    """A page that says where its text was published before is told as odd, with the words that say so."""
    texts = {d.id: d.text for d in documents}
    for credit in credits_:
        if credit.role == "republishes":
            words = " ".join(texts[credit.document][_line_start(texts[credit.document], credit) : credit.end].split())
            yield Problem(credit.document, "link", "republished", f"republishes {credit.name} (“{words}”)")


def _line_start(text: str, credit: Credit) -> int:
    return max(text.rfind("\n", 0, credit.start) + 1, credit.end - 80)
