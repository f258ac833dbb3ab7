"""Sources without a name are told apart by what they are and by who heard them."""

import pytest

from tests.link.made import Sheet
from tests.link.origins.made_origins import cited, origins


def _told_to(outlet: str, publisher: str, words: str = "officials") -> Sheet:
    sheet = Sheet(f"Nine people were killed , {words} told {outlet} .", publisher=publisher)
    sheet.name(outlet, "Organization")
    sheet.say("Nine people were killed", ("agency", outlet, outlet), ("unnamed", words, words), cue="told")
    return sheet


def test_those_of_two_papers_are_told_apart() -> None:
    found = origins(cited("officials", "unnamed", "A"), cited("officials", "unnamed", "B"))
    assert [o.rule for o in found] == ["link/cited-unnamed"] * 2
    assert {o.name for o in found} == {"officials (A)", "officials (B)"}


def test_those_heard_by_one_agency_are_one() -> None:
    (origin,) = origins(_told_to("Reuters", "A"), _told_to("Reuters", "B"))
    assert origin.name == "officials (Reuters)"
    assert [e.text for e in origin.evidence].count("Reuters") == 2


@pytest.mark.parametrize(
    ("one", "other", "roots"),
    [
        ("two officials familiar with the matter", "the officials", 1),
        ("an Iraqi official", "the official", 1),
        ("an Iraqi official", "a Turkish official", 2),
        ("an Iraqi official", "another official", 2),
        ("an Iraqi official", "two officials", 2),
        ("a driver", "the official", 2),
    ],
)
def test_what_a_report_says_of_them_tells_them_apart(one: str, other: str, roots: int) -> None:
    sheet = Sheet(f"Nine people were killed , {one} said .\nThree were hurt , {other} added .")
    sheet.say("Nine people were killed", ("unnamed", one.partition(" ")[2] if one[:2] in ("a ", "an") else one, one))
    name = other.partition(" ")[2] if other.split()[0] in ("a", "the") else other
    sheet.say("Three were hurt", ("unnamed", name, other))
    assert len(origins(sheet)) == roots
