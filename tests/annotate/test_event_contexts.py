"""The tables about what stands around event words."""

from typing import Any

import pytest

from according.annotate.event_contexts import effect_of, effects, marker, wanted_objects, words
from according.annotate.noun_kinds import kind_of
from according.resources.loading import load_yaml
from according.schema.annotations import Word
from according.schema.trees import Tree
from tests.annotate.trees_by_hand import at, tree_of

KINDS = {
    "person", "group", "place", "building", "vehicle", "animal", "object", "document", "money", "value", "nature",
    "event",
}  # fmt: skip
CLASSES = {entry["name"] for entry in load_yaml("events")["classes"]}


def test_every_word_is_a_text() -> None:
    """YAML reads a bare "no", "on" or "off" as a truth value."""

    def check(found: Any, where: str) -> None:
        if isinstance(found, dict):
            for key, value in found.items():
                assert isinstance(key, str), (where, key)
                check(value, f"{where}/{key}")
        elif isinstance(found, list):
            for value in found:
                check(value, where)
        else:
            assert isinstance(found, str), (where, found)

    check(load_yaml("event_contexts"), "")


def test_every_class_is_one_of_the_lexicon() -> None:
    table = load_yaml("event_contexts")
    named = [*table["reciprocal"], *table["undergone"], *table["senses"].values()]
    assert {*named, *table["preferences"], *table["companions"]} <= CLASSES


def test_preferences_are_of_known_kinds() -> None:
    for name, told in load_yaml("event_contexts")["preferences"].items():
        assert set(told) <= {"patient", "agent"} and told, name
        assert {kind for kinds in told.values() for kind in kinds} <= KINDS, name


@pytest.mark.parametrize(
    ("word", "expected"),
    [("fail", {"no"}), ("plan", {"wanted"}), ("expect", {"future"}), ("begin", {"actual"}), ("fear", {"possible"})],
)
def test_what_becomes_of_a_complement(word: str, expected: set[str]) -> None:
    assert set(effects("complements")[word]) == expected


def test_a_word_may_have_several_effects() -> None:
    assert set(effects("complements")["stop"]) == {"actual", "no"}
    assert wanted_objects()["call"] == "for"
    assert "without" in words("negations", "markers")


def test_look_ups_in_a_tree() -> None:
    tree = tree_of("The spokesman declined to say whether the driver had been drinking.")
    assert effect_of(tree, at("The spokesman declined to say whether the driver had been drinking.", "declined"),
                     "complements") == ("no",)  # fmt: skip
    assert (
        marker(tree, at("The spokesman declined to say whether the driver had been drinking.", "drinking")) == "whether"
    )


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        ("soldier", "NOUN", "person"), ("town", "NOUN", "place"), ("lorry", "NOUN", "vehicle"),
        ("he", "PRON", "person"),
        ("it", "PRON", ""), ("hospital", "NOUN", "building"), ("euro", "NOUN", "value"), ("Karvol", "PROPN", ""),
        ("earthquake", "NOUN", "nature"), ("company", "NOUN", "group"), ("report", "VERB", ""),
    ],
)  # fmt: skip
def test_kinds_of_nouns(word: str, tag: str, expected: str) -> None:
    assert kind_of(Tree((Word(0, len(word), word, word, tag, -1, "root"),)), 0) == expected
