"""The order of a story's events: by the times that reports tell, and by their own words of order."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from according.link.reading import Reading
from according.schema.annotations import EventMention, Sentence
from according.schema.links import Event

# Words between two tellings of one sentence that say which came first.
_FIRST_LEADS = re.compile(
    r"\b(?:followed by|before|prior to|ahead of|then|later|afterwards?|subsequently|until|leading to|which led to)\b",
    re.I,
)
_SECOND_LEADS = re.compile(r"\b(?:after|following|since|in the wake of|in retaliation for|in response to)\b", re.I)
# The same words where they open a sentence: "After the blast, shots were heard".
_OPENS_LATER = re.compile(r"\s*(?:\w+ )?(?:after|following|in the wake of)\b", re.I)
_OPENS_EARLIER = re.compile(r"\s*(?:\w+ )?(?:before|prior to|ahead of)\b", re.I)
# A sentence that goes on from the one before it.
_GOES_ON = re.compile(
    r"\s*(?:then|later|afterwards?|subsequently|(?:\w+ )?(?:minutes?|hours?|days?|moments?|seconds?) later)\b", re.I
)
_GOES_BACK = re.compile(r"\s*(?:earlier|previously|before that|(?:\w+ )?(?:minutes?|hours?|days?) earlier)\b", re.I)
_LATEST = "9999-12-31"

Pair = tuple[str, str]


def in_order(events: Sequence[Event], readings: Iterable[Reading]) -> dict[str, int]:
    """Return the place of each event of the news in their order, from 1, by its id.

    An event comes before another where all that is told of its time lies before the other's, or where more reports'
    words put it first ("followed by", "after", "later"). Words win over times told in days alone. Left out is what
    neither a time nor a word puts anywhere.
    """
    news = [e for e in events if not e.background and not e.scope]
    before = _before(news, _order_words(readings))
    placed = [e for e in news if e.earliest or any(e.id in pair for pair in before)]
    found: list[str] = []
    while placed:
        waiting = {late for early, late in before if any(p.id == early for p in placed)}
        free = [e for e in placed if e.id not in waiting] or placed
        following = min(free, key=lambda e: (e.earliest or _LATEST, news.index(e)))
        placed.remove(following)
        found.append(following.id)
    return {id_: place for place, id_ in enumerate(found, 1)}


def _before(news: Sequence[Event], words: Mapping[Pair, int]) -> set[Pair]:
    known = {e.id for e in news}
    told = {p for p, n in words.items() if n > words.get((p[1], p[0]), 0) and p[0] in known and p[1] in known}
    timed = {
        (one.id, other.id)
        for one in news for other in news
        if one.latest and other.earliest and _end(one.latest) < other.earliest and (other.id, one.id) not in told
    }  # fmt: skip
    return told | timed


def _end(moment: str) -> str:
    return moment if "T" in moment else moment + "T24:00"


def _order_words(readings: Iterable[Reading]) -> Counter[Pair]:
    """Count the reports whose words put one event before another: (earlier, later)."""
    votes: Counter[Pair] = Counter()
    for reading in readings:
        found: set[Pair] = set()
        previous: str | None = None
        for sentence in reading.sentences:
            told = [(e, reading.happenings[e.start].id) for e in _in_text_order(reading, sentence)]
            found.update(_within(reading, sentence, told))
            if told and previous is not None:
                found.update(_across(reading, sentence, previous, told[0][1]))
            previous = told[-1][1] if told else previous
        votes.update(pair for pair in found if pair[0] != pair[1])
    return votes


def _in_text_order(reading: Reading, sentence: Sentence) -> list[EventMention]:
    return sorted((e for e in reading.events_in(sentence) if e.start in reading.happenings), key=lambda e: e.start)


def _within(reading: Reading, sentence: Sentence, told: Sequence[tuple[EventMention, str]]) -> Iterable[Pair]:
    text = reading.document.text
    for index in range(len(told) - 1):
        (one, first), (other, second) = told[index], told[index + 1]
        between = text[one.end : other.start]
        opening = text[sentence.start : one.start] if index == 0 else ""
        if "," in between and _OPENS_LATER.match(opening):
            yield first, second
        elif "," in between and _OPENS_EARLIER.match(opening):
            yield second, first
        elif _FIRST_LEADS.search(between):
            yield first, second
        elif _SECOND_LEADS.search(between):
            yield second, first


def _across(reading: Reading, sentence: Sentence, previous: str, first: str) -> Iterable[Pair]:
    opening = reading.document.text[sentence.start : sentence.end]
    if _GOES_ON.match(opening):
        yield previous, first
    elif _GOES_BACK.match(opening):
        yield first, previous
