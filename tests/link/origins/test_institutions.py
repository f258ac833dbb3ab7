"""Public bodies without a proper name, and of which place they are."""

import pytest

from according.link.origins.institutions import Institution, institution_in
from tests.link.made import Sheet
from tests.link.origins.made_origins import cited, origins


@pytest.mark.parametrize(
    ("core", "behind", "found"),
    [
        ("police", "", ("police", "")),
        ("local police", "", ("police", "")),
        ("Karvol police", "", ("police", "karvol")),
        ("Karvol Police Department", "", ("police", "karvol")),
        ("Karvol city police", "", ("police", "karvol")),
        ("German foreign ministry", "", ("foreign ministry", "Germany")),
        ("foreign ministry", "Berlin", ("foreign ministry", "Germany")),
        ("ministry of foreign affairs", "", ("foreign ministry", "")),
        ("Tajik emergency committee", "", ("emergency committee", "Tajikistan")),
        ("emergency committee", "", ("emergency committee", "")),
        ("traffic police", "", ("traffic police", "")),
        ("Karvol's fire brigade", "", ("fire department", "karvol")),
    ],
)
def test_institutions(core: str, behind: str, found: tuple[str, str]) -> None:
    assert institution_in(core, behind) == Institution(*found)


@pytest.mark.parametrize("core", ["committee", "policeman", "two drivers", "Jane Roe", "The Karvol Herald", ""])
def test_what_is_none(core: str) -> None:
    assert institution_in(core) is None


def test_a_bare_police_is_the_only_one_that_the_report_names() -> None:
    sheet = Sheet("Three were hurt , police said .\nNine people were killed , Karvol police said .")
    sheet.say("Three were hurt", ("unnamed", "police", "police"), cue="said")
    sheet.say("Nine people were killed", ("unnamed", "Karvol police", "Karvol police"), cue="said")
    (origin,) = origins(sheet)
    assert (origin.name, origin.rule) == ("Karvol police", "link/cited-body")


def test_of_two_forces_a_bare_police_is_neither() -> None:
    sheets = [cited(f"{place} police", "unnamed", place) for place in ("Karvol", "Dorn")]
    assert len(origins(*sheets, cited("police", "unnamed", "Third"))) == 3


def test_an_institution_is_the_same_in_all_reports_of_a_story() -> None:
    (origin,) = origins(cited("police", "unnamed", "A"), cited("local police", "unnamed", "B"))
    assert len(origin.documents) == 2


def test_ministries_of_two_countries_are_two() -> None:
    words = ("the Iraqi foreign ministry", "the foreign ministry in Damascus", "Iraq's foreign ministry")
    found = origins(*(cited(w, "unnamed", f"Paper {i}") for i, w in enumerate(words)))
    assert sorted(len(o.documents) for o in found) == [1, 2]
