"""Where the story happened: the place that its reports name first, most, and as their own.

A town is a better answer than the street in it or the country around it. What speaks for a place is read from each
report (`place_evidence.py`); the signs are weighed together here.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from according.link.place_evidence import PlaceEvidence, place_evidence
from according.link.place_names import fold, known_kinds, listed, place_key, place_kind
from according.link.reading import Reading

# What each sign adds, for the logarithm of one more than how often a report gives it, in the mean of the reports; of
# one that is given by the report as a whole ("reports" is that it names the place at all), what it adds where all do.
# Rounded from a logistic choice among the places of each of 320 stories with known towns; "publisher" is set lower,
# and what came out against common sense (a lead, an event's own place) higher.
_SIGNS: Mapping[str, float] = {
    "reports": 1.4, "body": 2.0, "dateline": 1.9, "in": 1.2, "station": 0.9, "near": 0.9, "stated": 0.9, "lead in": 1.0,
    "titled": 0.8, "title": 1.4, "argument": 0.4, "named": 0.4, "lead": 0.6, "publisher": 0.6, "folk": 0.6, "from": 0.2,
    "court": 0.4, "background": 0.0, "person": -0.5, "quarter": -0.6, "care": -0.3,
}  # fmt: skip
# Signs that a name is that of a place where things happen, and no name of another kind, or of a place far off.
_ATTESTED = frozenset(("titled", "title", "dateline", "station", "in", "lead in", "stated", "argument", "body", "folk"))
# How well a kind of place answers "where": the town, before what holds it or lies in it.
_ANSWERS: Mapping[str, float] = {"town": 2.2, "named": 1.8, "area": -1.1, "inside": -2.0}
_UNATTESTED = -2.0
_DATELINES = frozenset(("dateline", "station"))
# What is told beside the first place falls behind it by no more than this.
_NEXT = 4.0
_NEAR = 2.5
_LEADING = frozenset(("title", "titled", "lead in"))
# A county is seldom named as often as its towns.
_NEXT_COUNTY = 5.0
_OF_COUNTY = frozenset(("body", "in", "lead in", "title", "stated"))


@dataclass(frozen=True, slots=True)
class Place:
    """A place with what speaks for it; `name` as most reports write it, `signs` how often each is given."""

    name: str
    kind: str
    score: float
    signs: Mapping[str, int]


def story_places(readings: list[Reading]) -> list[Place]:
    """Return the places of the story's news, the likeliest first."""
    told = [place_evidence(reading) for reading in readings]
    by_key: dict[str, list[PlaceEvidence]] = defaultdict(list)
    for evidence in told:
        for key, found in evidence.items():
            by_key[key].append(found)
    places = [_place(key, found, len(told)) for key, found in by_key.items() if key]
    return sorted(places, key=lambda p: (-p.score, p.name))


def _place(key: str, found: list[PlaceEvidence], reports: int) -> Place:
    kind = place_kind(key)
    signs, names = Counter[str](), Counter[str]()
    score = _ANSWERS[kind]
    for evidence in found:
        signs.update(evidence.signs)
        names.update(evidence.names)
        score += (_SIGNS["reports"] + sum(_SIGNS[s] * math.log1p(n) for s, n in evidence.signs.items())) / reports
    if kind in ("town", "named") and not _ATTESTED & signs.keys():
        score += _UNATTESTED
    return Place(min(names, key=lambda n: (n.isupper(), -names[n], n)), kind, round(score, 4), signs)


def place_told(readings: list[Reading]) -> str | None:
    """Return the story's place in words; None where no report names one.

    A county is told with the town in it that most speaks for, a town with its county ("Riverton, Fremont County"),
    and a quarter with its city ("Northgate, Carrow City").
    """
    return ", ".join(place.name for place in places_told(readings)) or None


def places_told(readings: list[Reading]) -> tuple[Place, ...]:
    """Return the story's place, and behind it the city or county around it, where reports tell that too."""
    found = story_places(readings)
    if not found:
        return ()
    first = found[0]
    in_county = any(_is_county(place) and _OF_COUNTY & place.signs.keys() for place in found)
    for other in found[1:]:
        if other.score < first.score - (_NEXT if not _is_county(other) else _NEXT_COUNTY):
            continue
        if _is_county(first) and other.kind in ("town", "named") and _ATTESTED & other.signs.keys():
            return other, first
        if first.kind not in ("town", "named"):
            continue
        if _is_quarter(readings, first, other, in_county=in_county) or (_is_county(other) and _holds(other, first)):
            return first, other
        leads = other.score >= first.score - _NEAR and bool(_LEADING & other.signs.keys())
        if leads and _is_quarter(readings, other, first, in_county=in_county):
            return other, first
    return (first,)


def _holds(county: Place, town: Place) -> bool:
    """Tell whether a county that reports name may be told as that of a town: of a large city nobody tells it."""
    large = "large city" in known_kinds().get(place_key(town.name), ())
    return not large and bool(_OF_COUNTY & county.signs.keys())


def _is_county(place: Place) -> bool:
    words = fold(place.name).split()
    return place.kind == "area" and len(words) > 1 and words[-1] in listed("counties")


def _is_quarter(readings: list[Reading], place: Place, city: Place, *, in_county: bool) -> bool:
    """Tell whether a place is part of a city: reports say so, or have the city's police act there and no other's, or
    are written from the city and name no county."""
    sizes = known_kinds().get(place_key(city.name), frozenset())
    if place.kind not in ("town", "named") or "city" not in sizes:
        return False
    if _says_part(readings, place.name, city.name):
        return True
    large = "large city" in known_kinds().get(place_key(place.name), ())
    if "large city" not in sizes or "body" in place.signs or (large and "quarter" not in place.signs):
        return False
    from_there = not in_county and _DATELINES & city.signs.keys() and not _DATELINES & place.signs.keys()
    return "body" in city.signs or "quarter" in place.signs or bool(from_there)


def _says_part(readings: list[Reading], name: str, city: str) -> bool:
    part, whole = re.escape(name), re.escape(city)
    direction = r"(?:(?:north|south|east|west|central|inner|outer)[\w-]* )"
    kind = r"(?:neighbou?rhood|suburb|section|district|quarter|borough|area|part)"
    told = re.compile(
        rf"{whole}['’]s {part}\b|\b{part}, (?:in )?{direction}{whole}\b"
        rf"|\b{part},? (?:(?:a|an|the) (?:\w+ ){{0,2}})?{kind} (?:of|in) {whole}\b"
    )
    return any(told.search(r.document.text) for r in readings)
