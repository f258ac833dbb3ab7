"""In which condition the hurt are told to be."""

import pytest

from tests.reconcile.compared import answers, findings

_LEAD = "A van crashed into a bridge on Tuesday in Vale, police said."


@pytest.mark.parametrize(
    ("one", "other", "question", "values"),
    [
        (
            "The driver was in critical condition.",
            "The driver was listed in stable condition.",
            "In what condition is the driver?",
            {"critical", "stable"},
        ),
        (
            "The driver was taken to a hospital in serious condition.",
            "The driver was in serious condition on Wednesday.",
            "In what condition is the driver?",
            {"serious"},
        ),
        (
            "The driver's condition is unknown.",
            "The driver was hospitalized in fair condition.",
            "In what condition is the driver?",
            {"unknown", "fair"},
        ),
        (
            "A girl was hurt, and the girl's condition is unknown.",
            "The girl was hurt and died on Wednesday.",
            "Is the girl dead?",
            {"unknown", "dead"},
        ),
        (
            "Ann Poe was taken to hospital.",
            "Ann Poe was released from the hospital on Wednesday.",
            "Is Ann Poe out of hospital?",
            {"in hospital", "out of hospital"},
        ),
        (
            "Two deputies were critically wounded.",
            "The two deputies were wounded. Both were in stable condition.",
            "In what condition are the two deputies?",
            {"critical", "stable"},
        ),
    ],
)
def test_what_is_told_of_one_person(one: str, other: str, question: str, values: set[str]) -> None:
    found = findings(f"{_LEAD} {one}", f"{_LEAD} {other}", days=("2031-03-04", "2031-03-05"))
    assert set(answers(found, question)) == values


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The driver was in critical condition.", "A passenger was in stable condition."),
        ("The driver was in critical condition.", "The bridge is in good condition."),
        ("The driver could be in critical condition.", "The driver was in stable condition."),
        ("One driver was in critical condition.", "Another driver was in stable condition."),
        ("The driver was taken to hospital.", "The driver was in hospital in stable condition."),
    ],
)
def test_what_is_told_of_others_is_no_dispute(one: str, other: str) -> None:
    found = findings(f"{_LEAD} {one}", f"{_LEAD} {other}", days=("2031-03-04", "2031-03-05"))
    assert not [f.question for f in found if f.kind in ("conflict", "update") and "condition" in f.rule]
