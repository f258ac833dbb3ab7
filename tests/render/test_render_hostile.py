"""Text from a report can't steer a terminal, nor become markup."""

import json
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from according.render.markdown import render_markdown
from according.render.markdown.escape import escaped, link
from according.render.safe import harmless, one_line, visible
from according.render.terminal import render_terminal, render_why
from according.schema.codec import dossier_from_json, dossier_to_json
from according.schema.dossier import Dossier

COLOURS = ("\x1b[", "m")
RISKY = st.text(
    alphabet=st.characters(categories=["Cc", "Cf", "Cs", "Co", "L", "Po", "Zs"]) | st.sampled_from("\x1b\x9b\u202e")
)


def outputs(dossier: Dossier) -> list[str]:
    finding = dossier.findings[0]
    return [
        render_terminal(dossier, width=80, colour=False, everything=True, sources=True),
        render_terminal(dossier, width=40, colour=False),
        render_why(dossier, finding, width=80, colour=False),
        render_markdown(dossier),
    ]


def test_nothing_that_acts_reaches_any_output(hostile: Dossier) -> None:
    for text in outputs(hostile):
        acting = {c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs")} - {"\n"}
        assert not acting
        assert "␛" in text


def test_what_a_report_says_about_colours_is_not_obeyed(hostile: Dossier) -> None:
    text = render_terminal(hostile, width=100, colour=True)
    assert "[bold]x[/bold]" in text
    assert "\x1b]" not in text and "\x07" not in text and "\x1b[31mred" not in text


def test_json_keeps_the_exact_text(hostile: Dossier) -> None:
    text = dossier_to_json(hostile)
    assert "\x1b" not in text
    assert dossier_from_json(text).documents[0].text == hostile.documents[0].text
    assert json.loads(text)["documents"][0]["title"] == hostile.documents[0].title


def test_making_harmless_moves_no_span(hostile: Dossier) -> None:
    harmless(hostile).check()


@given(RISKY)
def test_visible_keeps_the_length(text: str) -> None:
    assert len(visible(text)) == len(text)
    assert "\n" not in one_line(text)
    assert not {"\x1b", "\x9b", "\u202e", "\u2066", "\u2069"} & set(visible(text))


def html_of(text: str) -> str:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text)


def text_of(markdown: str) -> tuple[str, set[str]]:
    """The words a reader sees, and the kinds of markup around them."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    words, kinds = [], set()
    for token in parser.parse(markdown):
        kinds.add(token.type)
        for child in token.children or []:
            kinds.add(child.type)
            words.append(child.content)
    return "".join(words), kinds


PLAIN = {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<b>bold</b> &lt;i&gt; &amp; &#60;",
        "![image](http://evil.example/x.png)",
        "[link](javascript:alert(1)) [ref][1] [^1]",
        "<javascript:alert(1)> <http://evil.example>",
        "# heading",
        "- item",
        "+ item",
        "1. first",
        "2) second",
        "> quotation",
        "*stars* _lines_ **both** ~~gone~~ `code`",
        "a | b | c",
        "--- | ---",
        "===",
        "```sh",
        "~~~",
        "back\\slash \\* \\",
        "[x]: http://evil.example",
        "$x^2$ {{template}} {% raw %}",
        "---",
        "line\n\n# second\n- third",
    ],
)
def test_escaped_words_are_shown_as_they_are(text: str) -> None:
    words, kinds = text_of(escaped(text))
    assert words == one_line(text)
    assert kinds <= PLAIN


@given(st.text(alphabet=st.sampled_from("ab1 *_`[]()<>#+-=~|\\!&;:./^$&@{}\"'\n")))
def test_escaped_words_are_never_markup(text: str) -> None:
    words, kinds = text_of(escaped(text))
    assert words == one_line(text)
    assert kinds <= PLAIN


def test_no_address_in_escaped_words_is_made_a_link_by_itself() -> None:
    made = escaped("see http://evil.example and HTTPS://evil.example or www.evil.example")
    assert "://" not in made and "www." not in made


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x", "http://", "x"]
)
def test_only_web_addresses_are_links(address: str) -> None:
    assert "link_open" not in text_of(link(address))[1]


def test_a_web_address_is_one_link_to_there_alone() -> None:
    made = link("https://news.example/a b>(x)[y]`|<i>?q=1&r=é#top")
    _, kinds = text_of(f"see {made} now")
    assert kinds == {"paragraph_open", "paragraph_close", "inline", "text", "link_open", "link_close"}
    assert made.startswith("<https://news.example/a%20b%3E")


def test_a_hostile_report_makes_no_markup_in_the_article(hostile: Dossier) -> None:
    page = html_of(render_markdown(hostile))
    assert "<script" not in page and "<img" not in page and "javascript:" not in page.replace("javascript:alert(1)", "")
    assert page.count("<h1") == 1
    assert page.count("<a ") == len(hostile.documents) + 2


def test_a_hostile_path_steers_nothing(sample: Dossier) -> None:
    documents = (replace(sample.documents[0], path="\x1b[2J.txt"), *sample.documents[1:])
    assert "\x1b" not in render_terminal(replace(sample, documents=documents), width=80, colour=False)
