"""What somebody or something is said to be."""

from according.link.cast import Cast
from according.link.slots import description_slots
from tests.link.made import Sheet, read


def _described(sheet: Sheet) -> list[tuple[str, str | None, str]]:
    (reading,) = read(sheet)
    return [(s.holder, s.counted, s.value) for s in description_slots(reading, Cast([reading]))]


_SPOKE = " ,/,/PUNCT/1/punct spoke/speak/VERB/0/root"


def test_a_noun_in_apposition() -> None:
    sheet = Sheet(
        "Ferrante/Ferrante/PROPN/6/nsubj ,/,/PUNCT/4/punct a/a/DET/4/det lawyer/lawyer/NOUN/1/appos ,/,/PUNCT/4/punct "
        "spoke/speak/VERB/0/root"
    ).name("Ferrante")
    assert [(holder, value) for holder, _, value in _described(sheet)] == [("Ferrante", "a lawyer")]


def test_a_title_before_the_name() -> None:
    sheet = Sheet("Coroner/coroner/NOUN/2/compound Ferrante/Ferrante/PROPN/3/nsubj spoke/speak/VERB/0/root").name(
        "Ferrante"
    )
    assert [value for _, _, value in _described(sheet)] == ["Coroner"]


def test_a_predicate() -> None:
    sheet = Sheet("Ferrante/Ferrante/PROPN/4/nsubj was/be/AUX/4/cop an/a/DET/4/det attorney/attorney/NOUN/0/root").name(
        "Ferrante"
    )
    assert [value for _, _, value in _described(sheet)] == ["an attorney"]


def test_what_somebody_is_not_describes_nobody() -> None:
    sheet = Sheet(
        "Ferrante/Ferrante/PROPN/5/nsubj is/be/AUX/5/cop not/not/PART/5/advmod a/a/DET/5/det suspect/lawyer/NOUN/0/root"
    ).name("Ferrante")
    assert _described(sheet) == []


def test_nouns_that_fit_everybody_describe_nobody() -> None:
    sheet = Sheet("Ferrante/Ferrante/PROPN/4/nsubj was/be/AUX/4/cop a/a/DET/4/det man/man/NOUN/0/root").name("Ferrante")
    assert _described(sheet) == []


def test_what_is_no_person_describes_none() -> None:
    sheet = Sheet("Ferrante/Ferrante/PROPN/4/nsubj was/be/AUX/4/cop the/the/DET/4/det reason/reason/NOUN/0/root").name(
        "Ferrante"
    )
    assert _described(sheet) == []
