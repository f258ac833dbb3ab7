"""Forms of words, and back."""

import pytest

from according.text.inflection import form_table, noun_forms, past_forms, singular, verb_forms


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("kill", ["kill", "kills", "killing", "killed"]),
        ("die", ["die", "dies", "dying", "died"]),
        ("stop", ["stop", "stops", "stopping", "stopped"]),
        ("carry", ["carry", "carries", "carrying", "carried"]),
        ("flee", ["flee", "flees", "fleeing", "fled"]),
        ("admit", ["admit", "admits", "admitting", "admitted"]),
        ("visit", ["visit", "visits", "visiting", "visited"]),
        ("crash", ["crash", "crashes", "crashing", "crashed"]),
        ("stay", ["stay", "stays", "staying", "stayed"]),
        ("say", ["say", "says", "saying", "said"]),
        # Of a phrasal verb the first word is inflected.
        ("point out", ["point out", "points out", "pointing out", "pointed out"]),
    ],
)  # fmt: skip
def test_verbs(lemma: str, expected: list[str]) -> None:
    assert list(verb_forms(lemma)) == expected


def test_past_and_participle() -> None:
    assert past_forms("strike")[0] == "struck"
    assert set(past_forms("speak")) == {"spoke", "spoken"}
    assert past_forms("blow up")[0] == "blew up"


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("soldier", "soldiers"), ("body", "bodies"), ("boy", "boys"), ("crash", "crashes"), ("bus", "buses"),
        ("woman", "women"), ("policeman", "policemen"), ("German", "Germans"), ("child", "children"),
        ("police officer", "police officers"), ("case", "cases"), ("house", "houses"), ("nurse", "nurses"),
        ("virus", "viruses"), ("class", "classes"), ("box", "boxes"), ("prize", "prizes"),
        ("cause", "causes"), ("army", "armies"), ("crisis", "crises"),
    ],
)  # fmt: skip
def test_nouns_there_and_back(one: str, many: str) -> None:
    assert many in noun_forms(one)
    head = many.rpartition(" ")[2].lower()
    assert singular(head) == one.rpartition(" ")[2].lower()


@pytest.mark.parametrize("word", ["police", "news", "crisis", "bus", "gas", "class", "his"])
def test_singulars_stay(word: str) -> None:
    assert singular(word) == word


def test_the_first_base_form_wins() -> None:
    assert form_table(verbs=["find", "found"])["found"] == "find"
    assert form_table(nouns=["leaf"])["leaves"] == "leaf"
