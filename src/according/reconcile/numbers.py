"""Findings on numbers: the slots of one key, their intervals compared, an order in time looked for."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.intervals import Interval, is_exact, relation
from according.reconcile.parts import wholes
from according.reconcile.questions import count_question
from according.resources.loading import load_yaml
from according.schema.findings import Finding
from according.schema.links import Slot
from according.schema.vocabulary import FindingKind
from according.text.moments import is_before

# A reader can weigh no more answers to one question; those told by fewest reports are left out.
MOST_POSITIONS = 6


def quantity_findings(slots: Iterable[Slot], sources: Sources) -> tuple[list[Finding], frozenset[str]]:
    """Return a finding for each quantity told in two reports or in two ways, and the keys these answer."""
    groups: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        if slot.facet == "quantity" and is_news(slot):
            groups[slot.key].append(slot)
    found, keys = [], set()
    for key in sorted(groups):
        finding = _finding(wholes(groups[key], sources), sources)
        if finding is not None:
            found.append(finding)
            keys.add(key)
    return found, frozenset(keys)


def is_news(slot: Slot) -> bool:
    """Tell whether a slot gives a number of the news: asserted, bounded, no background, no addition to another."""
    if slot.low is None and slot.high is None:
        return False
    told = slot.polarity == "yes" and slot.modality in ("actual", "possible")
    return told and not slot.background and not slot.further


def _finding(slots: list[Slot], sources: Sources) -> Finding | None:
    by_value: dict[Interval, list[Slot]] = defaultdict(list)
    for slot in slots:
        by_value[slot.low, slot.high].append(slot)
    documents = {s.document for s in slots}
    if len(documents) < 2 and len(by_value) < 2:
        return None
    kept = sorted(
        by_value,
        key=lambda v: (not is_firm(_words(by_value[v])), -len({s.document for s in by_value[v]}), str(v)),
    )
    kept = kept[:MOST_POSITIONS]
    positions = [slot_position(by_value[v], _words(by_value[v]), sources) for v in kept]
    positions.sort(key=lambda p: (sources.order(p.documents[0])[0], p.low or 0, p.high or 0))
    told = [Told((p.low, p.high), is_firm(p.value), [sources.published(d) for d in p.documents]) for p in positions]
    kind, rule, why = verdict(told, is_toll(slots[0]))
    weak = all(s.modality != "actual" for s in slots)
    return make_finding(
        kind, "quantity", count_question(slots), why, positions, slots[0].event, rule, sources,
        confidence="check" if weak else "good",
    )  # fmt: skip


def _words(slots: list[Slot]) -> str:
    """The shortest of the reports' own words for a value."""
    return min((s.value for s in slots), key=lambda v: (len(v), v))


@dataclass(frozen=True, slots=True)
class Told:
    """A figure as an interval, whether it is firm, and when the reports that give it were published (ISO, or None)."""

    interval: Interval
    firm: bool
    published: list[str | None]


def is_toll(slot: Slot) -> bool:
    """Tell whether a figure counts people hurt, held, missing or the like, which rises while news comes in."""
    return slot.event_class in casualty_families() and slot.unit == "count"


@cache
def casualty_families() -> frozenset[str]:
    """Return the names of the event families that count people."""
    return frozenset(f["name"] for f in load_yaml("event_families")["families"] if f["casualty"])


def verdict(told: list[Told], toll: bool) -> tuple[FindingKind, str, str]:
    """Return the relation of several answers: its kind, its rule, and one sentence that says why."""
    if len(told) == 1:
        return "agreement", "reconcile/same-number", "The reports give the same figure."
    pairs = list(combinations(told, 2))
    apart = [(a, b) for a, b in pairs if relation(a.interval, b.interval) == "apart"]
    firm = [(a, b) for a, b in pairs if a.firm and b.firm]
    if toll and firm and all(_rises(a, b) or _rises(b, a) for a, b in [*firm, *apart]):
        return "update", "reconcile/toll-rose", "The toll rises from the earlier reports to the later ones."
    if apart and all(_rises(a, b) or _rises(b, a) for a, b in apart):
        return "update", "reconcile/number-rose", "The figure rises from the earlier reports to the later ones."
    if apart:
        return (
            "conflict",
            "reconcile/numbers-apart",
            "The figures can't all be true of the same thing at the same time.",
        )
    narrow = [t for t in told if is_exact(t.interval)]
    if narrow and any(relation(narrow[0].interval, t.interval) == "within" for t in told):
        return "refinement", "reconcile/number-refined", "One report gives a more precise figure that fits the others."
    return "compatible", "reconcile/numbers-overlap", "The figures differ in form but can all be true."


def is_firm(words: str) -> bool:
    """Tell whether a figure is told in numbers ("at least nine"), and not only in size ("several", "dozens")."""
    found = words.lower().replace("-", " ").split()
    return any(w[0].isdigit() or w in load_yaml("counted")["number_words"] for w in found)


def _rises(one: Told, other: Told) -> bool:
    """The figure is higher, some report of it surely came later, and none surely came earlier."""
    if (other.interval[0] or 0) < (one.interval[1] or one.interval[0] or 0):
        return False
    order = [is_before(a, b) for a in one.published for b in other.published]
    return any(order) and all(known is not False for known in order)
