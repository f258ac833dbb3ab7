"""Which figures of one report are parts of another: "nine were hurt" and then "two of them are in surgery"."""

import re
from collections import defaultdict

from according.reconcile.evidence import Sources
from according.reconcile.intervals import relation
from according.reconcile.sentences_around import sentence_around
from according.schema.links import Slot

# Words that set a smaller figure against a larger one, as its correction or its former state.
_CORRECTED = re.compile(
    r"\b(?:originally|initially|at first|revised|corrected|correction|mistakenly|wrongly|not the"
    r"|(?:up|down|rose|risen|rising|climbed|increased|fell|dropped|lowered|raised) (?:\w+ )?from"
    r"|(?:earlier|previous(?:ly)?|preliminary|first|initial) (?:reports?|reported|said|put|given|announced|figures?"
    r"|counts?|tolls?|tally|estimates?)"
    r"|had (?:earlier |previously )?(?:said|reported|put|given|spoken))\b",
    re.I,
)
# Words that tell that a figure is of less than the whole.
_NARROWER = re.compile(
    r"\b(?:of (?:them|those|these|whom|the)|the (?:other|rest|remaining)|others?"
    r"|at least one of|at (?:one|another|a nearby|each)|respectively)\b",
    re.I,
)
_TOLL = re.compile(r"\btolls?\b", re.I)
_INCLUDED = re.compile(r"\b(?:including|among (?:them|those|the))\b[^.;]*$", re.I)
# How far before a figure the word that makes it a part stands.
BEFORE = 40
# A figure of a third of the largest, or less, is a part of it, whoever gives it: the dead of one ward.
RIVAL = 3


def wholes(slots: list[Slot], sources: Sources) -> list[Slot]:
    """Return the slots of one key without those that are part of a larger figure of the same report.

    Of different figures in one clause only the largest is kept. Elsewhere in a report a smaller one is a part
    too, unless the text marks one of them as a correction of the other, or another source gives it, of like size,
    and no word tells that it is of less than the whole: then they are rivals.
    """
    reports: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        reports[slot.document].append(slot)
    return [s for s in slots if not any(_is_part(s, other, sources) for other in reports[s.document])]


def size(slot: Slot) -> float:
    """Return the least that a figure can be; of "up to 32" the most."""
    return slot.low if slot.low is not None else (slot.high or 0.0)


def _is_part(slot: Slot, other: Slot, sources: Sources) -> bool:
    if size(slot) >= size(other):
        return False
    if slot.clause == other.clause:
        return True
    if relation((slot.low, slot.high), (other.low, other.high)) != "apart":
        # "At least one was killed" beside the report's own "four were": its first news, or a part.
        weaker = slot.high is None and other.low == other.high and RIVAL * size(slot) <= size(other)
        return weaker and not sources.are_rivals(slot.statement, other.statement)
    document = sources.documents[slot.document]
    if _TOLL.search(document.text, slot.clause.start, slot.clause.end):
        return False  # "put the death toll at 380" is of the whole
    told, whole = sentence_around(document, slot), sentence_around(document, other)
    if _CORRECTED.search(told) or _CORRECTED.search(whole):
        return False
    if _is_narrower(document.text, slot, told) or RIVAL * size(slot) <= size(other):
        return True
    return not sources.are_rivals(slot.statement, other.statement)


def _is_narrower(text: str, slot: Slot, told: str) -> bool:
    """Tell whether a sentence says that a figure is of less than the whole; "46 wounded, including two nurses" says so
    of the two alone."""
    if _NARROWER.search(told):
        return True
    return bool(_INCLUDED.search(text, max(0, slot.span.start - BEFORE), slot.span.start))
