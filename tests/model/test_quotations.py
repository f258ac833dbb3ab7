"""Quotations found in words, and tagged as wholes."""

import numpy as np

from according.model.encoding import EncodedWords
from according.model.quotations import quoted_spans, whole_quotations

OPENING, CLOSING, STRAIGHT, WORD = 1523, 1524, 1000, 2000


def made(pieces: list[int], gaps: list[int]) -> EncodedWords:
    count = len(pieces)
    return EncodedWords(np.array(pieces), np.arange(count + 1), np.zeros(count, dtype=np.int64), np.array(gaps))


def test_curly_marks_pair() -> None:
    pieces = [WORD, OPENING, WORD, WORD, CLOSING, WORD]
    assert quoted_spans(made(pieces, [3, 1, 0, 1, 0, 1])) == [(1, 5)]


def test_straight_marks_pair_and_a_spaced_one_does_not_open() -> None:
    pieces = [STRAIGHT, WORD, STRAIGHT, WORD, STRAIGHT, WORD]
    assert quoted_spans(made(pieces, [3, 0, 0, 1, 0, 1])) == [(0, 3)]


def test_curly_speech_runs_to_the_end_of_its_paragraph() -> None:
    pieces = [OPENING, WORD, WORD, OPENING, WORD, CLOSING]
    assert quoted_spans(made(pieces, [3, 0, 1, 3, 0, 0])) == [(0, 3), (3, 6)]


def test_a_stray_straight_mark_quotes_nothing() -> None:
    assert quoted_spans(made([STRAIGHT, WORD, WORD, WORD], [3, 0, 3, 1])) == []


def test_no_words_no_quotations() -> None:
    assert quoted_spans(made([], [])) == []


def test_a_quotation_mostly_content_is_content_throughout() -> None:
    half = ["O", "B-CONTENT", "I-CONTENT", "O", "I-CONTENT", "O"]
    assert whole_quotations(half, [(0, 6)]) == half
    tags = ["O", "B-CONTENT", *["I-CONTENT"] * 3, "O", "B-CONTENT", "I-CONTENT", "B-CONTENT", "O"]
    expected = ["B-CONTENT", *["I-CONTENT"] * 7, "B-CONTENT", "I-CONTENT"]
    assert whole_quotations(tags, [(0, 10)]) == expected


def test_a_quotation_hardly_content_is_left_alone() -> None:
    tags = ["B-CUE", "O", "O", "B-CONTENT"]
    assert whole_quotations(tags, [(0, 4)]) == tags
