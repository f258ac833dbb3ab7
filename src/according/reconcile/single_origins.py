"""Figures that one report alone gives."""

import re
from collections.abc import Iterable

from according.reconcile.evidence import Sources, quotations
from according.reconcile.findings import make_finding
from according.reconcile.numbers import casualty_families, is_news
from according.reconcile.parts import size
from according.reconcile.questions import count_question
from according.reconcile.verdicts import is_firm
from according.schema.findings import Finding, Position
from according.schema.links import Slot
from according.schema.spans import Span
from according.text.counted_sets import is_within

# A figure without numbers ("several", "a group of") is worth telling alone from this size on: "dozens", "hundreds".
DOZEN = 12
# Of a few sets of counted things an editor wants to know that only one report counts them.
# How much more the toll of the story is worth to a reader than another figure that one report alone has.
MAIN_TOLL = 0.5
# Kinds of figures that can be asked for plainly, besides those of people hurt, held or missing.
_ASKED = {
    "attack", "attackers", "hospital", "condition", "casualties", "any", "steal", "ruin", "confiscate", "aboard",
    "moved_in", "moved_out", "payment", "signed", "reward",
}  # fmt: skip
# Families whose classes hold so much that a single figure may be asked for wrongly.
_TOO_WIDE = {"rescued", "freed", "missing"}
_DEFINITE = re.compile(r"(?:all|the|both|these|those|another|other)\b", re.I)
_TELLING_SETS = ("people", "weapons", "vehicles", "money")


def single_origin_findings(slots: Iterable[Slot], answered: frozenset[str], sources: Sources) -> list[Finding]:
    """Return a finding for each figure of people, weapons, vehicles or money whose key no other finding answers."""
    found = []
    seen = set(answered)
    for slot in slots:
        if slot.key in seen or not is_news(slot) or not (_is_main_toll(slot) or (slot.statement and _matters(slot))):
            continue
        seen.add(slot.key)
        statements, documents = (slot.statement,) if slot.statement else (), (slot.document,)
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
                bonus=MAIN_TOLL if _is_main_toll(slot) else 0.0,
            )
        )
    return found


def _is_main_toll(slot: Slot) -> bool:
    """The dead and the hurt of an event of the news are told whatever their number, if they are counted firmly."""
    firm = slot.unit == "count" and slot.statement is not None and is_firm(slot.value)
    return (
        firm and slot.event is not None and slot.key in ("quantity/dead/count/people", "quantity/injured/count/people")
    )


def _matters(slot: Slot) -> bool:
    """Tell whether an editor wants to know that one report alone counts it, and a question can be asked for it."""
    family = slot.key.split("/")[1]
    if not (family in casualty_families() - _TOO_WIDE or family in _ASKED or family.partition(":")[0] in _ASKED):
        return False
    known = _DEFINITE.match(slot.value) and not (slot.further and family in ("dead", "injured"))
    if known or "(" in count_question([slot]):
        return False  # "all five", "the three": those told of before; "another four" were hurt besides
    if size(slot) <= 1 or (not is_firm(slot.value) and size(slot) < DOZEN):
        return False
    if slot.unit != "count":
        return bool(re.fullmatch("[A-Z]{3}", slot.unit or ""))
    counted = slot.key.partition("@")[0].rsplit("/", 1)[-1]
    return any(is_within(counted, wide) for wide in _TELLING_SETS)
