"""Reports and saved dossiers, as the verbs take them."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from according.errors import NothingReadable, UsageError

if TYPE_CHECKING:
    from according.schema.dossier import Dossier
    from according.ui.cli.notes import Progress

T = TypeVar("T")


def read_reports(reports: list[str], quiet: bool, aliases: str | None = None) -> "Dossier":
    """Return the dossier of these files and folders; "-" is standard input. `aliases` is a file of judgements of names.

    Where nothing can be read, the problems are noted on standard error before NothingReadable goes on.
    """
    from according.run import compare as job
    from according.ui.cli.notes import Progress

    progress = Progress(wanted=not quiet)
    return from_reports(
        reports, quiet, progress, lambda stdin: job.compare(reports, stdin=stdin, progress=progress, aliases=aliases)
    )


def from_reports(reports: list[str], quiet: bool, progress: "Progress", work: Callable[[BinaryIO | None], T]) -> T:
    """Return what `work` makes of the reports, given standard input where they name it; the progress is ended.

    Where nothing can be read, the problems are noted on standard error before NothingReadable goes on.
    """
    from according.schema.documents import Problem
    from according.ui.cli.notes import note_problems

    if reports.count("-") > 1:
        raise UsageError("- (standard input) can be given only once")
    stdin = sys.stdin.buffer if "-" in reports else None
    try:
        return work(stdin)
    except NothingReadable as error:
        progress.end()
        if not quiet:
            note_problems((p for p in error.problems if isinstance(p, Problem)), {})
        raise
    finally:
        progress.end()


def read_dossier(path: str) -> "Dossier":
    """Return the dossier saved in this file; "-" is standard input."""
    from according.errors import DossierUnreadable
    from according.schema.codec import dossier_from_json

    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise UsageError(f"--from {path} can't be read: {error.strerror or error}") from None
    try:
        return dossier_from_json(data)
    except DossierUnreadable as error:
        raise DossierUnreadable(f"--from {path}: {error}") from None
