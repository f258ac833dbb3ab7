"""Paragraphs: the units that quotations and sentences live in."""

import re
from dataclasses import dataclass

from according.schema.documents import Document
from according.schema.spans import Range
from according.schema.vocabulary import BlockKind

# Kinds of block whose words are claims of the report. The rest is kept in the text and read by no one else.
READ: tuple[BlockKind, ...] = ("headline", "body", "caption")
_LINE = re.compile(r"[^\n\r]+")
# A line shorter than this that ends without a stop is a heading or a list item, not a hard-wrapped line.
WRAPPED_AT_LEAST = 45


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of text without a paragraph break, and the kind of block it stands in."""

    range: Range
    block: BlockKind


def paragraphs(document: Document) -> list[Paragraph]:
    """Return the paragraphs that are read, in order. Hard-wrapped lines are joined."""
    found: list[Paragraph] = []
    for block in document.blocks:
        if block.kind not in READ:
            continue
        for start, end in _joined_lines(document.text, block.start, block.end):
            found.append(Paragraph(Range(start, end), block.kind))
    return found


def _joined_lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    for match in _LINE.finditer(text, start, end):
        left = match.start() + len(match.group()) - len(match.group().lstrip())
        right = match.end() - (len(match.group()) - len(match.group().rstrip()))
        if left >= right:
            continue
        if lines and _continues(text, lines[-1], left):
            lines[-1] = (lines[-1][0], right)
        else:
            lines.append((left, right))
    return lines


def _continues(text: str, before: tuple[int, int], left: int) -> bool:
    """A line goes on in the next where it was long, ended in no stop, and no blank line lies between."""
    gap = text[before[1] : left].replace("\r\n", "\n")
    last_line = max(text.rfind("\n", before[0], before[1]) + 1, before[0])
    long_enough = before[1] - last_line >= WRAPPED_AT_LEAST
    unfinished = text[before[1] - 1] not in ".!?:\"”’'…" and (text[left].islower() or text[left].isdigit())
    return gap.count("\n") == 1 and long_enough and unfinished
