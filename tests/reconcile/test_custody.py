"""Who is told to be held or charged, by whatever they are called."""

import pytest

from tests.reconcile.compared import answers, findings

_LEAD = "A gunman opened fire at a market on Tuesday in Vale, police said."


def _asked(one: str, other: str, days: tuple[str, str] = ("2031-03-04", "2031-03-06")) -> dict[str, list[str]]:
    found = findings(f"{_LEAD} {one}", f"{_LEAD} {other}", days=days)
    return {f.question: list(answers(found, f.question)) for f in found if f.rule == "reconcile/state-changed"}


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        ("Police arrested the gunman.", "The gunman was charged with murder.", "Has the gunman been charged?"),
        ("Police arrested a man.", "Ramon Abella was charged with murder.", "Has Ramon Abella been charged?"),
        (
            "Charges against the gunman are pending.",
            "The gunman was charged with murder.",
            "Has the gunman been charged?",
        ),
        ("No arrests have been made.", "Police arrested a man on Friday.", "Has anyone been arrested?"),
        ("Police are still looking for the gunman.", "Ramon Abella was arrested.", "Has anyone been arrested?"),
        ("Police have no suspects.", "Ramon Abella was charged with murder.", "Has anyone been arrested?"),
        ("The gunman remains on the loose.", "Police arrested a man on Friday.", "Has anyone been arrested?"),
        ("Ramon Abella remains at large.", "Ramon Abella was arrested on Friday.", "Has Ramon Abella been caught?"),
    ],
)
def test_later_news_tells_more(one: str, other: str, question: str) -> None:
    assert question in _asked(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police arrested the gunman.", "The gunman was caught in the rain."),
        ("Police arrested the gunman.", "The alleged gunman was arrested."),
        ("Police arrested a man.", "Ann Poe and Ramon Abella were charged with murder."),
        ("No arrests have been made.", "A supper was held for an old teacher."),
        ("No arrests have been made.", "Ramon Abella was released from Vale Medical Center."),
        ("No arrests have been made.", "Ramon Abella was convicted of theft."),
        ("Police are looking for another suspect.", "Police arrested a man on Friday."),
        ("Anyone looking for the gunman should call.", "Police arrested a man on Friday."),
        ("The gunman was shot.", "The woman, treated and released at a hospital, was charged."),
    ],
)
def test_other_words_tell_of_no_change(one: str, other: str) -> None:
    assert _asked(one, other) == {}


def test_reports_of_one_day_tell_different_parts() -> None:
    texts = "Police arrested the gunman.", "The gunman was charged with murder."
    assert _asked(*texts, days=("2031-03-04", "2031-03-04")) == {}


def test_who_tells_of_the_arrest_alone_stands_against_nobody() -> None:
    texts = ("Charges against the gunman are pending.", "Police charged the gunman.", "Police arrested the gunman.")
    found = findings(*(f"{_LEAD} {t}" for t in texts), days=("2031-03-04", "2031-03-05", "2031-03-06"))
    assert list(answers(found, "Has the gunman been charged?")) == ["not charged", "charged"]
