"""Chains: who passed the words on."""

import pytest

from according.attribute.stage import Attribute
from according.schema.annotations import Mention
from according.schema.records import Records
from according.schema.statements import Statement
from according.schema.vocabulary import EntitySchema
from tests.annotate.trees_by_hand import document, name, sentences
from tests.attribute.reading import told


def statements(text: str, *named: tuple[str, EntitySchema], publisher: str | None = None) -> list[Statement]:
    whole = document(text, publisher=publisher)
    mentions: list[Mention] = [name(whole.text, form, schema) for form, schema in named]
    written = Records(Attribute().run(Records([whole, *sentences(text), *mentions])))
    return [s for s in written.of(Statement) if s.chain]


def chains(text: str, *named: tuple[str, EntitySchema], publisher: str | None = None) -> list[list[str]]:
    return [[link.name for link in s.chain] for s in statements(text, *named, publisher=publisher)]


REUTERS: tuple[str, EntitySchema] = ("Reuters", "Organization")


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        ("Two soldiers told the Post that they had fled.", ("Post", "Organization"), [["Post", "Two soldiers"]]),
        ("“The brakes had failed,” the witness told CNN.", ("CNN", "Organization"), [["CNN", "witness"]]),
        ("A nurse told a reporter from the Dayline that the ward was full.", ("Dayline", "Organization"),
         [["Dayline", "nurse"]]),
        ("The minister, quoted by Reuters, said the talks had failed.", REUTERS, [["Reuters", "minister"]]),
        ("Reuters, citing two officials, reported that the talks had failed.", REUTERS,
         [["Reuters"], ["Reuters", "two officials"]]),
        ("Reuters quoted two officials who said that the talks had failed.", REUTERS, [["Reuters", "two officials"]]),
        ("Reuters reported that the ministry had said the dam was safe.", REUTERS,
         [["Reuters"], ["Reuters", "ministry"]]),
        # An audience passes nothing on.
        ("The minister told parliament that the talks had failed.", ("parliament", "Organization"), [["minister"]]),
    ],
)  # fmt: skip
def test_chains(text: str, named: tuple[str, EntitySchema], expected: list[list[str]]) -> None:
    assert sorted(chains(text, named)) == sorted(expected)


def test_the_reports_own_publisher_is_left_out() -> None:
    text = "“The brakes had failed,” the witness told CNN."
    assert chains(text, ("CNN", "Organization"), publisher="CNN") == [["witness"]]


def test_what_is_cited_is_the_content_of_the_one_who_cites() -> None:
    text = "Reuters, citing two officials, reported that the talks had failed."
    assert {s.text for s in statements(text, REUTERS)} == {"the talks had failed"}


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        ("Speaking to Reuters, the mayor said the bridge was safe.", (("Reuters", "Organization"),),
         ["Reuters", "mayor"]),
        ("The ministry learned from the army that the bridge was safe.", (), ["ministry", "army"]),
    ],
)  # fmt: skip
def test_who_was_spoken_to_and_who_was_told(
    text: str, named: tuple[tuple[str, EntitySchema], ...], expected: list[str]
) -> None:
    names = tuple(name(text, form, schema) for form, schema in named)
    assert [chain for chain, _ in told(text, names=names)] == [expected]


def test_who_told_what_is_denied_did_not_hear_the_denial() -> None:
    text = "The adviser denied reports by the Herald that the talks had failed."
    names = (name(text, "Herald", "Organization"),)
    assert (["adviser"], "the talks had failed") in told(
        text, names=names, marks=(("The adviser", "denied", ("reports by the Herald that the talks had failed",)),)
    )
