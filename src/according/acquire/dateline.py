"""Datelines: lines that are a date, and the place, date and agency that open a wire report."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from according.acquire.lines import Line
from according.acquire.outlets import agency_named, publisher_named
from according.text.dates import written_dates

__all__ = ["Opening", "is_dateline", "mark_datelines", "opening_dateline", "stamp_behind"]

_LONGEST_LINE = 120
_LONGEST_OPENING = 110
# What stands beside the date in a line that is nothing else: labels, clock times, zones, separators.
_BESIDE = re.compile(
    r"\b(?:first|last|originally)?\s*(?:published|posted|updated|modified|created|issued|released|date|dated|"
    r"date ?line|pub(?:lication)? date|time|at|on|from|in|it was)\b"
    r"|\b\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:hrs?|hours)?|\b\d{4}\s?(?:hrs?|hours)\b|\b\d{1,2}\s*(?=[ap]\.?m)|\b[ap]\.?m\b\.?"
    r"|\b(?:gmt|utc|bst|[ecmp][sde]?t|cet|cest|ist|z|eastern|local time)\b"
    r"|\b\d{1,3} (?:minutes?|hours?|days?) ago\b"
    r"|\b(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|[\s|,;:./()\[\]•·–—@+-]+",
    re.IGNORECASE,
)
_LONGEST_STAMPED = 300
_STAMP = re.compile(r"\S\s+((?:first |last |originally )?(?:posted|published|updated|created):? .{6,})$", re.IGNORECASE)
_LABELLED_TIME = re.compile(
    r"(?:(?:last\s)?(?:updated|posted|published|modified)(?:\s(?:at|on))?)\s*:?\s*"
    r"(?:\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?|\d{1,3}\s(?:minutes?|hours?|days?)\sago)"
    r"(?:\s*[|•·,]\s*(?:(?:updated|posted|published)\s*:?\s*)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?)*",
    re.IGNORECASE,
)
# Blanks are written as [ ], for these go into a verbose pattern.
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+"
_PLACE = rf"{_CAPITALS}(?:[ /]{_CAPITALS}|[ /](?:and|on|de|del|la|of|al|el|upon)(?=[ /]{_CAPITALS})){{0,4}}"
_REGION = r"[A-Z][\w.'’-]*(?:[ ](?:[A-Z][\w.'’-]*|of|and|the)){0,3}"
_PLACES = rf"{_PLACE}(?:,[ ]{_REGION}){{0,2}}"
_DATE = r"(?:[A-Z][a-z]+day,?[ ])?(?:[A-Z][a-z]{2,8}\.?[ ]\d{1,2}|\d{1,2}[ ][A-Z][a-z]{2,8}\.?)(?:,?[ ]\d{4})?"
_DASH = r"[ ]?(?:--+|[–—―]|-(?=\s))[ ]?"
_NAME = r"[A-Za-z][\w.&/’' -]{1,39}"
_OPENING = re.compile(
    rf"""
    (?P<place1>{_PLACES})  (?:,?[ ]{_DATE})?  (?:,?[ ]?\((?P<agency1>{_NAME})\))?  {_DASH}
  | (?P<place2>{_REGION}(?:,[ ]{_REGION})?)  (?:,[ ]{_DATE})?  ,?[ ]\((?P<agency2>{_NAME})\)  {_DASH}
  | \((?P<agency3>{_NAME})\)  {_DASH}
  | (?P<place4>{_PLACES})  (?:,?[ ]{_DATE})?  (?:,?[ ]?\((?P<agency4>{_NAME})\))?  :[ ]
  | \((?P<agency5>{_NAME})\)  (?=[A-Z“"])
  | {_DATE}[ ]\((?P<agency6>{_NAME})\)  {_DASH}
    """,
    re.VERBOSE,
)
_BEGINS = re.compile(r"[“\"‘'(\[]{0,2}[^\W_a-z]")
# Capitals before a dash or colon that announce what follows, and name no place.
_LABELS = frozenset(
    str.split(
        "UPDATE UPDATES UPDATED BREAKING WATCH LIVE VIDEO VIDEOS PHOTO PHOTOS GALLERY RELATED READ MORE "
        "ALSO EXCLUSIVE OPINION ANALYSIS EXPLAINER FACTBOX TIMELINE NOTE NOTES CORRECTION CORRECTED "
        "CLARIFICATION SOURCE SOURCES CREDIT FILE RAW AUDIO LISTEN POLL QUIZ SHARE FOLLOW CLICK DATE TIME "
        "LOCATION PREVIOUS ORIGINAL FIRST REPORT STORY NEWS ALERT ADVISORY WARNING EDITORS EDITOR CONTACT "
        "TAGS TOPICS WHO WHAT WHEN WHERE WHY HOW FACT FACTS FAQ DEVELOPING JUST IN INTERVIEW REVIEW "
        "SPECIAL MEDIA CASE SUSPECT SUSPECTS VICTIM VICTIMS ARRESTED CHARGED MISSING DIED NAME AGE SEX "
        "RACE HOME CAUSE STATUS NARRATOR ANCHOR REPORTER SOT VO NAT PKG ON CAM GRAPHIC TAKE NATS "
    )
)


class Opening(NamedTuple):
    """The dateline that opens a paragraph: where the report's own words begin, and the known agency or outlet
    that it credits, as written there, or None."""

    end: int
    agency: str | None


def mark_datelines(lines: Sequence[Line]) -> None:
    """Tell the lines that hold a date and nothing but labels and clock times beside it, and those that hold
    no more than the opening of a wire report ("LONDON (Reuters) -")."""
    for line in lines:
        if line.kind is not None or len(line.text) > _LONGEST_LINE:
            continue
        if is_dateline(line.text):
            line.mark("dateline", "date")
        elif line.text[-1] in "-–—―" and (opening := opening_dateline(f"{line.text} The")):
            line.mark("dateline", "opening", opening.agency)


def stamp_behind(text: str) -> int | None:
    """Return where a stamp begins that runs on behind a headline ("... Posted: May 6, 2015 2:53 PM EDT"), or
    None."""
    match = _STAMP.search(text[:_LONGEST_STAMPED]) if len(text) <= _LONGEST_STAMPED else None
    return match.start(1) if match and is_dateline(text[match.start(1) :]) else None


def is_dateline(text: str) -> bool:
    """Return whether the line is a date, or the time at which the page was put up or changed."""
    if _LABELLED_TIME.fullmatch(text):
        return True
    dates = written_dates(text)
    if not dates or not any(written.day for written in dates):
        return False
    rest = text
    for written in reversed(dates):
        rest = f"{rest[: written.start]} {rest[written.end :]}"
    return not _BESIDE.sub("", rest)


def opening_dateline(text: str) -> Opening | None:
    """Return the dateline with which the paragraph opens ("LONDON, Nov 9 (Reuters) - "), or None."""
    match = _OPENING.match(text[: _LONGEST_OPENING + 40])
    if match is None or match.end() > _LONGEST_OPENING or not _BEGINS.match(text, match.end()):
        return None
    groups = match.groupdict()
    which = next(n for n in "123456" if groups.get(f"place{n}") or groups.get(f"agency{n}"))
    place, given = groups.get(f"place{which}"), groups.get(f"agency{which}")
    if place and not _names_a_place(place):
        return None
    agency = _credited(given) if given else None
    # Without a place in capitals only a known name tells a credit from any other remark in brackets.
    if which in ("2", "3", "5", "6") and not agency:
        return None
    if which == "4" and not _announces(text[match.end() :]):
        return None
    return Opening(match.end(), agency)


def _credited(given: str) -> str | None:
    """The agency or outlet in the brackets as it is written there; of several ("WXYZ/AP") an agency first."""
    names = [given, *(part.strip() for part in given.split("/"))]
    return next(
        (name for known in (agency_named, publisher_named) for name in names if known(name)),
        None,
    )


def _names_a_place(place: str) -> bool:
    words = re.findall(r"[^\W\d_]+", place)
    return len("".join(words)) >= 3 and not any(word in _LABELS for word in words)


def _announces(rest: str) -> bool:
    """Whether what follows a colon is a report's sentence: long, and not in capitals or quotation marks."""
    return len(rest) >= 60 and rest[:1].isupper() and not rest[:20].isupper()
