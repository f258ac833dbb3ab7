"""Which characters of a paragraph stand inside quotation marks."""

import re

from according.schema.spans import Range

# A mark opens after white space, an opening bracket or another mark, and before a visible character;
# it closes after a visible character. Straight marks are told apart by that alone.
_MARK = re.compile(r"[“”\"„«»]|``|''|(?<![\w])[‘'](?=\w)(?!n[’'](?:\s|$))|(?<=[\w.,!?…])[’'](?!\w)(?<!\sn[’'])")
_DOUBLE = set('“”"„«»') | {"``", "''"}
# What closes a quotation, by what opened it. Where marks of two kinds meet, the opening one decides.
_CLOSING = {
    "“": '”"', "„": "“”", "«": "»", "»": "«", '"': '"”', "``": ("''", '"', "”"), "‘": "’'", "'": "'’",
}  # fmt: skip
# An unclosed quotation longer than this is taken for a stray mark. Speech runs over a paragraph, seldom more.
LONGEST_OPEN = 1200
# As far as a single mark may lie from the one that closes it.
_REACH = 600
_SINGLE_CLOSING = re.compile(r"[\w.,!?…][’'](?=[\s.,;:!?)\]—–-]|$)")
_SURE_CLOSING = re.compile(r"[.,!?…][’'](?!\w)")
_SINGLE_OPENING = re.compile(r"(?<!\w)[‘'](?=\w)")


def quoted_ranges(text: str, start: int, end: int) -> list[Range]:
    """Return the ranges of `text[start:end]`, one paragraph, that stand inside quotation marks.

    The marks themselves are left out, quotations inside quotations are part of the outer one, and ranges come
    in order. A quotation that is opened and not closed runs to the end of the paragraph, as speech that goes
    on in the next paragraph is printed; a closing mark without an opening one is ignored.
    """
    found: list[Range] = []
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(text, start, end):
        mark, at, after = match.group(), match.start(), match.end()
        if opened is None:
            if _opens(text, mark, at, after, start, end):
                opened = (after, mark)
        elif mark in _CLOSING[opened[1]] and _closes(text, mark, at, start, end):
            if at > opened[0]:
                found.append(Range(opened[0], at))
            opened = None
    if opened is not None and opened[1] in _DOUBLE and 0 < end - opened[0] <= LONGEST_OPEN:
        found.append(Range(opened[0], end))
    return found


def _opens(text: str, mark: str, at: int, after: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    behind = text[after] if after < end else " "
    if mark == "»":
        return before.isspace() and not behind.isspace() and "«" in text[after : min(end, after + LONGEST_OPEN)]
    if mark not in _CLOSING or mark in "”’":
        return False
    certain = mark in "“„«‘" or mark == "``" or (not before.isalnum() and not behind.isspace())
    return certain and (mark in _DOUBLE or _closes_later(text, after, end))


def _closes(text: str, mark: str, at: int, start: int, end: int) -> bool:
    if mark in "’'" and mark != "''":
        return not _is_plural_possessive(text, at, end)
    return mark in "“”»«" or mark == "''" or (at > start and not text[at - 1].isspace())


def _closes_later(text: str, after: int, end: int) -> bool:
    """Single marks are apostrophes until a closing one follows a word or a stop, before a space or a stop."""
    return _SINGLE_CLOSING.search(text, after, min(end, after + _REACH)) is not None


def _is_plural_possessive(text: str, at: int, end: int) -> bool:
    """ "the drivers' fault,' she said": an s, a small letter behind it, and a mark that surely closes before another
    one opens."""
    if text[at - 1] != "s" or re.match(r".\s[a-z]", text[at : at + 3]) is None:
        return False
    sure = _SURE_CLOSING.search(text, at + 1, min(end, at + _REACH))
    opening = _SINGLE_OPENING.search(text, at + 1, end)
    return sure is not None and (opening is None or sure.start() < opening.start())
