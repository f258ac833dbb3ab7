"""Reports and saved dossiers, as the verbs take them."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from according.errors import NothingReadable, UsageError

if TYPE_CHECKING:
    from according.schema.dossier import Dossier


def read_reports(reports: list[str], quiet: bool, aliases: str | None = None) -> "Dossier":
    """Return the dossier of these files and folders; "-" is standard input. `aliases` is a file of judgements of names.

    Where nothing can be read, the problems are noted on standard error before NothingReadable goes on.
    """
    from according.run import compare as job
    from according.schema.documents import Problem
    from according.ui.cli.notes import Progress, note_problems

    if reports.count("-") > 1:
        raise UsageError("- (standard input) can be given only once")
    progress = Progress(wanted=not quiet)
    stdin = sys.stdin.buffer if "-" in reports else None
    try:
        return job.compare(reports, stdin=stdin, progress=progress, aliases=aliases)
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
