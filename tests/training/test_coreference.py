"""The weights of coreference are learnt from examples, the same from the same."""

import pytest

pytest.importorskip("numpy")

from training.coreference import SEEN_AT_LEAST, Examples, is_set_apart, learn


def _examples(count: int) -> Examples:
    """Choices in which what is near is right, and nothing is where nothing is near."""
    examples = Examples()
    for _ in range(count):
        examples.options += [[("near",), ("far",), ("none",)], [("far",), ("none",)]]
        examples.right += [[True, False, False], [False, True]]
    return examples


def test_what_is_right_more_often_weighs_more() -> None:
    weights = learn(_examples(50))
    assert weights["near"] > weights.get("none", 0.0) > weights["far"]


def test_the_same_examples_give_the_same_weights() -> None:
    assert learn(_examples(20)) == learn(_examples(20))


def test_a_rare_feature_is_left_out() -> None:
    examples = _examples(SEEN_AT_LEAST)
    examples.options.append([("odd",), ("none",)])
    examples.right.append([True, False])
    assert "odd" not in learn(examples)


def test_a_document_is_in_one_tenth() -> None:
    assert sum(is_set_apart("GUM_news_one", part) for part in range(10)) == 1
