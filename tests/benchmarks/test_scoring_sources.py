"""Attributions, entities and origins: what counts as found."""

from copy import deepcopy
from dataclasses import replace

from according.schema.statements import Statement
from benchmarks.scoring.gold import gold_from
from benchmarks.scoring.result import Result
from benchmarks.scoring.story import score_story
from tests.benchmarks.made import (
    GOLD,
    NINE,
    document,
    dossier,
    entity,
    evidence,
    finding,
    position,
    statement,
)

CONTENT = "Nine people died when the bridge fell"


def _with_statement(*said: Statement, **changed: object) -> Result:
    gold = deepcopy(GOLD)
    gold["attributions"][0].update(changed)
    return score_story(gold_from(gold), dossier(statements=said))


def test_a_statement_under_the_right_source_is_found() -> None:
    counts = _with_statement(statement("the mayor", CONTENT)).counts
    assert (counts["attr_gold"], counts["attr_found"], counts["attr_chain"], counts["chain_gold"]) == (
        1,
        1,
        1,
        0,
    )


def test_half_of_the_words_are_enough_and_less_are_not() -> None:
    assert _with_statement(statement("the mayor", "Nine people died when")).counts["attr_found"] == 1
    assert _with_statement(statement("the mayor", "Nine people")).counts["attr_found"] == 0


def test_another_source_is_not_found() -> None:
    result = _with_statement(statement("The bridge", CONTENT))
    assert result.counts["attr_found"] == 0
    assert result.cases["missed attribution"] == [f"a.txt: the mayor :: {CONTENT}"]


def test_a_pronoun_counts_where_the_gold_says_whom_it_means() -> None:
    gold = {"chain": ["she"], "resolved": "the mayor of the town"}
    assert _with_statement(statement("the mayor", CONTENT), **gold).counts["attr_found"] == 1


def test_a_chain_must_be_whole_and_in_order() -> None:
    gold = {"chain": ["the bridge", "the mayor"]}
    short = _with_statement(statement("the mayor", CONTENT), **gold).counts
    assert (short["attr_found"], short["chain_gold"], short["chain_found"]) == (1, 1, 0)
    assert _with_statement(statement("the mayor", CONTENT, outer="The bridge"), **gold).counts["chain_found"] == 1


def test_denials_found_and_falsely_read() -> None:
    denied = statement("the mayor", CONTENT, "CT-")
    assert _with_statement(denied, stance="denies").counts["deny_found"] == 1
    assert _with_statement(denied).counts["deny_false"] == 1
    asserted = _with_statement(statement("the mayor", CONTENT), stance="denies").counts
    assert (asserted["deny_gold"], asserted["deny_found"]) == (1, 0)


def test_names_joined_and_kept_apart() -> None:
    joined = score_story(gold_from(GOLD), dossier(entities=(entity("entity:1", "the mayor", "Ann Lee"),))).counts
    assert (joined["same_gold"], joined["same_found"], joined["distinct_broken"]) == (1, 1, 0)
    two = (entity("entity:1", "the mayor"), entity("entity:2", "Ann Lee"))
    assert score_story(gold_from(GOLD), dossier(entities=two)).counts["same_found"] == 0
    wrong = score_story(gold_from(GOLD), dossier(entities=(entity("entity:1", "the mayor", "police"),)))
    assert wrong.counts["distinct_broken"] == 1
    assert wrong.cases["not merged"] == ["the mayor / Ann Lee  (unseen)"]


def test_reports_that_share_an_origin() -> None:
    both = position(9, 9, *NINE.evidence, evidence("b.txt", "Eleven  people died"))
    assert score_story(gold_from(GOLD), dossier(finding("agreement", both))).counts["circular_found"] == 1
    two = replace(both, origins=replace(both.origins, most=2))
    assert score_story(gold_from(GOLD), dossier(finding("agreement", two))).counts["circular_found"] == 0
    (origin,) = dossier().origins
    whole = replace(origin, documents=(document("a.txt").id, document("b.txt").id))
    assert score_story(gold_from(GOLD), dossier(origins=(whole,))).counts["circular_found"] == 1
    other = replace(whole, name="Police")
    assert score_story(gold_from(GOLD), dossier(origins=(other,))).counts["circular_found"] == 0


def test_evidence_that_misquotes_is_counted() -> None:
    (quote,) = NINE.evidence
    wrong = replace(NINE, evidence=(replace(quote, text="Five" + quote.text[4:]),))
    assert score_story(gold_from(GOLD), dossier(finding("single-origin", wrong))).counts["bad_spans"] == 1
