"""Claims that one origin alone has: a figure, an accusation or a denial that no other report gives."""

from collections.abc import Iterable

from according.reconcile.evidence import Sources, quotations
from according.reconcile.findings import make_finding
from according.reconcile.questions import count_question
from according.schema.findings import Finding, Position
from according.schema.links import Slot
from according.schema.spans import Span


def single_origin_findings(slots: Iterable[Slot], answered: frozenset[str], sources: Sources) -> list[Finding]:
    """Return a finding for each figure whose key no other finding answers."""
    found = []
    seen = set(answered)
    for slot in slots:
        if slot.facet != "quantity" or slot.unit != "count" or slot.background or slot.key in seen:
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
                "single-origin",
                "quantity",
                count_question([slot]),
                "Only one report tells it.",
                [position],
                slot.event,
                "reconcile/one-report",
                sources,
            )
        )
    return found
