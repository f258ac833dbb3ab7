"""What reconcile writes: questions answered, and how the answers stand to each other."""

from dataclasses import dataclass

from according.schema.spans import Evidence
from according.schema.vocabulary import Confidence, Facet, FindingKind, Polarity


@dataclass(frozen=True, slots=True)
class OriginCount:
    """How many independent origins stand behind a position: at least, at most, and which."""

    least: int
    most: int
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """One distinct answer. `low` and `high` are inclusive, None where open. `as_of` is the day of which the
    answer speaks, where the text tells."""

    value: str
    low: float | None
    high: float | None
    unit: str | None
    counted: str | None
    polarity: Polarity
    earliest: str | None
    latest: str | None
    as_of: str | None
    statements: tuple[str, ...]
    documents: tuple[str, ...]
    origins: OriginCount
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A question, its positions, and their relation, with the rule that decided it."""

    id: str
    kind: FindingKind
    facet: Facet
    question: str
    explanation: str
    salience: float
    confidence: Confidence
    event: str | None
    rule: str
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened, with the first and last moment it may have begun: the closer, the more precisely told.

    `text` quotes a report; where a finding has reports put it at different times, each has its own entry, and the
    quotation is followed by "[reports differ]".
    """

    earliest: str
    latest: str
    text: str
    statements: tuple[str, ...]
