"""Headlines and the headings between paragraphs."""

import itertools
import re
from collections.abc import Sequence

from according.acquire.dateline import opening_dateline
from according.acquire.lines import Line

__all__ = ["mark_headings", "mark_headline", "mark_loose_words", "same_headline", "strip_markup"]

_LONGEST = 170
"""Characters: headlines of agencies and papers stay under about 120, those of tabloids under 170."""
_NEAR_TOP = 6
"""Lines from the top among which a headline is looked for."""
_PARAGRAPH = 80
"""Characters from which a line is a paragraph: no heading follows the text it is the heading of."""
_SHARED = 0.75
"""Share of a line's words that must stand in the given title for the line to be that title, as it was
printed."""
_HASHES = re.compile(r"#{1,6}\s+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_STOP = re.compile(r"(?<!\bU\.S)(?<!\bU\.K)(?<!\bU\.N)(?<!\bD\.C)[.:;,]$")
_SENTENCES = re.compile(r"[a-z0-9]{2}[.!] [A-Z(]")
_SMALL = frozenset(str.split("a an the of to in on at by for from with and or but nor as is are was vs over into than"))


def strip_markup(text: str) -> str:
    """Return a line without the hash signs that make it a heading in Markdown."""
    match = _HASHES.match(text)
    return text[match.end() :] if match else text


def same_headline(line: str, title: str) -> bool:
    """Return whether the line is this title: word for word, shortened, or a little reworded."""
    words, wanted = _words(line), _words(title)
    if words == wanted:
        return bool(words)
    shared = len(set(words) & set(wanted))
    return (
        len(set(words)) >= 4
        and shared >= _SHARED * len(set(words))
        and shared >= 0.4 * len(set(wanted))
        and len(words) <= 1.6 * len(wanted)
    )


def mark_headline(lines: Sequence[Line], title: str | None) -> str | None:
    """Tell the line that is the headline, and return the title: as given, else as printed, else None.

    With a title given only a line that repeats it is the headline; without one, the first line near the top
    that reads as one and has longer text below.
    """
    tops = [line for line in lines[:_NEAR_TOP] if line.kind is None]
    if title:
        for line in tops:
            if len(line.text) <= 2 * _LONGEST and same_headline(strip_markup(line.text), title):
                line.mark("headline")
        return title
    first = next((line for line in tops if len(_words(line.text[:40])) > 2 or len(line.text) > 20), None)
    if first is None or not _reads_as_headline(first.text):
        return None
    enough = max(_PARAGRAPH, len(first.text))
    if not any(line.start > first.end and line.kind is None and len(line.text) >= enough for line in lines):
        return None
    first.mark("headline")
    return strip_markup(first.text)


def mark_headings(lines: Sequence[Line]) -> None:
    """Tell the headings between paragraphs: short, most words in capitals, no full stop, a paragraph
    below."""
    below_text = False
    for line, below in itertools.pairwise(lines):
        if line.kind is not None:
            continue
        inside, below_text = below_text, True
        if not inside or len(line.text) > 90 or below.kind is not None or len(below.text) < _PARAGRAPH:
            continue
        text = strip_markup(line.text)
        if text != line.text or (not _STOP.search(text) and not text.endswith(("!", "”", '"')) and _titled(text)):
            line.mark("headline", "heading")


def mark_loose_words(lines: Sequence[Line]) -> None:
    """Tell single words above the first paragraph and below the last: sections, tags, buttons, not
    sentences."""
    paragraphs = [place for place, line in enumerate(lines) if line.kind is None and _is_paragraph(line.text)]
    if not paragraphs:
        return
    for line in (*lines[: paragraphs[0]], *lines[paragraphs[-1] + 1 :]):
        if line.kind is None and len(_words(line.text)) <= 3 and not line.text.endswith((".", "!", "?", "”", '"')):
            line.mark("boilerplate", "loose")


def _is_paragraph(text: str) -> bool:
    return len(text) >= _PARAGRAPH or (len(_words(text)) > 4 and text.endswith((".", "!", "?", "”", '"', ".’", ".'")))


def _reads_as_headline(text: str) -> bool:
    text = strip_markup(text)
    if not 3 <= len(_words(text[: 2 * _LONGEST])) <= 28 or len(text) > _LONGEST:
        return False
    ends = text.endswith(("…", "...", ".”", '."', ")")) or _STOP.search(text) or _SENTENCES.search(text)
    return not ends and opening_dateline(text) is None


def _titled(text: str) -> bool:
    """Whether most words that could be small are written with a capital, or the line is one short phrase of
    capitals."""
    words = [word for word in _WORD.findall(text) if word.casefold() not in _SMALL and not word[0].isdigit()]
    return bool(words) and len(words) <= 12 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _words(text: str) -> list[str]:
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]
