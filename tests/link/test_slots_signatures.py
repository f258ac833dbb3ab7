"""Those who sign a letter and those who send it are one count."""

import pytest

from according.link.slots import quantity_slots
from according.link.slots.signatures import SIGNED_KEY
from tests.link.made import Sheet, read


@pytest.mark.parametrize(
    ("text", "noun", "verb", "lemma", "event_class", "expected"),
    [
        ("A letter signed by all 40 senators was sent .", "40 senators", "signed", "sign", "sign", True),
        ("All 40 senators sent a letter to the speaker .", "40 senators", "sent", "send", "send_message", True),
        ("The agency sent 40 letters .", "40 letters", "sent", "send", "send_message", False),
        ("A letter signed by 40 priests , numerous members .", "40 priests", "signed", "sign", "sign", False),
        ("The club signed 40 players .", "40 players", "signed", "sign", "sign", False),
    ],
)
def test_signatures(text: str, noun: str, verb: str, lemma: str, event_class: str, expected: bool) -> None:
    sheet = Sheet(text).number("40", 40, counted=noun.split()[1], noun=noun)
    role = "patient" if noun in text.split(verb)[1] and " by " not in text else "agent"
    keys = [s.key for s in quantity_slots(read(sheet.event(verb, lemma, event_class, (role, noun)))[0])]
    assert (SIGNED_KEY in keys) is expected
