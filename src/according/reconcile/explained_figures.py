"""Why two figures differ where the reports themselves say so: one was an earlier one, or counts the attacker too."""

import re
from collections.abc import Mapping
from itertools import combinations

from according.reconcile.evidence import Sources
from according.reconcile.intervals import Interval, relation
from according.reconcile.sentences_around import sentence_around
from according.schema.links import Slot

Figures = Mapping[Interval, list[Slot]]
# Words before a figure that say that it was given first.
_EARLIER = re.compile(
    r"\b(?:earlier|previous(?:ly)?|initial(?:ly)?|preliminary|original(?:ly)?|at first|had (?:first )?(?:said|reported)"
    r"|(?:up|down|revised|rose|risen|lowered|raised) from)\b[^.;:]{0,60}$",
    re.I,
)
BEFORE = 80
_DOER = r"(?:gunman|gunmen|shooter|attacker|assailant|suspect|killer|bomber|perpetrator|stabber|driver|hijacker)"
# What says that the attacker is among those counted, or died too.
_COUNTED = re.compile(
    rf"\binclud(?:ing|es|ed)\s(?:the\s)?(?:\w+\s){{0,2}}{_DOER}\b"
    rf"|\bincluding\s[A-Z][\w’'-]+[^.]{{0,20}}\b(?:himself|herself|own life|killed himself)"
    rf"|\b(?:and|plus)\s(?:then\s)?(?:the\s(?:suspected\s|alleged\s)?{_DOER}|himself|herself)\b"
    r"|\bthe one who did it\b",
    re.I,
)


def is_attacker_counted(by_value: Figures, sources: Sources) -> bool:
    """Tell whether all figures that differ do so by one, and a report says that the higher one counts the attacker."""
    apart = _apart(by_value)
    return bool(apart) and all(
        (high[0] or 0) - (low[0] or 0) == 1 and any(_counts_attacker(s, sources) for s in by_value[high])
        for low, high in apart
    )


def _counts_attacker(slot: Slot, sources: Sources) -> bool:
    told = sentence_around(sources.documents[slot.document], slot)
    return bool(_COUNTED.search(told) or _COUNTED.search(slot.value))


def is_said_to_be_earlier(by_value: Figures, sources: Sources) -> bool:
    """Tell whether of any two figures that differ one is told as an earlier one, by a report that gives a later."""
    marked = {v: {s.document for s in group if _is_marked(s, sources)} for v, group in by_value.items()}
    plain = {v: {s.document for s in group if not _is_marked(s, sources)} for v, group in by_value.items()}
    apart = _apart(by_value)
    return bool(apart) and all(marked[a] & plain[b] or marked[b] & plain[a] for a, b in apart)


def _is_marked(slot: Slot, sources: Sources) -> bool:
    text = sources.documents[slot.document].text
    before = text[max(0, slot.span.start - BEFORE) : slot.span.start]
    return bool(_EARLIER.search(before))


def _apart(by_value: Figures) -> list[tuple[Interval, Interval]]:
    """The pairs of figures that exclude each other, or are other counts, the lower first."""
    ordered = sorted(by_value, key=lambda v: (v[0] or 0, v[1] or 0))
    return [(a, b) for a, b in combinations(ordered, 2) if a[0] != b[0] or relation(a, b) == "apart"]
