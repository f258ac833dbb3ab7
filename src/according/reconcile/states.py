"""Findings on states: what one report tells as missing, another as found."""

from collections import defaultdict
from collections.abc import Iterable

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.numbers import MOST_POSITIONS
from according.reconcile.order import goes_back, goes_on
from according.schema.findings import Finding
from according.schema.links import Slot

# The holder of what is told of nobody in particular ("no arrests have been made").
_ANYONE = "anyone"
# Who was convicted, sentenced or let go days after the deed was so for another one; "no arrests" is ended by an arrest
# or a charge.
_BY_NOW = ("arrested", "charged")
_FREE = ("at large", "surrounded")
# Characters behind a state within which its report has to come to the news; what stands before is other news.
AHEAD = 100


def state_findings(slots: Iterable[Slot], sources: Sources, main: frozenset[str] = frozenset()) -> list[Finding]:
    """Return a finding for each holder whose state reports tell differently.

    Of each report the furthest state counts: a report of how a missing man was found tells of both states. What is
    denied of everybody ("no one has been arrested") is set against what is told of anybody. `main` are the story's main
    events: who is arrested before a report comes to them is told of in other news beside.
    """
    slots = list(slots)
    # What is told of one who died was years before, or is told of somebody else.
    dead = {s.key.partition("/")[2] for s in slots if s.unit == "condition" and s.counted == "dead"}
    begins: dict[str, int] = {}
    for slot in slots:
        if slot.event in main:
            begins[slot.document] = min(slot.span.start, begins.get(slot.document, slot.span.start))
    groups: dict[str, list[Slot]] = defaultdict(list)
    nobody: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        if slot.unit != "state" or slot.background or slot.polarity != "yes":
            continue
        if "entity:" not in slot.key and slot.clause.end + AHEAD < begins.get(slot.document, 0):
            continue
        scale, _, holder = slot.key.rpartition("/")
        groups[slot.key].append(slot)
        if holder == _ANYONE and _is_negated(slot) and _is_early(slot):
            nobody[scale].append(slot)
    for scale in nobody:
        told = [s for key, members in groups.items() if key.startswith(scale + "/") for s in members]
        told = [s for s in told if s.key.rpartition("/")[2] not in dead]
        plain = [s for s in told if not _is_negated(s) and _is_early(s)]
        groups[f"{scale}/{_ANYONE}"] = plain + nobody[scale]
    found: dict[tuple[tuple[str, int], ...], Finding] = {}
    for key in sorted(groups, key=lambda k: (k.endswith(_ANYONE), k)):
        finding = _finding(key, groups[key], sources)
        if finding is not None:  # one word may tell states of two scales: "released" from custody, from captivity
            shown = tuple((e.document, e.start) for e in finding.positions[-1].evidence)
            found.setdefault(shown, finding)
    return list(found.values())


def _is_early(slot: Slot) -> bool:
    """Tell whether a state of custody, or what is denied, is one that days after the deed may bring."""
    return "/custody" not in slot.key or (slot.counted or "").removeprefix("not ") in _BY_NOW


def _is_negated(slot: Slot) -> bool:
    return (slot.low or 0.0) % 1 != 0


def _finding(key: str, slots: list[Slot], sources: Sources) -> Finding | None:
    furthest: dict[str, float] = {}
    for slot in slots:
        furthest[slot.document] = max(slot.low or 0.0, furthest.get(slot.document, -1.0))
    kind, holder = key.split("/")[1], key.rpartition("/")[2]
    places = sorted(set(furthest.values()))
    while places and places[-1] % 1:
        places.pop()  # whoever is "not injured" may well be alive: only what comes later contradicts
    if kind == "cumulative" and any(place % 1 for place in places):
        # Who is "not charged" stands against the charged; who tells of the arrest alone stands against nobody.
        places = [place for place in places if place % 1 or place == places[-1]]
    if not 2 <= len(places) <= MOST_POSITIONS:
        return None
    groups = [[s for s in slots if s.low == place and furthest[s.document] == place] for place in places]
    positions = [slot_position(group, group[0].counted or "", sources) for group in groups]
    published = [[sources.published(d) for d in p.documents] for p in positions]
    before = [day for group in published[:-1] for day in group]
    if goes_back(published) or (kind == "cumulative" and places[0] % 1 == 0 and not goes_on([before, published[-1]])):
        return None
    question = _question(holder, slots[0].holder, [p.value for p in positions])
    why = "One state follows the other: what the first report tells has changed."
    return make_finding("update", "attribute", question, why, positions, None, "reconcile/state-changed", sources)


def _question(holder: str, name: str, states: list[str]) -> str:
    last = states[-1]
    if holder == _ANYONE:
        last = states[0].removeprefix("not ")  # who is charged is arrested as well
        return f"Has anyone been {last}?" if last.endswith("ed") else f"Is anyone {last}?"
    if last.endswith("ed"):
        return f"Has {name} been {'caught' if states[0] in _FREE else last}?"
    return f"Is {name} {' or '.join(dict.fromkeys((states[0], last)))}?"
