"""What is given on the command line: files, folders, standard input, and what can't be read."""

import io
import os
from pathlib import Path

import pytest

from according.run import inputs
from according.run.inputs import gather


def _write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"The text of {name}.", encoding="utf-8")


def test_a_file_is_read_and_its_form_told_by_its_suffix(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt", "b.HTML", "c", "d.md", "e.xhtml", "f.dat")
    names = [str(tmp_path / name) for name in ("a.txt", "b.HTML", "c", "d.md", "e.xhtml", "f.dat")]
    reports, problems = gather(names, None)
    assert [report.path for report in reports] == names
    assert [report.form for report in reports] == ["text", "html", None, "text", "html", None]
    assert reports[0].data == b"The text of a.txt."
    assert problems == []


def test_a_folder_is_read_below_sorted_without_hidden_files(tmp_path: Path) -> None:
    _write(tmp_path, "b.txt", "a.html", "deep/er/c.txt", ".hidden.txt", ".git/d.txt", "plain")
    reports, problems = gather([str(tmp_path)], None)
    names = [Path(report.path).relative_to(tmp_path).as_posix() for report in reports]
    assert names == ["a.html", "b.txt", "plain", "deep/er/c.txt"]
    assert problems == []


def test_files_of_other_kinds_are_told_once_for_the_folder(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt", "b.pdf", "c.jpg", "deep/d.jpg")
    reports, problems = gather([str(tmp_path)], None)
    assert len(reports) == 1
    (problem,) = problems
    assert problem.code == "skipped-files"
    assert "3 files" in problem.message
    assert ".jpg (2), .pdf (1)" in problem.message


@pytest.mark.parametrize("names", [(), ("b.pdf",)])
def test_a_folder_with_nothing_readable_is_a_problem(tmp_path: Path, names: tuple[str, ...]) -> None:
    _write(tmp_path, *names)
    reports, problems = gather([str(tmp_path)], None)
    assert reports == []
    assert [problem.code for problem in problems] == ["nothing-in-folder"]
    assert str(tmp_path) in problems[0].message


def test_standard_input_is_read_once() -> None:
    reports, problems = gather(["-", "-"], io.BytesIO(b"A report."))
    assert [(report.path, report.data, report.form) for report in reports] == [("-", b"A report.", None)]
    assert problems == []


def test_no_standard_input_is_a_problem() -> None:
    assert [problem.code for problem in gather(["-"], None)[1]] == ["not-readable"]


def test_a_file_that_is_reached_twice_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path, "a.txt")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "link.txt").symlink_to("a.txt")
    reports, problems = gather(["a.txt", "./a.txt", str(tmp_path), "link.txt"], None)
    assert [report.path for report in reports] == ["a.txt"]
    assert problems == []


@pytest.mark.parametrize("path", ["missing.txt", "", "no/such/folder/", "bad\0name"])
def test_what_is_not_there_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.chdir(tmp_path)
    reports, problems = gather([path], None)
    assert reports == []
    assert [problem.code for problem in problems] in (["no-such-file"], ["not-readable"])
    assert [problem.document for problem in problems] == [None]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt", "b.txt")
    (tmp_path / "a.txt").chmod(0)
    reports, problems = gather([str(tmp_path)], None)
    assert [Path(report.path).name for report in reports] == ["b.txt"]
    assert [problem.code for problem in problems] == ["not-readable"]


def test_a_failing_read_is_a_problem_and_the_others_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path, "a.txt", "b.txt")
    real = Path.open

    def broken(self: Path, *args: object, **kwargs: object) -> object:
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return real(self, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", broken)
    reports, problems = gather([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], None)
    assert [Path(report.path).name for report in reports] == ["b.txt"]
    assert "Permission denied" in problems[0].message


class _Endless(io.RawIOBase):
    """A stream without end that counts what is taken from it."""

    def __init__(self) -> None:
        self.taken = 0

    def read(self, size: int = -1) -> bytes:
        assert size > 0
        self.taken += size
        return b"a" * size


def test_no_more_than_the_limit_is_ever_read() -> None:
    endless = _Endless()
    reports, problems = gather(["-"], endless)  # type: ignore[arg-type]
    assert reports == []
    assert [problem.code for problem in problems] == ["too-large"]
    assert endless.taken == inputs.LARGEST_REPORT + 1


def test_a_file_of_fifty_megabytes_is_told(tmp_path: Path) -> None:
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(50_000_000)
    _write(tmp_path, "small.txt")
    reports, problems = gather([str(tmp_path)], None)
    assert [Path(report.path).name for report in reports] == ["small.txt"]
    assert [problem.code for problem in problems] == ["too-large"]
    assert "20 MB" in problems[0].message


def test_a_folder_that_links_to_itself_ends(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt")
    (tmp_path / "again").symlink_to(tmp_path)
    assert len(gather([str(tmp_path)], None)[0]) == 1
