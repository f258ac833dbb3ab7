"""The content of an attribution, cut into statements."""

from according.attribute.units import units
from according.schema.spans import Range
from tests.attribute.reading import sentences, told


def cut(*texts: str, pieces: tuple[str, ...]) -> list[list[str]]:
    """The statements that a content of these pieces makes."""
    whole = " ".join(t.removeprefix("¶") for t in texts)
    content = tuple(Range(whole.index(p), whole.index(p) + len(p)) for p in pieces)
    return [[whole[span.start : span.end] for span in unit] for unit in units(content, sentences(*texts))]


def test_a_sentence_that_its_cue_interrupts_is_one_statement() -> None:
    text = "“The bridge,” he said, “was closed.”"
    assert cut(text, pieces=("The bridge", "was closed")) == [["The bridge", "was closed"]]


def test_quotations_in_two_sentences_are_two_statements() -> None:
    texts = ("“The bridge is safe,” the mayor said on Tuesday.", "“We will rebuild the bridge.”")
    pieces = ("The bridge is safe", "We will rebuild the bridge")
    assert cut(*texts, pieces=pieces) == [[piece] for piece in pieces]


def test_sentences_within_one_pair_of_marks_are_one_statement() -> None:
    texts = ("“We will rebuild it.", "It will hold.”")
    assert cut(*texts, pieces=("We will rebuild it. It will hold.",)) == [["We will rebuild it. It will hold"]]


def test_each_paragraph_is_a_statement_of_its_own() -> None:
    texts = ("“We will rebuild the bridge.”", "¶“We will rebuild the bridge.”")
    assert len(cut(*texts, pieces=("We will rebuild the bridge.” “We will rebuild the bridge",))) == 2


def test_clauses_that_are_told_together_stay_one_statement() -> None:
    found = told("The mayor said that the bridge was closed and that it would stay so.")
    assert found == [(["mayor"], "the bridge was closed and that it would stay so")]


def test_one_quotation_over_two_sentences_goes_on_as_one() -> None:
    texts = ("“The bridge is safe,” the mayor said on Tuesday.", "¶“We will rebuild it.", "It will hold.”")
    assert told(*texts)[1:] == [(["mayor"], "We will rebuild it. It will hold")]
