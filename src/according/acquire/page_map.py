"""From an extracted text back to the page: which characters are the same."""

import re
from array import array

from according.acquire.page_text import PageText, squeeze

__all__ = ["map_runs"]

_WORD = re.compile(r"\S+")


def map_runs(text: str, spans: list[tuple[int, int, int | None]], page: PageText) -> tuple[tuple[int, int, int], ...]:
    """Return the runs (text offset, page offset, length) of characters that are equal in text and page.

    `spans` are (start, end, index into `page.solid` or None) for the paragraphs of the text, in order. A run
    ends where the page has a tag, a reference, or other blanks than the text.
    """
    runs: list[tuple[int, int, int]] = []
    for start, end, place in spans:
        if place is not None:
            _map_paragraph(text, start, end, page, place, runs)
    return tuple(runs)


def _map_paragraph(
    text: str, start: int, end: int, page: PageText, place: int, runs: list[tuple[int, int, int]]
) -> None:
    offsets, source = page.offsets, page.page
    open_run: list[int] | None = None
    for word in _WORD.finditer(text, start, end):
        for at, size, offset in _pieces(text, word.start(), word.end(), offsets, place):
            if open_run is not None:
                gap_start, gap = open_run[0] + open_run[2], at - open_run[0] - open_run[2]
                same_gap = source[open_run[1] + open_run[2] : offset] == text[gap_start:at]
                if offset == open_run[1] + open_run[2] + gap and same_gap:
                    open_run[2] += gap + size
                    continue
                runs.append((open_run[0], open_run[1], open_run[2]))
            open_run = [at, offset, size]
        place += len(squeeze(word[0]))
    if open_run is not None:
        runs.append((open_run[0], open_run[1], open_run[2]))


def _pieces(text: str, start: int, end: int, offsets: "array[int]", place: int) -> list[tuple[int, int, int]]:
    """The stretches of a word that stand together in the page: (text offset, length, page offset)."""
    size = end - start
    first, last = offsets[place], offsets[min(place + size, len(offsets)) - 1]
    if first >= 0 and last - first == size - 1 and len(squeeze(text[start:end])) == size:
        return [(start, size, first)]
    pieces: list[tuple[int, int, int]] = []
    for at in range(start, end):
        if not squeeze(text[at]):
            continue
        offset = offsets[place]
        place += 1
        if offset < 0:
            continue
        if pieces and pieces[-1][0] + pieces[-1][1] == at and pieces[-1][2] + pieces[-1][1] == offset:
            pieces[-1] = (pieces[-1][0], pieces[-1][1] + 1, pieces[-1][2])
        else:
            pieces.append((at, 1, offset))
    return pieces
