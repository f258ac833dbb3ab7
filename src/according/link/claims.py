"""Claims: clauses of several documents that tell the same, recognised by their shared words.

Words are compared by their base forms, weighted by how rare they are in the story; names of one entity count
as one word. Polarity and numbers are left to reconcile: a shared clause is one candidate for agreement.
"""

import math
from collections import Counter, defaultdict
from dataclasses import dataclass

from according.link.reading import Reading
from according.schema.annotations import Sentence
from according.schema.spans import Range
from according.schema.trees import Tree
from according.text.commonness import weight

_CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "NUM"}
_EMPTY = {
    "say",
    "tell",
    "be",
    "have",
    "do",
    "report",
    "accord",
    "add",
    "people",
    "man",
    "year",
    "day",
    "time",
    "make",
    "take",
}
# Shared weight over the mean weight of both clauses. Between .40 and .50 it makes no measurable difference on
# annotated stories; see benchmarks/README.md.
ALIKE = 0.45
SHARED_WORDS = 3


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with the words it is recognised by."""

    document: str
    range: Range
    words: frozenset[str]
    statement: str | None


def clauses_of(reading: Reading) -> list[Clause]:
    """Return the clauses of a document's body that are long enough to be a claim, statements' borders kept."""
    found = []
    for sentence in reading.sentences:
        if sentence.block not in ("body", "headline"):
            continue
        for part in sentence.clauses or (sentence.range,):
            words = _words(reading, sentence, part)
            if len(words) >= SHARED_WORDS and _tells(reading, sentence, part):
                statement = reading.statement_at(part.start, part.end)
                found.append(
                    Clause(reading.document.id, _trim(sentence, part), words, statement.id if statement else None)
                )
    return found


def _tells(reading: Reading, sentence: Sentence, part: Range) -> bool:
    """Tell whether a clause has a verb that is more than the cue of who says what follows."""
    if sentence.block == "headline":
        return True
    cues = [s.cue for s in reading.statements if s.cue is not None and s.cue.overlaps(part)]
    tree = Tree(sentence.words)
    for index, word in enumerate(sentence.words):
        verbal = (word.tag == "VERB" and tree.children(index)) or tree.children(index, "cop")
        if verbal and part.start <= word.start < part.end and not any(c.start <= word.start < c.end for c in cues):
            return True
    return False


def _trim(sentence: Sentence, part: Range) -> Range:
    words = list(sentence.words_in(part.start, part.end))
    while words and words[-1].tag in ("PUNCT", "CCONJ", "SCONJ"):
        words.pop()
    while words and words[0].tag in ("PUNCT", "CCONJ"):
        words.pop(0)
    return Range(words[0].start, words[-1].end) if words else part


def _words(reading: Reading, sentence: Sentence, part: Range) -> frozenset[str]:
    found = {e.id for e in reading.entities_in(part.start, part.end)}
    spans = [(m.start, m.end) for m in reading.mentions if m.kind == "name" and part.start <= m.start < part.end]
    for word in sentence.words_in(part.start, part.end):
        inside_name = any(a <= word.start < b for a, b in spans)
        if word.tag in _CONTENT and not inside_name and word.lemma.lower() not in _EMPTY and len(word.text) > 1:
            found.add(word.lemma.lower())
    return frozenset(found)


def weigh(clauses: list[Clause]) -> dict[str, float]:
    """Return the weight of each word: how rare it is in this story, and in news at all; names as rare words."""
    count = Counter(w for c in clauses for w in c.words)
    return {w: math.log(1 + len(clauses) / n) * (NAME if ":" in w else weight(w)) for w, n in count.items()}


# A name tells as much as a word that stands in one news text of a hundred.
NAME = 4.6


def same_claims(clauses: list[Clause]) -> list[tuple[tuple[Clause, ...], float]]:
    """Return groups of clauses of at least two documents, one clause a document, with their mean likeness."""
    weights = weigh(clauses)
    index: dict[str, list[int]] = defaultdict(list)
    for number, clause in enumerate(clauses):
        for word in sorted(clause.words):
            index[word].append(number)
    groups: dict[tuple[int, ...], float] = {}
    for number, clause in enumerate(clauses):
        best = _best_partners(number, clause, clauses, index, weights)
        if best:
            members = tuple(sorted([number, *(other for other, _ in best.values())]))
            groups.setdefault(members, sum(score for _, score in best.values()) / len(best))
    found = [(tuple(clauses[i] for i in members), score) for members, score in groups.items()]
    return sorted(found, key=lambda g: (-len(g[0]) * g[1], g[0][0].document, g[0][0].range))


def _best_partners(
    number: int, clause: Clause, clauses: list[Clause], index: dict[str, list[int]], weights: dict[str, float]
) -> dict[str, tuple[int, float]]:
    shared: Counter[int] = Counter()
    for word in clause.words:
        for other in index[word]:
            if clauses[other].document != clause.document:
                shared[other] += 1
    best: dict[str, tuple[int, float]] = {}
    for other in sorted(n for n, count in shared.items() if count >= SHARED_WORDS):
        score = likeness(clause.words, clauses[other].words, weights)
        known = best.get(clauses[other].document)
        if score >= ALIKE and (known is None or score > known[1]):
            best[clauses[other].document] = (other, score)
    return best


def likeness(one: frozenset[str], other: frozenset[str], weights: dict[str, float]) -> float:
    """Return the shared weight over the mean weight of both, from 0 to 1."""

    def total(words: frozenset[str]) -> float:
        return sum(weights[w] for w in sorted(words))

    both = total(one) + total(other)
    return 2 * total(one & other) / both if both else 0.0
