"""What clauses tell, ready to be set against each other: predications with who takes part and where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from according.link.background import is_background
from according.link.families import family_of
from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS
from according.schema.annotations import Argument, Predication, Sentence
from according.schema.spans import Range, Span
from according.schema.statements import Statement
from according.schema.trees import Tree
from according.text.commonness import weight

# An entity in common counts as much as a rare word; a word as far as it is rare in news.
ENTITY_WORTH, WORD_WORTH = 1.0, 0.2
# Words for anybody: that two clauses share them tells nothing.
ANYBODY = {"people", "person", "man", "woman", "one", "thing", "time", "day", "year"}
# A quotation of more characters is no evidence.
LONGEST = 300
# The source of a denial is shown with it where both are no longer.
DENIAL = 200


@dataclass(frozen=True, slots=True)
class Told:
    """A predication of a report's body or headline. `negative`: the one who says it says that it is not so."""

    reading: Reading
    sentence: Sentence
    predication: Predication
    statement: Statement | None
    negative: bool

    @property
    def index(self) -> int:
        return next(i for i, w in enumerate(self.sentence.words) if w.start == self.predication.start)

    @property
    def tree(self) -> Tree:
        return Tree.of(self.sentence.words)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of happening that the predicate's word may tell of."""
        at = self.predication.start
        events = [e for e in self.reading.events_in(self.sentence) if e.start == at]
        return frozenset(family_of(c).name for e in events for c in (e.event_class, *e.others))

    @staticmethod
    def family(event_class: str) -> str:
        """Return the kind of happening that a class of events belongs to."""
        return family_of(event_class).name

    @property
    def denied(self) -> bool:
        return self.statement is not None and self.statement.denied

    @property
    def text(self) -> str:
        return " ".join(self.reading.document.text[self.predication.clause.start : self.predication.clause.end].split())

    def taking(self, *roles: str) -> frozenset[str]:
        """Return who takes part in these roles: entities, and nouns but those for anybody."""
        found = [a for a in self.predication.arguments if not roles or a.role in roles]
        return frozenset[str]().union(*(self.reading.participants(a.start, a.end) for a in found)) - ANYBODY

    def around(self) -> frozenset[str]:
        """Return all that is named in the clause and in what hangs on its predicate."""
        clause = self.shown(whole=True)
        return self.reading.participants(clause.start, clause.end) - ANYBODY

    def shown(self, *, whole: bool = False) -> Range:
        """Return what a reader is shown: the clause with all that hangs on its predicate, where that is short.

        Clauses joined to it that have a verb of their own are left out, `whole` or not; of a relative clause what it
        describes is shown too.
        """
        tree, index = self.tree, self.index
        joined = [c for c in tree.children(index, "conj", "parataxis") if tree.words[c].tag in ("VERB", "AUX")]
        others = {i for c in joined for i in tree.subtree(c)}
        inside = [i for i in tree.subtree(index) if i not in others]
        above = tree.head(index)
        if tree.base(index) == "acl" and above is not None:
            phrase = next((p for p in self.sentence.phrases if p.first <= above <= p.last), None)
            inside.append(phrase.first if phrase else above)
        start, end = tree.words[min(inside)].start, tree.words[max(inside)].end
        return Range(start, end) if whole or end - start <= LONGEST else self.predication.clause

    def argument(self, *roles: str) -> Argument | None:
        return next((a for a in self.predication.arguments if a.role in roles), None)

    def phrase(self, argument: Argument) -> str:
        return self.reading.document.text[argument.start : argument.end]


def all_told(readings: list[Reading]) -> list[Told]:
    """Return what the clauses of all reports tell of the news."""
    return [told for reading in readings for told in _told(reading)]


def _told(reading: Reading) -> Iterator[Told]:
    for predication in reading.predications:
        sentence = reading.sentence_at(predication.start)
        if sentence is None or sentence.block not in TELLING_BLOCKS:
            continue
        statement = reading.statement_at(predication.start, predication.end)
        negative = (predication.polarity == "no") != (statement is not None and statement.denied)
        yield Told(reading, sentence, predication, statement, negative)


def is_news(told: Told) -> bool:
    """Tell whether a clause is of the report's own news, and no history."""
    return not is_background(told.reading, told.sentence, told.sentence.clause_at(told.predication.start))


def worth(common: frozenset[str]) -> float:
    """Return how much two clauses have in common that share these participants."""
    return sum(ENTITY_WORTH if ":" in c else WORD_WORTH * weight(c) for c in sorted(common))


def evidence(told: Told) -> Span:
    """Return the clause as evidence; of what is denied, with the words that deny it."""
    shown = told.shown()
    start, end = shown.start, shown.end
    statement = told.statement
    if statement is not None and statement.denied and statement.cue is not None:
        firsts = [*(link.start for link in statement.chain[-1:]), statement.cue.start]
        for first in firsts:
            last = max(end, statement.cue.end)
            if told.sentence.start <= first and last <= told.sentence.end and last - min(start, first) <= DENIAL:
                start, end = min(start, first), last
                break
    return _trimmed(told, start, end)


def plain_clause(told: Told) -> Span:
    """Return the clause without the words that deny it: what is asked."""
    shown = told.shown()
    return _trimmed(told, shown.start, shown.end)


def _trimmed(told: Told, start: int, end: int) -> Span:
    words = list(told.sentence.words_in(start, end))
    while len(words) > 1 and words[-1].tag in ("PUNCT", "CCONJ", "SCONJ"):
        words.pop()
    while len(words) > 1 and (words[0].tag in ("PUNCT", "CCONJ") or words[0].text.lower() == "that"):
        words.pop(0)
    return Span(told.reading.document.id, words[0].start, min(words[-1].end, words[0].start + LONGEST))


def name_of(reading: Reading, sentence: Sentence, start: int, end: int) -> str:
    """Return the words of a phrase, or of a pronoun the name of the one that it stands for; "" where it is unknown."""
    words = sentence.words_in(start, end)
    if words and all(w.tag in ("PRON", "DET") for w in words):
        found = reading.entities_in(start, end)
        return found[0].name if found else ""
    return " ".join(reading.document.text[start:end].split())
