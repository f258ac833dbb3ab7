"""What a reader is shown holds the value and leaves out who said it."""

from according.link.slots import quantity_slots
from according.link.slots.evidence import LONGEST_CLAUSE, evidence_clause
from according.schema.annotations import EventMention
from tests.link.made import Sheet, read


def _shown(sheet: Sheet) -> str:
    (reading,) = read(sheet)
    (slot,) = quantity_slots(reading)
    return sheet.text[slot.clause.start : slot.clause.end]


def test_source_and_cue_are_left_out() -> None:
    sheet = Sheet("Roe said that nine people were killed .").number("nine", 9, counted="people")
    sheet.event("killed", "kill", "kill", ("patient", "nine people"))
    sheet.say("that nine people were killed", ("named", "Roe", "Roe"), cue="said")
    assert _shown(sheet) == "nine people were killed"


def test_the_clause_and_not_the_sentence_is_shown() -> None:
    sheet = Sheet("Rain fell , and nine people were killed .").clauses(", and")
    sheet.number("nine", 9, counted="people").event("killed", "kill", "kill", ("patient", "nine people"))
    assert _shown(sheet) == "nine people were killed"


def test_no_evidence_is_longer_than_its_limit_and_all_hold_the_value() -> None:
    sheet = Sheet("Nine people " + "of many towns " * 40 + "were killed .").number("Nine", 9, counted="people")
    sheet.event("killed", "kill", "kill", ("patient", "Nine people"))
    event = next(r for r in sheet.records if isinstance(r, EventMention))
    for value in (sheet.find("Nine"), sheet.find("towns", "of many towns of many ")):
        found = evidence_clause(sheet.sentences[0], value, None)
        assert len(found) <= LONGEST_CLAUSE
        assert found.contains(value)
    assert evidence_clause(sheet.sentences[0], sheet.find("Nine"), event).contains(sheet.find("Nine"))
