"""Which reports tell the story, and what it is called."""

from according.link.story import make_story, reports_apart
from according.schema.links import Story
from tests.link.made import Sheet, read

_FERRY = "The ferry Aurora sank off Osterby harbour during a storm\nDivers searched the hull for passengers"
_SUNK = "Passengers of the ferry Aurora swam to Osterby harbour\nThe storm had broken the hull, divers said"
_BUDGET = "Parliament passed the budget with a narrow majority\nLawmakers argued over pensions and tariffs"


def _story(*sheets: Sheet) -> Story:
    found = read(*sheets)
    return make_story(found, [], reports_apart(found), tuple(r.document.id for r in found))


def test_a_report_of_something_else_is_set_apart() -> None:
    sheets = [Sheet(_FERRY), Sheet(_BUDGET), Sheet(_SUNK)]
    assert reports_apart(read(*sheets)) == {sheets[1].document.id}


def test_of_two_that_differ_the_later_is_set_apart() -> None:
    sheets = [Sheet(_BUDGET), Sheet(_FERRY)]
    assert reports_apart(read(*sheets)) == {sheets[1].document.id}


def test_a_report_alone_tells_the_story() -> None:
    assert reports_apart(read(Sheet(_FERRY))) == frozenset()


def test_what_could_not_be_read_is_not_judged() -> None:
    empty = Sheet("x")
    empty.sentences.clear()
    assert reports_apart(read(Sheet(_FERRY), Sheet(_SUNK), empty)) == frozenset()


def test_the_title_is_the_headline_that_shares_most() -> None:
    first = Sheet(_FERRY, title="Ferry Aurora sinks off Osterby")
    second = Sheet(_SUNK, title="Our morning briefing")
    assert _story(first, second).title == "Ferry Aurora sinks off Osterby"


def test_without_headlines_the_lead_is_the_title() -> None:
    assert _story(Sheet(_FERRY), Sheet(_SUNK)).title == _FERRY.splitlines()[0]


def test_dates_and_publishers_of_those_that_tell_it() -> None:
    one = Sheet(_FERRY, publisher="A", published="2031-03-05")
    two = Sheet(_SUNK, publisher="B", published="2031-03-04")
    other = Sheet(_BUDGET, publisher="C", published="2031-01-01")
    story = _story(one, two, other)
    assert (story.earliest, story.latest, set(story.publishers)) == ("2031-03-04", "2031-03-05", {"A", "B"})
    assert story.set_apart == (other.document.id,)
    assert len(story.documents) == 3
