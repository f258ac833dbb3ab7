"""Training texts of the project's own: plain text with attributions marked in it.

A file holds paragraphs, an empty line between two. Spans are marked in square brackets: ``[S1 the minister
S1]`` the source, ``[V1 said V1]`` the cue, ``[C1 that all was well C1]`` a part of the content, the number
telling which attribution they belong to; ``[S1,2 … S1,2]`` serves two. A line that begins with ``#`` is a
comment.
"""

from __future__ import annotations

import re
from pathlib import Path

from training.corpora import polnear
from training.passages import Passage

_ROLES = {"S": "source", "V": "cue", "C": "content"}
_OPEN_OR_CLOSE = re.compile(r"\[([SVC])(\d+(?:,\d+)*) | ([SVC])(\d+(?:,\d+)*)\]")


def read(folder: Path) -> list[Passage]:
    """Read every ``*.txt`` of a folder as one passage each, in order of their names."""
    return [passage(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]


def passage(name: str, marked: str) -> Passage:
    """Take the marks out of a text and lay them over its words. Raises ValueError at a mark left open."""
    marked = "\n".join(line for line in marked.splitlines() if not line.startswith("#")).strip()
    text, place = "", 0
    begun: dict[tuple[str, str], int] = {}
    found: dict[str, dict[str, list[list[int]]]] = {}
    for match in _OPEN_OR_CLOSE.finditer(marked):
        text += marked[place : match.start()]
        place = match.end()
        if match[1]:
            begun[match[1], match[2]] = len(text)
        else:
            role, numbers = match[3], match[4]
            if (role, numbers) not in begun:
                raise ValueError(f"{name}: {match[0]!r} closes what was not open")
            start = begun.pop((role, numbers))
            for number in numbers.split(","):
                empty: dict[str, list[list[int]]] = {"source": [], "cue": [], "content": []}
                found.setdefault(number, empty)[_ROLES[role]].append([start, len(text)])
    if begun:
        raise ValueError(f"{name}: left open: {sorted(begun)}")
    return polnear.passage(name, text + marked[place:], list(found.values()))
