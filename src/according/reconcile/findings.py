"""Findings: identity and importance."""

from collections.abc import Sequence
from typing import Any

from according.reconcile.evidence import Sources
from according.schema.findings import Finding, Position
from according.schema.ids import content_id
from according.schema.vocabulary import Confidence, Facet, FindingKind

# What an editor wants first: disputes, denials, changes, then what is agreed. The weights order kinds; inside a
# kind the share of reports and the number of origins decide.
_WEIGHT: dict[FindingKind, float] = {
    "conflict": 3.0, "denial": 3.2, "update": 2.6, "refinement": 1.8, "compatible": 1.5, "agreement": 1.4,
    "complement": 1.2, "single-origin": 0.8, "not-comparable": 0.4,
}  # fmt: skip
_FACET_WEIGHT: dict[Facet, float] = {
    "quantity": 0.6, "occurrence": 0.4, "actor": 0.3, "attribute": 0.2, "place": 0.2, "time": 0.1
}  # fmt: skip


def make_finding(
    kind: FindingKind, facet: Facet, question: str, explanation: str, positions: Sequence[Position],
    event: str | None, rule: str, sources: Sources, *, confidence: Confidence = "good", bonus: float = 0.0,
) -> Finding:  # fmt: skip
    """Return a finding with its id and its salience; positions in the order given."""
    documents = {d for p in positions for d in p.documents}
    share = len(documents) / max(1, len(sources.documents))
    known = {o for p in positions for o in p.origins.ids}
    salience = _WEIGHT[kind] + _FACET_WEIGHT[facet] + share + 0.1 * min(len(known), 5) + bonus
    if confidence == "check":
        salience -= 0.5
    identity: tuple[Any, ...] = tuple(
        tuple((e.document, e.start, e.end) for e in position.evidence) for position in positions
    )
    id_ = content_id("finding", kind, facet, question, identity)
    return Finding(
        id_, kind, facet, question, explanation, round(salience, 4), confidence, event, rule, tuple(positions)
    )
