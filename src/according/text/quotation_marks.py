"""Which characters of a paragraph stand inside quotation marks."""

import re

from according.schema.spans import Range

# A mark opens after white space, an opening bracket or another mark, and before a visible character;
# it closes after a visible character. Straight marks are told apart by that alone.
_MARK = re.compile(r"[“”\"„«»]|``|''|(?<![\w])[‘'](?=\w)|(?<=[\w.,!?…])[’'](?!\w)")
_DOUBLE = set('“”"„«»') | {"``", "''"}
# An unclosed quotation longer than this is taken for a stray mark. Speech runs over a paragraph, seldom more.
LONGEST_OPEN = 1200


def quoted_ranges(text: str, start: int, end: int) -> list[Range]:
    """Return the ranges of `text[start:end]`, one paragraph, that stand inside quotation marks.

    The marks themselves are left out, quotations inside quotations are part of the outer one, and ranges come
    in order. A quotation that is opened and not closed runs to the end of the paragraph, as speech that goes
    on in the next paragraph is printed; a closing mark without an opening one is ignored.
    """
    found: list[Range] = []
    opened: tuple[int, bool] | None = None
    for match in _MARK.finditer(text, start, end):
        mark, at, after = match.group(), match.start(), match.end()
        double = mark in _DOUBLE
        if opened is None:
            if _opens(text, mark, at, after, start, end) and (double or _closes_later(text, after, end)):
                opened = (after, double)
        elif double == opened[1] and _closes(text, mark, at, start):
            if at > opened[0]:
                found.append(Range(opened[0], at))
            opened = None
    if opened is not None and opened[1] and 0 < end - opened[0] <= LONGEST_OPEN:
        found.append(Range(opened[0], end))
    return found


def _opens(text: str, mark: str, at: int, after: int, start: int, end: int) -> bool:
    if mark in "”»’":
        return False
    before = text[at - 1] if at > start else " "
    behind = text[after] if after < end else " "
    return mark in "“„«‘" or mark == "``" or (not before.isalnum() and not behind.isspace())


def _closes(text: str, mark: str, at: int, start: int) -> bool:
    if mark in "“„«‘" or mark == "``":
        return False
    return mark in "”»’" or mark == "''" or (at > start and not text[at - 1].isspace())


def _closes_later(text: str, after: int, end: int) -> bool:
    """Single marks are apostrophes until a closing one follows a word or a stop, before a space or a stop."""
    return re.compile(r"[\w.,!?…][’'](?=[\s.,;:!?)\]—–-]|$)").search(text, after, min(end, after + 600)) is not None
