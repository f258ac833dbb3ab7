"""The index finds the few reports that are worth judging."""

from according.link.grouping.candidates import CANDIDATES, NEAREST, candidate_pairs
from according.link.grouping.profiles import make_profiles
from tests.link.grouping.made_stream import look_alikes, words


def test_reports_of_one_story_are_candidates() -> None:
    profiles = make_profiles([report for story in look_alikes() for report in story])
    assert {(0, 1), (2, 3), (4, 5), (6, 7), (8, 9)} <= set(candidate_pairs(profiles))


def test_reports_without_a_word_in_common_are_none() -> None:
    assert candidate_pairs(make_profiles([words("Bridge closed near Velm."), words("Orchestra names Salmela.")])) == []


def test_pairs_grow_with_the_reports_and_not_with_their_square() -> None:
    reports = [words(f"Storm Ylva tore roofs off in Kolding, witness number {n} said.") for n in range(200)]
    pairs = candidate_pairs(make_profiles(reports))
    assert 0 < len(pairs) <= CANDIDATES * len(reports)
    assert pairs == sorted(set(pairs))
    assert all(one < other for one, other in pairs)


def test_of_many_that_share_a_word_the_next_in_time_are_looked_at() -> None:
    reports = [
        words(f"Storm Ylva tore roofs off, {n} said.", published=f"2022-{1 + n // 28:02}-{1 + n % 28:02}")
        for n in range(4 * NEAREST)
    ]
    days = [report.published or 0 for report in reports]
    apart = [abs(days[one] - days[other]) for one, other in candidate_pairs(make_profiles(reports))]
    assert max(apart) <= 2 * NEAREST
