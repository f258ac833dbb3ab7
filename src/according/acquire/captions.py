"""Captions of pictures and films, and who took them."""

import re
from collections.abc import Sequence

from according.acquire.dateline import opening_dateline
from according.acquire.lines import Line

__all__ = ["mark_captions", "mark_unstopped"]

_STOPPED = re.compile(r"[.!?:;,…—–-][”\"’')\]*]*$|[”\"]$")
_ENTRY = re.compile(r"[-–—•*·▪►>]|\d{1,3}[.):]|\d{1,2}:\d\d|\w+: |[A-Z][\w.'’ -]{3,40}, \d{1,3}\b")
_MOST_UNSTOPPED = 0.4
_FEWEST_WORDS, _MOST_WORDS = 5, 40
_INSIDE = re.compile(r"[a-z0-9”\"][.!?] [A-Z“\"]")
_SPOKEN = re.compile(r"\b(?:said|says|told|tells|asked|added|according to|tweeted|posted)\b|\(@|^[“\"‘@#.]")
_LONGEST = 450
"""Characters: captions of agencies are two or three sentences."""
_OPENING = re.compile(
    r"(?:image|media|video|photo|picture|figure)s?\s+(?:copyright|source|caption|credit|playback)\b"
    r"|(?:image|photo|picture|caption|video|file photo|file picture|file image|in pictures|photograph)s?\s*"
    r"(?::|—|–|\s-\s)"
    r"|(?:image|photo|picture|slide) \d{1,3} (?:of|/) \d{1,3}\b|buy photo\b"
    r"|file\s?(?:--?|–|—|photo\b)|\(?(?:ap|afp|reuters|getty|courtesy|file) (?:photo|images?)\b"
    r"|embed\s?>|(?:hide|toggle) caption|play video|watch:? |.{0,400}\bview full caption\b",
    re.IGNORECASE,
)
_AGENCY = r"(?:AP|AFP|Reuters|EPA|Getty Images|Shutterstock)"
_IN_BRACKETS = re.compile(
    r"[(\[](?:"
    r"(?:file )?(?:photo|image|picture|pic|credit|photograph)s?(?: credit)?"
    r"(?: by| courtesy(?: of)?| via)?\s?[:/]?\s?"
    r"(?P<name>[^()\[\]]{2,60}?)"
    r"|source: (?P<name2>[^()\[\]]{2,40})"
    rf"|(?P<name3>(?:AP|AFP|Reuters|EPA|Getty|Courtesy)(?: Photo| Images)?(?:/[^()\[\]]{{2,50}})?)"
    rf"|(?P<name4>[^()\[\]]{{2,40}}/{_AGENCY})"
    r"|(?P<name5>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3} ?(?:/|--?|–|—|\|) ?[A-Z][\w.' ]{2,40})"
    r"|published [^()]{4,20}\d{1,2}, \d{4}"
    r")[)\]]\.?$",
    re.IGNORECASE,
)
_PLAIN_END = re.compile(
    r"(?:\bphoto(?:graph)?s?(?: credit)?(?::| by)|\bimage(?: credit)?:|\bpicture:|\bcredit:|©)\s?"
    r"(?P<name>[^.()]{2,60})$"
    rf"|(?:/|\bvia\s|,\s)(?P<name2>{_AGENCY}|AFP/Getty Images|AP Photo|Alamy)$",
    re.IGNORECASE,
)
# "... on Sunday. Jane Roe/Daily Post": a name and an outlet behind the last sentence.
_SIGNED = re.compile(
    r"[.!?”\"] (?P<name>[A-Z][\w.'’-]+ (?:[A-Z][\w.'’-]* ){0,2}[A-Z][\w.'’-]+"
    r"(?: ?[/|] ?| for )[A-Z][\w.' ]{2,40})$"
)


def mark_captions(lines: Sequence[Line]) -> None:
    """Tell the lines that open or end as captions do, and take the photographer's credit from them."""
    for line in lines:
        if len(line.text) > _LONGEST:
            continue
        if line.kind == "caption" and line.name is None:
            line.name = _photographer(line.text)
            line.part = "photo_credit" if line.name else line.part
        elif line.kind is None and _ending(line.text):
            line.mark("caption", "photo_credit", _photographer(line.text))
        elif line.kind is None and _OPENING.match(line.text):
            line.mark("caption", "caption")


def mark_unstopped(lines: Sequence[Line]) -> None:
    """Tell the lines that end without a mark in a text whose paragraphs all end with one: a paragraph of
    news is a sentence, so these are captions, or what the page's pictures and players left.

    The first line, which may be a standfirst, entries of lists and chronicles, and headings stay what they
    are.
    """
    open_lines = [line for line in lines if line.kind is None]
    unstopped = [line for line in open_lines if not _STOPPED.search(line.text)]
    if len(unstopped) > _MOST_UNSTOPPED * len(open_lines):
        return
    above_is_list = False
    for place, line in enumerate(open_lines):
        stopped = _STOPPED.search(line.text) is not None
        entry = above_is_list or bool(_ENTRY.match(line.text))
        above_is_list = line.text.endswith(":") or (entry and not stopped)
        if place and not entry and not stopped and _captions_like(line.text):
            line.mark("caption", "unstopped")


def _captions_like(text: str) -> bool:
    """Whether the line could be a caption: one sentence of ordinary length, nobody speaking in it."""
    words = text.count(" ") + 1
    if not _FEWEST_WORDS <= words <= _MOST_WORDS or _SPOKEN.search(text) or _INSIDE.search(text):
        return False
    return opening_dateline(text) is None


def _photographer(text: str) -> str | None:
    match = _ending(text)
    name = next(filter(None, match.groups()), None) if match else None
    return (
        re.sub(r"^(?:source|photo|credit|courtesy)\s?:\s?", "", name.strip(" :/."), flags=re.IGNORECASE)
        if name
        else None
    )


def _ending(text: str) -> re.Match[str] | None:
    """The credit at the end of a caption."""
    return _IN_BRACKETS.search(text) or _PLAIN_END.search(text) or _SIGNED.search(text)
