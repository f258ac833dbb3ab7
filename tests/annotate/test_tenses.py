"""The tense around a word."""

from dataclasses import replace

import pytest

from according.annotate.tenses import tenses
from tests.annotate.trees_by_hand import sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The trial will begin on Monday.", "future"),
        ("The trial began on Monday.", "past"),
        ("The trial is on Monday.", None),
        ("The court did not meet on Monday.", "past"),
        ("The envoy is expected to visit Karvol on Monday.", "future"),
        ("The boy killed on Friday was ten.", "past"),
        ("A spokesman for the army said on Sunday that four soldiers had died.", "past"),
    ],
)  # fmt: skip
def test_tense_of_the_clause_around_the_day(text: str, expected: str | None) -> None:
    assert tenses(sentence(text))(text.index("day")) == expected


@pytest.mark.parametrize(
    ("text", "rows", "expected"),
    [
        ("He said the trial would begin on Monday.",
         "He PRON 2 nsubj|said VERB 0 root|the DET 4 det|trial NOUN 6 nsubj|would AUX 6 aux|begin VERB 2 ccomp"
         "|on ADP 8 case|Monday PROPN 6 obl|. PUNCT 2 punct", "future"),
        ("The pump would have failed on Monday.",
         "The DET 2 det|pump NOUN 5 nsubj|would AUX 5 aux|have AUX 5 aux|failed VERB 0 root|on ADP 7 case"
         "|Monday PROPN 5 obl|. PUNCT 5 punct", "past"),
        ("Ministers agreed to meet on Monday.",
         "Ministers NOUN 2 nsubj|agreed VERB 0 root|to PART 4 mark|meet VERB 2 xcomp|on ADP 6 case|Monday PROPN 4 obl"
         "|. PUNCT 2 punct", "future"),
        ("They had a plan to leave on Monday.",
         "They PRON 2 nsubj|had VERB 0 root|a DET 4 det|plan NOUN 2 obj|to PART 6 mark|leave VERB 4 acl|on ADP 8 case"
         "|Monday PROPN 6 obl|. PUNCT 2 punct", "future"),
        ("A bomb exploded, killing two people on Monday.",
         "A DET 2 det|bomb NOUN 3 nsubj|exploded VERB 0 root|, PUNCT 5 punct|killing VERB 3 advcl|two NUM 7 nummod"
         "|people NOUN 5 obj|on ADP 9 case|Monday PROPN 5 obl|. PUNCT 3 punct", "past"),
        ("They will meet and sign it on Monday.",
         "They PRON 3 nsubj|will AUX 3 aux|meet VERB 0 root|and CCONJ 5 cc|sign VERB 3 conj|it PRON 5 obj|on ADP 8 case"
         "|Monday PROPN 5 obl|. PUNCT 3 punct", "future"),
        ("They managed to leave on Monday.",
         "They PRON 2 nsubj|managed VERB 0 root|to PART 4 mark|leave VERB 2 xcomp|on ADP 6 case|Monday PROPN 4 obl"
         "|. PUNCT 2 punct", "past"),
    ],
)  # fmt: skip
def test_tense_of_what_hangs_on_another_verb(text: str, rows: str, expected: str | None) -> None:
    assert tenses(sentence(text, rows))(text.index("day")) == expected


@pytest.mark.parametrize(
    ("text", "rows", "expected"),
    [
        ("Dam bursts on Monday", "Dam NOUN 2 nsubj|bursts VERB 0 root|on ADP 4 case|Monday PROPN 2 obl", "past"),
        ("Minister to resign on Monday",
         "Minister NOUN 3 nsubj|to PART 3 mark|resign VERB 0 root|on ADP 5 case|Monday PROPN 3 obl", "future"),
    ],
)  # fmt: skip
def test_a_headline_in_the_present_tells_of_the_past(text: str, rows: str, expected: str) -> None:
    headline = replace(sentence(text, rows), block="headline")
    assert tenses(headline)(text.index("day")) == expected


def test_between_words_there_is_none() -> None:
    text = "The trial began on Monday."
    assert tenses(sentence(text))(text.index(" ")) is None
