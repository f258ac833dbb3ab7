"""Who takes part in an event."""

import pytest

from according.annotate.arguments import arguments
from tests.annotate.trees_by_hand import at, sentence, tree_of


@pytest.mark.parametrize(
    ("text", "trigger", "how", "expected"),
    [
        ("The rebels attacked the town and killed six people.", "killed", "agent",
         {"agent": "The rebels", "patient": "six people"}),
        ("No soldiers were killed.", "killed", "agent", {"patient": "No soldiers"}),
        ("Two men were arrested by police near the port.", "arrested", "agent",
         {"patient": "Two men", "agent": "police", "place": "the port"}),
        # A relative pronoun gives way to its noun, and a bare participle describes the one who underwent it.
        ("The man who was killed in the blast was a driver.", "killed", "agent",
         {"patient": "The man", "place": "the blast"}),
        ("Police have arrested the man accused of the attack.", "accused", "agent", {"patient": "the man"}),
        ("The envoy is expected to visit Karvol on Monday.", "visit", "agent",
         {"agent": "The envoy", "patient": "Karvol", "place": "Monday"}),  # days are told apart where times are known
        ("The rebels want to attack the town.", "attack", "agent", {"agent": "The rebels", "patient": "the town"}),
        ("A spokesman for the army said on Sunday that four soldiers had died.", "died", "patient",
         {"patient": "four soldiers"}),
        ("The attack on the town by rebels killed six people.", "attack", "noun",
         {"patient": "the town", "agent": "rebels", "place": "the town"}),
        ("Iran's attack on the base failed.", "attack", "noun",
         {"agent": "Iran's attack", "patient": "the base", "place": "the base"}),
    ],
)  # fmt: skip
def test_roles(text: str, trigger: str, how: str, expected: dict[str, str]) -> None:
    read, tree = sentence(text), tree_of(text)
    found = {a.role: text[a.start : a.end] for a in arguments(read, tree, at(text, trigger), how)}
    assert found == expected


def test_of_a_part_the_whole_takes_part_too() -> None:
    text = "The explosion killed 30 of the workers."
    found = arguments(sentence(text), tree_of(text), at(text, "killed"), "agent")
    assert [text[a.start : a.end] for a in found if a.role == "patient"] == ["30", "the workers"]
