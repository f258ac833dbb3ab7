"""Reports that cite reports of the story."""

from tests.link.made import Sheet
from tests.link.origins.made_origins import origins, traced

TOLD = "Nine sailors were killed when a crane collapsed at the Karvol shipyard"


def _own(publisher: str, *chain: tuple[str, str, str]) -> Sheet:
    said = f" , {chain[0][2]} said" if chain else ""
    sheet = Sheet(f"{TOLD} on Monday{said} .", publisher=publisher)
    sheet.say(TOLD, *chain, cue="said" if chain else None)
    return sheet


def _citing(publisher: str, outlet: str, words: str = TOLD) -> Sheet:
    sheet = Sheet(f"{words} , {outlet} reported in its late edition .", publisher=publisher)
    sheet.name(outlet.removeprefix("the "), "Organization")
    sheet.say(words, ("publisher", outlet.removeprefix("the "), outlet), cue="reported")
    return sheet


def test_a_citation_is_followed_to_the_source() -> None:
    (origin,) = origins(_own("Harbour Courier", ("named", "Jane Roe", "Jane Roe")), _citing("B", "the Harbour Courier"))
    assert (origin.name, len(origin.documents)) == ("Jane Roe", 2)
    assert {e.text for e in origin.evidence} == {"Jane Roe", "the Harbour Courier"}


def test_the_short_form_of_an_outlet_will_do() -> None:
    (origin,) = origins(_own("Harbour Courier", ("named", "Jane Roe", "Jane Roe")), _citing("B", "the Courier"))
    assert origin.name == "Jane Roe"


def test_what_the_cited_report_gives_no_source_for_is_unknown() -> None:
    (origin,) = origins(_own("Harbour Courier"), _citing("B", "the Harbour Courier"))
    assert (origin.kind, origin.name) == ("unknown", "Harbour Courier")


def test_what_the_cited_report_does_not_tell_is_unknown() -> None:
    other = "Two ministers quarrelled over the budget of the northern railway"
    found = origins(_own("Harbour Courier"), _citing("B", "the Harbour Courier", other))
    assert [o.kind for o in found] == ["unknown"]


def test_a_paper_that_cites_itself_is_unknown() -> None:
    (origin,) = origins(_citing("Harbour Courier", "the Courier"))
    assert origin.kind == "unknown"


def test_an_outlet_outside_the_story_is_a_source() -> None:
    (origin,) = origins(_citing("B", "the Harbour Courier"))
    assert (origin.kind, origin.name) == ("source", "Harbour Courier")


def test_two_reports_that_cite_each_other_are_a_circle() -> None:
    found = traced(_citing("Harbour Courier", "the Morning Ledger"), _citing("Morning Ledger", "the Harbour Courier"))
    assert [o.kind for o in found.all()] == ["unknown"]
    (circle,) = found.circles
    assert {circle.here.text, circle.there.text} == {"the Harbour Courier", "the Morning Ledger"}


def test_three_reports_in_a_ring_end_somewhere() -> None:
    names = ("Harbour Courier", "Morning Ledger", "Coast Mirror")
    found = traced(*(_citing(n, f"the {names[(i + 1) % 3]}") for i, n in enumerate(names)))
    assert {o.kind for o in found.all()} <= {"unknown", "copied-text"}
    assert found.circles


def test_reports_that_cite_nobody_of_the_story_are_no_circle() -> None:
    assert traced(_own("Harbour Courier"), _own("Morning Ledger")).circles == ()
