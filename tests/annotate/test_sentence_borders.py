"""Stops that end a sentence, and stops that don't."""

import pytest

from according.annotate.sentence_borders import sentence_borders


def split(text: str) -> list[str]:
    return [text[a:b] for a, b in sentence_borders(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "The dam held. | Nobody was hurt.",
        "Line No. 12 was closed. | No. 14 ran on.",
        "Troops left the U.S. | The embassy stayed open.",
        "The U.S. Embassy stayed open. | It is small.",
        "Dr. Haddad spoke to Gen. Moss at 7 p.m. on Friday. | He left.",
        "Bells rang at 8:40 p.m. Friday as crews came. | He left.",
        "It began at 6 a.m. EST. | He left at 7 p.m. Dec. 3 by car.",
        "Shots fell at 9 p.m. | Friday's match is off.",
        "Shots fell at 9 p.m. | Police came.",
        "The firm, Acme Inc., was sold. | It was old.",
        "The rate rose to 3.5 percent. | It was 3.1 before.",
        "J. T. Moss resigned. | The board met.",
        "“We left.” | She did not say why.",
        "“Did they leave?” she asked. | Nobody knew.",
        "“We left. | It was late,” she said.",
        "“Stop!” he shouted. | They ran.",
        "They waited… and left. | It was late.",
        "Nobody knew why… | The dam held.",
        "He died (aged 42). | His wife lived.",
        "What now? | Nobody knows!",
        "The dam held.[1] | Nobody was hurt.",
    ],
)
def test_borders(text: str) -> None:
    expected = text.split(" | ")
    assert split(" ".join(expected)) == expected


def test_borders_lie_inside_the_stretch_that_was_asked_for() -> None:
    text = "One. Two three. Four."
    assert [text[a:b] for a, b in sentence_borders(text, 5, 15)] == ["Two three."]


def test_text_without_a_stop_is_one_sentence() -> None:
    assert split("Dam above Karvol holds") == ["Dam above Karvol holds"]
