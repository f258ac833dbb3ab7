"""Sentences of this folder's `trees.txt` (or annotate's), and what the stage makes of them."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from according.attribute.stage import Attribute
from according.schema.annotations import AttributionMark, Mention, Sentence
from according.schema.records import Records, check_spans
from according.schema.spans import Range
from according.schema.statements import Statement
from according.text.quotation_marks import quoted_ranges
from tests.annotate import trees_by_hand
from tests.annotate.trees_by_hand import DOCUMENT, document

_TREES = Path(__file__).with_name("trees.txt")
Mark = tuple[str | None, str, tuple[str, ...]]
"""The words of a source, a cue and the pieces of a content, as the language model would tag them."""


@cache
def _rows() -> dict[str, str]:
    lines = [line for line in _TREES.read_text("utf-8").splitlines() if not line.startswith("#")]
    return dict(zip(lines[::2], lines[1::2], strict=True))


def sentences(*texts: str) -> tuple[Sentence, ...]:
    """Return sentences that follow each other, one blank between; one that begins with "¶" opens a paragraph.

    Quotation marks are paired within a paragraph, as annotate does.
    """
    whole = document(*texts).text
    found: list[Sentence] = []
    at = number = 0
    for text in texts:
        number += text.startswith("¶")
        bare = text.removeprefix("¶")
        found.append(trees_by_hand.sentence(bare, _rows().get(bare, ""), at, number))
        at += len(bare) + 1
    return tuple(
        _quoted(whole, sentence, [s for s in found if s.paragraph == sentence.paragraph]) for sentence in found
    )


def _quoted(text: str, sentence: Sentence, paragraph: list[Sentence]) -> Sentence:
    whole = quoted_ranges(text, paragraph[0].start, paragraph[-1].end)
    inside = [q for q in whole if q.overlaps(sentence.range)]
    cut = tuple(Range(max(q.start, sentence.start), min(q.end, sentence.end)) for q in inside)
    return replace(sentence, quoted=cut)


def sentence(text: str) -> Sentence:
    return sentences(text)[0]


def statements(*texts: str, names: tuple[Mention, ...] = (), marks: tuple[Mark, ...] = ()) -> list[Statement]:
    """Return what the stage makes of these sentences, with the names and the model's marks given."""
    whole = document(*texts)

    def span(part: str) -> Range:
        start = whole.text.index(part)
        return Range(start, start + len(part))

    tagged = [
        AttributionMark(DOCUMENT, (span(source),) if source else (), span(cue), tuple(map(span, content)), 1.0)
        for source, cue, content in marks
    ]
    written = list(Attribute().run(Records([whole, *sentences(*texts), *names, *tagged])))
    check_spans(written, {whole.id: whole.text})
    return list(Records(written).of(Statement))


def told(*texts: str, names: tuple[Mention, ...] = (), marks: tuple[Mark, ...] = ()) -> list[tuple[list[str], str]]:
    """Return (names of the chain, content) of the statements that have a cue."""
    found = statements(*texts, names=names, marks=marks)
    return [([link.name for link in s.chain], s.text) for s in found if s.cue is not None]
