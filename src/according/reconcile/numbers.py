"""Findings on numbers: the slots of one key, their intervals compared, an order in time looked for."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.intervals import (
    Interval,
    are_bounds_apart,
    are_other_sizes,
    are_told_apart,
    centre,
    is_exact,
    relation,
)
from according.reconcile.parts import size, wholes
from according.reconcile.questions import count_question
from according.reconcile.units import in_one_unit
from according.resources.loading import load_yaml
from according.schema.findings import Finding
from according.schema.links import Slot
from according.schema.vocabulary import FindingKind
from according.text.moments import is_before

_ROSE = re.compile(
    r"\b(?:rose|rises|risen|rising|climb(?:s|ed)|increased|jumped|grew|grown|went up)\b[^.!?]*\bto\b[^.!?]*$", re.I
)
_CHANGED = re.compile(
    r"\b(?:cut|reduced|narrowed|lowered|slashed|raised|extended|increased|widened|grew|grown|rose|risen|fell|fallen|dropped"
    r"|revised|updated|trimmed|stretched|down|up)\s(?:\w+\s){0,3}to\s$",
    re.I,
)
# A reader can weigh no more answers to one question; those told by fewest reports are left out.
MOST_POSITIONS = 6
# Stands in a key for the kind of happening where the noun alone tells what is counted.
ANY_EVENT = "any"
HOSPITAL_KEY, INJURED_KEY = "quantity/hospital/count/people", "quantity/injured/count/people"
_SHARE = re.compile(r"\b(?:other|others|more|another|further|remaining|of the|first|second|third|last|next)\b", re.I)
_SHARE_BEFORE = re.compile(
    r"\b(?:other|another|further|remaining|of|first|second|third|last|next|each|these|those)\s$", re.I
)
# The rule of figures that no report gives as a number: "a man was killed", three names of the dead.
ADDED_UP = "link/toll"
# Figures of things that differ by more than this factor are counts of different sets.
FARTHEST = 8
# One lower bound of a toll that is this many times another comes from another count.
TWO_COUNTS = 1.25
# A toll that is this many times any that another report gives counts the dead of a whole war.
WAR = 100
# A report may be a day off; two days before the news it tells of something else.
DAYS_APART = 2
# "Dozens" and more is a figure of its own; "several" says hardly more than that there were some.
DOZEN = 12


def quantity_findings(slots: Iterable[Slot], sources: Sources) -> tuple[list[Finding], frozenset[str]]:
    """Return a finding for each quantity told in two reports or in two ways, and the keys these answer."""
    slots = list(slots)
    news = news_day(slots)
    groups: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        if slot.facet == "quantity" and is_news(slot) and not _is_earlier(slot, news):
            groups[slot.key].append(slot)
    if HOSPITAL_KEY in groups:
        groups[INJURED_KEY] = _without_hospital(groups[INJURED_KEY], groups[HOSPITAL_KEY])
    found, keys = [], set()
    for key in sorted(groups):
        if _are_of_several(groups[key]):
            continue
        groups[key] = in_one_unit(groups[key])
        kept = _of_one_happening(groups[key])
        whole = kept if groups[key][0].rule == "link/margin" else wholes(kept, sources)
        finding = _finding(_alike(_told(whole), sources), sources)
        if finding is not None and not (finding.kind == "conflict" and _is_part_of_agreed(key, groups)):
            found.append(finding)
            keys.add(key)
    return found, frozenset(keys)


def _is_part_of_agreed(key: str, groups: Mapping[str, list[Slot]]) -> bool:
    """Tell whether people of one kind are counted ("two men were injured") where the reports give one total of all:
    then one of them leaves somebody out."""
    _, family, unit, counted = key.partition("@")[0].split("/", 3)
    if unit != "count" or counted == "people" or family not in casualty_families():
        return False
    told = {s.document for s in groups[key]}
    totals: dict[Interval, set[str]] = defaultdict(set)
    for slot in groups.get(key.replace(f"/{counted}", "/people", 1), ()):
        totals[slot.low, slot.high].add(slot.document)
    return any(told <= documents for documents in totals.values())


def _are_of_several(slots: list[Slot]) -> bool:
    """Tell whether figures of what somebody has are of holders of several names."""
    names = {s.holder for s in slots if s.rule == "link/holding" and s.holder[:1].isupper()}
    return any(a not in b and b not in a for a, b in combinations(sorted(names), 2))


def _without_hospital(injured: list[Slot], in_hospital: list[Slot]) -> list[Slot]:
    """Leave out those brought to hospital where a report counts the injured besides."""
    brought = {(s.document, s.span.start) for s in in_hospital}
    plain = {s.document for s in injured if (s.document, s.span.start) not in brought and _is_told(s)}
    return [s for s in injured if s.document not in plain or (s.document, s.span.start) not in brought]


def news_day(slots: Iterable[Slot]) -> date | None:
    """Return the day that most reports tell first of something that happened, the latest of several; None without."""
    first: dict[str, tuple[int, str]] = {}
    for slot in slots:
        fact = slot.polarity == "yes" and slot.modality == "actual" and not slot.background
        if slot.facet == "time" and fact and slot.earliest and slot.latest and slot.earliest[:10] == slot.latest[:10]:
            told = (slot.span.start, slot.earliest[:10])
            first[slot.document] = min(told, first.get(slot.document, told))
    days = Counter(day for _, day in first.values())
    best = max(days, key=lambda day: (days[day], day), default=None)
    return date.fromisoformat(best) if best else None


def _is_earlier(slot: Slot, news: date | None) -> bool:
    """Tell whether a toll is told of days before the news: the dead of last week's strikes are others."""
    if news is None or slot.latest is None or not is_toll(slot) or "@" in slot.key:
        return False
    return (news - date.fromisoformat(slot.latest[:10])).days >= DAYS_APART


def is_news(slot: Slot) -> bool:
    """Tell whether a slot gives a number of the news: asserted, bounded, no background, no addition to another."""
    if slot.low is None and slot.high is None:
        return False
    told = slot.polarity == "yes" and slot.modality in ("actual", "possible")
    return told and not slot.background and not slot.further


def _told(slots: list[Slot]) -> list[Slot]:
    """Leave out figures that were only added up from names where a report gives a higher one: they are the least there
    were, and rivals of none."""
    given = [s for s in slots if s.rule != ADDED_UP]
    highest = max((size(s) for s in given), default=0)
    equal = {(s.low, s.high) for s in given}
    return [s for s in slots if s.rule != ADDED_UP or size(s) > highest or (s.low, s.high) in equal]


def _alike(slots: list[Slot], sources: Sources) -> list[Slot]:
    """Of things told by their noun alone the figures that can be of one set of them.

    "One car" says no more than "a car"; and 3 soldiers and 850 are not two counts of the same.
    """
    if not slots or not is_by_noun(slots[0]):
        return slots
    several = [s for s in slots if (s.low or 0) > 1 and _is_told(s) and not _is_share(s, sources)]
    if not several:
        return slots
    reports: dict[str, set[Interval]] = defaultdict(set)
    for slot in several:
        reports[slot.document].add((slot.low, slot.high))
    several = [s for s in several if len(reports[s.document]) == 1 or relation_holds(reports[s.document])]
    largest = max((s.low or 0 for s in several), default=0)
    return [s for s in several if FARTHEST * (s.high or s.low or 0) >= largest]


def _grows(slot: Slot) -> bool:
    """Tell whether a figure may have changed from one report to the next: the size of a thing does not, nor does the
    number of shots that were fired."""
    return slot.rule != "link/measure" and not slot.key.endswith("/shots")


def _is_told(slot: Slot) -> bool:
    """A figure in numbers, or "dozens" and more; "several" says hardly more than that there were some."""
    return is_firm(slot.value) or (slot.low or 0) >= DOZEN


def _of_one_happening(slots: list[Slot]) -> list[Slot]:
    """Leave out a toll far beyond all that other reports give: the dead of a war, told as its background."""
    if not slots or not is_toll(slots[0]):
        return slots
    largest: dict[str, float] = defaultdict(float)
    for slot in slots:
        largest[slot.document] = max(largest[slot.document], size(slot))
    return [
        s for s in slots if len(largest) < 2 or size(s) < WAR * max(v for d, v in largest.items() if d != s.document)
    ]


def _finding(slots: list[Slot], sources: Sources) -> Finding | None:
    by_value: dict[Interval, list[Slot]] = defaultdict(list)
    for slot in slots:
        by_value[slot.low, slot.high].append(slot)
    by_value = _with_their_bounds(_without_vague(by_value))
    documents = {s.document for group in by_value.values() for s in group}
    if len(documents) < 2 and len(by_value) < 2:
        return None
    if len(by_value) == 1 and not any(is_firm(s.value) or size(s) >= DOZEN for g in by_value.values() for s in g):
        return None  # that there were "several" is no news of two reports
    kept = sorted(
        by_value,
        key=lambda v: (not is_firm(_words(by_value[v])), -len({s.document for s in by_value[v]}), str(v)),
    )
    kept = kept[:MOST_POSITIONS]
    positions = [slot_position(by_value[v], _words(by_value[v]), sources) for v in kept]
    positions.sort(key=lambda p: (sources.order(p.documents[0])[0], p.low or 0, p.high or 0))
    told = [Told((p.low, p.high), is_firm(p.value), [sources.published(d) for d in p.documents]) for p in positions]
    kind, rule, why = verdict(told, is_toll(slots[0]), grows=_grows(slots[0]))
    if kind in ("compatible", "conflict") and is_toll(slots[0]) and _is_said_to_have_risen(by_value, sources):
        kind, rule, why = (
            "update",
            "reconcile/toll-said-to-rise",
            "A report says that the toll rose to the highest figure.",
        )
    if kind == "conflict" and len(by_value) - len(set(_first_figures(by_value))) == 1:
        kind, rule, why = (
            "update",
            "reconcile/figure-corrected",
            "A report says that the other figure was an earlier one.",
        )
    if kind == "conflict" and not is_toll(slots[0]) and _is_said_to_have_changed(by_value, sources):
        kind, rule = "update", "reconcile/said-to-have-changed"
        why = "A report says that the figure changed to one of these."
    weak = all(s.modality != "actual" for s in slots)
    return make_finding(
        kind, "quantity", count_question(slots), why, positions, slots[0].event, rule, sources,
        confidence="check" if weak or (kind == "conflict" and is_by_noun(slots[0])) else "good",
    )  # fmt: skip


def _first_figures(by_value: dict[Interval, list[Slot]]) -> list[Interval]:
    """The figures that a report tells as first ones, and corrects."""
    told = [(v, s) for v, group in by_value.items() for s in group if s.rule == "link/corrected"]
    return [
        v for v, s in told if any(o.document == s.document and o.span.start > s.span.start and w != v for w, o in told)
    ]


def _is_said_to_have_changed(by_value: dict[Interval, list[Slot]], sources: Sources) -> bool:
    """Tell whether words right before one of two figures say that it has changed to that: "was cut to 12 points"."""
    before = (
        sources.documents[s.document].text[max(0, s.span.start - 40) : s.span.start]
        for group in by_value.values()
        for s in group
    )
    return len(by_value) == 2 and any(_CHANGED.search(text) for text in before)


def _is_said_to_have_risen(by_value: dict[Interval, list[Slot]], sources: Sources) -> bool:
    """Tell whether words before the highest figure say that it has risen to that: "the toll rose to at least six"."""
    highest = max(by_value, key=lambda v: (v[0] or 0, v[1] or 0))
    before = (sources.documents[s.document].text[max(0, s.span.start - 80) : s.span.start] for s in by_value[highest])
    return any(_ROSE.search(text) for text in before)


def _without_vague(by_value: dict[Interval, list[Slot]]) -> dict[Interval, list[Slot]]:
    """Where two reports give figures, leave out "several" and "a group of": they fit any of them, or a part."""
    firm = [v for v, group in by_value.items() if is_firm(_words(group))]
    if len({s.document for v in firm for s in by_value[v]}) < 2:
        return by_value
    return {v: group for v, group in by_value.items() if v in firm or (v[0] or 0) >= DOZEN}


def _with_their_bounds(by_value: dict[Interval, list[Slot]]) -> dict[Interval, list[Slot]]:
    """Where all reports that give a figure say "at least" elsewhere, the shorter form ("18 killed") means the same.

    So do "about 40" and "40", where those who say "about" give the figure plainly too.
    """
    found = dict(by_value)
    documents = {value: {s.document for s in group} for value, group in by_value.items()}
    for value in by_value:
        if is_exact(value) and (value[0], None) in by_value and documents[value] <= documents[value[0], None]:
            found[value[0], None] = [*found[value[0], None], *found.pop(value)]
    for value in by_value:
        plain = (centre(value), centre(value))
        if plain in found and value in found and documents[value] <= documents[plain]:
            found[plain] = [*found[plain], *found.pop(value)]
    return found


def _is_share(slot: Slot, sources: Sources) -> bool:
    """ "The other nine shots", "two more trucks", "20 of the buses" count a part, whatever the whole."""
    text = sources.documents[slot.document].text
    before, behind = text[max(0, slot.span.start - 24) : slot.span.start], text[slot.span.end : slot.span.end + 8]
    return bool(
        _SHARE_BEFORE.search(before) or _SHARE.search(slot.value) or behind.startswith((" of ", " more ", " other "))
    )


def relation_holds(values: set[Interval]) -> bool:
    """Tell whether figures of one report can all be true of one set: "some 80" and "more than 80"."""
    return all(relation(a, b) != "apart" for a, b in combinations(sorted(values, key=str), 2))


def is_by_noun(slot: Slot) -> bool:
    """Tell whether a figure is compared by what it counts alone, whatever happened to it."""
    return slot.key.split("/")[1] == ANY_EVENT


def _words(slots: list[Slot]) -> str:
    """The shortest of the reports' own words for a value; of "at least 18" and "18" together the bound's."""
    bounds = [s for s in slots if s.high is None] or [s for s in slots if s.low == s.high] or slots
    return min((s.value for s in bounds), key=lambda v: (len(v), v))


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


def verdict(told: list[Told], toll: bool, *, grows: bool = True) -> tuple[FindingKind, str, str]:
    """Return the relation of several answers: its kind, its rule, and one sentence that says why.

    `grows` tells that the figure may have changed while reports came out: a well is as deep the day after.
    """
    if len(told) == 1:
        return "agreement", "reconcile/same-number", "The reports give the same figure."
    pairs = list(combinations(told, 2))
    apart = [(a, b) for a, b in pairs if _differ(a, b, toll) or (not grows and are_other_sizes(a.interval, b.interval))]
    firm = [(a, b) for a, b in pairs if a.firm and b.firm]
    if toll and firm and all(_rises(a, b) or _rises(b, a) for a, b in [*firm, *apart]):
        return "update", "reconcile/toll-rose", "The toll rises from the earlier reports to the later ones."
    if apart and grows and all(_rises(a, b) or _rises(b, a) for a, b in apart):
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


def _differ(one: Told, other: Told, toll: bool) -> bool:
    """Tell whether two figures are not one. Of tolls "at least 18" and "at least 45" are two counts, though both may
    be true."""
    if are_told_apart(one.interval, other.interval):
        return True
    return toll and one.firm and other.firm and are_bounds_apart(one.interval, other.interval, TWO_COUNTS)


def is_firm(words: str) -> bool:
    """Tell whether a figure is told in numbers ("at least nine"), and not only in size ("several", "dozens")."""
    found = words.lower().replace("-", " ").split()
    return any(w[0].isdigit() or w in load_yaml("counted")["number_words"] for w in found)


def _rises(one: Told, other: Told) -> bool:
    """The figure is higher, some report of it surely came later, and none surely came earlier."""
    if (other.interval[0] or 0) <= (one.interval[1] or one.interval[0] or 0):
        return False
    order = [is_before(a, b) for a in one.published for b in other.published]
    return any(order) and all(known is not False for known in order)
