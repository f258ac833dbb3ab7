"""One quotation with another word in it."""

from dataclasses import replace

import pytest

from according.reconcile.wordings import wording_findings
from according.schema.findings import Finding
from according.schema.statements import SourceLink, Statement
from tests.reconcile.made import Desk


def _statement(desk: Desk, said: str, speaker: str = "Jane Ferrante") -> Statement:
    document = desk.report(f"“{said},” said {speaker}, paper {len(desk.documents)} wrote.")
    id_ = desk.statement(document, said)
    at = desk.find(document, speaker)
    made = next(s for s in desk.statements if s.id == id_)
    return replace(made, quote="direct", chain=(SourceLink("named", speaker, speaker, at.start, at.end),))


def _found(one: str, other: str, speaker: str = "Jane Ferrante") -> list[Finding]:
    desk = Desk()
    return wording_findings([_statement(desk, one), _statement(desk, other, speaker)], desk.sources)


@pytest.mark.parametrize(
    ("one", "other", "pair"),
    [
        (
            "It was an utter disaster for the village",
            "It was an utter triumph for the village",
            ("disaster", "triumph"),
        ),
        ("This is plain crude", "This is plain rude, just rude", ("crude", "rude")),
        ("We heard the gate slam and ran", "We heard the gate slap and ran", ("slam", "slap")),
    ],
)
def test_another_word_in_one_sentence(one: str, other: str, pair: tuple[str, str]) -> None:
    (finding,) = _found(one, other)
    assert (finding.kind, finding.facet, finding.confidence) == ("conflict", "attribute", "check")
    assert finding.question == f"What did Jane Ferrante say: “{pair[0]}” or “{pair[1]}”?"
    assert {p.value for p in finding.positions} == {f"“{one}”", f"“{other}”"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It was a disaster for the village", "it was a disaster, for the village"),  # case and marks
        ("It was a disaster for the village", "It was a disaster"),  # cut short
        ("We never closed the old bridge", "We have never closed the old bridge"),  # a small word more
        ("They are going to close the bridge", "They are gonna close the bridge"),
        ("The bridge will close on Monday", "The bridge closed early on Monday"),  # forms of one word
        ("The bridge was closed by the mayor", "The tunnel was opened by the mayor"),  # another sentence
        ("I like that", "I like this"),
    ],
)
def test_no_other_words(one: str, other: str) -> None:
    assert _found(one, other) == []


def test_two_speakers_may_say_alike() -> None:
    one, other = "It was an utter disaster for the village", "It was an utter triumph for the village"
    assert _found(one, other, "Ramon Abella") == []
