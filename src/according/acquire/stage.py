"""The stage `acquire`: one report as it was given becomes a document, or a problem that says why not."""

import re
from collections.abc import Iterable, Sequence

from according.acquire.blocks import Layout, lay_out
from according.acquire.credits import find_credits
from according.acquire.encoding import Undecodable, decode
from according.acquire.front_matter import split_front_matter
from according.acquire.language import language_name, language_of
from according.acquire.outlets import domain_of, outlet_as_given
from according.acquire.publication_date import Published, published
from according.acquire.reading import Read, UnreadableError
from according.schema.documents import Credit, Document, PageMap, Problem
from according.schema.records import RawReport, Records
from according.schema.vocabulary import Scope

__all__ = ["Acquire"]

_TAG = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|div|p|meta)[\s>]", re.IGNORECASE)
_WHOLE_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_SNIFFED = 4_096


class Acquire:
    """Reads plain text with or without front matter, and HTML pages."""

    name = "acquire"
    version = "1"
    scope: Scope = "document"
    reads: tuple[type, ...] = (RawReport,)
    writes: tuple[type, ...] = (Document, Credit, PageMap, Problem)

    def run(self, records: Records) -> Iterable[object]:
        """Return the document of the one report, its credits, its page map and its problems; or one problem.

        A document's problems are phrased to follow its name: "prints the date ...". Problems of a file that
        never became a document begin with its path.
        """
        (report,) = records.of(RawReport)
        try:
            read = _read(report)
        except UnreadableError as error:
            return [Problem(None, self.name, error.code, f"{report.path} {error}")]
        return _assemble(report.path, read)


def _read(report: RawReport) -> Read:
    if not report.data.strip():
        raise UnreadableError("empty", "is empty; expected the text of a report")
    return _read_page(report.data) if _is_page(report) else _read_text(report.data)


def _is_page(report: RawReport) -> bool:
    """Whether the report is HTML: by its content where the name does not tell, or tells wrongly."""
    head = report.data[:_SNIFFED]
    if _WHOLE_PAGE.match(head):
        return True
    if report.form == "html":
        return b"<" in head or head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return report.form is None and head.lstrip()[:1] == b"<" and _TAG.search(head) is not None


def _read_text(data: bytes) -> Read:
    decoded = decode(data)
    if isinstance(decoded, Undecodable):
        raise UnreadableError("binary", f"looks like {decoded.looks}; expected text: {decoded.advice}")
    front, text = split_front_matter(decoded.text)
    if not text.strip():
        raise UnreadableError("empty", "holds no text" + (" behind its front matter" if front.fields else ""))
    problems = [decoded.problem] if decoded.problem else []
    if front.problem:
        problems.append(("bad-front-matter", front.problem))
    when = front.get("published")
    return Read(
        text,
        title=front.get("title"),
        publisher=_publisher(front.get("publisher"), front.get("url")),
        author=front.get("author"),
        url=front.get("url"),
        dates=[("acquire/front-matter", when)] if when else [],
        language=front.get("language"),
        problems=tuple(problems),
    )


def _read_page(data: bytes) -> Read:
    # Imported here: only pages need the parser.
    from according.acquire.html_page import read_page

    return read_page(data)


def _publisher(given: str | None, url: str | None) -> str | None:
    """The outlet as given, a known domain by its outlet's name; else the one at the address."""
    name = given or (domain_of(url) if url else None)
    return outlet_as_given(name) if name else None


def _assemble(path: str, read: Read) -> list[object]:
    layout = lay_out(read.text, read.title, read.known)
    when = published(layout, read.dates, read.url, read.last_dates)
    author = read.author or layout.writers
    language, problems = _language(layout, read)
    id_ = Document.identify(
        read.text,
        title=layout.title,
        publisher=read.publisher,
        author=author,
        url=read.url,
        published_at=when.at,
    )
    document = Document(
        id_,
        path,
        layout.title,
        read.publisher,
        author,
        read.url,
        when.at,
        when.rule,
        language,
        read.text,
        layout.blocks,
    )
    credited = find_credits(layout, id_, read.publisher)
    page = [PageMap(id_, read.runs)] if read.runs is not None else []
    return [document, *credited, *page, *_problems(id_, [*read.problems, *problems], when)]


def _language(layout: Layout, read: Read) -> tuple[str | None, list[tuple[str, str]]]:
    body = "\n".join(part.text for part in layout.of_kind("body"))
    code = language_of(body, read.language)
    if code is None or code == "en":
        return code, []
    said = f"is written in {language_name(code)}; only English is read, so nothing more was taken from it"
    return code, [("not-english", said)]


def _problems(document: str, found: Sequence[tuple[str, str]], when: Published) -> list[Problem]:
    odd = [when.problem] if when.problem else []
    return [Problem(document, Acquire.name, code, message) for code, message in (*found, *odd)]
