"""Verbs of like and of wider meaning."""

import pytest

from according.text.word_relations import is_kind_of


@pytest.mark.parametrize(
    ("verb", "wider", "expected"),
    [
        ("send", "send", True),
        ("buy", "purchase", True),
        ("shove", "push", True),
        ("push", "shove", False),
        ("buy", "sell", False),
        ("frobnicate", "push", False),
    ],
)
def test_kinds(verb: str, wider: str, expected: bool) -> None:
    assert is_kind_of(verb, wider) is expected
