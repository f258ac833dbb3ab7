"""One slot from what was found in one place of the text."""

from dataclasses import dataclass

from according.link.background import is_background
from according.link.families import Family, family_of
from according.link.reading import Reading
from according.link.slots.event_times import own_time
from according.link.slots.evidence import evidence_clause, within_statement
from according.link.slots.polarity import polarity
from according.link.told import NOT_HAPPENINGS, TELLING_BLOCKS
from according.schema.annotations import EventMention, Quantity, Sentence
from according.schema.ids import content_id
from according.schema.links import Event, Slot
from according.schema.spans import Range
from according.schema.vocabulary import Facet

__all__ = ["NOT_HAPPENINGS", "TELLING_BLOCKS", "Value", "make_slot"]


@dataclass(frozen=True, slots=True)
class Value:
    """What a slot is about: its words at `span`, its facet and key, and whose value it is."""

    facet: Facet
    key: str
    holder: str
    span: Range
    rule: str
    quantity: Quantity | None = None
    participants: frozenset[str] = frozenset()


def make_slot(
    reading: Reading, sentence: Sentence, value: Value, event: EventMention | None, family: Family | None
) -> Slot:
    """Return the slot of a value: with the clause that shows it, its time, its statement, and what is said of it."""
    span, quantity, document = value.span, value.quantity, reading.document
    statement = reading.statement_at(span.start, span.end)
    shown = within_statement(evidence_clause(sentence, span, event), span, statement, sentence)
    times = [t for t in reading.times if shown.start <= t.start and t.end <= shown.end and t.earliest]
    own = [t for t in reading.times if t.start == span.start and t.end == span.end]
    told = own_time(reading, event) if event and not times else None
    times += [t for t in reading.times if told and t.start == told.start and t.end == told.end]
    time = min([*own, *times], key=lambda t: max(t.start - span.end, span.start - t.end, 0), default=None)
    occurrence = value.facet == "occurrence"
    happening = reading.happenings.get(event.start) if event else None
    background = is_background(reading, sentence, sentence.clause_at(span.start))
    return Slot(
        id=content_id("slot", document.id, span.start, span.end, value.facet, value.key),
        document=document.id,
        span=span,
        clause=shown,
        facet=value.facet,
        key=_key(value, happening),
        holder=value.holder,
        event=happening.id if happening else None,
        event_class=family.name if family else None,
        value=document.text[shown.start : shown.end] if occurrence else document.text[span.start : span.end],
        low=quantity.low if quantity else None,
        high=quantity.high if quantity else None,
        unit=quantity.unit if quantity else None,
        counted=quantity.counted if quantity else None,
        earliest=time.earliest if time else None,
        latest=time.latest if time else None,
        polarity=polarity(sentence, event, statement),
        modality=event.modality if event else "actual",
        background=background or (happening is not None and happening.background),
        participants=tuple(sorted(value.participants)),
        place=None,
        further=quantity.further if quantity else False,
        statement=statement.id if statement else None,
        rule=value.rule,
        families=_families(event) if occurrence and event else (),
    )


def _key(value: Value, happening: Event | None) -> str:
    """What is counted or timed of another happening than the news is never compared with what is told of the news."""
    if happening is None or not happening.scope or value.facet not in ("quantity", "time"):
        return value.key
    return f"{value.key}@{happening.id}"


def _families(event: EventMention) -> tuple[str, ...]:
    return tuple(dict.fromkeys(family_of(c).name for c in (event.event_class, *event.others)))
