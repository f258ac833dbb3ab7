"""Events of a story, the main one first."""

from according.link.events import events_by_mention, link_events
from according.schema.spans import Span
from tests.link.made import Sheet, read


def _sheet(lead: str, lemma: str, event_class: str, word: str) -> Sheet:
    return Sheet(f"{lead}\nRain fell .\nWind blew .\nSchools shut .\nA road collapsed there .").event(
        word, lemma, event_class
    ).event("collapsed", "collapse", "collapse")  # fmt: skip


def test_what_most_leads_tell_is_the_main_event() -> None:
    sheets = [
        _sheet("A tram derailed .", "derail", "derail", "derailed"),
        _sheet("A tram has crashed .", "crash", "collide", "crashed"),
        _sheet("Nine were killed .", "kill", "kill", "killed"),
    ]
    found = link_events(read(*sheets), frozenset())
    assert [e.type for e in found] == ["crash", "dead", "ruin"]
    assert len(found[0].documents) == 2


def test_reports_set_apart_tell_no_event() -> None:
    one, other = _sheet("A tram derailed .", "derail", "derail", "derailed"), Sheet("Nine were killed .")
    other.event("killed", "kill", "kill")
    found = link_events(read(one, other), frozenset({other.document.id}))
    assert "dead" not in [e.type for e in found]


def test_speech_and_plans_are_no_events() -> None:
    sheet = Sheet("Police warned that buses may crash .").event("warned", "warn", "warn")
    assert link_events(read(sheet.event("crash", "crash", "collide", modality="possible")), frozenset()) == []


def test_history_comes_last() -> None:
    sheet = Sheet("In 1987 a ferry sank .\nA tram derailed .\nRain fell .").event("sank", "sink", "capsize_x")
    first, last = link_events(read(sheet.event("derailed", "derail", "derail")), frozenset())
    assert (first.type, first.background) == ("crash", False)
    assert last.background


def test_time_and_place_of_an_event() -> None:
    sheet = Sheet("A tram derailed in Vale at 06:07 .").name("Vale", "Address").time("06:07", "2031-03-04T06:07")
    (event,) = link_events(
        read(sheet.event("derailed", "derail", "derail", ("place", "Vale"), ("time", "06:07"))), frozenset()
    )
    assert (event.place, event.earliest, event.latest) == ("Vale", "2031-03-04T06:07", "2031-03-04T06:07")
    assert event.text == "A tram derailed in Vale at 06:07 ."


def test_events_by_their_mentions() -> None:
    sheet = Sheet("A tram derailed .").event("derailed", "derail", "derail")
    events = link_events(read(sheet), frozenset())
    at = sheet.find("derailed")
    assert events_by_mention(events) == {Span(sheet.document.id, at.start, at.end): events[0]}
