"""Copies made for measuring are what they are said to be, and always the same."""

import random

import pytest

from benchmarks.copies import EDITED, KINDS, LEAD, LIFTED, pool_of, read_document, sentences, stories_in
from benchmarks.timing.linking import COPIED_EACH, made_reports
from tests.benchmarks.made import TEXTS
from tests.properties.stories import ROOT

STORIES = list(stories_in(ROOT / "examples"))


def _made(kind: str) -> tuple[list[str], list[str], list[str], str]:
    """The sentences of source, sibling and host, and the copy's text."""
    (source, sibling, *_), (host, *_) = STORIES[0], STORIES[1]
    copy = KINDS[kind](source, sibling, host, random.Random(3))
    assert copy == KINDS[kind](source, sibling, host, random.Random(3))
    return sentences(source), sentences(sibling), sentences(host), " ".join(copy)


def test_stories_are_read() -> None:
    assert [len(story) for story in STORIES] == [6, 5, 5]


def test_an_edited_copy_has_most_of_its_words() -> None:
    source, _, _, copy = _made("edited")
    before, after = " ".join(source).split(), copy.split()
    assert before != after
    assert abs(len(before) - len(after)) <= EDITED * len(before)


def test_a_lifted_copy_is_a_host_with_two_fifths_of_the_source() -> None:
    source, _, host, copy = _made("lifted")
    assert all(sentence in copy for sentence in host)
    taken = sum(len(s.split()) for s in source if s in copy) / sum(len(s.split()) for s in source)
    assert LIFTED <= taken < LIFTED + 0.1


def test_a_rewritten_copy_has_another_lead_and_all_the_rest() -> None:
    source, sibling, _, copy = _made("rewritten")
    assert copy.startswith(sibling[0])
    assert all(sentence in copy for sentence in source[LEAD:])


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_pool_holds_sources_and_copies_alone(kind: str) -> None:
    documents, made = pool_of(STORIES[:2], STORIES[1:], KINDS[kind], 1)
    assert len(documents) == 4 and len(made) == 2
    assert {d.id for d in documents} == {id_ for pair in made for id_ in pair}


def test_reports_made_for_timing_are_the_same_and_copied_now_and_then() -> None:
    texts = list(TEXTS.values())
    made = made_reports(texts, 2 * COPIED_EACH)
    assert made == made_reports(texts, 2 * COPIED_EACH)
    assert len({d.id for d in made}) == 2 * COPIED_EACH
    one, other = (made[COPIED_EACH - offset].text.split() for offset in (2, 1))
    assert sum(a == b for a, b in zip(one, other, strict=True)) > 0.8 * len(one)


def test_what_can_not_be_read_is_left_out() -> None:
    assert read_document("empty", b"", "text") is None
