"""Findings on claims: what several reports tell in like words."""

import re
from collections.abc import Iterable, Mapping, Sequence

from according.reconcile.evidence import Sources, quotations
from according.reconcile.findings import make_finding
from according.reconcile.questions import is_fragment, is_poor, is_vague, whether_question
from according.schema.annotations import Sentence
from according.schema.findings import Finding, Position
from according.schema.links import Claim
from according.schema.spans import Evidence, Range, Span

_WORD = re.compile(r"\w{4,}")
# What is taken off the salience of an agreement behind which one voice stands, and of one whose clause has no
# subject of its own: the second is nearly what being told by all reports adds, so that it comes after others of its
# spread; one voice in several reports is still worth telling.
ONE_VOICE = 0.3
FRAGMENT = 1.2


def claim_findings(
    claims: Iterable[Claim], sentences: Iterable[Sentence], shown: Iterable[Finding], sources: Sources
) -> list[Finding]:
    """Return an agreement for each claim whose quotations other findings, or better claims, don't show already.

    Where all reports of a claim print one text or have it from one source, it is shown late: it is one voice.
    So are fragments ("followed by gunfire"), which need the sentence around them to be understood.
    """
    inside = {(s.document, w.start): s for s in sentences for w in s.words}
    taken = [[Span(e.document, e.start, e.end) for e in p.evidence] for f in shown for p in f.positions]
    found: list[Finding] = []
    asked = {finding.question for finding in shown}
    for claim in sorted(claims, key=lambda c: (-len({s.document for s in c.clauses}), -c.central, -c.likeness, c.id)):
        fresh = list(claim.clauses)
        if any(_repeats(fresh, position) for position in taken):
            continue
        taken.append(fresh)
        documents = tuple(sorted({s.document for s in fresh}, key=sources.order))
        evidence = quotations(fresh, sources)
        position = Position(
            "yes", None, None, None, None, "yes", None, None, None, claim.statements, documents,
            sources.count(claim.statements, documents), evidence,
        )  # fmt: skip
        question = _question(evidence, inside)
        if question in asked or (is_fragment(question) and len(documents) == 2):
            continue  # told in other words again, or in words that only their sentence explains
        asked.add(question)
        late = (ONE_VOICE if position.origins.most == 1 else 0.0) + (FRAGMENT if is_poor(question) else 0.0)
        found.append(
            make_finding(
                "agreement",
                "occurrence",
                question,
                f"{len(documents)} reports tell it in like words.",
                [position],
                None,
                "reconcile/like-words",
                sources,
                bonus=0.3 * claim.central + 0.5 * (claim.likeness - 0.5) - late,
            )
        )
    return found


def _question(evidence: Sequence[Evidence], inside: Mapping[tuple[str, int], Sentence]) -> str:
    """The question that the plainest clause makes: of those that can be asked, that with least that no other says."""
    words = [{w.lower() for w in _WORD.findall(e.text)} for e in evidence]
    asked = []
    for number, shown in enumerate(evidence):
        sentence = inside[shown.document, shown.start]
        question = whether_question(sentence, Range(shown.start, shown.end))
        others = set().union(*(w for i, w in enumerate(words) if i != number))
        own = sum(w.lower() not in others for w in _WORD.findall(question))
        poor = is_poor(question) or sentence.block == "headline"
        asked.append((poor, is_vague(question), own, len(question), question))
    return min(asked)[-1]


def _repeats(clauses: list[Span], position: list[Span]) -> bool:
    """Tell whether a position shows two reports' clauses already: then the reader knows that they agree."""
    return len({c.document for c in clauses if any(_overlap(c, s) for s in position)}) > 1


def _overlap(one: Span, other: Span) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end
