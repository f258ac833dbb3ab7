"""How many signed a letter, a petition or a statement: told of those who sign it and of those who send it."""

import re

from according.link.reading import Reading
from according.link.slots.making import Value, make_slot
from according.schema.annotations import EventMention, Quantity, Sentence
from according.schema.links import Slot
from according.schema.spans import Range
from according.text.counted_sets import counted_set, is_thing

SIGNED_KEY = "quantity/signed/count/people"
_CLASSES = frozenset({"sign", "send_message"})
_LETTER = re.compile(r"\b(?:letter|petition|statement|appeal|manifesto|declaration|pledge|amendment)s?\b", re.I)
# A list of several sorts: the figure is of the first alone.
_AND_MORE = re.compile(r"^[^.;]{0,60},\s(?:and\s)?(?:numerous|several|many|some|other|dozens|scores)\b", re.I)
# How far from the figure the letter is named.
REACH = 200
# "Dozens" of professors may have signed another letter: who wrote which is not told by a size.
WIDE = 2


def signature_slot(reading: Reading, sentence: Sentence, quantity: Quantity, event: EventMention | None) -> Slot | None:
    """Return the slot of how many signed or sent a letter; None for other figures."""
    text = reading.document.text
    counted = counted_set(quantity.counted)
    if event is None or event.event_class not in _CLASSES or quantity.unit != "count" or (quantity.low or 0) < 2:
        return None
    if (counted is not None and is_thing(counted)) or _AND_MORE.match(text[quantity.end : sentence.end]):
        return None
    near = text[max(sentence.start, quantity.start - REACH) : min(sentence.end, quantity.end + REACH)]
    vague = quantity.high is None or quantity.low is None or quantity.high > WIDE * quantity.low
    told = event.event_class == "sign" or quantity.start < event.start
    if vague or not told or not _LETTER.search(near):
        return None
    value = Value("quantity", SIGNED_KEY, "people", Range(quantity.start, quantity.end), "link/signatures", quantity)
    return make_slot(reading, sentence, value, event, None)
