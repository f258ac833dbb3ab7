"""Clauses of several reports that tell the same."""

from according.link.claims import ALIKE, NOMINATED, Clause, clauses_of, like_clauses, likeness, weigh
from according.schema.spans import Range
from tests.link.made import Sheet, read


def _clause(document: str, *words: str, start: int = 0) -> Clause:
    return Clause(document, Range(start, start + 10), frozenset(words), None)


_FERRY = ("ferry", "sink", "harbour", "storm")
_OTHERS = [
    _clause(f"other{i}", f"council{i}", f"vote{i}", f"budget{i}", f"mayor{i}", start=i * 20) for i in range(4)
]  # fmt: skip


def test_a_clause_is_told_with_those_of_others_in_like_words() -> None:
    one, two = _clause("one", *_FERRY), _clause("two", *_FERRY[:3], "night")
    assert like_clauses([one, two, *_OTHERS]) == [(one, (two,)), (two, (one,))]


def test_one_shared_word_is_too_little() -> None:
    clauses = [_clause("one", *_FERRY), _clause("two", "ferry", "ticket", "price", "rise"), *_OTHERS]
    assert like_clauses(clauses) == []


def test_a_clause_is_never_told_with_one_of_its_own_document() -> None:
    assert like_clauses([_clause("one", *_FERRY), _clause("one", *_FERRY, start=50), *_OTHERS]) == []


def test_of_each_document_those_that_share_most_come_first_and_are_few() -> None:
    near = _clause("two", *_FERRY, start=90)
    far = [_clause("two", *_FERRY[:3], f"night{i}", start=200 + i * 20) for i in range(NOMINATED + 2)]
    found = dict(like_clauses([_clause("one", *_FERRY), *far, near, *_OTHERS]))
    others = found[_clause("one", *_FERRY)]
    assert others[0] == near
    assert len(others) == NOMINATED


def test_likeness_is_symmetric_and_bounded() -> None:
    clauses = [_clause("one", *_FERRY), _clause("two", "ferry", "sink", "ticket", "price")]
    weights = weigh(clauses)
    there = likeness(clauses[0].words, clauses[1].words, weights)
    assert there == likeness(clauses[1].words, clauses[0].words, weights)
    assert 0 < there < 1
    assert likeness(clauses[0].words, clauses[0].words, weights) == 1.0
    assert likeness(frozenset(), frozenset(), weights) == 0.0


def test_a_word_of_every_clause_weighs_less_than_a_rare_one() -> None:
    weights = weigh([_clause(str(i), "harbour", "ferry" if i else "pelican") for i in range(6)])
    assert weights["pelican"] > weights["ferry"]
    assert 0 < ALIKE < 1


_SANK = (
    "The/the/DET/2/det ferry/ferry/NOUN/3/nsubj sank/sink/VERB/0/root near/near/ADP/6/case the/the/DET/6/det "
    "harbour/harbour/NOUN/3/obl"
)


def test_a_clause_needs_a_verb_of_its_own() -> None:
    noun = (
        "The/the/DET/2/det ferry/ferry/NOUN/0/root near/near/ADP/5/case the/the/DET/5/det harbour/harbour/NOUN/2/nmod"
    )
    with_verb, without = read(Sheet(_SANK), Sheet(noun + " wreck/wreck/NOUN/2/nmod"))
    assert len(clauses_of(with_verb)) == 1
    assert clauses_of(without) == []


def test_a_purpose_or_a_question_states_nothing() -> None:
    tail = " the/the/DET/3/det harbour/harbour/NOUN/1/obj wreck/wreck/NOUN/1/obj quickly/quickly/ADV/1/advmod"
    for opener in ("to", "whether", "if"):
        (reading,) = read(Sheet(f"{opener}/{opener}/PART/2/mark clear/clear/VERB/0/root" + tail))
        assert clauses_of(reading) == []


def test_names_of_one_entity_are_one_word() -> None:
    tail = " left/leave/VERB/0/root the/the/DET/4/det harbour/harbour/NOUN/2/obj today/today/NOUN/2/obl"
    one = Sheet("Araqchi/Araqchi/PROPN/2/nsubj" + tail).name("Araqchi")
    two = Sheet("Araghchi/Araghchi/PROPN/2/nsubj" + tail).name("Araghchi")
    (first,), (second,) = map(clauses_of, read(one, two))
    assert first.words == second.words


def test_the_cue_alone_does_not_tell() -> None:
    sheet = Sheet(
        "Roe/Roe/PROPN/2/nsubj told/tell/VERB/0/root reporters/reporter/NOUN/2/obj Monday/Monday/PROPN/2/obl "
        "Harbour/Harbour/PROPN/2/obl"
    )
    sheet.say("Harbour", ("named", "Roe", "Roe"), cue="told")
    (reading,) = read(sheet)
    assert clauses_of(reading) == []
