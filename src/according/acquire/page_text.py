"""The text of an HTML page with the place in the page of every character: for aligning, and when all else
fails.

A scanner of its own, as no parser here tells where in the page a character of its text stands. It follows the
HTML standard's tokenizer as far as text goes: comments, raw text elements, quoted attributes, references.
Its time grows with the length of the page and with nothing else.
"""

import html
import itertools
import re
from array import array
from dataclasses import dataclass, field
from itertools import pairwise

__all__ = ["MOST_TAGS", "PageText", "TooComplexError", "scan_page", "squeeze"]

MOST_TAGS = 400_000
"""Tags after which scanning stops: real pages have under 20,000, and this many take about a second."""
_TAG = re.compile(r"<(?:(?P<comment>!--)|(?P<other>[!?])|(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]{0,60}))")
_ATTRIBUTE_END = re.compile(r"[>\"']")
_RAW = frozenset(str.split("script style template noscript iframe textarea title svg math select object noembed xmp"))
_BREAKING = frozenset(
    str.split(
        "address article aside blockquote body br caption center dd details dialog div dl dt fieldset "
        "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol "
        "option p pre section summary table tbody td tfoot th thead tr ul"
    )
)
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
# What neither side of an alignment is held to: blanks, controls, and characters without width.
_BLANK = "\\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff"
_SOLID = re.compile(f"[^{_BLANK}]+")
_BLANKS = re.compile(f"[{_BLANK}]+")


class TooComplexError(Exception):
    """The page has more tags than any real page, and reading it would take unreasonably long."""


@dataclass(slots=True)
class PageText:
    """The page's characters outside tags without blanks (`solid`), and where each stands in the page.

    An offset is negative, its bitwise complement, where the character was written as a reference ("&amp;").
    `breaks` are the indices into `solid` at which a block element begins or ends, `gaps` those before which the
    page has a blank.
    """

    page: str
    offsets: "array[int]" = field(default_factory=lambda: array("q"))
    breaks: list[int] = field(default_factory=list)
    gaps: set[int] = field(default_factory=set)
    solid: str = ""

    def find(self, text: str, start: int = 0) -> tuple[int, int] | None:
        """Return the indices into `solid` of this text, looked for from `start` on and then from the top;
        blanks don't count. None where the page does not have it."""
        wanted = squeeze(text)
        if not wanted:
            return None
        place = self.solid.find(wanted, start)
        if place < 0 and start:
            place = self.solid.find(wanted)
        return (place, place + len(wanted)) if place >= 0 else None

    def paragraphs(self) -> list[str]:
        """Return the page's text, blanks joined, cut where block elements begin and end."""
        edges = [0, *self.breaks, len(self.solid)]
        spans = [(one, two) for one, two in itertools.pairwise(edges) if one < two]
        return [text for one, two in spans if (text := self._between(one, two))]

    def _between(self, one: int, two: int) -> str:
        cuts = [one, *(index for index in range(one + 1, two) if index in self.gaps), two]
        return " ".join(self.solid[start:end] for start, end in pairwise(cuts))


def squeeze(text: str) -> str:
    """Return the text without blanks and invisible characters."""
    return _BLANKS.sub("", text)


def scan_page(page: str) -> PageText:
    """Return the text of the page. Raises TooComplexError."""
    found = PageText(page)
    pieces: list[str] = []
    solid = 0
    for start, end, breaks in _texts(page):
        if breaks and (not found.breaks or found.breaks[-1] != solid):
            found.breaks.append(solid)
        solid = _add(found, start, end, pieces, solid)
    found.solid = "".join(pieces)
    return found


def _texts(page: str) -> "list[tuple[int, int, bool]]":
    """The stretches of the page outside tags, and whether a block's edge stands before each."""
    texts: list[tuple[int, int, bool]] = []
    place, tags, breaks = 0, 0, False
    size = len(page)
    while place < size:
        match = _TAG.search(page, place)
        texts.append((place, match.start() if match else size, breaks))
        breaks = False
        if match is None:
            break
        tags += 1
        if tags > MOST_TAGS:
            raise TooComplexError(f"more than {MOST_TAGS} tags")
        if match["comment"]:
            end = page.find("-->", match.end())
            place = end + 3 if end >= 0 else size
            continue
        place = _tag_end(page, match.end())
        name = (match["name"] or "").lower()
        breaks = name in _BREAKING
        if name in _RAW and not match["close"] and page[place - 2 : place] != "/>":
            closing = re.compile(rf"</{name}", re.IGNORECASE).search(page, place)
            place = closing.start() if closing else size
    return texts


def _tag_end(page: str, place: int) -> int:
    """The offset behind the tag's ">", quoted attribute values skipped; the page's end where none comes."""
    for _ in range(2_000):
        match = _ATTRIBUTE_END.search(page, place)
        if match is None:
            return len(page)
        if match[0] == ">":
            return match.end()
        closing = page.find(match[0], match.end())
        if closing < 0:
            # An attribute that is never closed: the tag ends where it seems to.
            end = page.find(">", match.end())
            return end + 1 if end >= 0 else len(page)
        place = closing + 1
    return place


def _add(page: PageText, start: int, end: int, pieces: list[str], size: int) -> int:
    """Append the characters of one stretch behind the `size` there are; return how many there are then."""
    source, place = page.page, start
    for reference in _REFERENCE.finditer(source, start, end) if "&" in source[start:end] else ():
        letters = html.unescape(reference[0])
        if letters == reference[0]:
            continue
        size = _add_plain(page, place, reference.start(), pieces, size)
        place = reference.end()
        if letters.isspace():
            page.gaps.add(size)
        letters = squeeze(letters)
        pieces.append(letters)
        page.offsets.extend([~reference.start()] * len(letters))
        size += len(letters)
    return _add_plain(page, place, end, pieces, size)


def _add_plain(page: PageText, start: int, end: int, pieces: list[str], size: int) -> int:
    source, place = page.page, start
    for match in _SOLID.finditer(source, start, end):
        if place < match.start() and not source[place : match.start()].strip():
            page.gaps.add(size)
        pieces.append(match[0])
        page.offsets.extend(range(match.start(), match.end()))
        size += len(match[0])
        place = match.end()
    if place < end and source[end - 1].isspace():
        page.gaps.add(size)
    return size
