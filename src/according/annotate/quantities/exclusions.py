"""Numbers that name and don't count: road, flight and model numbers, scores, telephones, addresses, versions."""

from __future__ import annotations

import re

from according.annotate.quantities import lexicon
from according.annotate.quantities.numerals import Figure
from according.annotate.quantities.tokens import Row

# Words before a figure that make it a name.
_NAMED = frozenset(
    ["no", "nos", "no.", "number", "num", "flight", "route", "highway", "road", "interstate", "room", "section", "article", "articles", "resolution", "chapter", "part", "parts", "page", "pages", "paragraph", "clause", "channel", "gate", "platform", "terminal", "apartment", "apt", "suite", "unit", "bus", "line", "train", "phase", "grade", "stage", "level", "type", "class", "mark", "version", "windows", "ios", "iphone", "galaxy", "model", "boeing", "airbus", "formula", "league", "division", "category", "tier", "area", "zone", "sector", "district", "ward", "precinct", "squadron", "battalion", "brigade", "regiment", "block", "lot", "box", "bill", "act", "protocol", "schedule", "figure", "table", "exhibit", "count", "item", "step", "episode", "season", "volume", "issue", "series", "apollo", "studio", "rule", "title", "proposition", "prop", "amendment", "decree", "law", "code", "seed", "ranked", "seeded", "exit", "junction", "pier", "hangar", "reactor", "hurricane", "hole", "lap", "round", "game", "race", "heat", "week", "day", "playstation", "xbox", "android", "plan", "tropic"]
)
# What stands before the noun "number"; else it is the verb of "the dead number 23".
_BEFORE_NUMBER = frozenset("the a , at in to by his her their world phone flight room case serial model badge".split()) | {""}
# Share indices: the figure behind is part of the name.
_INDEXES = frozenset(["russell", "nasdaq", "ftse", "cac", "dax", "nikkei", "stoxx", "asx", "tsx", "hang", "seng", "p", "s&p", "dow", "topix", "csi", "fortune", "forbes"])
_STREETS = frozenset(["street", "st", "st.", "avenue", "ave", "ave.", "road", "rd", "rd.", "drive", "dr", "dr.", "lane", "ln", "boulevard", "blvd", "blvd.", "court", "way", "terrace", "place", "square", "highway", "parkway"])
_SCORE_WORDS = frozenset(
    ["win", "won", "wins", "beat", "beats", "beaten", "victory", "victories", "lost", "loss", "defeat", "defeated", "draw", "drew", "tie", "tied", "lead", "led", "leading", "score", "scored", "scores", "scoring", "record", "vote", "voted", "ruled", "ruling", "decision", "advantage", "deficit", "rout", "thrashed", "thrashing", "leads", "trailing", "trailed", "aggregate", "goalless", "series", "match", "set", "sets", "game", "penalties", "shootout", "majority", "upset", "shutout", "over"]
)
_PHONE = re.compile(r"(?:\+\d[\d ().-]{6,}\d|\(\d{3}\) ?\d{3}-\d{4}|\b\d{3}-\d{3,4}(?:-\d{4})?\b|\b0\d{2,4} \d{3,4} \d{3,4}\b|\b\d{3}\.\d{3}\.\d{4}\b)")


def phone_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where telephone numbers stand in text[start:end]."""
    return [match.span() for match in _PHONE.finditer(text, start, end) if len(re.sub(r"\D", "", match.group())) >= 7]


def names_something(row: Row, figure: Figure) -> bool:
    """Tell whether a figure is a name: Highway 61, Boeing 737, F-16, Room 12, No. 5, 10 Downing Street."""
    if figure.form not in ("digits", "words"):
        return False
    first = figure.first
    before = row.lower(first - 1)
    if before == "." and row.lower(first - 2) in ("no", "nos", "art", "sec", "vol", "fig", "p", "pp", "ch"):
        return True
    if before in ("#", "/", "№", "§", "&", "_", "~") and before != "~":
        return True
    if figure.form == "words":
        return before in ("number", "flight", "page", "chapter", "channel", "formula", "phase") and figure.last - first == 1
    return _glued_name(row, figure) or _labelled(row, figure) or _address(row, figure)


def _glued_name(row: Row, figure: Figure) -> bool:
    """F-16, S23, MH17, COVID-19, V-12, B.1.617, 1:30"""
    first = figure.first
    if not row.glued(first):
        return bool(row.lower(figure.last) in (":",) and row.glued(figure.last) and row.kind(figure.last + 1) == "figure" and row.glued(figure.last + 1))
    before = row.text(first - 1)
    if row.kind(first - 1) == "word":
        return before not in lexicon.currencies() or not before[:1].isupper()
    if before in ("-", "‑", "–") and row.glued(first - 1) and row.kind(first - 2) == "word":
        return row.text(first - 2)[:1].isupper() or len(row.text(first - 2)) == 1
    return before in (".", ":") and row.glued(first - 1) and row.kind(first - 2) in ("word", "figure")


def _labelled(row: Row, figure: Figure) -> bool:
    before, text = row.lower(figure.first - 1), row.text(figure.first - 1)
    if before in _INDEXES:
        return True
    if before not in _NAMED or figure.scaled:
        return False
    if before == "number" and row.lower(figure.first - 2) not in _BEFORE_NUMBER:
        return False
    if before in ("category", "type", "grade", "phase", "level", "no", "number", "highway", "route", "flight", "page", "chapter", "resolution"):
        return True
    return text[:1].isupper() and figure.first > 1


def _address(row: Row, figure: Figure) -> bool:
    """221 Baker Street; 1600 Pennsylvania Avenue NW"""
    for at in range(figure.last + 1, figure.last + 4):
        if row.lower(at) in _STREETS and row.text(at)[:1].isupper():
            return all(row.text(i)[:1].isupper() or row.kind(i) != "word" for i in range(figure.last, at))
        if row.kind(at) != "word":
            break
    return False


def is_score(row: Row, first: Figure, second: Figure) -> bool:
    """Tell whether "3-1" is a result: the first number is larger, or words of winning and voting stand near."""
    low, high = first.value, second.value
    if low is None or high is None:
        return False
    if low >= high:
        return True
    near = {row.lower(i) for i in (*range(first.first - 4, first.first), *range(second.last, second.last + 4))}
    return bool(near & _SCORE_WORDS) and high < 200
