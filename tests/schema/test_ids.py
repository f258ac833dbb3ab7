"""Content ids: the same identity gives the same id everywhere, another identity another one."""

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from according.schema.documents import Document
from according.schema.ids import Identity, content_id
from according.schema.spans import Range
from according.schema.statements import SourceLink, Statement

plain = st.none() | st.text(max_size=8) | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
identities = st.recursive(plain, lambda inner: st.lists(inner, max_size=3).map(tuple), max_leaves=6)


def test_has_the_form_of_kind_and_twenty_digits() -> None:
    kind, _, digits = content_id("document", "text", None, 3).partition(":")
    assert kind == "document"
    assert len(digits) == 20 and set(digits) <= set("0123456789abcdef")


@given(identities, identities)
def test_differs_where_the_identity_does(first: Identity, second: Identity) -> None:
    # 1, 1.0 and True are equal in Python and not the same in a record, so their written forms are compared.
    assert (content_id("x", first) == content_id("x", second)) == (repr(first) == repr(second))


def test_nesting_is_part_of_the_identity() -> None:
    assert content_id("x", ("a", "b"), "c") != content_id("x", "a", ("b", "c")) != content_id("x", "a", "b", "c")


def test_the_kind_is_part_of_the_id_and_not_of_the_hash() -> None:
    assert content_id("event", "a").split(":")[1] == content_id("claim", "a").split(":")[1]


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_number_that_json_has_not_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        content_id("x", value)


def test_a_lone_surrogate_can_be_hashed() -> None:
    assert content_id("x", "\ud800") != content_id("x", "\ud801")


def test_does_not_depend_on_the_hash_seed() -> None:
    code = "from according.schema.ids import content_id; print(content_id('x', 'a', 1, ('b', None)))"
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert found == {content_id("x", "a", 1, ("b", None)) + "\n"}


def test_a_document_is_known_by_what_it_says_and_not_by_its_file() -> None:
    same = Document.identify("Text", title="T", publisher="P")
    assert same == Document.identify("Text", publisher="P", title="T")
    assert same != Document.identify("Text", title="P", publisher="T")
    assert same != Document.identify("Text ", title="T", publisher="P")


def test_a_statement_is_known_by_its_document_content_cue_and_sources() -> None:
    spans, cue = (Range(0, 4),), Range(5, 9)
    chain = (SourceLink("named", "Ann Lee", "Lee", 10, 13),)
    one = Statement.identify("document:1", spans, cue, chain)
    assert one == Statement.identify("document:1", spans, cue, (SourceLink("named", "A. Lee", "Lee", 10, 13),))
    others = [
        Statement.identify("document:2", spans, cue, chain),
        Statement.identify("document:1", (Range(0, 3),), cue, chain),
        Statement.identify("document:1", spans, None, chain),
        Statement.identify("document:1", spans, cue, ()),
    ]
    assert one not in others and len(set(others)) == 4
