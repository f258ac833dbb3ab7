"""Tolls that are told without a number."""

from according.link.events import link_events
from according.link.slots import quantity_slots, toll_slots
from according.schema.links import Slot
from tests.link.made import Sheet, read

_MAN = "A/a/DET/2/det man/man/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass killed/kill/VERB/0/root"


def _tolls(*sheets: Sheet) -> list[Slot]:
    found = read(*sheets)
    link_events(found, frozenset())
    return toll_slots(found, [slot for reading in found for slot in quantity_slots(reading)])


def _told(*sheets: Sheet) -> list[tuple[str, float | None, str]]:
    return [(s.event_class or "", s.low, s.value) for s in _tolls(*sheets)]


def _killed(text: str = _MAN, *patients: str) -> Sheet:
    sheet = Sheet(text)
    return sheet.event("killed", "kill", "kill", *(("patient", p) for p in patients or ("A man",)))


def test_one_who_is_described_is_one() -> None:
    (slot,) = _tolls(_killed())
    assert (slot.key, slot.low, slot.high) == ("quantity/dead/count/people", 1.0, 1.0)
    assert (slot.value, slot.rule) == ("one (A man)", "link/toll")


def test_those_who_are_joined_are_added() -> None:
    text = (
        "A/a/DET/2/det man/man/NOUN/0/root and/and/CCONJ/5/cc his/he/PRON/5/nmod daughter/daughter/NOUN/2/conj killed"
    )
    assert _told(_killed(text.replace(" killed", " killed/kill/VERB/2/acl"), "A man", "his daughter")) == [
        ("dead", 2.0, "two (A man, his daughter)")
    ]


def test_groups_of_unknown_size_tell_nothing() -> None:
    words = "Officers/officer/NOUN/3/nsubj:pass were/be/AUX/3/aux:pass killed/kill/VERB/0/root"
    assert _told(_killed(words, "Officers")) == []


def test_a_number_in_a_lead_that_is_higher_answers_instead() -> None:
    numbered = Sheet("Seven people were killed .").number("Seven", 7, counted="people", noun="Seven people")
    numbered = numbered.event("killed", "kill", "kill", ("patient", "Seven people"))
    assert _told(_killed(), numbered) == []


def test_names_of_one_report_are_added_and_misspellings_are_not() -> None:
    text = "Jane Roe was killed .\nRain fell .\nLater {} was killed ."
    for second, count in (("Paul Poe", 2.0), ("Jane Rowe", 1.0)):
        sheet = Sheet(text.format(second)).name("Jane Roe").name(second)
        sheet.event("killed", "kill", "kill", ("patient", "Jane Roe"))
        sheet.event("killed", "kill", "kill", ("patient", second), after="Later")
        for number, sentence in enumerate(sheet.sentences):
            words = tuple(
                w.__class__(w.start, w.end, w.text, w.lemma, "PROPN" if w.text[0].isupper() else w.tag)
                for w in sentence.words
            )
            fields = {f: getattr(sentence, f) for f in sentence.__slots__}
            sheet.sentences[number] = sentence.__class__(**fields | {"words": words})
        assert [low for _, low, _ in _told(sheet)] == [count]


def test_where_nobody_died_those_who_were_shot_were_injured() -> None:
    shot = Sheet(_MAN.replace("killed/kill", "shot/shoot")).event("shot", "shoot", "shoot", ("patient", "A man"))
    assert _told(shot) == [("injured", 1.0, "one (A man)")]
    assert "injured" not in [family for family, _, _ in _told(shot, _killed())]


def test_of_those_shot_the_dead_are_taken_off() -> None:
    sheet = Sheet("Five people were shot .").number("Five", 5, counted="people", noun="Five people")
    sheet = sheet.event("shot", "shoot", "shoot", ("patient", "Five people"))
    assert _told(sheet) == [("injured", 5, "Five")]
    assert not any(told[1] == 4 for told in _told(sheet, _killed()))
    both = Sheet("Five people were shot and one died .").number("Five", 5, counted="people", noun="Five people")
    both = both.event("shot", "shoot", "shoot", ("patient", "Five people")).event(
        "died", "die", "kill", ("patient", "one")
    )
    assert ("injured", 4, "four of five") in _told(both.number("one", 1), _killed())


def test_an_ordinal_tells_how_many_have_died() -> None:
    text = "A/a/DET/3/det third/third/ADJ/3/amod man/man/NOUN/5/nsubj has/have/AUX/5/aux died/die/VERB/0/root"
    sheet = Sheet(text).event("died", "die", "kill", ("patient", "A third man"))
    assert [(t[0], t[1]) for t in _told(sheet)] == [("dead", 3.0)]


def test_the_hurt_are_not_the_dead_of_a_headline() -> None:
    sheet = Sheet("Two dead , six injured in rampage").number("Two", 2).number("six", 6)
    sheet = sheet.event("dead", "dead", "kill", ("patient", "Two"), ("patient", "six"))
    sheet = sheet.event("injured", "injure", "injure", ("patient", "six"))
    assert ("dead", 6.0) not in [(t[0], t[1]) for t in _told(sheet)]


def test_history_is_not_counted() -> None:
    sheet = Sheet("In 1987 a man was killed .")
    assert _told(sheet.event("killed", "kill", "kill", ("patient", "a man"))) == []
    news = Sheet("Today a man was killed .").event("killed", "kill", "kill", ("patient", "a man"))
    assert _told(news) == [("dead", 1.0, "one (a man)")]
