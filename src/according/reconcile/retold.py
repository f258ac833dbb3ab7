"""Findings on what reports tell in mostly the same words, where no question can be made of it.

Much of what two reports have in common is told with so much else that no question after it alone can be made. Likeness
is by words alone, weighted by how rare they are in news.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from according.reconcile.clauses import RELATIVES, Predicate, is_participle, listed
from according.reconcile.evidence import Sources, quotations
from according.reconcile.findings import make_finding
from according.reconcile.meanings import Meanings, Passage
from according.reconcile.questions import is_poor
from according.reconcile.whether import ask
from according.schema.findings import Finding, Position
from according.schema.links import Claim
from according.schema.spans import Span

# From this likeness on two passages tell the same: chosen by reading, on the stories that rules were made from.
ALIKE = 1.5
# A figure counts as a word that stands in one news text of fifty.
NUMBER_WORTH = 4.0
# A passage of fewer words with content needs others around it to be understood.
LEAST_WORDS = 3
# What is taken off the salience: it comes behind what can be asked; behind one voice it comes last.
LATE, ONE_VOICE = 0.75, 0.3
# Passages that have this share of the words of one that is shown tell it again.
SAME = 0.7
# The share of what a clause says of its subject that another tells too.
MOST = 0.6
# Characters of the clause that a finding is headed by.
LONGEST_HEAD = 150
# The share of all words that two passages have in common which are one wording.
WORD_FOR_WORD = 0.8
_NEGATIONS = {"not", "n't", "n’t", "never", "no", "nor", "neither", "nobody", "none", "nothing", "without", "deny"}
_SPELLED = re.compile(r"\d[\d.,:]*")


@dataclass(frozen=True, slots=True)
class _Alike:
    """Passages of several reports that tell the same, the plainest first, and how alike they are on average.

    `plain` where the first can be understood by itself; else they have nearly the same wording.
    """

    passages: tuple[Passage, ...]
    statements: Mapping[Span, str | None]
    likeness: float
    central: bool
    plain: bool


def retold_findings(
    claims: Iterable[Claim], meanings: Meanings, shown: Iterable[Finding], sources: Sources
) -> list[Finding]:
    """Return an agreement for each group of passages that are alike, unless two reports' words are `shown` already."""
    found = [alike for claim in claims if (alike := _alike(claim, meanings)) is not None]
    taken = [_Taken.of(spans, meanings) for f in shown for spans in _evidence(f)]
    findings = []
    for one in sorted(found, key=lambda a: (-len(a.passages) * a.likeness, a.passages[0].span)):
        here = _Taken.of([p.span for p in one.passages], meanings)
        if any(here.repeats(other) for other in taken):
            continue
        taken.append(here)
        findings.append(_finding(one, sources))
    return findings


def _evidence(finding: Finding) -> list[list[Span]]:
    """What a finding shows, by positions; of a dispute all together, for nobody agrees on what is disputed."""
    positions = [[Span(e.document, e.start, e.end) for e in p.evidence] for p in finding.positions]
    return (
        [[span for spans in positions for span in spans]]
        if finding.kind in ("conflict", "denial", "update")
        else positions
    )


@dataclass(frozen=True, slots=True)
class _Taken:
    """What a reader is shown already: spans, and for each report its telling words."""

    spans: tuple[Span, ...]
    words: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, spans: Sequence[Span], meanings: Meanings) -> "_Taken":
        words: dict[str, frozenset[str]] = {}
        for span in spans:
            words[span.document] = words.get(span.document, frozenset()) | meanings.telling_words(span)
        return cls(tuple(spans), words)

    def repeats(self, other: "_Taken") -> bool:
        """Tell whether the other shows two of these passages already, or for two reports most of their words."""
        again = {
            s.document
            for s in self.spans
            for o in other.spans
            if s.document == o.document and s.range.overlaps(o.range)
        }
        least = min((len(w) for w in self.words.values()), default=0)
        alike = sum(len(w & self._common()) >= SAME * len(self._common()) for w in other.words.values())
        return len(again) > 1 or (least > 0 and alike > 1)

    def _common(self) -> frozenset[str]:
        """The words of the shortest passage: what is told again adds to them."""
        return min(self.words.values(), key=lambda w: (len(w), sorted(w)))


def _alike(claim: Claim, meanings: Meanings) -> _Alike | None:
    label, *others = map(meanings.passage, claim.clauses)
    plain = _is_plain(label)
    if not plain and not _may_be_repeated(label):
        return None
    best: dict[str, tuple[float, Passage]] = {}
    for other in others:
        score = likeness(label, other)
        if score < ALIKE or score <= best.get(other.span.document, (0.0, other))[0]:
            continue
        if _is_of_same(label, other) if plain else _is_word_for_word(label, other):
            best[other.span.document] = (score, other)
    if not best:
        return None
    together = [label, *(passage for _, passage in (best[d] for d in sorted(best)))]
    statements = dict(zip(claim.clauses, claim.statements, strict=True))
    mean = sum(score for score, _ in best.values()) / len(best)
    return _Alike(tuple(together), statements, round(mean, 6), claim.central, plain)


def _may_be_repeated(passage: Passage) -> bool:
    """Tell whether a passage is long enough for its very words to be worth telling: a whole clause, and no heading."""
    told, words, first = passage.predicate, passage.sentence.words, passage.inside[0]
    if told is None or told.way != "own" or told.subject not in passage.inside or _only_says_who(passage, told):
        return False
    hangs = first > 0 and (words[first].tag == "SCONJ" or words[first].text.lower() in RELATIVES | listed("linking"))
    in_body = passage.sentence.block != "headline"
    long_ = len(passage.content) > LEAST_WORDS and len(passage.text) <= LONGEST_HEAD
    return in_body and long_ and not hangs and not _is_torn(passage)


def _only_says_who(passage: Passage, told: Predicate) -> bool:
    """Tell whether a clause tells only that somebody said it: "the agency said"."""
    contents = [c for c in passage.tree.children(told.verb, "ccomp", "obj") if c in passage.inside]
    return passage.sentence.words[told.verb].lemma in listed("saying") and not contents


def _is_word_for_word(label: Passage, other: Passage) -> bool:
    """Tell whether two passages have nearly all words in common, those without content too."""
    mine, theirs = ([p.sentence.words[i].text.lower() for i in p.inside] for p in (label, other))
    common = sum((Counter(mine) & Counter(theirs)).values())
    return common >= WORD_FOR_WORD * max(len(mine), len(theirs))


def _is_torn(passage: Passage) -> bool:
    """Tell whether only one of two quotation marks stands inside."""
    return bool(passage.text.count('"') % 2) or passage.text.count("“") != passage.text.count("”")


def _is_plain(passage: Passage) -> bool:
    """Tell whether a passage can be understood by itself: a whole clause with a subject that is no pronoun."""
    told, words = passage.predicate, passage.sentence.words
    if told is None or told.way != "own" or passage.sentence.block == "headline" or len(passage.text) > LONGEST_HEAD:
        return False
    if len(passage.content) < LEAST_WORDS or told.subject not in passage.inside:
        return False
    first, inside = words[passage.inside[0]], set(passage.inside)
    opens = first.tag in ("SCONJ", "ADP", "PRON", "PUNCT", "CCONJ") or first.text.lower() in listed("linking")
    pronoun = words[told.subject].tag == "PRON"
    head = passage.tree.head(told.verb)
    return not (
        opens or pronoun or _only_says_who(passage, told) or _is_torn(passage) or (head is not None and head in inside)
    ) and _is_finite(passage)


def _is_finite(passage: Passage) -> bool:
    """Tell whether the clause makes a question in good English, and is no heading: then it is good English itself."""
    told = passage.predicate
    if told is not None and not told.auxiliaries and not passage.tree.children(told.verb, "obj"):
        verb = passage.sentence.words[told.verb]
        if verb.lemma in listed("done_to") and is_participle(passage.tree, told.verb):
            return False  # "a man found dead"
    asked = ask(passage.sentence, passage.span.range)
    return asked is not None and not is_poor(asked.text)


def _is_of_same(label: Passage, other: Passage) -> bool:
    """Tell whether two passages may be of the same: who does or undergoes it, and the people whom they name."""
    if len(other.content) < LEAST_WORDS:
        return False
    mine, theirs = _people(label), _people(other)
    if mine and theirs and not mine & theirs:
        return False
    told, others = label.predicate, other.predicate
    if told is None or not _tells_most(label, told, other):
        return False
    if others is None or other.sentence.words[others.subject].tag in ("PRON", "DET"):
        return bool(other.tells(label.sentence, told.subject))
    return bool(other.tells(label.sentence, told.subject) and label.tells(other.sentence, others.subject))


def _tells_most(label: Passage, told: Predicate, other: Passage) -> bool:
    """Tell whether most of what a clause says of its subject is told, the verb too where that says anything."""
    subject = set(label.tree.subtree(told.subject))
    rest = [(i, worth) for i, worth in _weighed(label) if i not in subject]
    common = sum(worth for i, worth in rest if other.tells(label.sentence, i))
    verb = label.sentence.words[told.verb]
    done = verb.lemma in listed("empty") or bool(other.tells(label.sentence, told.verb))
    return done and len(rest) > 1 and common >= MOST * sum(worth for _, worth in rest)


def _people(passage: Passage) -> set[str]:
    return {
        entity.id
        for i in passage.words
        if passage.sentence.words[i].tag == "PROPN"
        and (entity := passage.meanings.entity(passage.sentence, i)) is not None
        and entity.schema == "Person"
    }


def likeness(one: Passage, other: Passage) -> float:
    """Return how much two passages tell in common, in nats, times its share of what both tell; 0 where figures or
    negations differ."""
    if len(one.units.keys() & other.units.keys()) < LEAST_WORDS - 1:
        return 0.0
    first, second = _weighed(one), _weighed(other)
    common = sum(worth for i, worth in first if other.tells(one.sentence, i))
    all_ = sum(worth for _, worth in first) + sum(worth for _, worth in second)
    found = 2 * common / all_ * math.log1p(common) if all_ else 0.0
    return 0.0 if found < ALIKE or _negates(one) != _negates(other) or _differ_in_numbers(one, other) else found


def _weighed(passage: Passage) -> list[tuple[int, float]]:
    return [(i, _worth(passage, i)) for i in passage.content]


def _worth(passage: Passage, index: int) -> float:
    number = any(ch.isdigit() for ch in passage.sentence.words[index].text)
    return NUMBER_WORTH if number else passage.meanings.worth(passage.sentence, index)


def _negates(passage: Passage) -> bool:
    return any(passage.sentence.words[i].text.lower() in _NEGATIONS for i in passage.inside)


def _differ_in_numbers(one: Passage, other: Passage) -> bool:
    """Passages that each give a number which the other has not tell differing figures."""
    first, second = (_numbers(p) for p in (one, other))
    return bool(first - second) and bool(second - first)


def _numbers(passage: Passage) -> set[str]:
    words = [passage.sentence.words[i] for i in passage.inside]
    return {
        unit
        for i, w in zip(passage.inside, words, strict=True)
        if w.tag == "NUM" or _SPELLED.fullmatch(w.text)
        for unit in passage.meanings.of(passage.sentence, i)
        if "/" not in unit
    }


def _finding(one: _Alike, sources: Sources) -> Finding:
    spans = [p.span for p in one.passages]
    documents = tuple(sorted({s.document for s in spans}, key=sources.order))
    statements = tuple(dict.fromkeys(s for span in spans if (s := one.statements.get(span)) is not None))
    position = Position(
        "yes", None, None, None, None, "yes", None, None, None, statements, documents,
        sources.count(statements, documents), quotations(spans, sources),
    )  # fmt: skip
    late = LATE + (ONE_VOICE if position.origins.most == 1 else 0.0)
    bonus = 0.3 * one.central + 0.1 * min(one.likeness, 5.0) - late
    told = {2: "two", 3: "three", 4: "four", 5: "five"}.get(len(documents), "several")
    label = one.passages[0]
    asked = f"say that “{_inside(label)}”" if one.plain else f"say in the same words: “{_nested(label.text)}”"
    return make_finding(
        "agreement", "occurrence", f"Do {told} reports {asked}?",
        f"{len(documents)} reports tell it in mostly the same words.", [position], None, "reconcile/retold", sources,
        bonus=bonus,
    )  # fmt: skip


def _inside(passage: Passage) -> str:
    """The words of a clause as they stand behind "that": the first with a capital only where it is a name."""
    words, text = passage.sentence.words, _nested(passage.text)
    first, after = words[passage.inside[0]], words[passage.inside[1]]
    named = first.tag == "PROPN" or first.text[1:] != first.text[1:].lower() or after.text[:1].isupper()
    return text if named and first.tag != "DET" else text[:1].lower() + text[1:]


def _nested(text: str) -> str:
    """A text with the quotation marks of a quotation inside another, and no mark at its end."""
    return text.replace("“", "‘").replace("”", "’").rstrip(" .,;")
