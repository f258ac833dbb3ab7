"""One quotation, two speakers."""

from dataclasses import replace

import pytest

from according.reconcile.speakers import speaker_findings
from according.schema.findings import Finding
from according.schema.statements import SourceLink, Statement
from tests.reconcile.made import Desk

_SAID = "The bridge was never closed"


def _statement(desk: Desk, speaker: str, said: str = _SAID, quote: str = "direct", kind: str = "named") -> Statement:
    document = desk.report(f"“{said},” said {speaker}, paper {len(desk.documents)} wrote.")
    id_ = desk.statement(document, said)
    at = desk.find(document, speaker)
    made = next(s for s in desk.statements if s.id == id_)
    link = SourceLink(kind, speaker, speaker, at.start, at.end)  # type: ignore[arg-type]
    return replace(made, quote=quote, chain=(link,))  # type: ignore[arg-type]


def _found(desk: Desk, *statements: Statement) -> list[Finding]:
    return speaker_findings(statements, desk.sources)


def test_two_names_for_one_quotation() -> None:
    desk = Desk()
    (finding,) = _found(desk, _statement(desk, "Jane Ferrante"), _statement(desk, "Ramon Abella"))
    assert (finding.kind, finding.facet, finding.confidence) == ("conflict", "actor", "check")
    assert finding.question == "Who said “The bridge was never closed”?"
    assert {p.value for p in finding.positions} == {"Jane Ferrante", "Ramon Abella"}


def test_case_and_marks_make_no_other_quotation() -> None:
    desk = Desk()
    assert (
        len(_found(desk, _statement(desk, "Jane Ferrante"), _statement(desk, "Abella", "the bridge was, never closed")))
        == 1
    )


@pytest.mark.parametrize("other", ["Ferrante", "Mrs Ferrante", "Jane Ferrante", "Jane Ferante", "Jane DiFerrante"])
def test_one_speaker_by_two_names(other: str) -> None:
    desk = Desk()
    assert _found(desk, _statement(desk, "Jane Ferrante"), _statement(desk, other)) == []


@pytest.mark.parametrize("changed", [{"quote": "indirect"}, {"kind": "unnamed"}, {"said": "Never closed"}])
def test_what_is_no_quotation_of_a_named_person(changed: dict[str, str]) -> None:
    desk = Desk()
    assert _found(desk, _statement(desk, "Jane Ferrante", **changed), _statement(desk, "Ramon Abella", **changed)) == []


@pytest.mark.parametrize(
    ("one", "other", "quote", "asked"),
    [
        ("The old bridge was never closed at night", "The bridge was really never closed at night", "direct", True),
        ("The old bridge was never closed at night", "The old bridge was never closed at night", "indirect", True),
        ("The old bridge was never closed at night", "The old bridge was closed at night", "direct", False),
        ("The old bridge was never closed at night", "The harbour road was repaired at night", "direct", False),
        ("The bridge was closed", "The bridge was closed", "indirect", False),
    ],
)
def test_a_sentence_heard_otherwise_is_one(one: str, other: str, quote: str, asked: bool) -> None:
    desk = Desk()
    said = [_statement(desk, "Jane Ferrante", one), _statement(desk, "Ramon Abella", other, quote=quote)]
    assert bool(_found(desk, *said)) == asked
