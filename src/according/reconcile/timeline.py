"""The timeline: event mentions with a resolved time, in order, each day's telling once."""

from collections.abc import Iterable, Mapping
from datetime import date

from according.reconcile.timed import DAY, told_times
from according.schema.documents import Document
from according.schema.findings import Finding, TimelineEntry
from according.schema.links import Event, Slot

# The longest span that has a place in it, in days.
LONGEST = 8
# A timeline of more entries is no overview.
MOST_ENTRIES = 60
# Stands behind an entry whose time another report contradicts.
DISPUTED = "[reports differ]"
_LAST = 1_000_000


def timeline(
    slots: Iterable[Slot], documents: Iterable[Document], events: Iterable[Event] = (), findings: Iterable[Finding] = ()
) -> list[TimelineEntry]:
    """Return the entries, earliest first, of one moment in the order of their events.

    Hours told alone are of the day of their event; history is left out. Of several clauses on one event class and
    time the shortest is shown, and no clause twice at one time. Where a finding has reports contradict each other
    about the time, the entries of its positions are marked.
    """
    texts = {d.id: d.text for d in documents}
    order = {e.id: e.order for e in events}
    best: dict[tuple[str, str, str], tuple[str, list[Slot]]] = {}
    for slot in (s for s in told_times(slots, None) if _is_near(s)):
        key = (slot.earliest or "", slot.latest or "", slot.event_class or slot.holder)
        text = " ".join(texts[slot.document][slot.clause.start : slot.clause.end].split())
        known, told = best.get(key, (text, []))
        best[key] = (min(known, text, key=lambda t: (len(t), t)), [*told, slot])
    disputed = _disputed(findings)
    found: dict[tuple[str, str, str], TimelineEntry] = {}
    for key, (text, told) in sorted(best.items(), key=lambda item: (item[0][0], _place(item[1][1], order), item[0])):
        statements = tuple(dict.fromkeys(s.statement for s in told if s.statement))
        shown = f"{text} {DISPUTED}" if any(_is_in(s, disputed) for s in told) else text
        begun = next((k for k in found if k[:2] == key[:2] and (k[2].startswith(text) or text.startswith(k[2]))), None)
        if begun is not None and len(begun[2]) <= len(text):
            continue
        found = {k: entry for k, entry in found.items() if k != begun}
        found[key[0], key[1], text] = TimelineEntry(key[0], key[1], shown, statements)
    return list(found.values())[-MOST_ENTRIES:]


def _is_near(slot: Slot) -> bool:
    """Tell whether a time is of some days: what was in a year or a month has no place among hours."""
    first, last = (date.fromisoformat((moment or "")[:DAY]) for moment in (slot.earliest, slot.latest))
    return (last - first).days <= LONGEST


def _place(slots: Iterable[Slot], order: Mapping[str, int | None]) -> int:
    return min((order.get(s.event or "") or _LAST for s in slots), default=_LAST)


def _disputed(findings: Iterable[Finding]) -> set[tuple[str, int]]:
    """The documents and starts of the quotations of all disputes about a time."""
    return {
        (e.document, e.start)
        for f in findings if f.kind == "conflict" and f.facet == "time"
        for p in f.positions for e in p.evidence
    }  # fmt: skip


def _is_in(slot: Slot, disputed: set[tuple[str, int]]) -> bool:
    return (slot.document, slot.clause.start) in disputed
