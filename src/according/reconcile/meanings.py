"""What the words of a story's reports stand for, so that words of one report can be looked for in another's."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, cached_property

from according.reconcile.clauses import Predicate, listed, predicate
from according.schema.annotations import Sentence, Timex, Word
from according.schema.links import Entity, Slot
from according.schema.spans import Span
from according.schema.trees import Tree
from according.text.commonness import weight
from according.text.counted_sets import counted_set, is_person_set
from according.text.word_relations import relations

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
# What a name is worth, as a word that stands in one news text of a hundred; the same in link/claims.py.
NAME_WORTH = 4.6
# Letters that two words of one family begin with, at least, and their share of the longer word: "explode", "explosion".
STEM, STEM_SHARE = 5, 0.5
_SPELLED = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: str(number) for number, word in enumerate(_SPELLED)}
# A number tells at least as much as a word of one news text of twelve.
NUMBER_WORTH = 2.5
_DAY = len("2000-01-01")
_NOT = {"not", "n't", "n’t", "never"}


class Meanings:
    """Looks up what words stand for: entities, base forms, kinds of happening, numbers, days."""

    def __init__(
        self, sentences: Iterable[Sentence], entities: Iterable[Entity], slots: Iterable[Slot], times: Iterable[Timex]
    ) -> None:
        self._units: dict[tuple[str, int], frozenset[str]] = {}
        self._passages: dict[Span, Passage] = {}
        self.sentence_of = {(s.document, w.start): (s, i) for s in sentences for i, w in enumerate(s.words)}
        self.entities = {e.id: e for e in entities}
        self._names: dict[tuple[str, int], set[str]] = defaultdict(set)
        for entity in self.entities.values():
            for mention in entity.mentions:
                self._mark(mention, entity)
        self._kinds = {(s.document, s.span.start): s for s in slots if s.facet == "occurrence"}
        self._days: dict[tuple[str, int], str] = {}
        for time in times:
            if time.earliest and time.latest and time.earliest[:_DAY] == time.latest[:_DAY]:
                for start in self._starts(time.document, time.start, time.end):
                    self._days[time.document, start] = f"day/{time.earliest[:_DAY]}"

    def _mark(self, mention: Span, entity: Entity) -> None:
        """Each name of a person stands for that person; of a body or place the last word does: it says what it is."""
        starts = self._starts(mention.document, mention.start, mention.end)
        for start in starts if entity.schema == "Person" else starts[-1:]:
            self._names[mention.document, start].add(entity.id)

    def _starts(self, document: str, start: int, end: int) -> list[int]:
        found = self.sentence_of.get((document, start))
        return [w.start for w in found[0].words_in(start, end)] if found else []

    def of(self, sentence: Sentence, index: int) -> frozenset[str]:
        """Return what a word stands for, in several ways; nothing for a word without content."""
        word = sentence.words[index]
        at = (sentence.document, word.start)
        known = self._units.get(at)
        if known is None:
            known = self._units[at] = self._read(word, at)
        return known

    def _read(self, word: Word, at: tuple[str, int]) -> frozenset[str]:
        found = set(self._names.get(at, ()))
        if at in self._days:
            found.add(self._days[at])
        if word.tag in CONTENT or any(ch.isdigit() for ch in word.text):
            lemma = word.lemma.lower()
            if word.tag != "VERB" or lemma not in listed("empty"):
                found.add(_NUMBERS.get(lemma, lemma) if word.tag == "NUM" else lemma)
            if word.tag in ("NOUN", "VERB") and at in self._kinds:
                found |= {f"kind/{name}" for name in self._kinds[at].families}
            if word.tag == "NOUN" and (name := counted_set(lemma)) not in (None, lemma, "people"):
                found.add(f"set/{name}")
        return frozenset(found)

    def passage(self, span: Span) -> "Passage":
        """Return the passage at a span, the one made before where there is one."""
        if span not in self._passages:
            self._passages[span] = Passage(span, self)
        return self._passages[span]

    def telling_words(self, span: Span) -> frozenset[str]:
        """Return the base forms of the words of a span that tell something themselves."""
        found = (self.sentence_of.get((span.document, at)) for at in range(span.start, span.end))
        return frozenset(s.words[i].lemma.lower() for s, i in filter(None, found) if self.is_content(s, i))

    def happening(self, sentence: Sentence, index: int) -> Slot | None:
        """Return what a word tells to have happened."""
        return self._kinds.get((sentence.document, sentence.words[index].start))

    def entity(self, sentence: Sentence, index: int) -> Entity | None:
        """Return the entity that a word names or stands for, where there is exactly one."""
        found = self._names.get((sentence.document, sentence.words[index].start), set())
        return self.entities[next(iter(found))] if len(found) == 1 else None

    def is_person(self, sentence: Sentence, index: int) -> bool:
        entity = self.entity(sentence, index)
        word = sentence.words[index]
        if entity is not None and entity.schema != "Thing":
            return entity.schema == "Person"
        named = counted_set(word.lemma.lower())
        return word.tag == "NOUN" and named is not None and is_person_set(named)

    def is_time(self, sentence: Sentence, index: int) -> bool:
        """Tell whether a word belongs to a time expression, or names a time of the day or week."""
        word = sentence.words[index]
        return (sentence.document, word.start) in self._days or word.lemma.lower() in listed("times")

    def is_content(self, sentence: Sentence, index: int) -> bool:
        """Tell whether a word tells something itself."""
        word = sentence.words[index]
        return word.tag in CONTENT or any(ch.isdigit() for ch in word.text)

    def worth(self, sentence: Sentence, index: int) -> float:
        """Return how much a word tells, in nats."""
        word = sentence.words[index]
        if word.tag == "PROPN":
            return NAME_WORTH
        return weight(word.lemma.lower()) if word.tag in CONTENT else 0.0


class Passage:
    """A stretch of a report with what its words stand for."""

    def __init__(self, span: Span, meanings: Meanings) -> None:
        self.span, self.meanings = span, meanings
        self._told: dict[tuple[str, int], list[int]] = {}
        first = next(
            meanings.sentence_of[span.document, at]
            for at in range(span.start, span.end)
            if (span.document, at) in meanings.sentence_of
        )
        self.sentence = first[0]
        self.tree = Tree.of(self.sentence.words)
        words = self.sentence.words
        self.inside = [i for i, w in enumerate(words) if span.start <= w.start and w.end <= span.end]
        self.predicate: Predicate | None = predicate(self.tree, self.inside)
        borrowed = []
        if self.predicate is not None and self.predicate.subject not in self.inside:
            borrowed = self.tree.subtree(self.predicate.subject)
            borrowed = [i for i in borrowed if i <= self.predicate.subject]
        self.words = sorted({*self.inside, *borrowed})

    def worth(self, index: int) -> float:
        """Return how much a word of this passage tells, in nats; a number more than it would by how rare it is."""
        worth = self.meanings.worth(self.sentence, index)
        return max(worth, NUMBER_WORTH) if self.sentence.words[index].tag == "NUM" else worth

    @cached_property
    def content(self) -> list[int]:
        """The words inside that tell something themselves."""
        return [i for i in self.inside if self.meanings.is_content(self.sentence, i)]

    @cached_property
    def units(self) -> dict[str, list[int]]:
        """What each word stands for, with the words that do."""
        found: dict[str, list[int]] = defaultdict(list)
        for i in self.words:
            for unit in sorted(self.meanings.of(self.sentence, i)):
                found[unit].append(i)
        return found

    def tells(self, sentence: Sentence, index: int) -> list[int]:
        """Return the words here that stand for what a word of another report stands for."""
        at = (sentence.document, sentence.words[index].start)
        known = self._told.get(at)
        if known is None:
            known = self._told[at] = self._look_for(sentence, index)
        return known

    def _look_for(self, sentence: Sentence, index: int) -> list[int]:
        units = self.meanings.of(sentence, index)
        found = {i for unit in units for i in self.units.get(unit, ())}
        word = sentence.words[index]
        if not found and word.tag in ("NOUN", "VERB", "ADJ"):
            lemma = word.lemma.lower()
            found = {i for other, at in self._stems.get(lemma[:STEM], ()) if _one_stem(lemma, other) for i in at}
            found = found or self._acts(word)
        return sorted(found)

    @cached_property
    def _stems(self) -> dict[str, list[tuple[str, list[int]]]]:
        """The base forms here by their first letters."""
        found: dict[str, list[tuple[str, list[int]]]] = defaultdict(list)
        for unit, at in self.units.items():
            if len(unit) >= STEM and unit.isalpha():
                found[unit[:STEM]].append((unit, at))
        return found

    def _acts(self, word: Word) -> set[int]:
        """The words here that tell of an act of the same meaning: "seize" and "capture", the verb or its noun."""
        acts = _acts_of(word.tag, word.lemma.lower())
        return {i for i, others in self._told_acts if _are_one(acts, others)} if acts else set()

    @cached_property
    def _told_acts(self) -> list[tuple[int, frozenset[str]]]:
        words = self.sentence.words
        found = ((i, _acts_of(words[i].tag, words[i].lemma.lower())) for i in self.words)
        return [(i, acts) for i, acts in found if acts]

    @cached_property
    def text(self) -> str:
        """The words as they stand, with single blanks."""
        return self.text_of(self.inside)

    def text_of(self, indexes: list[int]) -> str:
        """Return words of the sentence as they stand, with single blanks."""
        words, text = [self.sentence.words[i] for i in indexes], ""
        for before, word in zip([None, *words], words, strict=False):
            text += ("" if before is None or before.end == word.start else " ") + word.text
        return text

    def numbers(self, index: int) -> set[str]:
        """The numbers that count what a word names."""
        return {
            unit
            for c in self.tree.children(index, "nummod", "compound", "flat")
            if self.sentence.words[c].tag == "NUM" or self.sentence.words[c].text[:1].isdigit()
            for unit in self.meanings.of(self.sentence, c)
            if "/" not in unit and ":" not in unit
        }

    def persons(self) -> list[int]:
        return [i for i in self.words if self.meanings.is_person(self.sentence, i)]

    def negates(self, index: int) -> bool:
        """Tell whether "not" hangs on a word, or on the noun that it describes; or "no" on its subject."""
        head = self.tree.head(index) if self.tree.base(index) == "amod" else None
        hanging = [*self.tree.children(index), *(self.tree.children(head) if head is not None else ())]
        for subject in self.tree.children(index, "nsubj"):
            if any(self.tree.words[c].text.lower() == "no" for c in self.tree.children(subject, "det")):
                return True
        return any(self.tree.words[c].text.lower() in _NOT for c in hanging)


@cache
def _acts_of(tag: str, lemma: str) -> frozenset[str]:
    """The verbs that a verb or a noun tells of."""
    if tag == "VERB":
        return frozenset({lemma} - listed("empty"))
    return relations(lemma, "n").verbs - listed("empty") if tag == "NOUN" else frozenset()


@cache
def _are_one(acts: frozenset[str], others: frozenset[str]) -> bool:
    return any(a == b or relations(a, "v").meanings & relations(b, "v").meanings for a in acts for b in others)


def distance(tree: Tree, one: int, other: int) -> int:
    """Return how many arcs of a tree lie between two words."""
    above: dict[int, int] = {}
    at: int | None = one
    while at is not None and at not in above:
        above[at] = len(above)
        at = tree.head(at)
    steps, at = 0, other
    while at is not None and at not in above:
        steps, at = steps + 1, tree.head(at)
    return steps + above[at] if at is not None else len(tree.words)


def _one_stem(one: str, other: str) -> bool:
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= STEM and shared >= STEM_SHARE * max(len(one), len(other)) + 1
