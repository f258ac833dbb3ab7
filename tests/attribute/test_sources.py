"""What kind of source a phrase names, and by which name it goes."""

import pytest

from according.attribute.sources import is_document, make_link
from according.schema.annotations import Mention
from according.schema.documents import Document
from according.schema.spans import Range
from according.schema.vocabulary import EntitySchema
from tests.annotate.trees_by_hand import DOCUMENT, name


def report(text: str) -> Document:
    return Document(DOCUMENT, "r.txt", None, None, None, None, None, None, "en", text)


def link(text: str, phrase: str, *named: tuple[str, EntitySchema]) -> tuple[str, str]:
    start = text.index(phrase)
    mentions = tuple(name(text, form, schema) for form, schema in named)
    found = make_link(report(text), Range(start, start + len(phrase)), mentions)
    assert text[found.start : found.end] == found.text
    return found.name, found.kind


@pytest.mark.parametrize(
    ("phrase", "named", "expected"),
    [
        ("the mayor", None, ("mayor", "unnamed")),
        ("two officials", None, ("two officials", "unnamed")),
        ("a court filing", None, ("court filing", "document")),
        ("Reuters", ("Reuters", "Organization"), ("Reuters", "agency")),
        ("the Associated Press", ("Associated Press", "Organization"), ("Associated Press", "agency")),
        # A common noun is no magazine.
        ("people", None, ("people", "unnamed")),
        ("Lena Orsk, 41, a lawyer", ("Lena Orsk", "Person"), ("Lena Orsk", "named")),
        ("Governor Lena Orsk", ("Lena Orsk", "Person"), ("Lena Orsk", "named")),
        ("United Mariners' League (UML), a seafarers' union", ("United Mariners' League", "Organization"),
         ("United Mariners' League", "named")),
        ("Mayor of Karvol Jon Varga", ("Jon Varga", "Person"), ("Jon Varga", "named")),
        ("the head of the inquiry, Lena Orsk", ("Lena Orsk", "Person"), ("Lena Orsk", "named")),
        # A person inside a description of somebody else is not the source, nor is a body.
        ("Orsk's lawyer", ("Orsk", "Person"), ("Orsk's lawyer", "unnamed")),
        ("a lawyer for Lena Orsk", ("Lena Orsk", "Person"), ("lawyer for Lena Orsk", "unnamed")),
        ("a driver for Karvol Transit", ("Karvol Transit", "Organization"), ("driver for Karvol Transit", "unnamed")),
    ],
)  # fmt: skip
def test_links(phrase: str, named: tuple[str, EntitySchema] | None, expected: tuple[str, str]) -> None:
    text = f"The dam held, {phrase} said."
    assert link(text, phrase, *([named] if named else [])) == expected


def test_a_pronoun_goes_by_the_name_it_stands_for() -> None:
    text = "Lena Orsk left. She said the dam held."
    person = name(text, "Lena Orsk")
    she = Mention(DOCUMENT, 16, 19, "pronoun", "Person", "Lena Orsk", person.start)
    found = make_link(report(text), Range(16, 19), (person, she))
    assert (found.name, found.text, found.kind) == ("Lena Orsk", "She", "named")


def test_a_possessor_is_not_the_source() -> None:
    text = "Jon Varga left. His father said the dam held."
    person = name(text, "Jon Varga")
    his = Mention(DOCUMENT, 16, 19, "pronoun", "Person", "Jon Varga", person.start)
    found = make_link(report(text), Range(16, 26), (person, his))
    assert (found.name, found.kind) == ("father", "unnamed")


def test_the_paper_is_the_outlet_named_before() -> None:
    text = "The Karvol Herald sent a crew. The dam held, the paper said."
    assert link(text, "the paper", ("Karvol Herald", "Organization")) == ("Karvol Herald", "publisher")
    assert link("The dam held, the paper said.", "the paper")[0] == "paper"


@pytest.mark.parametrize(("text", "expected"), [("the court filing", True), ("two officials", False), ("", False)])
def test_documents(text: str, expected: bool) -> None:
    assert is_document(text) is expected
