"""Claims: clauses of several documents that may tell the same, nominated by the words they share.

Words are compared by their base forms, weighted by how rare they are in the story; names of one entity count
as one word. What the clauses have in common, if they have, is for reconcile to say.
"""

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from according.link.families import family_of
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
_QUESTIONS = {"how", "what", "why", "when", "where", "who", "which"}
# Words that open a purpose, a condition or a question: what follows is not stated.
_NO_STATEMENT = {
    "to",
    "whether",
    "if",
    "unless",
    "by",
    "of",
    "on",
    "about",
    "in",
    "for",
    "without",
    "than",
    "from",
    "after",
}
# How a sentence begins that tells of the page, and nothing of the news: when it was put up, who took the picture.
_OF_THE_PAGE = re.compile(
    r"\W*(?:(?:last |first )?(?:posted|published|updated|modified)\b[ :]+(?:on|at|by|:|\w+ \d)"
    r"|this (?:story|article|report|post|page|version|item) (?:has been|was|is|will be) "
    r"(?:\w+ )?(?:updated|corrected|changed|published|produced|developing|amended|edited)"
    r"|(?:file )?(?:photo|image|picture|video)(?:graph)?s? (?:by|courtesy|credit|from)\b"
    r"|copyright\b|©|read (?:more|also)\b"
    r"|(?:try|please|click|tap|sign|log|subscribe|follow|download)\b.*\b(?:here|browser|extensions?|newsletters?"
    r"|facebook|twitter|app|updates|blocking|account)\b)",
    re.I,
)
# Shared weight over the mean weight of both clauses, and the least weight shared, in words that stand in two clauses of
# the story and in e ** -LEAST_SHARED of all news. Both only keep the work small: what two clauses tell in common is
# looked at closely when they are compared.
ALIKE = 0.10
LEAST_SHARED = 3.0
SHARED_WORDS = 2
# Of each other report so many clauses that share most words are looked at.
NOMINATED = 4
# Characters; a longer sentence tells several things.
LONGEST_CLAIM = 300


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
        if sentence.block not in ("body", "headline") or _OF_THE_PAGE.match(_text(reading, sentence)):
            continue
        for part in _parts(reading, sentence):
            words = _words(reading, sentence, part)
            if len(words) >= SHARED_WORDS and _tells(reading, sentence, part):
                statement = reading.statement_at(part.start, part.end)
                shown = _trim(sentence, part)
                found.append(Clause(reading.document.id, shown, words, statement.id if statement else None))
    return found


def _text(reading: Reading, sentence: Sentence) -> str:
    return reading.document.text[sentence.start : sentence.end]


def _parts(reading: Reading, sentence: Sentence) -> list[Range]:
    """The stretches of a sentence that may be a claim: its clauses, what each statement in it says, and all of it."""
    told = [span for s in reading.statements if s.chain for span in s.spans]
    inside = [
        Range(max(r.start, sentence.start), min(r.end, sentence.end))
        for r in told
        if r.start < sentence.end and sentence.start < r.end
    ]
    whole = [sentence.range] if sentence.end - sentence.start <= LONGEST_CLAIM else []
    return list(dict.fromkeys([*sentence.clauses, *inside, *whole]))


def _tells(reading: Reading, sentence: Sentence, part: Range) -> bool:
    """Tell whether a clause states something, with a verb that is more than the cue of who says what follows."""
    words = sentence.words_in(part.start, part.end)
    if not words or words[0].text.lower() in _NO_STATEMENT or sentence.words[-1].text == "?":
        return False
    if sentence.block == "headline" and words[0].text.lower() in _QUESTIONS:
        return False
    if sentence.block == "headline":
        return True
    cues = [s.cue for s in reading.statements if s.cue is not None and s.cue.overlaps(part)]
    tree = Tree.of(sentence.words)
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
    kinds = (family_of(e.event_class).name for e in reading.events_in(sentence) if part.start <= e.start < part.end)
    return frozenset(found | {f"{KIND}{name}" for name in kinds})


def weigh(clauses: list[Clause]) -> dict[str, float]:
    """Return the weight of each word: how rare it is in this story, and in news at all; names as rare words."""
    count = Counter(w for c in clauses for w in c.words)
    return {w: math.log(1 + len(clauses) / n) * _worth(w) for w, n in count.items()}


def _worth(word: str) -> float:
    if word.startswith(KIND):
        return KIND_WORTH
    return NAME_WORTH if ":" in word else weight(word)


# Marks a kind of happening among the words: "shot dead" and "killed" share one.
KIND = "kind of happening/"
# A name tells as much as a word that stands in one news text of a hundred, a kind of happening as one of twelve.
NAME_WORTH, KIND_WORTH = 4.6, 2.5


def like_clauses(clauses: list[Clause]) -> list[tuple[Clause, tuple[Clause, ...]]]:
    """Return, for each clause that has any, the clauses of other documents that share telling words with it.

    Of each document at most `NOMINATED`, those first that share most. Whether they tell the same is not decided here.
    """
    weights = weigh(clauses)
    index: dict[str, list[int]] = defaultdict(list)
    for number, clause in enumerate(clauses):
        for word in sorted(clause.words):
            index[word].append(number)
    totals = [_total(clause.words, weights) for clause in clauses]
    least = LEAST_SHARED * math.log(1 + len(clauses) / 2)
    found = []
    for number, clause in enumerate(clauses):
        others = _nominated(number, clauses, index, weights, totals, least)
        if others:
            found.append((clause, tuple(clauses[other] for other in others)))
    return found


def _nominated(
    number: int,
    clauses: list[Clause],
    index: dict[str, list[int]],
    weights: dict[str, float],
    totals: list[float],
    least: float,
) -> list[int]:
    clause = clauses[number]
    count: dict[int, int] = defaultdict(int)
    shared: dict[int, float] = defaultdict(float)
    for word in sorted(clause.words):
        weight_of_word = weights[word]
        for other in index[word]:
            count[other] += 1
            shared[other] += weight_of_word
    best: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for other in sorted(n for n in shared if shared[n] >= least and count[n] >= SHARED_WORDS):
        if clauses[other].document != clause.document:
            alike = _likeness(shared[other], totals[number] + totals[other])
            if alike >= ALIKE:
                best[clauses[other].document].append((-alike, other))
    return [other for document in sorted(best) for _, other in sorted(best[document])[:NOMINATED]]


def likeness(one: frozenset[str], other: frozenset[str], weights: dict[str, float]) -> float:
    """Return the shared weight over the mean weight of both, from 0 to 1."""

    return _likeness(_total(one & other, weights), _total(one, weights) + _total(other, weights))


def _total(words: frozenset[str], weights: dict[str, float]) -> float:
    """The weight of all words, added up in their own order: it is to be the same to the last bit."""
    return sum(weights[w] for w in sorted(words))


def _likeness(shared: float, both: float) -> float:
    return 2 * shared / both if both else 0.0
