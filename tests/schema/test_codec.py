"""The public JSON: it round-trips, keeps its layout and schema, and a damaged file is refused in words."""

import json
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from according.errors import DossierUnreadable, SpanError
from according.schema.codec import dossier_from_json, dossier_schema, dossier_to_json
from according.schema.dossier import Dossier
from according.schema.spans import Evidence
from tests.schema.dossiers import dossiers

KEYS = [
    *("format", "story", "documents", "entities", "events", "statements", "findings"),
    *("origins", "timeline", "problems"),
]


@given(dossiers())
@settings(max_examples=60, deadline=None)
def test_what_is_written_can_be_read_again(dossier: Dossier) -> None:
    dossier.check()
    written = dossier_to_json(dossier)
    assert dossier_from_json(written) == dossier
    assert dossier_to_json(dossier_from_json(written)) == written
    assert dossier_from_json(written.encode("utf-8")) == dossier


@given(dossiers())
@settings(max_examples=20, deadline=None)
def test_what_is_written_keeps_the_schema_and_the_layout(dossier: Dossier) -> None:
    written = dossier_to_json(dossier)
    found = json.loads(written)
    Draft202012Validator(dossier_schema()).validate(found)
    assert list(found) == KEYS == sorted((f.name for f in fields(Dossier)), key=KEYS.index)
    assert written.endswith("}\n")


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(dossier_schema())
    assert dossier_schema()["required"] == KEYS


@given(dossiers())
@settings(max_examples=5, deadline=None)
def test_the_schema_refuses_what_is_no_dossier(dossier: Dossier) -> None:
    found = json.loads(dossier_to_json(dossier))
    validator = Draft202012Validator(dossier_schema())
    for damage in ({"findings": None}, {"statements": [{}]}, {"format": "according-dossier/0"}):
        assert not validator.is_valid({**found, **damage})
    assert not validator.is_valid({key: value for key, value in found.items() if key != "origins"})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no JSON"),
        ("{", "no JSON"),
        ("[]", "expected the format"),
        ("{}", "expected the format"),
        ('{"format": "according-dossier/99"}', "found 'according-dossier/99'"),
        ('{"format": "according-dossier/1"}', "damaged"),
        (b"\xff\xfe\x00", "no JSON"),
    ],
)
def test_a_file_that_is_no_dossier_is_refused_in_words(text: str | bytes, said: str) -> None:
    with pytest.raises(DossierUnreadable, match=said):
        dossier_from_json(text)


@given(dossiers())
@settings(max_examples=10, deadline=None)
def test_a_dossier_that_misquotes_is_refused(dossier: Dossier) -> None:
    (finding,) = dossier.findings
    (position,) = finding.positions
    (evidence,) = position.evidence
    changed = chr(ord(evidence.text[0]) ^ 1)
    wrong = Evidence(evidence.document, evidence.start, evidence.end, changed + evidence.text[1:])
    damaged = replace(dossier, findings=(replace(finding, positions=(replace(position, evidence=(wrong,)),)),))
    with pytest.raises(SpanError):
        damaged.check()
    with pytest.raises(DossierUnreadable, match="damaged"):
        dossier_from_json(dossier_to_json(damaged))


@given(dossiers())
@settings(max_examples=10, deadline=None)
def test_a_statement_of_a_document_that_is_not_there_is_refused(dossier: Dossier) -> None:
    damaged = replace(dossier, documents=())
    with pytest.raises(DossierUnreadable):
        dossier_from_json(dossier_to_json(damaged))
