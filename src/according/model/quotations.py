"""Quotations as the tagger should see them: said by someone as a whole, or not at all."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from according.model.encoding import GAPS, EncodedWords

# Pieces of the uncased BERT vocabulary: opening, closing and straight double quotation marks.
_OPENING, _CLOSING, _STRAIGHT = 1523, 1524, 1000
# In PolNeAR's training texts 98 of 100 quotations are content throughout or not at all.
WHOLE_FROM = 0.7

WordSpan = tuple[int, int]


def quoted_spans(encoded: EncodedWords) -> list[WordSpan]:
    """Give the quotations in double marks as half-open ranges of words, marks included, in order.

    A quotation ends with its paragraph at the latest: speech that goes on in the next is marked again there. A
    straight mark opens where none is open; one before a space can't.
    """
    single = np.diff(encoded.first) == 1
    pieces = np.where(single, encoded.pieces[encoded.first[:-1]], 0) if len(encoded) else np.zeros(0)
    paragraph, space = GAPS.index("paragraph"), GAPS.index("space")
    found: list[WordSpan] = []
    begun: int | None = None
    for i, piece in enumerate(pieces):
        if encoded.gaps[i] == paragraph:
            if begun is not None and pieces[begun] == _OPENING:
                found.append((begun, i))
            begun = None
        spaced_after = i + 1 < len(pieces) and encoded.gaps[i + 1] >= space
        if begun is None:
            if piece == _OPENING or (piece == _STRAIGHT and not spaced_after):
                begun = i
        elif piece in (_CLOSING, _STRAIGHT) and piece - pieces[begun] in (0, _CLOSING - _OPENING):
            found.append((begun, i + 1))
            begun = None
    return found


def whole_quotations(tags: Sequence[str], spans: Sequence[WordSpan]) -> list[str]:
    """Let each quotation of which at least `WHOLE_FROM` is tagged CONTENT be content throughout, marks included.

    Parts stay apart where they were apart.
    """
    result = list(tags)
    for start, end in spans:
        inside = [tag.endswith("CONTENT") for tag in tags[start:end]]
        if sum(inside) < WHOLE_FROM * len(inside):
            continue
        for i in range(start, end):
            if not result[i].endswith("CONTENT"):
                joins = i > 0 and result[i - 1].endswith("CONTENT")
                result[i] = "I-CONTENT" if joins else "B-CONTENT"
            elif result[i] == "B-CONTENT" and i > start and not inside[i - start - 1]:
                result[i] = "I-CONTENT"
    return result
