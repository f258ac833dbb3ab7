"""Who is told of as "the boy" or "the driver": one person where each report tells of only one."""

import pytest

from tests.reconcile.compared import findings

_LEAD = "A van crashed into a bridge on Tuesday in Vale, police said."


def _asked(*texts: str) -> set[tuple[str, str]]:
    return {(f.question, f.kind) for f in findings(*(f"{_LEAD} {t}" for t in texts)) if f.facet == "attribute"}


@pytest.mark.parametrize(
    ("one", "other", "question", "kind"),
    [
        ("A five-year-old boy fell into a pit.", "The six-year-old fell into a pit.", "boy", "conflict"),
        ("A five-year-old boy fell into a pit.", "A five-year-old boy fell into a pit.", "boy", "agreement"),
        ("The driver, 42, was arrested.", "The 42-year-old driver was arrested.", "driver", "agreement"),
        ("The driver, 42, was arrested.", "The 44-year-old driver was arrested.", "driver", "conflict"),
        ("A 15-month-old girl was hurt.", "A 15-month-old was also hurt.", "girl", "agreement"),
        ("The gunman, 31, fled.", "A 33-year-old gunman fled.", "gunman", "conflict"),
    ],
)
def test_ages_of_one_person_are_compared(one: str, other: str, question: str, kind: str) -> None:
    assert (f"How old is the {question}?", kind) in _asked(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Two boys fell. A five-year-old boy was hurt.", "Two boys fell. A nine-year-old boy was hurt."),
        ("A five-year-old boy fell. Another boy, 6, was hurt.", "The six-year-old boy fell."),
        ("A two-year-old died. A 15-month-old was also hurt.", "The two-year-old died in the crash."),
        ("A boy, 5, fell into a pit.", "A 15-year-old boy drove the van."),
        ("A six-year-old boy was rescued.", "An eight-year-old boy died."),
        ("The two sisters, ages 22 and 38, died.", "The sisters, 23 and 38, died."),
        ("Ann Poe said the driver, 42, slept.", "Ann Poe, 30, a passenger, said the driver slept."),
        ("Ann Poe, 17, fell. Poe's 14-year-old friend was hurt.", "Ann Poe, 17, fell."),
        ("Two years ago, Ann Poe, 21, was fined.", "Ann Poe, 23, drove the van."),
        ("Twetny-one-year-old Ann Poe drove the van.", "Ann Poe, 21, drove the van."),
    ],
)
def test_ages_of_several_persons_are_no_conflict(one: str, other: str) -> None:
    assert not [q for q, kind in _asked(one, other) if q.startswith("How old") and kind == "conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police have not identified the gunman.", "Police identified the gunman as Ramon Abella."),
        ("The gunman, who has not been named, fled.", "Police said gunman Ramon Abella fled."),
        ("Police refused to confirm the gunman's identity.", "The gunman, Ramon Abella, fled."),
        ("There was no word on the identity of the gunman.", "The gunman was named as Ramon Abella."),
    ],
)
def test_who_is_not_named_yet_is_named_later(one: str, other: str) -> None:
    found = findings(f"{_LEAD} {one}", f"{_LEAD} {other}", days=("2031-03-04", "2031-03-05"))
    assert ("Who is the gunman?", "update") in {(f.question, f.kind) for f in found}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police have not identified the gunman.", "Police named the driver as Ramon Abella."),
        ("Police identified the gunman as Ramon Abella.", "The gunman, Ramon Abella, fled."),
        ("A witness refused to give his name. The gunman fled.", "The witness, Ramon Abella, saw the gunman."),
        ("The gunman did not name his friend.", "The gunman, Ramon Abella, fled."),
    ],
)
def test_other_names_identify_nobody(one: str, other: str) -> None:
    found = findings(f"{_LEAD} {one}", f"{_LEAD} {other}", days=("2031-03-04", "2031-03-05"))
    assert not [f.question for f in found if f.question.startswith("Who is the gunman") and f.kind == "update"]
