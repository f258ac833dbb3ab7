"""The timeline: event mentions with a resolved time, in order, each day's telling once."""

from collections.abc import Iterable

from according.schema.documents import Document
from according.schema.findings import TimelineEntry
from according.schema.links import Slot

# A timeline of more entries is no overview.
MOST_ENTRIES = 60


def timeline(slots: Iterable[Slot], documents: Iterable[Document]) -> list[TimelineEntry]:
    """Return the entries, earliest first. Of several clauses on one event class and time the shortest is shown."""
    texts = {d.id: d.text for d in documents}
    best: dict[tuple[str, str, str], tuple[str, list[str]]] = {}
    for slot in slots:
        if slot.facet != "time" or slot.earliest is None or slot.latest is None or slot.polarity != "yes":
            continue
        if slot.modality != "actual":
            continue
        key = (slot.earliest, slot.latest, slot.event_class or "")
        text = " ".join(texts[slot.document][slot.clause.start : slot.clause.end].split())
        known, statements = best.get(key, (text, []))
        if slot.statement and slot.statement not in statements:
            statements.append(slot.statement)
        best[key] = (min(known, text, key=lambda t: (len(t), t)), statements)
    entries = [TimelineEntry(k[0], k[1], text, tuple(statements)) for k, (text, statements) in sorted(best.items())]
    return entries[-MOST_ENTRIES:]
