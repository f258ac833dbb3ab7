"""The content of an attribution, cut into the statements that a reader can quote."""

from according.attribute.contents import without_stops
from according.schema.annotations import Sentence
from according.schema.spans import Range

# Characters between two sentences of one quotation: a blank or a line's end.
GAP = 2


def units(content: tuple[Range, ...], sentences: tuple[Sentence, ...]) -> list[tuple[Range, ...]]:
    """Return the pieces of a content, one group for each statement, in order.

    The pieces of one sentence stay together: “The bridge,” he said, “was closed.” Sentences are told apart, but for
    those that follow each other within one pair of quotation marks: “It is closed. We do not know for how long.”
    """
    found: list[list[Range]] = []
    last: tuple[Sentence, Range] | None = None
    for sentence in sentences:
        pieces = [part for piece in content if (part := _within(sentence, piece))]
        pieces = [p for p in pieces if not _is_relative(sentence, p)] or pieces
        if not pieces:
            continue
        if last is not None and _goes_on(*last, sentence, pieces[0]):
            found[-1][-1] = Range(found[-1][-1].start, pieces[0].end)
            found[-1] += pieces[1:]
        else:
            found.append(pieces)
        last = sentence, pieces[-1]
    return [tuple(unit) for unit in found] or [content]


def _is_relative(sentence: Sentence, piece: Range) -> bool:
    """ "…, which he called a mistake": the pronoun that stands for what is called so."""
    words = sentence.words_in(piece.start, piece.end)
    return len(words) == 1 and words[0].text.lower() in ("which", "who", "that", "whom")


def _within(sentence: Sentence, piece: Range) -> Range | None:
    """The words of a piece in this sentence, without the stops at both ends."""
    if not piece.overlaps(sentence.range):
        return None
    words = without_stops(sentence.words_in(piece.start, piece.end))
    return Range(words[0].start, words[-1].end) if words else None


def _goes_on(last: Sentence, before: Range, sentence: Sentence, behind: Range) -> bool:
    """Both stand in one quotation that runs from the one sentence into the next of the same paragraph."""
    if last.paragraph != sentence.paragraph or sentence.start - last.end > GAP:
        return False
    opened = any(q.start < before.end and q.end >= last.end for q in last.quoted)
    return opened and any(q.start <= sentence.start and q.end >= behind.end for q in sentence.quoted)
