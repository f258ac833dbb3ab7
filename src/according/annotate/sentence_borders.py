"""Sentence borders by rule: stops that end a sentence, told from those that don't."""

import re
from functools import cache

from according.resources.loading import load_yaml

# A stop with what closes behind it: marks, brackets, the number of a note.
_STOP = re.compile(r"(?:[.!?…]+|\.\s\.\s\.)[\"”’'»)\]]*(?:\[\w{1,3}\])*(?=\s+)")
_OPENERS = "\"“‘'«([—–-"
_INITIAL = re.compile(r"(?:^|[\s(\"“‘'.])[A-Z]\.$")
_ACRONYM = re.compile(r"(?:[A-Za-z]\.){2,}$")


@cache
def _abbreviations() -> dict[str, str]:
    """Return abbreviations, with their dot, as written, and what follows them: name, number or any."""
    return {e["text"]: e["follows"] for e in load_yaml("abbreviations")["abbreviations"]}


# Words that open a sentence and are no part of a name: after "U.S." or an initial they tell that one ends.
_SENTENCE_OPENERS = {
    "The", "A", "An", "In", "It", "He", "She", "They", "We", "But", "And", "This", "That", "These", "Those", "There",
    "On", "At", "For", "After", "Before", "When", "While", "If", "As", "His", "Her", "Their", "Its", "No", "Many",
}  # fmt: skip


def sentence_borders(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the sentences of `text[start:end]`, a paragraph, as offsets without surrounding blanks.

    A closing quotation mark belongs to the sentence it closes, an opening one to the sentence it opens.
    """
    borders: list[tuple[int, int]] = []
    left = start
    for match in _STOP.finditer(text, start, end):
        following = match.end() + len(text[match.end() : end]) - len(text[match.end() : end].lstrip())
        if following >= end or not _ends(text, left, match, following, end):
            continue
        borders.append((left, match.end()))
        left = following
    if left < end:
        borders.append((left, end))
    return borders


def _ends(text: str, left: int, match: re.Match[str], following: int, end: int) -> bool:
    stop = match.group()
    at = following
    while at < end and text[at] in _OPENERS:
        at += 1
    next_char = text[at] if at < end else ""
    if stop[0] == "." and len(stop) == 1:
        word = text[left : match.end()].rsplit(None, 1)[-1].lstrip("\"“‘'([«")
        next_word = re.match(r"\w*", text[at:end])
        opens = next_word is not None and next_word.group() in _SENTENCE_OPENERS
        follows = _abbreviations().get(word)
        if follows == "number" and next_char.isdigit():
            return False
        if follows == "name" and (next_char.isupper() or next_char.isdigit()):
            return False
        if follows == "any" and not next_char.isupper():
            return False
        if _INITIAL.search(text[left : match.end()]) and next_char.isupper() and not opens:
            return False
        if _ACRONYM.search(word) and not next_char.isupper():
            return False
    if next_char.islower():
        return False
    # “‘Stop!’ he said” goes on with a small letter; a capital, figure, or opening mark begins a new sentence.
    return bool(next_char) and (next_char.isupper() or next_char.isdigit() or at > following or not next_char.isascii())
