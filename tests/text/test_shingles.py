"""Fingerprints of texts."""

from hypothesis import given
from hypothesis import strategies as st

from according.text.shingles import WINDOW, WORDS, shingle_hashes, winnow

PASSAGE = "the dam above the town cracked on Thursday"


def test_case_and_punctuation_do_not_count() -> None:
    one = [h for h, _, _ in shingle_hashes("The dam, above the town, CRACKED.")]
    assert one == [h for h, _, _ in shingle_hashes("the dam above the town cracked")]


def test_spans_cover_the_words() -> None:
    text = "One, two three four five six."
    assert [text[a:b] for _, a, b in shingle_hashes(text)] == ["One, two three four five", "two three four five six"]


def test_short_texts_have_none() -> None:
    assert shingle_hashes("four words are few") == [] and winnow([]) == set()


@given(st.text("abc ", max_size=80), st.text("xyz ", max_size=80))
def test_a_shared_passage_of_eight_words_leaves_a_shared_fingerprint(before: str, behind: str) -> None:
    assert len(PASSAGE.split()) == WORDS + WINDOW - 1
    one = winnow(shingle_hashes(f"{before} {PASSAGE}"))
    other = winnow(shingle_hashes(f"{PASSAGE} {behind}"))
    assert one & other
