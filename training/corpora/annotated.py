"""Training texts of the project's own: plain text with attributions and names marked in it.

A file holds paragraphs, an empty line between two. Spans are marked in square brackets: ``[S1 the minister
S1]`` the source, ``[V1 said V1]`` the cue, ``[C1 that all was well C1]`` a part of the content, the number
telling which attribution they belong to; ``[S1,2 … S1,2]`` serves two. ``[P Jane Roe P]`` is a person's name,
``[O Ministry of Justice O]`` an organization's, ``[L Port Alvaro L]`` a place's; they have no number and may
stand inside the other marks. A text with no name mark says nothing about its names: its passage has no such
layer. A line that begins with ``#`` is a comment.
"""

from __future__ import annotations

import re
from pathlib import Path

from according.text.words import split_words
from training.corpora import polnear
from training.passages import Passage, bio_tags

_ROLES = {"S": "source", "V": "cue", "C": "content"}
_NAMES = {"P": "PER", "O": "ORG", "L": "LOC"}
_HELPERS = frozenset(
    [
        "has",
        "have",
        "had",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "will",
        "would",
        "could",
        "can",
        "may",
        "might",
        "should",
        "must",
        "do",
        "does",
        "did",
        "not",
        "never",
        "also",
        "wo",
        "ca",
        "n't",
        "n’t",
        "'s",
        "’s",
        "'ve",
        "’ve",
        "'d",
        "’d",
        "'ll",
        "’ll",
    ]
)
_MARK = r"[SVC]\d+(?:,\d+)*|[POL]"
_OPEN_OR_CLOSE = re.compile(rf"\[(?P<opens>{_MARK}) | (?P<closes>{_MARK})\]")


def read(folder: Path) -> list[Passage]:
    """Read every ``*.txt`` of a folder as one passage each, in order of their names."""
    return [passage(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]


def passage(name: str, marked: str) -> Passage:
    """Take the marks out of a text and lay them over its words. Of names in one another the widest stands.

    Raises ValueError at a mark left open, and at a name mark around no whole word.
    """
    marked = "\n".join(line for line in marked.splitlines() if not line.startswith("#")).strip()
    text, place = "", 0
    begun: dict[str, int] = {}
    found: dict[str, dict[str, list[list[int]]]] = {}
    names: list[tuple[int, int, str]] = []
    for match in _OPEN_OR_CLOSE.finditer(marked):
        text += marked[place : match.start()]
        place = match.end()
        if mark := match["opens"]:
            if mark in begun:
                raise ValueError(f"{name}: {match[0]!r} opens what is still open")
            begun[mark] = len(text)
            continue
        mark = match["closes"]
        if mark not in begun:
            raise ValueError(f"{name}: {match[0]!r} closes what was not open")
        start = begun.pop(mark)
        if mark in _NAMES:
            names.append((start, len(text), _NAMES[mark]))
            continue
        for number in mark[1:].split(","):
            empty: dict[str, list[list[int]]] = {"source": [], "cue": [], "content": []}
            found.setdefault(number, empty)[_ROLES[mark[0]]].append([start, len(text)])
    if begun:
        raise ValueError(f"{name}: left open: {sorted(begun)}")
    text += marked[place:]
    result = _with_helpers(polnear.passage(name, text, list(found.values())))
    if names:
        result.names = _name_tags(name, text, names)
    return result


def _with_helpers(found: Passage) -> Passage:
    """Take the helping verbs and negations right before a cue into it, as PolNeAR has them, marked or not."""
    tags = found.attribution
    assert tags is not None
    for link in found.links:
        while (before := link.cue[0] - 1) >= 0 and tags[before] == "O" and found.words[before].lower() in _HELPERS:
            tags[before], tags[before + 1] = "B-CUE", "I-CUE"
            link.cue.insert(0, before)
    return found


def _name_tags(passage: str, text: str, names: list[tuple[int, int, str]]) -> list[str]:
    """The BIO tags of names given by character offsets: of each the words that lie wholly inside it."""
    words = split_words(text)
    spans = []
    for start, end, label in names:
        inside = [i for i, (s, e) in enumerate(words) if start <= s and e <= end]
        if not inside:
            raise ValueError(f"{passage}: no whole word in the name {text[start:end]!r}")
        spans.append((inside[0], inside[-1] + 1, label))
    # Wider names first: of overlapping spans the first one stands.
    return bio_tags(len(words), sorted(spans, key=lambda span: (span[0] - span[1], span)))
