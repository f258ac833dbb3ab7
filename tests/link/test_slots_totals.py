"""Figures told by a noun of counting, in two steps, of those in hospital, and of nobody."""

import pytest

from according.link.slots import quantity_slots
from according.schema.links import Slot
from tests.link.counting import counted
from tests.link.made import Sheet, read

_TOLL = (
    "The/the/DET/3/det death/death/NOUN/3/compound toll/toll/NOUN/5/nsubj has/have/AUX/5/aux risen/rise/VERB/0/root"
    " to/to/ADP/7/case 60/60/NUM/5/obl"
)
_NUMBER = (
    "The/the/DET/2/det number/number/NOUN/6/nsubj of/of/ADP/4/case injured/injured/NOUN/2/nmod is/be/AUX/6/cop"
    " 40/40/NUM/0/root"
)
_REACHED = (
    "The/the/DET/2/det number/number/NOUN/5/nsubj of/of/ADP/4/case dead/dead/NOUN/2/nmod reached/reach/VERB/0/root"
    " 40/40/NUM/5/obj"
)
_GUESTS = (
    "The/the/DET/2/det number/number/NOUN/6/nsubj of/of/ADP/4/case guests/guest/NOUN/2/nmod is/be/AUX/6/cop"
    " 40/40/NUM/0/root"
)
_SHOTS = (
    "He/he/PRON/2/nsubj heard/hear/VERB/0/root two/two/NUM/4/nummod shots/shot/NOUN/2/obj ,/,/PUNCT/9/punct"
    " then/then/ADV/9/advmod nine/nine/NUM/9/nummod more/more/ADJ/9/amod shots/shot/NOUN/4/conj"
)
_TEENS = (
    "First/first/ADV/2/advmod reports/report/NOUN/3/nsubj said/say/VERB/0/root six/six/NUM/5/nummod"
    " teens/teen/NOUN/7/nsubj:pass were/be/AUX/7/aux:pass injured/injure/VERB/3/ccomp ,/,/PUNCT/14/punct"
    " but/but/CCONJ/14/cc that/that/DET/11/det number/number/NOUN/14/nsubj is/be/AUX/14/cop"
    " actually/actually/ADV/14/advmod 8/8/NUM/3/conj"
)
_BROUGHT = (
    "Six/six/NUM/2/nummod people/person/NOUN/4/nsubj:pass were/be/AUX/4/aux:pass {}/transport/VERB/0/root"
    " to/to/ADP/7/case a/a/DET/7/det {}/{}/NOUN/4/obl"
)


def _told(sheet: Sheet) -> list[Slot]:
    (reading,) = read(sheet)
    return quantity_slots(reading)


def _keys(sheet: Sheet) -> list[tuple[str, float | None]]:
    return [(s.key, s.low) for s in _told(sheet)]


@pytest.mark.parametrize(
    ("tree", "key", "low"),
    [
        (_TOLL, "quantity/dead/count/people", 60),
        (_NUMBER, "quantity/injured/count/people", 40),
        (_REACHED, "quantity/dead/count/people", 40),
    ],
)
def test_a_noun_of_counting_tells_what_its_figure_counts(tree: str, key: str, low: float) -> None:
    assert _keys(counted(tree)) == [(key, low)]


def test_a_number_of_guests_is_no_toll() -> None:
    assert _keys(counted(_GUESTS)) == []


def test_figures_told_one_after_the_other_are_added() -> None:
    *_, both = _told(counted(_SHOTS))
    assert (both.key, both.low, both.high, both.rule) == ("quantity/any/count/shots", 11, 11, "link/sum")


def test_a_corrected_figure_and_its_correction_count_people() -> None:
    sheet = counted(_TEENS).event("injured", "injure", "injure", ("patient", "six teens"))
    found = [s for s in _told(sheet) if s.rule == "link/corrected"]
    assert [(s.key, s.low) for s in found] == [
        ("quantity/injured/count/people", 6),
        ("quantity/injured/count/people", 8),
    ]


def test_those_brought_to_hospital_are_hurt_and_are_counted_by_themselves() -> None:
    sheet = counted(_BROUGHT.format("transported", "clinic", "clinic"))
    sheet.event("transported", "transport", "transport", ("patient", "Six people"))
    assert _keys(sheet) == [("quantity/injured/count/people", 6), ("quantity/hospital/count/people", 6)]


def test_those_brought_to_a_school_are_not() -> None:
    sheet = counted(_BROUGHT.format("transported", "school", "school"))
    sheet.event("transported", "transport", "transport", ("patient", "Six people"))
    assert _keys(sheet) == [("quantity/transport/count/people", 6)]


@pytest.mark.parametrize(
    ("text", "words", "event"),
    [
        ("One of the wounded deputies was killed", "One of the wounded deputies", "killed"),
        ("At least four of the people shot were killed", "At least four of the people", "killed"),
        ("Three women in their 20's were killed", "20's", "killed"),
        ("A father of 3 was killed", "A father of 3", "killed"),
        ("The three other guests were killed", "The three other guests", "killed"),
        ("A gunman was after them . He killed them two days", "them two", "killed"),
    ],
)
def test_ages_shares_and_those_left_count_nobody(text: str, words: str, event: str) -> None:
    sheet = counted(text).event(event, "kill", "kill", ("patient", words))
    assert [s.low for s in _told(sheet) if s.low != 3 or "other" in text] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two boys , 11 and 13 years old , were hurt", "11 and 13 years old"),
        ("Ann Roe and Bob Poe, both 16, were hurt", "both 16"),
        ("Two of four guests were hurt", "Two of four guests"),
        ("Ann Roe, 51 (wife of Bob Poe), was hurt", "Ann Roe, 51"),
    ],
)
def test_ages_in_a_list_count_nobody(text: str, words: str) -> None:
    sheet = counted(text).event("hurt", "hurt", "injure", ("patient", words))
    assert [s.low for s in _told(sheet) if s.low in (11, 16, 51) or text.startswith("Two of")] in ([], [4])


def test_the_fatally_wounded_are_dead() -> None:
    sheet = counted("Five officers were fatally wounded")
    sheet.event("wounded", "wound", "injure", ("patient", "Five officers"))
    assert _keys(sheet) == [("quantity/dead/count/police_officers", 5)]


@pytest.mark.parametrize(
    "text",
    ["Three guests remained in a clinic", "One was shot in the thigh", "Three officers and two civilians were shot"],
)
def test_some_of_those_hurt_are_not_all(text: str) -> None:
    sheet = counted(text)
    word, class_ = ("clinic", "hospitalise") if "clinic" in text else ("shot", "shoot")
    sheet.event(word, word, class_, ("patient", text.split(" were ")[0].split(" was ")[0].split(" remained ")[0]))
    assert _told(sheet)[-1].further


def test_those_who_shoot_are_not_those_who_are_shot() -> None:
    sheet = counted("All three fired into the crowd").event("fired", "fire", "shoot", ("agent", "All three"))
    assert _told(sheet) == []


def test_the_doers_of_a_killing_are_not_its_dead() -> None:
    sheet = counted("Two men opened fire , killing one visitor")
    sheet.event("killing", "kill", "kill", ("agent", "Two men"), ("patient", "one visitor"))
    assert [s.low for s in _told(sheet)] == [1]


def test_villages_are_not_among_those_who_fled() -> None:
    sheet = counted("People fled from two villages").event("fled", "flee", "flee", ("place", "two villages"))
    assert _told(sheet) == []


def test_those_in_one_condition_are_a_part_of_the_hurt() -> None:
    sheet = counted("Six people were injured and remained in critical condition")
    sheet.event("injured", "injure", "injure", ("patient", "Six people"))
    assert _keys(sheet) == [("quantity/condition:critical/count/people", 6)]


@pytest.mark.parametrize(
    ("text", "further"),
    [
        ("One woman was killed and five others wounded", False),
        ("Two officers and five others were wounded", True),
        ("Five others were wounded", True),
    ],
)
def test_others_are_all_where_the_rest_is_dead(text: str, further: bool) -> None:
    sheet = counted(text)
    if "killed" in text:
        sheet.event("killed", "kill", "kill", ("patient", "One woman"))
    words = "Two officers and five others" if "officers" in text else "ive others"
    sheet.event("wounded", "wound", "injure", ("patient", words))
    (slot,) = [s for s in _told(sheet) if s.low == 5]
    assert slot.further is further
