"""Facts of incidents held against a dossier."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from benchmarks.scoring.incidents import Facts, judge

_RECORD = {
    "facts": {"date": "May 3, 2031", "city_or_county": "Saint Osterby (Vale)", "num_killed": 2, "num_injured": 0}
}


def _finding(question: str, *values: int, facet: str = "quantity") -> Any:
    return SimpleNamespace(question=question, facet=facet, positions=[SimpleNamespace(low=v, high=v) for v in values])


def _dossier(
    *findings: Any, place: str | None = "St. Osterby, Fremont County", days: tuple[str, str] = ("", "")
) -> Any:
    event = SimpleNamespace(id="event:1", earliest=days[0] or None, latest=days[1] or None)
    story = SimpleNamespace(place=place, events=("event:1",))
    return SimpleNamespace(findings=findings, story=story, events=(event,))


def test_facts_are_read() -> None:
    assert Facts.of(_RECORD) == Facts({"killed": 2, "injured": 0}, "Saint Osterby", "2031-05-03")


def test_the_number_must_be_a_position_and_all_others_are_wrong() -> None:
    killed = _finding("How many people were killed?", 2, 3)
    part = _finding("How many people were killed in Vale?", 9)
    verdict = judge(Facts.of(_RECORD), _dossier(killed, part, _finding("How many people were injured?", 5)))
    assert (verdict.right["killed"], verdict.right["injured"]) == (True, None)
    assert verdict.wrong == ("killed 3-3",)
    assert judge(Facts.of(_RECORD), _dossier(part)).right["killed"] is False


def test_place_and_day() -> None:
    facts = Facts.of(_RECORD)
    within = judge(facts, _dossier(days=("2031-05-02", "2031-05-03T23:59"))).right
    assert (within["place"], within["date"]) == (True, True)
    apart = judge(facts, _dossier(place="Vale", days=("2031-05-04", "2031-05-05"))).right
    assert (apart["place"], apart["date"]) == (False, False)
    assert judge(replace(facts, city=None, day=None), _dossier()).right["place"] is None
