"""Captions of pictures and films, and who took them."""

import re
from collections.abc import Sequence

from according.acquire.lines import Line

__all__ = ["mark_captions"]

_LONGEST = 450
"""Characters: captions of agencies are two or three sentences."""
_OPENING = re.compile(
    r"(?:image|media|video|photo|picture|figure)s?\s+(?:copyright|source|caption|credit|playback)\b"
    r"|(?:image|photo|picture|caption|video|file photo|file picture|file image|in pictures|photograph)s?\s*(?::|—|–|\s-\s)"
    r"|file\s?(?:--?|–|—|photo\b)|\(?(?:ap|afp|reuters|getty|courtesy|file) (?:photo|images?)\b"
    r"|embed\s?>|hide caption|toggle caption|play video|watch:? ",
    re.IGNORECASE,
)
_CREDIT = r"(?P<name>[^()\[\]]{2,60}?)"
_ENDING = re.compile(
    rf"[(\[](?:(?:file )?(?:photo|image|picture|pic|credit|photograph)s?(?: credit)?(?: by| courtesy(?: of)?| via)?"
    rf"\s?[:/]?\s?{_CREDIT}"
    rf"|source: (?P<name4>[^()\[\]]{{2,40}})"
    rf"|(?P<name5>(?:AP|AFP|Reuters|EPA|Getty|Courtesy)(?: Photo| Images)?(?:/[^()\[\]]{{2,50}})?)"
    rf"|(?P<name6>[^()\[\]]{{2,40}}/(?:AP|AFP|Reuters|EPA|Getty Images|Shutterstock)))[)\]]\.?$"
    rf"|(?:\bphoto(?:graph)?s?(?: credit)?(?::| by)|\bimage(?: credit)?:|\bpicture:|\bcredit:|©)\s?(?P<name2>[^.()]{{2,60}})$"
    rf"|(?:/|\bvia\s|,\s)(?P<name3>Getty Images|AFP(?:/Getty Images)?|Reuters|EPA|AP(?: Photo)?|Shutterstock|Alamy)$",
    re.IGNORECASE,
)


def mark_captions(lines: Sequence[Line]) -> None:
    """Tell the lines that open or end as captions do, and take the photographer's credit from them."""
    for line in lines:
        if len(line.text) > _LONGEST:
            continue
        if line.kind == "caption" and line.name is None:
            line.name = _photographer(line.text)
            line.part = "photo_credit" if line.name else line.part
        elif line.kind is None and _ENDING.search(line.text):
            line.mark("caption", "photo_credit", _photographer(line.text))
        elif line.kind is None and _OPENING.match(line.text):
            line.mark("caption", "caption")


def _photographer(text: str) -> str | None:
    match = _ENDING.search(text)
    name = next(filter(None, match.groups()), None) if match else None
    return name.strip(" :/.") if name else None
