"""Windows joined again: scores from where a word lies deepest, sentences whole."""

from typing import Any, cast

import numpy as np
import pytest
from numpy.typing import NDArray

from according.model.encoding import EncodedWords
from according.model.scan import Scan
from according.model.session import ReaderSession


class Echo:
    """A session whose scores tell which word they were made for."""

    def __init__(self) -> None:
        self.lengths: list[int] = []

    def scores(self, ids: NDArray[Any], shapes: Any, gaps: Any, first: NDArray[Any]) -> dict[str, NDArray[Any]]:
        self.lengths.append(len(ids))
        words = ids[first].astype(np.float64)
        pairs = words[:, None] * 10000 + words[None, :]
        return {
            "upos": np.stack([words, -words], axis=1),
            "source_links": pairs,
            "arcs": np.concatenate([words[:, None], pairs], axis=1),
            "dependents": words[:, None],
            "heads": words[:, None],
        }


def text(count: int) -> EncodedWords:
    """Words of one piece each, all different, none of them a mark that ends a sentence."""
    shapes, gaps = np.zeros(count, dtype=np.int64), np.ones(count, dtype=np.int64)
    return EncodedWords(np.arange(3000, 3000 + count), np.arange(count + 1), shapes, gaps)


def scanned(count: int) -> tuple[Scan, Echo]:
    echo = Echo()
    return Scan(cast(ReaderSession, echo), text(count)), echo


@pytest.mark.parametrize("count", [1, 62, 63, 254, 255, 900])
def test_every_word_gets_its_own_scores(count: int) -> None:
    scan, _ = scanned(count)
    assert list(scan.words("upos")[:, 0]) == [3000 + i for i in range(count)]


@pytest.mark.parametrize(
    ("count", "lengths"),
    [(1, [32]), (30, [32]), (31, [64]), (190, [192]), (254, [256]), (255, [256, 96]), (600, [256, 256, 160])],
)
def test_the_length_of_windows_follows_from_the_text_alone(count: int, lengths: list[int]) -> None:
    assert scanned(count)[1].lengths == lengths


def test_links_are_read_in_a_window_that_holds_both() -> None:
    scan, _ = scanned(900)
    assert scan.mean_link("source_links", 300, (310, 311)) == 3300 * 10000 + 3310
    assert scan.mean_link("source_links", 300, (290, 292)) == 3300 * 10000 + 3290.5
    assert scan.mean_link("source_links", 10, (800, 801)) == float("-inf")


@pytest.mark.parametrize(("start", "end"), [(0, 30), (200, 260), (240, 400), (880, 900), (500, 754)])
def test_a_sentence_is_scored_whole_wherever_it_lies(start: int, end: int) -> None:
    scan, _ = scanned(900)
    found = scan.arcs(start, end)
    assert found is not None
    arcs, dependents, _ = found
    assert arcs.shape == (end - start, 1 + end - start)
    assert list(dependents[:, 0]) == [3000 + i for i in range(start, end)]
    assert arcs[0, -1] == (3000 + start) * 10000 + 3000 + end - 1


def test_a_sentence_longer_than_a_window_has_no_scores_of_its_own() -> None:
    assert scanned(900)[0].arcs(100, 400) is None
