"""A document's text laid out: every line that holds anything, and what it is on the page."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from according.acquire.byline import mark_bylines
from according.acquire.captions import mark_captions, mark_unstopped
from according.acquire.dateline import mark_datelines, opening_dateline, stamp_behind
from according.acquire.furniture import glued_tail, label_of_update, mark_furniture, mark_lists, mark_repeated
from according.acquire.headline import mark_headings, mark_headline, mark_loose_words
from according.acquire.lines import Line, split_lines
from according.acquire.outlets import agency_credited, agency_named
from according.acquire.reading import Known
from according.schema.documents import Block
from according.schema.vocabulary import BlockKind
from according.text.dates import written_dates

__all__ = ["Layout", "lay_out"]

_OPENINGS = 3
"""Body paragraphs that may open with a dateline: the first, or one below a standfirst."""
_NEAR_TOP = 8
_LONGEST_HEAD = 400
"""Characters in which a headline, an agency and a date that run into the first sentence end."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a text, in order, without overlap; its title and writers as given or printed.

    A part is a `Line` whose kind is told; the parts of one line share it without overlapping.
    """

    parts: tuple[Line, ...]
    title: str | None
    writers: str | None

    @property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(Block(part.kind or "body", part.start, part.end) for part in self.parts)

    def of_kind(self, *kinds: BlockKind) -> list[Line]:
        return [part for part in self.parts if part.kind in kinds]


def lay_out(text: str, title: str | None = None, known: Mapping[int, Known] | None = None) -> Layout:
    """Return what each line of the text is. `title` is the title if it is known; `known` maps offsets to the
    what the page's own markup tells of the line that begins there.

    What nothing tells apart is body: the report's own text is never hidden on a mere likeness.
    """
    lines = _stamps_apart(split_lines(text))
    for line in lines:
        told = known.get(line.start) if known else None
        if told:
            line.mark(
                told.kind,
                told.part,
                told.name or (agency_credited(line.text) if told.kind == "byline" else None),
            )
    mark_furniture(lines)
    mark_datelines(lines)
    writers = mark_bylines(lines)
    mark_captions(lines)
    title = mark_headline(lines, title)
    mark_lists(lines)
    mark_repeated(lines)
    mark_loose_words(lines)
    mark_headings(lines)
    mark_unstopped(lines)
    return Layout(tuple(_split(lines, title)), title, writers)


def _stamps_apart(lines: list[Line]) -> list[Line]:
    """The lines, those near the top that end in "Posted: ..." cut in two."""
    cut: list[Line] = []
    for line in lines[:_NEAR_TOP]:
        place = stamp_behind(line.text)
        if place is None:
            cut.append(line)
            continue
        before = line.text[:place].rstrip()
        cut.append(Line(line.start, line.start + len(before), before))
        cut.append(Line(line.start + place, line.end, line.text[place:]))
    return [*cut, *lines[_NEAR_TOP:]]


def _split(lines: list[Line], title: str | None) -> Iterator[Line]:
    """Cut what runs into a paragraph at its start or hangs at its end."""
    openings = 0
    for line in lines:
        if line.kind is not None:
            yield line
            continue
        line.mark("body")
        openings += 1
        head = _run_in_head(line, title) if openings == 1 and title else []
        yield from head
        if openings <= _OPENINGS:
            rest = _after(line, head[-1].end) if head else line
            opening = _opening(rest)
            yield from opening
            head = [*head, *opening]
        body = _after(line, head[-1].end) if head else line
        label = label_of_update(body.text)
        if label:
            yield Line(body.start, body.start + label, body.text[:label], "boilerplate", "update")
            body = _after(body, body.start + label)
        tail = glued_tail(body.text)
        if tail:
            yield Line(body.start, body.start + tail, body.text[:tail], "body")
            yield Line(body.start + tail, body.end, body.text[tail:], "boilerplate", "glued")
        else:
            yield body


def _after(line: Line, offset: int) -> Line:
    """The rest of the line from this offset of the text on, as body."""
    rest = line.text[offset - line.start :]
    start = line.end - len(rest.lstrip())
    return Line(start, line.end, line.text[start - line.start :], "body")


def _opening(line: Line) -> list[Line]:
    found = opening_dateline(line.text)
    if found is None:
        return []
    printed = line.text[: found.end].rstrip()
    return [Line(line.start, line.start + len(printed), printed, "dateline", "opening", found.agency)]


def _run_in_head(line: Line, title: str) -> list[Line]:
    """The title, an agency's name and dates that run into the first paragraph without a line end, as text
    that lost its lines has them. Only where the title stands there word for word; else nothing is cut."""
    parts: list[Line] = []
    text, place, titled = line.text[:_LONGEST_HEAD], 0, False
    while place < len(text):
        size, kind, name = _head_part(text[place:], title, titled)
        if not size:
            break
        titled = titled or kind == "headline"
        start = line.start + place
        parts.append(Line(start, start + size, text[place : place + size], kind, "run-in", name))
        place += size
        place += len(text[place:]) - len(text[place:].lstrip(" \t.|-–—:,"))
    return parts if titled and line.start + place < line.end else []


def _head_part(text: str, title: str, titled: bool) -> tuple[int, BlockKind, str | None]:
    if not titled and text.startswith(title) and not text[len(title) : len(title) + 1].isalnum() and " " in title:
        return len(title), "headline", None
    dates = written_dates(text[:60])
    if dates and dates[0].start == 0 and dates[0].day and dates[0].year:
        clock = re.match(r"\s(?:at\s)?\d{1,2}:?\d\d(?:\s?[ap]m\b)?(?!\w)", text[dates[0].end :])
        return dates[0].end + (clock.end() if clock else 0), "dateline", None
    if titled:
        for size in (3, 2, 1):
            words = re.match(rf"\S+(?: \S+){{{size - 1}}}", text)
            agency = agency_named(words[0]) if words else None
            # A sentence can begin with an agency's name; a credit has no verb behind it.
            if words and agency and re.match(r"\s+(?:[A-Z]|\d|[|–—-])", text[words.end() :]):
                return words.end(), "credit", agency
    return 0, "body", None
