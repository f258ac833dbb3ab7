"""Floors: held against the set they were made for, in both directions; totals in percent."""

import json
from pathlib import Path

import pytest

from benchmarks.scoring.floors import Floors, checksum_of, floors_for, read_floors
from benchmarks.scoring.folders import find_stories
from benchmarks.scoring.totals import MEASURES, heading, percentages, row
from tests.benchmarks.made import GOLD, TEXTS

FLOORS = Path(__file__).resolve().parents[2] / "benchmarks" / "floors.json"


def _write_story(folder: Path) -> None:
    folder.mkdir()
    (folder / "gold.json").write_text(json.dumps(GOLD), "utf-8")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")


def test_a_floor_not_reached_is_told() -> None:
    floors = Floors("x", "", {"agreement recall": 20.0, "wrongly merged": 5.0}, "")
    assert floors.broken({"agreement recall": 20.0, "wrongly merged": 5.0}) == []
    assert floors.broken({"agreement recall": 19.9, "wrongly merged": 5.1}) == [
        "agreement recall: 19.9 %, must be 20.0 % at least",
        "wrongly merged: 5.1 %, may be 5.0 % at most",
    ]
    assert floors.broken({"wrongly merged": 0.0}) == ["agreement recall: not measured, the floor is 20.0 %"]


def test_the_file_of_floors_names_measures_that_exist_and_its_reasons() -> None:
    assert read_floors(FLOORS)
    for floors in read_floors(FLOORS):
        assert floors.reason
        assert set(floors.floors) <= set(MEASURES)


def test_stories_are_found_with_the_reports_that_their_gold_names(tmp_path: Path) -> None:
    _write_story(tmp_path / "bridge")
    (tmp_path / "bridge" / "notes.txt").write_text("not named in the gold")
    (story,) = find_stories(tmp_path)
    assert (story.name, [report.name for report in story.reports]) == ("bridge", ["a.txt", "b.txt"])
    assert find_stories(tmp_path / "bridge")[0].name == "bridge"


def test_a_folder_without_stories_or_with_a_report_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="holds no story"):
        find_stories(tmp_path)
    _write_story(tmp_path / "bridge")
    (tmp_path / "bridge" / "b.txt").unlink()
    with pytest.raises(FileNotFoundError, match=r"names b\.txt"):
        find_stories(tmp_path)


def test_the_checksum_is_of_names_and_contents_and_not_of_the_place(tmp_path: Path) -> None:
    sums = []
    for place in ("here", "there"):
        (tmp_path / place).mkdir()
        _write_story(tmp_path / place / "bridge")
        sums.append(checksum_of({s.name: s.files for s in find_stories(tmp_path / place)}))
    assert sums[0] == sums[1]
    (tmp_path / "there" / "bridge" / "a.txt").write_text("another text")
    assert checksum_of({s.name: s.files for s in find_stories(tmp_path / "there")}) != sums[0]


def test_floors_are_found_by_checksum_alone(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    path.write_text(json.dumps({"mine": {"checksum": "abc", "floors": {}, "reason": "x"}}))
    found = floors_for(path, "abc")
    assert found is not None and found.name == "mine"
    assert floors_for(path, "abd") is None


def test_percentages_leave_out_what_has_no_case() -> None:
    assert percentages({"disagree_found": 1, "disagree_gold": 3}) == {
        "disagreement recall": 33.3,
        "disagreement clean": 0.0,
    }


def test_the_table_is_as_wide_in_every_line() -> None:
    assert len(heading()) == len(row("a-name-that-is-longer-than-its-column", {"out": 3}, 1.5))
