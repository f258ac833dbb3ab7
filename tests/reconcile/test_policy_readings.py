"""What a coder writes down for one answer: every form of a figure, and what each policy makes of it alone."""

import pytest

from according.reconcile.policies import NAMES, figure_of
from according.reconcile.policies.reading import read_position
from according.resources.loading import load_yaml
from according.schema.findings import Finding, OriginCount, Position

Ends = tuple[float | None, float | None]


def told(value: str, low: float | None, high: float | None, unit: str = "count") -> Position:
    """Return an answer in one report with one origin."""
    return Position(
        value, low, high, unit, "person", "yes", None, None, None, (), ("document:a",), OriginCount(1, 1, ()), ()
    )


# The words as reports have them, the ends that reading gives them, and the lowest and highest number they name.
FORMS: list[tuple[str, Ends, Ends]] = [
    # exact
    ("12", (12, 12), (12, 12)),
    ("a dozen", (12, 12), (12, 12)),
    ("one thousand two hundred", (1200, 1200), (1200, 1200)),
    ("two (his wife, several of her sisters)", (2, 2), (2, 2)),
    ("2.5 million", (2_500_000, 2_500_000), (2_500_000, 2_500_000)),
    # at least
    ("at least 12", (12, None), (12, 12)),
    ("more than 50", (51, None), (51, 51)),
    ("300 or more", (300, None), (300, 300)),
    # up to
    ("up to 32", (None, 32), (32, 32)),
    ("fewer than 32", (None, 31), (31, 31)),
    # about
    ("about 200", (150, 250), (200, 200)),
    ("some 25", (18, 32), (25, 25)),
    ("200 or so", (150, 250), (200, 200)),
    ("perhaps about seven", (5, 9), (7, 7)),
    ("around a dozen", (9, 15), (12, 12)),
    ("nearly 200", (150, 199), (199, 199)),
    ("just under two dozen", (18, 23), (23, 23)),
    ("just over 200", (201, 250), (201, 201)),
    ("about $1.5 million", (1_125_000, 1_875_000), (1_500_000, 1_500_000)),
    # range
    ("150 to 250", (150, 250), (150, 250)),
    ("150-250", (150, 250), (150, 250)),
    ("between 20 and 30", (20, 30), (20, 30)),
    ("about 20 to 30", (20, 30), (20, 30)),
    ("some 6 to 10", (6, 10), (6, 10)),
    ("two or three", (2, 3), (2, 3)),
    ("perhaps two or three", (2, 3), (2, 3)),
    # vague
    ("several", (3, None), (3, 3)),
    ("a few", (3, 9), (3, 3)),
    ("tens", (20, 99), (10, 10)),
    ("Dozens", (24, 99), (12, 12)),
    ("about a dozen", (10, 14), (12, 12)),
    ("at least dozens", (24, None), (12, 12)),
    ("up to dozens", (None, 99), (12, 12)),
    ("scores", (40, 199), (20, 20)),
    ("hundreds", (200, 999), (100, 100)),
    ("perhaps hundreds", (200, 999), (100, 100)),
    ("several hundred", (300, 999), (300, 300)),
    ("a few dozen", (36, 99), (36, 36)),
    ("hundreds of thousands", (200_000, 999_999), (100_000, 100_000)),
    ("tens of thousands", (20_000, 99_999), (10_000, 10_000)),
    # none
    ("none", (0, 0), (0, 0)),
]


@pytest.mark.parametrize(("words", "ends", "numbers"), FORMS, ids=[form[0] for form in FORMS])
def test_what_an_answer_names(words: str, ends: Ends, numbers: Ends) -> None:
    reading = read_position(told(words, *ends))
    assert reading is not None
    assert (reading.least, reading.most) == numbers


@pytest.mark.parametrize("policy", NAMES)
@pytest.mark.parametrize(("words", "ends", "numbers"), FORMS, ids=[form[0] for form in FORMS])
def test_each_policy_on_one_answer(policy: str, words: str, ends: Ends, numbers: Ends) -> None:
    positions = (told(words, *ends),)
    finding = Finding("f", "agreement", "quantity", "?", "", 1, "good", None, "r", positions)
    figure = figure_of(finding, policy, {})
    given = {value.name: value.value for value in figure.values}
    low, high = numbers
    assert given == ({"best": low, "low": low, "high": high} if policy == "best-low-high" else {"figure": low})
    assert figure.why.startswith("It is the only answer") and figure.why.endswith(".")


def test_an_answer_without_a_number() -> None:
    assert read_position(told("an unknown number", None, None)) is None


@pytest.mark.parametrize(
    ("words", "ends", "remark"),
    [
        ("Hundreds", (200, 999), "“hundreds” is read as 100"),
        ("several", (3, None), "“several” is read as 3"),
        ("up to 32", (None, 32), "“up to 32” names no lower number than 32"),
        ("about 200", (150, 250), ""),
        ("at least 12", (12, None), ""),
    ],
)
def test_what_is_read_into_words_is_said(words: str, ends: Ends, remark: str) -> None:
    reading = read_position(told(words, *ends))
    assert reading is not None and reading.remark == remark


def test_the_conventions_are_of_words_that_are_read() -> None:
    known = {entry["text"]: entry["low"] for entry in load_yaml("counted")["vague"]}
    listed = load_yaml("policies")["vague"]
    assert {word for word in listed if known.get(word) is None} == set()
    # A manual never reads more into a word than it can mean; a rounded dozen is the dozen.
    rounded = {"about a dozen", "a dozen or so"}
    assert [word for word, number in listed.items() if number > known[word] and word not in rounded] == []
    assert (listed["hundreds"], listed["dozens"], listed["several"]) == (100, 12, 3)


def test_every_policy_is_explained() -> None:
    explained = load_yaml("policies")["policies"]
    assert [policy["name"] for policy in explained] == list(NAMES)
    assert all(policy["manual"] and policy["rule"] for policy in explained)
