"""The picture in the terminal, as a reader needs it."""

import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from according.render.sections import NAMES, SECTIONS
from according.render.terminal import render_terminal
from according.schema.documents import Problem
from according.schema.dossier import Dossier
from according.schema.findings import OriginCount
from according.schema.vocabulary import FindingKind

ESCAPE = "\x1b"


def picture(dossier: Dossier, **how: object) -> str:
    settings: dict[str, object] = {"width": 80, "colour": False} | how
    return render_terminal(dossier, **settings)  # type: ignore[arg-type]


def section(text: str, title: str) -> str:
    """The lines from this section's title to the next title."""
    found = re.search(rf"^{title}$\n(.*?)(?=^[A-Z][A-Z ]+$|\Z)", text, re.M | re.S)
    assert found, f"no section {title}"
    return found[1]


@pytest.mark.parametrize("width", range(40, 201, 7))
def test_no_line_is_wider_than_asked_nor_ends_in_a_blank(sample: Dossier, width: int) -> None:
    for line in picture(sample, width=width, sources=True).splitlines():
        assert cell_len(line) <= width
        assert line == line.rstrip()


def test_lines_stay_readable_in_a_very_wide_terminal(sample: Dossier) -> None:
    assert picture(sample, width=200) == picture(sample, width=100)


def test_wide_characters_are_counted_in_cells(sample: Dossier) -> None:
    title = "爆発" * 40
    wide = replace(sample, story=replace(sample.story, title=title))
    assert max(cell_len(line) for line in picture(wide, width=60).splitlines()) <= 60


def test_numbers_are_those_of_the_dossier(sample: Dossier) -> None:
    text = picture(sample)
    shown = {int(n): rest for n, rest in re.findall(r"^ ?(\d+)  (.+)$", text, re.M)}
    assert sorted(shown) == list(range(1, len(sample.findings) + 1))
    for number, finding in enumerate(sample.findings, 1):
        assert shown[number].startswith(finding.question[:30])


def test_every_kind_of_finding_stands_in_exactly_one_section() -> None:
    kinds = [kind for part in SECTIONS for kind in part.kinds]
    assert sorted(kinds) == sorted(FindingKind.__args__)


def test_only_shows_the_named_sections_with_their_numbers(sample: Dossier) -> None:
    text = picture(sample, only=frozenset({"denied", "single"}))
    titles = re.findall(r"^[A-Z][A-Z ]+$", text, re.M)
    assert titles == ["DENIED", "ONE ORIGIN ONLY"]
    assert re.search(r"^ 5  Did Velmar", text, re.M)


@pytest.mark.parametrize("name", NAMES)
def test_each_section_can_be_shown_alone(sample: Dossier, name: str) -> None:
    titles = re.findall(r"^[A-Z][A-Z ]+$", picture(sample, only=frozenset({name})), re.M)
    assert titles == [next(part.title.upper() for part in SECTIONS if part.name == name)]


def test_sections_without_findings_are_not_there(sample: Dossier) -> None:
    text = picture(replace(sample, findings=sample.of_kind("conflict")))
    assert "DENIED" not in text
    assert "DISPUTED" in text


def test_a_quotation_is_printed_once(sample: Dossier) -> None:
    text = " ".join(picture(sample).split())
    quoted = re.findall(r"“[^”]{20,}”", text)
    assert len(quoted) == len(set(quoted))
    assert "(quoted under 2)" in text


def test_everything_prints_each_quotation_under_each_finding(sample: Dossier) -> None:
    text = " ".join(picture(sample, everything=True).split())
    assert "quoted under" not in text
    for finding in sample.findings:
        for position in finding.positions:
            for evidence in position.evidence:
                assert " ".join(evidence.text.split()).strip('"') in text


def test_long_sections_are_cut_and_say_so(sample: Dossier) -> None:
    conflict = sample.of_kind("conflict")[1]
    many = tuple(replace(conflict, id=f"finding:{n:020d}", question=f"Question {n}?") for n in range(15))
    text = picture(replace(sample, findings=many))
    assert "… 3 more (--all)" in text
    assert "Question 11?" in text and "Question 12?" not in text
    whole = picture(replace(sample, findings=many), everything=True)
    assert "Question 14?" in whole and "more (--all)" not in whole


def test_identical_words_of_two_reports_are_one_quotation(sample: Dossier) -> None:
    assert "r1, r2  “At least 12 workers" in section(picture(sample), "CHANGED")


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (1, 1, "1 report, 1 origin"),
        (2, 2, "1 report, 2 origins"),
        (1, 3, "1 report, 1–3 origins"),
        (0, 1, "1 report, origin not known"),
        (0, 0, "1 report, origin not known"),
        (0, 3, "1 report, origins not known, at most 3"),
    ],
)
def test_origins_in_words(sample: Dossier, least: int, most: int, words: str) -> None:
    finding = sample.of_kind("conflict")[1]
    position = replace(finding.positions[0], origins=OriginCount(least, most, ()))
    text = picture(replace(sample, findings=(replace(finding, positions=(position,)),)), width=100)
    assert text.splitlines()[next(n for n, x in enumerate(text.splitlines()) if "about 240" in x)].endswith(f" {words}")


def test_sources_are_in_the_words_of_the_reports(sample: Dossier) -> None:
    text = picture(sample, width=100)
    assert "two port officials, to Northern Wire" in text
    assert "Interior Minister Pavel Ordan" in text
    assert "Dana Holt (as possible)" in text
    assert "no source given" in section(text, "AGREED")


def test_reports_set_apart_are_named(sample: Dossier) -> None:
    text = picture(sample)
    assert text.startswith("Explosion at a grain terminal in Karsen\n4 reports · 4 publishers · 4–5 May 2026")
    assert re.search(r"Set apart, .*\n +r5 +Karsen Post .*Regatta", text)


def test_odd_things_stand_at_the_end_each_once(sample: Dossier) -> None:
    doubled = replace(sample, problems=sample.problems * 2)
    odd = section(picture(doubled), "ODD")
    assert odd.splitlines() == [
        "  r2  94 % of its words are those of r1",
        "  r3  prints the date “June 8”, but tells of 4 May 2026",
        "  r6.txt: the file is empty",
    ]


def test_what_several_reports_have_odd_alike_is_told_once(sample: Dossier) -> None:
    r1, _, r3, *_ = (document.id for document in sample.documents)
    problems = tuple(Problem(id_, "acquire", "no-date", "no date of publication found") for id_ in (r3, r1))
    odd = section(picture(replace(sample, problems=problems)), "ODD")
    assert odd.splitlines() == ["  r1, r3  no date of publication found"]
    problems = tuple(Problem(d.id, "acquire", "no-date", "no date found") for d in sample.documents)
    assert section(picture(replace(sample, problems=problems)), "ODD").splitlines() == ["  all  no date found"]


def test_one_report_alone_says_so_and_gives_its_statements_and_contradictions(one_report: Dossier) -> None:
    text = picture(one_report)
    assert "One report alone" in text
    assert "ONE ORIGIN ONLY" not in text
    assert "Were the filters neglected?" in section(text, "DENIED")
    assert "denies: “welders had been in the conveyor hall”" in section(text, "WHO SAYS WHAT")


def test_who_says_what_only_on_request_for_several_reports(sample: Dossier) -> None:
    assert "WHO SAYS WHAT" not in picture(sample)
    assert "Velmar Grain\n" in re.sub(r" +r4\n", "\n", section(picture(sample, sources=True), "WHO SAYS WHAT"))


def test_several_reports_without_a_finding_give_their_statements(sample: Dossier) -> None:
    text = picture(replace(sample, findings=()))
    assert "No question was found that two statements answer." in text
    assert "WHO SAYS WHAT" in text


def test_colours_change_nothing_but_the_colours(sample: Dossier) -> None:
    coloured = picture(sample, colour=True)
    assert ESCAPE in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == picture(sample)


def test_labels_are_numbers_where_names_are_long_or_alike(sample: Dossier) -> None:
    documents = tuple(
        replace(d, path=f"reports/2026-05-0{n}-a-long-file-name.txt", publisher="A publisher with a long name")
        for n, d in enumerate(sample.documents)
    )
    text = picture(replace(sample, documents=documents))
    assert "[1], [2]  “At least 12" in text
    assert re.search(r"^  \[5\] ", text, re.M)


def test_labels_are_publishers_where_file_names_are_long(sample: Dossier) -> None:
    names = ["Northern Wire", "The Gazette", "Karsen Post", "Telegraph", "Regatta News"]
    documents = tuple(
        replace(d, path=f"a-long-file-name-{name}.txt", publisher=name)
        for d, name in zip(sample.documents, names, strict=True)
    )
    assert "Northern Wire, Gazette" in picture(replace(sample, documents=documents))


def test_the_same_dossier_gives_the_same_picture(sample: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    before = picture(sample, colour=True)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "50")
    monkeypatch.setenv("TERM", "dumb")
    assert picture(sample, colour=True) == before


def test_a_dossier_of_nothing_is_a_picture_too() -> None:
    from according.schema.links import Story

    empty = Dossier(Story("", (), (), None, None, None, (), ()), (), (), (), (), (), (), (), ())
    assert picture(empty).startswith("Untitled\n0 reports")


def test_words_that_the_question_quotes_are_not_quoted_again(sample: Dossier) -> None:
    finding = sample.of_kind("agreement")[0]
    asked = replace(finding, question=f"Is it so: “{finding.positions[0].evidence[0].text}”?")
    text = " ".join(picture(replace(sample, findings=(asked,))).split())
    assert text.count("The blast was heard at 5:20") == 1
    assert "r1, r2 (these words)" in text


def test_a_statement_that_is_part_of_another_is_not_told_again(one_report: Dossier) -> None:
    whole = next(s for s in one_report.statements if s.text.startswith("Eighteen"))
    part = replace(whole, id="statement:part", text="two of whom have died", spans=whole.spans)
    text = picture(replace(one_report, statements=(part, *one_report.statements)))
    assert "“two of whom" not in text and "“Eighteen people were injured, two of whom" in text
