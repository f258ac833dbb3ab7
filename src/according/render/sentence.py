"""The sentence around some words of a document, found again from the text alone."""

import re

from according.schema.documents import Document
from according.schema.spans import Range
from according.schema.statements import Statement

_FAR = 240
_BEGIN = re.compile(r"(?:\n|[.!?][\"”’']?\s+)(?=[\"“‘'(\w])")
_END = re.compile(r"[.!?][\"”’')]*(?=\s|$)|\n")


def sentence_around(document: Document, statement: Statement) -> Range:
    """Return the stretch from the sentence's beginning to its end that holds content, cue and sources.

    Where a source stands in another sentence, the stretch covers the content's sentence only. A beginning or
    end is looked for within 240 characters, and never beyond a line end; an abbreviation may cut it short,
    but all of the content is always in it.
    """
    content = statement.range
    around = sentence_of(document.text, content)
    near = [Range(link.start, link.end) for link in statement.chain]
    for range_ in [*near, *([statement.cue] if statement.cue else [])]:
        joined = Range(min(content.start, range_.start), max(content.end, range_.end))
        lines = document.text[joined.start : joined.end].strip().count("\n")
        if len(joined) - len(content) <= _FAR and not lines:
            content = joined
    return sentence_of(document.text, content) if content != statement.range else around


def sentence_of(text: str, range_: Range) -> Range:
    """Return the range, grown to the borders of its sentence."""
    floor = max(0, range_.start - _FAR)
    begins = [m.end() for m in _BEGIN.finditer(text, floor, range_.start + 1) if m.end() <= range_.start]
    start = begins[-1] if begins else floor if floor == 0 else _word_start(text, floor)
    ceiling = min(len(text), range_.end + _FAR)
    ends = (m.end() for m in _END.finditer(text, max(range_.end - 2, range_.start), ceiling))
    stop = next((end for end in ends if end >= range_.end), ceiling)
    if stop == ceiling < len(text):
        stop = max(text.rfind(" ", range_.end, ceiling), range_.end)
    while stop > range_.end and text[stop - 1].isspace():
        stop -= 1
    while start < range_.start and text[start].isspace():
        start += 1
    return Range(start, stop)


def _word_start(text: str, at: int) -> int:
    blank = text.find(" ", at)
    return at if blank < 0 else blank + 1
