"""Findings on numbers: the slots of one key, their intervals compared, an order in time looked for."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import combinations, pairwise

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.explained_figures import is_attacker_counted, is_said_to_be_earlier
from according.reconcile.findings import make_finding
from according.reconcile.intervals import Interval, relation
from according.reconcile.parts import size, wholes
from according.reconcile.people_counted import with_sorts
from according.reconcile.questions import count_question
from according.reconcile.shown_figures import (
    DOZEN,
    MOST_POSITIONS,
    Figures,
    chosen,
    with_their_bounds,
    without_vague,
    words_of,
)
from according.reconcile.units import in_one_unit, with_rounded
from according.reconcile.verdicts import Told, disputed, falls, is_firm, verdict
from according.resources.loading import load_yaml
from according.schema.findings import Finding, Position
from according.schema.links import Slot
from according.schema.vocabulary import FindingKind

__all__ = ["MOST_POSITIONS", "casualty_families", "is_firm", "is_news", "is_toll", "news_day", "quantity_findings"]

_ROSE = re.compile(
    r"\b(?:rose|rises|risen|rising|climb(?:s|ed)|increased|jumped|grew|grown|went up)\b[^.!?]*\bto\b[^.!?]*$", re.I
)
_CHANGED = re.compile(
    r"\b(?:cut|reduced|narrowed|lowered|slashed|raised|extended|increased|widened|grew|grown|rose|risen|fell|fallen|dropped"
    r"|revised|updated|trimmed|stretched|down|up)\s(?:\w+\s){0,3}to\s$",
    re.I,
)
# Stands in a key for the kind of happening where the noun alone tells what is counted.
ANY_EVENT = "any"
HOSPITAL_KEY, INJURED_KEY = "quantity/hospital/count/people", "quantity/injured/count/people"
_SHARE = re.compile(
    r"\b(?:other|others|more(?! than)|another|further|remaining|of the|first|second|third|last|next)\b", re.I
)
_SHARE_BEFORE = re.compile(
    r"\b(?:other|another|further|remaining|of|first|second|third|last|next|each|these|those)\s$", re.I
)
# The rule of figures that no report gives as a number: "a man was killed", three names of the dead.
ADDED_UP = "link/toll"
# Figures of things that differ by more than this factor are counts of different sets.
FARTHEST = 8
# A toll that is this many times the next lower one counts the dead of a whole war; a toll of one may be of one place.
WAR, LEAST_TOLL = 100, 3
# A report may be a day off; two days before the news it tells of something else.
DAYS_APART = 2


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
    groups = with_sorts(groups)
    found, keys = [], set()
    for key in sorted(groups):
        if not groups[key] or _are_of_several(groups[key]):
            continue
        groups[key] = with_rounded(in_one_unit(groups[key]))
        kept = _without_singled(_of_one_happening(groups[key]))
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
        if is_firm(slot.value):
            totals[slot.low, slot.high].add(slot.document)
    return any(told <= documents for documents in totals.values())


def _are_of_several(slots: list[Slot]) -> bool:
    """Tell whether figures of what somebody has are of holders of several names, or lengths of several things."""
    if len({s.counted for s in slots if s.rule == "link/duration" and s.counted}) > 1:
        return True
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
    equal = {s.low: s.high for s in given}
    own = {(s.document, s.low) for s in given}
    found = []
    for slot in slots:
        if slot.rule != ADDED_UP or size(slot) > highest:
            found.append(slot)
        elif slot.low in equal and (slot.document, slot.low) not in own:
            found.append(replace(slot, high=equal[slot.low]))
    return found


def _alike(slots: list[Slot], sources: Sources) -> list[Slot]:
    """Of things told by their noun alone the figures that can be of one set of them.

    "One car" says no more than "a car"; and 3 soldiers and 850 are not two counts of the same.
    """
    if not slots or not is_by_noun(slots[0]):
        return slots
    several = [s for s in slots if (s.low or 0) > 1 and _is_told(s) and not _is_share(s, sources)]
    if not several:
        return [s for s in slots if not is_firm(s.value)]
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


def _without_singled(slots: list[Slot]) -> list[Slot]:
    """Of a sort of people leave out "one guard was hit in the foot" where a report counts more of them."""
    if not slots or not is_toll(slots[0]) or slots[0].key.endswith("/people"):
        return slots
    return [s for s in slots if s.high != 1 or all(o.high == 1 for o in slots)]


def _of_one_happening(slots: list[Slot]) -> list[Slot]:
    """Leave out tolls far beyond all lower ones: the dead of a war, told as the background of its news."""
    if not slots or not is_toll(slots[0]):
        return slots
    sizes = sorted({size(s) for s in slots if size(s) > 0})
    gap = next((high for low, high in pairwise(sizes) if high >= WAR * max(low, LEAST_TOLL)), None)
    return [s for s in slots if gap is None or size(s) < gap]


def _finding(slots: list[Slot], sources: Sources) -> Finding | None:
    if not slots:
        return None
    by_value: dict[Interval, list[Slot]] = defaultdict(list)
    for slot in slots:
        by_value[slot.low, slot.high].append(slot)
    toll = is_toll(slots[0])
    by_value = with_their_bounds(without_vague(by_value, toll=toll), toll=toll)
    documents = {s.document for group in by_value.values() for s in group}
    if len(documents) < 2 and len(by_value) < 2:
        return None
    if not any(is_firm(s.value) or size(s) >= DOZEN for g in by_value.values() for s in g):
        return None  # that there were "several" is no news of two reports
    kept = chosen(by_value)
    positions = [slot_position(by_value[v], words_of(by_value[v]), sources) for v in kept]
    positions.sort(key=lambda p: (sources.order(p.documents[0])[0], p.low or 0, p.high or 0))
    kind, rule, why = _verdict(positions, {v: by_value[v] for v in kept}, sources)
    if kind == "conflict":
        positions = _disputing(positions, toll, sources)
        positions.sort(key=lambda p: (-len(p.documents), sources.order(p.documents[0])[0], p.low or 0, p.high or 0))
    weak = all(s.modality != "actual" for s in slots)
    return make_finding(
        kind, "quantity", count_question(slots), why, positions, slots[0].event, rule, sources,
        confidence="check" if weak or (kind == "conflict" and is_by_noun(slots[0])) else "good",
    )  # fmt: skip


def _told_by(positions: list[Position], sources: Sources) -> list[Told]:
    return [Told((p.low, p.high), is_firm(p.value), [sources.published(d) for d in p.documents]) for p in positions]


def _disputing(positions: list[Position], toll: bool, sources: Sources) -> list[Position]:
    """The positions of a conflict that differ from another; all where these are too few."""
    kept = {t.interval for t in disputed(_told_by(positions, sources), toll)}
    return [p for p in positions if (p.low, p.high) in kept] if len(kept) > 1 else positions


def _verdict(positions: list[Position], by_value: Figures, sources: Sources) -> tuple[FindingKind, str, str]:
    """The relation of the figures that are shown, with what the reports themselves say of why they differ."""
    first = next(iter(by_value.values()))[0]
    told = _told_by(positions, sources)
    kind, rule, why = verdict(told, is_toll(first), grows=_grows(first))
    if kind not in ("compatible", "conflict", "update"):
        return kind, rule, why
    if is_toll(first) and is_attacker_counted(by_value, sources):
        return "compatible", "reconcile/attacker-counted", "The higher figure counts the attacker too."
    if kind == "update":
        return kind, rule, why
    if (
        is_toll(first)
        and _is_said_to_have_risen(by_value, sources)
        and not any(falls(a, b) for a, b in combinations(told, 2))
    ):
        return "update", "reconcile/toll-said-to-rise", "A report says that the toll rose to the highest figure."
    if kind == "conflict" and len(by_value) - len(set(_first_figures(by_value))) == 1:
        return "update", "reconcile/figure-corrected", "A report says that the other figure was an earlier one."
    if kind == "conflict" and is_said_to_be_earlier(by_value, sources):
        return "update", "reconcile/figure-corrected", "A report says that the other figure was an earlier one."
    if kind == "conflict" and not is_toll(first) and _is_said_to_have_changed(by_value, sources):
        return (
            "update",
            "reconcile/said-to-have-changed",
            "A report says that the figure changed to one of these.",
        )
    return kind, rule, why


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


def _is_share(slot: Slot, sources: Sources) -> bool:
    """ "The other nine shots", "two more trucks", "20 of the buses" count a part, whatever the whole."""
    text = sources.documents[slot.document].text
    before, behind = text[max(0, slot.span.start - 24) : slot.span.start], text[slot.span.end : slot.span.end + 8]
    return bool(
        _SHARE_BEFORE.search(before)
        or _SHARE.search(slot.value)
        or behind.startswith((" more ", " other "))
        or (behind.startswith(" of ") and (is_firm(slot.value) or behind.startswith(" of the ")))
    )


def relation_holds(values: set[Interval]) -> bool:
    """Tell whether figures of one report can all be true of one set: "some 80" and "more than 80"."""
    return all(relation(a, b) != "apart" for a, b in combinations(sorted(values, key=str), 2))


def is_by_noun(slot: Slot) -> bool:
    """Tell whether a figure is compared by what it counts alone, whatever happened to it."""
    return slot.key.split("/")[1] == ANY_EVENT


def is_toll(slot: Slot) -> bool:
    """Tell whether a figure counts people hurt, held, missing or the like, which rises while news comes in."""
    return slot.event_class in casualty_families() and slot.unit == "count"


@cache
def casualty_families() -> frozenset[str]:
    """Return the names of the event families that count people."""
    return frozenset(f["name"] for f in load_yaml("event_families")["families"] if f["casualty"])
