"""Reports become stories."""

import random

import pytest

from according.link.grouping import group_into_stories
from according.link.grouping.likeness import SIGNS, Model, signs, standard_model
from according.link.grouping.profiles import make_profiles
from according.link.grouping.stories import SAMPLE
from tests.link.grouping.made_stream import look_alikes, words


def _partition(groups: list[tuple[str, ...]]) -> set[frozenset[str]]:
    return {frozenset(group) for group in groups}


def test_look_alikes_are_told_apart_by_names_and_days() -> None:
    stories = look_alikes()
    found = group_into_stories(report for story in stories for report in story)
    assert _partition(found) == {frozenset(r.id for r in story) for story in stories}


def test_the_order_changes_nothing_and_a_report_given_twice_neither() -> None:
    reports = [report for story in look_alikes() for report in story]
    expected = group_into_stories(reports)
    for seed in range(5):
        shuffled = [*reports, reports[seed]]
        random.Random(seed).shuffle(shuffled)
        assert group_into_stories(shuffled) == expected


def test_a_story_alone_in_its_stream_is_found() -> None:
    (story, *_) = look_alikes()
    assert _partition(group_into_stories(story)) == {frozenset(r.id for r in story)}


def test_nothing_and_one() -> None:
    assert group_into_stories([]) == []
    report = words("A bridge was closed.")
    assert group_into_stories([report]) == [(report.id,)]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "?!", "12", "a", "ÀÉ\u0301 \ud800".replace("\ud800", "\ufffd"), "x" * 100_000]
)
def test_odd_texts_stand_alone(text: str) -> None:
    odd = words(text)
    reports = [report for story in look_alikes() for report in story]
    assert (odd.id,) in group_into_stories([odd, *reports])


def test_a_story_with_more_reports_than_a_sample_stays_one() -> None:
    text = "The ferry Aurelia sank off Cape Morrow with {n} people on board, the coast guard said. {more}"
    more = ("Divers searched the wreck.", "Relatives waited on the quay.", "The captain, Ole Brekke, was held.")
    ferry = [words(text.format(n=n, more=more[n % 3]), published="2020-05-04") for n in range(5 * SAMPLE)]
    others = [report for story in look_alikes() for report in story]
    found = _partition(group_into_stories([*ferry, *others]))
    assert frozenset(r.id for r in ferry) in found
    assert len(found) == 6


def test_the_threshold_joins_or_parts() -> None:
    reports = [report for story in look_alikes() for report in story]
    assert len(group_into_stories(reports, together=0.999_999)) == len(reports)
    assert len(group_into_stories(reports, together=1e-9)) < 5


def test_the_report_most_like_the_others_stands_first() -> None:
    whole = "Fire destroyed the Lindqvist paper mill in Osterby. Mayor Runa Falk praised the brigade. Nobody was hurt."
    parts = whole.split(". ")
    reports = [words(whole), words(f"{parts[0]}. {parts[1]}."), words(f"{parts[0]}. {parts[2]}")]
    (group,) = group_into_stories(reports, together=0.01)
    assert group[0] == reports[0].id


def test_signs_are_the_same_both_ways_and_the_model_has_a_weight_for_each() -> None:
    one, other = make_profiles(look_alikes()[0])
    assert signs(one, other) == pytest.approx(signs(other, one), abs=1e-12)
    assert len(signs(one, other)) == len(SIGNS) == len(standard_model().weights)
    assert 0 < standard_model().same_story(one, other) < 1


def test_a_model_without_signs_gives_its_constant() -> None:
    one, other = make_profiles(look_alikes()[0])
    assert Model(0.0, (0.0,) * len(SIGNS)).same_story(one, other) == 0.5
    assert Model(-1e9, (0.0,) * len(SIGNS)).same_story(one, other) < 1e-9
