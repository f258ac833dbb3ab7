"""What can be referred to in a sentence, and where grammar keeps two of it apart."""

import pytest

from according.annotate.coreference.binding import above, are_kept_apart
from according.annotate.coreference.expletives import acts, expletive
from according.annotate.coreference.said_of import equal_noun, titles_of
from tests.annotate.coreference.told import nouns_of, read


def test_names_nouns_and_pronouns_with_what_describes_them() -> None:
    _, found = nouns_of("Lena Orsk thanked the mayor of Karvol.", Lena_Orsk="Person", Karvol="Address")
    assert set(found) == {"Lena Orsk", "the mayor", "Karvol"}
    orsk, mayor = found["Lena Orsk"], found["the mayor"]
    assert (orsk.form, orsk.kinds, orsk.role, orsk.plural) == ("name", {"person"}, "main subject", False)
    assert (mayor.form, mayor.kinds, mayor.role, mayor.article) == ("nominal", {"person"}, "object", "the")
    assert mayor.behind and mayor.words == {"karvol"}


def test_a_row_is_one_for_they() -> None:
    _, found = nouns_of("Orsk and Dahl said they would appeal.", Orsk="Person", Dahl="Person")
    row = found["Orsk and Dahl"]
    assert (row.form, row.plural, row.kinds, row.role) == ("row", True, {"person"}, "main subject")


def test_a_part_is_of_the_kind_of_the_whole_and_the_title_of_a_work_is_nobody() -> None:
    _, found = nouns_of("A lot of people watched The Good Wife.")
    assert found["A lot"].kinds == {"person"} and found["A lot"].plural
    assert "The Good Wife" not in found


def test_a_pronoun_for_emphasis_is_no_noun_of_its_own() -> None:
    _, found = nouns_of("Jon Varga himself resigned.", Jon_Varga="Person")
    assert set(found) == {"Jon Varga"}
    _, found = nouns_of("Jon Varga praised himself.", Jon_Varga="Person")
    assert set(found) == {"Jon Varga", "himself"}


@pytest.mark.parametrize(
    ("text", "noun", "other", "expected"),
    [
        ("He thanked him.", "him", "He", True),
        ("The head of his party resigned.", "his", "The head", True),
        ("Orsk and Dahl said they would appeal.", "Dahl", "Orsk", True),
        ("Orsk and Dahl said they would appeal.", "they", "Orsk and Dahl", False),
        ("She praised her staff.", "her", "She", False),
        ("Orsk said that she would resign.", "she", "Orsk", False),
    ],
)
def test_grammar_keeps_apart(text: str, noun: str, other: str, expected: bool) -> None:
    tree, found = nouns_of(text, Orsk="Person", Dahl="Person")
    assert are_kept_apart(tree, found[noun], found[other]) is expected


@pytest.mark.parametrize(
    ("text", "noun", "other", "expected"),
    [
        ("She praised her staff.", "her", "She", "subject own"),
        ("Orsk said that she would resign.", "she", "Orsk", "subject ccomp"),
        ("The head of his party resigned.", "his", "The head", ""),
    ],
)
def test_how_one_stands_over_the_other(text: str, noun: str, other: str, expected: str) -> None:
    tree, found = nouns_of(text, Orsk="Person")
    assert above(tree, found[noun], found[other]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained.", "weather"),
        ("It is clear that he lied.", "adjective with clause"),
        ("It reopened on Monday.", ""),
    ],
)
def test_it_may_stand_for_nothing(text: str, expected: str) -> None:
    tree, found = nouns_of(text)
    assert expletive(tree, found["It"]) == expected


def test_what_a_pronoun_does() -> None:
    tree, found = nouns_of("It reopened on Monday.")
    assert acts(tree, found["It"]) == "does"
    tree, found = nouns_of("Orsk and Dahl said they would appeal.", Orsk="Person", Dahl="Person")
    assert acts(tree, found["they"]) == "speaks"


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Jon Varga is the governor.", "the governor", "Jon Varga"),
        ("Jon Varga is not the governor.", "the governor", None),
        ("The minister, Jon Varga, flew to Karvol.", "The minister", "Jon Varga"),
        ("Anna Berg, a spokeswoman for the port, said the ship had sunk.", "a spokeswoman", "Anna Berg"),
        ("Lena Orsk thanked the mayor of Karvol.", "the mayor", None),
    ],
)
def test_what_is_said_to_be_one(text: str, noun: str, expected: str | None) -> None:
    names = {"Jon_Varga": "Person", "Anna_Berg": "Person", "Lena_Orsk": "Person", "Karvol": "Address"}
    tree, found = nouns_of(text, **names)  # type: ignore[arg-type]
    equal = equal_noun(tree, found[noun], list(found.values()))
    assert equal == (found[expected] if expected else None)


def test_titles_tell_what_a_person_is() -> None:
    text = "Police spokesman Jon Varga resigned."
    _, found = nouns_of(text, Jon_Varga="Person")
    titles = titles_of(read(text)[0], found["Jon Varga"])
    assert [(t.lemma, t.gender) for t in titles] == [("spokesman", "m")]
