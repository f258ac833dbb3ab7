"""Words to word pieces: what the language model takes in, the same in training and at run time.

A word enters as its first eight uncased pieces, an id for its shape (what lower-casing loses) and an id for
the gap before it (what splitting into words loses). A text longer than one window is read in overlapping
windows, and each word is taken from the window in which it lies farthest from a border.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

MAX_PIECES_PER_WORD = 8
SHAPES = ("lower", "title", "upper", "single-capital", "digits", "alphanumeric", "mixed", "symbol")
GAPS = ("none", "space", "line", "paragraph")
CLS, SEP, PAD, UNKNOWN = 101, 102, 0, 100
MARGIN = 24
# Windows have one of few lengths, multiples of this; the last of several has at least `LEAST_WINDOW` pieces, since
# words are read worse with little around them.
LENGTH_STEP, LEAST_WINDOW, LONGEST_WINDOW = 32, 96, 256
# Pieces of the uncased BERT vocabulary: . ! ? and what may close after them: " ' ) ] and curly quotation
# marks.
_FINAL_MARKS = (1012, 999, 1029)
_CLOSING_MARKS = (1000, 1005, 1007, 1033, 1521, 1524)


def word_shape(word: str) -> int:
    """Give the index in `SHAPES` of what a word looks like before it is lower-cased."""
    letters = sum(character.isalpha() for character in word)
    digits = any(character.isdigit() for character in word)
    if letters == 0:
        return SHAPES.index("digits" if digits else "symbol")
    if digits:
        return SHAPES.index("alphanumeric")
    if word.islower():
        return SHAPES.index("lower")
    if word.isupper():
        return SHAPES.index("single-capital" if letters == 1 else "upper")
    return SHAPES.index("title" if word[:1].isupper() and word[1:].islower() else "mixed")


def gap_before(between: str, first: bool) -> int:
    """Give the index in `GAPS` of the characters between a word and the one before it."""
    breaks = between.count("\n")
    if first or breaks > 1:
        return GAPS.index("paragraph")
    if breaks == 1:
        return GAPS.index("line")
    return GAPS.index("space" if between else "none")


@dataclass(frozen=True)
class EncodedWords:
    """A text's words as pieces: `pieces` holds all ids in order, `first` the place of each word's first
    piece, with the total count appended; `shapes` and `gaps` hold one id per word."""

    pieces: NDArray[np.int64]
    first: NDArray[np.int64]
    shapes: NDArray[np.int64]
    gaps: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.shapes)


class WordEncoder:
    """Turns words into pieces with the tokenizer file of the model."""

    def __init__(self, tokenizer_file: Path) -> None:
        from tokenizers import Tokenizer

        self._tokenizer: Tokenizer = Tokenizer.from_file(str(tokenizer_file))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def encode(self, words: Sequence[str], gaps: Sequence[int]) -> EncodedWords:
        """Give the pieces of the words. A word the tokenizer leaves nothing of counts as one unknown
        piece."""
        by_word: list[list[int]] = [[] for _ in words]
        encoding = self._tokenizer.encode(list(words), is_pretokenized=True, add_special_tokens=False)
        for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
            if word is not None and len(by_word[word]) < MAX_PIECES_PER_WORD:
                by_word[word].append(piece)
        by_word = [pieces or [UNKNOWN] for pieces in by_word]
        lengths = np.array([len(pieces) for pieces in by_word], dtype=np.int64)
        return EncodedWords(
            pieces=np.array([piece for pieces in by_word for piece in pieces], dtype=np.int64),
            first=np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(lengths)]),
            shapes=np.array([word_shape(word) for word in words], dtype=np.int64),
            gaps=np.array(gaps, dtype=np.int64),
        )


def encode_text(encoder: WordEncoder, text: str, words: Sequence[tuple[int, int]]) -> EncodedWords:
    """Encode the words that lie at these half-open offsets of the text."""
    ends = [0, *(end for _, end in words)]
    gaps = [gap_before(text[ends[i] : start], i == 0) for i, (start, _) in enumerate(words)]
    return encoder.encode([text[start:end] for start, end in words], gaps)


@dataclass(frozen=True)
class Window:
    """The words from `start` up to `end` of a text, read together."""

    start: int
    end: int


def likely_starts(encoded: EncodedWords) -> NDArray[np.bool_]:
    """Guess from marks and gaps alone where sentences begin: good enough to place windows by."""
    single = np.diff(encoded.first) == 1
    pieces = encoded.pieces[encoded.first[:-1]]
    final = single & np.isin(pieces, _FINAL_MARKS)
    closing = single & np.isin(pieces, _CLOSING_MARKS) & (encoded.gaps <= GAPS.index("none"))
    ended = final.copy()
    ended[1:] |= closing[1:] & final[:-1]
    starts = encoded.gaps >= GAPS.index("line")
    starts[1:] |= ended[:-1] & ~closing[1:] & ~final[1:]
    starts[:1] = True
    return starts


def fitting(pieces: int) -> int:
    """Return the length of the window that holds so many pieces, its two marks counted in."""
    return min(LONGEST_WINDOW, -(-pieces // LENGTH_STEP) * LENGTH_STEP)


def windows(encoded: EncodedWords, starts: NDArray[np.bool_], length: int) -> list[Window]:
    """Cover a text with windows of at most `length` pieces, two of which are the marks at either end.

    A window begins where a sentence does (`starts`, by word), at least `MARGIN` pieces before the one before
    it ends, so that most sentences lie whole in one window and every word has some text on either side. The
    last window reaches back as far as its own length has room (`fitting`). A text without words has no window.
    """
    first, count = encoded.first, len(encoded)
    room, total = length - 2, int(encoded.first[-1])
    result: list[Window] = []
    start = 0
    while count:
        end = int(np.searchsorted(first, first[start] + room, side="right")) - 1
        result.append(Window(start, end))
        if end == count:
            break
        latest = int(np.searchsorted(first, first[end] - MARGIN, side="right")) - 1
        begins = np.flatnonzero(starts[: latest + 1])
        near = len(begins) > 0 and begins[-1] > start and first[latest] - first[begins[-1]] <= room // 2
        start = int(begins[-1]) if near else latest
        if total - first[start] < room:
            least = max(int(total - first[start]) + 2, LEAST_WINDOW)
            earliest = int(np.searchsorted(first[:-1], total - fitting(min(least, length)) + 2))
            start = next((i for i in range(earliest, start + 1) if starts[i]), min(earliest, start))
    return result


def fill(
    encoded: EncodedWords, start: int, end: int, length: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Lay out one window: ids, shapes and gaps of `length` pieces each, and the place of each word's first
    piece.

    Shape ids count from 1 (0 where there is no word); a gap id stands on a word's first piece alone and also
    counts from 1.
    """
    ids = np.full(length, PAD, dtype=np.int64)
    shapes = np.zeros(length, dtype=np.int64)
    gaps = np.zeros(length, dtype=np.int64)
    begin, stop = int(encoded.first[start]), int(encoded.first[end])
    size = stop - begin
    ids[0] = CLS
    ids[1 : 1 + size] = encoded.pieces[begin:stop]
    ids[1 + size] = SEP
    first = encoded.first[start:end] - begin + 1
    counts = np.diff(encoded.first[start : end + 1])
    shapes[1 : 1 + size] = np.repeat(encoded.shapes[start:end] + 1, counts)
    gaps[first] = encoded.gaps[start:end] + 1
    return ids, shapes, gaps, first
