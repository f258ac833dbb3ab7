"""Stages joined: checked when built, one document's failure kept from the others."""

from collections.abc import Callable, Sequence

from according.errors import ModelError, PipelineError, ResourceError
from according.run.executors import Executor, SerialExecutor
from according.run.stage import Stage
from according.schema.documents import Document, Problem
from according.schema.records import RawReport, Records, check_spans
from according.text.moments import sort_key

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and how many there are."""


def _silent(_doing: str, _done: int, _all: int) -> None:
    return None


class Pipeline:
    """Document stages first, then those that see all documents."""

    def __init__(self, stages: Sequence[Stage], given: Sequence[type] = (RawReport,)) -> None:
        """Join the stages; raise PipelineError where one reads what neither `given` nor an earlier one writes."""
        available = set(given)
        seen_all = False
        for stage in stages:
            missing = [kind.__name__ for kind in stage.reads if kind not in available]
            if missing:
                raise PipelineError(f"stage {stage.name!r} reads {', '.join(missing)}, which no stage before it writes")
            if stage.scope == "document" and seen_all:
                raise PipelineError(f"stage {stage.name!r} sees one document, but stands behind one that sees all")
            seen_all = seen_all or stage.scope != "document"
            available |= set(stage.writes)
        self.stages = tuple(stages)

    def run(
        self, reports: Sequence[RawReport], executor: Executor | None = None, progress: Progress = _silent
    ) -> Records:
        """Return all records. The order of the reports changes nothing but the `path` of identical ones."""
        executor = executor or SerialExecutor()
        alone = [stage for stage in self.stages if stage.scope == "document"]
        together = [stage for stage in self.stages if stage.scope != "document"]
        reports = sorted(reports, key=lambda report: report.path)
        results: list[list[object]] = []
        for done, result in enumerate(executor.map(ReadOne(alone), reports), 1):
            results.append(result)
            progress("reading", done, len(reports))
        records = _merge(results)
        for done, stage in enumerate(together):
            progress(stage.name, done, len(together))
            records = Records([*records, *_run_checked(stage, records)])
        return records


class ReadOne:
    """All document stages over one report: a function that can be sent to another process."""

    def __init__(self, stages: Sequence[Stage]) -> None:
        self.stages = tuple(stages)

    def __call__(self, report: RawReport) -> list[object]:
        records = Records([report])
        for stage in self.stages:
            try:
                written = _run_checked(stage, records)
            except (ModelError, PipelineError, ResourceError):
                raise  # the installation or the program is broken, not this report
            except Exception as error:
                return [*_kept(records), _failure(stage, records, report, error)]
            records = Records([*records, *written])
        return _kept(records)


def _kept(records: Records) -> list[object]:
    return [record for record in records if not isinstance(record, RawReport)]


def _failure(stage: Stage, records: Records, report: RawReport, error: Exception) -> Problem:
    """A document's failure is told and goes no further. The message holds no path but the given name."""
    document = records.documents[0].id if records.documents else None
    said = f"{type(error).__name__}: {str(error)[:200]}"
    return Problem(document, stage.name, "stage-failed", f"{report.path}: reading stopped at {stage.name}: {said}")


def _run_checked(stage: Stage, records: Records) -> list[object]:
    written = list(stage.run(records.only(stage.reads)))
    for record in written:
        if type(record) not in stage.writes:
            raise PipelineError(f"stage {stage.name!r} wrote a {type(record).__name__}, which it does not declare")
    texts = {document.id: document.text for document in (*records.documents, *Records(written).documents)}
    check_spans(written, texts)
    return written


def _merge(results: list[list[object]]) -> Records:
    """Join what was read of each report, in an order that no file name decides; identical reports once."""
    first: dict[str, tuple[Document, list[object]]] = {}
    problems: list[Problem] = []
    for result in results:
        document = next((record for record in result if isinstance(record, Document)), None)
        if document is None:
            problems += [record for record in result if isinstance(record, Problem)]
        elif document.id in first:
            kept = first[document.id][0].path
            message = f"{document.path} is identical to {kept} and was read once"
            problems.append(Problem(document.id, "acquire", "identical-report", message))
        else:
            first[document.id] = (document, result)
    ordered = sorted(first.values(), key=lambda pair: (sort_key(pair[0].published_at), pair[0].id))
    return Records([*(record for _, result in ordered for record in result), *problems])
