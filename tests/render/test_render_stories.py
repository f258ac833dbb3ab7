"""A stream as a list and as JSON."""

import json

import pytest

from according.render.stories import SHOWN, file_name, render_stories, stories_to_json
from according.schema.documents import Document
from according.schema.streams import ReportGroup, Stream

EVIL = "Dam \x1b[2Jbreaks \u202e near\nLusk"


def _document(number: int, title: str | None = "Dam breaks near Lusk") -> Document:
    return Document(
        f"document:{number}", f"wires/r{number}.txt", title, "Wire", None, None, "2024-05-01", None, "en", "x"
    )


def _story(count: int, title: str = "Dam breaks near Lusk", first: int = 0) -> ReportGroup:
    documents = tuple(_document(first + n, title) for n in range(count))
    id_ = ReportGroup.identify(tuple(d.id for d in documents))
    return ReportGroup(id_, title, documents, ("Wire",), "2024-05-01", "2024-05-01")


def _stream(*stories: ReportGroup) -> Stream:
    return Stream(stories, ())


def test_the_folder_that_all_share_is_not_repeated() -> None:
    text = render_stories(_stream(_story(2)), width=100, colour=False)
    assert "r0.txt" in text and "wires/" not in text


def test_large_stories_are_cut_unless_all_is_wanted() -> None:
    stream = _stream(_story(SHOWN + 3))
    assert "and 3 more (--all lists them)" in render_stories(stream, width=100, colour=False)
    everything = render_stories(stream, width=100, colour=False, everything=True)
    assert "more" not in everything and f"r{SHOWN + 2}.txt" in everything


@pytest.mark.parametrize("width", [40, 60, 100])
def test_lines_keep_to_the_width(width: int) -> None:
    text = render_stories(_stream(_story(3, "A very long title " * 12), _story(1, first=9)), width=width, colour=False)
    assert max(map(len, text.splitlines())) <= width


def test_nothing_in_a_title_steers_the_terminal() -> None:
    text = render_stories(_stream(_story(2, EVIL), _story(1, EVIL, first=9)), width=100, colour=False)
    assert "\x1b" not in text and "\u202e" not in text


def test_json_holds_what_programs_need_and_no_text() -> None:
    story = _story(2, EVIL)
    found = json.loads(stories_to_json(_stream(story), {story.id: "out/001.json"}))
    assert found["stories"][0]["title"] == EVIL
    assert found["stories"][0]["dossier"] == "out/001.json"
    assert found["stories"][0]["documents"][0]["path"] == "wires/r0.txt"
    assert all("text" not in d for story in found["stories"] for d in story["documents"])


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Dam breaks near Lusk", "007-dam-breaks-near-lusk.json"),
        ("../../etc/passwd", "007-etc-passwd.json"),
        ("São Paulo: 12 dead", "007-sao-paulo-12-dead.json"),
        ("Дамба", "007-story.json"),
        (EVIL, "007-dam-2jbreaks-near-lusk.json"),
        ("word " * 40, "007-" + "-".join(["word"] * 12) + ".json"),
    ],
)
def test_file_names_are_safe(title: str, expected: str) -> None:
    assert file_name(7, _story(1, title), ".json") == expected


def test_the_id_of_a_group_depends_on_its_reports_alone() -> None:
    assert ReportGroup.identify(("b", "a")) == ReportGroup.identify(("a", "b")) != ReportGroup.identify(("a",))
