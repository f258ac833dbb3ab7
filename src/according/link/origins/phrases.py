"""The words of a source, taken apart: "a spokesman for the foreign ministry in Berlin".

Source phrases are short and built alike, so their words are enough: an article, what describes, the head, and what
hangs on it by a preposition; appositions and relative clauses are left out.
"""

import re
from dataclasses import dataclass

from according.schema.spans import Range

_ARTICLE = re.compile(r"(?:the|a|an|its|his|her|their|our|this|that|one|another)\s+", re.IGNORECASE)
_PREPOSITIONS = frozenset({"of", "for", "from", "at", "in", "with", "by", "on", "to", "near", "about"})
_ENDS = re.compile(r"[,;:(\[—–]|\s-\s|\s(?:who|which|whose|whom|that|where|when|as|and|or)\s|\n", re.IGNORECASE)
_TOKEN = re.compile(r"[^\s]+")
_RELATIVE = re.compile(r"\s(?:who|which|whose|whom|that|where|when)\s", re.IGNORECASE)
_STOP = re.compile(r"[,;(]")
_WORD = re.compile(r"[\w’'-]+")
# What stands between a post or a paper and the one whose it is.
OWNING = ("for", "of", "from", "at", "by", "with")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Offsets in the document: `core` up to the first preposition, and what follows each preposition, in order."""

    core: Range
    behind: tuple[tuple[str, Range], ...]

    def after(self, *prepositions: str) -> Range | None:
        """Return what hangs on the first of these prepositions."""
        return next((range_ for word, range_ in self.behind if word in prepositions), None)


def take_apart(text: str, start: int, end: int, names: list[Range]) -> Phrase | None:
    """Return the phrase at `text[start:end]` taken apart; None where nothing is left.

    `names` are the names that stand inside: no word of theirs ends a part. Articles are left out.
    """
    start, end = _bare(text, start, _end(text, start, end, names))
    if start >= end:
        return None
    cuts: list[tuple[str, int, int]] = []
    for match in _TOKEN.finditer(text, start, end):
        outside = not any(n.start <= match.start() < n.end for n in names)
        if match.start() > start and outside and match.group().lower() in _PREPOSITIONS:
            cuts.append((match.group().lower(), match.start(), match.end()))
    borders = [*(at for _, at, _ in cuts), end]
    core = _trimmed(text, start, borders[0])
    if core is None:
        return None
    parts = []
    for (word, _, after), until in zip(cuts, borders[1:], strict=True):
        part = _trimmed(text, *_bare(text, after, until))
        if part is not None:
            parts.append((word, part))
    return Phrase(core, tuple(parts))


def _end(text: str, start: int, end: int, names: list[Range]) -> int:
    """Where the first apposition or clause begins that stands in no name."""
    for match in _ENDS.finditer(text, start + 1, end):
        if not any(n.start <= match.start() < n.end for n in names):
            return match.start()
    return end


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not (text[start].isalnum() or text[start] in "@#"):
        start += 1
    article = _ARTICLE.match(text, start, end)
    return (article.end() if article else start), end


def _trimmed(text: str, start: int, end: int) -> Range | None:
    part = text[start:end]
    start, end = start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip(" \t\n.,;:'\"’”"))
    return Range(start, end) if start < end else None


def post_in(text: str, start: int, end: int, posts: frozenset[str]) -> list[Range]:
    """Return what stands beside a post in a source's words, the nearest first: whose it is, as a rule.

    "TBI spokeswoman Susan Niland" gives "TBI"; "Jane Roe, head of the coast guard, who …" "the coast guard". `posts`
    are nouns of one or two words, lower case; the first that stands there is taken.
    """
    relative = _RELATIVE.search(text, start, end)
    end = relative.start() if relative else end
    words = list(_WORD.finditer(text, start, end))
    for at, word in enumerate(words):
        two = text[word.start() : words[at + 1].end()].lower() if at + 1 < len(words) else ""
        if two not in posts and word.group().lower() not in posts:
            continue
        behind = at + 2 if two in posts else at + 1
        found = []
        opened = max(start, 1 + max(text.rfind(mark, start, word.start()) for mark in ",("))
        if word.start() - 1 > opened:
            found.append(Range(opened, word.start() - 1))
        if behind < len(words) and words[behind].group().lower() in OWNING:
            stop = _STOP.search(text, words[behind].end(), end)
            until = stop.start() if stop else end
            if until > words[behind].end():
                found.append(Range(words[behind].end(), until))
        return found
    return []
