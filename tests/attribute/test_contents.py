"""What can be a content."""

import pytest

from according.attribute.contents import clipped, is_infinitive, is_predicate, tells
from according.attribute.cues import find_cues
from according.schema.spans import Range
from tests.annotate.trees_by_hand import document, sentence, sentences


def span(text: str, part: str) -> Range:
    return Range(text.index(part), text.index(part) + len(part))


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("The mayor said the bridge was safe.", "the bridge was safe", True),
        ("The ministry denied that troops had crossed the border.", "troops had crossed the border", True),
        # A noun phrase is a claim where a claim is denied, confirmed or blamed on someone; a fragment is none.
        ("The union did not deny the report.", "the report", True),
        ("The report blamed the driver.", "the driver", True),
        ("He told a joke.", "a joke", False),
        ("Officials cited bank records.", "bank records", False),
        ("The coroner said nothing.", "nothing", False),
        ("The spokesman declined to comment.", "to comment", False),
    ],
)  # fmt: skip
def test_tells(text: str, content: str, expected: bool) -> None:
    read = sentence(text)
    cue = find_cues(read)[0] if find_cues(read) else find_cues(sentence("The coroner said nothing."))[0]
    assert tells(read, (span(text, content),), cue) is expected


@pytest.mark.parametrize(
    ("part", "expected"),
    [("that the dam had cracked", True), ("The ministry was told", True), ("the dam", False), ("The ministry", False)],
)
def test_predicates(part: str, expected: bool) -> None:
    text = "The ministry was told that the dam had cracked."
    inside = span(text, part)
    words = [i for i, w in enumerate(sentence(text).words) if inside.start <= w.start < inside.end]
    assert is_predicate(sentence(text), words) is expected


def test_infinitives() -> None:
    text = "The harbour master promised to open the gates."
    assert is_infinitive(sentence(text), (span(text, "to open the gates"),))
    assert not is_infinitive(sentence(text), (span(text, "open the gates"),))


def test_a_content_ends_with_its_paragraph_unless_it_is_quoted_on() -> None:
    told = ("The mayor said the bridge was safe.", "¶The trial began on Monday.", "¶“We will rebuild the bridge.”")
    text, read = document(*told).text, sentences(*told)
    kept = clipped(read[0], (Range(text.index("the bridge"), len(text)),), read)
    assert [text[c.start : c.end] for c in kept] == ["the bridge was safe", "We will rebuild the bridge"]


def test_a_quotation_with_a_speaker_of_its_own_belongs_to_nobody_before() -> None:
    told = ("The mayor said the bridge was safe.", "¶“The brakes had failed,” the witness told CNN.")
    text, read = document(*told).text, sentences(*told)
    kept = clipped(read[0], (Range(text.index("the bridge"), len(text)),), read)
    assert [text[c.start : c.end] for c in kept] == ["the bridge was safe"]
