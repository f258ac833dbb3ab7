"""What holds of every sentence: spans quote and stand apart, intervals don't invert, times stay out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from according.annotate.quantities import find_quantities
from according.annotate.times import find_times

_VOCABULARY = """
one two three 5 10 12 1,500 1.5 0 9 42 2024 million thousand hundred dozen dozens hundreds several half a an the
of at least more than up to about nearly between and or - – + % percent $ £ US$ euros m bn km kg miles people
men fighters killed wounded including child another further six no one none casualties year old aged , . ( )
from rose No. Highway F-16 3-1 ½ 3/4 third quarter thirds 's minus k 256GB 155mph USD10m tons
"""
_WORDS = st.sampled_from(_VOCABULARY.split())
_TEXTS = st.lists(_WORDS, max_size=14).map(" ".join) | st.lists(_WORDS, max_size=8).map("".join) | st.text(max_size=60)


@given(_TEXTS)
def test_spans_quote_and_stand_apart(text: str) -> None:
    position = 0
    for quantity in find_quantities("d", text, 0, len(text), []):
        assert position <= quantity.start < quantity.end <= len(text)
        assert text[quantity.start : quantity.end].strip() == text[quantity.start : quantity.end]
        position = quantity.end


@given(_TEXTS)
def test_intervals_never_invert(text: str) -> None:
    for quantity in find_quantities("d", text, 0, len(text), []):
        assert quantity.low is not None or quantity.high is not None
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high


@given(_TEXTS)
def test_what_is_counted_is_quoted(text: str) -> None:
    for quantity in find_quantities("d", text, 0, len(text), []):
        ends = (quantity.counted_start, quantity.counted_end)
        assert (quantity.counted is None) == (ends == (None, None))
        if quantity.counted_start is not None and quantity.counted_end is not None:
            assert 0 <= quantity.counted_start < quantity.counted_end <= len(text)


@given(_TEXTS)
def test_no_quantity_begins_inside_a_time(text: str) -> None:
    times = find_times("d", text, 0, len(text), anchor="2024-12-05", anchor_rule="given")
    for quantity in find_quantities("d", text, 0, len(text), times):
        assert not any(timex.start <= quantity.start < timex.end for timex in times)


@given(_TEXTS)
def test_the_text_around_the_sentence_moves_spans_and_nothing_else(text: str) -> None:
    alone = find_quantities("d", text, 0, len(text), [])
    before = "Nine men died. "
    within = find_quantities("d", before + text, len(before), len(before + text), [])
    moved = [(q.start - len(before), q.end - len(before), q.low, q.high, q.unit, q.counted) for q in within]
    assert moved == [(q.start, q.end, q.low, q.high, q.unit, q.counted) for q in alone]
