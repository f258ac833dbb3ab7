"""Where the result goes: standard output or a file, whole or not at all."""

import contextlib
import os
import shutil
import stat
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from according.errors import UsageError

PIPED_WIDTH = 100
NARROWEST = 40


@dataclass(frozen=True, slots=True)
class Look:
    """How wide lines are, in cells, and whether they are coloured."""

    width: int
    colour: bool


def choose_look(width: int | None, no_colour: bool, to_file: bool = False) -> Look:
    """Return the terminal's width and colours; 100 cells and none in a pipe or file; NO_COLOR is respected.

    A width below 40 is wrong use.
    """
    if width is not None and width < NARROWEST:
        raise UsageError(f"--width {width} is too narrow: give {NARROWEST} or more")
    terminal = sys.stdout.isatty() and not to_file
    plain = no_colour or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    found = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns if terminal else PIPED_WIDTH
    return Look(width or max(found, NARROWEST), terminal and not plain)


def check_target(target: Path | None, reports: list[str]) -> None:
    """Raise UsageError where the result can't be written to this file; before any work is done."""
    if target is None:
        return
    if target.is_dir():
        raise UsageError(f"-o {target} is a folder: name a file in it")
    if not target.parent.is_dir():
        raise UsageError(f"-o {target}: there is no folder {target.parent}; make it first")
    with contextlib.suppress(OSError):
        if any(target.exists() and target.samefile(report) for report in reports if report != "-"):
            raise UsageError(f"-o {target} is one of the reports: it would be overwritten")


def emit(text: str, target: Path | None, *, exact: bool) -> None:
    """Write the result. `exact` results (JSON, Markdown) are UTF-8 anywhere; others suit the terminal.

    A file appears whole or stays as it was. A closed pipe is no error: its reader had enough.
    """
    if target is not None:
        _write_file(target, text.encode("utf-8", "backslashreplace"))
        return
    encoding = "utf-8" if exact else sys.stdout.encoding or "utf-8"
    data = text.encode(encoding, "backslashreplace" if exact else "replace")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _let_go_of_stdout()


def _let_go_of_stdout() -> None:
    """Point standard output at nothing, so that the interpreter's last flush does not fail again."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)


def _write_file(target: Path, data: bytes) -> None:
    target = target.resolve()
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)
            return
        _replace(target, data)
    except OSError as error:
        raise UsageError(f"-o {target} can't be written: {error.strerror or error}") from None


def _replace(target: Path, data: bytes) -> None:
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    made = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        made.chmod(stat.S_IMODE(target.stat().st_mode) if target.exists() else _usual_mode())
        made.replace(target)
    except BaseException:
        made.unlink(missing_ok=True)
        raise


def _usual_mode() -> int:
    """The mode a new file has by the user's umask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
