"""`according compare`: what goes where."""

import json
import stat
import sys
from pathlib import Path

import pytest

from according.render.markdown import render_markdown
from according.render.terminal import render_terminal
from according.schema.codec import dossier_to_json
from according.schema.dossier import Dossier
from tests.ui.program import Run

pytestmark = pytest.mark.usefixtures("reads_sample")

NOTES = [
    "according: note: r2.txt: 94 % of its words are those of r1.txt",
    "according: note: r3.html: prints the date “June 8”, but tells of 4 May 2026",
    "according: note: r6.txt: the file is empty",
]


def test_text_in_a_pipe_is_plain_and_100_wide(run: Run, dossier: Dossier) -> None:
    ran = run("compare", "a.txt", "b.txt")
    assert ran.code == 0
    assert ran.out == render_terminal(dossier, width=100, colour=False)
    assert ran.err.splitlines() == NOTES


def test_the_reports_are_handed_on(run: Run, reads_sample: list[list[str]]) -> None:
    run("compare", "b.txt", "a.txt", "-")
    assert reads_sample == [["b.txt", "a.txt", "-"]]


@pytest.mark.parametrize("width", [40, 60, 120])
def test_width(run: Run, dossier: Dossier, width: int) -> None:
    assert run("compare", "--width", str(width), "a").out == render_terminal(dossier, width=width, colour=False)


def test_json_is_the_dossier(run: Run, dossier: Dossier) -> None:
    assert run("compare", "--format", "json", "a").out == dossier_to_json(dossier)


def test_markdown(run: Run, dossier: Dossier) -> None:
    assert run("compare", "-f", "markdown", "a").out == render_markdown(dossier)


def test_only(run: Run, dossier: Dossier) -> None:
    text = run("compare", "a", "--only", "Denied, disputed").out
    assert "DENIED" in text and "DISPUTED" in text and "AGREED" not in text
    found = json.loads(run("compare", "a", "--only", "denied", "--format", "json").out)
    assert {finding["kind"] for finding in found["findings"]} == {"denial"}
    assert len(found["statements"]) == len(dossier.statements)
    assert "## Agreed" not in run("compare", "a", "--only", "denied", "-f", "markdown").out


def test_all_and_sources(run: Run) -> None:
    assert "quoted under" in run("compare", "a").out
    assert "quoted under" not in run("compare", "a", "--all").out
    assert "WHO SAYS WHAT" in run("compare", "a", "--sources").out


def test_quiet(run: Run) -> None:
    assert run("compare", "--quiet", "a").err == ""


def terminal(monkeypatch: pytest.MonkeyPatch, *streams: str) -> None:
    for name in streams:
        monkeypatch.setattr(getattr(sys, name), "isatty", lambda: True)


def test_nothing_is_said_twice_on_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal(monkeypatch, "stdout", "stderr")
    ran = run("compare", "a")
    assert "ODD" in ran.out and ran.err == ""
    assert run("compare", "a", "--only", "denied").err.splitlines() == NOTES
    assert run("compare", "a", "--format", "json").err.splitlines() == NOTES


def test_colours_on_a_terminal_only(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal(monkeypatch, "stdout")
    monkeypatch.setenv("TERM", "xterm")
    assert "\x1b[" in run("compare", "a").out
    assert "\x1b[" not in run("compare", "a", "--no-colour").out
    assert "\x1b[" not in run("compare", "a", "--no-color").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("compare", "a").out


def test_the_terminal_says_how_wide(run: Run, monkeypatch: pytest.MonkeyPatch, dossier: Dossier) -> None:
    terminal(monkeypatch, "stdout")
    monkeypatch.setenv("COLUMNS", "52")
    assert run("compare", "a", "--no-colour").out == render_terminal(dossier, width=52, colour=False)
    monkeypatch.setenv("COLUMNS", "20")
    assert run("compare", "a", "--no-colour").out == render_terminal(dossier, width=40, colour=False)


def test_output_file(run: Run, dossier: Dossier, tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    ran = run("compare", "a", "-o", str(target))
    assert (ran.code, ran.out) == (0, "")
    assert target.read_text("utf-8") == render_terminal(dossier, width=100, colour=False)
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]


@pytest.mark.parametrize(
    ("name", "start"), [("a.json", '{\n  "format"'), ("a.md", "# Explosion"), ("a.log", "Explosion")]
)
def test_the_suffix_of_the_file_decides_the_format(run: Run, tmp_path: Path, name: str, start: str) -> None:
    run("compare", "a", "-o", str(tmp_path / name))
    assert (tmp_path / name).read_text("utf-8").startswith(start)
    run("compare", "a", "-o", str(tmp_path / name), "--format", "markdown")
    assert (tmp_path / name).read_text("utf-8").startswith("# Explosion")


def test_an_existing_file_is_replaced_and_keeps_its_mode(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old")
    target.chmod(0o640)
    run("compare", "a", "-o", str(target))
    assert target.read_text("utf-8").startswith("Explosion")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_stays_a_link(run: Run, tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    run("compare", "a", "-o", str(tmp_path / "link.txt"))
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text("utf-8").startswith("Explosion")


def test_what_fails_leaves_the_file_as_it_was(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old")

    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    ran = run("compare", "a", "-o", str(target))
    assert ran.code == 2
    assert "No space left on device" in ran.err
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]


def test_output_to_standard_output(run: Run) -> None:
    assert run("compare", "a", "-o", "-").out.startswith("Explosion")
