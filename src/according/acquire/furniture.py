"""What stands on a page beside the report: share bars, forms, links to other stories, notices."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from according.acquire.lines import Line
from according.acquire.outlets import agency_credited
from according.resources.loading import load_yaml
from according.schema.vocabulary import BlockKind

__all__ = ["glued_tail", "label_of_update", "mark_furniture", "mark_lists", "mark_repeated"]

_LONGEST = 1_000
"""Characters of the longest line that is compared with the patterns; a longer one is the report's own
text."""
_MOST_LINES = 4_000
"""Lines compared with the patterns, at 0.06 ms each; the longest reports have a few hundred."""
_SHORT = 120
_LONGEST_REFERENCE = 320
"""Characters of the longest line in a list of sources."""
_LONGEST_TAIL = 32
"""Characters of the longest furniture that may hang on a sentence without a blank ("... the city.Share.")."""
_KINDS: dict[str, BlockKind] = {"photo_credit": "caption", "credit": "credit", "agency": "credit",
                                "contribution": "credit", "date": "dateline"}  # fmt: skip
_SAFE_TAILS = frozenset({"share", "comment", "subscribe", "navigation"})
_GLUE = re.compile(r"(?<=[a-z0-9)][.!?”\"’])(?=[A-Z])")
_GALLERY = re.compile(r"\d{1,3}\s?/\s?\d{1,3}\s+\S|\d{1,3}\s?(?:of|/)\s?\d{1,3}$")
_SOURCES = re.compile(r"(?:sources?|references|works cited|footnotes|endnotes|notes)\s*:?", re.IGNORECASE)
# What others name a note may be the report's own text: "UPDATE: Two more people have died."
_UPDATE = re.compile(r"(?:update[sd]?|developing|breaking(?: news)?)\b[^:]{0,40}:(?=\s.{30})", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,30}|(?:https?://|www\.)\S+"
    r"|[\w .'’-]{0,40}[:,]? ?\(?\d{3}\)?[ -]\d{3}-\d{4})\.?"
)
# Words that stand where a name would, and name nobody.
_NOBODY = frozenset(
    str.split(
        "agencies news-agencies wires wire-reports news-wires newswires staff staff-and-agencies us "
        "from-wire-reports the-author our-newsroom"
    )
)
_COURTESY = re.compile(r"\W*courtesy\b", re.IGNORECASE)
_RIGHTS = re.compile(
    r"\b(?:rights|licen[cs]ed?|permission|reproduc|redistribut|rewritten|trademarks?|views|opinions|syndicated|"
    r"edited|company|responsible|disclaimer|generated|consent)",
    re.IGNORECASE,
)
_LEADING = "*•·▪►>«× "
_TRAILING = " .:!…»›>→▼▾|"
_BY = re.compile(r"\bby:? (?P<name>[^;.()]{2,120})", re.IGNORECASE)
_TITLE_LIKE = re.compile(r"[^.]*(?:\b(?:[A-Z]|Dr|Mr|Mrs|Ms|St|U\.S|No|vs)\.[^.]*)*[^.,;:]")
_LATE = 0.6
"""Share of the text's characters that must stand before a list of comments or sources for it to be one: the
same words at the top of a page are links to what follows."""


class _Pattern(NamedTuple):
    regex: re.Pattern[str]
    kind: str
    anywhere: bool


@cache
def _patterns() -> tuple[_Pattern, ...]:
    found = load_yaml("furniture")["patterns"]
    return tuple(
        _Pattern(re.compile(entry["pattern"], re.IGNORECASE), entry["kind"], entry.get("anchor") == "contains")
        for entry in found
    )


def recognise(text: str) -> tuple[str, str | None] | None:
    """Return the kind of furniture that this whole line is and whom it credits, or None where it is none."""
    if len(text) > _LONGEST:
        return None
    if _ADDRESS.fullmatch(text):
        return "contact", None
    bare = text.rstrip(_TRAILING).lstrip(_LEADING)
    for pattern in _patterns():
        if pattern.anywhere:
            match = pattern.regex.search(text)
        else:
            match = pattern.regex.fullmatch(text) or (pattern.regex.fullmatch(bare) if bare != text else None)
        if match:
            kind, name = pattern.kind, match.groupdict().get("name")
            return _judged(kind, (name or "").strip(" .:-–—»\t"), text)
    return None


def _judged(kind: str, name: str, text: str) -> tuple[str, str | None] | None:
    if name.casefold().replace(" ", "-") in _NOBODY:
        name = ""
    if kind == "note" and _UPDATE.match(text):
        return None
    if kind == "copyright" and len(text) > _SHORT and not _RIGHTS.search(text):
        # A notice that the report's own text hangs on.
        return None
    if kind == "credit":
        if _COURTESY.match(text):
            return "photo_credit", name or None
        # A line that is no more than the name credits the agency; one that says "published" tells of copying.
        bare = re.sub(r"^\W*(?:by|with)?\W*|\W+$", "", text, flags=re.IGNORECASE)
        return ("agency" if bare.casefold() == name.casefold() else "credit"), name or None
    if kind == "contribution":
        writers = _BY.search(text)
        name = agency_credited(text) or name or (writers["name"].strip() if writers else "")
    if kind == "copyright":
        name = name or agency_credited(text) or ""
    return kind, name or None


def mark_furniture(lines: Sequence[Line]) -> None:
    """Tell the lines that are furniture by themselves. Lines without a letter or digit are rules and
    dingbats.

    Of very many lines those at the top and the end are looked at, where furniture stands.
    """
    edge = _MOST_LINES // 2
    middle = lines[edge:-edge] if len(lines) > _MOST_LINES else ()
    for line in lines if not middle else (*lines[:edge], *lines[-edge:]):
        if line.kind is not None:
            continue
        if not any(char.isalnum() for char in line.text[:2_000]):
            line.mark("boilerplate", "rule")
            continue
        found = recognise(line.text)
        if found:
            kind, name = found
            told: BlockKind = _KINDS.get(kind, "boilerplate")
            line.mark("boilerplate" if kind == "contribution" and not name else told, kind, name)


def mark_lists(lines: Sequence[Line]) -> None:
    """Tell what follows a heading of its own: readers' comments, a list of sources, titles of other
    stories."""
    size = sum(len(line.text) for line in lines)
    before = 0
    for place, line in enumerate(lines):
        late = before >= _LATE * size
        before += len(line.text)
        if not late:
            continue
        if line.part == "comment" and _are_comments(lines[place + 1 :]):
            _mark_open(lines[place + 1 :], "comment")
            return
        if _SOURCES.fullmatch(line.text[:40]) and _is_list(lines[place + 1 :]):
            line.mark("boilerplate", "sources")
            _mark_open(lines[place + 1 :], "sources")
            return
        if line.part == "related" and all(_is_title(other) for other in lines[place + 1 :]):
            _mark_open(lines[place + 1 :], "related")
            return


def _mark_open(lines: Sequence[Line], part: str) -> None:
    for line in lines:
        if line.kind in (None, "body"):
            line.mark("boilerplate", part)


def _are_comments(lines: Sequence[Line]) -> bool:
    """Whether readers' comments follow: among them stand "reply", "says:", times; or no paragraph comes at
    all."""
    signs = sum(line.part in ("comment", "date", "share", "contact") for line in lines)
    return signs >= 2 or all(line.kind is not None or len(line.text) <= _SHORT for line in lines)


def _is_list(lines: Sequence[Line]) -> bool:
    """Whether the lines read as references, none as a paragraph: short, few of them ending in a full stop."""
    open_lines = [line for line in lines if line.kind is None]
    if not open_lines:
        return False
    stops = sum(line.text.endswith(".") for line in open_lines)
    return all(len(line.text) <= _LONGEST_REFERENCE for line in open_lines) and stops <= len(open_lines) / 2


def _is_title(line: Line) -> bool:
    return line.kind is not None or (len(line.text) <= 140 and _TITLE_LIKE.fullmatch(line.text) is not None)


def mark_repeated(lines: Sequence[Line]) -> None:
    """Tell the lines of picture galleries: numbered ones ("3/16 ..."), and those that the page prints again.

    The first of two equal lines keeps its kind; of three or more, all are captions. A report does not say one
    sentence three times; a gallery prints its caption under every picture. A sentence that stands twice is
    left from an earlier state of the page.
    """
    places: dict[str, list[Line]] = {}
    for line in lines:
        if line.kind is None:
            places.setdefault(line.text.rstrip(". "), []).append(line)
    for same in places.values():
        for line in same if len(same) >= 3 else same[1:]:
            line.mark("boilerplate" if len(same) == 2 and line.text.endswith(".") else "caption", "repeated")
    numbered = [line for line in lines if line.kind is None and _GALLERY.match(line.text)]
    if len(numbered) >= 2:
        for line in numbered:
            line.mark("caption", "gallery")


def glued_tail(text: str) -> int | None:
    """Return where furniture begins that hangs on the last sentence without a blank, or None."""
    for match in _GLUE.finditer(text, max(0, len(text) - _LONGEST_TAIL - 1)):
        found = recognise(text[match.start() :])
        if found and found[0] in _SAFE_TAILS:
            return match.start()
    return None


def label_of_update(text: str) -> int:
    """Return how many characters at the start of a paragraph only announce it ("UPDATE, 3 p.m.:"); 0 for
    none."""
    match = _UPDATE.match(text)
    return match.end() if match else 0
