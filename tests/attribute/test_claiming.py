"""Which attributions claim something."""

import pytest

from tests.attribute.reading import Mark, statements


@pytest.mark.parametrize(
    ("text", "mark", "claimed"),
    [
        # What is known is told by the writer, and so is what is wanted.
        ("The guards knew that the road was closed.", ("The guards", "knew", ("that the road was closed",)), False),
        ("The minister wants to leave.", ("The minister", "wants", ("to leave",)), False),
        # Promises and hopes for a clause are the source's.
        ("The harbour master promised to open the gates.",
         ("The harbour master", "promised", ("to open the gates",)), True),
        ("Investors are hopeful that the talks will resume.",
         ("Investors", "are hopeful", ("that the talks will resume",)), True),
        # A topic claims nothing, nor does a cue that reports no words.
        ("The minister praised the harbour and its old crews.",
         ("The minister", "praised", ("the harbour and its old crews",)), False),
        ("The plan would ban tankers on the coast.", ("The plan", "would ban", ("tankers on the coast",)), False),
        ("The minister rejected claims that he had taken money.",
         ("The minister", "rejected", ("claims that he had taken money",)), True),
        ("The claim that he made failed.", (None, "claim", ("he made",)), False),
        ("The minister's claim that the dam was safe failed.",
         ("The minister's", "claim", ("the dam was safe",)), True),
        ("He told a joke.", ("He", "told", ("a joke",)), False),
        ("The spokesman declined to comment.", ("The spokesman", "declined", ("to comment",)), False),
        ("Police have arrested the man accused of the attack.",
         ("Police", "arrested", ("the man accused of the attack",)), False),
        ("The pilot probably fled.", (None, "probably", ("The pilot", "fled")), False),
    ],
)  # fmt: skip
def test_claims(text: str, mark: Mark, claimed: bool) -> None:
    found = statements(text, marks=(mark,))
    assert any(s.rule == "attribute/language-model" for s in found) is claimed


@pytest.mark.parametrize(
    "text",
    [
        "Kim is eager to remind them that the road is open.",
        "The minister wants to leave.",
        "The claim that he made failed.",
    ],
)  # fmt: skip
def test_no_rule_adds_what_nobody_said(text: str) -> None:
    assert [s.rule for s in statements(text)] == ["attribute/writer"]


def test_a_speakers_own_hopes_are_part_of_what_is_said() -> None:
    (statement,) = statements("The mayor said he hoped the rain would stop.")
    assert statement.text == "he hoped the rain would stop" and [link.name for link in statement.chain] == ["mayor"]


def test_a_wish_not_to_be_named_claims_nothing() -> None:
    text = "A nurse asked not to be named."
    found = statements(text, marks=(("A nurse", "asked", ("not to be named",)),))
    assert [s.rule for s in found] == ["attribute/writer"]


def test_what_has_no_voice_claims_nothing() -> None:
    text = "The timing suggests that the talks will resume."
    found = statements(text, marks=(("The timing", "suggests", ("that the talks will resume",)),))
    assert [s.rule for s in found] == ["attribute/writer"]


def test_words_that_have_not_been_said_are_no_claim() -> None:
    text = "The union will argue that the dam was safe."
    found = statements(text, marks=(("The union", "will argue", ("that the dam was safe",)),))
    assert [s.rule for s in found] == ["attribute/writer"]


def test_what_nobody_says_is_the_writers() -> None:
    text = "No official confirmed that the bridge had collapsed."
    found = statements(text, marks=(("No official", "confirmed", ("that the bridge had collapsed",)),))
    assert [(s.chain, s.text) for s in found] == [((), text.removesuffix("."))]
