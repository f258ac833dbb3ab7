"""HTML pages: the report told from the page, its metadata, and the way back to the page."""

import html
import json

import pytest

from according.acquire.page_text import scan_page, squeeze
from tests.acquire.pages import ARTICLE, HEAD, JSON_LD, page
from tests.acquire.reports import Acquired, acquire


def _read(text: str) -> Acquired:
    found = acquire(text, form="html", path="page.html")
    if found.page:
        for start, place, size in found.page.runs:
            assert found.read.text[start : start + size] == text[place : place + size]
    return found


def test_the_report_is_told_from_the_page() -> None:
    found = _read(page())
    assert found.codes == []
    assert [found.read.text[b.start : b.end][:24] for b in found.read.blocks if b.kind == "body"] == [
        "A dam above the town of ", "“We are moving everyone ", "Engineers of the Karvol ", "The opposition said that",
    ]  # fmt: skip
    for foreign in ("Facebook", "Home", "Storm shuts", "rights reserved", "no text of the page"):
        assert foreign not in found.read.text


def test_headline_byline_date_and_captions_stand_in_their_places() -> None:
    found = _read(page())
    kinds = [(block.kind, found.read.text[block.start : block.end]) for block in found.read.blocks]
    assert kinds[:5] == [
        ("headline", "Dam at Karvol cracks after quake"),
        ("byline", "By Ana Ruiz"),
        ("dateline", "14 March 2024"),
        ("caption", "Water pours from the dam on Thursday. Photo: Ben Kemal/AFP"),
        ("dateline", "KARVOL (Reuters) —"),
    ]
    assert [kind for kind, _ in kinds[5:]] == ["body", "body", "body", "caption", "body"]
    assert found.roles() == [("photo", "Ben Kemal/AFP"), ("agency", "Reuters")]


def test_the_metadata_is_read() -> None:
    found = _read(page()).read
    assert (found.title, found.publisher, found.author) == (
        "Dam at Karvol cracks after quake", "Harbour Daily", "Ana Ruiz",
    )  # fmt: skip
    assert found.url == "https://www.harbourdaily.example/world/karvol-dam"
    assert (found.published_at, found.published_by_rule) == ("2024-03-14T09:30:00+02:00", "acquire/json-ld")
    assert found.language == "en"


def test_nearly_every_character_is_mapped_back_to_the_page() -> None:
    found = _read(page())
    assert found.page is not None
    mapped = sum(size for _, _, size in found.page.runs)
    assert mapped > 0.95 * len(squeeze(found.read.text))
    starts = [start for start, _, _ in found.page.runs]
    assert starts == sorted(starts)


def test_references_and_tags_break_runs_and_are_not_mapped() -> None:
    found = _read(page())
    assert found.page is not None
    place = found.read.text.index("&")
    assert not any(start <= place < start + size for start, _, size in found.page.runs)


@pytest.mark.parametrize(
    ("head", "at", "rule"),
    [
        (
            '<meta property="article:published_time" content="2024-03-14T07:30:00Z">',
            "2024-03-14T07:30:00+00:00",
            "meta",
        ),
        ('<meta name="date" content="March 14, 2024">', "2024-03-14", "meta"),
        ("", "2024-03-14", "time-element"),
    ],
)
def test_without_json_ld_the_date_is_found_elsewhere(head: str, at: str, rule: str) -> None:
    found = _read(page(head=HEAD + head, json_ld=None)).read
    assert (found.published_at, found.published_by_rule) == (at, f"acquire/{rule}")


def test_the_address_and_then_the_markup_are_the_last_resorts() -> None:
    bare = ARTICLE.replace('<time datetime="2024-03-14">14 March 2024</time>', "")
    by_address = _read(page(bare, HEAD.replace("/world/", "/2024/03/14/"), None)).read
    assert (by_address.published_at, by_address.published_by_rule) == ("2024-03-14", "acquire/url-date")
    marked = bare.replace('<div class="share">', '<abbr class="published" title="2024-03-14">Thursday</abbr><div>')
    guessed = _read(page(marked, json_ld=None)).read
    assert (guessed.published_at, guessed.published_by_rule) == ("2024-03-14", "acquire/htmldate")


def test_an_agency_in_the_metadata_alone_is_a_credit_with_characters() -> None:
    article = dict(JSON_LD["@graph"][1]) | {"author": {"@type": "Organization", "name": "Reuters"}}
    plain = ARTICLE.replace("KARVOL (Reuters) &mdash; ", "").replace("By Ana Ruiz", "By our desk")
    found = _read(page(plain, json_ld=article))
    assert found.blocks("credit") == ["Reuters"]
    assert ("agency", "Reuters") in found.roles()


def test_the_page_that_a_report_is_based_on_is_credited() -> None:
    article = dict(JSON_LD["@graph"][1]) | {"isBasedOn": "https://www.coastalpost.example/dam"}
    found = _read(page(json_ld=article))
    assert ("republishes", "coastalpost.example") in found.roles()
    own = dict(JSON_LD["@graph"][1]) | {"isBasedOn": "https://www.harbourdaily.example/first"}
    assert not _read(page(json_ld=own)).blocks("credit")


def test_a_page_without_a_heading_takes_its_title_from_the_metadata() -> None:
    found = _read(page(ARTICLE.replace("<h1>Dam at Karvol cracks after quake</h1>", "")))
    assert found.read.title == "Dam at Karvol cracks after quake"
    assert found.blocks("headline") == ["Dam at Karvol cracks after quake"]


def test_the_encoding_that_a_page_declares_is_followed() -> None:
    text = page(head=HEAD.replace("utf-8", "windows-1252")).replace("&ldquo;", "“").replace("&rdquo;", "”")
    found = acquire(text.encode("cp1252"), form="html")
    assert "“We are moving" in found.read.text
    assert found.codes == []


@pytest.mark.parametrize("form", [None, "text"])
def test_a_page_is_known_by_its_content(form: str | None) -> None:
    assert acquire(page(), form=form).page is not None


def test_text_in_a_file_named_html_is_text() -> None:
    found = acquire("Three ports were closed on Monday, the harbour office said.\n", form="html")
    assert found.page is None
    assert found.blocks("body")


def test_scripts_without_text_are_told() -> None:
    found = acquire(
        '<!doctype html><html><head><script src="a.js"></script></head><body><div id="root"></div>'
        "<script>start()</script></body></html>", form="html", path="app.html",
    )  # fmt: skip
    assert found.document is None
    assert "2 scripts" in found.problem("no-text")
    assert found.problem("no-text").startswith("app.html ")


def test_damaged_json_ld_is_passed_over() -> None:
    found = _read(page().replace('"@graph"', '"@graph'))
    assert found.read.published_by_rule == "acquire/time-element"


def test_surrogates_in_json_ld_never_reach_the_document() -> None:
    text = page(json_ld=None).replace(
        "</head>",
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": "Ana \\ud800 Ruiz"}</script></head>',
    )
    assert acquire(text, form="html").read.author == "Ana \ufffd Ruiz"


def test_the_scanner_finds_text_where_a_browser_shows_it() -> None:
    source = '<p title="a > b">One &lt;two&gt;<!-- <p>no</p> --> three</p><style>p {}</style><br>fo&shy;ur'
    found = scan_page(source)
    assert found.solid == "One<two>threefour"
    assert found.paragraphs() == ["One <two> three", "four"]
    for index, char in enumerate(found.solid):
        offset = found.offsets[index]
        assert html.unescape(source[~offset : ~offset + 4]).startswith(char) if offset < 0 else source[offset] == char


def test_the_same_page_gives_the_same_records() -> None:
    one, two = _read(page()), _read(page())
    assert json.dumps(one.page.runs if one.page else ()) == json.dumps(two.page.runs if two.page else ())
    assert (one.document, one.credits) == (two.document, two.credits)
