"""Claims that one origin alone has: a figure, an accusation or a denial that no other report gives."""

from collections.abc import Iterable

from according.reconcile.evidence import Sources, quotations
from according.reconcile.findings import make_finding
from according.reconcile.questions import count_question
from according.schema.findings import Finding, Position
from according.schema.links import Slot
from according.schema.spans import Span


def single_origin_findings(slots: Iterable[Slot], shown: Iterable[Finding], sources: Sources) -> list[Finding]:
    """Return a finding for each sourced figure on people that no other finding shows."""
    taken = {(e.document, e.start) for f in shown for p in f.positions for e in p.evidence}
    found = []
    seen: set[str] = set()
    for slot in slots:
        told_elsewhere = (slot.document, slot.clause.start) in taken or slot.key in seen
        if slot.facet != "quantity" or slot.unit != "count" or slot.background or told_elsewhere:
            continue
        if slot.polarity != "yes" or slot.modality not in ("actual", "possible") or slot.statement is None:
            continue
        seen.add(slot.key)
        statements, documents = (slot.statement,), (slot.document,)
        position = Position(
            slot.value, slot.low, slot.high, slot.unit, slot.counted, "yes", slot.earliest, slot.latest, None,
            statements, documents, sources.count(statements, documents),
            quotations([Span(slot.document, slot.clause.start, slot.clause.end)], sources),
        )  # fmt: skip
        found.append(
            make_finding(
                "single-origin", "quantity", count_question([slot]), "Only one report tells it.", [position], slot.event,
                "reconcile/one-report", sources,
            )  # fmt: skip
        )
    return found
