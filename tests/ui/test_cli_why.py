"""`according why` and `according schema`."""

import json
from pathlib import Path

import jsonschema
import pytest

from according.render.terminal import render_why
from according.schema.dossier import Dossier
from tests.ui.program import Run


def test_by_number_from_a_saved_dossier(run: Run, saved: Path, dossier: Dossier) -> None:
    for number, finding in enumerate(dossier.findings, 1):
        ran = run("why", str(number), "--from", str(saved))
        assert (ran.code, ran.err) == (0, "")
        assert ran.out == render_why(dossier, finding, width=100, colour=False)


def test_by_id_and_by_its_beginning(run: Run, saved: Path, dossier: Dossier) -> None:
    id_ = dossier.findings[3].id
    expected = run("why", "4", "--from", str(saved)).out
    for wanted in (id_, id_.removeprefix("finding:"), id_[:18]):
        assert run("why", wanted, "--from", str(saved)).out == expected


@pytest.mark.usefixtures("reads_sample")
def test_from_reports_with_a_width(run: Run, dossier: Dossier) -> None:
    ran = run("why", "2", "a.txt", "b.txt", "--width", "44")
    assert ran.out == render_why(dossier, dossier.findings[1], width=44, colour=False)


def test_the_schema_holds_for_a_dossier(run: Run, saved: Path) -> None:
    schema = json.loads(run("schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    found = json.loads(saved.read_text("utf-8"))
    jsonschema.validate(found, schema, jsonschema.Draft202012Validator)
    del found["findings"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(found, schema, jsonschema.Draft202012Validator)
