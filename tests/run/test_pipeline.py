"""The pipeline: checked when it is built, strict when it runs, and one document's failure stays its own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pytest

from according.errors import PipelineError, SpanError
from according.run.executors import ProcessExecutor, SerialExecutor, choose_executor
from according.run.pipeline import Pipeline
from according.schema.annotations import Mention
from according.schema.documents import Document, Problem
from according.schema.records import RawReport, Records
from according.schema.vocabulary import Scope


@dataclass(frozen=True, slots=True)
class Joined:
    """What the last stage of these tests writes."""

    names: tuple[str, ...]


class Read:
    """Makes a document of a report; what says BROKEN breaks it."""

    name, version, scope = "read", "1", "document"
    reads: tuple[type, ...] = (RawReport,)
    writes: tuple[type, ...] = (Document, Problem)

    def run(self, records: Records) -> Iterable[object]:
        for report in records.of(RawReport):
            text = report.data.decode()
            if "BROKEN" in text:
                raise ValueError("this report is broken")
            id_ = Document.identify(text)
            yield Document(id_, report.path, None, None, None, None, None, None, "en", text)
            if "ODD" in text:
                yield Problem(id_, self.name, "odd", "an odd report")


class Name:
    """Finds one mention in a document: its first word; a text that says LATE breaks it after that."""

    name, version, scope = "name", "1", "document"
    reads: tuple[type, ...] = (Document,)
    writes: tuple[type, ...] = (Mention,)

    def run(self, records: Records) -> Iterable[object]:
        for document in records.documents:
            end = len(document.text.split()[0])
            yield Mention(document.id, 0, end, "name", "Person", document.text[:end])
            if "LATE" in document.text:
                raise RuntimeError("broken behind the first mention")


class Join:
    """Sees all documents: one record of the names in all that were read."""

    name, version = "join", "1"
    scope: Scope = "corpus"
    reads: tuple[type, ...] = (Document, Mention)
    writes: tuple[type, ...] = (Joined,)

    def run(self, records: Records) -> Iterable[object]:
        assert records.of(RawReport) == (), "a stage is given nothing but what it reads"
        yield Joined(tuple(mention.name for mention in records.of(Mention)))


REPORTS = [RawReport(f"{name}.txt", f"{name} told".encode()) for name in ("Ann", "Bob", "Cid")]


def _joined(records: Records) -> Sequence[str]:
    (joined,) = records.of(Joined)
    return joined.names


def test_a_stage_that_reads_what_nobody_writes_fails_when_it_is_joined() -> None:
    with pytest.raises(PipelineError, match=r"stage 'join' reads Mention, which no stage before it writes"):
        Pipeline([Read(), Join()])


def test_the_order_of_the_stages_is_part_of_that() -> None:
    with pytest.raises(PipelineError, match="'name' reads Document"):
        Pipeline([Name(), Read()])


def test_what_is_given_need_not_be_written() -> None:
    assert len(Pipeline([Name()], given=(Document,)).stages) == 1


def test_a_stage_of_one_document_can_not_stand_behind_one_of_all() -> None:
    class Early(Join):
        name = "early"
        reads = (Document,)

    with pytest.raises(PipelineError, match="'name' sees one document"):
        Pipeline([Read(), Early(), Name()])


def test_writing_what_is_not_declared_fails() -> None:
    class Undeclared(Join):
        def run(self, records: Records) -> Iterable[object]:
            yield Problem(None, "join", "x", "x")

    with pytest.raises(PipelineError, match=r"stage 'join' wrote a Problem, which it does not declare"):
        Pipeline([Read(), Name(), Undeclared()]).run(REPORTS)


def test_a_span_that_leaves_its_document_is_refused() -> None:
    class Wide(Join):
        writes = (Mention,)

        def run(self, records: Records) -> Iterable[object]:
            yield Mention(records.documents[0].id, 0, 1000, "name", "Person", "x")

    with pytest.raises(SpanError, match="0:1000"):
        Pipeline([Read(), Name(), Wide()]).run(REPORTS)


def test_a_document_that_fails_becomes_a_problem_and_the_others_go_on() -> None:
    broken = RawReport("bad.txt", b"BROKEN")
    records = Pipeline([Read(), Name(), Join()]).run([*REPORTS, broken])
    (problem,) = records.of(Problem)
    assert (problem.document, problem.stage, problem.code) == (None, "read", "stage-failed")
    assert "bad.txt" in problem.message and "this report is broken" in problem.message
    assert sorted(_joined(records)) == ["Ann", "Bob", "Cid"]


def test_what_a_document_gave_before_it_failed_is_kept() -> None:
    late = RawReport("late.txt", b"Dan told LATE")
    records = Pipeline([Read(), Name(), Join()]).run([*REPORTS, late])
    (problem,) = records.of(Problem)
    assert problem.document == Document.identify("Dan told LATE")
    assert problem.stage == "name"
    assert len(records.documents) == 4
    assert "Dan" not in _joined(records), "a stage that failed has written nothing"


def test_serial_and_process_executors_give_the_same() -> None:
    pipeline = Pipeline([Read(), Name(), Join()])
    reports = [*REPORTS, RawReport("bad.txt", b"BROKEN"), RawReport("odd.txt", b"Eve ODD")]
    serial = pipeline.run(reports, SerialExecutor())
    spread = pipeline.run(reports, ProcessExecutor(workers=2))
    assert list(serial) == list(spread)
    assert len(serial.of(Problem)) == 2


def test_few_reports_are_read_in_this_process() -> None:
    assert isinstance(choose_executor(6), SerialExecutor)


def test_the_order_of_the_reports_changes_nothing() -> None:
    pipeline = Pipeline([Read(), Name(), Join()])
    assert list(pipeline.run(REPORTS)) == list(pipeline.run(REPORTS[::-1]))


def test_the_names_of_the_files_change_nothing_but_the_path() -> None:
    pipeline = Pipeline([Read(), Name(), Join()])
    renamed = [RawReport(f"{9 - i}.txt", report.data) for i, report in enumerate(REPORTS)]
    assert _joined(pipeline.run(renamed)) == _joined(pipeline.run(REPORTS))
    assert {d.path for d in pipeline.run(renamed).documents} == {"9.txt", "8.txt", "7.txt"}


def test_an_identical_report_is_read_once_and_told() -> None:
    records = Pipeline([Read(), Name(), Join()]).run([RawReport("z.txt", REPORTS[0].data), *REPORTS])
    (problem,) = records.of(Problem)
    assert problem.code == "identical-report"
    assert problem.message == "z.txt is identical to Ann.txt and was read once"
    assert len(records.documents) == 3
    assert list(_joined(records)) == list(_joined(Pipeline([Read(), Name(), Join()]).run(REPORTS)))


def test_progress_is_told_for_each_report_and_each_stage_behind() -> None:
    told: list[tuple[str, int, int]] = []
    Pipeline([Read(), Name(), Join()]).run(REPORTS, progress=lambda *step: told.append(step))
    assert told == [("reading", 1, 3), ("reading", 2, 3), ("reading", 3, 3), ("join", 0, 1)]


def test_nothing_in_nothing_out() -> None:
    assert _joined(Pipeline([Read(), Name(), Join()]).run([])) == ()
