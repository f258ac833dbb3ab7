"""Many reports of many stories, grouped; then each story compared for itself."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import BinaryIO

from according.acquire.stage import Acquire
from according.errors import NothingReadable
from according.link.grouping import TOGETHER, group_into_stories
from according.link.grouping.words import ReportWords, read_words
from according.run.executors import Executor, ProcessExecutor, SerialExecutor, choose_executor
from according.run.inputs import gather
from according.run.pipeline import Pipeline, Progress
from according.schema.documents import Document, Problem
from according.schema.dossier import Dossier
from according.schema.judgements import NO_JUDGEMENTS, NameJudgements
from according.schema.records import RawReport, Records
from according.schema.streams import ReportGroup, Stream
from according.text.moments import sort_key

__all__ = ["Grouping", "group"]

# A text is taken in within 5 ms, a page within 50: below this many, starting processes costs more than it saves.
WORTH_SPREADING = 300
_TITLE_AT_MOST = 100


class Grouping:
    """Reports grouped into stories, and kept, so that each story can be compared."""

    def __init__(
        self,
        reports: Sequence[RawReport],
        problems: Sequence[Problem] = (),
        *,
        together: float | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Group the reports; `together` is the probability from which on they are one story.

        What can't be read becomes a Problem of the stream; NothingReadable is raised where nothing could be.
        """
        self._reports = {report.path: report for report in reports}
        tell = progress or (lambda _doing, _done, _all: None)
        records = Pipeline([Acquire()]).run(reports, _executor(len(reports)), tell)
        if not records.documents:
            raise NothingReadable("no report could be read", (*problems, *records.of(Problem)))
        tell("grouping", 0, 1)
        words, failed = _words(records)
        groups = [
            *group_into_stories(words, TOGETHER if together is None else together),
            *((p.document,) for p in failed if p.document),
        ]
        found = {*problems, *records.of(Problem), *failed}
        self.stream = Stream(
            stories=_in_order(records, groups),
            problems=tuple(sorted(found, key=lambda p: (p.document or "", p.stage, p.code, p.message))),
        )

    def dossier(self, story: ReportGroup, judgements: NameJudgements = NO_JUDGEMENTS) -> Dossier:
        """Return what the reports of one story say together: what `compare` makes of the same files."""
        # Imported here: grouping alone needs no stage but the first.
        from according.run.assembly import assemble
        from according.run.compare import standard_pipeline

        reports = [self._reports[document.path] for document in story.documents]
        records = standard_pipeline(judgements).run(reports, choose_executor(len(reports)))
        return assemble(records, records.of(Problem))


def group(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    together: float | None = None,
    progress: Progress | None = None,
) -> Grouping:
    """Read files, folders and, for "-", standard input, and return them grouped into stories.

    The order of the paths changes nothing. NothingReadable is raised where nothing could be read, and carries the
    Problems.
    """
    reports, problems = gather(paths, stdin if stdin is not None else sys.stdin.buffer)
    return Grouping(reports, problems, together=together, progress=progress)


def _executor(count: int) -> Executor:
    return ProcessExecutor() if count >= WORTH_SPREADING else SerialExecutor()


def _words(records: Records) -> tuple[list[ReportWords], list[Problem]]:
    """What grouping reads of each document, and a problem for each that it fails on."""
    words: list[ReportWords] = []
    failed: list[Problem] = []
    for document in records.documents:
        try:
            words.append(read_words(document))
        except Exception as error:  # one report's failure is told and costs no other its story
            said = f"it stands alone, as reading its words failed: {type(error).__name__}: {str(error)[:200]}"
            failed.append(Problem(document.id, "link", "stage-failed", said))
    return words, failed


def _in_order(records: Records, groups: Iterable[tuple[str, ...]]) -> tuple[ReportGroup, ...]:
    known = {document.id: document for document in records.documents}
    stories = sorted((_story(group, known) for group in groups), key=lambda story: story.id)
    stories.sort(key=lambda story: sort_key(story.latest) if story.latest else ("", ""), reverse=True)
    return tuple(sorted(stories, key=lambda story: -len(story.documents)))


def _story(group: tuple[str, ...], known: Mapping[str, Document]) -> ReportGroup:
    documents = tuple(sorted((known[id_] for id_ in group), key=lambda d: (sort_key(d.published_at), d.id)))
    dates = [d.published_at for d in documents if d.published_at]
    return ReportGroup(
        id=ReportGroup.identify(group),
        title=_title([known[id_] for id_ in group]),
        documents=documents,
        publishers=tuple(sorted({d.publisher for d in documents if d.publisher})),
        earliest=dates[0] if dates else None,
        latest=dates[-1] if dates else None,
    )


def _title(most_typical_first: Sequence[Document]) -> str:
    titles = (document.title for document in most_typical_first if document.title and document.title.strip())
    first = most_typical_first[0]
    body = next((b for b in first.blocks if b.kind == "body"), None)
    text = first.text[body.start : body.end] if body else first.text
    return next(titles, None) or " ".join(text[: 4 * _TITLE_AT_MOST].split())[:_TITLE_AT_MOST]
