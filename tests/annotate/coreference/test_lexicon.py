"""What nouns and names can be, as the resources have it."""

import math

import pytest

from according.annotate.coreference import lexicon
from according.annotate.coreference.chains import Chain
from according.annotate.coreference.name_groups import name_groups
from according.annotate.coreference.options import Option
from according.annotate.coreference.ranking import LEAST, best, probabilities, weights
from according.resources.loading import load_text
from according.schema.annotations import Mention
from according.schema.vocabulary import EntitySchema
from according.text.names.genders import given_name_gender


@pytest.mark.parametrize(
    ("noun", "kinds"),
    [
        ("gunman", {"person"}),
        ("spokeswoman", {"person"}),
        ("carjacker", {"person"}),
        ("militia", {"people", "organization"}),
        ("ministry", {"organization"}),
        ("city", {"place"}),
        ("hospital", {"organization", "place"}),
        ("broadcaster", {"organization", "person"}),
        ("week", {"time"}),
        ("weapon", set()),
        ("idea", set()),
    ],
)
def test_kinds_of_nouns(noun: str, kinds: set[str]) -> None:
    assert lexicon.noun_kinds(noun) == kinds


@pytest.mark.parametrize(
    ("noun", "gender"),
    [
        ("spokeswoman", "f"),
        ("gunman", "m"),
        ("sister", "f"),
        ("king", "m"),
        ("driver", ""),
        ("human", ""),
        ("nun", "f"),
    ],
)
def test_genders_of_nouns(noun: str, gender: str) -> None:
    assert lexicon.noun_gender(noun) == gender


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("John", "m"), ("Maria", "f"), ("Ahmed", "m"), ("Fatima", "f"), ("Oleksandr", "m"), ("Priya", "f"),
        ("Alex", ""), ("Wei", ""), ("Jordan", ""), ("Karvol", ""),
    ],
)  # fmt: skip
def test_genders_of_given_names(name: str, gender: str) -> None:
    assert given_name_gender(name) == gender


def test_the_lists_are_broad_and_clean() -> None:
    genders = [line.split("\t") for line in load_text("given_name_genders.tsv").splitlines() if line[0] != "#"]
    assert len(genders) > 10_000
    assert len({name for name, _ in genders}) == len(genders)
    assert {gender for _, gender in genders} == {"m", "f"}
    given = set(load_text("given_names.txt").splitlines())
    assert {name for name, _ in genders} <= given
    nouns = [line.split("\t") for line in load_text("person_nouns.txt").splitlines() if line[0] != "#"]
    assert len(nouns) > 5_000 and len({row[0] for row in nouns}) == len(nouns)
    assert all(row[0] == row[0].lower() and row[1:] in ([], ["m"], ["f"]) for row in nouns)


def test_families_and_generic_nouns() -> None:
    assert lexicon.are_of_one_family("company", "firm")
    assert not lexicon.are_of_one_family("company", "gunman")
    assert lexicon.takes_up("country", frozenset({"place", "country"}))
    assert not lexicon.takes_up("country", frozenset({"place", "city"}))


@pytest.mark.parametrize(("word", "lemma", "base"), [("Cities", "city", "city"), ("women", "woman", "woman")])
def test_the_singular(word: str, lemma: str, base: str) -> None:
    assert lexicon.base_form(word, lemma) == base


def _names(*pairs: tuple[str, EntitySchema]) -> list[Mention]:
    return [Mention("d", i * 50, i * 50 + len(n), "name", schema, n) for i, (n, schema) in enumerate(pairs)]


def test_names_of_one_document_that_are_one() -> None:
    person: EntitySchema = "Person"
    groups = name_groups(_names(("Jane Roe", person), ("Roe", person), ("Jane", person), ("Dahl", person)))
    assert groups == {"jane roe": "jane roe", "roe": "jane roe", "jane": "jane roe", "dahl": "dahl"}


def test_a_last_name_of_two_people_is_joined_to_neither() -> None:
    groups = name_groups(_names(("Jane Roe", "Person"), ("John Roe", "Person"), ("Roe", "Person")))
    assert groups["roe"] == "roe"


def test_an_acronym_stands_for_the_one_body_it_fits() -> None:
    body: EntitySchema = "Organization"
    groups = name_groups(_names(("Karvol Rail Authority", body), ("KRA", body), ("KPA", body)))
    assert groups["kra"] == "karvol rail authority"
    assert groups["kpa"] == "kpa"


def test_probabilities_add_up_and_follow_the_weights() -> None:
    good = max(weights()["he"], key=lambda f: weights()["he"][f])
    options = [Option(Chain(0), (good,)), Option(Chain(1), ()), Option(None, ("none",))]
    shares = probabilities("he", options)
    assert math.isclose(sum(shares), 1, abs_tol=1e-6)
    assert shares[0] > shares[1]


def test_what_is_doubtful_stays_open() -> None:
    options = [Option(Chain(n), ()) for n in range(4)]
    assert 1 / len(options) < LEAST["he"]
    assert best("he", options) is None
    assert best("he", options[:1]) is options[0]
    assert best("he", [Option(None, ())]) is None


def test_every_class_has_weights() -> None:
    assert set(weights()) == set(LEAST)
    assert all(math.isfinite(w) for table in weights().values() for w in table.values())
