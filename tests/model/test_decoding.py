"""Best tag sequences and best trees, held against trying everything."""

import itertools

import numpy as np
import pytest
from numpy.typing import NDArray

from according.model.decoding import bio_spans, tree, viterbi


@pytest.mark.parametrize("seed", range(20))
def test_viterbi_finds_what_trying_everything_finds(seed: int) -> None:
    random = np.random.default_rng(seed)
    words, tags = 5, 4
    emissions, transitions = random.normal(size=(words, tags)), random.normal(size=(tags, tags))
    transitions[1, 2] = -1e4
    barred = [3]

    def score(path: tuple[int, ...]) -> float:
        moves = sum(transitions[a, b] for a, b in itertools.pairwise(path))
        return float(sum(emissions[i, tag] for i, tag in enumerate(path)) + moves)

    every = [path for path in itertools.product(range(tags), repeat=words) if path[0] not in barred]
    assert tuple(viterbi(emissions, transitions, barred)) == max(every, key=score)


def test_viterbi_of_nothing() -> None:
    assert viterbi(np.zeros((0, 3)), np.zeros((3, 3))) == []


def total(scores: NDArray[np.float64], heads: tuple[int, ...]) -> float:
    return float(sum(scores[word, head + 1] for word, head in enumerate(heads)))


def is_tree(heads: tuple[int, ...]) -> bool:
    if heads.count(-1) != 1:
        return False
    for word in range(len(heads)):
        seen, place = set(), word
        while place != -1:
            if place in seen:
                return False
            seen.add(place)
            place = heads[place]
    return True


@pytest.mark.parametrize("seed", range(60))
def test_tree_is_the_best_with_one_root(seed: int) -> None:
    random = np.random.default_rng(seed)
    words = int(random.integers(1, 6))
    scores = random.normal(size=(words, words + 1))
    scores[:, 0] += random.choice([-3.0, 0.0, 3.0])
    every = [heads for heads in itertools.product(range(-1, words), repeat=words) if is_tree(heads)]
    found = tuple(tree(scores))
    assert is_tree(found)
    assert total(scores, found) == pytest.approx(max(total(scores, heads) for heads in every))


@pytest.mark.parametrize("words", [40, 120])
def test_tree_of_a_long_sentence_is_a_tree(words: int) -> None:
    scores = np.random.default_rng(words).normal(size=(words, words + 1))
    assert is_tree(tuple(tree(scores)))


def test_tree_of_nothing() -> None:
    assert tree(np.zeros((0, 1))) == []


def test_spans_of_tags() -> None:
    tags = ["B-A", "I-A", "O", "I-B", "I-B", "B-B", "I-A", "O"]
    assert bio_spans(tags) == [(0, 2, "A"), (3, 5, "B"), (5, 6, "B"), (6, 7, "A")]
