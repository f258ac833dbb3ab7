"""A text's lines as the reader sees them: where each begins and ends, wrapped paragraphs joined."""

import itertools
import re
from dataclasses import dataclass

from according.schema.vocabulary import BlockKind

__all__ = ["Line", "split_lines"]

# Line ends of Unicode (UAX 14, mandatory breaks), so that control characters never glue two lines.
_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_EDGE = " \t\u00a0\u200b\u2060\ufeff\u00ad" + "".join(map(chr, range(0x1C, 0x20)))

_NARROWEST, _WIDEST = 40, 110
"""Characters of the longest line in a text whose paragraphs were wrapped by hand or by a mail program."""
_MOSTLY = 0.6
"""Share of line ends that must fall inside a sentence before the lines of a text are taken to be wrapped."""
_SENTENCE_END = re.compile(r"[.!?:;”\"’)\]]$")


@dataclass(slots=True)
class Line:
    """A line, or a wrapped paragraph, at `start`:`end` of the text, blanks at its edges left out.

    `kind` is None until it has been told; `part` names more exactly what the line was recognised as (a kind
    of furniture such as "share"), and `name` the agency or person whom it credits.
    """

    start: int
    end: int
    text: str
    kind: BlockKind | None = None
    part: str = ""
    name: str | None = None

    def mark(self, kind: BlockKind, part: str = "", name: str | None = None) -> None:
        self.kind, self.part, self.name = kind, part, name


def split_lines(text: str) -> list[Line]:
    """Return the lines of the text that hold anything, in order. Where the text was wrapped at a fixed width,
    the lines of a paragraph are one."""
    lines = [line for match in _LINE.finditer(text) if (line := _trimmed(text, match.start(), match.end()))]
    return _join_wrapped(text, lines) if _is_wrapped(text, lines) else lines


def _trimmed(text: str, start: int, end: int) -> Line | None:
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip(_EDGE))
    end -= len(raw) - len(raw.rstrip(_EDGE))
    return Line(start, end, text[start:end]) if start < end else None


def _neighbours(text: str, one: Line, next_one: Line) -> bool:
    """Whether nothing but one line end stands between the two."""
    between = text[one.end : next_one.start].strip(_EDGE)
    return between in ("\n", "\r\n", "\r")


def _is_wrapped(text: str, lines: list[Line]) -> bool:
    if len(lines) < 4 or not _NARROWEST <= max(len(line.text) for line in lines) <= _WIDEST:
        return False
    pairs = [(one, two) for one, two in itertools.pairwise(lines) if _neighbours(text, one, two)]
    open_ended = sum(not _SENTENCE_END.search(one.text) for one, _ in pairs)
    continued = sum(two.text[0].islower() for _, two in pairs)
    return len(pairs) >= 3 and open_ended >= _MOSTLY * len(pairs) and continued >= _MOSTLY / 2 * len(pairs)


def _join_wrapped(text: str, lines: list[Line]) -> list[Line]:
    widest = max(len(line.text) for line in lines)
    joined: list[Line] = []
    previous: Line | None = None
    for line in lines:
        # A line that leaves room for the first word of the next one ended there on purpose.
        full = previous is not None and len(previous.text) + 1 + len(line.text.split()[0]) > 0.9 * widest
        if previous is not None and full and _neighbours(text, previous, line):
            start = joined[-1].start
            joined[-1] = Line(start, line.end, text[start : line.end])
        else:
            joined.append(line)
        previous = line
    return joined
