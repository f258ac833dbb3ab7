"""Words, quotations and odd numbers that statements of two reports share: what such statements are traced to together.

Two reports that tell a thing in the same words, quote a man alike or give the same odd number have it from one place,
whoever each of them cites. Of the two roots the one that tells more is kept for both, with the words of both as proof.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from according.link.copies import Copies
from according.schema.documents import Document
from according.schema.spans import Evidence, Range
from according.schema.statements import Statement
from according.text.quotation_marks import quoted_ranges

# A quotation shorter than this is a phrase that many would use ("very sad"), and one of common words at that.
QUOTED_WORDS = 3
# The shorter of two quotations stands in the other with this share of its words, in one run.
QUOTED_SHARE = 0.8
# A statement that another report tells in the same words shares this many at least.
WORDS_AT_LEAST = 10
# It answers to the statement there that covers this share of those words, and does not go far beyond them.
COVERED = 0.6
LONGEST_PROOF = 300
# What is alike in many statements is held against so many of the first and of the last.
NEAR = 4
T = TypeVar("T")
_WORD = re.compile(r"\w+")
# A number nobody would come upon twice by chance: three digits that are not zero, no year and no clock.
_NUMBER = re.compile(r"(?<![\w.,:/$€£-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\w:/-]|[.,]\d)")
_ODD_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Shared:
    """Two statements of two reports that share words, how firmly that ties them, and the words in both."""

    one: str
    other: str
    rule: str
    weight: float
    proof: tuple[Evidence, Evidence]


class Sharing:
    """Finds what the statements of a story share."""

    def __init__(self, documents: tuple[Document, ...], statements: tuple[Statement, ...], copies: Copies) -> None:
        self._documents = {d.id: d for d in documents}
        self._copies = copies
        self._statements = statements
        self._in: dict[str, list[Statement]] = defaultdict(list)
        for statement in statements:
            self._in[statement.document].append(statement)

    def printed(self) -> dict[str, tuple[Evidence, ...]]:
        """Return the statements of copied reports whose words another report of the group prints, by whatever
        statement, with the words in both."""
        found: dict[str, tuple[Evidence, ...]] = {}
        for statement in self._statements:
            group = self._copies.group(statement.document)
            span = statement.range
            twins = self._copies.twins(statement.document, span.start, span.end) if len(group) > 1 else []
            inside = [t for t in twins if t.there.document in group]
            if inside:
                here, there = inside[0].here, inside[0].there
                found[statement.id] = (
                    _quote(self._documents[here.document], here.start, here.end),
                    _quote(self._documents[there.document], there.start, there.end),
                )
        return found

    def pairs(self) -> Iterator[Shared]:
        """Yield every pair once, in the order of the statements."""
        seen: set[tuple[str, str, str]] = set()
        for shared in (*self._wordings(), *self._quotations(), *self._numbers()):
            first, second = sorted((shared.one, shared.other))
            if (first, second, shared.rule) not in seen:
                seen.add((first, second, shared.rule))
                yield shared

    def _wordings(self) -> Iterator[Shared]:
        for statement in self._statements:
            document, span = self._documents[statement.document], statement.range
            if len(_WORD.findall(statement.text)) < WORDS_AT_LEAST:
                continue
            for twin in self._copies.twins(document.id, span.start, span.end):
                there = Range(twin.there.start, twin.there.end)
                for other in self._in[twin.there.document]:
                    if _common(other.range, there) < COVERED * max(len(other.range), len(there)):
                        continue
                    proof = (
                        _quote(document, twin.here.start, twin.here.end),
                        _quote(self._documents[twin.there.document], there.start, there.end),
                    )
                    yield Shared(statement.id, other.id, "link/copied-text", twin.share, proof)

    def _quotations(self) -> Iterator[Shared]:
        """Pairs whose words in quotation marks are the same, or stand whole in the other's."""
        index: dict[tuple[str, ...], list[tuple[Statement, Range, tuple[str, ...]]]] = defaultdict(list)
        for statement in self._statements:
            if statement.quote not in ("direct", "mixed"):
                continue
            for range_ in self._quoted(statement):
                text = self._documents[statement.document].text[range_.start : range_.end]
                words = tuple(w.lower() for w in _WORD.findall(text))
                held: set[str] = set()
                for at in range(len(words) - QUOTED_WORDS + 1):
                    run = words[at : at + QUOTED_WORDS]
                    for other, place, told in _near(index[run]):
                        if other.document != statement.document and other.id not in held and _alike(words, told):
                            held.add(other.id)
                            proof = (self._proof(statement, range_), self._proof(other, place))
                            weight = min(1.0, min(len(words), len(told)) / 8)
                            yield Shared(statement.id, other.id, "link/shared-quotation", weight, proof)
                for at in range(len(words) - QUOTED_WORDS + 1):
                    index[words[at : at + QUOTED_WORDS]].append((statement, range_, words))

    def _quoted(self, statement: Statement) -> list[Range]:
        document, span = self._documents[statement.document], statement.range
        block = next((b.range for b in document.blocks if b.start <= span.start < b.end), span)
        marked = quoted_ranges(document.text, block.start, block.end)
        found = [Range(max(r.start, span.start), min(r.end, span.end)) for r in marked if r.overlaps(span)]
        return found or ([span] if statement.quote == "direct" else [])

    def _numbers(self) -> Iterator[Shared]:
        """Pairs that give the same odd number of the same thing, which the word behind it tells."""
        index: dict[tuple[str, str], list[tuple[Statement, Range]]] = defaultdict(list)
        for statement in self._statements:
            document = self._documents[statement.document]
            for number in _odd_numbers(document.text, statement.range):
                behind = _WORD.search(document.text, number.end)
                thing = behind.group().lower() if behind is not None else ""
                key = (document.text[number.start : number.end].replace(",", ""), thing)
                for other, place in _near(index[key]):
                    if other.document != statement.document:
                        proof = (self._proof(statement, number), self._proof(other, place))
                        yield Shared(statement.id, other.id, "link/shared-number", 0.5, proof)
                index[key].append((statement, number))

    def _proof(self, statement: Statement, range_: Range) -> Evidence:
        return _quote(self._documents[statement.document], range_.start, range_.end)


def _near(found: list[T]) -> list[T]:
    """The first few and the last few of what was found before, so that what many print costs each no more."""
    return found if len(found) <= 2 * NEAR else found[:NEAR] + found[-NEAR:]


def _quote(document: Document, start: int, end: int) -> Evidence:
    return document.quote(start, max(start + 1, min(end, start + LONGEST_PROOF)))


def _common(one: Range, other: Range) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter of two quotations stands in the other with most of its words on end.

    Of a few words, all must stand there, and be all that is quoted.
    """
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < 2 * QUOTED_WORDS:
        return shorter == longer
    need = max(QUOTED_WORDS, round(QUOTED_SHARE * len(shorter)))
    runs = {shorter[at : at + need] for at in range(len(shorter) - need + 1)}
    return any(longer[at : at + need] in runs for at in range(len(longer) - need + 1))


def _odd_numbers(text: str, range_: Range) -> Iterable[Range]:
    for match in _NUMBER.finditer(text, range_.start, range_.end):
        whole, digits = match.group(), match.group().replace(",", "").replace(".", "")
        is_year = len(whole) == 4 and whole[:2] in ("18", "19", "20")
        if len(digits.strip("0")) >= _ODD_DIGITS and not is_year:
            yield Range(match.start(), match.end())


def neighbours(shared: Iterable[Shared]) -> Mapping[str, list[tuple[str, Shared]]]:
    """Return for each statement those it shares something with, the firmest tie first."""
    found: dict[str, list[tuple[str, Shared]]] = defaultdict(list)
    for tie in shared:
        found[tie.one].append((tie.other, tie))
        found[tie.other].append((tie.one, tie))
    return {id_: sorted(ties, key=lambda t: (-t[1].weight, t[1].rule, t[0])) for id_, ties in found.items()}
