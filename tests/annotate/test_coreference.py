"""Pronouns, titles and descriptions, and whom they stand for."""

from according.annotate.coreference import resolve
from according.schema.annotations import Mention
from tests.annotate.trees_by_hand import document, name, sentences


def resolved(*told: str, persons: tuple[str, ...]) -> list[tuple[str, str, str]]:
    text = document(*told).text
    names: list[Mention] = sorted((name(text, person) for person in persons), key=lambda m: m.start)
    return [(text[m.start : m.end], m.kind, m.name) for m in resolve(sentences(*told), names)]


def test_a_pronoun_stands_for_the_last_subject() -> None:
    found = resolved("Lena Orsk met the minister.", "She said the talks had failed.", persons=("Lena Orsk",))
    assert found == [("She", "pronoun", "Lena Orsk")]


def test_a_pronoun_does_not_stand_for_a_person_of_the_other_gender() -> None:
    told = ("Mr. Dahl thanked Ms. Orsk.", "She said the talks had failed.", "He left the capital on Monday.")
    found = [m for m in resolved(*told, persons=("Dahl", "Orsk")) if m[1] == "pronoun"]
    assert found == [("She", "pronoun", "Orsk"), ("He", "pronoun", "Dahl")]


def test_a_title_belongs_to_the_whole_mention() -> None:
    found = resolved("Prime Minister Jon Varga resigned.", persons=("Jon Varga",))
    assert found == [("Prime Minister Jon Varga", "nominal", "Jon Varga")]


def test_a_description_stands_for_the_one_who_was_described() -> None:
    told = ("The minister, Jon Varga, flew to Karvol.", "The minister said the talks had failed.")
    found = resolved(*told, persons=("Jon Varga",))
    assert ("The minister", "nominal", "Jon Varga") in found


def test_another_minister_is_somebody_else() -> None:
    told = ("The minister, Jon Varga, flew to Karvol.", "The budget minister said the talks had failed.")
    assert all(m[0] != "The budget minister" for m in resolved(*told, persons=("Jon Varga",)))


def test_a_pronoun_inside_a_quotation_stays_open() -> None:
    told = ("Prime Minister Jon Varga resigned.", "“He lied,” the witness said, “and I left.”")
    assert all(m[1] != "pronoun" for m in resolved(*told, persons=("Jon Varga",)))


def test_without_persons_nothing_is_resolved() -> None:
    assert resolved("She said the talks had failed.", persons=()) == []
