"""Attributions outside quotation marks."""

import pytest

from according.attribute.indirect_speech import indirect_attributions
from according.schema.annotations import Mention
from tests.annotate.trees_by_hand import name, said, sentence

Told = list[tuple[str | None, str, list[str]]]


def attributions(text: str, mentions: tuple[Mention, ...] = ()) -> Told:
    found = [f.attribution for f in indirect_attributions(sentence(text), mentions)]
    return [(said(text, f.source), said(text, f.cue) or "", [text[c.start : c.end] for c in f.content]) for f in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said the bridge was safe.", [("The mayor", "said", ["the bridge was safe"])]),
        ("The ministry denied that troops had crossed the border.",
         [("The ministry", "denied", ["troops had crossed the border"])]),
        ("A spokesman for the army said on Sunday that four soldiers had died.",
         [("A spokesman for the army", "said", ["four soldiers had died"])]),
        ("Two soldiers told the Post that they had fled.", [("Two soldiers", "told", ["they had fled"])]),
        # A second cue speaks for the same subject, and the first content ends before it.
        ("The governor said the dam was safe and warned that rain would return.",
         [("The governor", "said", ["the dam was safe"]), ("The governor", "warned", ["rain would return"])]),
        ("Anna Berg, a spokeswoman for the port, said the ship had sunk.",
         [("Anna Berg", "said", ["the ship had sunk"])]),
        ("According to the coast guard, 12 people drowned.",
         [("the coast guard", "According to", ["12 people drowned"])]),
        ("Twelve people drowned, according to the coast guard.",
         [("the coast guard", "according to", ["Twelve people drowned"])]),
        ("The company did not say whether the dam was safe.",
         [("The company", "say", ["whether the dam was safe"])]),
        ("The report blamed the driver.", [("The report", "blamed", ["the driver"])]),
        ("The union did not deny the report.", [("The union", "deny", ["the report"])]),
        ("The pilot reportedly fled.", [(None, "reportedly", ["The pilot reportedly fled"])]),
        ("The guard who said he saw the driver has left.", [("The guard", "said", ["he saw the driver"])]),
        # Nobody says anything that could be true or false.
        ("He told a joke.", []),
        ("The coroner said nothing.", []),
        ("Officials cited bank records.", []),
        ("The spokesman declined to comment.", []),
        ("Police have arrested the man accused of the attack.", []),
        # Who was told does not speak.
        ("The ministry was told that the dam had cracked.", []),
    ],
)  # fmt: skip
def test_indirect(text: str, expected: Told) -> None:
    mentions = (name(text, "Anna Berg"),) if "Anna Berg" in text else ()
    assert attributions(text, mentions) == expected


def test_a_trailing_speaker_takes_what_stands_before_the_comma() -> None:
    text = "Twelve people had drowned, the coast guard said on Monday."
    rows = """Twelve NUM 2 nummod | people NOUN 4 nsubj | had AUX 4 aux | drowned VERB 9 ccomp | , PUNCT 9 punct
        the DET 8 det | coast NOUN 8 compound | guard NOUN 9 nsubj | said VERB 0 root | on ADP 11 case
        Monday PROPN 9 obl | . PUNCT 9 punct"""
    (found,) = indirect_attributions(sentence(text, rows), ())
    assert said(text, found.attribution.source) == "the coast guard"
    assert [said(text, c) for c in found.attribution.content] == ["Twelve people had drowned"]


def test_via_and_per_take_only_names_that_can_speak() -> None:
    text = "Trains run via Karvol again."
    rows = """Trains NOUN 2 nsubj | run VERB 0 root | via ADP 4 case | Karvol PROPN 2 obl | again ADV 2 advmod
        . PUNCT 2 punct"""
    place = name(text, "Karvol", "Address")
    assert indirect_attributions(sentence(text, rows), (place,)) == []
