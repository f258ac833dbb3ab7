"""Reports that would break a reader: each ends, and is read as far as it can be or told as a problem.

The sizes are such that anything worse than linear would run into the limit of the whole test run.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.acquire.pages import page
from tests.acquire.reports import BODY, acquire

MILLION = 1_000_000
SENTENCE = "Three ports were closed on Monday, the harbour office said in a short statement."


@pytest.mark.parametrize("char", ["[", "(", "<", "{", '"', "“", "-", "*", "A", "é", "\u0301", "1", "/", "@"])
def test_a_million_of_one_character_is_one_line_of_text(char: str) -> None:
    found = acquire(char * MILLION)
    assert found.read.text == char * MILLION
    assert len(found.read.blocks) == 1


@pytest.mark.parametrize("unit", ["AB CD ", "1/1/", "Jan 1 ", "word ", "a.b.", "By A B, "])
def test_a_line_that_repeats_is_read(unit: str) -> None:
    assert acquire(unit * 200_000).document is not None


def test_very_many_lines_are_read() -> None:
    found = acquire("a b\n" * 150_000)
    assert len(found.read.blocks) == 150_000


@pytest.mark.parametrize(
    ("inside", "codes"),
    [
        ("<p>" + "[" * MILLION + "</p>", []),
        ("<p>" + "&" * MILLION + "</p>", []),
        ("<div>" * 100_000 + f"<p>{SENTENCE}</p>", ["whole-page"]),
        ("<span>" * 100_000 + SENTENCE, ["whole-page"]),
        ("<table><tr><td>" * 50_000 + "x", ["no-text"]),
        ('<a "' * 200_000, ["no-text"]),
        ("<!--" * 200_000, ["no-text"]),
        ("<p>" + "a=1 " * 200_000 + f">{SENTENCE}</p>", []),
        ("<b>x" * 450_000, ["too-complex"]),
    ],
)
def test_a_hostile_page_ends(inside: str, codes: list[str]) -> None:
    found = acquire(f"<html><body>{inside}</body></html>", form="html")
    assert found.codes == codes
    assert (found.document is None) == (codes in (["no-text"], ["too-complex"]))


def test_a_page_cut_off_by_its_depth_is_read_whole() -> None:
    found = acquire(
        f"<html><body><p>{SENTENCE}</p>{'<div>' * 1_000}<p>Later, {SENTENCE}</p></body></html>", form="html"
    )
    assert f"Later, {SENTENCE}" in found.read.text


def test_json_without_end_in_a_page_is_passed_over() -> None:
    text = page(json_ld=None).replace("</head>", f'<script type="application/ld+json">{"[" * 500_000}</script></head>')
    assert acquire(text, form="html").read.title == "Dam at Karvol cracks after quake"


def test_zero_bytes_and_controls_in_a_page_are_read() -> None:
    text = page().replace("lower valley", "lower\x00 va\x1blley")
    assert "We are moving everyone" in acquire(text, form="html").read.text


@given(st.binary(max_size=400))
def test_any_bytes_give_a_document_or_a_problem(data: bytes) -> None:
    for form in ("text", "html", None):
        found = acquire(data, form=form)
        assert found.document is not None or found.problems
        if found.document:
            found.document.text.encode()


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=300),
    st.sampled_from(["\n", "\r\n", "\n\n", "\u2028"]),
)
def test_any_text_is_kept_as_it_is(text: str, gap: str) -> None:
    whole = f"{SENTENCE}{gap}{text}{gap}{SENTENCE}"
    assert acquire(whole).read.text == whole


MARKUP = [
    *("<p>", "</p>", "<div class='byline'>", "</div>", "<h1>", "<figcaption>", "<time datetime=", "'2024-01-02'>"),
    *("&amp;", "&#x", "<!--", "-->", "<script>", "</script>", SENTENCE, "x", "<", ">", '"', "'", "\x1b", "\u00a0"),
]


@given(st.lists(st.sampled_from(MARKUP), max_size=40))
def test_any_markup_gives_true_runs(pieces: list[str]) -> None:
    text = "<html><body>" + "".join(pieces)
    found = acquire(text, form="html")
    if found.page:
        for start, place, size in found.page.runs:
            assert found.read.text[start : start + size] == text[place : place + size]


def test_path_and_form_are_part_of_no_id() -> None:
    assert acquire(BODY, path="a.txt").read.id == acquire(BODY, form=None, path="z").read.id
