"""Findings on claims: what several reports tell in like words."""

from collections.abc import Iterable

from according.reconcile.evidence import Sources, quotations
from according.reconcile.findings import make_finding
from according.reconcile.questions import is_fragment, is_vague, whether_question
from according.schema.annotations import Sentence
from according.schema.findings import Finding, Position
from according.schema.links import Claim
from according.schema.spans import Range, Span

# What is taken off the salience of an agreement behind which one voice stands, and of one whose clause has no
# subject of its own: nearly what being told by all reports adds, so that these come after others of their spread.
ONE_VOICE = 0.3
FRAGMENT = 0.8


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
        questions = [whether_question(inside[e.document, e.start], Range(e.start, e.end)) for e in evidence]
        question = min(questions, key=lambda q: (is_vague(q), len(q), q))
        if question in asked:
            continue  # told in other words again: the better claim came first
        asked.add(question)
        late = (ONE_VOICE if position.origins.most == 1 else 0.0) + (FRAGMENT if is_fragment(question) else 0.0)
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


def _repeats(clauses: list[Span], position: list[Span]) -> bool:
    """Tell whether a position shows two reports' clauses already: then the reader knows that they agree."""
    return len({c.document for c in clauses if any(_overlap(c, s) for s in position)}) > 1


def _overlap(one: Span, other: Span) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end
