"""`according stories`: what goes where."""

import json
from pathlib import Path

import pytest

from according.errors import NothingReadable
from according.run.stories import Grouping
from according.schema.dossier import Dossier
from tests.run.test_compare import COPY, ELSEWHERE, FIRE
from tests.ui.program import Run


@pytest.fixture
def wires(tmp_path: Path) -> Path:
    folder = tmp_path / "wires"
    folder.mkdir()
    for name, text in (("a", ELSEWHERE), ("b", FIRE), ("c", COPY), ("d", COPY)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def compares(monkeypatch: pytest.MonkeyPatch, dossier: Dossier) -> list[str]:
    """Whatever story is compared, the sample is its dossier. Holds the titles of the stories."""
    titles: list[str] = []

    def made(_self: Grouping, story: object, _judgements: object) -> Dossier:
        titles.append(story.title)  # type: ignore[attr-defined]
        return dossier

    monkeypatch.setattr(Grouping, "dossier", made)
    return titles


def test_a_list_of_stories(run: Run, wires: Path) -> None:
    ran = run("stories", str(wires))
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0] == "3 reports · 1 story · 1 report alone"
    assert lines[2].startswith(" 1  ") and lines[2].endswith("2 reports")
    assert lines.index("ALONE") > 2
    assert "a.txt" in ran.out[ran.out.index("ALONE") :] and "b.txt" in ran.out[: ran.out.index("ALONE")]
    assert ran.err.splitlines() == [
        f"according: note: {wires}/c.txt: {wires}/d.txt is identical to {wires}/c.txt and was read once"
    ]


def test_json(run: Run, wires: Path) -> None:
    found = json.loads(run("stories", str(wires), "--format", "json", "-q").out)
    assert found["format"] == "according-stories/1"
    assert [[Path(d["path"]).name for d in story["documents"]] for story in found["stories"]] in (
        [["b.txt", "c.txt"], ["a.txt"]],
        [["c.txt", "b.txt"], ["a.txt"]],
    )
    assert [story["dossier"] for story in found["stories"]] == [None, None]
    assert [problem["code"] for problem in found["problems"]] == ["identical-report"]


def test_a_dossier_for_each_story(run: Run, wires: Path, compares: list[str], tmp_path: Path) -> None:
    out = tmp_path / "new" / "dossiers"
    ran = run("stories", str(wires), "--compare", str(out), "--format", "json", "-q")
    assert ran.code == 0 and ran.err == ""
    (name,) = [path.name for path in out.iterdir()]
    assert name.startswith("001-") and name.endswith(".json")
    assert json.loads(ran.out)["stories"][0]["dossier"] == str(out / name)
    assert json.loads((out / name).read_text("utf-8"))["format"] == "according-dossier/1"
    assert len(compares) == 1


@pytest.mark.parametrize(("form", "suffix"), [("markdown", ".md"), ("text", ".txt")])
@pytest.mark.usefixtures("compares")
def test_dossiers_in_other_forms_and_of_single_reports(
    run: Run, wires: Path, tmp_path: Path, form: str, suffix: str
) -> None:
    out = tmp_path / "out"
    ran = run("stories", str(wires), "--compare", str(out), "--as", form, "--least", "1")
    assert {path.suffix for path in out.iterdir()} == {suffix}
    assert len(list(out.iterdir())) == 2
    assert f"→ {out}" in ran.out.replace("\n", "") or "→" in ran.out


def test_a_story_that_can_not_be_compared_is_told(
    run: Run, wires: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> Dossier:
        raise NothingReadable("no report could be read", ())

    monkeypatch.setattr(Grouping, "dossier", fails)
    ran = run("stories", str(wires), "--compare", str(tmp_path / "out"), "--format", "json")
    assert ran.code == 0
    assert "was not compared: no report could be read" in ran.err
    assert json.loads(ran.out)["stories"][0]["dossier"] is None


def test_a_folder_with_files_in_it_is_refused_before_any_work(run: Run, wires: Path) -> None:
    ran = run("stories", str(wires), "--compare", str(wires))
    assert ran.code == 2 and ran.out == ""
    assert "is not empty" in ran.err
    assert sorted(path.name for path in wires.iterdir()) == ["a.txt", "b.txt", "c.txt", "d.txt"]


def test_a_file_is_no_folder(run: Run, wires: Path) -> None:
    ran = run("stories", str(wires), "--compare", str(wires / "a.txt"))
    assert ran.code == 2 and "is a file" in ran.err


@pytest.mark.parametrize("arguments", [["--together", "2"], ["--together", "x"], ["--format", "csv"], ["--least", "0"]])
def test_wrong_use(run: Run, wires: Path, arguments: list[str]) -> None:
    ran = run("stories", str(wires), *arguments)
    assert ran.code == 2 and ran.out == "" and arguments[0] in ran.err


def test_nothing_readable(run: Run, tmp_path: Path) -> None:
    ran = run("stories", str(tmp_path / "missing"))
    assert ran.code == 3
    assert "does not exist" in ran.err and "no report could be read" in ran.err


def test_into_a_file(run: Run, wires: Path, tmp_path: Path) -> None:
    target = tmp_path / "list.json"
    ran = run("stories", str(wires), "-f", "json", "-o", str(target), "-q")
    assert (ran.code, ran.out) == (0, "")
    assert len(json.loads(target.read_text("utf-8"))["stories"]) == 2


def test_help_says_what_it_does(run: Run) -> None:
    text = run("stories", "--help").out
    assert "Group many reports into stories" in text and "--compare" in text
