"""Numbers in figures, in words, as vague classes and as fractions."""

from __future__ import annotations

from dataclasses import dataclass

from according.annotate.quantities import lexicon
from according.annotate.quantities.tokens import Row, figure_value

HYPHENS = ("-", "‐", "‑", "–", "—")
_JOINERS = ("-", "‐", "‑")
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅛": 0.125}
_DENOMINATORS = (2, 3, 4, 5, 6, 8, 10, 16, 100)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number on tokens[first:last) as an interval; `form` is digits, words, vague, fraction or none.

    `suffix` is a letter glued to the digits that may be a scale or a unit ("5m"); `scaled` says that a scale
    word followed.
    """

    first: int
    last: int
    low: float | None
    high: float | None
    form: str
    suffix: str = ""
    scaled: bool = False

    @property
    def value(self) -> float | None:
        """Return the number where it is one, else None."""
        return self.low if self.low == self.high else None


def figure_at(row: Row, at: int) -> Figure | None:
    """Return the number that begins at a token, or None. The longest reading wins."""
    if row.kind(at) == "figure":
        return _digits(row, at)
    if row.lower(at) in _VULGAR:
        return Figure(at, at + 1, _VULGAR[row.lower(at)], _VULGAR[row.lower(at)], "fraction")
    if row.kind(at) != "word":
        return None
    found = [f for f in (_vague(row, at), _fraction(row, at), _halves(row, at), _words(row, at)) if f]
    return max(found, key=lambda figure: figure.last, default=None)


def _digits(row: Row, at: int) -> Figure | None:
    value = figure_value(row.text(at))
    if value is None:
        return None
    last = at + 1
    suffix = ""
    if row.lower(last) in _VULGAR:
        value, last = value + _VULGAR[row.lower(last)], last + 1
    elif (
        row.kind(last) == "figure"
        and row.lower(last + 1) == "/"
        and row.glued(last + 1)
        and row.kind(last + 2) == "figure"
    ):
        upper, below = figure_value(row.text(last)), figure_value(row.text(last + 2))
        if upper and below and upper < below <= 16:
            value, last = value + upper / below, last + 3
    elif row.lower(last) == "/" and row.glued(last) and row.kind(last + 1) == "figure":
        return _slashed(row, at, value)
    if row.glued(last) and row.kind(last) == "word":
        suffix, last = row.text(last), last + 1
        scale = lexicon.glued_scales().get(suffix.lower()) if suffix.lower() not in ("m", "b", "t", "mil") else None
        if scale:
            return Figure(at, last, whole_number(value * scale), whole_number(value * scale), "digits", scaled=True)
        return Figure(at, last, value, value, "digits", suffix)
    return _scaled(row, at, last, value, "digits")


def _slashed(row: Row, at: int, value: float) -> Figure | None:
    """3/4 of the seats, 3/4 inch: a fraction only before what it is a part of, else a counter or a date."""
    below = figure_value(row.text(at + 2))
    part = row.lower(at + 3) in lexicon.word_set("parts", "wholes") or row.lower(at + 3) in lexicon.unit_words()
    if not part or below not in _DENOMINATORS or not 0 < value < below or row.lower(at + 3) == "/":
        return None
    return Figure(at, at + 3, value / below, value / below, "fraction")


def _scaled(row: Row, first: int, last: int, value: float, form: str) -> Figure:
    """Take in the scale words behind: "1.5 million", "4 hundred thousand", "5-million"."""
    scaled = False
    while True:
        at = last + (row.lower(last) in _JOINERS)
        scale = lexicon.scales().get(row.lower(at))
        if scale is None or (at > last and scale < 1000):
            break
        value, last, scaled = value * scale, at + 1, True
    return Figure(first, last, whole_number(value), whole_number(value), form, scaled=scaled)


def whole_number(value: float) -> float:
    """Return the number without what binary fractions add; a whole one as an integer."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _words(row: Row, at: int) -> Figure | None:
    """two, twenty-four, three hundred and five, a hundred thousand, one and a half million"""
    total, group, last = 0.0, 0.0, at
    seen = False
    numbers, scales = lexicon.numbers(), lexicon.scales()
    position = at
    if row.lower(at) in ("a", "an"):
        if row.lower(at + 1) not in scales:
            return None
        group, position, seen = 1, at + 1, True
    while True:
        word = row.lower(position)
        if word in _JOINERS and last > at and row.lower(position + 1) in numbers and group % 100 in range(20, 100, 10):
            position += 1
            continue
        if word == "and" and last > at and group + total >= 100 and _continues(row, position + 1):
            position += 1
            continue
        if word in numbers and _fits(group, numbers[word], seen):
            group += numbers[word]
        elif word in scales and (seen or word not in ("dozen",)):
            if not seen:
                return None
            group, total = _times(group, total, scales[word])
        else:
            break
        seen = True
        position += 1
        last = position
    if last == at or (row.lower(at) in ("a", "an") and last == at + 1):
        return None
    value = total + group
    if row.lower(last) == "and" and row.lower(last + 1) == "a" and row.lower(last + 2) == "half":
        return _scaled(row, at, last + 3, value + 0.5, "words")
    if row.lower(last) == "point" and row.lower(last + 1) in numbers and value < 1000:
        return _scaled(row, at, last + 2, value + numbers[row.lower(last + 1)] / 10, "words")
    scaled = value >= 100 or row.lower(last - 1) in scales
    return Figure(at, last, whole_number(value), whole_number(value), "words", scaled=scaled)


def _times(group: float, total: float, scale: int) -> tuple[float, float]:
    """Apply a scale word to the group before it: hundred stays in the group, thousand and above close it."""
    if scale < 1000:
        return (group or 1) * scale, total
    if total and total < scale:
        return 0, (total + group) * scale
    return 0, total + (group or 1) * scale


def _fits(group: float, value: int, seen: bool) -> bool:
    """Tell whether a number word goes on a number: "twenty four" does, "four five" doesn't."""
    if not seen or group == 0:
        return True
    if value >= 100 or value == 0:
        return False
    rest = group % 100
    return rest == 0 or (rest in range(20, 100, 10) and value < 10)


def _continues(row: Row, at: int) -> bool:
    return row.lower(at) in lexicon.numbers() and row.lower(at) != "one"


def _halves(row: Row, at: int) -> Figure | None:
    """half a million, half a dozen, a quarter of a million, one and a half billion"""
    word = row.lower(at)
    if word == "half":
        after = at + 1
        while row.lower(after) in ("a", "an", *_JOINERS):
            after += 1
        scale = lexicon.scales().get(row.lower(after)) if after > at + 1 else None
        return _scaled(row, at, after + 1, scale / 2, "words") if scale else None
    if word == "a" and row.lower(at + 1) == "half":
        at_scale = at + 2 + (row.lower(at + 2) == "-")
        scale = lexicon.scales().get(row.lower(at_scale))
        return _scaled(row, at, at_scale + 1, scale / 2, "words") if scale else None
    if row.phrase(at, at + 4) == "a quarter of a" or row.phrase(at, at + 4) == "a quarter - a":
        scale = lexicon.scales().get(row.lower(at + 4))
        return _scaled(row, at, at + 5, scale / 4, "words") if scale else None
    if row.phrase(at + 1, at + 4) == "quarters of a" and word == "three":
        scale = lexicon.scales().get(row.lower(at + 4))
        return _scaled(row, at, at + 5, scale * 0.75, "words") if scale else None
    return None


def _vague(row: Row, at: int) -> Figure | None:
    """dozens, several hundred, tens of thousands, a few"""
    table = lexicon.vague()
    for length in lexicon.phrase_lengths("vague").get(row.lower(at), ()):
        phrase = row.phrase(at, at + length)
        if phrase in table and len(row) >= at + length:
            low, high = table[phrase]
            if length > 1 and phrase.endswith(" of") and figure_at(row, at + length):
                return None
            if phrase in ("tens", "scores") and row.lower(at + 1) not in ("of", "more", "were", "are", "have"):
                return None
            if phrase == "a few" and row.lower(at + 2) in ("more", "of") and row.lower(at + 3) in ("than",):
                return None
            return Figure(at, at + length, low, high, "vague")
    return None


# Words that are fractions only before what they are a part of: "a third of the seats", not "a third man".
_PARTS = ("a ", "an ", "half", "one quarter", "the majority")


def _fraction(row: Row, at: int) -> Figure | None:
    """half of, two thirds, a quarter of, one in five"""
    table = lexicon.fractions()
    for length in lexicon.phrase_lengths("fractions").get(row.lower(at), ()):
        phrase = row.phrase(at, at + length)
        if phrase not in table or len(row) < at + length:
            continue
        after = row.lower(at + length)
        before = row.lower(at - 1)
        bare = phrase == "half" and before in ("by", "in", "nearly", "almost", "than", "about")
        if phrase.startswith(_PARTS) and not bare and after not in lexicon.word_set("parts", "wholes"):
            return None
        if phrase == "half" and before in ("first", "second", "other", "opening", "better", "and", "a"):
            return None
        low, high = table[phrase]
        return Figure(at, at + length, low, high, "fraction")
    return None
