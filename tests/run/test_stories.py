"""Many reports in, stories out."""

from pathlib import Path

import pytest

import according
from according.errors import NothingReadable
from according.link.grouping.words import read_words
from according.run.stories import Grouping, group
from according.schema.records import RawReport
from according.schema.streams import Stream
from tests.properties.stories import STORIES, reports_of
from tests.run.test_compare import COPY, ELSEWHERE, FIRE


def _raw(reports: dict[str, str]) -> list[RawReport]:
    return [RawReport(path, text.encode(), "text") for path, text in reports.items()]


def _paths(stream: Stream) -> list[list[str]]:
    return [sorted(d.path for d in story.documents) for story in stream.stories]


def test_the_examples_come_apart_into_their_stories() -> None:
    """The one with six reports first, then of two with five the one that was told last."""
    reports = [
        RawReport(f"{story}/{name}", data, "html" if name.endswith("html") else "text")
        for story in STORIES
        for name, data in reports_of(story).items()
    ]
    stream = Grouping(reports).stream
    assert [{path.split("/")[0] for path in paths} for paths in _paths(stream)] == [
        {"harbour-ferry"},
        {"valley-floods"},
        {"minister-payments"},
    ]
    assert Grouping(reports[::-1]).stream == stream


def test_largest_story_first_and_those_alone_last() -> None:
    stream = Grouping(_raw({"a": ELSEWHERE, "b": FIRE, "c": COPY})).stream
    assert _paths(stream) == [["b", "c"], ["a"]]
    assert stream.stories[1].title == "Orchestra names conductor"
    assert {d.path for d in stream.documents} == {"a", "b", "c"}


def test_dates_and_publishers_of_a_story() -> None:
    front = "---\npublisher: {}\npublished: {}\n---\n"
    reports = {"a": front.format("Wire", "2024-05-02") + FIRE, "b": front.format("Daily", "2024-05-01") + COPY}
    (story,) = Grouping(_raw(reports)).stream.stories
    assert (story.earliest, story.latest, story.publishers) == ("2024-05-01", "2024-05-02", ("Daily", "Wire"))
    assert [d.path for d in story.documents] == ["b", "a"]


def test_identical_files_are_one_report_and_a_problem() -> None:
    stream = Grouping(_raw({"a": FIRE, "b": FIRE, "c": COPY})).stream
    assert _paths(stream) == [["a", "c"]]
    assert [p.message for p in stream.problems if p.code == "identical-report"] == [
        "b is identical to a and was read once"
    ]


def test_what_can_not_be_read_costs_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FIRE)
    (tmp_path / "b.txt").write_text(COPY)
    (tmp_path / "c.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(200))
    stream = group([str(tmp_path), str(tmp_path / "missing.txt")]).stream
    assert [len(paths) for paths in _paths(stream)] == [2]
    assert {"no-such-file", "binary"} <= {p.code for p in stream.problems}


def test_a_failure_in_one_report_leaves_it_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(document: object) -> object:
        if "conductor" in document.text:  # type: ignore[attr-defined]
            raise RuntimeError("out of tune")
        return read_words(document)  # type: ignore[arg-type]

    monkeypatch.setattr("according.run.stories.read_words", fails)
    stream = Grouping(_raw({"a": ELSEWHERE, "b": FIRE, "c": COPY})).stream
    assert _paths(stream) == [["b", "c"], ["a"]]
    assert ["out of tune" in p.message for p in stream.problems if p.code == "stage-failed"] == [True]


def test_nothing_readable() -> None:
    with pytest.raises(NothingReadable):
        Grouping(_raw({"a": "   "}))


def test_a_story_s_dossier_is_what_compare_makes_of_its_reports() -> None:
    grouping = Grouping(_raw({"a.txt": ELSEWHERE, "b.txt": FIRE, "c.txt": COPY}))
    expected = according.compare_bytes({"b.txt": FIRE.encode(), "c.txt": COPY.encode()})
    assert grouping.dossier(grouping.stream.stories[0]) == expected


def test_the_threshold() -> None:
    reports = _raw({"b": FIRE, "c": COPY})
    assert len(Grouping(reports, together=0.999_999).stream.stories) == 2
