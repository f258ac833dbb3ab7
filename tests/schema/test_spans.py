"""Ranges, spans and quotations: half-open, never empty, never inverted, always exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from according.errors import SpanError
from according.schema.spans import Evidence, Range, Span

offsets = st.integers(0, 50)
ranges = st.tuples(offsets, offsets).filter(lambda pair: pair[0] < pair[1]).map(lambda pair: Range(*pair))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (-1, 4)])
def test_an_empty_inverted_or_negative_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(SpanError, match=f"{start}:{end}"):
        Range(start, end)
    with pytest.raises(SpanError):
        Span("document:1", start, end)
    with pytest.raises(SpanError):
        Evidence("document:1", start, end, "x" * max(0, end - start))


def test_a_quotation_must_have_the_length_of_its_span() -> None:
    with pytest.raises(SpanError, match="can't hold 3 characters"):
        Evidence("document:1", 0, 4, "abc")


@given(ranges, ranges)
def test_overlap_is_having_an_offset_in_common(first: Range, second: Range) -> None:
    common = set(range(first.start, first.end)) & set(range(second.start, second.end))
    assert first.overlaps(second) == second.overlaps(first) == bool(common)


@given(ranges, ranges)
def test_containing_is_having_every_offset(outer: Range, inner: Range) -> None:
    assert outer.contains(inner) == (set(range(inner.start, inner.end)) <= set(range(outer.start, outer.end)))
