"""Incidents with known facts: what a dossier tells of the dead, the hurt, the place and the day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from according.schema.dossier import Dossier
from according.schema.findings import Finding

QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "killed": ("How many people were killed?", "How many people died?"),
    "injured": ("How many people were injured?", "How many people were hurt?"),
}
"""The questions whose positions are tolls of the whole incident; questions of a part ("in the kitchen") are others."""


_SHORT: Mapping[str, str] = {"saint": "st.", "st": "st.", "mount": "mt.", "mt": "mt.", "fort": "ft.", "ft": "ft."}


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an incident. `city` is None where the listing has none; `day` is an ISO day."""

    tolls: Mapping[str, int]
    city: str | None
    day: str | None

    @staticmethod
    def of(record: Mapping[str, Any]) -> "Facts":
        """Read the facts of a record of the Gun Violence Archive, as the corpus of its incidents has them."""
        told = record["facts"]
        city = str(told.get("city_or_county") or "").partition("(")[0].strip() or None
        try:
            day = datetime.strptime(str(told["date"]), "%B %d, %Y").date().isoformat()
        except (KeyError, ValueError):
            day = None
        tolls = {"killed": int(told.get("num_killed") or 0), "injured": int(told.get("num_injured") or 0)}
        return Facts(tolls, city, day)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one dossier stands to the facts: for each measure whether it is right, None where it is not asked.

    `wrong` are the other values that the asked questions give.
    """

    right: Mapping[str, bool | None]
    wrong: tuple[str, ...]


def judge(facts: Facts, dossier: Dossier) -> Verdict:
    """Compare a dossier with the facts."""
    right: dict[str, bool | None] = {}
    wrong: list[str] = []
    for kind, number in facts.tolls.items():
        if number < 1:
            right[kind] = None
            continue
        values = {(p.low, p.high) for f in asked(dossier, kind) for p in f.positions}
        right[kind] = (number, number) in values
        wrong += sorted(f"{kind} {low}-{high}" for low, high in values if (low, high) != (number, number))
    right["place"] = None if facts.city is None else _names(dossier.story.place, facts.city)
    right["date"] = None if facts.day is None else _holds(dossier, facts.day)
    return Verdict(right, tuple(wrong))


def asked(dossier: Dossier, kind: str) -> list[Finding]:
    """Return the findings that answer how many people were killed, or injured, in the whole incident."""
    return [f for f in dossier.findings if f.facet == "quantity" and f.question in QUESTIONS[kind]]


def _names(place: str | None, city: str) -> bool:
    return place is not None and _plain(city) in _plain(place)


def _plain(name: str) -> str:
    """Small letters, hyphens as blanks, "Saint", "Mount" and "Fort" as newspapers shorten them, "D.C." as the listing
    has it."""
    words = name.casefold().replace("-", " ").replace("d.c.", "washington").split()
    return " ".join(_SHORT.get(word, word) for word in words)


def _holds(dossier: Dossier, day: str) -> bool:
    """The day lies within the first and the last day of the story's main event."""
    main = next((e for e in dossier.events if e.id in dossier.story.events[:1]), None)
    if main is None or main.earliest is None or main.latest is None:
        return False
    return main.earliest[:10] <= day <= main.latest[:10]
