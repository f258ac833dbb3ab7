"""Figures that are told in two steps: "two shots, then nine more", "that number is actually ten".

The first makes a sum; the second takes the place of a figure told right before, which stays as what was said first.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from according.link.families import casualty_families
from according.link.reading import Reading
from according.link.slots.making import Value, make_slot
from according.link.slots.stated_totals import family_of_total, total_of
from according.schema.annotations import Quantity, Sentence
from according.schema.ids import content_id
from according.schema.links import Slot
from according.schema.spans import Range
from according.schema.trees import Tree

_AND = re.compile(r"^[^.;]{0,60}\b(?:and|while)\s$")
# Determiners with which a noun of counting points back: "that number", "the figure".
_POINTING = frozenset({"that", "this", "the"})


def sum_slots(reading: Reading, told: Sequence[Slot]) -> list[Slot]:
    """Return a slot for each figure that a sentence adds up from one and what came on top of it.

    Only things told by their noun are added, and only where the second figure follows in the same sentence.
    """
    found = []
    for first, second in pairwise(told):
        sentence = reading.sentence_at(first.span.start)
        if not second.further or first.further or first.key != second.key or sentence is None:
            continue
        if second.span.end > sentence.end or not first.key.startswith("quantity/any/"):
            continue
        if first.low != first.high or second.low != second.high or first.low is None or second.low is None:
            continue
        total = first.low + second.low
        clause = Range(min(first.clause.start, second.clause.start), max(first.clause.end, second.clause.end))
        added = f"{first.value}, then {second.value} ({total:g})"
        found.append(
            replace(
                first,
                id=content_id("slot", first.id, "sum"),
                value=added,
                low=total,
                high=total,
                clause=clause,
                rule="link/sum",
            )
        )
    return found


def corrected_slots(reading: Reading, sentence: Sentence, quantity: Quantity, told: Sequence[Slot]) -> list[Slot]:
    """Return what "that number is actually ten" makes of the figure before it: both as figures of people.

    The noun of the first figure may have been wrong too ("eight teens"), so that neither keeps it.
    """
    total = total_of(sentence, quantity)
    before = [s for s in told if s.unit == "count" and s.span.end <= quantity.start]
    if total is None or not before or quantity.counted is not None or family_of_total(sentence, total) is not None:
        return []
    tree = Tree.of(sentence.words)
    pointing = any(sentence.words[c].text.lower() in _POINTING for c in tree.children(total, "det"))
    last = before[-1]
    if last.background:
        return []
    near = reading.sentence_at(last.span.start)
    parts = last.key.split("/")
    if not pointing or tree.children(total, "nmod", "compound") or near is None or len(parts) != 4 or "@" in last.key:
        return []
    if sentence.start - near.end > 1 or parts[1] not in casualty_families():
        return []
    key = f"quantity/{parts[1]}/count/people"
    value = Value("quantity", key, "people", Range(quantity.start, quantity.end), "link/corrected", quantity)
    made = replace(make_slot(reading, sentence, value, None, None), event=last.event, event_class=last.event_class)
    first = replace(last, id=content_id("slot", last.id, "corrected"), key=key, rule="link/corrected")
    return [made] if last.key == key else [first, made]


def state_sums(reading: Reading, told: Sequence[Slot]) -> list[Slot]:
    """Return the slots of a report, with those hurt who are told by their states added up: "two are in critical
    condition and six are treated for other injuries" tells of eight."""
    found = list(told)
    for first, second in pairwise(told):
        near = reading.document.text[first.span.end : second.span.start]
        states = first.key.startswith("quantity/condition:") and second.key == "quantity/injured/count/people"
        if not states or first.low != first.high or second.low != second.high or not _AND.search(near):
            continue
        total = (first.low or 0) + (second.low or 0)
        clause = Range(min(first.clause.start, second.clause.start), max(first.clause.end, second.clause.end))
        found.append(
            replace(
                second, id=content_id("slot", second.id, "states"), clause=clause, low=total, high=total,
                value=f"{first.value} and {second.value} ({total:g})", rule="link/sum",
            )
        )  # fmt: skip
        found[found.index(second)] = replace(second, further=True)
    return found
