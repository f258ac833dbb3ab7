"""How the cost of linking copies grows with the number of reports: per report, of 1,000 against 100, in one run."""

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from according.link.copies import Copies
from according.schema.documents import Block, Document

FEW, MANY = 100, 1_000
LENGTH, PARAGRAPHS = 400, 8
"""Words of a report, and the paragraphs they stand in."""
PHRASE, PHRASE_EACH, PHRASES_APART = 9, 60, 50
"""Words of a set phrase; how many words are drawn for each; how far apart the phrases stand in the texts."""
COPIED_EACH = 10
"""One of so many reports is a copy of the one before it, a word in twelve changed."""


@dataclass(frozen=True, slots=True)
class Linking:
    """Seconds a report, of processor time."""

    few: float
    many: float

    def as_json(self) -> dict[str, Any]:
        """Return milliseconds a report, and the ratio."""
        return {
            "copies_ms_per_report_of_100": round(1000 * self.few, 3),
            "copies_ms_per_report_of_1000": round(1000 * self.many, 3),
            "copies_ratio": round(self.many / self.few, 3),
        }


def measure(texts: Sequence[str], rounds: int) -> Linking:
    """Return medians over the rounds, after one that is not counted, on reports made of these texts.

    The few and the many take turns, so that what else the machine does falls on both alike. Of the few, ten
    different hundreds are linked, so that both read the same reports.
    """
    made = made_reports(texts, MANY)
    hundreds = [made[at : at + FEW] for at in range(0, MANY, FEW)]
    few, many = [], []
    for _ in range(rounds + 1):
        few.append(sum(_seconds(hundred) for hundred in hundreds) / MANY)
        many.append(_seconds(made) / MANY)
    return Linking(median(few[1:]), median(many[1:]))


def made_reports(texts: Sequence[str], number: int) -> tuple[Document, ...]:
    """Return so many reports of the texts' words, always the same ones: words drawn one by one, and between them
    phrases that stand so in the texts, as reports share set phrases."""
    words = [word for text in texts for word in text.split()]
    made: list[Document] = []
    last: list[str] = []
    for at in range(number):
        chance = random.Random(at)
        last = _changed(last, chance) if at % COPIED_EACH == COPIED_EACH - 1 else _drawn(words, chance)
        made.append(_document(last, at))
    return tuple(made)


def _drawn(words: Sequence[str], chance: random.Random) -> list[str]:
    drawn: list[str] = []
    while len(drawn) < LENGTH:
        at = chance.randrange(len(words))
        if chance.random() < 1 / PHRASE_EACH:
            at -= at % PHRASES_APART
            drawn += words[at : at + PHRASE]
        else:
            drawn.append(words[at])
    return drawn[:LENGTH]


def _changed(words: list[str], chance: random.Random) -> list[str]:
    return [chance.choice(words) if chance.random() < 1 / 12 else word for word in words]


def _document(words: list[str], number: int) -> Document:
    size = LENGTH // PARAGRAPHS
    paragraphs = [" ".join(words[at : at + size]) for at in range(0, len(words), size)]
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block("body", start, start + len(paragraph)))
        start += len(paragraph) + 1
    text = "\n".join(paragraphs)
    publisher = f"Paper {number}"
    id_ = Document.identify(text, publisher=publisher)
    return Document(id_, f"{number}.txt", None, publisher, None, None, None, None, "en", text, tuple(blocks))


def _seconds(documents: tuple[Document, ...]) -> float:
    start = time.process_time()
    Copies(documents)
    return time.process_time() - start
