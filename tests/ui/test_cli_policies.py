"""`according compare --policy` and `--format csv`."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from according.reconcile.policies import NAMES, figures_of
from according.render.csv_events import render_csv
from according.schema.codec import dossier_to_json
from according.schema.dossier import Dossier
from according.ui.cli import reading
from tests.stories.golden import compare_story
from tests.ui.program import Run


@pytest.mark.usefixtures("reads_sample")
@pytest.mark.parametrize("policy", NAMES)
def test_the_picture_names_the_policy(run: Run, policy: str) -> None:
    ran = run("compare", "a", "--policy", policy)
    assert ran.code == 0 and f"By policy {policy}: " in ran.out


@pytest.mark.usefixtures("reads_sample")
def test_names_are_taken_in_any_case(run: Run) -> None:
    assert "By policy latest: 18. " in run("compare", "a", "--policy", " Latest").out


@pytest.mark.usefixtures("reads_sample")
@pytest.mark.parametrize("policy", NAMES)
def test_the_table_is_the_policy_s(run: Run, dossier: Dossier, policy: str) -> None:
    ran = run("compare", "a", "--format", "csv", "--policy", policy)
    assert ran.out == render_csv(dossier, figures_of(dossier, policy))


@pytest.mark.usefixtures("reads_sample")
def test_without_a_policy_the_table_has_best_low_high(run: Run, dossier: Dossier, tmp_path: Path) -> None:
    expected = render_csv(dossier, figures_of(dossier, "best-low-high"))
    assert run("compare", "a", "-f", "csv").out == expected
    assert run("compare", "a", "-o", str(tmp_path / "Events.CSV")).code == 0
    assert (tmp_path / "Events.CSV").read_text("utf-8") == expected


@pytest.mark.usefixtures("reads_sample")
def test_sections_choose_rows(run: Run) -> None:
    found = csv.DictReader(StringIO(run("compare", "a", "-f", "csv", "--only", "changed").out))
    assert [row["kind"] for row in found] == ["update"]


@pytest.mark.usefixtures("reads_sample")
def test_json_holds_no_policy_and_says_so(run: Run, dossier: Dossier) -> None:
    ran = run("compare", "a", "--format", "json", "--policy", "latest")
    assert ran.out == dossier_to_json(dossier)
    assert "note: --policy changes nothing in json" in ran.err
    assert run("compare", "a", "-q", "-f", "markdown", "--policy", "latest").err == ""


def test_an_unknown_policy_is_told_before_anything_is_read(run: Run, reads_sample: list[list[str]]) -> None:
    ran = run("compare", "a", "--policy", "median")
    assert (ran.code, ran.out, reads_sample) == (2, "", [])
    assert ran.err == "according: --policy: no policy 'median'; there are conservative, best-low-high, latest\n"


def test_help_tells_every_policy(run: Run) -> None:
    told = " ".join(run("compare", "--help").out.split())
    assert all(f"{name}: the " in told for name in NAMES)
    assert "<text|json|markdown|csv>" in told


@pytest.fixture(scope="module")
def floods() -> Dossier:
    """What the reports of an example story say together."""
    return compare_story("valley-floods")


@pytest.fixture
def reads_floods(monkeypatch: pytest.MonkeyPatch, floods: Dossier) -> None:
    monkeypatch.setattr(reading, "read_reports", lambda *_: floods)


@pytest.mark.usefixtures("reads_floods")
@pytest.mark.parametrize(
    ("policy", "deaths", "houses"),
    [("conservative", "17", "400"), ("latest", "26", "640"), ("best-low-high", "26", "640")],
)
def test_an_example_story(run: Run, floods: Dossier, policy: str, deaths: str, houses: str) -> None:
    ran = run("compare", "examples/valley-floods", "-q", "-f", "csv", "--policy", policy)
    rows = {row["question"]: row for row in csv.DictReader(StringIO(ran.out))}
    assert rows["How many people were killed?"]["value"] == deaths
    assert rows["How many houses were destroyed?"]["value"] == houses
    texts = {document.id: document.text for document in floods.documents}
    for row in rows.values():
        assert texts[row["document"]][int(row["start"]) : int(row["end"])] == row["quotation"]


@pytest.mark.usefixtures("reads_floods")
def test_an_example_story_s_findings_are_the_same_under_any_policy(run: Run) -> None:
    plain = json.loads(run("compare", "a", "-q", "-f", "json").out)
    assert json.loads(run("compare", "a", "-q", "-f", "json", "--policy", "conservative").out) == plain
