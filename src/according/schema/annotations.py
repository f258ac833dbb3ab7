"""What annotate writes: one document's text, read."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter

from according.schema.spans import Range, Span
from according.schema.vocabulary import BlockKind, EntitySchema, MentionKind, Modality, Polarity, TimexType

_START, _END = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its reading.

    `tag` is a universal part of speech. `head` is the index in the sentence of the word it hangs on, -1 for
    the root, and None where no tree was built; `relation` is the universal dependency relation.
    """

    start: int
    end: int
    text: str
    lemma: str
    tag: str
    head: int | None = None
    relation: str | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: the words `first` to `last` (inclusive indexes into the sentence), and its head word."""

    start: int
    end: int
    first: int
    last: int
    head: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its words, and the kind of block it stands in.

    `quoted`: ranges inside quotation marks, marks left out; a quotation that runs over several sentences marks
    each of them. `phrases`: noun phrases that do not overlap, in order. `clauses`: stretches with one finite
    verb each, about; they cover the sentence.
    """

    document: str
    start: int
    end: int
    block: BlockKind
    paragraph: int
    words: tuple[Word, ...]
    quoted: tuple[Range, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    clauses: tuple[Range, ...] = ()

    def __hash__(self) -> int:
        """Where it stands tells a sentence from nearly all others; its many words need not be asked."""
        return (self.start << 16) ^ self.end

    def clause_at(self, offset: int) -> Range:
        """Return the clause around this offset; the sentence where none is known."""
        return next((c for c in self.clauses if c.start <= offset < c.end), self.range)

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """Return the words that lie wholly between two offsets."""
        first = bisect_left(self.words, start, key=_START)
        return self.words[first : max(first, bisect_right(self.words, end, key=_END))]

    def is_quoted(self, offset: int) -> bool:
        return any(q.start <= offset < q.end for q in self.quoted)

    @property
    def range(self) -> Range:
        return Range(self.start, self.end)


@dataclass(frozen=True, slots=True)
class AttributionMark:
    """Source, cue and content as the language model tags them: each in one or more pieces, the source perhaps
    in none. `score` is the model's own; higher is surer."""

    document: str
    sources: tuple[Range, ...]
    cue: Range
    content: tuple[Range, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text where an actor, person, body or place is named or described.

    `name` is the normalised surface (article and possessive removed). `antecedent` is the start offset of the
    mention in the same document that a pronoun or description stands for.
    """

    document: str
    start: int
    end: int
    kind: MentionKind
    schema: EntitySchema
    name: str
    antecedent: int | None = None


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression, as TIMEX3: `value` is its normal form, or None where it can't be resolved.

    `earliest` and `latest` are inclusive ISO days or minutes; `anchor` is what a relative expression was
    resolved against (an ISO date), and `anchor_rule` where that came from.
    """

    document: str
    start: int
    end: int
    type: TimexType
    value: str | None
    earliest: str | None
    latest: str | None
    anchor: str | None = None
    anchor_rule: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as an interval, with what is counted.

    `low` and `high` are inclusive; None is open. `unit` is "count", "percent", "age", an ISO 4217 code, or a
    measure; `counted` the lemma of the counted noun and `counted_span` where its phrase stands; `further` is
    true for "another six", which adds to a number told before.
    """

    document: str
    start: int
    end: int
    low: float | None
    high: float | None
    unit: str
    counted: str | None
    counted_start: int | None
    counted_end: int | None
    further: bool = False


@dataclass(frozen=True, slots=True)
class Argument:
    """A participant of an event mention: role is agent, patient, place, time, quantity or source."""

    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class EventMention:
    """A verb or noun that tells of a happening; `start`:`end` is the trigger word, `clause` what it governs.

    `others` are classes that the same word may tell of too: a ferry that "struck" a barge is no military strike.
    """

    document: str
    start: int
    end: int
    lemma: str
    event_class: str
    polarity: Polarity
    modality: Modality
    clause: Range
    arguments: tuple[Argument, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        return Span(self.document, self.start, self.end)

    def argument(self, role: str) -> Argument | None:
        return next((a for a in self.arguments if a.role == role), None)


@dataclass(frozen=True, slots=True)
class Predication:
    """What a clause says: its verb, or the adjective or noun behind its copula, at `start`:`end`.

    `tag` is the universal part of speech of that word. Arguments have the roles agent (the subject), patient (an
    object, or the subject of a passive) and other (what stands behind a preposition).
    """

    document: str
    start: int
    end: int
    lemma: str
    tag: str
    polarity: Polarity
    modality: Modality
    clause: Range
    arguments: tuple[Argument, ...] = ()
