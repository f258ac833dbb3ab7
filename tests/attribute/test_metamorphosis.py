"""What a change of the words changes in the statements, with the language model, on plain sentences."""

import pytest

from according.schema.statements import Statement
from tests.attribute.test_reading_and_attributing import read

CLAIMS = [
    "the bridge had collapsed",
    "two soldiers had died near the port",
    "the company had sold its ships",
    "the road to the airport was closed",
]
SOURCED = [
    "The ministry said that {}.",
    "The ministry said {}.",
    "The ministry told reporters that {}.",
    "The ministry claimed that {}.",
    "According to the ministry, {}.",
    "{}, the ministry said.",
    "{}, according to the ministry.",
    "“{},” the ministry said.",
]


def of(text: str) -> list[Statement]:
    return list(read(text).of(Statement))


def put(template: str, claim: str) -> str:
    """The claim in the template, with a capital where it opens the sentence."""
    opens = template.lstrip("“").startswith("{")
    return template.format(claim[0].upper() + claim[1:] if opens else claim)


@pytest.mark.parametrize("claim", CLAIMS)
@pytest.mark.parametrize("template", SOURCED)
def test_without_its_attribution_a_statement_is_the_writers(template: str, claim: str) -> None:
    (sourced,) = of(put(template, claim))
    assert [link.name for link in sourced.chain] == ["ministry"] and sourced.factuality == "CT+"
    (bare,) = of(put("{}.", claim))
    assert bare.chain == () and bare.factuality == "CT+"
    assert bare.text.lower() == sourced.text.lower() == claim


@pytest.mark.parametrize("claim", CLAIMS)
@pytest.mark.parametrize(
    "denial",
    [
        "The ministry denied that {}.",
        "The ministry denied reports that {}.",
        "The ministry rejected claims that {}.",
    ],
)
def test_a_denial_turns_the_source_and_commits_the_writer_to_nothing(denial: str, claim: str) -> None:
    found = of(put(denial, claim))
    assert [[link.name for link in s.chain] for s in found if s.denied and s.text == claim] == [["ministry"]]
    assert not any(s.chain == () and s.factuality == "CT+" for s in found)


@pytest.mark.parametrize("claim", CLAIMS)
@pytest.mark.parametrize(
    ("template", "factuality"),
    [
        ("The ministry did not deny that {}.", "Uu"),
        ("The ministry could not confirm that {}.", "Uu"),
        ("The ministry declined to say whether {}.", "Uu"),
        ("The ministry asked whether {}.", "Uu"),
        ("The ministry believes that {}.", "PR+"),
        ("The ministry confirmed that {}.", "CT+"),
        ("The ministry alleged that {}.", "CT+"),
        ("The ministry warned that {}.", "CT+"),
    ],
)
def test_the_verb_tells_how_firmly_its_source_stands_behind(template: str, factuality: str, claim: str) -> None:
    (statement,) = [s for s in of(put(template, claim)) if s.chain]
    assert statement.factuality == factuality and not statement.denied
    assert statement.text.removeprefix("whether ") == claim


@pytest.mark.parametrize(
    "text",
    [
        "The ministry did not immediately respond to a request for comment.",
        "The ministry declined to comment.",
        "The ministry could not be reached for comment.",
    ],
)
def test_no_answer_is_no_statement_of_the_one_who_gave_none(text: str) -> None:
    assert [(s.chain, s.denied) for s in of(text)] == [((), False)]


@pytest.mark.parametrize("claim", CLAIMS)
def test_an_outlet_named_as_the_hearer_is_the_outer_source_and_changes_nothing_else(claim: str) -> None:
    (alone,) = of(put("The ministry said that {}.", claim))
    (through,) = of(put("The ministry told Reuters that {}.", claim))
    assert [link.name for link in through.chain] == ["Reuters", *(link.name for link in alone.chain)]
    assert (through.text, through.factuality) == (alone.text, alone.factuality)
