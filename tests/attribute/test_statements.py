"""Statements: content, chain, factuality, and what the writer says."""

import pytest

from according.attribute.stage import Attribute
from according.schema.annotations import Mention
from according.schema.records import Records, check_spans
from according.schema.statements import Statement
from tests.annotate.trees_by_hand import document, name, sentences


def statements(*told: str, mentions: tuple[Mention, ...] = ()) -> list[Statement]:
    whole = document(*told)
    written = list(Attribute().run(Records([whole, *sentences(*told), *mentions])))
    check_spans(written, {whole.id: whole.text})
    return list(Records(written).of(Statement))


@pytest.mark.parametrize(
    ("text", "source", "factuality", "quote"),
    [
        ("The mayor said the bridge was safe.", "mayor", "CT+", "indirect"),
        ("The ministry denied that troops had crossed the border.", "ministry", "CT-", "indirect"),
        ("The company did not say whether the dam was safe.", "company", "Uu", "indirect"),
        ("“The bridge is safe,” the mayor said on Tuesday.", "mayor", "CT+", "direct"),
    ],
)
def test_of_a_source(text: str, source: str, factuality: str, quote: str) -> None:
    statement = statements(text)[0]
    assert [link.name for link in statement.chain] == [source]
    assert (statement.factuality, statement.quote) == (factuality, quote)
    assert statement.cue is not None


def test_what_nobody_is_cited_for_the_writer_says() -> None:
    (statement,) = statements("The rebels attacked the town and killed six people.")
    assert statement.chain == () and statement.cue is None and statement.quote == "none"
    assert statement.text == "The rebels attacked the town and killed six people"


def test_an_attributed_sentence_leaves_the_writer_nothing() -> None:
    assert [s.rule for s in statements("The mayor said the bridge was safe.")] == ["attribute/reporting-verb"]


def test_it_stands_for_the_body_that_spoke_before() -> None:
    told = ("Reuters reported that the ministry had said the dam was safe.", "It said the gates were open.")
    text = document(*told).text
    found = statements(*told, mentions=(name(text, "Reuters", "Organization"),))
    gates = next(s for s in found if s.text == "the gates were open")
    assert [(link.name, link.text) for link in gates.chain] in ([("ministry", "It")], [("Reuters", "It")])


def test_ids_depend_on_the_content_alone() -> None:
    text = "The mayor said the bridge was safe."
    assert [s.id for s in statements(text)] == [s.id for s in statements(text)]
    assert len({s.id for s in statements(text, "The trial began on Monday.")}) == 2
