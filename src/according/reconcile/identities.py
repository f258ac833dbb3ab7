"""Findings on who somebody is: not named in one report, named in another."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.order import goes_back
from according.schema.findings import Finding
from according.schema.links import Slot


_SUSPECTS = {"the suspect", "the gunman", "the shooter", "the attacker", "the assailant", "the killer"}
_HELD = {"arrested", "charged", "on trial", "convicted", "sentenced"}


def identity_findings(slots: Iterable[Slot], sources: Sources) -> list[Finding]:
    """Return a finding for each of the cast who is not named yet in one report: an update where another names them,
    an agreement where two reports tell that nobody has."""
    groups: dict[str, list[Slot]] = defaultdict(list)
    slots = list(slots)
    held = _held(slots)
    for slot in slots:
        if slot.unit == "identity" and not slot.background:
            groups[slot.key].append(slot)
    for members in groups.values():
        if held and all(not s.low and s.holder in _SUSPECTS for s in members):
            members += held
    return [f for key in sorted(groups) if (f := _finding(groups[key], sources)) is not None]


def _held(slots: Iterable[Slot]) -> list[Slot]:
    """Where reports tell by name who is held or charged, if that is one person: whom another calls the suspect."""
    dead = {s.key.partition("/")[2] for s in slots if s.unit == "condition" and s.counted == "dead"}
    found = [
        s for s in slots
        if s.unit == "state" and "/custody/entity:" in s.key and s.counted in _HELD and not s.background
        and s.key.rpartition("/")[2] not in dead
    ]  # fmt: skip
    if len({s.key for s in found}) != 1:
        return []
    return [replace(s, value=s.holder, low=1.0, high=1.0) for s in found]


def _finding(slots: list[Slot], sources: Sources) -> Finding | None:
    open_ = [s for s in slots if not s.low]
    unknown = {s.document for s in open_}
    named = [s for s in slots if s.low and s.document not in unknown]
    if not open_:
        return None
    who = max((s.holder for s in open_), key=lambda h: (sum(s.holder == h for s in open_), h))
    if not named:
        if len(unknown) < 2 or any(s.low for s in slots):
            return None
        position = slot_position(open_, "not named", sources)
        why = f"{len(unknown)} reports tell that the name is not known."
        question = f"Has {who} been named?" if not who.endswith("s") else f"Have {who} been named?"
        return make_finding("agreement", "actor", question, why, [position], None, "reconcile/not-named", sources)
    positions = [slot_position(open_, "not named", sources), slot_position(named, named[0].value, sources)]
    if goes_back([[sources.published(d) for d in p.documents] for p in positions]):
        return None
    why = "One report does not know the name yet; another tells it."
    return make_finding("update", "actor", f"Who is {who}?", why, positions, None, "reconcile/named", sources)
