"""What reports tell in common: tables of pairs of sentences, and what is asked after."""

from pathlib import Path

import pytest
import yaml

from according.reconcile.meanings import Meanings, Passage
from according.reconcile.shared import Shared, shared
from according.schema.links import Entity
from according.schema.spans import Span
from tests.reconcile.made import Desk

_CASES = yaml.safe_load(Path(__file__).with_name("shared.yml").read_text(encoding="utf-8"))


def _close(one: str, other: str) -> float:
    return 0.7


def _passages(desk: Desk, trees: list[str]) -> list[Passage]:
    """The sentences of reports that were never read by a model, each with the names that its words write."""
    sentences = [desk.told(tree, publisher=f"Paper {i}") for i, tree in enumerate(trees)]
    names: dict[str, list[Span]] = {}
    for sentence in sentences:
        for word in sentence.words:
            if word.tag == "PROPN":
                names.setdefault(word.text, []).append(Span(sentence.document, word.start, word.end))
    entities = [Entity(f"entity:{n}", "Person", n, (), tuple(at)) for n, at in names.items()]
    meanings = Meanings(sentences, entities, [], [])
    return [meanings.passage(Span(s.document, s.start, s.end)) for s in sentences]


def _shared(trees: list[str]) -> Shared | None:
    label, *others = _passages(Desk(), trees)
    return shared(label, others, _close)


@pytest.mark.parametrize("case", _CASES, ids=lambda c: c["asks"] or c["trees"][0].replace("/", " ")[:40])
def test_what_two_sentences_share(case: dict[str, object]) -> None:
    trees = case["trees"]
    assert isinstance(trees, list)
    found = _shared(trees)
    assert (found.asked.text if found else None) == case["asks"]
