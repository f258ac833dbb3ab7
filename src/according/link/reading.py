"""What link looks up again and again about one document: sentences, mentions, statements, by offset."""

from bisect import bisect_left, bisect_right
from collections import defaultdict

from according.schema.annotations import EventMention, Mention, Predication, Quantity, Sentence, Timex
from according.schema.documents import Document
from according.schema.links import Entity, Event
from according.schema.records import Records
from according.schema.statements import Statement
from according.text.counted_sets import counted_set, is_person_set
from according.text.names import fold


class Reading:
    """The records of one document, ready for look-ups."""

    def __init__(self, document: Document, records: Records, entity_at: dict[tuple[str, int], Entity]) -> None:
        self.document = document
        self.sentences = records.of(Sentence)
        self.mentions = records.of(Mention)
        self.times = tuple(sorted(records.of(Timex), key=lambda t: (t.start, t.end)))
        self.quantities = records.of(Quantity)
        self.events = records.of(EventMention)
        self.predications = records.of(Predication)
        self.statements = records.of(Statement)
        self._ranked = [(s, *_rank_and_reach(s)) for s in self.statements if s.spans]
        self._starts = [s.start for s in self.sentences]
        self._time_starts = [t.start for t in self.times]
        self._entity_at = {start: e for (d, start), e in entity_at.items() if d == document.id}
        self._entity_starts = sorted(self._entity_at)
        # The event that each mention tells of, by where the mention stands; filled in when events are linked.
        self.happenings: dict[int, Event] = {}
        self._predicated = [p.start for p in self.predications]
        self._events_by_sentence: dict[int, list[EventMention]] = defaultdict(list)
        for event in self.events:
            sentence = self.sentence_at(event.start)
            if sentence is not None:
                self._events_by_sentence[sentence.start].append(event)

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence around an offset."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self.sentences[index].end:
            return None
        return self.sentences[index]

    def times_in(self, start: int, end: int) -> list[Timex]:
        """Return the time expressions that lie between two offsets."""
        first = bisect_left(self._time_starts, start)
        return [t for t in self.times[first : bisect_left(self._time_starts, end)] if t.end <= end]

    def events_in(self, sentence: Sentence) -> list[EventMention]:
        return self._events_by_sentence.get(sentence.start, [])

    def predications_in(self, sentence: Sentence) -> tuple[Predication, ...]:
        first = bisect_left(self._predicated, sentence.start)
        return self.predications[first : bisect_left(self._predicated, sentence.end)]

    def statement_at(self, start: int, end: int) -> Statement | None:
        """Return the innermost statement whose content holds most of a stretch; sourced before the writer's own."""
        best: tuple[tuple[int, int], Statement] | None = None
        for statement, rank, first, last in self._ranked:
            if first >= end or last <= start:
                continue
            covered = sum(max(0, min(s.end, end) - max(s.start, start)) for s in statement.spans)
            if covered * 2 >= end - start and (best is None or rank > best[0]):
                best = (rank, statement)
        return best[1] if best else None

    def entities_in(self, start: int, end: int) -> list[Entity]:
        """Return the entities mentioned in a stretch, in order, each once."""
        first, last = bisect_left(self._entity_starts, start), bisect_left(self._entity_starts, end)
        return list(dict.fromkeys(self._entity_at[at] for at in self._entity_starts[first:last]))

    def participants(self, start: int, end: int) -> frozenset[str]:
        """Return what takes part in a stretch: entity ids, and the lemmas of nouns outside names."""
        found = {e.id for e in self.entities_in(start, end)}
        sentence = self.sentence_at(start)
        if sentence is not None:
            nouns = {w.lemma for w in sentence.words_in(start, end) if w.tag == "NOUN"}
            found |= nouns | {"people" for noun in nouns if is_person_set(counted_set(noun) or noun)}
            found |= {
                fold(w.text)
                for w in sentence.words_in(start, end)
                if w.tag == "PROPN" and w.start not in self._entity_at
            }
        return frozenset(found)


def _rank_and_reach(statement: Statement) -> tuple[tuple[int, int], int, int]:
    """How far inside others a statement's content lies (its chain, then its length), where that begins and ends."""
    spans = statement.spans
    rank = (len(statement.chain), -sum(map(len, spans)))
    return rank, min(s.start for s in spans), max(s.end for s in spans)


def readings(records: Records, entities: list[Entity]) -> list[Reading]:
    """Return the readings of all documents that were read, in the order of the documents."""
    # Of spans that begin together the shortest: "Lebanon" is one thing, "Lebanon's Hezbollah" another.
    by_length = sorted(((m, e) for e in entities for m in e.mentions), key=lambda pair: pair[0].start - pair[0].end)
    entity_at = {(m.document, m.start): e for m, e in by_length}
    grouped: dict[str, list[object]] = defaultdict(list)
    for record in records:
        document = getattr(record, "document", None)
        if isinstance(document, str):
            grouped[document].append(record)
    return [Reading(d, Records(grouped[d.id]), entity_at) for d in records.documents]
