"""Agreements on what several reports tell."""

from according.reconcile.agreements import claim_findings
from according.reconcile.findings import make_finding
from according.reconcile.meanings import Meanings
from according.schema.annotations import Sentence
from according.schema.findings import Finding
from according.schema.links import Claim
from tests.reconcile.made import Desk

_SANK = (
    "The/the/DET/2/det ferry/ferry/NOUN/3/nsubj sank/sink/VERB/0/root near/near/ADP/6/case the/the/DET/6/det "
    "harbour/harbour/NOUN/3/obl on/on/ADP/8/case {0}/{0}/PROPN/3/obl"
)


def _told(desk: Desk, tree: str, *words: str, origin: str = "") -> list[Sentence]:
    sentences = [desk.told(tree.format(w)) for w in words]
    for sentence, word in zip(sentences, words, strict=True):
        text = next(d.text for d in desk.documents if d.id == sentence.document)
        desk.origin("source", desk.statement(sentence.document, text), name=origin or word)
    return sentences


def _close(one: str, other: str) -> float:
    return 0.9


def _found(desk: Desk, *claims: Claim, shown: tuple[Finding, ...] = ()) -> list[Finding]:
    return claim_findings(claims, Meanings(desk.sentences, [], [], []), _close, shown, desk.sources)


def test_a_claim_of_two_reports() -> None:
    desk = Desk()
    (one,), (two,) = _told(desk, _SANK, "Sunday"), _told(desk, _SANK.replace("The/the", "A/a", 1), "Sunday")
    (finding,) = _found(desk, desk.claim(one, two))
    assert (finding.kind, finding.explanation) == ("agreement", "2 reports tell it in like words.")
    assert finding.question == "Did the ferry sink near the harbour on Sunday?"
    assert [e.document for p in finding.positions for e in p.evidence].count(one.document) == 1


def test_what_only_one_tells_with_it_refines() -> None:
    desk = Desk()
    (finding,) = _found(desk, desk.claim(*_told(desk, _SANK, "Sunday", "Friday")))
    assert (finding.kind, finding.question) == ("refinement", "Did the ferry sink near the harbour?")
    assert [p.value for p in finding.positions] == ["yes", "yes, on Sunday"]
    assert [len(p.documents) for p in finding.positions] == [1, 1]


def test_what_both_deny_is_answered_with_no() -> None:
    desk = Desk()
    tree = (
        "The/the/DET/2/det ferry/ferry/NOUN/5/nsubj did/do/AUX/5/aux not/not/PART/5/advmod reach/reach/VERB/0/root "
        "the/the/DET/7/det harbour/harbour/NOUN/5/obj {0}/{0}/ADV/5/advmod"
    )
    (finding,) = _found(desk, desk.claim(*_told(desk, tree, "today", "overnight")))
    assert finding.question == "Did the ferry reach the harbour?"
    assert (finding.positions[0].value, finding.positions[0].polarity) == ("no", "no")


def test_of_two_claims_that_overlap_the_one_of_more_reports_is_shown() -> None:
    desk = Desk()
    one, two, three = _told(desk, _SANK, "Sunday", "Friday", "Monday")
    found = _found(desk, desk.claim(one, two), desk.claim(one, two, three))
    assert [sum(len(p.documents) for p in f.positions) for f in found] == [3]


def test_what_another_kind_of_finding_shows_is_not_shown_again() -> None:
    desk = Desk()
    (one,), (two,) = _told(desk, _SANK, "Sunday"), _told(desk, _SANK.replace("The/the", "A/a", 1), "Sunday")
    (told,) = _found(desk, desk.claim(one, two))
    place = make_finding("agreement", "place", "Where?", "", told.positions, None, "reconcile/same-place", desk.sources)
    assert _found(desk, desk.claim(one, two), shown=(place,)) == []


def test_when_it_was_is_asked_of_the_event_itself() -> None:
    desk = Desk()
    tree = (
        "The/the/DET/2/det {0}/crash/NOUN/3/nsubj happened/happen/VERB/0/root on/on/ADP/5/case "
        "Sunday/Sunday/PROPN/3/obl"
    )
    assert _found(desk, desk.claim(*_told(desk, tree, "crash", "crashes"))) == []


def test_a_pronoun_that_stands_for_nobody_known_is_not_asked_after() -> None:
    desk = Desk()
    tree = _SANK.replace("The/the/DET/2/det ferry/ferry/NOUN", "Then/then/ADV/3/advmod it/it/PRON")
    assert _found(desk, desk.claim(*_told(desk, tree, "Sunday", "Friday"))) == []


def test_a_clause_without_a_subject_is_not_asked_after() -> None:
    desk = Desk()
    tree = "followed/follow/VERB/0/root by/by/ADP/3/case {0}/storm/NOUN/1/obl"
    assert _found(desk, desk.claim(*_told(desk, tree, "storm", "storms"))) == []


def test_one_voice_comes_after_two() -> None:
    desk, other = Desk(), Desk()
    (two,) = _found(desk, desk.claim(*_told(desk, _SANK, "Sunday", "Friday")))
    sentences = [other.told(_SANK.format(w)) for w in ("Sunday", "Friday")]
    statements = [
        other.statement(s.document, next(d.text for d in other.documents if d.id == s.document)) for s in sentences
    ]
    other.origin("source", *statements)
    (one,) = _found(other, other.claim(*sentences))
    assert one.positions[0].origins.most == 1
    assert one.salience < two.salience


def test_what_the_leads_tell_comes_first() -> None:
    desk, other = Desk(), Desk()
    (central,) = _found(desk, desk.claim(*_told(desk, _SANK, "Sunday", "Friday"), central=True))
    (aside,) = _found(other, other.claim(*_told(other, _SANK, "Sunday", "Friday")))
    assert central.salience > aside.salience
