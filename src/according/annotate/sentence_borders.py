"""Sentence borders by rule: stops that end a sentence, told from those that don't, and the few that need no stop."""

import re
from functools import cache

from according.resources.loading import load_yaml

# A stop with what closes behind it: marks, brackets, the number of a note ("[3]", also with a blank before it, or
# the bare figure that is left of a raised one).
_STOP = re.compile(
    r"(?:[.!?…]+|\.\s\.\s\.)[\"”’'»)\]]*(?:(?<=[a-z][.!?])\d{1,2}|(?:\s?\[\w{1,3}\])+)?"
    r"(?=[\u200b-\u200f\u2060\ufeff]*(?:\s|\Z))"
)
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_OPENERS = "\"“‘'«([—–-"
_INITIAL = re.compile(r"(?:^|[\s(\"“‘'.])[A-Z]\.$")
_ACRONYM = re.compile(r"(?:[A-Za-z]\.){2,}$")
# What stands before the text of an item or a caption: "3.", "2.1.", "a)", "IV.", "Figure 3."
_ITEM = re.compile(
    r"[(\[]?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[A-Za-z]|[IVX]{2,4})[.)]{1,2}$"
    r"|(?:Figure|Fig\.|Table|Chart|Map|Box|Photo|Picture|Step|Chapter|Part|Section|Appendix)\s\w{1,4}\.$"
)
_CAMEL = re.compile(r"[a-z]{1,4}[A-Z]\w*")
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b")
# What goes on behind the hour: "at 9 p.m. Friday", "11 a.m. EST", "6 p.m. Dec. 3".
_HALF_DAY = re.compile(r"\d\s?[ap]\.m\.$", re.I)
_BEHIND_HOUR = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!['’])|[A-Z]{1,3}ST\b|[A-Z]{1,3}DT\b|[ECMP]T\b|GMT\b|UTC\b"
    r"|(?:Eastern|Central|Mountain|Pacific)\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d)"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s"
_FULL_DATE = _DAY + r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},?|\d{1,2}\s[A-Z][a-z]{2,8},?)\s\d{4}"
# Borders without a stop: behind a date or a figure's number that heads a text, before a date that ends a headline,
# before a caption's credit.
_RUN_TOGETHER = re.compile(
    rf"(?P<headed>\A(?:{_FULL_DATE}|(?:Figure|Table|Chart|Map)\s\d{{1,2}}(?:\.\d{{1,2}})?)(?=\s+[A-Z(][^,]))|(?<=[\w'”’\")])(?=\s+{_FULL_DATE}\Z)"
    r"|(?<=[\w'”’\")])(?=\s(?:Image|Photo|Photograph|Picture|Video)(?:\s[Cc]redit)?:\s?[A-Z@])"
)
_BEFORE_DATE = {
    "on",
    "of",
    "from",
    "to",
    "until",
    "till",
    "since",
    "by",
    "for",
    "before",
    "after",
    "dated",
    "and",
    "last",
}


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

    A closing quotation mark belongs to the sentence it closes, an opening one to the sentence it opens, the number of
    a note to the sentence before it and that of an item to the one behind it. A sentence inside a quotation is one of
    its own.
    """
    borders: list[tuple[int, int]] = []
    left = start
    for stop_start, stop_end in sorted({*_stops(text, start, end), *_run_together(text, start, end)}):
        following = _next_visible(text, stop_end, end)
        if following >= end or stop_end <= left:
            continue
        if stop_start < stop_end and not _ends(text, left, stop_start, stop_end, following, end):
            continue
        borders.append((left, stop_end))
        left = following
    if left < end:
        borders.append((left, end))
    return borders


def _stops(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [match.span() for match in _STOP.finditer(text, start, end)]


def _run_together(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return borders without a stop, each as an empty range."""
    found = []
    for match in _RUN_TOGETHER.finditer(text[start:end]):
        at = start + match.end()
        word = text[start:at].rsplit(None, 1)[-1].lower() if at > start else ""
        if match["headed"] or word not in _BEFORE_DATE:
            found.append((at, at))
    return found


def _next_visible(text: str, at: int, end: int) -> int:
    while at < end and (text[at].isspace() or text[at] in _INVISIBLE):
        at += 1
    return at


def _ends(text: str, left: int, stop_start: int, stop_end: int, following: int, end: int) -> bool:
    stop = text[stop_start:stop_end]
    at = following
    while at < end and text[at] in _OPENERS:
        at += 1
    next_char = text[at] if at < end else ""
    if stop[0] == "." and len(stop) == 1 and _leads_on(text, left, stop_end, at, end):
        return False
    if _ITEM.fullmatch(text, left, stop_end):
        return False
    if next_char.islower():
        in_brackets = text[following] == "(" and stop[0] == "."
        return in_brackets or _CAMEL.match(text, at, end) is not None
    # “‘Stop!’ he said” goes on with a small letter; a capital, figure, or opening mark begins a new sentence.
    return bool(next_char) and (next_char.isupper() or next_char.isdigit() or at > following or not next_char.isascii())


def _leads_on(text: str, left: int, stop_end: int, at: int, end: int) -> bool:
    """Tell whether the dot before `stop_end` is an abbreviation's, with its sentence going on at `at`."""
    said = text[left:stop_end]
    word = said.rsplit(None, 1)[-1].lstrip("\"“‘'([«")
    next_char = text[at] if at < end else ""
    next_word = re.match(r"\w*", text[at:end])
    opens = next_word is not None and next_word.group() in _SENTENCE_OPENERS
    follows = _abbreviations().get(word)
    if _HALF_DAY.search(said) and _BEHIND_HOUR.match(text, at, end):
        return True
    if follows == "number":
        return next_char.isdigit() or _MONTH.match(text, at, end) is not None
    if follows == "name" and (next_char.isupper() or next_char.isdigit()):
        return True
    if follows == "any" and not next_char.isupper():
        return True
    if _INITIAL.search(said) and (next_char.isupper() or next_char.isdigit()) and not opens:
        return True
    return _ACRONYM.search(word) is not None and not next_char.isupper()
