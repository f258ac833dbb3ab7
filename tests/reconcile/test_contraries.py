"""Findings on contraries: verdicts, questions, and what is not shown twice."""

from dataclasses import replace

import pytest

from according.reconcile.contraries import contrary_findings, not_shown
from according.schema.annotations import Sentence
from according.schema.findings import Finding
from according.schema.ids import content_id
from according.schema.links import Contrary
from according.schema.spans import Span
from tests.reconcile.made import Desk

_SENT = "Roe/Roe/PROPN/2/nsubj sent/send/VERB/0/root the/the/DET/4/det letter/letter/NOUN/2/obj"
_SENT_NOT = (
    "He/he/PRON/4/nsubj did/do/AUX/4/aux not/not/PART/4/advmod send/send/VERB/0/root the/the/DET/6/det "
    "letter/letter/NOUN/4/obj"
)


def _contrary(sort: str, yes: Sentence, no: Sentence, topic: str = "send", holder: str = "") -> Contrary:
    sides = [(Span(s.document, s.start, s.end),) for s in (yes, no)]
    return Contrary(content_id("contrary", sort), sort, topic, holder, sides[0], sides[1], ((), ()), sides[0][0])


def _finding(one: Contrary, desk: Desk, shown: list[Finding] | None = None) -> Finding:
    (found,) = contrary_findings([one], desk.sentences, shown or [], desk.sources)
    return found


@pytest.mark.parametrize(
    ("sort", "kind", "facet", "values"),
    [
        ("denied", "denial", "occurrence", ["yes", "no"]),
        ("accused", "denial", "occurrence", ["yes", "no"]),
        ("negated", "conflict", "occurrence", ["yes", "no"]),
        ("not-yet", "update", "occurrence", ["yes", "no"]),
        ("over", "update", "occurrence", ["in force", "over"]),
        ("superseded", "update", "attribute", ["at first", "later"]),
        ("unknown", "update", "attribute", ["not known", "known"]),
        ("open", "complement", "attribute", ["not known", "known"]),
    ],
)
def test_the_verdict_and_the_sides(sort: str, kind: str, facet: str, values: list[str]) -> None:
    desk = Desk()
    one = _contrary(sort, desk.told(_SENT), desk.told(_SENT_NOT), topic="cause", holder="the delay")
    found = _finding(one, desk)
    assert (found.kind, found.facet, [p.value for p in found.positions]) == (kind, facet, values)


@pytest.mark.parametrize(
    ("sort", "topic", "holder", "question"),
    [
        ("denied", "send", "", "Did Roe send the letter?"),
        ("accused", "guilty of arson", "The clerk", "Was the clerk guilty of arson?"),
        ("accused", "", "The clerk", "Are the accusations against the clerk true?"),
        ("over", "evacuation order", "", "Is the evacuation order still in force?"),
        ("unknown", "identity", "the victims", "Who were the victims?"),
        ("unknown", "identity", "The driver's name", "Who was the driver?"),
        ("unknown", "cause", "the delay", "What was behind the delay?"),
        ("unknown", "condition", "the boy's condition", "In what condition was the boy?"),
        ("unknown", "actor/shoot", "the guard", "Who shot the guard?"),
    ],
)
def test_the_question(sort: str, topic: str, holder: str, question: str) -> None:
    desk = Desk()
    one = _contrary(sort, desk.told(_SENT), desk.told(_SENT_NOT), topic, holder)
    assert _finding(one, desk).question == question


def test_the_one_who_denies_is_named_and_the_not_left_out() -> None:
    desk = Desk()
    one = _contrary("denied", desk.told(_SENT), desk.told(_SENT_NOT), holder="the clerk")
    assert _finding(replace(one, asked=one.no[0]), desk).question == "Did the clerk send the letter?"


def test_sides_that_another_finding_shows_are_not_shown_again() -> None:
    desk = Desk()
    one = _contrary("negated", desk.told(_SENT), desk.told(_SENT_NOT))
    shown = _finding(one, desk)
    assert contrary_findings([one], desk.sentences, [shown], desk.sources) == []
    assert contrary_findings([one], desk.sentences, [replace(shown, kind="agreement")], desk.sources) != []


def test_a_denial_whose_words_are_shown_is_not_shown_again() -> None:
    desk = Desk()
    shown = _finding(_contrary("denied", desk.told(_SENT), desk.told(_SENT_NOT)), desk)
    alone = replace(shown, positions=shown.positions[1:])
    assert not_shown([alone], [shown]) == []
    assert not_shown([alone], []) == [alone]
