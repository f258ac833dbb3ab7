"""The report on an HTML page: its paragraphs, told from everything around them."""

import logging
import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from according.acquire.page_text import PageText

__all__ = ["Article", "find_article"]

_MOST_ELEMENTS = 20_000
"""Elements up to which the page is given to the extractor; it needs about a second for this many, and real
pages have 500 to 5,000."""
_FEWEST = 120
"""Characters below which an extraction is taken for a failure where the page shows several times as much."""
_PARAGRAPHS = frozenset(str.split("p head quote item ab code cell fw"))
_SENTENCE = re.compile(r"[A-Z“\"‘'(].{30,}[.!?…”\"’')]$", re.DOTALL)

# The extractor warns about what is a Problem here; without a handler Python would print it.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("htmldate").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Article:
    """The paragraphs of the report, (kind of element, text), and whether they are all of the page's text
    because the report could not be told from it."""

    paragraphs: tuple[tuple[str, str], ...]
    whole_page: bool = False


def find_article(tree: HtmlElement, page: PageText, truncated: bool) -> Article:
    """Return the report's paragraphs, in order; none where the page shows no text.

    `truncated` says that the tree lacks a part of the page. Then, and where the page is too large for the
    extractor or it finds nothing, every paragraph of the page that reads as prose is taken.
    """
    if not truncated and sum(1 for _ in tree.iter()) <= _MOST_ELEMENTS:
        paragraphs = _extract(tree)
        size = sum(len(text) for _, text in paragraphs)
        if size >= _FEWEST or (size and size * 4 >= len(page.solid)):
            return Article(tuple(paragraphs))
    prose = [text for text in page.paragraphs() if _SENTENCE.fullmatch(text)]
    if prose:
        return Article(tuple(("p", text) for text in prose), whole_page=True)
    shown = [text for text in page.paragraphs() if len(text.split()) >= 4]
    return Article(tuple(("p", text) for text in shown), whole_page=True)


def _extract(tree: HtmlElement) -> list[tuple[str, str]]:
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(
            tree, include_comments=False, include_tables=False, include_images=False, include_links=False,
            include_formatting=False, deduplicate=False, with_metadata=False,
        )  # fmt: skip
    except (RecursionError, ValueError, TypeError, AttributeError, KeyError, IndexError, AssertionError):
        # Whatever a hostile page breaks in the extractor, its text can still be read.
        return []
    body = getattr(found, "body", None)
    return _paragraphs(body) if body is not None else []


def _paragraphs(body: HtmlElement) -> list[tuple[str, str]]:
    """The extractor's elements as paragraphs, in order, without recursion."""
    found: list[tuple[str, str]] = []
    open_text: list[str] = []
    kind = "p"

    def close() -> None:
        text = " ".join("".join(open_text).split())
        if text:
            found.append((kind, text))
        open_text.clear()

    from lxml.etree import iterwalk

    for event, element in iterwalk(body, events=("start", "end")):
        if event == "start":
            if element.tag in _PARAGRAPHS or element.tag in ("list", "lb", "div", "row"):
                close()
                kind = element.tag if element.tag in _PARAGRAPHS else kind
            open_text.append(element.text or "")
        else:
            if element.tag in _PARAGRAPHS or element.tag in ("list", "div", "row"):
                close()
                kind = "p"
            if element is not body:
                open_text.append(element.tail or "")
    close()
    return found
