"""Findings on where the main events happened: places of one sort compared, and told more and less precisely."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise

from according.reconcile.addresses import RULE as ADDRESS
from according.reconcile.addresses import address_findings
from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.questions import place_question, time_question
from according.reconcile.towns import RULE as TOWN
from according.reconcile.towns import town_findings
from according.resources.loading import load_yaml
from according.schema.findings import Finding
from according.schema.links import Entity, Slot

MOST_POSITIONS = 4
_ENTITY, _ADDRESS = "entity:", "address:"
# How narrow each sort of place is; a sort that is not here ("armory", "neighborhood") is a place within a town.
_WIDTH: Mapping[str, int] = {
    "country": 0, "region": 1, "province": 1, "state": 1, "governorate": 1, "county": 2, "district": 3, "city": 3,
    "town": 3, "village": 4, "corner": 6, "block": 6, "street": 5,
}  # fmt: skip
_WITHIN = 5
# Families that lead from one place to another: what they name is no place where they happened.
_MOVES = {"moved_in", "moved_out", "displaced", "travel", "transport", "send_message"}
# Sorts of places that the story's own town answers better.
_TOWNS = {"city", "town", "village", "neighborhood", "neighbourhood", "district", "county", "country", "region"}
# What a sort of address is asked by.
_ADDRESSES: Mapping[str, str] = {"corner": "At which street corner", "block": "In which block"}


def place_findings(
    slots: Iterable[Slot], main: frozenset[str], entities: Iterable[Entity], sources: Sources
) -> list[Finding]:
    """Return a finding for each main event and sort of place of which two reports name one, for each address that two
    reports tell, and for each main event that reports place with more and less precision.

    Reports that share no place of a sort, and of which none speaks of the other's at all, contradict each other; a
    reader should look, since one place may have two names.
    """
    mentioned = {e.id: frozenset(m.document for m in e.mentions) for e in entities}
    groups: dict[tuple[str, str], list[Slot]] = defaultdict(list)
    addresses: dict[str, list[Slot]] = defaultdict(list)
    slots = list(slots)
    towns = town_findings(slots, sources)
    for slot in slots:
        if slot.rule in (TOWN, ADDRESS):
            continue
        told = slot.facet == "place" and slot.polarity == "yes" and slot.modality == "actual" and not slot.background
        # A war is where it is: that is no news.
        at_war = slot.event_class == "fighting" and slot.counted in ("country", "region")
        if not told or not slot.counted or not _named(slot) or at_war:
            continue
        if slot.counted in _ADDRESSES:
            addresses[slot.counted].append(slot)
        if slot.event in main:
            groups[slot.event_class or "", slot.counted].append(slot)
    by_sort = {
        key: _finding(*key, groups[key], mentioned, sources) for key in sorted(groups) if key[1] not in _ADDRESSES
    }
    found = towns + [
        finding
        for (_, sort), finding in by_sort.items()
        if finding is not None and not (towns and sort in _TOWNS and finding.kind == "agreement")
    ]
    at = address_findings(slots, sources)
    found += at
    if at:
        addresses.pop("block", None)
    found += [f for sort in sorted(addresses) if (f := _address_finding(sort, addresses[sort], sources)) is not None]
    for family in sorted({family for family, _ in groups} - _MOVES):
        if not any(f is not None and f.kind == "conflict" for key, f in by_sort.items() if key[0] == family):
            refined = _refined(family, {sort: members for (f, sort), members in groups.items() if f == family}, sources)
            found += [refined] if refined is not None else []
    return found


def _named(slot: Slot) -> str | None:
    return next((p for p in slot.participants if p.startswith((_ENTITY, _ADDRESS))), None)


def _finding(
    family: str, sort: str, slots: list[Slot], mentioned: Mapping[str, frozenset[str]], sources: Sources
) -> Finding | None:
    named = _by_place(slots)
    told: Mapping[str, set[str]] = {place: {s.document for s in members} for place, members in named.items()}
    if len(set().union(*told.values())) < 2 or len(named) > MOST_POSITIONS:
        return None
    question = place_question(family, sort)
    if len(named) > 1 and all(
        mentioned.get(one, frozenset()).isdisjoint(told[other]) for one in named for other in named if one != other
    ):
        order = sorted(named, key=lambda p: (-len(told[p]), p))
        positions = [slot_position(named[p], _shortest(named[p]), sources) for p in order]
        return make_finding(
            "conflict", "place", question, f"The reports name another {sort}.", positions, slots[0].event,
            "reconcile/places-differ", sources, confidence="check",
        )  # fmt: skip
    return _agreement(question, sort, named, sources)


def _address_finding(sort: str, slots: list[Slot], sources: Sources) -> Finding | None:
    return _agreement(f"{_ADDRESSES[sort]} did it happen?", sort, _by_place(slots), sources)


def _agreement(question: str, sort: str, named: Mapping[str, list[Slot]], sources: Sources) -> Finding | None:
    """What most reports name of a sort, where two do."""
    told = {place: len({s.document for s in members}) for place, members in named.items()}
    best = min(told, key=lambda p: (-told[p], p), default=None)
    if best is None or told[best] < 2 or not any(_is_name(s) for s in named[best]):
        return None
    position = slot_position(named[best], _shortest(named[best]), sources)
    why = f"{len(position.documents)} reports name the same {sort}."
    event = named[best][0].event
    return make_finding("agreement", "place", question, why, [position], event, "reconcile/same-place", sources)


def _is_name(slot: Slot) -> bool:
    """Tell whether a place is told by name: that all tell of "the street" says nothing."""
    return any(c.isupper() or c.isdigit() for c in slot.value)


def _refined(family: str, by_sort: Mapping[str, list[Slot]], sources: Sources) -> Finding | None:
    """The place as reports tell it with more and less precision, the widest first: one place of each width."""
    widths: dict[int, list[Slot]] = defaultdict(list)
    for sort, slots in by_sort.items():
        if sort not in _WIDTH and sort not in _sites():
            continue
        widths[_WIDTH.get(sort, _WITHIN)] += slots
    chosen: list[list[Slot]] = []
    for width in sorted(widths):
        named = _by_place(widths[width])
        reports = Counter({place: len({s.document for s in members}) for place, members in named.items()})
        best = min(named, key=lambda p: (-reports[p], p))
        if len(named) == 1 or reports[best] > 1:
            chosen.append(named[best])
    chosen = chosen[-MOST_POSITIONS:]
    finest = {s.document: width for width, slots in enumerate(chosen) for s in slots}
    if len(chosen) < 2 or len(finest) < 2 or len(set(finest.values())) < 2:
        return None
    told = [{s.document for s in members} for members in chosen]
    if not all(wide & narrow for wide, narrow in pairwise(told)):
        return None  # that the one lies in the other is known only where one report tells both
    question = time_question(family).replace("When", "Where", 1)
    why = "Some reports tell the place more precisely."
    positions = [slot_position(members, _shortest(members), sources) for members in chosen]
    return make_finding(
        "refinement", "place", question, why, positions, chosen[0][0].event, "reconcile/place-refined", sources
    )


@cache
def _sites() -> frozenset[str]:
    """Return the words for what lies within a town: a party is none, though things happen at it."""
    words = load_yaml("place_words")
    return frozenset(str(word) for group in ("facilities", "quarters") for word in words[group])


def _by_place(slots: Iterable[Slot]) -> dict[str, list[Slot]]:
    named: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        named[_named(slot) or ""].append(slot)
    return named


def _shortest(slots: list[Slot]) -> str:
    named = [s.value for s in slots if _is_name(s)]
    return min(named or (s.value for s in slots), key=lambda v: (len(v), v))
