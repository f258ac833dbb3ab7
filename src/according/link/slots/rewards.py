"""Sums that a noun tells apart: a reward ("offers up to $5,000 for tips"), a bail ("held on $1 million bond")."""

import re

from according.link.reading import Reading
from according.link.slots.making import Value, make_slot
from according.schema.annotations import EventMention, Quantity, Sentence
from according.schema.links import Slot
from according.schema.spans import Range

_CURRENCY = re.compile("[A-Z]{3}")
_BEHIND = re.compile(r"(?:\s(?:in|cash))*\s?rewards?\b", re.I)
_BEFORE = re.compile(
    r"\brewards?\s(?:money\s)?(?:of|is|was|to|has been raised to|now stands at)\s(?:up to\s|now\s)?$", re.I
)
_FOR_TIPS = re.compile(r"[^.;]{0,20}\bfor\s(?:any\s)?(?:information|tips?|leads?)\b", re.I)
_OFFERING = re.compile(r"\b(?:offer(?:s|ed|ing)?|put up|pay(?:s|ing)?)\b[^.;]{0,30}$", re.I)
_BAIL = re.compile(r"\s(?:cash\s)?(?:bail|bond)\b", re.I)
BEFORE = 60


def reward_slot(reading: Reading, sentence: Sentence, quantity: Quantity) -> Slot | None:
    """Return the slot of a reward; None for other figures."""
    if not _CURRENCY.fullmatch(quantity.unit):
        return None
    text = reading.document.text
    before = text[max(sentence.start, quantity.start - BEFORE) : quantity.start]
    offered = _OFFERING.search(before) and _FOR_TIPS.match(text, quantity.end)
    if not (_BEHIND.match(text, quantity.end) or _BEFORE.search(before) or offered):
        return None
    key = f"quantity/reward/{quantity.unit}/"
    value = Value("quantity", key, "the reward", Range(quantity.start, quantity.end), "link/rewards", quantity)
    return make_slot(reading, sentence, value, None, None)


def bail_slot(
    reading: Reading, sentence: Sentence, quantity: Quantity, event: EventMention | None, person: str | None
) -> Slot | None:
    """Return the slot of the bail of a person; None for other figures. Each who is held has a bail of his own."""
    if person is None or not is_bail(reading, quantity):
        return None
    key = f"quantity/bail/{quantity.unit}/{person}"
    value = Value("quantity", key, "the bail", Range(quantity.start, quantity.end), "link/rewards", quantity)
    return make_slot(reading, sentence, value, event, None)


def is_bail(reading: Reading, quantity: Quantity) -> bool:
    """Tell whether a sum is somebody's bail."""
    return bool(_CURRENCY.fullmatch(quantity.unit) and _BAIL.match(reading.document.text, quantity.end))
