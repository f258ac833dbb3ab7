"""What a source denies, and what it says did not happen."""

from according.link.slots.polarity import polarity
from according.schema.annotations import EventMention
from according.schema.vocabulary import Factuality, Polarity
from tests.link.made import Sheet


def _polarity(sheet: Sheet, said: str, factuality: Factuality) -> Polarity:
    statement = sheet.say(said, ("named", "Jane Roe", "Roe"), cue="denied", factuality=factuality)
    event = next(r for r in sheet.records if isinstance(r, EventMention))
    return polarity(sheet.sentences[0], event, statement)


_DENIED = (
    "Roe/Roe/PROPN/2/nsubj denied/deny/VERB/0/root that/that/SCONJ/5/mark troops/troop/NOUN/5/nsubj "
    "entered/enter/VERB/2/ccomp Vale/Vale/PROPN/5/obj"
)


def test_a_source_that_asserts() -> None:
    assert _polarity(Sheet(_DENIED).event("entered", "enter", "enter"), "troops entered Vale", "CT+") == "yes"


def test_a_source_that_denies() -> None:
    assert _polarity(Sheet(_DENIED).event("entered", "enter", "enter"), "troops entered Vale", "CT-") == "no"


def test_a_denied_negation_asserts() -> None:
    sheet = Sheet(_DENIED).event("entered", "enter", "enter", polarity="no")
    assert _polarity(sheet, "troops entered Vale", "CT-") == "yes"


def test_a_negation_nobody_denies() -> None:
    sheet = Sheet(_DENIED).event("entered", "enter", "enter", polarity="no")
    assert _polarity(sheet, "troops entered Vale", "CT+") == "no"


def test_what_a_relative_clause_tells_is_not_denied() -> None:
    sheet = Sheet(
        "Roe/Roe/PROPN/2/nsubj denied/deny/VERB/0/root paying/pay/VERB/2/xcomp a/a/DET/5/det "
        "builder/builder/NOUN/3/obj that/that/PRON/7/nsubj collapsed/collapse/VERB/5/acl:relcl"
    ).event("collapsed", "collapse", "collapse")
    assert _polarity(sheet, "paying a builder that collapsed", "CT-") == "unknown"


def test_what_hangs_on_a_claim_is_denied_with_it() -> None:
    sheet = Sheet(
        "Roe/Roe/PROPN/2/nsubj denied/deny/VERB/0/root reports/report/NOUN/2/obj that/that/SCONJ/6/mark "
        "troops/troop/NOUN/6/nsubj entered/enter/VERB/3/acl"
    ).event("entered", "enter", "enter")
    assert _polarity(sheet, "reports that troops entered", "CT-") == "no"


def test_without_a_statement_the_event_speaks_for_itself() -> None:
    sheet = Sheet("Troops entered .").event("entered", "enter", "enter", polarity="no")
    event = next(r for r in sheet.records if isinstance(r, EventMention))
    assert polarity(sheet.sentences[0], event, None) == "no"
