"""Questions that can be answered with yes or no: a table of sentences with their trees."""

from pathlib import Path

import pytest
import yaml

from according.reconcile.whether import LONGEST, ask
from according.schema.spans import Range
from tests.reconcile.made import Desk

_CASES = yaml.safe_load(Path(__file__).with_name("whether.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", _CASES, ids=lambda c: c["asks"] or c["tree"][:30].replace("/", " "))
def test_a_sentence_asked(case: dict[str, str | None]) -> None:
    sentence = Desk().told(str(case["tree"]))
    asked = ask(sentence, sentence.range)
    assert (asked.text if asked else None) == case["asks"]


_RELATIVE = (
    "Officers/officer/NOUN/2/nsubj found/find/VERB/0/root the/the/DET/4/det man/man/NOUN/2/obj "
    "who/who/PRON/6/nsubj fled/flee/VERB/4/acl:relcl the/the/DET/8/det scene/scene/NOUN/6/obj"
)


def test_a_relative_clause_has_the_noun_that_it_tells_of() -> None:
    sentence = Desk().told(_RELATIVE)
    asked = ask(sentence, Range(sentence.words[4].start, sentence.end))
    assert asked is not None
    assert asked.text == "Did the man flee the scene?"
    assert asked.predicate.way == "relative"


def test_what_is_not_kept_is_left_out_and_what_the_verb_needs_stays() -> None:
    sentence = Desk().told(str(_CASES[0]["tree"]))
    asked = ask(sentence, sentence.range, keep=lambda _: False)
    assert asked is not None
    assert asked.text == "Did the navy launch missiles?"


def test_an_article_goes_with_the_word_behind_it() -> None:
    tree = (
        "A/a/DET/3/det huge/huge/ADJ/3/amod explosion/explosion/NOUN/4/nsubj shook/shake/VERB/0/root "
        "Vale/Vale/PROPN/4/obj"
    )
    sentence = Desk().told(tree)
    asked = ask(sentence, sentence.range, keep=lambda _: False)
    assert asked is not None
    assert asked.text == "Did an explosion shake Vale?"


def test_a_pronoun_gives_way_to_what_it_stands_for() -> None:
    tree = "He/he/PRON/2/nsubj sold/sell/VERB/0/root his/his/PRON/4/nmod:poss farm/farm/NOUN/2/obj"
    sentence = Desk().told(tree)
    names = {0: "John Roe", 2: "John Roe's"}
    asked = ask(sentence, sentence.range, named=names.get)
    assert asked is not None
    assert asked.text == "Did John Roe sell his farm?"


def test_a_denial_is_asked_without_its_not() -> None:
    tree = (
        "The/the/DET/2/det bank/bank/NOUN/5/nsubj did/do/AUX/5/aux not/not/PART/5/advmod pay/pay/VERB/0/root "
        "the/the/DET/7/det fine/fine/NOUN/5/obj"
    )
    sentence = Desk().told(tree)
    asked = ask(sentence, sentence.range, affirm=True)
    assert asked is not None
    assert asked.text == "Did the bank pay the fine?"


def test_a_long_question_loses_what_stands_last() -> None:
    tail = " ".join(f"near/near/ADP/{5 + 2 * i}/case harbour{i}town/harbour/NOUN/2/obl" for i in range(12))
    sentence = Desk().told(f"Fighters/fighter/NOUN/2/nsubj met/meet/VERB/0/root rebels/rebel/NOUN/2/obj {tail}")
    asked = ask(sentence, sentence.range)
    assert asked is not None
    assert asked.text.startswith("Did fighters meet rebels near harbour0town")
    assert len(asked.text) <= LONGEST
