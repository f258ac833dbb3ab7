"""Annotate and Attribute together, on sentences that any sound reading gets right."""

import pytest

from according.annotate.stage import Annotate
from according.attribute.stage import Attribute
from according.schema.annotations import Quantity
from according.schema.documents import Block, Document
from according.schema.records import Records, check_spans
from according.schema.statements import Statement


def read(text: str, publisher: str | None = None) -> Records:
    id_ = Document.identify(text)
    block = Block("body", 0, len(text))
    document = Document(id_, "r.txt", None, publisher, None, None, "2024-05-02", None, "en", text, (block,))
    annotated = list(Annotate().run(Records([document])))
    attributed = list(Attribute().run(Records([document, *annotated])))
    check_spans([*annotated, *attributed], {document.id: text})
    return Records([document, *annotated, *attributed])


def told(text: str, publisher: str | None = None) -> list[tuple[list[str], str]]:
    """Return (names of the chain, content) of what somebody is cited for."""
    statements = [s for s in read(text, publisher).of(Statement) if s.chain]
    return [([link.name for link in s.chain], s.text) for s in statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said the bridge was safe.", (["mayor"], "the bridge was safe")),
        ("“The bridge is safe,” the mayor said.", (["mayor"], "The bridge is safe")),
        ("The bridge is safe, according to the mayor.", (["mayor"], "The bridge is safe")),
        ("According to the coast guard, 12 people drowned.", (["coast guard"], "12 people drowned")),
        ("The witness told CNN that the bridge had collapsed.", (["CNN", "witness"], "the bridge had collapsed")),
    ],
)  # fmt: skip
def test_who_says_what(text: str, expected: tuple[list[str], str]) -> None:
    assert expected in told(text)


def test_the_reports_own_outlet_is_no_link_of_a_chain() -> None:
    assert told("The witness told CNN that the bridge had collapsed.", publisher="CNN") == [
        (["witness"], "the bridge had collapsed")
    ]


@pytest.mark.parametrize(
    ("text", "chain", "content"),
    [
        ("The mayor said the bridge was shut before someone told police that a pier was cracking.",
         ["mayor", "someone"], "a pier was cracking"),
        ("Guards went to the bridge upon getting an anonymous 911 call stating that there were two men below it.",
         ["anonymous 911 call"], "there were two men below it"),
        ("Crews went to the dam after getting a 911 call saying two men were trapped there, police have said.",
         ["police", "911 call"], "two men were trapped there"),
        ("The mayor reports that someone called the office and said “Leave the dam alone,” and made threats.",
         ["mayor", "someone"], "Leave the dam alone"),
    ],
)  # fmt: skip
def test_whoever_speaks_inside_a_report_is_found(text: str, chain: list[str], content: str) -> None:
    assert (chain, content) in told(text)


def test_a_denial_commits_its_source_to_the_contrary() -> None:
    (statement,) = [s for s in read("The ministry denied that the bridge had collapsed.").of(Statement) if s.chain]
    assert statement.denied and statement.text == "the bridge had collapsed"


@pytest.mark.parametrize(
    "text",
    [
        "The bridge collapsed on Thursday.",
        "The spokesman declined to comment.",
        "Police arrested the driver on Friday.",
        "He told a joke.",
    ],
)
def test_nobody_is_cited(text: str) -> None:
    assert told(text) == []


def test_a_number_between_commas_behind_a_person_is_an_age() -> None:
    quantities = read("The tram driver, 42, from Karvol, has been arrested.").of(Quantity)
    assert [(q.low, q.high, q.unit) for q in quantities] == [(42, 42, "age")]


def test_a_report_in_another_language_is_left_unread() -> None:
    document = Document("document:1", "r.txt", None, None, None, None, None, None, "de", "Der Damm hielt.")
    assert list(Annotate().run(Records([document]))) == []
