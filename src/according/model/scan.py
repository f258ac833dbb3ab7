"""One text run through the network: overlapping windows, and their scores joined again.

Every window has one row and one of eight fixed lengths, the shortest that holds it, so that a text's scores depend on
nothing but the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from according.model.encoding import EncodedWords, Window, fill, fitting, likely_starts, windows
from according.model.session import ReaderSession

# Scores are rounded so that a tie is a tie whatever the order of additions was.
DECIMALS = 4

Array = NDArray[Any]


class Scan:
    """The scores of all words of a text, and of the pairs that share a window."""

    def __init__(self, session: ReaderSession, encoded: EncodedWords, starts: NDArray[np.bool_] | None = None) -> None:
        self._session, self._encoded = session, encoded
        self._length = fitting(int(encoded.first[-1]) + 2)
        starts = likely_starts(encoded) if starts is None else starts
        self._windows = windows(encoded, starts, self._length)
        self._scores = [self._run(window) for window in self._windows]
        self._owner = self._owners()

    def _run(self, window: Window) -> dict[str, Array]:
        length = fitting(int(self._encoded.first[window.end] - self._encoded.first[window.start]) + 2)
        ids, shapes, gaps, first = fill(self._encoded, window.start, window.end, length)
        places = np.zeros(length - 2, dtype=np.int64)
        places[: len(first)] = first
        return self._session.scores(ids, shapes, gaps, places)

    def _margin(self, window: Window, start: int, end: int) -> float:
        """Words between a range and the nearer border of a window; borders of the text itself don't count."""
        before = start - window.start if window.start > 0 else np.inf
        after = window.end - end if window.end < len(self._encoded) else np.inf
        return min(before, after)

    def _owners(self) -> Array:
        """For each word the window in which it lies farthest from a border."""
        owner = np.zeros(len(self._encoded), dtype=np.int64)
        margins = np.full(len(self._encoded), -1.0)
        for number, window in enumerate(self._windows):
            places = np.arange(window.end - window.start, dtype=np.float64)
            before = places if window.start > 0 else np.full(len(places), np.inf)
            after = places[::-1] if window.end < len(self._encoded) else np.full(len(places), np.inf)
            margin = np.minimum(before, after)
            deeper = margin > margins[window.start : window.end]
            owner[window.start : window.end][deeper] = number
            margins[window.start : window.end][deeper] = margin[deeper]
        return owner

    def words(self, head: str) -> Array:
        """A head's scores for every word of the text, [words, labels] or [words]."""
        if not self._windows:
            return np.zeros((0, 1))
        parts = []
        for number, window in enumerate(self._windows):
            own = np.flatnonzero(self._owner == number)
            parts.append((own, self._scores[number][head][own - window.start]))
        found = np.empty((len(self._owner), *parts[0][1].shape[1:]), dtype=parts[0][1].dtype)
        for own, rows in parts:
            found[own] = rows
        rounded: Array = np.round(found, DECIMALS)
        return rounded

    def best_labels(self, head: str, names: Sequence[str]) -> tuple[str, ...]:
        """The best label of each word."""
        if not self._windows:
            return ()
        return tuple(names[int(i)] for i in self.words(head).argmax(1))

    def _around(self, start: int, end: int) -> tuple[Window, dict[str, Array]] | None:
        """The window that holds a range of words best, or None."""
        holding = [
            (self._margin(window, start, end), -number, number)
            for number, window in enumerate(self._windows)
            if window.start <= start and end <= window.end
        ]
        if not holding:
            return None
        number = max(holding)[2]
        return self._windows[number], self._scores[number]

    def mean_link(self, head: str, cue: int, span: tuple[int, int]) -> float:
        """The mean score of a link from a cue's first word to the words of a span; -inf beyond a window."""
        if span[0] - cue > self._length or cue - span[1] > self._length:
            return float("-inf")
        found = self._around(min(cue, span[0]), max(cue + 1, span[1]))
        if found is None:
            # A long span may leave every window that holds the cue; what such a window holds of it counts.
            number = int(self._owner[cue])
            window, scores = self._windows[number], self._scores[number]
            span = (max(span[0], window.start), min(span[1], window.end))
            if span[0] >= span[1]:
                return float("-inf")
        else:
            window, scores = found
        row = scores[head][cue - window.start, span[0] - window.start : span[1] - window.start]
        # The mean, without what numpy's own checks first.
        return round(float(np.add.reduce(row.round(DECIMALS)) / len(row)), DECIMALS)

    def arcs(self, start: int, end: int) -> tuple[Array, Array, Array] | None:
        """For a sentence: arc scores [words, 1 + words] (column 0 the root), and its words' projections as
        dependents and as heads. None where it is longer than a window."""
        found = self._around(start, end)
        if found is None:
            window = self._window_around(start, end)
            if window is None:
                return None
            found = window, self._run(window)
        window, scores = found
        rows = slice(start - window.start, end - window.start)
        columns = [0, *range(start - window.start + 1, end - window.start + 1)]
        arcs: Array = np.round(scores["arcs"][rows][:, columns], DECIMALS)
        dependents: Array = np.round(scores["dependents"][rows], DECIMALS)
        heads: Array = np.round(scores["heads"][rows], DECIMALS)
        return arcs, dependents, heads

    def _window_around(self, start: int, end: int) -> Window | None:
        """A window of its own for a sentence that no other holds whole, with as much on either side of it."""
        first, room = self._encoded.first, self._length - 2
        spare = room - int(first[end] - first[start])
        if spare < 0:
            return None
        begin = int(np.searchsorted(first[:-1], max(0, int(first[start]) - spare // 2)))
        stop = int(np.searchsorted(first, first[begin] + room, side="right")) - 1
        return Window(min(begin, start), max(stop, end)) if begin <= start and stop >= end else Window(start, end)
