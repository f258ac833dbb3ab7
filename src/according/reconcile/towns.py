"""Findings on the town, its quarter and the county in which the story happened."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.numbers import casualty_families
from according.reconcile.time_questions import hour_question
from according.schema.findings import Finding
from according.schema.links import Slot

RULE = "link/town"
_ASKED = {
    "town": "In which city",
    "near": "Near which city",
    "quarter": "In which part of the city",
    "county": "In which county",
}
# Where it happened is asked for first of what is agreed.
_BONUS = 0.4


def town_findings(slots: Iterable[Slot], sources: Sources) -> list[Finding]:
    """Return a finding for each sort of place in which two reports say that it happened."""
    groups: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        if slot.rule == RULE and slot.counted in _ASKED and not slot.background:
            groups[slot.counted].append(slot)
    found = []
    for sort in sorted(groups):
        members = groups[sort]
        if len({s.document for s in members}) < 2:
            continue
        position = slot_position(members, members[0].value, sources)
        why = f"{len(position.documents)} reports name the same place."
        question = _question(sort, members)
        found.append(
            make_finding(
                "agreement", "place", question, why, [position], members[0].event, "reconcile/same-town", sources,
                bonus=_BONUS,
            )
        )  # fmt: skip
    return found


def _question(sort: str, slots: list[Slot]) -> str:
    """Return "In which city did the shooting happen?" with the word of most slots that names what happened."""
    told = Counter(s.key.split("/")[1:3][0] + "/" + s.key.split("/")[2] for s in slots)
    named = {k: n for k, n in told.items() if k.split("/")[0] not in casualty_families()}
    family, event_class = min(named or told, key=lambda k: (-told[k], k)).split("/")
    asked = hour_question(family, event_class).replace("At what time", _ASKED[sort])
    return asked if asked.endswith("happen?") else f"{_ASKED[sort]} did it happen?"
