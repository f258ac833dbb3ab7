"""Quotations as a reader is shown them: exact words, cut to those around the answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from according.render.safe import one_line
from according.schema.findings import Position
from according.schema.spans import Evidence

_QUOTE_MARKS = '"“”„«»'
_WORD = re.compile(r"\S+")
_PLAIN = re.compile(r"[^\W_]+(?:[.,][0-9]+)*")
_MEANINGLESS = frozenset(
    ("the", "and", "for", "from", "with", "about", "least", "most", "more", "than", "over", "under", "not")
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that stand in one or several documents alike. `evidence` is where, the first being shown."""

    text: str
    evidence: tuple[Evidence, ...]

    @property
    def documents(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(e.document for e in self.evidence))


def quotations(evidence: Sequence[Evidence]) -> list[Quotation]:
    """Return the quotations, the same words in several documents once; order kept.

    Words that stand inside a longer quotation of the same document are left out.
    """
    groups: dict[str, list[Evidence]] = {}
    for item in evidence:
        if not any(_inside(item, other) for other in evidence):
            groups.setdefault(bare(item.text).casefold(), []).append(item)
    return [Quotation(bare(group[0].text), tuple(group)) for group in groups.values()]


def _inside(small: Evidence, large: Evidence) -> bool:
    same = small.document == large.document and (small.start, small.end) != (large.start, large.end)
    return same and large.start <= small.start and small.end <= large.end


def bare(text: str) -> str:
    """Return the words on one line, without a pair of quotation marks around the whole, or one left alone."""
    text = one_line(text)
    marks = [at for at, character in enumerate(text) if character in _QUOTE_MARKS]
    if marks == [0, len(text) - 1] or len(marks) == 1:
        return text.strip(_QUOTE_MARKS + " ")
    return text


def in_marks(words: str) -> str:
    """Return the words in quotation marks, single ones where they hold double ones themselves."""
    return f"‘{words}’" if set(words) & set(_QUOTE_MARKS) else f"“{words}”"


def tells(text: str, keys: dict[str, int]) -> bool:
    """Tell whether one of the keys that name the answer itself is among these words."""
    return any(_weight(word, keys) > 1 for word in text.split())


def keys_of(position: Position) -> dict[str, int]:
    """Return the words by which the answer is found in a quotation, with their weights."""
    keys: dict[str, int] = {}
    if position.counted:
        keys |= dict.fromkeys(_tokens(position.counted), 1)
    keys |= dict.fromkeys(_tokens(position.value), 2)
    for number in (position.low, position.high):
        if number is not None:
            keys[f"{number:g}"] = 3
            keys[f"{number:,.0f}"] = 3
    return keys


def excerpt(text: str, keys: dict[str, int], limit: int) -> str:
    """Return the text, or where it is longer than `limit` characters the stretch that holds most of the keys.

    It is cut between words, and "…" stands where something was left out.
    """
    if len(text) <= limit:
        return text
    words = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    weights = [_weight(text[start:end], keys) for start, end in words]
    room = limit - 4
    first, last = _best_stretch(words, weights, room)
    first, last = _widen(words, first, last, room)
    start, end = words[first][0], words[last][1]
    cut = text[start:end].strip(" ,;:–—-") if last < len(words) - 1 else text[start:end]
    return f"{'… ' if first else ''}{cut}{' …' if last < len(words) - 1 else ''}"


def _best_stretch(words: list[tuple[int, int]], weights: list[int], room: int) -> tuple[int, int]:
    """Return the first and last word of the lightest stretch that holds the greatest weight."""
    best, found = (0, 0), (0, 0)
    for i in range(len(words)):
        if not weights[i] and i:
            continue
        for j in range(i, len(words)):
            length = words[j][1] - words[i][0]
            if length > room:
                break
            rank = (sum(weights[i : j + 1]), -length)
            if weights[j] and rank > best:
                best, found = rank, (i, j)
    return found


def _widen(words: list[tuple[int, int]], first: int, last: int, room: int) -> tuple[int, int]:
    """Let the stretch grow to the room there is: to the text's beginning if that fits, else on both sides."""
    if words[last][1] <= room:
        first = 0
    while True:
        right = last + 1 < len(words) and words[last + 1][1] - words[first][0] <= room
        if right:
            last += 1
        left = first > 0 and words[last][1] - words[first - 1][0] <= room
        if left:
            first -= 1
        if not (left or right):
            return first, last


def _tokens(text: str) -> list[str]:
    found = (m.group().casefold() for m in _PLAIN.finditer(text))
    return [word for word in found if (len(word) > 2 or word[0].isdigit()) and word not in _MEANINGLESS]


def _weight(word: str, keys: dict[str, int]) -> int:
    tokens = [m.group().casefold() for m in _PLAIN.finditer(word)]
    return max((weight for key, weight in keys.items() if any(_matches(t, key) for t in tokens)), default=0)


def _matches(token: str, key: str) -> bool:
    if key[0].isdigit():
        return token == key
    return token.startswith(key[:6]) and len(token) <= len(key) + 3
