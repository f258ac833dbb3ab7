"""Denials, and what several reports tell alike."""

from according.reconcile.occurrences import alike_occurrences, denial_findings, told_occurrences
from according.schema.annotations import Sentence
from according.schema.findings import Finding
from according.schema.links import Claim, Slot
from according.schema.vocabulary import Polarity
from tests.reconcile.made import Desk

_ENTERED = (
    "{0}/fighter/NOUN/2/nsubj entered/enter/VERB/0/root the/the/DET/4/det town/town/NOUN/2/obj of/of/ADP/6/case "
    "Vale/Vale/PROPN/4/nmod"
)
_BOTH = ("entity:fighters", "entity:vale")


def _slot(
    desk: Desk, who: str, polarity: Polarity = "yes", participants: tuple[str, ...] = _BOTH, **given: object
) -> Slot:
    sentence: Sentence = desk.told(_ENTERED.format(who))
    factuality = "CT-" if polarity == "no" else "CT+"
    clause = sentence.document, f"{who} entered the town of Vale"
    statement = desk.statement(*clause, factuality)
    desk.origin("source", statement, name=who)
    return desk.slot(
        sentence.document, "entered", key="occurrence/moved_in", facet="occurrence", polarity=polarity, unit=None,
        participants=participants, statement=statement, **given,  # type: ignore[arg-type]
    )  # fmt: skip


def _denials(desk: Desk, *slots: Slot, main: frozenset[str] = frozenset()) -> list[Finding]:
    denying = frozenset(s.id for s in desk.statements if s.denied)
    return denial_findings(told_occurrences(slots, desk.sentences), denying, main, desk.sources)


def test_one_denies_what_another_asserts() -> None:
    desk = Desk()
    (finding,) = _denials(desk, _slot(desk, "Fighters"), _slot(desk, "Rebels", "no"))
    assert finding.kind == "denial"
    assert [p.polarity for p in finding.positions] == ["yes", "no"]
    assert finding.question in ("Did fighters enter the town of Vale?", "Did rebels enter the town of Vale?")


def test_a_denial_of_something_else_is_set_against_nothing() -> None:
    desk = Desk()
    (finding,) = _denials(desk, _slot(desk, "Fighters"), _slot(desk, "Rebels", "no", ("entity:other", "town")))
    assert [p.polarity for p in finding.positions] == ["no"]
    assert finding.explanation.startswith("It is denied")


def test_of_the_main_event_a_shared_noun_is_enough() -> None:
    for main, sides in ((frozenset({"event:1"}), 2), (frozenset[str](), 1)):
        desk = Desk()
        slots = [
            _slot(desk, "Fighters", participants=("entity:1", "town"), event="event:1"),
            _slot(desk, "Rebels", "no", participants=("entity:2", "town"), event="event:1"),
        ]
        (finding,) = _denials(desk, *slots, main=main)
        assert len(finding.positions) == sides


def test_two_who_deny_are_one_position() -> None:
    desk = Desk()
    slots = [_slot(desk, "Fighters"), _slot(desk, "Rebels", "no"), _slot(desk, "Guards", "no")]
    (finding,) = _denials(desk, *slots)
    assert len(finding.positions[1].documents) == 2


def test_what_did_not_happen_by_nobodys_denial_is_no_denial() -> None:
    desk = Desk()
    slot = _slot(desk, "Rebels", "no")
    desk.statements[:] = []
    assert _denials(desk, _slot(desk, "Fighters"), slot) == []


def test_history_is_left_out() -> None:
    desk = Desk()
    assert told_occurrences([_slot(desk, "Fighters", background=True)], desk.sentences) == []


def _alike(desk: Desk, *slots: Slot) -> list[Claim]:
    return alike_occurrences(told_occurrences(slots, desk.sentences))


def test_two_reports_of_the_same_with_the_same_participants() -> None:
    desk = Desk()
    (claim,) = _alike(desk, _slot(desk, "Fighters"), _slot(desk, "Rebels"))
    assert len({span.document for span in claim.clauses}) == len(claim.statements) == 2


def test_too_little_in_common_makes_no_claim() -> None:
    desk = Desk()
    shared = ("entity:fighters", "town")
    assert _alike(desk, _slot(desk, "Fighters", participants=shared), _slot(desk, "Rebels", participants=shared)) == []


def test_an_assertion_and_a_denial_make_no_claim() -> None:
    desk = Desk()
    assert _alike(desk, _slot(desk, "Fighters"), _slot(desk, "Rebels", "no")) == []


def test_what_is_only_possible_makes_no_claim() -> None:
    desk = Desk()
    assert _alike(desk, _slot(desk, "Fighters"), _slot(desk, "Rebels", modality="possible")) == []


_NEGATED = (
    "{0}/fighter/NOUN/3/nsubj never/never/ADV/3/advmod {1}/{2}/VERB/0/root the/the/DET/5/det town/town/NOUN/3/obj "
    "of/of/ADP/7/case Vale/Vale/PROPN/5/nmod"
)


def _negated(desk: Desk, verb: str, lemma: str) -> Slot:
    sentence = desk.told(_NEGATED.format("Rebels", verb, lemma))
    statement = desk.statement(sentence.document, f"Rebels never {verb} the town of Vale")
    desk.origin("source", statement, name="Rebels")
    return desk.slot(
        sentence.document, verb, key="occurrence/moved_in", facet="occurrence", polarity="no", unit=None,
        participants=_BOTH, statement=statement,
    )  # fmt: skip


def test_who_says_that_it_never_happened_denies_what_another_asserts_with_the_same_word() -> None:
    for verb, lemma, count in (("entered", "enter", 1), ("left", "leave", 0)):
        desk = Desk()
        slots = [_slot(desk, "Fighters"), _negated(desk, verb, lemma)]
        cited = frozenset({slots[1].statement or ""})
        told = told_occurrences(slots, desk.sentences)
        assert len(denial_findings(told, frozenset(), frozenset(), desk.sources, cited)) == count
        assert denial_findings(told, frozenset(), frozenset(), desk.sources) == []
