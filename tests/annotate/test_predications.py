"""Predications: what clauses say, of whom, and whether it is so."""

import pytest

from according.annotate.predications import find_predications
from tests.annotate.trees_by_hand import sentence, tree_of


@pytest.mark.parametrize(
    ("text", "lemma", "polarity", "modality", "arguments"),
    [
        ("The army did not attack the town.", "attack", "no", "actual", {"agent": "The army", "patient": "the town"}),
        ("No soldiers were killed.", "kill", "no", "actual", {"patient": "No soldiers"}),
        # Who refuses to does not.
        ("The ministry refused to release the prisoners.", "release", "no", "actual",
         {"agent": "The ministry", "patient": "the prisoners"}),
        # Of a relative clause what it describes; what stands behind a preposition is "other".
        ("The man who was killed in the blast was a driver.", "kill", "yes", "actual",
         {"patient": "The man", "other": "the blast"}),
        # Adjectives and nouns behind a copula; who is told that it is so is not asked for it.
        ("The man who was killed in the blast was a driver.", "driver", "yes", "actual", {"agent": "The man"}),
        ("A nurse told a reporter from the Dayline that the ward was full.", "full", "yes", "actual",
         {"agent": "the ward"}),
        ("The company did not say whether the dam was safe.", "safe", "yes", "conditional", {"agent": "the dam"}),
    ],
)  # fmt: skip
def test_predications(text: str, lemma: str, polarity: str, modality: str, arguments: dict[str, str]) -> None:
    (found,) = [p for p in find_predications(sentence(text), tree_of(text)) if p.lemma == lemma]
    assert (found.polarity, found.modality) == (polarity, modality)
    assert {a.role: text[a.start : a.end] for a in found.arguments} == arguments
