"""Coreference scores on cases computed by hand, and the assignment against trying all."""

from itertools import permutations

import numpy as np
import pytest

from benchmarks.scoring.clusters import _most, b_cubed, ceaf_e, conll, muc


def _clustering(*clusters: str) -> dict[object, object]:
    return {mention: number for number, members in enumerate(clusters) for mention in members}


def test_a_perfect_answer_scores_one_by_each_measure() -> None:
    gold = _clustering("abc", "de", "f")
    assert (muc(gold, gold).f1, b_cubed(gold, gold).f1, ceaf_e(gold, gold).f1) == (1.0, 1.0, 1.0)


def test_hand_computed_case_with_one_cluster_split_and_one_mention_moved() -> None:
    gold, found = _clustering("abc", "de"), _clustering("ab", "cde")
    # MUC: abc is cut into two (1 of 2 links kept), de stays (1 of 1): recall 2/3; the other way round the same.
    assert (muc(gold, found).recall, muc(gold, found).precision) == (pytest.approx(2 / 3), pytest.approx(2 / 3))
    # B-cubed recall: a, b 2/3 each, c 1/3, d, e 1 each; precision: a, b 1, c 1/3, d, e 2/3.
    assert b_cubed(gold, found).recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)
    assert b_cubed(gold, found).precision == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5)
    # CEAF-e: abc-ab 4/5 and de-cde 4/5 is the best assignment.
    assert ceaf_e(gold, found).f1 == pytest.approx(0.8)
    assert conll(gold, found) == pytest.approx((2 / 3 + 11 / 15 + 0.8) / 3)


def test_singletons_count_for_b_cubed_and_ceaf_but_have_no_links() -> None:
    gold, found = _clustering("ab", "c", "d"), _clustering("a", "b", "c", "d")
    assert muc(gold, found).f1 == 0.0
    assert b_cubed(gold, found).recall == pytest.approx(3 / 4)
    assert b_cubed(gold, found).precision == 1.0
    # One of a, b is set against ab (2/3), c and d fit: 8/3 of 4 found and of 3 gold clusters.
    assert ceaf_e(gold, found).precision == pytest.approx(8 / 12)
    assert ceaf_e(gold, found).recall == pytest.approx(8 / 9)


def test_everything_in_one_cluster_has_all_recall_and_little_precision() -> None:
    gold, found = _clustering("ab", "cd"), _clustering("abcd")
    assert (muc(gold, found).recall, muc(gold, found).precision) == (1.0, pytest.approx(2 / 3))
    assert (b_cubed(gold, found).recall, b_cubed(gold, found).precision) == (1.0, 0.5)
    assert ceaf_e(gold, found).precision == pytest.approx(2 / 3)


def test_assignment_finds_what_trying_all_finds() -> None:
    random = np.random.default_rng(7)
    for rows in (2, 3, 4, 5):
        matrix = random.random((rows, 5))
        best = max(sum(matrix[i, c] for i, c in enumerate(chosen)) for chosen in permutations(range(5), rows))
        assert _most(matrix) == pytest.approx(best)
