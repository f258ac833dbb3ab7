"""What the language model tags, with what trees and lexicon say of it."""

import pytest

from according.attribute.marked import marked_attributions
from according.schema.annotations import AttributionMark, Mention
from according.schema.spans import Range
from tests.annotate.trees_by_hand import DOCUMENT, said, sentence
from tests.attribute.reading import Mark, told


def attribution(text: str, source: str | None, cue: str, *content: str) -> tuple[str | None, list[str]] | None:
    def span(part: str) -> Range:
        return Range(text.index(part), text.index(part) + len(part))

    mark = AttributionMark(DOCUMENT, (span(source),) if source else (), span(cue), tuple(map(span, content)), 1.0)
    nobody: tuple[Mention, ...] = ()
    found = marked_attributions((sentence(text),), (mark,), nobody)
    if not found:
        return None
    return said(text, found[0].attribution.source), [text[c.start : c.end] for c in found[0].attribution.content]


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("The mayor said the bridge was safe.", ("The mayor", "said", "the bridge was safe."),
         ("The mayor", ["the bridge was safe"])),
        ("The ministry denied that troops had crossed the border.",
         ("The ministry", "denied", "that troops had crossed the border"),
         ("The ministry", ["troops had crossed the border"])),
        # A subject wins over a source that was tagged elsewhere, and is found where none was tagged.
        ("A nurse told a reporter from the Dayline that the ward was full.",
         ("a reporter from the Dayline", "told", "that the ward was full"), ("A nurse", ["the ward was full"])),
        ("The ministry denied that troops had crossed the border.",
         (None, "denied", "that troops had crossed the border"), ("The ministry", ["troops had crossed the border"])),
        # Who is told does not speak.
        ("The ministry was told that the dam had cracked.", ("The ministry", "told", "that the dam had cracked"),
         (None, ["the dam had cracked"])),
        ("The guard who said he saw the driver has left.", ("who", "said", "he saw the driver"),
         ("The guard", ["he saw the driver"])),
        ("The company did not say whether the dam was safe.", ("The company", "say", "whether the dam was safe"),
         ("The company", ["whether the dam was safe"])),
    ],
)  # fmt: skip
def test_marks(text: str, mark: tuple[str | None, str, str], expected: tuple[str | None, list[str]]) -> None:
    assert attribution(text, *mark) == expected


def test_a_relative_pronoun_that_speaks_is_what_it_stands_for() -> None:
    mark: Mark = ("that", "read", ("The dam will go",))
    assert told("A note was found that read “The dam will go.”", marks=(mark,)) == [(["note"], "The dam will go")]
