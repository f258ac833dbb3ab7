"""Where the source of a cue stands, and what of it is none."""

import pytest

from according.attribute.cues import find_cues
from according.attribute.source_phrases import source_behind, subject_before, trimmed_source
from according.schema.spans import Range
from tests.annotate.trees_by_hand import said, sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said the bridge was safe.", ["The mayor"]),
        ("The governor said the dam was safe and warned that rain would return.", ["The governor", "The governor"]),
        ("The rebels said they would withdraw, adding that the bridge was mined.",
         ["The rebels", "they", "The rebels"]),
        # An apposition and a relative pronoun give way to the one they describe.
        ("Anna Berg, a spokeswoman for the port, said the ship had sunk.", ["Anna Berg"]),
        ("The guard who said he saw the driver has left.", ["The guard", "he"]),
        ("A spokesman for the army said on Sunday that four soldiers had died.", ["A spokesman for the army"]),
        ("Police spokesman Sgt. John Elder said the street was closed.", ["Police spokesman Sgt. John Elder"]),
        # Of two subjects the nearest: the place of a dateline may be read as one.
        ("Karvol: Nine people drowned, the coast guard said.", ["the coast guard"]),
        # Who is told does not speak.
        ("The ministry was told that the dam had cracked.", [None]),
    ],
)  # fmt: skip
def test_subjects(text: str, expected: list[str | None]) -> None:
    read = sentence(text)
    verbs = [c for c in find_cues(read) if c.form == "verb"]
    assert [said(text, subject_before(read, c)) for c in verbs] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to the coast guard, 12 people drowned.", "the coast guard"),
        ("Twelve people, according to the coast guard, drowned.", "the coast guard"),
        ("Twelve people drowned, according to the coast guard.", "the coast guard"),
        ("“The wall will hold,” said Lena Orsk, the governor.", "Lena Orsk"),
        ("Reuters, citing two officials, reported that the talks had failed.", "two officials"),
        ("The minister, quoted by Reuters, said the talks had failed.", "Reuters"),
    ],
)  # fmt: skip
def test_sources_behind_their_cue(text: str, expected: str) -> None:
    read = sentence(text)
    cue = next(c for c in find_cues(read) if c.form != "verb" or c.lemma == "say")
    assert said(text, source_behind(read, cue)) == expected


@pytest.mark.parametrize(
    ("text", "tagged", "expected"),
    [
        ("Anna Berg, a spokeswoman for the port, said the ship had sunk.", "Anna Berg,", "Anna Berg"),
        ("The guard who said he saw the driver has left.", "The guard who", "The guard"),
        ("The guard who said he saw the driver has left.", "who", "The guard"),
        ("A spokesman for the army said on Sunday that four soldiers had died.", "army said on Sunday", "army said"),
        ("The rebels attacked the town and killed six people.", "and killed six people", "killed six people"),
        ("The mayor said the bridge was safe.", "The mayor", "The mayor"),
    ],
)  # fmt: skip
def test_trimmed_sources(text: str, tagged: str, expected: str) -> None:
    start = text.index(tagged)
    assert said(text, trimmed_source(sentence(text), Range(start, start + len(tagged)))) == expected
