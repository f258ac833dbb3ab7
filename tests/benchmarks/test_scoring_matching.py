"""When two numbers, names and passages count as the same."""

import pytest

from benchmarks.scoring.gold import GoldPosition
from benchmarks.scoring.matching import facet_fits, likeness, same_interval, same_name, verdict_fits
from benchmarks.scoring.reports import Report, squeeze
from tests.benchmarks.made import document, evidence, position

Ends = tuple[float | None, float | None]


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ((9, 9), (9, 9), True),
        ((9, 9), (9, None), False),
        ((9, 9), (10, 10), False),
        ((150, 250), (180, 220), True),
        ((150, 250), (150, None), False),
        ((51, None), (50, None), True),
        ((51, None), (500, None), False),
        ((None, 32), (0, 32), True),
        ((0, 0), (0, 0), True),
        ((0, 0), (None, None), False),
        ((3, None), (None, None), False),
        ((3, None), (2, None), True),
    ],
)
def test_an_exact_number_exactly_a_vague_one_about(gold: Ends, found: Ends, same: bool) -> None:
    assert same_interval(GoldPosition("", *gold, ()), position(*found)) is same


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Mayor Ann Lee", "Ann Lee", True),
        ("the mayor", "Mayor", True),
        ("Kyzyl-Bulak", "Kyzyl Bulak", True),
        ("Tomaž Perhavc", "Tomaz Perhavc", True),
        ("Ann Lee", "Bob Lee", False),
        ("the", "of the", False),
        ("", "", False),
        ("police", "the police chief", True),
        ("Hezbollah", "the government", False),
    ],
)
def test_names_of_one_source(first: str, second: str, same: bool) -> None:
    assert same_name(first, second) is same
    assert same_name(second, first) is same


def test_passages_fit_by_what_they_share() -> None:
    found = evidence("a.txt", "Nine people died when the bridge fell")
    assert likeness(found, ((found.start, found.end),)) == 1.0
    assert likeness(found, ((0, 21),)) == pytest.approx(21 / 37)
    assert likeness(found, ((30, 75),)) == 0.0, "seven shared characters are no match"
    assert likeness(found, ()) == 0.0


def test_quotations_are_found_whatever_the_white_space() -> None:
    report = Report(document("b.txt"))
    (place,) = report.places_of(" Eleven people\ndied ")
    assert report.text[slice(*place)] == "Eleven  people died"
    assert report.places_of("Twelve people") == ()
    assert report.places_of(" ") == ()


def test_squeezed_text_knows_its_old_offsets() -> None:
    flat, offsets = squeeze("  a \n b")
    assert flat == "a b"
    assert offsets == [2, 3, 6]


def test_verdicts_and_facets_that_are_near_enough() -> None:
    assert verdict_fits("update", "conflict") and not verdict_fits("update", "denial")
    assert verdict_fits("agreement", "refinement") and not verdict_fits("agreement", "compatible")
    assert facet_fits("place", "attribute") and not facet_fits("place", "actor")
    assert facet_fits("quantity", "quantity") and not facet_fits("quantity", "attribute")
