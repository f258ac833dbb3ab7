"""Bylines: who wrote the report, and for which agency."""

import re
from collections.abc import Sequence

from according.acquire.lines import Line
from according.acquire.outlets import agency_credited, agency_named, publisher_named

__all__ = ["mark_bylines", "writer_named"]

_LONGEST = 140
_NEAR_TOP, _NEAR_END = 8, 3
"""Lines from the top and the end among which bylines stand."""
_TOKEN = r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-ZÀ-Þ][\w.'’-]*"
_NAME = rf"{_TOKEN}(?: (?:{_TOKEN}|de|da|van|von|der|den|bin|al|el|la|le|di|du)){{1,4}}"
_NAMES = rf"{_NAME}(?:(?:, (?:and )?| and | & |/){_NAME}){{0,5}}"
_TAIL = r"(?:\s*(?:[,|•·(\[<–—/-]|\b(?:for|of|in|at|with)\b|[A-Z]{2}).{0,70})?"
_BY = re.compile(rf"(?:[Bb]y|BY|[Ww]ritten by|[Rr]eported by|[Ss]tory by)[: ]\s{{0,3}}(?P<writers>{_NAMES}){_TAIL}")
_BY_DESK = re.compile(
    r"(?:[Bb]y|BY):?\s.{0,60}\b(?:[Ss]taff|STAFF|[Dd]esk|[Rr]eporters?|[Cc]orrespondents?|[Nn]ewsroom|[Ww]riters?|"
    r"[Ee]ditors?|[Aa]gencies|[Tt]eam)\b.{0,40}"
)
_PLAIN = re.compile(rf"(?P<writers>{_NAMES})\s*(?:[,|•·–—/-]|\bin\b|\bfor\b)\s*(?P<where>.{{2,60}})")
# "KVNA/Ana Ruiz": how a wire is signed, by an agency that need not be known here.
_SIGNED = re.compile(rf"[A-Z]{{2,8}}/(?P<writers>{_NAMES})")
_POST = re.compile(
    r"\b(?:staff|writers?|reporters?|correspondents?|editors?|bureau|desk|contributors?|newsroom|columnist|"
    r"producer)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[a-z)”\"]\.\s*$|\b(?:was|were|is|are|has|have|had|said|says|will)\b")


def mark_bylines(lines: Sequence[Line]) -> str | None:
    """Tell the bylines near the top and the end, and return the writers that the first one names, or None.

    A line that is an agency's name and nothing else is its credit.
    """
    writers: str | None = None
    open_lines = [line for line in lines if line.kind is None]
    for line in (*open_lines[:_NEAR_TOP], *open_lines[_NEAR_TOP:][-_NEAR_END:]):
        if len(line.text) > _LONGEST:
            continue
        alone = agency_named(re.sub(r"^[Bb][Yy]:? ", "", line.text).strip("()[]|-–— "))
        if alone:
            line.mark("byline" if line.text[:2].lower() == "by" else "credit", "agency", alone)
        elif _is_byline(line.text):
            line.mark("byline", "byline", agency_credited(line.text))
            writers = writers or writer_named(line.text)
    return writers


def writer_named(text: str) -> str | None:
    """Return the people that a byline names, without "by" and without what they are; None where it names
    none."""
    match = _BY.fullmatch(text) or _SIGNED.fullmatch(text) or _PLAIN.fullmatch(text)
    if match is None:
        return None
    names = [name for name in match["writers"].split(", ") if not (agency_named(name) or publisher_named(name))]
    return ", ".join(names) or None


def _is_byline(text: str) -> bool:
    if _SENTENCE.search(text):
        return False
    if _BY.fullmatch(text) or _BY_DESK.fullmatch(text) or _SIGNED.fullmatch(text):
        return True
    match = _PLAIN.fullmatch(text)
    if match is None:
        return False
    where = match["where"].strip()
    return bool(_POST.search(where)) or agency_named(where) is not None or publisher_named(where) is not None
