"""Contents within contents: where one ends, and what is denied."""

import pytest

from tests.attribute.reading import Mark, statements, told

DENIED: Mark = ("The minister", "denied", ("that the general had said the bridge was safe",))


def test_what_is_said_ends_where_the_outer_source_comes_in() -> None:
    mark: Mark = ("the Herald", "reports", ("The guard said the train sped up",))
    found = told("The guard said the train sped up, the Herald reports.", marks=(mark,))
    assert (["Herald", "guard"], "the train sped up") in found


def test_a_content_begins_with_the_clause_that_hangs_on_its_cue() -> None:
    mark: Mark = ("The guard", "said", ("he slept",))
    found = told("The guard said the driver told him that he slept.", marks=(mark,))
    assert found == [
        (["guard"], "the driver told him that he slept"),
        (["guard", "driver"], "he slept"),
    ]


@pytest.mark.parametrize(
    ("text", "mark", "denied"),
    [
        ("The minister rejected claims that he had taken money.",
         ("The minister", "rejected", ("claims that he had taken money",)), "he had taken money"),
        ("The group denied a report claiming that it had sold the ships.",
         ("The group", "denied", ("a report claiming that it had sold the ships",)), "it had sold the ships"),
    ],
)  # fmt: skip
def test_what_is_denied_is_the_claim_and_not_that_it_was_made(text: str, mark: Mark, denied: str) -> None:
    assert [s.text for s in statements(text, marks=(mark,)) if s.denied] == [denied]


def test_a_denied_report_says_what_it_says() -> None:
    text = "The group denied a report claiming that it had sold the ships."
    mark: Mark = ("The group", "denied", ("a report claiming that it had sold the ships",))
    found = statements(text, marks=(mark,))
    assert [([link.name for link in s.chain], s.factuality) for s in found] == [(["group"], "CT-"), (["report"], "CT+")]


def test_nobody_says_what_is_denied_to_have_been_said() -> None:
    (statement,) = statements("The minister denied that the general had said the bridge was safe.", marks=(DENIED,))
    assert statement.denied and [link.name for link in statement.chain] == ["minister"]


def test_what_the_writer_adds_to_a_quotation_is_the_writers() -> None:
    text = "“It is safe,” the mayor said, though the gates were shut."
    found = statements(text, marks=(("the mayor", "said", ("“It is safe,”", "though the gates were shut")),))
    assert [(bool(s.chain), s.text) for s in found] == [(True, "It is safe"), (False, "though the gates were shut")]
