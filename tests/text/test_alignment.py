"""Passages that two texts have in common."""

from hypothesis import given
from hypothesis import strategies as st

from according.text.alignment import GAP, SHORTEST, Passage, aligned_passages
from according.text.shingles import shingle_hashes

DAM = "the dam above the town cracked on Thursday after a strong quake and forty people were missing by noon"
ROAD = "engineers closed the road to the pass because stones had fallen on it during three nights of heavy rain"


def _aligned(one: str, other: str) -> list[Passage]:
    return aligned_passages(shingle_hashes(one), shingle_hashes(other))


def test_one_text_is_one_passage() -> None:
    (passage,) = _aligned(DAM, f"Before that. {DAM}")
    assert passage.words == len(DAM.split())
    assert f"Before that. {DAM}"[passage.other.start : passage.other.end] == DAM


def test_a_word_changed_breaks_no_passage() -> None:
    (passage,) = _aligned(DAM, DAM.replace("strong", "very heavy"))
    assert (passage.one.start, passage.one.end) == (0, len(DAM))
    assert passage.words == len(DAM.split()) - 1
    assert len(passage.runs) == 2


def test_passages_in_another_order_are_found_both() -> None:
    found = _aligned(f"{DAM}. {ROAD}.", f"{ROAD}. {DAM}.")
    assert [p.words for p in found] == [len(DAM.split()), len(ROAD.split())]
    assert found[0].other.start > found[1].other.start


def test_far_apart_is_two_passages() -> None:
    between = " ".join(f"word{n}" for n in range(2 * GAP))
    assert len(_aligned(f"{DAM} {between} {ROAD}", f"{DAM} {ROAD}")) == 2


def test_a_short_phrase_is_none() -> None:
    shared = " ".join(DAM.split()[: SHORTEST - 1])
    assert _aligned(f"one says that {shared}", f"another writes {shared}") == []


def test_a_refrain_aligns_nothing() -> None:
    assert _aligned("we will go on and on and we will go on " * 9, "we will go on and on and we will go on " * 9) == []


def test_where_words_stand_in_the_other_text() -> None:
    other = f"It said: {DAM.replace('strong', 'very heavy')}"
    (passage,) = _aligned(DAM, other)
    start = DAM.index("forty people")
    there = passage.opposite(start, start + len("forty people"))
    assert there is not None and other[there.start : there.end] == "forty people"
    assert passage.opposite(len(DAM) + 5, len(DAM) + 9) is None


@given(
    st.lists(st.sampled_from(["a", "b", "c", "d", "e", "f"]), max_size=60),
    st.lists(st.sampled_from("abcdef"), max_size=60),
)
def test_passages_are_the_same_seen_from_either_text(one: list[str], other: list[str]) -> None:
    first, second = " ".join(one), " ".join(other)
    for passage in _aligned(first, second):
        assert passage.turned().turned() == passage
        assert 0 <= passage.one.start < passage.one.end <= len(first)
        assert 0 <= passage.other.start < passage.other.end <= len(second)
        for a, b, c, d in passage.runs:
            assert first[a:b].split() == second[c:d].split()
