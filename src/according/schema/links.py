"""What link writes: the same thing recognised in several documents."""

from dataclasses import dataclass

from according.schema.spans import Evidence, Range, Span
from according.schema.vocabulary import EntitySchema, Facet, Modality, OriginKind, Polarity


@dataclass(frozen=True, slots=True)
class Entity:
    """One actor, person, body or place. `reasons` says why each alias was joined to it: (alias, rule)."""

    id: str
    schema: EntitySchema
    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Span, ...]
    reasons: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One happening. `background`: told as history or comparison, not as the news. `text` quotes the mention
    that says it best. `part_of` is the story's main event where this is a part or an effect of it, and `scope` says
    what sets it apart from the news ("" for the news itself). `reasons` says why mentions were joined:
    (mention, rule). `order` is its place, from 1, among the events of the news in the order in which they happened, by
    the times told of them and the reports' own words ("followed by", "after", "later"); None where nothing tells."""

    id: str
    type: str
    text: str
    earliest: str | None
    latest: str | None
    place: str | None
    background: bool
    documents: tuple[str, ...]
    mentions: tuple[Span, ...]
    part_of: str | None = None
    scope: str = ""
    reasons: tuple[tuple[Span, str], ...] = ()
    order: int | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """One value told of one thing in one place: the unit that is compared.

    `span` is the value's own words and `clause` the clause that tells it, which is what a reader is shown.
    `key` says what the value is a value of: values are only ever compared under one key. `holder` is the
    entity or counted noun; `value` its words; `low` and `high` bound a number, `earliest` and `latest` a time;
    `participants` are the entities and nouns that take part. Of an occurrence, `span` is the event's trigger
    and `polarity` what the innermost source says of it. `place` names the place of a value that belongs to
    another place than the main event's. `further` numbers add to others. `families` are all kinds of happening
    that an occurrence's word may tell of.
    """

    id: str
    document: str
    span: Range
    clause: Range
    facet: Facet
    key: str
    holder: str
    event: str | None
    event_class: str | None
    value: str
    low: float | None
    high: float | None
    unit: str | None
    counted: str | None
    earliest: str | None
    latest: str | None
    polarity: Polarity
    modality: Modality
    background: bool
    participants: tuple[str, ...]
    place: str | None
    further: bool
    statement: str | None
    rule: str
    families: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A clause, and those of other documents that may tell the same: the first of `clauses` and the others.

    `statements` are those of the clauses, in their order. `central`: the first tells of one of the story's main
    events.
    """

    id: str
    clauses: tuple[Span, ...]
    statements: tuple[str | None, ...]
    central: bool


@dataclass(frozen=True, slots=True)
class Origin:
    """An independent root of statements, with its proof. An origin of kind "unknown" never counts.

    `body` is the id of the origin of the body that a person belongs to, whether or not it speaks itself: the two
    count as one at least. `party`: it takes part in the main event; the last piece of evidence tells how.
    """

    id: str
    name: str
    kind: OriginKind
    documents: tuple[str, ...]
    statements: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    rule: str = ""
    body: str | None = None
    party: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    """The documents on one event and its aftermath; `set_apart` are those that tell something else.

    `events` stand by weight: the main event first, then what most leads tell; `Event.order` is their order in time.
    """

    title: str
    documents: tuple[str, ...]
    publishers: tuple[str, ...]
    earliest: str | None
    latest: str | None
    place: str | None
    events: tuple[str, ...]
    set_apart: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contrary:
    """Clauses that can't all hold, or of which one says that the other's matter is not known.

    `sort` says how they stand to each other: "denied" (one asserts what somebody denies), "negated" (what another
    only negates), "not-yet" (what was not so yet), "accused" (of what the accused denies), "unknown" (one tells what
    the other says is not known), "open" (both in one report), "over" (one tells of a measure as in force, the other
    that it ended), "superseded" (what was said first, and what is said now). `topic` is what is negated, unknown or
    over, and `holder` of whom, in a report's words. `yes` are the clauses that assert, tell, or speak of what was in
    force; `no` the others; `asked` makes the plainest question, and the only one where `topic` is "asked".
    """

    id: str
    sort: str
    topic: str
    holder: str
    yes: tuple[Span, ...]
    no: tuple[Span, ...]
    statements: tuple[tuple[str, ...], tuple[str, ...]]
    asked: Span
    event: str | None = None
