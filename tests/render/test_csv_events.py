"""Events as a table: its rows, the spans they end in, and that no cell acts."""

import csv
from dataclasses import replace
from io import StringIO

import pytest

from according.reconcile.policies import NAMES, figures_of
from according.render.csv_events import COLUMNS, FORMULA, render_csv
from according.schema.documents import Document
from according.schema.dossier import Dossier
from according.schema.findings import Finding
from according.schema.spans import Evidence

Rows = list[dict[str, str]]


def table(dossier: Dossier, policy: str) -> Rows:
    return list(csv.DictReader(StringIO(render_csv(dossier, figures_of(dossier, policy)), newline="")))


def unguarded(cell: str) -> str:
    """Return what the report says: a cell without the apostrophe that keeps a spreadsheet from acting on it."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell


def telling(text: str) -> Dossier:
    """Return a dossier of one report, of one question about a number, quoted from end to end."""
    from tests.render.sample import sample

    made = sample()
    finding = next(f for f in made.findings if f.facet == "quantity")
    id_ = Document.identify(text)
    document = Document(id_, "=r1.txt", None, None, None, None, None, None, "en", text)
    quoted = (Evidence(id_, 0, len(text), text),)
    position = replace(
        finding.positions[1], value=text[:40], evidence=quoted, documents=(id_,), statements=(), counted=text
    )
    event = replace(made.events[0], text=text, place=text, type=text, documents=(id_,), mentions=())
    asked: Finding = replace(finding, question=text, positions=(position,))
    return replace(
        made, documents=(document,), events=(event,), findings=(asked,), statements=(), origins=(), timeline=()
    )


def test_a_row_for_each_event_and_thing_counted(sample: Dossier) -> None:
    rows = table(sample, "best-low-high")
    assert [row["question"] for row in rows] == [f.question for f in sample.findings if f.facet == "quantity"]
    assert list(rows[0]) == list(COLUMNS)
    hurt = rows[0]
    event = sample.events[0]
    assert (hurt["event"], hurt["type"], hurt["text"]) == (event.id, "explosion", event.text)
    assert (hurt["earliest"], hurt["latest"], hurt["place"]) == ("2026-05-04", "2026-05-04", "Karsen")
    assert (hurt["policy"], hurt["value"], hurt["low"], hurt["high"]) == ("best-low-high", "18", "12", "18")
    assert (hurt["told_as"], hurt["reports"], hurt["origins_least"], hurt["origins_most"]) == ("18", "1", "1", "1")
    assert rows[1]["event"] == rows[1]["type"] == ""


@pytest.mark.parametrize("policy", NAMES)
def test_every_number_ends_in_exact_characters(sample: Dossier, policy: str) -> None:
    texts = {document.id: document.text for document in sample.documents}
    seen = 0
    for row in table(sample, policy):
        for number, lead in (("value", ""), ("low", "low_"), ("high", "high_")):
            span = row[f"{lead}document"], row[f"{lead}start"], row[f"{lead}end"]
            assert bool(row[number]) == all(span)
            if row[number]:
                document, start, end = span
                assert texts[document][int(start) : int(end)] == unguarded(row[f"{lead}quotation"])
                seen += 1
    assert seen == sum(len(figure.values) for figure in figures_of(sample, policy).values()) > 0


def test_one_figure_leaves_low_and_high_empty(sample: Dossier) -> None:
    row = table(sample, "conservative")[0]
    assert (row["value"], row["low"], row["high"], row["low_quotation"]) == ("12", "", "", "")


def test_no_figure_says_why(sample: Dossier) -> None:
    row = next(row for row in table(sample, "latest") if row["kind"] == "not-comparable")
    assert (row["value"], row["document"]) == ("", "")
    assert row["why"] == "Whether the answers are of the same thing can't be told."


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://evil.example","17 hurt")',
        "+17 people were hurt",
        "-17 people were hurt",
        "@SUM(17) people were hurt",
        "\t=17 people were hurt",
        "\r=17 people were hurt",
        "  =17 people were hurt",
        "\ufeff=17 people were hurt",
        "\uff1d17 people were hurt",
        "'=17 people were hurt",
        "''+17 people were hurt",
    ],
)
def test_no_cell_is_a_formula(text: str) -> None:
    (row,) = table(telling(text), "conservative")
    for column in ("type", "text", "place", "question", "counted", "told_as", "quotation", "path"):
        assert row[column].startswith("'"), column
    shown = text.replace("\t", " ").replace("\r", " ")
    assert unguarded(row["quotation"]) == shown
    assert (row["start"], row["end"]) == ("0", str(len(text)))


@pytest.mark.parametrize("text", ["'17 were hurt,' he said", "17 = 17", "17-year-old", "“=17”", "–17"])
def test_harmless_text_is_left_alone(text: str) -> None:
    (row,) = table(telling(text), "conservative")
    assert row["quotation"] == text


def test_line_ends_commas_and_marks_stay_in_their_cell() -> None:
    text = 'They said: "17,\n18;\n\n19" were hurt\n=1+1'
    (row,) = table(telling(text), "latest")
    assert row["quotation"] == text and row["question"] == text


def test_control_characters_are_shown_and_offsets_hold() -> None:
    text = "17 \x1b[2Jwere \u202ehurt\x00"
    written = render_csv(telling(text), figures_of(telling(text), "latest"))
    assert not {"\x1b", "\u202e", "\x00"} & set(written)
    (row,) = table(telling(text), "latest")
    assert len(row["quotation"]) == len(text) and row["quotation"].startswith("17 ␛[2J")


def test_the_same_dossier_gives_the_same_table(sample: Dossier) -> None:
    figures = figures_of(sample, "latest")
    assert render_csv(sample, figures) == render_csv(sample, dict(reversed(figures.items())))
    assert "\r" not in render_csv(sample, figures)


def test_no_question_about_a_number_gives_the_header_alone(sample: Dossier) -> None:
    none = replace(sample, findings=())
    assert render_csv(none, figures_of(none, "latest")).count("\n") == 1
