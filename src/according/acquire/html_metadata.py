"""What an HTML page says of itself: JSON-LD, meta elements, links, and the visible lines about the report."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

from according.acquire.encoding import clean_field

__all__ = ["PageMetadata", "read_metadata"]

_LONGEST_JSON = 2_000_000
_MOST_NODES = 5_000
"""JSON-LD objects looked at; a page describes itself in a few dozen."""
_ARTICLES = frozenset(
    str.split(
        "newsarticle article reportagenewsarticle analysisnewsarticle backgroundnewsarticle "
        "opinionnewsarticle reviewnewsarticle asknewsarticle liveblogposting blogposting socialmediaposting "
        "report"
    )
)
# Meta elements that give the day of publication, the most specific first.
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "cxenseparse:recs:publishtime", "publishdate", "publish-date", "publish_date", "pubdate",
    "publication_date", "publication-date", "dc.date.issued", "dcterms.issued", "dcterms.created",
    "dc.date.created", "dc.date", "dcterms.date", "article.published", "originalpublicationdate",
    "originalpublishdate", "citation_publication_date", "date", "displaydate", "rbpubdate", "ptime",
)  # fmt: skip
_AUTHORS = ("author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
            "article:author", "citation_author", "byline")  # fmt: skip
_SITES = (
    "og:site_name",
    "application-name",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "copyright-holder",
)
_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title")
_SOURCES = ("syndication-source", "original-source", "dc.source", "source")
_BYLINE = re.compile(r"(?:^|[\s_-])(?:byline|author|contributor|writer)s?(?:$|[\s_-])", re.IGNORECASE)
_DATED = re.compile(
    r"(?:^|[\s_-])(?:date|time|timestamp|published|pubdate|dateline|datetime)(?:$|[\s_-])", re.IGNORECASE
)
_ASIDE = frozenset(str.split("aside nav footer"))
_LONGEST_LINE = 160
_SITE_SUFFIX = re.compile(r"\s+(?:[|–—•·»:]|-)\s+(?!.*\s(?:[|–—•·»]|-)\s)(?P<site>.{2,60})$")


@dataclass(slots=True)
class PageMetadata:
    """What a page says of itself. Lists are in the order of trust; `sources` are (kind, value) with kind
    "republishes" (another page or outlet that the text was taken from) or "agency"."""

    title: str | None = None
    headline: str | None = None
    publisher: str | None = None
    authors: list[str] = field(default_factory=list)
    url: str | None = None
    dates: list[tuple[str, str]] = field(default_factory=list)
    language: str | None = None
    sources: list[tuple[str, str]] = field(default_factory=list)
    bylines: list[str] = field(default_factory=list)
    datelines: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)


def read_metadata(tree: HtmlElement) -> PageMetadata:
    """Return what the page says of itself; every value is one clean line. Damaged JSON-LD is passed over."""
    found = PageMetadata()
    metas = _metas(tree)
    _read_json_ld(tree, found)
    found.dates += [("acquire/meta", metas[name]) for name in _PUBLISHED if name in metas]
    found.dates += [("acquire/time-element", value) for value in _time_elements(tree)]
    found.publisher = found.publisher or _first(metas, _SITES)
    if not found.authors:
        author = _first(metas, _AUTHORS)
        found.authors = [author] if author and "://" not in author else []
    found.sources += [("republishes", metas[name]) for name in _SOURCES if name in metas]
    found.url = _address(tree) or metas.get("og:url")
    found.language = clean_field(tree.get("lang") or tree.get("xml:lang") or "") or metas.get("og:locale")
    found.headline = _headline(tree, found.title or _first(metas, _TITLES))
    found.title = found.title or _first(metas, _TITLES) or found.headline or _page_title(tree)
    _read_visible(tree, found)
    return found


def _metas(tree: HtmlElement) -> dict[str, str]:
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        value = clean_field(element.get("content") or "")
        if name and value:
            metas.setdefault(name.strip().lower(), value)
    return metas


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _read_json_ld(tree: HtmlElement, found: PageMetadata) -> None:
    nodes = [
        node for script in tree.iter("script") if _is_json_ld(script) for node in _nodes(_parse(script.text or ""))
    ]
    articles = [node for node in nodes if _types(node) & _ARTICLES]
    pages = [node for node in nodes if "webpage" in _types(node)]
    for node in (*articles[:5], *pages[:2]):
        found.title = found.title or _text(node.get("headline"))
        found.dates += [("acquire/json-ld", date) for date in _texts(node.get("datePublished"))[:1]]
    for node in articles[:5]:
        found.authors = found.authors or _texts(node.get("author"))
        found.publisher = found.publisher or _text(node.get("publisher"))
        found.sources += [("republishes", value) for value in _texts(node.get("isBasedOn"), "url", "@id", "name")]
        for key in ("sourceOrganization", "provider", "copyrightHolder", "creator", "creditText"):
            found.sources += [("agency", value) for value in _texts(node.get(key))]


def _is_json_ld(script: HtmlElement) -> bool:
    return "ld+json" in (script.get("type") or "").lower()


def _parse(text: str) -> Any:
    if len(text) > _LONGEST_JSON:
        return None
    text = re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>)\s*$", "", text)
    try:
        # Pages break lines inside strings; strict=False lets them.
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """All objects in the JSON, the outer ones first, without recursion."""
    waiting = [value]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node[:200])
        elif isinstance(node, dict):
            yield node
            waiting.extend(item for key, item in node.items() if isinstance(item, (list, dict)) and key != "comment")


def _types(node: dict[str, Any]) -> set[str]:
    types = node.get("@type")
    named = types if isinstance(types, list) else [types]
    return {name.rsplit("/", 1)[-1].lower() for name in named if isinstance(name, str)}


def _texts(value: Any, *keys: str) -> list[str]:
    """The strings that a JSON-LD value gives: itself, the names of its objects, of each of a list."""
    if isinstance(value, list):
        return [text for item in value[:20] for text in _texts(item, *keys)[:1]]
    if isinstance(value, dict):
        return next((texts for key in keys or ("name",) if (texts := _texts(value.get(key)))), [])
    text = clean_field(value) if isinstance(value, str) else None
    return [text] if text else []


def _text(value: Any) -> str | None:
    return next(iter(_texts(value)), None)


def _time_elements(tree: HtmlElement) -> list[str]:
    """The datetime values of the time elements that are not beside the report, those marked as its own
    first."""
    own: list[str] = []
    others: list[str] = []
    for element in tree.iter("time"):
        value = clean_field(element.get("datetime") or "", 60)
        if not value or any(above.tag in _ASIDE for above in element.iterancestors()):
            continue
        marked = " ".join(filter(None, (element.get("itemprop"), element.get("class"), element.get("pubdate"))))
        (own if re.search(r"publish|pubdate|posted", marked, re.IGNORECASE) else others).append(value)
        if len(own) + len(others) > 20:
            break
    return [*own, *others]


def _address(tree: HtmlElement) -> str | None:
    for element in tree.iter("link"):
        if "canonical" in (element.get("rel") or "").lower().split():
            address = clean_field(element.get("href") or "")
            if address and address.startswith(("http://", "https://")):
                return address
    return None


def _headline(tree: HtmlElement, title: str | None) -> str | None:
    """The heading that the page shows over the report: its only one of the first rank, or the one like the
    title."""
    shown = [text for element in tree.iter("h1") if (text := _line(element))]
    if title:
        wanted = set(re.findall(r"\w+", title.casefold()))
        alike = [text for text in shown if len(wanted & set(re.findall(r"\w+", text.casefold()))) >= len(wanted) / 2]
        if alike:
            return alike[0]
    return shown[0] if len(shown) == 1 and len(shown[0].split()) >= 3 else None


def _page_title(tree: HtmlElement) -> str | None:
    element = next(tree.iter("title"), None)
    title = clean_field(element.text_content()) if element is not None else None
    return _SITE_SUFFIX.sub("", title) if title else None


def _line(element: HtmlElement) -> str | None:
    return clean_field(" ".join(element.itertext()))


def _read_visible(tree: HtmlElement, found: PageMetadata) -> None:
    """The lines that the page shows about the report: who wrote it, when, and what its pictures show."""
    for element in tree.iter("a", "address", "div", "p", "span", "time", "figcaption", "li", "em", "strong", "small"):
        if element.tag == "figcaption":
            _keep(element, found.captions, 20, 600)
            continue
        marked = f"{element.get('class') or ''} {element.get('itemprop') or ''} {element.get('rel') or ''}"
        if element.tag == "time" or _DATED.search(marked):
            _keep(element, found.datelines, 6, _LONGEST_LINE)
        elif _BYLINE.search(marked):
            _keep(element, found.bylines, 6, _LONGEST_LINE)
        elif "caption" in marked.lower() and len(element) < 8:
            _keep(element, found.captions, 20, 600)


def _keep(element: HtmlElement, lines: list[str], most: int, longest: int) -> None:
    if len(lines) >= most or any(above.tag in _ASIDE for above in element.iterancestors()):
        return
    text = clean_field(element.text_content(), longest + 1)
    if text and len(text) <= longest and not any(text in line for line in lines):
        lines.append(text)
