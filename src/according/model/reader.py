"""Reading one document: parts of speech, trees, names, attributions, events and sentences from one pass."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from according.model.attributions import AttributionSpans, WordSpan, link_spans
from according.model.decoding import bio_spans, tree, viterbi
from according.model.encoding import GAPS, EncodedWords, WordEncoder, encode_text, likely_starts
from according.model.scan import Scan
from according.model.session import ReaderSession
from according.text.words import split_words

# A longer text is read in sections, so that memory stays bounded.
SECTION_WORDS = 4000
# Where marks and gaps say that a sentence begins, this much doubt is let pass (chosen on texts set apart).
LEAST_START = -3.0


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name as a half-open range of words; `kind` is PER, ORG or LOC."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What the model reads in a text. Word indices count from the text's first word; every tuple of words has
    one entry a word.

    `words` are half-open code-point offsets, `sentences` half-open ranges of words. `heads` are word indices,
    -1 for the root of a sentence. `upos` and `relations` are universal, `xpos` are Penn Treebank tags.
    `events` is empty for a word that names no event, else its kind: OCCURRENCE, REPORTING, STATE or OTHER,
    with -NEG where it is said not to have happened.
    """

    words: tuple[tuple[int, int], ...]
    sentences: tuple[WordSpan, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    names: tuple[NameSpan, ...]
    attributions: tuple[AttributionSpans, ...]
    events: tuple[str, ...]


class Reader:
    """Reads documents one at a time; nothing of one document touches the next.

    Raises `ModelMissing` or `ModelCorrupt` when it is first used and the model's files are not in order.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    @cached_property
    def session(self) -> ReaderSession:
        """The network, opened on first use."""
        return ReaderSession(self._folder)

    @cached_property
    def _encoder(self) -> WordEncoder:
        return WordEncoder(self.session.tokenizer_file)

    def read(
        self,
        text: str,
        words: Sequence[tuple[int, int]] | None = None,
        sentences: Sequence[WordSpan] | None = None,
    ) -> Reading:
        """Read a text.

        `words` are half-open offsets in order, split as `split_words` splits where none are given.
        `sentences` are ranges of words that follow each other and cover all of them; where none are given
        the model finds them. A text without words gives an empty reading.
        """
        places = tuple(words) if words is not None else tuple(split_words(text))
        encoded = encode_text(self._encoder, text, places)
        return self.read_encoded(encoded, places, sentences)

    def read_words(self, words: Sequence[str], sentences: Sequence[WordSpan] | None = None) -> Reading:
        """Read words whose text is not kept, as a corpus in columns has them; their offsets are as if one
        space stood between each two."""
        ends = np.cumsum([len(word) + 1 for word in words]) - 1 if words else np.zeros(0, dtype=np.int64)
        places = tuple((int(end) - len(word), int(end)) for word, end in zip(words, ends, strict=True))
        encoded = self._encoder.encode(words, [-1] * len(words))
        return self.read_encoded(encoded, places, sentences)

    def read_encoded(
        self, encoded: EncodedWords, places: tuple[tuple[int, int], ...], sentences: Sequence[WordSpan] | None
    ) -> Reading:
        """Read words that are encoded already."""
        borders = _sections(encoded, sentences)
        parts = []
        for start, end in itertools.pairwise(borders):
            known = None
            if sentences is not None:
                known = [(max(s, start) - start, min(e, end) - start) for s, e in sentences if s < end and e > start]
            parts.append((start, self._section(_cut(encoded, start, end), places[start:end], known)))
        return _joined(parts)

    def _section(
        self, encoded: EncodedWords, places: tuple[tuple[int, int], ...], sentences: Sequence[WordSpan] | None
    ) -> Reading:
        labels = self.session.labels
        begins = None
        if sentences is not None:
            begins = np.zeros(len(encoded), dtype=np.bool_)
            begins[[start for start, _ in sentences]] = True
        scan = Scan(self.session, encoded, begins)
        if sentences is None:
            sentences = _sentences(scan, encoded)
        heads, relations = self._trees(scan, sentences)
        names = self._tags(scan, "names", labels.names, self.session.name_transitions)
        attribution = self._tags(scan, "attribution", labels.attribution, self.session.attribution_transitions)
        return Reading(
            words=places,
            sentences=tuple(sentences),
            upos=scan.best_labels("upos", labels.upos),
            xpos=scan.best_labels("xpos", labels.xpos),
            heads=heads,
            relations=relations,
            names=tuple(NameSpan(start, end, kind) for start, end, kind in bio_spans(names)),
            attributions=link_spans(attribution, scan.mean_link),
            events=tuple("" if label == "O" else label for label in scan.best_labels("events", labels.events)),
        )

    @staticmethod
    def _tags(scan: Scan, head: str, labels: tuple[str, ...], transitions: NDArray[np.float32]) -> list[str]:
        inner = [i for i, label in enumerate(labels) if label.startswith("I-")]
        return [labels[i] for i in viterbi(scan.words(head), transitions, inner)]

    def _trees(self, scan: Scan, sentences: Sequence[WordSpan]) -> tuple[tuple[int, ...], tuple[str, ...]]:
        """Every word's head and relation."""
        found = [part for start, end in sentences for part in _parts(scan, start, end)]
        heads: list[int] = []
        uppers = []
        for part in found:
            local = tree(part.arcs)
            uppers.append(part.uppers[np.maximum(local, 0)])
            heads.extend(-1 if head == -1 else head + part.start for head in local)
        if not found:
            return (), ()
        lower, upper = np.concatenate([part.dependents for part in found]), np.concatenate(uppers)
        numbers = self.session.relations(lower, upper, np.array(heads) == -1)
        relations = [self.session.labels.relations[i] for i in numbers]
        for part in found:
            if part.sentence != part.start:
                own = heads.index(-1, part.start)
                heads[own], relations[own] = heads.index(-1, part.sentence), "parataxis"
        return tuple(heads), tuple(relations)


@dataclass(frozen=True)
class _Part:
    """A sentence, or as much of a very long one as a window holds, with its arcs' scores."""

    sentence: int
    start: int
    arcs: NDArray[np.float32]
    dependents: NDArray[np.float32]
    uppers: NDArray[np.float32]


def _parts(scan: Scan, start: int, end: int, sentence: int | None = None) -> list[_Part]:
    """A sentence that fits no window comes in halves; the roots of the later ones hang on the first's."""
    sentence = start if sentence is None else sentence
    scored = scan.arcs(start, end)
    if scored is not None:
        return [_Part(sentence, start, *scored)]
    middle = (start + end) // 2
    return _parts(scan, start, middle, sentence) + _parts(scan, middle, end, sentence)


def _sentences(scan: Scan, encoded: EncodedWords) -> list[WordSpan]:
    """Sentences where the model sees one begin, or hardly doubts what the marks say, and at every paragraph."""
    if len(encoded) == 0:
        return []
    scores = scan.words("starts")
    begins = (scores > 0) | (likely_starts(encoded) & (scores > LEAST_START))
    begins |= encoded.gaps == GAPS.index("paragraph")
    begins[0] = True
    borders = [*(int(i) for i in np.flatnonzero(begins)), len(encoded)]
    return list(itertools.pairwise(borders))


def _sections(encoded: EncodedWords, sentences: Sequence[WordSpan] | None) -> list[int]:
    """Borders of sections of about `SECTION_WORDS` words, where possible between paragraphs."""
    if sentences is not None:
        candidates = [start for start, _ in sentences]
    else:
        candidates = [int(i) for i in np.flatnonzero(encoded.gaps == GAPS.index("paragraph"))]
    borders = [0]
    while len(encoded) - borders[-1] > SECTION_WORDS * 3 // 2:
        mark = borders[-1] + SECTION_WORDS
        near = [place for place in candidates if abs(place - mark) < SECTION_WORDS // 4]
        borders.append(min(near, key=lambda place: (abs(place - mark), place)) if near else mark)
    return [*borders, len(encoded)]


def _cut(encoded: EncodedWords, start: int, end: int) -> EncodedWords:
    begin, stop = int(encoded.first[start]), int(encoded.first[end])
    return EncodedWords(
        encoded.pieces[begin:stop], encoded.first[start : end + 1] - begin, encoded.shapes[start:end],
        encoded.gaps[start:end],
    )  # fmt: skip


def _joined(parts: list[tuple[int, Reading]]) -> Reading:
    """Sections put together again, their word indices moved to where they lie in the text."""
    if len(parts) == 1:
        return parts[0][1]

    def moved(span: WordSpan, by: int) -> WordSpan:
        return span[0] + by, span[1] + by

    return Reading(
        words=tuple(word for _, part in parts for word in part.words),
        sentences=tuple(moved(span, by) for by, part in parts for span in part.sentences),
        upos=tuple(tag for _, part in parts for tag in part.upos),
        xpos=tuple(tag for _, part in parts for tag in part.xpos),
        heads=tuple(-1 if head == -1 else head + by for by, part in parts for head in part.heads),
        relations=tuple(name for _, part in parts for name in part.relations),
        names=tuple(NameSpan(n.start + by, n.end + by, n.kind) for by, part in parts for n in part.names),
        attributions=tuple(
            AttributionSpans(
                tuple(moved(span, by) for span in found.source),
                moved(found.cue, by),
                tuple(moved(span, by) for span in found.content),
                found.score,
            )
            for by, part in parts
            for found in part.attributions
        ),
        events=tuple(event for _, part in parts for event in part.events),
    )
