"""Words to pieces, and windows over a text."""

import itertools

import numpy as np
import pytest

from according.model.encoding import (
    GAPS,
    MARGIN,
    PAD,
    SHAPES,
    EncodedWords,
    fill,
    gap_before,
    likely_starts,
    windows,
    word_shape,
)


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("said", "lower"), ("Basra", "title"), ("UN", "upper"), ("A", "single-capital"), ("1,200", "digits"),
        ("A320", "alphanumeric"), ("McKay", "mixed"), ("iPhone", "mixed"), ("—", "symbol"), ("n’t", "lower"),
    ],
)  # fmt: skip
def test_shapes(word: str, shape: str) -> None:
    assert SHAPES[word_shape(word)] == shape


@pytest.mark.parametrize(
    ("between", "first", "gap"),
    [
        ("", False, "none"),
        (" ", False, "space"),
        ("\n", False, "line"),
        (" \n\n ", False, "paragraph"),
        ("", True, "paragraph"),
    ],
)
def test_gaps(between: str, first: bool, gap: str) -> None:
    assert GAPS[gap_before(between, first)] == gap


def made(lengths: list[int], gaps: list[int] | None = None) -> EncodedWords:
    """Words of so many pieces each; every tenth is a full stop."""
    pieces = []
    for i, length in enumerate(lengths):
        pieces += [1012] if i % 10 == 9 and length == 1 else [2000 + i % 500] * length
    first = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    count = len(lengths)
    return EncodedWords(
        np.array(pieces, dtype=np.int64), first, np.zeros(count, dtype=np.int64),
        np.array(gaps or [1] * count, dtype=np.int64),
    )  # fmt: skip


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("length", [64, 256])
def test_windows_cover_every_word_with_text_on_either_side(seed: int, length: int) -> None:
    random = np.random.default_rng(seed)
    encoded = made([int(n) for n in random.choice([1, 1, 1, 2, 3, 8], size=int(random.integers(1, 1500)))])
    found = windows(encoded, likely_starts(encoded), length)
    assert found[0].start == 0 and found[-1].end == len(encoded)
    for window in found:
        assert window.start < window.end
        assert encoded.first[window.end] - encoded.first[window.start] <= length - 2
    for before, after in itertools.pairwise(found):
        assert before.start < after.start <= before.end
        assert encoded.first[before.end] - encoded.first[after.start] >= MARGIN - 8


def test_windows_begin_where_sentences_do() -> None:
    encoded = made([1] * 1000)
    assert all(window.start % 10 == 0 for window in windows(encoded, likely_starts(encoded), 128))


def test_a_text_without_words_has_no_window() -> None:
    empty = made([])
    assert windows(empty, likely_starts(empty), 64) == []


def test_a_closing_quotation_mark_belongs_to_the_sentence_before() -> None:
    full_stop, quote = 1012, 1000
    encoded = EncodedWords(
        np.array([7, full_stop, quote, 8, full_stop, quote, 9]), np.arange(8), np.zeros(7, dtype=np.int64),
        np.array([3, 0, 0, 1, 0, 1, 0]),
    )  # fmt: skip
    assert [int(i) for i in np.flatnonzero(likely_starts(encoded))] == [0, 3, 5]


def test_fill_lays_a_window_out() -> None:
    encoded = EncodedWords(
        np.array([11, 12, 13, 14]), np.array([0, 1, 3, 4]), np.array([1, 0, 7]), np.array([3, 1, -1])
    )
    ids, shapes, gaps, first = fill(encoded, 0, 3, 8)
    assert list(ids) == [101, 11, 12, 13, 14, 102, PAD, PAD]
    assert list(shapes) == [0, 2, 1, 1, 8, 0, 0, 0]
    assert list(gaps) == [0, 4, 2, 0, 0, 0, 0, 0]
    assert list(first) == [1, 2, 4]
