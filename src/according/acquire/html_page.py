"""An HTML page read: the report's text, laid out line by line, with the way back to the page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml.etree import ParserError, XMLSyntaxError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from according.acquire.encoding import Undecodable, clean_field, decode
from according.acquire.headline import same_headline
from according.acquire.html_article import Article, find_article
from according.acquire.html_metadata import PageMetadata, read_metadata
from according.acquire.outlets import agency_named, domain_of, outlet_as_given, publisher_named
from according.acquire.page_map import map_runs
from according.acquire.page_text import PageText, TooComplexError, scan_page
from according.acquire.reading import Known, Read, UnreadableError
from according.text.dates import read_timestamp, written_dates

__all__ = ["read_page"]

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_HEAD = 4_096
"""Bytes in which a page must declare its encoding; the standard asks for the first 1,024."""


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    place: tuple[int, int] | None
    known: Known | None = None


def read_page(data: bytes) -> Read:
    """Return what the page gives. Raises UnreadableError where it shows no text or has too many tags."""
    declared = _CHARSET.search(data[:_HEAD])
    decoded = decode(data, declared[1].decode("ascii") if declared else None)
    if isinstance(decoded, Undecodable):
        raise UnreadableError("binary", f"looks like {decoded.looks}; expected an HTML page: {decoded.advice}")
    try:
        page = scan_page(decoded.text)
    except TooComplexError as error:
        raise UnreadableError("too-complex", f"has {error}, more than any news page; give the report's text") from None
    tree, truncated = _parse(decoded.text)
    article = find_article(tree, page, truncated) if tree is not None and page.solid else Article(())
    if not article.paragraphs or tree is None:
        raise UnreadableError("no-text", _no_text(decoded.text))
    metadata = read_metadata(tree)
    lines = _lines(article, metadata, page)
    text, spans, known = _join(lines)
    problems = [decoded.problem] if decoded.problem else []
    if article.whole_page:
        said = "does not show what of it is the report; all its paragraphs were read"
        problems.append(("whole-page", said))
    url = metadata.url
    publisher = metadata.publisher or (domain_of(url) if url else None)
    return Read(
        text,
        title=metadata.headline or metadata.title,
        publisher=outlet_as_given(publisher) if publisher else None,
        author=", ".join(name for name in metadata.authors if "://" not in name) or None,
        url=url,
        dates=metadata.dates,
        last_dates=lambda: _guessed_date(tree, url),
        language=metadata.language,
        known=known,
        runs=(*map_runs(text, spans, page), *_runs_of_credits(text, lines, page)),
        problems=tuple(problems),
    )


def _parse(page: str) -> tuple[HtmlElement | None, bool]:
    """The page's tree, or None; and whether it lacks a part because the page is nested beyond 255
    elements."""
    parser = HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        # Control characters, which no XML tool takes, count as blanks: so they do in the alignment with the page.
        tree = document_fromstring(_CONTROL.sub(" ", page).encode("utf-8", "replace"), parser=parser)
    except (ParserError, XMLSyntaxError, ValueError, AssertionError):
        return None, False
    return tree, any("depth" in entry.message.lower() for entry in parser.error_log)


def _no_text(page: str) -> str:
    scripts = len(re.findall(r"<script\b", page, re.IGNORECASE))
    if scripts:
        many = "a script" if scripts == 1 else f"{scripts} scripts"
        return f"shows no text without running its {many}; save the page as a browser shows it, or give its text"
    return "shows no text; expected a page with a report"


def _lines(article: Article, metadata: PageMetadata, page: PageText) -> list[_Line]:
    """Headline, byline and date, paragraphs and captions in the page's order, then the credits of its
    metadata."""
    body: list[_Line] = []
    place = 0
    for _, text in article.paragraphs:
        at = page.find(text, place)
        place = at[1] if at and at[0] >= place else place
        body.append(_Line(text, at, _heading(text, metadata)))
    title = metadata.headline or metadata.title
    if title and not any(line.known and line.known.kind == "headline" for line in body[:3]):
        body.insert(0, _Line(title, page.find(title), Known("headline")))
    body = _with_about(body, metadata, page)
    body = _with_captions(body, metadata, page)
    return [*body, *_credits(metadata, page, body)]


def _top_and_bottom(body: list[_Line]) -> tuple[int, int]:
    """Where on the page the report begins, with its headline, and where its last paragraph begins."""
    starts = [line.place[0] for line in body if line.place]
    return (min(starts), max(starts)) if starts else (0, 0)


def _heading(text: str, metadata: PageMetadata) -> Known | None:
    title = metadata.headline or metadata.title
    return Known("headline") if title and len(text) <= 2 * len(title) and same_headline(text, title) else None


def _with_about(body: list[_Line], metadata: PageMetadata, page: PageText) -> list[_Line]:
    """The lines with the byline and the date that the page shows between headline and report, unless the
    report has them."""
    headline = next((n for n, line in enumerate(body[:3]) if line.known and line.known.kind == "headline"), None)
    place = body[headline].place if headline is not None else None
    first = next((line.place[0] for line in body[(headline or 0) + 1 :] if line.place), None)
    if headline is None or place is None or first is None:
        return body
    shown = " ".join(line.text for line in body[:4])
    found: list[_Line] = []
    for texts, known in (
        (metadata.bylines, Known("byline", "byline")),
        (metadata.datelines, Known("dateline")),
    ):
        for text in texts:
            at = page.find(text, place[1])
            near = at is not None and place[1] <= at[0] < first
            fits = known.kind == "byline" or any(written.day for written in written_dates(text))
            if near and fits and text not in shown and not any(text in line.text for line in found):
                found.append(_Line(text, at, known))
                break
    found.sort(key=lambda line: line.place or (0, 0))
    return [*body[: headline + 1], *found, *body[headline + 1 :]]


def _with_captions(body: list[_Line], metadata: PageMetadata, page: PageText) -> list[_Line]:
    """The lines with the captions of pictures that stand between the headline and the end of the report."""
    above, last = _top_and_bottom(body)
    captions = set(metadata.captions)
    lines = [_Line(line.text, line.place, Known("caption")) if line.text in captions else line for line in body]
    shown = {line.text for line in lines}
    for text in metadata.captions:
        at = page.find(text, above)
        if text in shown or at is None or not above <= at[0] < last or len(text.split()) < 3:
            continue
        where = next((n for n, line in enumerate(lines) if line.place and line.place[0] > at[0]), len(lines))
        lines.insert(where, _Line(text, at, Known("caption")))
    return lines


def _credits(metadata: PageMetadata, page: PageText, lines: list[_Line]) -> list[_Line]:
    """Agencies and other pages that the metadata alone names as where the text comes from, as lines of their
    own, so that a credit has characters to point to."""
    ours = domain_of(metadata.url) if metadata.url else None
    found: list[_Line] = []
    shown = "\n".join(line.text for line in lines[:6])
    for kind, value in (*metadata.sources, *(("agency", author) for author in metadata.authors)):
        name = agency_named(value) or publisher_named(value)
        domain = domain_of(value) if "://" in value else None
        if kind == "agency" and not agency_named(value):
            continue
        if kind == "republishes" and (not (name or domain) or (domain and domain == ours)):
            continue
        if name and metadata.publisher and name == publisher_named(metadata.publisher):
            continue
        if value in shown or any(line.text == value for line in found) or value not in page.page:
            continue
        part = "agency" if kind == "agency" else "credit"
        found.append(_Line(value, None, Known("credit", part, name or domain)))
    return found


def _runs_of_credits(text: str, lines: list[_Line], page: PageText) -> list[tuple[int, int, int]]:
    """Where in the page's metadata the lines stand that were taken from there; they are the last of the
    text."""
    taken = [line.text for line in lines if line.known and line.known.kind == "credit"]
    start = len(text) - sum(len(value) + 2 for value in taken) + 2
    runs: list[tuple[int, int, int]] = []
    for value in taken:
        runs.append((start, page.page.index(value), len(value)))
        start += len(value) + 2
    return runs


def _join(lines: Iterable[_Line]) -> tuple[str, list[tuple[int, int, int | None]], dict[int, Known]]:
    """The lines with a blank line between them, where each stands, and what is known of it."""
    pieces: list[str] = []
    spans: list[tuple[int, int, int | None]] = []
    known: dict[int, Known] = {}
    size = 0
    for line in lines:
        if line.known:
            known[size] = line.known
        spans.append((size, size + len(line.text), line.place[0] if line.place else None))
        pieces.append(line.text)
        size += len(line.text) + 2
    return "\n\n".join(pieces), spans, known


def _guessed_date(tree: HtmlElement, url: str | None) -> str | None:
    """The last resort: a date found by heuristics over the page's markup."""
    from datetime import datetime

    from htmldate import find_date

    try:
        found = find_date(
            tree, extensive_search=False, original_date=True, url=url,
            min_date="1995-01-01", max_date=datetime(2100, 1, 1),
        )  # fmt: skip
    except (RecursionError, ValueError, TypeError, AttributeError):
        return None
    value = clean_field(found or "", 40)
    return value if value and read_timestamp(value) else None
