"""A report as grouping reads it: its words, which of them are names, what stands in front, and the days it names."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from according.link.grouping.days import days_named
from according.schema.documents import Document
from according.text.moments import moment

LEAD = 120
"""Words of a report's opening: about four sentences, in which a news text tells who, what, where and when."""
LONGEST = 2_000
"""Words that are read of a report. What stands further down is background, and books and dumps would cost too much."""
_LEFT_OUT = {"boilerplate", "credit", "byline"}
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[.!?:;\n“”\"]")
_BREAKS = frozenset('.!?:;\n“”"')
_POSSESSIVE = re.compile(r"['’]s$")

Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ReportWords:
    """What grouping knows of one report. `published` and the keys of `days` are proleptic Gregorian ordinals."""

    id: str
    all: Counts
    names: frozenset[str]
    lead: Counts
    title: Counts
    days: Mapping[int, int]
    published: int | None


def read_words(document: Document) -> ReportWords:
    """Return the words of a report. The result depends on the report alone."""
    text = _body(document)
    published = _day(document.published_at)
    tokens = list(_tokens(text))
    names = _names(tokens)
    folded = [_fold(word, names) for word, _ in tokens]
    return ReportWords(
        id=document.id,
        all=Counter(folded),
        names=names,
        lead=Counter(folded[:LEAD]),
        title=Counter(_fold(word, names) for word, _ in _tokens(document.title or "")),
        days=days_named(text, published),
        published=published,
    )


def _body(document: Document) -> str:
    """What the reporter wrote, without the page's furniture."""
    if not document.blocks:
        return document.text
    return "\n".join(document.text[b.start : b.end] for b in document.blocks if b.kind not in _LEFT_OUT)


def _day(published_at: str | None) -> int | None:
    """The day of publication; None where there is none or it can't be one."""
    if not published_at:
        return None
    try:
        return date.fromisoformat(moment(published_at)[0]).toordinal()
    except ValueError:
        return None


def _tokens(text: str) -> Iterator[tuple[str, bool]]:
    """Yield words of two or more letters or figures, and whether each opens a sentence."""
    opens, seen = True, 0
    for match in _TOKEN.finditer(_plain(text)):
        token = match.group()
        if token in _BREAKS:
            opens = True
            continue
        word = _POSSESSIVE.sub("", token)
        if len(word) > 1:
            yield word, opens
            seen += 1
            if seen == LONGEST:
                return
        opens = False


def _plain(text: str) -> str:
    """The text without accents, which outlets write or leave out as they like."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _names(tokens: Iterable[tuple[str, bool]]) -> frozenset[str]:
    """The words that stand with a capital inside sentences, more often than without one."""
    capital: Counter[str] = Counter()
    for word, opens in tokens:
        if not word[0].isupper():
            capital[word.lower()] -= 1
        elif not opens:
            capital[word.lower()] += 1
    return frozenset(word for word, count in capital.items() if count > 0)


def _fold(word: str, names: frozenset[str]) -> str:
    """The word in small letters; of a common noun the singular, as far as its ending tells."""
    low = word.lower()
    if low in names or len(low) < 4 or not low.endswith("s") or low.endswith(("ss", "us", "is")):
        return low
    return low[:-3] + "y" if low.endswith("ies") else low[:-1]
