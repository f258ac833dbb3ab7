"""The main job, end to end: reports in, a dossier out."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import BinaryIO

from according.acquire.stage import Acquire
from according.annotate.stage import Annotate
from according.attribute.stage import Attribute
from according.errors import NothingReadable
from according.link.stage import Link
from according.reconcile.stage import Reconcile
from according.run.aliases import read_aliases
from according.run.assembly import assemble
from according.run.executors import Executor, choose_executor
from according.run.inputs import gather
from according.run.pipeline import Pipeline, Progress, _silent
from according.schema.documents import Problem
from according.schema.dossier import Dossier
from according.schema.judgements import NO_JUDGEMENTS, NameJudgements
from according.schema.records import RawReport


def standard_pipeline(judgements: NameJudgements = NO_JUDGEMENTS) -> Pipeline:
    """Return the five stages that make a dossier's records, joined. `judgements` are a user's own of names."""
    return Pipeline([Acquire(), Annotate(), Attribute(), Link(judgements), Reconcile()])


def compare(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
    aliases: str | None = None,
) -> Dossier:
    """Read files, folders and, for "-", standard input, and return what they say together.

    `aliases` is a file of the user's own judgements of names (see `according.run.aliases`); UsageError is raised
    where it can't be read.
    What can't be read becomes a Problem of the dossier; NothingReadable is raised where nothing could be, and
    carries the Problems.
    """
    judgements = read_aliases(aliases) if aliases is not None else NO_JUDGEMENTS
    reports, problems = gather(paths, stdin if stdin is not None else sys.stdin.buffer)
    return _compare(reports, problems, progress or _silent, judgements)


def compare_bytes(reports: Mapping[str, bytes]) -> Dossier:
    """Return what these reports say together. Keys are file names, whose suffix tells text from HTML."""
    raw = [RawReport(path, data, _form(path)) for path, data in reports.items()]
    return _compare(raw, [], _silent, NO_JUDGEMENTS)


def _form(path: str) -> str | None:
    suffix = PurePath(path).suffix.lower()
    return {".html": "html", ".htm": "html", ".xhtml": "html", ".txt": "text", ".text": "text", ".md": "text"}.get(
        suffix
    )


def _compare(
    reports: Sequence[RawReport],
    problems: list[Problem],
    progress: Progress,
    judgements: NameJudgements,
    executor: Executor | None = None,
) -> Dossier:
    records = standard_pipeline(judgements).run(reports, executor or choose_executor(len(reports)), progress)
    told = (*problems, *records.of(Problem))
    if not records.documents:
        raise NothingReadable("no report could be read", told)
    return assemble(records, told)
