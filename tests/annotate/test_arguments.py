"""Who takes part in an event."""

import pytest

from according.annotate.arguments import arguments, taking_part
from according.schema.annotations import Argument
from tests.annotate.trees_by_hand import at, sentence, tree_of


def found_in(text: str, trigger: str, how: str, event_class: str = "attack") -> tuple[Argument, ...]:
    read, tree, index = sentence(text), tree_of(text), at(text, trigger)
    part = taking_part(tree, index, index, (event_class, "", how))
    return arguments(read, tree, (index, index), part, event_class)


@pytest.mark.parametrize(
    ("text", "trigger", "how", "expected"),
    [
        ("The rebels attacked the town and killed six people.", "killed", "agent",
         {"agent": "The rebels", "patient": "six people", "quantity": "six"}),
        ("No soldiers were killed.", "killed", "agent", {"patient": "No soldiers"}),
        ("Two men were arrested by police near the port.", "arrested", "agent",
         {"patient": "Two men", "agent": "police", "place": "the port"}),
        # A relative pronoun gives way to its noun, and a bare participle describes the one who underwent it.
        ("The man who was killed in the blast was a driver.", "killed", "agent",
         {"patient": "The man"}),
        ("Police have arrested the man accused of the attack.", "accused", "agent", {"patient": "the man"}),
        ("The envoy is expected to visit Karvol on Monday.", "visit", "agent",
         {"agent": "The envoy", "patient": "Karvol", "place": "Monday"}),  # days are told apart where times are known
        ("The rebels want to attack the town.", "attack", "agent", {"agent": "The rebels", "patient": "the town"}),
        ("A spokesman for the army said on Sunday that four soldiers had died.", "died", "patient",
         {"patient": "four soldiers", "quantity": "four"}),
        ("The attack on the town by rebels killed six people.", "attack", "noun",
         {"patient": "the town", "agent": "rebels", "place": "the town"}),
        ("Iran's attack on the base failed.", "attack", "noun",
         {"agent": "Iran's attack", "patient": "the base", "place": "the base"}),
    ],
)  # fmt: skip
def test_roles(text: str, trigger: str, how: str, expected: dict[str, str]) -> None:
    assert {a.role: text[a.start : a.end] for a in found_in(text, trigger, how)} == expected


def test_of_a_part_the_whole_takes_part_too() -> None:
    text = "The explosion killed 30 of the workers."
    found = found_in(text, "killed", "agent")
    assert [text[a.start : a.end] for a in found if a.role == "patient"] == ["30", "the workers"]


def test_whose_event_noun_it_is_depends_on_its_class() -> None:
    text = "Iran's attack on the base failed."
    assert found_in(text, "attack", "noun", "attack")[0].role == "agent"
    assert found_in(text, "attack", "noun", "arrest")[0].role == "patient"
