"""What one report alone tells of what was done to somebody."""

import pytest

from according.reconcile.meanings import Meanings
from according.reconcile.single_claims import single_claims
from according.schema.annotations import Sentence
from according.schema.findings import Finding
from according.schema.links import Slot
from according.schema.vocabulary import Modality, Polarity
from tests.reconcile.made import Desk

_ARRESTED = (
    "The/the/DET/2/det driver/driver/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass arrested/arrest/VERB/0/root "
    "by/by/ADP/6/case {0}/{0}/NOUN/4/obl"
)
_NONE = (
    "No/no/DET/2/det passengers/passenger/NOUN/3/nsubj died/die/VERB/0/root in/in/ADP/6/case the/the/DET/6/det "
    "{0}/{0}/NOUN/3/obl"
)
_SEIZED = (
    "The/the/DET/2/det papers/paper/NOUN/4/nsubj:pass were/be/AUX/4/aux:pass seized/seize/VERB/0/root "
    "by/by/ADP/6/case {0}/{0}/NOUN/4/obl"
)


def _slot(
    desk: Desk, sentence: Sentence, verb: str, family: str, who: str, *, polarity: Polarity = "yes",
    modality: Modality = "actual", background: bool = False,
) -> Slot:  # fmt: skip
    slot = desk.slot(
        sentence.document, verb, key=f"occurrence/{family}", facet="occurrence", polarity=polarity, unit=None,
        modality=modality, background=background, participants=(who, "people"),
    )  # fmt: skip
    return Slot(**{**{name: getattr(slot, name) for name in Slot.__slots__}, "families": (family,)})


def _found(desk: Desk, *slots: Slot) -> list[Finding]:
    return single_claims(slots, Meanings(desk.sentences, [], slots, []), [], desk.sources)


def test_an_arrest_that_one_report_tells() -> None:
    desk = Desk()
    slot = _slot(desk, desk.told(_ARRESTED.format("detectives")), "arrested", "held", "driver")
    (finding,) = _found(desk, slot)
    assert (finding.kind, finding.question) == ("single-origin", "Was the driver arrested by detectives?")
    assert finding.positions[0].value == "yes"


def test_what_did_not_happen_to_somebody_is_answered_with_no() -> None:
    desk = Desk()
    slot = _slot(desk, desk.told(_NONE.format("fire")), "died", "dead", "passenger", polarity="no")
    (finding,) = _found(desk, slot)
    assert (finding.question, finding.positions[0].value) == ("Did passengers die in the fire?", "no")


def test_what_another_report_tells_of_one_of_them_is_not_told_alone() -> None:
    desk = Desk()
    slots = [
        _slot(desk, desk.told(_ARRESTED.format(by)), "arrested", "held", "driver") for by in ("detectives", "guards")
    ]
    assert _found(desk, *slots) == []


@pytest.mark.parametrize(("modality", "background"), [("possible", False), ("actual", True)])
def test_what_is_possible_or_history_is_left_out(modality: Modality, background: bool) -> None:
    desk = Desk()
    sentence = desk.told(_ARRESTED.format("detectives"))
    slot = _slot(desk, sentence, "arrested", "held", "driver", modality=modality, background=background)
    assert _found(desk, slot) == []


def test_what_is_done_to_a_thing_is_left_out() -> None:
    desk = Desk()
    assert _found(desk, _slot(desk, desk.told(_SEIZED.format("customs")), "seized", "held", "paper")) == []
