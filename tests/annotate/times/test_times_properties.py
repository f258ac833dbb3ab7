"""What holds of every sentence: spans quote, intervals don't invert, the same text gives the same times."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from according.annotate.times import find_times

_VOCABULARY = """
Monday Tuesday Dec. Oct. May March 1 2 8 12 31 2nd third 1998 2024 '98 1990s the a of in on at to and or - – , .
last next this previous following every each early late mid end beginning week weeks month year years day days
hour hours decade century ago later earlier before after today yesterday tomorrow overnight tonight morning
evening night noon midnight 6 6:30 18:00 p.m. am GMT EST local time half past quarter quarters two several few
couple now soon recently Christmas Easter weekend summer fall spring winter fiscal will was killed said 12/2/24
2024-12-02 99999 from until between 's people $ % Q3 H1 seventies nineteen ninety-seven two thousand
"""
_WORDS = st.sampled_from(_VOCABULARY.split())
_TEXTS = st.lists(_WORDS, max_size=14).map(" ".join) | st.text(max_size=60)
_ANCHORS = st.none() | st.dates().map(lambda day: day.isoformat()) | st.just("2024-12-05T18:30")
_PREVIOUS = st.none() | st.sampled_from(["2024-12-02", "1998-Q3", "2024-W49", "1999", "0001-01-01", "9999-12", "bad"])


@given(_TEXTS, _ANCHORS, _PREVIOUS)
def test_spans_quote_and_stand_apart(text: str, anchor: str | None, previous: str | None) -> None:
    position = 0
    for timex in find_times("d", text, 0, len(text), anchor=anchor, anchor_rule="given", previous=previous):
        assert position <= timex.start < timex.end <= len(text)
        assert text[timex.start : timex.end].strip() == text[timex.start : timex.end]
        position = timex.end


@given(_TEXTS, _ANCHORS, _PREVIOUS)
def test_intervals_never_invert(text: str, anchor: str | None, previous: str | None) -> None:
    for timex in find_times("d", text, 0, len(text), anchor=anchor, anchor_rule="given", previous=previous):
        assert (timex.earliest is None) == (timex.latest is None)
        if timex.earliest is not None and timex.latest is not None:
            assert timex.earliest <= timex.latest
            assert len(timex.earliest) == len(timex.latest) in (10, 16)


@given(_TEXTS, _ANCHORS)
def test_the_text_around_the_sentence_moves_spans_and_nothing_else(text: str, anchor: str | None) -> None:
    alone = find_times("d", text, 0, len(text), anchor=anchor, anchor_rule="given")
    before = "On Friday, 3 May 1990, nothing happened. "
    within = find_times("d", before + text, len(before), len(before + text), anchor=anchor, anchor_rule="given")
    moved = [(t.start - len(before), t.end - len(before), t.value, t.earliest, t.latest) for t in within]
    assert moved == [(t.start, t.end, t.value, t.earliest, t.latest) for t in alone]


@given(_TEXTS)
def test_without_an_anchor_nothing_is_resolved_against_one(text: str) -> None:
    for timex in find_times("d", text, 0, len(text), anchor=None, anchor_rule=None):
        assert timex.anchor_rule in (None, "previous-date")
