"""Reports that share their wording: found by fingerprints, aligned word by word, kept as groups.

Fingerprints say which pairs of reports are worth aligning; the aligned passages say what is shared. Speech in
quotation marks is left out of the count: two reporters who heard one man wrote down the same words.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from according.link.union import Union
from according.schema.documents import Document
from according.schema.spans import Range, Span
from according.text.alignment import Passage, aligned_passages
from according.text.quotation_marks import quoted_ranges
from according.text.shingles import Hashes, shingle_hashes, winnow, word_ranges

# One of two reports is a copy, in part or whole, of the other or of a third where passages in common make up this
# share of the shorter one, and hold this many words: benchmarks/copies.py measures it, benchmarks/README.md tells
# what was read by hand.
SHARED_AT_LEAST = 0.2
WORDS_AT_LEAST = 24
# Of two reports of one publisher: a house prints its own appeals, notices and background again and again.
SHARED_IN_ONE_HOUSE = 0.4
# Fingerprints that two reports have in common before they are aligned; a set phrase of nine words leaves two.
FINGERPRINTS_AT_LEAST = 3
# A fingerprint that stands in more reports than this is a set phrase, or a wire that many print: each report is
# then held against as many of them as this, the first ones and those just before it, so that the cost of a report
# does not grow with their number. Groups are found all the same, since a copy's copy is a copy.
NEIGHBOURS = 6
HALF = NEIGHBOURS // 2
# And each is aligned with as many of those before it, which share most with it.
PARTNERS = 6
# A stretch stands in another report where passages in common hold this share of its words.
MOST = 0.6


@dataclass(frozen=True, slots=True)
class Twin:
    """Where the words of a stretch stand in another report, and what share of them."""

    here: Span
    there: Span
    share: float


class Copies:
    """Which reports are copies of one another, with the passages that they have in common.

    `shares` maps pairs of documents, in the order given, to the share of the shorter one that they have in common.
    """

    def __init__(self, documents: tuple[Document, ...]) -> None:
        publisher = {d.id: d.publisher for d in documents}
        prose = {d.id: [b.range for b in d.blocks if b.kind in ("body", "headline")] for d in documents}
        hashes = {d.id: shingle_hashes(d.text, prose[d.id]) for d in documents}
        self._words = {d.id: word_ranges(d.text, prose[d.id]) for d in documents}
        self._quoted = {
            d.id: [q for r in prose[d.id] for q in quoted_ranges(d.text, r.start, r.end)] for d in documents
        }
        self._passages: dict[str, dict[str, list[Passage]]] = defaultdict(dict)
        self.shares: dict[tuple[str, str], float] = {}
        union = Union(d.id for d in documents)
        for one, other in _candidates(hashes):
            passages = aligned_passages(hashes[one], hashes[other])
            if not passages:
                continue
            self._passages[one][other] = passages
            self._passages[other][one] = sorted((p.turned() for p in passages), key=lambda p: p.one)
            share, words = self._shared(one, other, passages)
            same_house = publisher[one] is not None and publisher[one] == publisher[other]
            if share >= (SHARED_IN_ONE_HOUSE if same_house else SHARED_AT_LEAST) and words >= WORDS_AT_LEAST:
                union.join(one, other, "link/copied-text")
                self.shares[one, other] = share
        self._group = {id_: group for group in union.groups() for id_ in group}

    def group(self, document: str) -> tuple[str, ...]:
        """Return the documents that this one shares its wording with, itself included."""
        return self._group.get(document, (document,))

    def passages(self, one: str, other: str) -> tuple[Passage, ...]:
        """Return what two reports have in common, in the order of the first."""
        return tuple(self._passages[one].get(other, ()) if one in self._passages else ())

    def twins(self, document: str, start: int, end: int) -> list[Twin]:
        """Return where most words of a stretch stand in other reports, those that hold most of it first."""
        inside = [w for w in self._words[document] if start <= w[0] and w[1] <= end]
        found = []
        for other, passages in self._passages.get(document, {}).items():
            touching = [p for p in passages if p.one.start < end and start < p.one.end]
            held = sum(any(p.one.start <= a and b <= p.one.end for p in touching) for a, b in inside)
            if held and held >= MOST * len(inside):
                longest = max(touching, key=lambda p: (min(p.one.end, end) - max(p.one.start, start), -p.one.start))
                there = longest.opposite(start, end)
                here = Span(document, max(start, longest.one.start), min(end, longest.one.end))
                if there is not None:
                    found.append(Twin(here, Span(other, there.start, there.end), held / len(inside)))
        return sorted(found, key=lambda t: (-t.share, t.there))

    def _shared(self, one: str, other: str, passages: list[Passage]) -> tuple[float, float]:
        """The words in common outside speech: their share of the shorter report, and how many."""
        quoted = self._quoted[one]
        words = sum(p.words * (1 - _overlap(p.one, quoted) / len(p.one)) for p in passages)
        return words / max(1, min(len(self._words[one]), len(self._words[other]))), words


def _overlap(range_: Range, others: list[Range]) -> int:
    return sum(max(0, min(range_.end, o.end) - max(range_.start, o.start)) for o in others)


def _candidates(hashes: Mapping[str, Hashes]) -> list[tuple[str, str]]:
    """Return the pairs of documents, each in the order given, that share enough fingerprints to be aligned."""
    index: dict[int, list[str]] = defaultdict(list)
    pairs = []
    for id_, values in hashes.items():
        common: Counter[str] = Counter()
        for value in sorted(winnow(values)):
            before = index[value]
            common.update(before if len(before) <= NEIGHBOURS else before[:HALF] + before[-HALF:])
            before.append(id_)
        ranked = sorted((-n, other) for other, n in common.items() if n >= FINGERPRINTS_AT_LEAST)
        pairs += [(other, id_) for _, other in ranked[:PARTNERS]]
    return pairs
