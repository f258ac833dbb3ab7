"""Findings on what reports tell in mostly the same words, where no question can be made of it.

Much of what two reports have in common is a quotation, a half-sentence or a sentence that begins with "it": it is told
alike all the same. Likeness is by words alone, weighted by how rare they are in news.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from according.reconcile.evidence import Sources, quotations
from according.reconcile.findings import make_finding
from according.reconcile.meanings import Meanings, Passage
from according.schema.findings import Finding, Position
from according.schema.links import Claim
from according.schema.spans import Span

# From this likeness on two passages tell the same. Of the 400 most alike pairs of ten stories nine in ten were one
# fact at 2.2 and more, half of them between 1.6 and 2.
ALIKE = 1.9
# A figure counts as a word that stands in one news text of fifty.
NUMBER_WORTH = 4.0
# A passage of fewer words with content needs others around it to be understood.
LEAST_WORDS = 3
# What is taken off the salience: it comes behind what can be asked; behind one voice it comes last.
LATE, ONE_VOICE = 0.75, 0.3
# Characters of the words that a finding is headed by.
LONGEST_HEAD = 110
_NEGATIONS = {"not", "n't", "n’t", "never", "no", "nor", "neither", "nobody", "none", "nothing", "without", "deny"}
_SPELLED = re.compile(r"\d[\d.,:]*")


@dataclass(frozen=True, slots=True)
class _Alike:
    """Passages of several reports that tell the same, the plainest first, and how alike they are on average."""

    passages: tuple[Passage, ...]
    statements: Mapping[Span, str | None]
    likeness: float
    central: bool


def retold_findings(
    claims: Iterable[Claim], meanings: Meanings, shown: Iterable[Finding], sources: Sources
) -> list[Finding]:
    """Return an agreement for each group of passages that are alike, unless two reports' words are `shown` already."""
    found = [alike for claim in claims if (alike := _alike(claim, meanings)) is not None]
    taken = [[Span(e.document, e.start, e.end) for e in p.evidence] for f in shown for p in f.positions]
    findings = []
    for one in sorted(found, key=lambda a: (-len(a.passages) * a.likeness, a.passages[0].span)):
        spans = [p.span for p in one.passages]
        if any(_repeats(spans, position) for position in taken):
            continue
        taken.append(spans)
        findings.append(_finding(one, sources))
    return findings


def _alike(claim: Claim, meanings: Meanings) -> _Alike | None:
    label, *others = map(meanings.passage, claim.clauses)
    if len(_content(label)) < LEAST_WORDS:
        return None
    best: dict[str, tuple[float, Passage]] = {}
    for other in others:
        score = likeness(label, other)
        if score >= ALIKE and score > best.get(other.span.document, (0.0, other))[0]:
            best[other.span.document] = (score, other)
    if not best:
        return None
    together = [label, *(passage for _, passage in (best[d] for d in sorted(best)))]
    statements = dict(zip(claim.clauses, claim.statements, strict=True))
    mean = sum(score for score, _ in best.values()) / len(best)
    return _Alike(tuple(together), statements, round(mean, 6), claim.central)


def likeness(one: Passage, other: Passage) -> float:
    """Return how much two passages tell in common, in nats, times its share of what both tell; 0 where figures or
    negations differ."""
    if _negates(one) != _negates(other) or _differ_in_numbers(one, other):
        return 0.0
    first, second = _content(one), _content(other)
    common = sum(_worth(one, i) for i in first if other.tells(one.sentence, i))
    all_ = sum(_worth(one, i) for i in first) + sum(_worth(other, i) for i in second)
    return 2 * common / all_ * math.log1p(common) if all_ else 0.0


def _content(passage: Passage) -> list[int]:
    return [i for i in passage.inside if passage.meanings.is_content(passage.sentence, i)]


def _worth(passage: Passage, index: int) -> float:
    number = any(ch.isdigit() for ch in passage.sentence.words[index].text)
    return NUMBER_WORTH if number else passage.meanings.worth(passage.sentence, index)


def _negates(passage: Passage) -> bool:
    return any(passage.sentence.words[i].text.lower() in _NEGATIONS for i in passage.inside)


def _differ_in_numbers(one: Passage, other: Passage) -> bool:
    """Passages that each give numbers, and none in common, tell differing figures."""
    first, second = (_numbers(p) for p in (one, other))
    return bool(first) and bool(second) and not first & second


def _numbers(passage: Passage) -> set[str]:
    words = [passage.sentence.words[i] for i in passage.inside]
    return {
        unit
        for i, w in zip(passage.inside, words, strict=True)
        if w.tag == "NUM" or _SPELLED.fullmatch(w.text)
        for unit in passage.meanings.of(passage.sentence, i)
        if "/" not in unit
    }


def _repeats(spans: Sequence[Span], position: Sequence[Span]) -> bool:
    """Tell whether a position shows two of the reports' passages already: then the reader knows that they agree."""
    shown = {
        s.document for s in spans for p in position if s.document == p.document and s.start < p.end and p.start < s.end
    }
    return len(shown) > 1


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
    return make_finding(
        "agreement", "occurrence", f"Is it told alike that “{_head(one.passages)}”?",
        f"{len(documents)} reports tell it in mostly the same words.", [position], None, "reconcile/retold", sources,
        bonus=bonus,
    )  # fmt: skip


def _head(passages: Sequence[Passage]) -> str:
    """The words of the plainest passage: one with a subject of its own, that is no headline, and the shortest."""

    def order(passage: Passage) -> tuple[bool, bool, int, str]:
        own = passage.predicate is not None and passage.predicate.subject in passage.inside
        return (not own, passage.sentence.block == "headline", len(passage.text), passage.text)

    text = min(passages, key=order).text
    return text if len(text) <= LONGEST_HEAD else text[:LONGEST_HEAD].rsplit(" ", 1)[0].rstrip(" ,;") + " …"
