"""Attributions that the language model tagged, with what the lexicon knows of their cues."""

from according.attribute.cues import Cue, find_cues
from according.attribute.indirect_speech import Found
from according.schema.annotations import AttributionMark, Sentence
from according.schema.spans import Range
from according.schema.statements import Attribution


def marked_attributions(sentences: tuple[Sentence, ...], marks: tuple[AttributionMark, ...]) -> list[Found]:
    """Return one attribution for each mark whose cue stands in a sentence, in the order of the cues."""
    found = []
    for mark in sorted(marks, key=lambda m: (m.cue, m.content)):
        sentence = next((s for s in sentences if s.start <= mark.cue.start < s.end), None)
        content = _trimmed(sentences, mark.content)
        if sentence is None or not content:
            continue
        source = Range(mark.sources[0].start, mark.sources[-1].end) if mark.sources else None
        attribution = Attribution(mark.document, source, mark.cue, content, "attribute/language-model")
        found.append(Found(attribution, _cue(sentence, mark.cue), sentence))
    return found


def _trimmed(sentences: tuple[Sentence, ...], content: tuple[Range, ...]) -> tuple[Range, ...]:
    """Leave out "that" and punctuation at the ends of each piece, and pieces of punctuation alone."""
    kept = []
    for piece in content:
        words = [
            w
            for s in sentences
            if s.start < piece.end and piece.start < s.end
            for w in s.words_in(piece.start, piece.end)
        ]
        while words and (words[0].tag == "PUNCT" or (words[0].text.lower() == "that" and words[0].relation == "mark")):
            words.pop(0)
        while words and words[-1].tag == "PUNCT":
            words.pop()
        if words:
            kept.append(Range(words[0].start, words[-1].end))
    return tuple(kept)


def _cue(sentence: Sentence, span: Range) -> Cue:
    """Return the lexicon's reading of a tagged cue: its last verb or phrase; plain saying where it has none."""
    known = [
        c for c in find_cues(sentence)
        if sentence.words[c.first].start < span.end and span.start < sentence.words[c.last].end
    ]  # fmt: skip
    if known:
        return max(known, key=lambda c: (c.form == "verb", c.reporting_class == "deny", c.first))
    inside = [i for i, w in enumerate(sentence.words) if span.start <= w.start < span.end] or [0]
    text = " ".join(sentence.words[i].text.lower() for i in inside)
    return Cue(inside[0], inside[-1], "verb", text, "say", "CT+", frozenset({"that", "quote"}))
