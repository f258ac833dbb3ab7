"""Words of a report as Markdown that shows exactly these words: no tag, link, image, heading or table.

CommonMark 0.31 with the tables, strike-through, automatic links and footnotes of GitHub's dialect, and the
math signs that several wikis add.
"""

import re
from urllib.parse import quote, urlsplit

from according.render.safe import one_line

_SPECIAL = re.compile(r"[\\`*_\[\]|~$^{}]")
_AT_START = re.compile(r"^(?:[#+=-]|\d+(?=[.)]))")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_ADDRESS = re.compile(r"(?i)\b([a-z][a-z0-9+.-]*)://|\bwww\.")
_IN_ADDRESS = "/:?#@!$&'*+,;=%~-._"


def escaped(text: str) -> str:
    """Return the text on one line, escaped: it may stand anywhere, also at the beginning of a block."""
    text = _SPECIAL.sub(r"\\\g<0>", one_line(text))
    text = _ENTITY.sub("&amp;", text).replace("<", "&lt;").replace(">", "&gt;")
    text = _ADDRESS.sub(_broken, text)
    return _AT_START.sub(_at_start, text)


def link(address: str) -> str:
    """Return a web address as a Markdown link; anything but http and https as escaped words."""
    address = one_line(address)
    try:
        parts = urlsplit(address)
    except ValueError:
        return escaped(address)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return escaped(address)
    return f"<{quote(address, safe=_IN_ADDRESS)}>"


def _broken(found: re.Match[str]) -> str:
    """An address that no dialect makes into a link by itself."""
    return f"{found[1]}&#58;//" if found[1] else f"{found[0][:-1]}&#46;"


def _at_start(found: re.Match[str]) -> str:
    mark = found[0]
    return f"{mark}\\" if mark[0].isdigit() else f"\\{mark}"
