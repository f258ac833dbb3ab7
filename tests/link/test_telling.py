"""What a report sets apart from its news: other days, history."""

from according.link.events import link_events
from according.schema.links import Event
from tests.link.made import Sheet, read


def _attack(sheet: Sheet, word: str, day: str | None = None, after: str = "") -> Sheet:
    times = (("time", day),) if day else ()
    return sheet.event(word, "attack", "attack", *times, after=after)


def _events(*sheets: Sheet) -> list[Event]:
    return link_events(read(*sheets), frozenset())


def _two_days(second: str, day: str, *, published: str = "2031-03-04") -> Sheet:
    sheet = Sheet(f"Gunmen attacked on Monday .\nRain fell .\nThey attacked {second} too .", published=published)
    sheet.time("Monday", "2031-03-03", type_="DATE").time(second, day, type_="DATE")
    return _attack(_attack(sheet, "attacked", "Monday"), "attacked", second, after="fell .")


def test_two_days_of_one_report_are_two_events_and_the_second_no_part_of_the_first() -> None:
    main, other = _events(_two_days("last Tuesday", "2031-02-25"))
    assert (main.scope, other.scope) == ("", "day 2031-02-25")
    assert (main.earliest, other.earliest) == ("2031-03-03", "2031-02-25")
    assert other.part_of is None


def test_days_next_to_each_other_are_one_night() -> None:
    (event,) = _events(_two_days("on Tuesday", "2031-03-04"))
    assert len(event.mentions) == 2


def test_two_reports_that_tell_different_days_tell_one_event() -> None:
    one = _attack(Sheet("Gunmen attacked on Monday .").time("Monday", "2031-03-03", type_="DATE"), "attacked", "Monday")
    two = _attack(Sheet("Gunmen attacked on Friday .").time("Friday", "2031-02-28", type_="DATE"), "attacked", "Friday")
    (event,) = _events(one, two)
    assert len(event.documents) == 2
    assert [rule for _, rule in event.reasons] == ["link/same-word"]


def test_who_was_hurt_on_one_day_dies_on_a_later_one_of_the_same_event() -> None:
    sheet = Sheet("Two died on Monday .\nRain fell .\nOne more died on Friday .", published="2031-03-08")
    sheet.time("Monday", "2031-03-03", type_="DATE").time("Friday", "2031-03-07", type_="DATE")
    sheet.event("died", "die", "kill", ("time", "Monday")).event(
        "died", "die", "kill", ("time", "Friday"), after="fell"
    )
    (event,) = _events(sheet)
    assert event.scope == ""


def test_history_goes_on_where_the_next_sentence_takes_it_up() -> None:
    sheet = Sheet("Gunmen attacked today .\nIn 1987 bombers attacked .\nThe attack killed nine .")
    sheet.sentences[2] = sheet.sentences[2].__class__(
        **{f: getattr(sheet.sentences[2], f) for f in sheet.sentences[2].__slots__} | {"paragraph": 1}
    )
    sheet = _attack(_attack(sheet, "attacked"), "attacked", after="1987")
    found = _events(sheet.event("attack", "attack", "attack", after="The"))
    assert [(e.background, len(e.mentions)) for e in found] == [(False, 1), (True, 2)]


def test_the_main_event_is_no_later_than_the_first_report_of_it() -> None:
    one = _attack(Sheet("Gunmen attacked on Monday .").time("Monday", "2031-03-03", type_="DATE"), "attacked", "Monday")
    two = Sheet("Gunmen attacked , a court heard on Friday .", published="2031-03-08")
    two = _attack(two.time("Friday", "2031-03-07", type_="DATE"), "attacked", "Friday")
    (event,) = _events(one, two)
    assert (event.earliest, event.latest) == ("2031-03-03", "2031-03-03")


def test_an_hour_alone_tells_no_day_where_the_sentence_names_one() -> None:
    sheet = Sheet("Gunmen attacked at 9 p.m. on Monday .").time("9 p.m.", "2031-03-04T21:00")
    sheet = sheet.time("Monday", "2031-03-03", type_="DATE")
    (event,) = _events(sheet.event("attacked", "attack", "attack", ("time", "9 p.m.")))
    assert event.earliest == "2031-03-03"


def test_a_main_event_without_a_time_was_on_the_day_of_the_report_or_the_one_before() -> None:
    (event,) = _events(_attack(Sheet("Gunmen attacked ."), "attacked"))
    assert (event.earliest, event.latest) == ("2031-03-03", "2031-03-04")


def test_parts_are_tied_to_the_main_event() -> None:
    sheet = _attack(Sheet("Gunmen attacked and killed two ."), "attacked").event("killed", "kill", "kill")
    main, part = _events(sheet)
    assert (main.part_of, part.part_of) == (None, main.id)


def test_each_mention_knows_its_event() -> None:
    (reading,) = read(_attack(Sheet("Gunmen attacked ."), "attacked"))
    (event,) = link_events([reading], frozenset())
    assert list(reading.happenings.values()) == [event]
