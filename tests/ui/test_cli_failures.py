"""Exit codes and messages: one line that says what was found and what to do; never a traceback."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import according
from according.errors import ModelMissing, NothingReadable
from according.schema.documents import Problem
from according.ui.cli import reading
from tests.ui.program import Run


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["compare"], "missing argument 'REPORTS' (see: according compare --help)"),
        (["compare", "--bogus", "a"], "no such option: --bogus"),
        (["compare", "--format", "pdf", "a"], "'pdf' is not one of 'text', 'json', 'markdown'"),
        (["compare", "--only", "foo", "a"], "--only: no section 'foo'; there are disputed, denied, changed,"),
        (["compare", "--only", ",", "a"], "--only: no section named"),
        (["compare", "--width", "39", "a"], "--width 39 is too narrow: give 40 or more"),
        (["compare", "--width", "x", "a"], "--width"),
        (["compare", "-", "-"], "- (standard input) can be given only once"),
        (["compare", "a", "-o", "{tmp}"], "is a folder: name a file in it"),
        (["compare", "a", "-o", "{tmp}/none/out.txt"], "there is no folder"),
        (["compare", "{tmp}/a.txt", "-o", "{tmp}/a.txt"], "is one of the reports"),
        (["compare", "{tmp}/a.txt", "--aliases", "{tmp}/none.yml"], "none.yml can't be read: No such file"),
        (["compare", "{tmp}/a.txt", "--aliases", "{tmp}/other.json"], "found a list"),
        (["why", "1", "--from", "b.json", "--aliases", "c.yml"], "give --aliases when it is made"),
        (["why", "1"], "name the reports, or a saved dossier with --from"),
        (["why", "1", "a.txt", "--from", "b.json"], "give reports or --from, not both"),
        (["why", "1", "--from", "{tmp}/none.json"], "can't be read: No such file or directory"),
        (["why", "1", "--from", "{tmp}/a.txt"], "this is no JSON"),
        (["why", "1", "--from", "{tmp}/other.json"], "expected the format 'according-dossier/1', found None"),
        (["frobnicate"], "no such command 'frobnicate'"),
        (["{tmp}/a.txt"], "is a file or folder, not a command: according compare"),
    ],
)
def test_wrong_use(run: Run, tmp_path: Path, arguments: list[str], says: str) -> None:
    (tmp_path / "a.txt").write_text("A report.")
    (tmp_path / "other.json").write_text("[1]")
    ran = run(*(argument.replace("{tmp}", str(tmp_path)) for argument in arguments))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("according: ")
    assert ran.err.count("\n") == 1
    assert says in ran.err


def test_no_arguments_at_all(run: Run) -> None:
    ran = run()
    assert (ran.code, ran.out) == (2, "")
    assert "Usage: according" in ran.err


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        ("0", "numbered 1 to 11"),
        ("12", "numbered 1 to 11"),
        ("-1", "no such option: -1"),
        ("finding:zz", "no finding has the id finding:zz"),
        ("finding:", "no finding has the id"),
    ],
)
def test_a_finding_that_is_not_there(run: Run, saved: Path, wanted: str, says: str) -> None:
    ran = run("why", wanted, "--from", str(saved))
    assert ran.code == 2
    assert says in ran.err


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def read(_reports: Sequence[str], _quiet: bool, _aliases: str | None = None) -> None:
        raise error

    monkeypatch.setattr(reading, "read_reports", read)


def test_nothing_readable(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    ran = run("compare", str(tmp_path / "empty.txt"), str(tmp_path / "none.txt"))
    assert (ran.code, ran.out) == (3, "")
    lines = ran.err.splitlines()
    assert [line.startswith("according: note: ") for line in lines] == [True, True, False]
    assert "empty.txt" in ran.err and "none.txt" in ran.err


def test_nothing_readable_quietly(run: Run, tmp_path: Path) -> None:
    ran = run("compare", "--quiet", str(tmp_path / "none.txt"))
    assert (ran.code, ran.err.count("\n")) == (3, 1)


def test_problems_of_nothing_readable_are_noted_first(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from according.run import compare as job

    def compare(*_: object, **__: object) -> None:
        raise NothingReadable("no report could be read", (Problem(None, "acquire", "binary", "a.bin: is binary"),))

    monkeypatch.setattr(job, "compare", compare)
    ran = run("compare", "a.bin")
    assert ran.code == 3
    assert ran.err.splitlines() == ["according: note: a.bin: is binary", "according: no report could be read"]


def test_what_is_wrong_with_the_installation(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, ModelMissing("the model is not there: install anew"))
    ran = run("compare", "a")
    assert (ran.code, ran.err) == (1, "according: the model is not there: install anew\n")


def test_a_bug_is_told_in_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, KeyError("\x1b[31mx\nline"))
    ran = run("compare", "a")
    assert ran.code == 1
    assert ran.err.startswith("according: this is a bug in according: KeyError")
    assert ran.err.count("\n") == 1 and "\x1b" not in ran.err
    monkeypatch.setenv("ACCORDING_DEBUG", "1")
    assert "Traceback" in run("compare", "a").err


def test_interrupted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, KeyboardInterrupt())
    ran = run("compare", "a")
    assert (ran.code, ran.err) == (130, "according: interrupted\n")


def test_names_of_files_steer_no_terminal(run: Run, tmp_path: Path) -> None:
    ran = run("why", "1", "--from", str(tmp_path / "\x1b[2J.json"))
    assert ran.code == 2 and "\x1b" not in ran.err and "␛[2J.json" in ran.err


def test_version(run: Run) -> None:
    assert run("--version").out == f"according {according.__version__}\n"


@pytest.mark.parametrize("flag", ["--help", "-h"])
@pytest.mark.parametrize("verb", [[], ["compare"], ["why"], ["schema"]])
def test_help(run: Run, verb: list[str], flag: str) -> None:
    ran = run(*verb, flag)
    assert ran.code == 0
    assert "Example" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


def test_progress_on_a_terminal_and_gone_at_the_end(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from according.ui.cli.notes import Progress

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    progress = Progress(wanted=True)
    progress("reading", 1, 3)
    progress.end()
    assert capsys.readouterr().err == "\r\x1b[Kaccording: reading 1 of 3 …\r\x1b[K"
    quiet = Progress(wanted=False)
    quiet("reading", 1, 3)
    quiet.end()
    assert capsys.readouterr().err == ""


def test_no_progress_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    from according.ui.cli.notes import Progress

    progress = Progress(wanted=True)
    progress("reading", 1, 3)
    progress.end()
    assert capsys.readouterr().err == ""
