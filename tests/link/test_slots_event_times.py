"""Whose a time of a sentence is, by its tree."""

import pytest

from according.link.slots import place_and_time_slots
from tests.link.made import Sheet, read

_BLAST_KILLED = (
    "The/the/DET/2/det blast/blast/NOUN/3/nsubj killed/kill/VERB/0/root six/six/NUM/3/obj on/on/ADP/6/case "
    "Monday/Monday/PROPN/3/obl"
)
_TOLL_ROSE = (
    "The/the/DET/2/det toll/toll/NOUN/6/nsubj of/of/ADP/5/case the/the/DET/5/det blast/blast/NOUN/2/nmod "
    "rose/rise/VERB/0/root on/on/ADP/8/case Monday/Monday/PROPN/6/obl"
)
_SITE_OF = (
    "People/people/NOUN/2/nsubj met/meet/VERB/0/root near/near/ADP/4/case site/site/NOUN/2/obl of/of/ADP/6/case "
    "blast/blast/NOUN/4/nmod on/on/ADP/8/case Monday/Monday/PROPN/2/obl"
)
_OCCURRED = (
    "Police/police/NOUN/2/nsubj study/study/VERB/0/root the/the/DET/4/det blast/blast/NOUN/2/obj "
    "that/that/PRON/6/nsubj occurred/occur/VERB/4/acl Monday/Monday/PROPN/6/obl"
)
_SAID_AT = (
    "The/the/DET/2/det blast/blast/NOUN/3/nsubj hurt/hurt/VERB/6/ccomp six/six/NUM/3/obj Roe/Roe/PROPN/6/nsubj "
    "said/say/VERB/0/root on/on/ADP/8/case Monday/Monday/PROPN/3/obl"
)


@pytest.mark.parametrize(
    ("tree", "is_its"),
    [(_BLAST_KILLED, True), (_TOLL_ROSE, False), (_SITE_OF, False), (_OCCURRED, True), (_SAID_AT, False)],
    ids=["what it did", "what became of it", "gathered at its site", "a clause that says it happened", "said then"],
)
def test_the_time_of_a_noun(tree: str, is_its: bool) -> None:
    sheet = Sheet(tree).time("Monday", "2031-03-03", type_="DATE")
    (reading,) = read(sheet.event("blast", "blast", "explode", ("time", "Monday")))
    assert [s.value for s in place_and_time_slots(reading) if s.facet == "time"] == (["Monday"] if is_its else [])


def test_of_two_verbs_the_nearer_has_the_time() -> None:
    tree = (
        "Roe/Roe/PROPN/2/nsubj:pass hit/hit/VERB/0/root in/in/ADP/4/case town/town/NOUN/2/obl and/and/CCONJ/6/cc "
        "died/die/VERB/2/conj at/at/ADP/8/case noon/noon/NOUN/2/obl"
    )
    sheet = Sheet(tree).time("noon", "2031-03-04T12:00")
    sheet.event("hit", "hit", "attack", ("time", "noon")).event("died", "die", "kill")
    (reading,) = read(sheet)
    assert [s.key for s in place_and_time_slots(reading) if s.facet == "time"] == ["time/dead/kill/die"]


def test_today_in_a_quotation_is_of_an_unknown_day() -> None:
    sheet = Sheet("A blast struck today .").time("today", "2031-03-04", type_="DATE")
    (sentence,) = sheet.sentences
    object.__setattr__(sentence, "quoted", (sentence.range,))
    (reading,) = read(sheet.event("blast", "blast", "explode", ("time", "today")))
    assert [s for s in place_and_time_slots(reading) if s.facet == "time"] == []


@pytest.mark.parametrize("words", ["earlier in the day", "later that day"])
def test_a_part_of_an_unnamed_day_is_left_out(words: str) -> None:
    sheet = Sheet(f"A blast struck {words} .").time(words, "2031-03-04", type_="DATE")
    (reading,) = read(sheet.event("blast", "blast", "explode", ("time", words)))
    assert [s for s in place_and_time_slots(reading) if s.facet == "time"] == []
