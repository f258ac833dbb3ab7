"""What counts as a finding found, and as a disagreement put out rightly."""

from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest

from according.schema.findings import Finding
from benchmarks.scoring.gold import gold_from
from benchmarks.scoring.story import score_story
from tests.benchmarks.made import ELEVEN, GOLD, NINE, document, dossier, evidence, finding, position


def _counts(*findings: Finding, gold: dict[str, Any] = GOLD, **changed: Any) -> dict[str, int]:
    return score_story(gold_from(gold), dossier(*findings, **changed)).counts


def test_two_answers_set_apart_with_the_right_values_are_found() -> None:
    counts = _counts(finding("update", NINE, ELEVEN))
    assert (counts["disagree_gold"], counts["disagree_found"], counts["disagree_clean"]) == (1, 1, 1)
    assert (counts["out"], counts["out_right"], counts["out_wrong"]) == (1, 1, 0)


def test_a_rise_read_as_a_contradiction_counts_and_an_agreement_does_not() -> None:
    assert _counts(finding("conflict", NINE, ELEVEN))["disagree_found"] == 1
    counts = _counts(finding("agreement", NINE, ELEVEN))
    assert (counts["disagree_found"], counts["disagree_loose"], counts["out"]) == (0, 1, 0)


def test_the_values_must_be_the_golds() -> None:
    counts = _counts(finding("update", NINE, replace(ELEVEN, low=12.0, high=12.0)))
    assert (counts["disagree_found"], counts["disagree_loose"], counts["out_unjudged"]) == (0, 1, 1)


def test_another_facet_is_another_question() -> None:
    assert _counts(finding("update", NINE, ELEVEN, facet="time"))["disagree_found"] == 0


def test_a_foreign_answer_is_found_but_not_clean() -> None:
    foreign = position(1950, 1950, evidence("b.txt", "It was built in 1950"))
    counts = _counts(finding("update", NINE, ELEVEN, foreign))
    assert (counts["disagree_found"], counts["disagree_clean"]) == (1, 0)


def test_both_answers_in_one_position_are_not_set_apart() -> None:
    together = position(9, 11, *NINE.evidence, *ELEVEN.evidence)
    counts = _counts(finding("conflict", together))
    assert (counts["disagree_found"], counts["disagree_loose"]) == (0, 0)


def test_a_finding_with_more_positions_than_a_reader_takes_in_does_not_count() -> None:
    many = [position(n, n, evidence("b.txt", "It was built in 1950")) for n in range(5)]
    counts = _counts(finding("update", NINE, ELEVEN, *many))
    assert (counts["disagree_found"], counts["out"], counts["findings_out"]) == (0, 0, 1)


def test_only_the_first_forty_findings_count() -> None:
    empty = finding("single-origin", position(1, 1))
    assert _counts(*[empty] * 39, finding("update", NINE, ELEVEN))["disagree_found"] == 1
    assert _counts(*[empty] * 40, finding("update", NINE, ELEVEN))["disagree_found"] == 0


def test_a_page_is_no_evidence() -> None:
    long = document("a.txt")
    long = replace(long, text=long.text + " x" * 200)
    whole = position(9, 9, long.quote(0, len(long.text)))
    changed = (long, document("b.txt"))
    assert _counts(finding("update", whole, ELEVEN), documents=changed)["disagree_found"] == 0


def test_an_agreement_wants_one_answer_of_two_reports() -> None:
    gold = deepcopy(GOLD)
    gold["findings"][0]["verdict"] = "agreement"
    first, second = gold["findings"][0]["positions"]
    first["evidence"] += second["evidence"]
    gold["findings"][0]["positions"] = [first]
    both = position(9, 9, *NINE.evidence, *ELEVEN.evidence)
    assert _counts(finding("agreement", both), gold=gold)["agree_found"] == 1
    assert _counts(finding("refinement", NINE, ELEVEN), gold=gold)["agree_found"] == 0
    assert _counts(finding("conflict", NINE, ELEVEN), gold=gold)["agree_found"] == 0


def test_a_disagreement_where_the_gold_has_none_is_wrong() -> None:
    gold = deepcopy(GOLD)
    gold["findings"][0]["verdict"] = "compatible"
    counts = _counts(finding("conflict", NINE, ELEVEN), gold=gold)
    assert (counts["out_right"], counts["out_wrong"], counts["out_unjudged"]) == (0, 1, 0)


def test_what_one_report_alone_has_is_found_by_being_shown() -> None:
    gold = deepcopy(GOLD)
    gold["findings"][0]["verdict"] = "single-origin"
    gold["findings"][0]["positions"].pop()
    assert _counts(finding("single-origin", NINE), gold=gold)["single_found"] == 1
    assert _counts(gold=gold)["single_found"] == 0


def test_nothing_put_out_finds_nothing_and_says_so() -> None:
    result = score_story(gold_from(GOLD), dossier())
    assert result.counts["disagree_found"] == 0
    assert result.cases["missed disagree"] == ["dead (update): nothing touches it"]


@pytest.mark.parametrize("verdict", ["update", "agreement", "single-origin"])
def test_a_report_that_was_not_read_is_told(verdict: str) -> None:
    gold = deepcopy(GOLD)
    gold["findings"][0]["verdict"] = verdict
    result = score_story(gold_from(gold), dossier(documents=(document("a.txt"),)))
    assert result.counts["unread"] == 1
    assert result.cases["not in the dossier"] == ["b.txt"]
