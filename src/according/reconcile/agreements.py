"""Findings on claims: what several reports tell in like words."""

from collections.abc import Iterable

from according.reconcile.evidence import Sources, quotations
from according.reconcile.findings import make_finding
from according.schema.findings import Finding, Position
from according.schema.links import Claim
from according.schema.spans import Span


def claim_findings(claims: Iterable[Claim], shown: Iterable[Finding], sources: Sources) -> list[Finding]:
    """Return an agreement for each claim whose quotations other findings, or better claims, don't show already."""
    taken = [Span(e.document, e.start, e.end) for f in shown for p in f.positions for e in p.evidence]
    found = []
    for claim in sorted(claims, key=lambda c: (-len({s.document for s in c.clauses}), -c.central, -c.likeness, c.id)):
        fresh = [s for s in claim.clauses if not any(_overlap(s, t) for t in taken)]
        if len({s.document for s in fresh}) < 2:
            continue
        taken += fresh
        documents = tuple(sorted({s.document for s in fresh}, key=sources.order))
        evidence = quotations(fresh, sources)
        position = Position(
            "yes", None, None, None, None, "yes", None, None, None, claim.statements, documents,
            sources.count(claim.statements, documents), evidence,
        )  # fmt: skip
        shortest = min(evidence, key=lambda e: (len(e.text), e))
        question = f"Is it so: “{' '.join(shortest.text.split())}”?"
        found.append(
            make_finding(
                "agreement", "occurrence", question, f"{len(documents)} reports tell it in like words.", [position],
                None, "reconcile/like-words", sources, bonus=0.3 * claim.central + 0.5 * (claim.likeness - 0.5),
            )  # fmt: skip
        )
    return found


def _overlap(one: Span, other: Span) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end
