"""Questions in plain English, from hand-made trees and from keys."""

import pytest

from according.reconcile.questions import (
    LONGEST,
    count_question,
    is_poor,
    is_vague,
    own_nouns,
    time_question,
    whether_question,
)
from tests.reconcile.made import Desk

_TREES = {
    # a verb alone
    "Did fighters enter Vale?": (
        "Fighters/fighter/NOUN/2/nsubj entered/enter/VERB/0/root Vale/Vale/PROPN/2/obj ././PUNCT/2/punct"
    ),
    "Does the mayor support it?": (
        "The/the/DET/2/det mayor/mayor/NOUN/3/nsubj supports/support/VERB/0/root it/it/PRON/3/obj"
    ),
    "Do residents fear floods?": (
        "residents/resident/NOUN/2/nsubj fear/fear/VERB/0/root floods/flood/NOUN/2/obj"
    ),
    "Did NATO strike Vale?": (
        "NATO/NATO/NOUN/2/nsubj struck/strike/VERB/0/root Vale/Vale/PROPN/2/obj"
    ),
    "Did Guards strike Vale?": (
        "there/there/ADV/3/advmod Guards/guard/NOUN/3/nsubj struck/strike/VERB/0/root Vale/Vale/PROPN/3/obj"
    ),
    # auxiliaries
    "Has the council approved the plan?": (
        "The/the/DET/2/det council/council/NOUN/4/nsubj has/have/AUX/4/aux approved/approve/VERB/0/root "
        "the/the/DET/6/det plan/plan/NOUN/4/obj"
    ),
    "Will troops leave by May?": (
        "Troops/troop/NOUN/3/nsubj will/will/AUX/3/aux leave/leave/VERB/0/root by/by/ADP/5/case May/May/PROPN/3/obl"
    ),
    "Could the ship have been saved?": (
        "The/the/DET/2/det ship/ship/NOUN/6/nsubj:pass could/could/AUX/6/aux have/have/AUX/6/aux "
        "been/be/AUX/6/aux:pass saved/save/VERB/0/root"
    ),
    # passive
    "Was the bridge destroyed by rebels?": (
        "The/the/DET/2/det bridge/bridge/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass destroyed/destroy/VERB/0/root "
        "by/by/ADP/6/case rebels/rebel/NOUN/4/obl"
    ),
    # copula
    "Was the well deep?": (
        "The/the/DET/2/det well/well/NOUN/4/nsubj was/be/AUX/4/cop deep/deep/ADJ/0/root"
    ),
    "Is Osterby the largest city?": (
        "Osterby/Osterby/PROPN/5/nsubj is/be/AUX/5/cop the/the/DET/5/det largest/large/ADJ/5/amod city/city/NOUN/0/root"
    ),
    "Are officials in talks?": (
        "Officials/official/NOUN/4/nsubj are/be/AUX/4/cop in/in/ADP/4/case talks/talk/NOUN/0/root"
    ),
    "Was there an explosion?": (
        "There/there/PRON/2/expl was/be/VERB/0/root an/a/DET/4/det explosion/explosion/NOUN/2/nsubj"
    ),
    # negation
    "Did the driver not brake?": (
        "The/the/DET/2/det driver/driver/NOUN/5/nsubj did/do/AUX/5/aux not/not/PART/5/advmod brake/brake/VERB/0/root"
    ),
    "Didn't the driver brake?": (
        "The/the/DET/2/det driver/driver/NOUN/5/nsubj did/do/AUX/5/aux n't/not/PART/5/advmod brake/brake/VERB/0/root"
    ),
    "Won't we comment?": (
        "We/we/PRON/4/nsubj wo/will/AUX/4/aux n't/not/PART/4/advmod comment/comment/VERB/0/root"
    ),
    "Can't they enter?": (
        "They/they/PRON/4/nsubj ca/can/AUX/4/aux n't/not/PART/4/advmod enter/enter/VERB/0/root"
    ),
    "Wasn't the road open?": (
        "The/the/DET/2/det road/road/NOUN/5/nsubj was/be/AUX/5/cop n't/not/PART/5/advmod open/open/ADJ/0/root"
    ),
    # what describes the subject, and what follows, is left out
    "Did a man flee?": (
        "A/a/DET/2/det man/man/NOUN/7/nsubj who/who/PRON/5/nsubj was/be/AUX/5/aux:pass hurt/hurt/VERB/2/acl:relcl "
        ",/,/PUNCT/2/punct fled/flee/VERB/0/root"
    ),
    "Did the army shell the town of Vale?": (
        "The/the/DET/2/det army/army/NOUN/3/nsubj shelled/shell/VERB/0/root the/the/DET/5/det town/town/NOUN/3/obj "
        "of/of/ADP/7/case Vale/Vale/PROPN/5/nmod ,/,/PUNCT/9/punct killing/kill/VERB/3/advcl nine/nine/NUM/9/obj"
    ),
    # an adverb that opened a clause of another
    "Was he treated?": (
        "he/he/PRON/4/nsubj:pass was/be/AUX/4/aux:pass where/where/ADV/4/advmod treated/treat/VERB/0/root"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("question", "tree"), _TREES.items(), ids=_TREES)
def test_whether(question: str, tree: str) -> None:
    sentence = Desk().told(tree)
    assert whether_question(sentence, sentence.range) == question
    assert question[:-1].split()[0][0].isupper()


def test_a_headline_tells_the_past_in_the_present_tense() -> None:
    tree = "Blast/blast/NOUN/2/nsubj kills/kill/VERB/0/root nine/nine/NUM/2/obj"
    desk = Desk()
    sentence = desk.sentence(desk.report("Blast kills nine"), tree, "headline")
    assert whether_question(sentence, sentence.range) == "Did the blast kill nine?"
    assert whether_question(desk.told(tree), sentence.range) == "Does blast kill nine?"


def test_a_clause_without_a_subject_is_quoted_and_vague() -> None:
    tree = "followed/follow/VERB/0/root by/by/ADP/3/case gunfire/gunfire/NOUN/1/obl"
    sentence = Desk().told(tree)
    question = whether_question(sentence, sentence.range)
    assert question == "Is it so: “followed by gunfire”?"
    assert is_vague(question)


@pytest.mark.parametrize("question", ["Did they enter Vale?", "Was it deep?", "Has he fled?"])
def test_a_question_after_a_pronoun_is_vague(question: str) -> None:
    assert is_vague(question)


def test_a_question_after_somebody_named_is_not_vague() -> None:
    assert not is_vague("Did fighters enter Vale?")


def test_a_long_clause_that_makes_no_question_is_cut() -> None:
    tail = " ".join(f"town{i}/town/NOUN/2/obj" for i in range(40))
    sentence = Desk().told(f"Fighters/fighter/NOUN/2/nsubj entered/enter/VERB/0/root {tail}")
    question = whether_question(sentence, sentence.range)
    assert question.endswith(" …”?")
    assert len(question) <= LONGEST + len("Is it so: “ …”?")


@pytest.mark.parametrize(
    ("key", "counted", "question"),
    [
        ("quantity/injured/count/people", "people", "How many people were injured?"),
        ("quantity/dead/count/people", "civilian", "How many people were killed?"),
        ("quantity/dead/count/soldiers", "soldier", "How many soldiers were killed?"),
        ("quantity/moved_in/count/fighters", "militiaman", "How many militiamen entered?"),
        ("quantity/attack/count/people", "people", "How many people were attacked?"),
        ("quantity/crash/count/jackets", "jacket", "How many jackets (crash)?"),
        ("quantity/fighting/count/people", "people", "How many people (fighting)?"),
        ("quantity/no_such_family/count/ships", "ship", "How many ships (no such family)?"),
        ("quantity/ruin/percent/houses", "house", "What share of houses?"),
        ("quantity/ruin/percent/", None, "What share?"),
        ("quantity/trapped/day/", None, "How long (trapped)?"),
        ("quantity/trapped/kilometre/", None, "How much (trapped)?"),
        ("quantity/payment/USD/", None, "How much was paid?"),
    ],
)
def test_counts(key: str, counted: str | None, question: str) -> None:
    desk = Desk()
    unit = key.split("/")[2]
    slot = desk.slot(desk.report("It was 40 then."), "40", 40, key=key, counted=counted, unit=unit)
    assert count_question([slot]) == question


def test_a_count_of_another_place_names_it() -> None:
    desk = Desk()
    slot = desk.slot(desk.report("It was 40."), "40", 40, key="quantity/dead/count/people@entity:1", place="Vale")
    assert count_question([slot]) == "How many people were killed in Vale?"


def test_times() -> None:
    assert time_question("crash") == "When did the crash happen?"
    assert time_question("no_such_family") == "When did it happen (no such family)?"


def test_the_nouns_of_a_family() -> None:
    assert "accident" in own_nouns("crash")
    assert "explosion" not in own_nouns("attack")
    assert own_nouns("no_such_family") == frozenset()


@pytest.mark.parametrize(
    ("question", "poor"),
    [
        ("Did the ferry sink overnight?", False),
        ("Were six people taken to the hospital?", False),
        ("Did the minister tell reporters?", True),
        ("Did the paper report that the bridge closed?", False),
        ("Is it so: “followed by gunfire”?", True),
        ("Was a also struck?", True),
        ("Did Heavily Armed Fighters Attack Consulate?", True),
        ("Are we making a case of it?", True),
        ("Did officials say?", True),
        ("Was the bridge near the harbour that the council wanted to close in …?", True),
    ],
)
def test_a_question_that_cannot_be_understood_alone(question: str, poor: bool) -> None:
    assert is_poor(question) is poor
