"""Claims that several reports tell in like words."""

from according.reconcile.agreements import claim_findings
from according.schema.annotations import Sentence
from according.schema.findings import Finding
from tests.reconcile.made import Desk

_SANK = "The/the/DET/2/det ferry/ferry/NOUN/3/nsubj sank/sink/VERB/0/root {0}/night/NOUN/3/obl"
_FRAGMENT = "followed/follow/VERB/0/root by/by/ADP/3/case {0}/storm/NOUN/1/obl"


def _told(desk: Desk, tree: str, *words: str, origin: str = "") -> list[Sentence]:
    sentences = [desk.told(tree.format(w)) for w in words]
    for sentence, word in zip(sentences, words, strict=True):
        text = next(d.text for d in desk.documents if d.id == sentence.document)
        desk.origin("source", desk.statement(sentence.document, text), name=origin or word)
    return sentences


def test_a_claim_of_two_reports() -> None:
    desk = Desk()
    claim = desk.claim(*_told(desk, _SANK, "overnight", "Sunday"))
    (finding,) = claim_findings([claim], desk.sentences, [], desk.sources)
    assert (finding.kind, finding.explanation) == ("agreement", "2 reports tell it in like words.")
    assert finding.question == "Did the ferry sink Sunday?"


def test_what_another_finding_shows_is_not_shown_again() -> None:
    desk = Desk()
    claim = desk.claim(*_told(desk, _SANK, "overnight", "Sunday"))
    shown = claim_findings([claim], desk.sentences, [], desk.sources)
    assert claim_findings([claim], desk.sentences, shown, desk.sources) == []


def test_of_two_claims_that_overlap_the_one_of_more_reports_is_shown() -> None:
    desk = Desk()
    one, two, three = _told(desk, _SANK, "overnight", "Sunday", "today")
    found = claim_findings([desk.claim(one, two), desk.claim(one, two, three)], desk.sentences, [], desk.sources)
    assert [len(f.positions[0].documents) for f in found] == [3]


def _one(desk: Desk, sentences: list[Sentence], central: float = 0.0) -> Finding:
    (finding,) = claim_findings([desk.claim(*sentences, central=central)], desk.sentences, [], desk.sources)
    return finding


def test_a_fragment_comes_after_a_clause_with_a_subject() -> None:
    desk, other = Desk(), Desk()
    fragment = _one(desk, _told(desk, _FRAGMENT, "rain", "storms", "gales"), central=1.0)
    clause = _one(other, _told(other, _SANK, "overnight", "Sunday", "early"))
    assert fragment.question.startswith("Is it so")
    assert fragment.salience < clause.salience


def test_of_two_reports_a_fragment_is_not_told() -> None:
    desk = Desk()
    claim = desk.claim(*_told(desk, _FRAGMENT, "rain", "storms"))
    assert claim_findings([claim], desk.sentences, [], desk.sources) == []


def test_a_pronoun_is_a_subject() -> None:
    desk, other = Desk(), Desk()
    pronoun = _one(
        desk,
        _told(
            desk,
            _SANK.replace("The/the/DET/2/det ferry/ferry/NOUN", "Then/then/ADV/3/advmod it/it/PRON"),
            "overnight",
            "Sunday",
        ),
    )
    clause = _one(other, _told(other, _SANK, "overnight", "Sunday"))
    assert pronoun.question == "Did it sink Sunday?"
    assert pronoun.salience == clause.salience


def test_one_voice_comes_after_two() -> None:
    desk, other = Desk(), Desk()
    two = _one(desk, _told(desk, _SANK, "overnight", "Sunday"))
    sentences = [other.told(_SANK.format(w)) for w in ("overnight", "Sunday")]
    statements = [
        other.statement(s.document, next(d.text for d in other.documents if d.id == s.document)) for s in sentences
    ]
    other.origin("source", *statements)
    one = _one(other, sentences, central=1.0)
    assert one.positions[0].origins.most == 1
    assert one.salience < two.salience


def test_what_the_leads_tell_comes_first() -> None:
    desk, other = Desk(), Desk()
    central = _one(desk, _told(desk, _SANK, "overnight", "Sunday"), central=1.0)
    assert central.salience > _one(other, _told(other, _SANK, "overnight", "Sunday")).salience
