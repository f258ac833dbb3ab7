"""The words of `resources/en/times.yml`, arranged for look-up by word and by the first word of a phrase."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from according.resources.loading import load_yaml


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: its TIMEX3 value without the day ("T18:00", "TNI"), and its first and last minute of the
    day; a last minute beyond 1439 lies on the next day, a first one below 0 on the day before."""

    value: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`words`: a lower-case word to its kind and value. `phrase_heads`: first words of longer phrases, each with
    the pattern that finds them and a table from phrase to kind and value."""

    words: Mapping[str, tuple[str, Any]]
    phrase_heads: Mapping[str, re.Pattern[str]]
    phrases: Mapping[str, tuple[str, Any]]

    def phrase(self, text: str, start: int, end: int) -> tuple[int, str, Any] | None:
        """Return where the longest known phrase from `start` ends, its kind and its value."""
        head = re.match(r"\w+", text[start:end])
        pattern = self.phrase_heads.get(head.group().lower()) if head else None
        match = pattern.match(text, start, end) if pattern else None
        if not match:
            return None
        kind, value = self.phrases[_plain(match.group())]
        return match.end(), kind, value


@cache
def lexicon() -> Lexicon:
    """Return the words of time, read once."""
    source = load_yaml("times")
    words: dict[str, tuple[str, Any]] = {}
    phrases: dict[str, tuple[str, Any]] = {}
    for kind, entries in source["kinds"].items():
        words.update({word: (kind, word) for word in entries})
    _add_calendar(source, words)
    _add_clock(source, words, phrases)
    for reference, entries in source["references"].items():
        for entry in entries:
            (phrases if " " in entry else words)[entry] = ("REF", reference)
    for name, rule in source["holidays"].items():
        target = phrases if re.search(r"\W", name) else words
        target[_plain(name)] = ("HOLIDAY", (name, rule))
    numbers = load_yaml("counted")
    words.update({w: ("WORDNUM", n) for w, n in numbers["number_words"].items() if n > 0})
    words.update({"hundred": ("WORDNUM", 100), "dozen": ("WORDNUM", 12)})
    words.update({w: ("ORDWORD", n) for w, n in numbers["ordinal_words"].items() if n <= 31})
    phrases.update(
        {"two thousand": ("WORDNUM", 2000), "two thousand and": ("WORDNUM", 2000), "two thousands": ("DECADE", 2000)}
    )
    words.update({word: ("DECADE", 1900 + tens) for word, tens in _decade_words(numbers["number_words"]).items()})
    return Lexicon(words, _heads(phrases), phrases)


@cache
def neighbours(name: str) -> frozenset[str]:
    """Return one of the lists of words that tell what stands beside them."""
    return frozenset(load_yaml("times")["neighbours"][name])


def _add_calendar(source: Mapping[str, Any], words: dict[str, tuple[str, Any]]) -> None:
    for name, singular in (("months", "MONTH"), ("weekdays", "WEEKDAY"), ("seasons", "SEASON")):
        doubtful = set(source["doubtful_" + name])
        words.update({w: ("DOUBTFUL_" * (w in doubtful) + singular, v) for w, v in source[name].items()})
    words.update({w + "s": ("WEEKDAYS", v) for w, v in source["weekdays"].items() if len(w) > 5})
    for word, letter in source["units"].items():
        words[word] = ("UNIT", letter)
        words[word + "s"] = ("UNITS", letter)
    words.update({w: ("UNITS", v) for w, v in source["irregular_unit_plurals"].items()})
    words.update({w: ("DAYWORD", v) for w, v in source["day_words"].items()})
    words.update({w: ("SET", v) for w, v in source["sets"].items()})


def _add_clock(
    source: Mapping[str, Any], words: dict[str, tuple[str, Any]], phrases: dict[str, tuple[str, Any]]
) -> None:
    for word, (code, first, last) in source["parts_of_day"].items():
        begin, end = minutes(first), minutes(last)
        clock = Clock("T" + code, begin, end if end > begin else end + 1440)
        words[word] = ("PART", clock)
        words[word + "s"] = ("PARTS", clock)
    for word, at in source["noons"].items():
        words[word] = ("NOON", Clock("T" + at, minutes(at), minutes(at)))
    words.update(dict.fromkeys(source["overnight"], ("OVERNIGHT", None)))
    words.update(dict.fromkeys(source["tonight"], ("TONIGHT", None)))
    words.update({w: ("ZONE", v) for w, v in source["zones"].items() if len(w) > 2})
    phrases.update({f"{name} time": ("ZONE", None) for name in source["zone_names"]})


def _decade_words(numbers: Mapping[str, int]) -> dict[str, int]:
    """twenties, thirties, ... nineties"""
    return {word[:-1] + "ies": tens for word, tens in numbers.items() if word.endswith("ty") and 20 <= tens <= 90}


def minutes(clock: str) -> int:
    """Return the minute of the day of "18:30"."""
    return int(clock[:2]) * 60 + int(clock[3:5])


def _heads(phrases: Mapping[str, Any]) -> dict[str, re.Pattern[str]]:
    heads: dict[str, list[str]] = {}
    for phrase in phrases:
        heads.setdefault(re.split(r"\W", phrase)[0], []).append(phrase)
    return {
        head: re.compile("(?:" + "|".join(_pattern(p) for p in sorted(group, key=len, reverse=True)) + r")\b", re.I)
        for head, group in heads.items()
    }


def _pattern(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "['’]")


def _plain(surface: str) -> str:
    return re.sub(r"\s+", " ", surface.lower().replace("’", "'"))
