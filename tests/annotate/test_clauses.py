"""Clauses of a tree: each word with the verb that governs it."""

import pytest

from according.annotate.clauses import clause_span, owners
from tests.annotate.trees_by_hand import at, sentence, tree_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said the bridge was safe.", ["The mayor said ", "the bridge was safe."]),
        ("He told a joke.", ["He told a joke."]),
        ("The rebels attacked the town and killed six people.",
         ["The rebels attacked the town ", "and killed six people."]),
        ("If the dam breaks, the town will flood.", ["If the dam breaks, ", "the town will flood."]),
        ("The man who was killed in the blast was a driver.",
         ["The man ", "who was killed in the blast ", "was a driver."]),
        ("“He lied,” the witness said, “and I left.”", ["“He lied,” ", "the witness said, “", "and I left.”"]),
    ],
)  # fmt: skip
def test_clauses_cover_the_sentence(text: str, expected: list[str]) -> None:
    read = sentence(text)
    assert [text[c.start : c.end] for c in read.clauses] == expected


def test_an_infinitive_belongs_to_the_clause_of_its_verb() -> None:
    tree = tree_of("The envoy is expected to visit Karvol on Monday.")
    assert set(owners(tree)) == {at("The envoy is expected to visit Karvol on Monday.", "expected")}


def test_the_span_of_a_clause_leaves_its_stops_out() -> None:
    text = "If the dam breaks, the town will flood."
    span = clause_span(tree_of(text), at(text, "breaks"))
    assert text[span.start : span.end] == "If the dam breaks"
