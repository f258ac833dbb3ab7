"""Pronouns, titles and descriptions, and what they stand for."""

from hypothesis import given
from hypothesis import strategies as st

from according.annotate.coreference import resolve
from according.schema.annotations import Mention
from tests.annotate.coreference.told import ROWS, links, named, read
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
    assert found == [("The minister", "nominal", "Jon Varga")] * 2


def test_another_minister_is_somebody_else() -> None:
    told = ("The minister, Jon Varga, flew to Karvol.", "The budget minister said the talks had failed.")
    assert all(m[0] != "The budget minister" for m in resolved(*told, persons=("Jon Varga",)))


def test_what_is_quoted_may_tell_of_somebody_named_before() -> None:
    told = ("Prime Minister Jon Varga resigned.", "“He lied,” the witness said, “and I left.”")
    assert ("He", "pronoun", "Jon Varga") in resolved(*told, persons=("Jon Varga",))


def test_without_anybody_named_nothing_is_resolved() -> None:
    assert resolved("She said the talks had failed.", persons=()) == []


def test_bodies_and_places_are_taken_up_too() -> None:
    told = "The Karvol Harbour Company lost its licence.", "The company will appeal."
    body = "Karvol Harbour Company"
    assert links(*told, Karvol_Harbour_Company="Organization") == [("its", body, 4), ("The company", body, 4)]
    assert links("Norway closed its border.", Norway="Address") == [("its", "Norway", 0)]


def test_a_description_stands_for_a_description_where_nobody_is_named() -> None:
    told = "A gunman entered the bank.", "The gunman fled."
    assert links(*told) == [("The gunman", "gunman", 0)]
    first = resolve(read(*told), [])[0]
    assert (first.start, first.name, first.antecedent) == (0, "gunman", None)


def test_two_of_one_noun_are_told_apart() -> None:
    assert links("The first gunman died.", "The second gunman fled.") == []


def test_they_stands_for_a_row_of_people() -> None:
    found = links("Orsk and Dahl said they would appeal.", Orsk="Person", Dahl="Person")
    assert ("they", "Orsk and Dahl", 0) in found


def test_nobody_thanks_himself_as_him() -> None:
    found = [m for m in links("Jon Varga praised himself.", "He thanked him.", Jon_Varga="Person") if m[0] != "He"]
    assert found == [("himself", "Jon Varga", 0)]


def test_it_may_stand_for_nothing() -> None:
    assert links("Norway closed its border.", "It rained.", Norway="Address")[1:] == []


def test_the_words_of_a_mention_are_those_of_the_text() -> None:
    texts = tuple(ROWS)
    text = " ".join(texts)
    names = named(text, {"Jon Varga": "Person", "Lena Orsk": "Person", "Norway": "Address"})
    starts = {m.start for m in names}
    found = resolve(read(*texts), names)
    roots = {m.start for m in found if m.antecedent is None}
    assert found
    for mention in found:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        assert mention.antecedent is None or mention.antecedent in starts | roots


@given(st.lists(st.sampled_from(sorted(ROWS)), max_size=12))
def test_any_order_of_sentences_is_read_and_twice_the_same(texts: list[str]) -> None:
    text = " ".join(texts)
    names = named(text, {"Jon Varga": "Person", "Orsk": "Person", "Norway": "Address"})
    first = resolve(read(*texts), names)
    assert first == resolve(read(*texts), list(reversed(names)))
    assert first == sorted(first, key=lambda m: (m.start, -m.end))


@given(st.lists(st.sampled_from(sorted(ROWS)), min_size=1, max_size=8))
def test_what_comes_later_changes_no_pronoun_before(texts: list[str]) -> None:
    def pronouns(told: list[str]) -> list[tuple[int, int | None]]:
        text = " ".join(told)
        found = resolve(read(*told), named(text, {"Lena Orsk": "Person", "Norway": "Address"}))
        return [(m.start, m.antecedent) for m in found if m.kind == "pronoun" and m.end <= len(" ".join(texts))]

    assert set(pronouns(texts)) <= set(pronouns([*texts, "It rained."]))
