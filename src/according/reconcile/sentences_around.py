"""The sentence that a slot stands in."""

import re

from according.schema.documents import Document
from according.schema.links import Slot

_SENTENCE_END = re.compile(r"[.!?][”’\"')]*\s|\n")


def sentence_around(document: Document, slot: Slot) -> str:
    """Return the sentence around a slot's clause, by its stops."""
    before = [m.end() for m in _SENTENCE_END.finditer(document.text, 0, slot.clause.start)]
    after = _SENTENCE_END.search(document.text, slot.clause.end - 1)
    return document.text[before[-1] if before else 0 : after.start() if after else len(document.text)]
