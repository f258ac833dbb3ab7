"""Reading what is given: files, folders and standard input become reports, whatever can't be read a
problem."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from according.schema.documents import Problem
from according.schema.records import RawReport

__all__ = ["LARGEST_REPORT", "STDIN", "gather"]

LARGEST_REPORT = 20_000_000
"""Bytes. The longest reports have 100,000, a saved page with its pictures inside a few million; what is
larger is a book, a dump or a mistake, and reading it would keep the others waiting."""
STDIN = "-"
"""The path that stands for standard input."""
_FORMS = {".txt": "text", ".text": "text", ".md": "text", ".html": "html", ".htm": "html", ".xhtml": "html"}
_STAGE = "acquire"


@dataclass(slots=True)
class _Gathered:
    reports: list[RawReport] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    def problem(self, code: str, message: str) -> None:
        self.problems.append(Problem(None, _STAGE, code, message))


def gather(paths: Sequence[str], stdin: BinaryIO | None) -> tuple[list[RawReport], list[Problem]]:
    """Return the reports at these paths, in the order given, and a problem for whatever can't be read.

    A folder gives the reports in it and below, by name; hidden ones and files of other kinds are left out,
    the latter told once for each folder given. "-" is standard input. A file that is reached twice is read
    once. A report's `form` is told by its suffix; without a known suffix it is None, and its content decides.
    """
    found = _Gathered()
    for path in paths:
        if path == STDIN:
            _read_stdin(stdin, found)
        elif _is_folder(path):
            _read_folder(path, found)
        else:
            _read_file(path, found)
    return found.reports, found.problems


def _is_folder(path: str) -> bool:
    try:
        return path != "" and Path(path).is_dir()
    except (OSError, ValueError):
        return False


def _read_stdin(stdin: BinaryIO | None, found: _Gathered) -> None:
    if STDIN in found.seen:
        return
    found.seen.add(STDIN)
    if stdin is None:
        found.problem("not-readable", f"{STDIN} stands for standard input, and there is none; give a file")
        return
    try:
        _keep(STDIN, _up_to_limit(stdin), None, found)
    except OSError as error:
        found.problem("not-readable", f"{STDIN} (standard input) can't be read: {_reason(error)}")


def _read_file(path: str, found: _Gathered) -> None:
    try:
        identity = os.path.realpath(path)
    except (OSError, ValueError):
        identity = path
    if identity in found.seen:
        return
    found.seen.add(identity)
    try:
        place = Path(path)
        if not path or not place.exists():
            found.problem("no-such-file", f"{path or '(an empty name)'} does not exist; expected a report or a folder")
            return
        if not place.is_file() and not _is_stream(place):
            found.problem("not-readable", f"{path} is no file that can be read; expected a text or HTML file")
            return
        with place.open("rb") as file:
            data = _up_to_limit(file)
    except (OSError, ValueError) as error:
        found.problem("not-readable", f"{path} can't be read: {_reason(error)}")
        return
    _keep(path, data, _FORMS.get(place.suffix.lower()), found)


def _is_stream(place: Path) -> bool:
    """Whether it is a pipe, as `<(command)` in a shell gives."""
    return place.is_fifo()


def _up_to_limit(file: BinaryIO) -> bytes:
    """Read the whole, or one byte more than may be read."""
    pieces: list[bytes] = []
    missing = LARGEST_REPORT + 1
    while missing > 0 and (piece := file.read(min(missing, 1 << 20))):
        pieces.append(piece)
        missing -= len(piece)
    return b"".join(pieces)


def _keep(path: str, data: bytes, form: str | None, found: _Gathered) -> None:
    if len(data) > LARGEST_REPORT:
        limit = f"{LARGEST_REPORT // 1_000_000} MB"
        found.problem("too-large", f"{path} is larger than {limit}, the most that is read of one report; split it")
        return
    found.reports.append(RawReport(path, data, form))


def _read_folder(path: str, found: _Gathered) -> None:
    skipped: Counter[str] = Counter()
    candidates, before = 0, len(found.problems)
    for name in _walk(path, found):
        suffix = Path(name).suffix.lower()
        if suffix and suffix not in _FORMS:
            skipped[suffix] += 1
        else:
            candidates += 1
            _read_file(name, found)
    others = _told(skipped)
    if not candidates and before == len(found.problems):
        said = f" but {others}" if skipped else ""
        expected = ", ".join(sorted(_FORMS))
        found.problem("nothing-in-folder", f"{path} holds no report{said}; expected files named {expected}")
    elif skipped:
        found.problem("skipped-files", f"{path} also holds {others}, which were left out")


def _walk(path: str, found: _Gathered) -> Iterator[str]:
    """The visible files in the folder and below, by name. Folders that are links are not entered."""

    def refused(error: OSError) -> None:
        found.problem("not-readable", f"{error.filename or path} can't be opened: {_reason(error)}")

    for folder, folders, names in os.walk(path, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield str(Path(folder) / name)


def _told(skipped: Counter[str]) -> str:
    count = sum(skipped.values())
    kinds = ", ".join(f"{suffix} ({number})" for suffix, number in sorted(skipped.items())[:12])
    files = "1 file" if count == 1 else f"{count} files"
    return f"{files} of other kinds: {kinds}{', ...' if len(skipped) > 12 else ''}"


def _reason(error: Exception) -> str:
    """What the system says, without the path, which the message already names."""
    return getattr(error, "strerror", None) or str(error)[:200] or type(error).__name__
