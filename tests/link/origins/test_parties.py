"""Sources that take part in the event they tell of."""

from according.link.copies import Copies
from according.link.entities import link_entities
from according.link.origins import make_origins
from according.schema.annotations import EventMention, Mention
from according.schema.links import Event, Origin
from tests.link.made import Sheet, joined


def _origin(attacker: str, speaker: str, *, background: bool = False) -> Origin:
    sheet = Sheet(f"{attacker} attacked the port at dawn .\nEverything is calm , {speaker} said .")
    sheet.name("Harbour Front", "Organization").event("attacked", "attack", "attack", ("agent", attacker))
    if attacker != speaker:
        sheet.name(speaker, "Organization")
    sheet.say("Everything is calm", ("named", speaker, speaker), cue="said")
    records = joined(sheet)
    entities = link_entities(records.documents, records.of(Mention))
    mentions = tuple(m.span for m in records.of(EventMention))
    event = Event("event:1", "attack", "attacked", None, None, None, background, (sheet.document.id,), mentions)
    (origin,) = make_origins(records, entities, Copies(records.documents), (event,)).all()
    return origin


def test_who_acts_in_the_main_event_speaks_of_itself() -> None:
    origin = _origin("Harbour Front", "Harbour Front")
    assert origin.party
    assert origin.evidence[-1].text == "Harbour Front attacked the port at dawn ."


def test_who_only_tells_of_it_is_no_party() -> None:
    assert not _origin("Harbour Front", "Northern Relief").party


def test_whose_name_is_but_a_word_of_the_participant_is_none() -> None:
    assert not _origin("Harbour Front rivals", "Harbour Front").party


def test_nor_who_acts_in_what_is_told_as_history() -> None:
    assert not _origin("Harbour Front", "Harbour Front", background=True).party
