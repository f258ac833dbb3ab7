"""Findings on what reports answer to the question of a frame: with what somebody was armed, into what a car crashed."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Any

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.resources.loading import load_yaml
from according.schema.findings import Finding
from according.schema.links import Slot
from according.schema.vocabulary import FindingKind
from according.text.counted_sets import counted_set, is_person_set
from according.text.noun_classes import is_kind_of, relation

MOST_POSITIONS = 4
# What an answer to a pointed question is worth more than a clause that reports have in common.
POINTED = 0.3
_NAME = "name:"
_ENTITY = "entity:"
_PERSON = frozenset({"person.1"})
# Holders that are one in a story: "the attacker".
_ONLY = {"attacker", "vehicle", "story"}
_OWNED = re.compile(r"(?:his|her|their|its|my|our|your)\b", re.I)
_ARTICLES = {"The", "A", "An", "His", "Her", "Their", "Its"}
_TAKING_UP = ("the ", "that ", "this ", "his ", "her ", "their ", "its ", "those ", "these ")
# Characters within which two answers of one report tell of two things one after the other, and not of one again.
SEQUENCE = 200
# Characters before a clause in which its sentence may say that it was told earlier.
BEFORE = 60
_EARLIER = re.compile(
    r"\b(?:initially|previously|originally|at first|earlier (?:said|reported|believed|thought))\b", re.I
)


@dataclass(frozen=True, slots=True)
class _Answer:
    """The slots that give one answer."""

    noun: str
    slots: tuple[Slot, ...]

    @property
    def documents(self) -> frozenset[str]:
        return frozenset(s.document for s in self.slots)

    @property
    def is_one(self) -> bool:
        return all(s.unit == "filler" for s in self.slots)

    @property
    def is_plural(self) -> bool:
        return all(s.unit == "fillers" for s in self.slots)

    @property
    def is_name(self) -> bool:
        return self.noun.startswith(_NAME)


@cache
def _frames() -> Mapping[str, Mapping[str, Any]]:
    return {entry["name"]: entry for entry in load_yaml("frames")["frames"]}


def frame_findings(slots: Iterable[Slot], main: frozenset[str], sources: Sources) -> list[Finding]:
    """Return a finding for each question of a frame that two reports answer.

    Answers that are kinds of one close thing, of which the frame holds one, contradict each other. `main` are the
    story's main events: what a frame asks of a happening it asks of these alone.
    """
    told = [s for s in slots if s.key.startswith("frame/") and not s.background]
    found = [_finding(name, group, main, sources) for name, group in _groups(told)]
    return [finding for finding in found if finding is not None]


def _groups(slots: Sequence[Slot]) -> list[tuple[str, list[Slot]]]:
    """The slots by frame and holder.

    Two holders are one where one answer of a report is about both, and in a frame that has one holder in a story unless
    two are known.
    """
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        while parent.setdefault(key, key) != key:
            key = parent[key]
        return key

    at: dict[tuple[str, int, str], str] = {}
    for slot in sorted(slots, key=lambda s: s.key):
        frame = slot.key.split("/")[1]
        first = at.setdefault((slot.document, slot.span.start, frame), slot.key)
        parent[root(slot.key)] = root(first)
    for frame in sorted(name for name, entry in _frames().items() if entry.get("one_holder")):
        keys = sorted({s.key for s in slots if s.key.split("/")[1] == frame})
        if sum(_ENTITY in key for key in keys) <= 1:
            for key in keys:
                parent[root(key)] = root(keys[0])
    groups: dict[str, dict[tuple[str, int], Slot]] = defaultdict(dict)
    for slot in slots:
        groups[root(slot.key)].setdefault((slot.document, slot.span.start), slot)
    return [(key.split("/")[1], list(groups[key].values())) for key in sorted(groups)]


def _finding(name: str, slots: list[Slot], main: frozenset[str], sources: Sources) -> Finding | None:
    frame = _frames()[name]
    if frame["holder"] == "event" or frame.get("main"):
        slots = [s for s in slots if s.event in main]
    if len({s.document for s in slots}) < 2:
        return None
    answers = _answers(slots, frozenset(frame["values"]), counted=bool(frame.get("counted")))
    if frame.get("any"):
        answers = _told_together(answers)
    rivals = [] if any(_may_be_others(s) for s in slots) else _rivals(answers, frame)
    if rivals:
        earlier = any(_was_earlier(a, sources) for a in rivals)
        return _made("update" if earlier else "conflict", "reconcile/frame-rivals", rivals, frame, sources)
    exact = _refined(answers, frozenset(frame["values"]))
    if exact:
        return _made("refinement", "reconcile/frame-refined", exact, frame, sources)
    shared = [a for a in answers if len(a.documents) > 1]
    if shared:
        best = min(shared, key=lambda a: (-len(a.documents), a.noun))
        return _made("agreement", "reconcile/frame-alike", [best], frame, sources)
    if frame["conflict"] == "never" and 1 < len(answers) < MOST_POSITIONS:
        return _made("complement", "reconcile/frame-several", answers, frame, sources)
    return None


def _answers(slots: Iterable[Slot], values: frozenset[str], *, counted: bool) -> list[_Answer]:
    """Answers of one noun, or of nouns of one meaning; names by what they name. Where it is `counted`, one and several
    are two answers."""
    groups: list[tuple[str, list[Slot]]] = []
    for slot in sorted(slots, key=lambda s: (s.document, s.span)):
        noun = slot.counted or ""
        if noun.startswith(_NAME):
            noun = f"{noun}/{slot.participants[0] if slot.participants else slot.value}"
        for known, members in groups:
            alike = known == noun or (_NAME not in known + noun and relation(known, noun, values) == "same")
            several = counted and {slot.unit, members[0].unit} == {"filler", "fillers"}
            if alike and not several and not any(_other_name(slot, m) for m in members):
                members.append(slot)
                break
        else:
            groups.append((noun, [slot]))
    found = [_Answer(noun, tuple(group)) for noun, group in groups]
    return sorted(found, key=lambda a: (-len(a.documents), a.noun))


def _may_be_others(slot: Slot) -> bool:
    """Tell whether the holder is only known by a noun for people: two reports' "man" may be two men."""
    holder = slot.key.split("/")[2]
    return holder not in _ONLY and (is_kind_of(holder, _PERSON) or is_person_set(counted_set(holder) or holder))


def _told_together(answers: list[_Answer]) -> list[_Answer]:
    """Answers of which a report tells as of one thing ("an invasion and robbery") are one answer."""
    groups: list[list[_Answer]] = []
    for answer in answers:
        clauses = {(s.document, s.clause) for s in answer.slots if s.unit == "listed fillers"}
        near = [g for g in groups if any(clauses & {(s.document, s.clause) for s in a.slots} for a in g)]
        groups = [g for g in groups if g not in near] + [[answer, *(a for g in near for a in g)]]
    made = [_Answer(g[0].noun if len(g) == 1 else g[-1].noun, tuple(s for a in g for s in a.slots)) for g in groups]
    return sorted(made, key=lambda a: (-len(a.documents), a.noun))


def _was_earlier(answer: _Answer, sources: Sources) -> bool:
    """Tell whether a report says of an answer that it was given before another."""
    found = []
    for slot in answer.slots:
        text = sources.documents[slot.document].text[max(0, slot.clause.start - BEFORE) : slot.clause.end]
        found.append(bool(_EARLIER.search(text[text.rfind(". ", 0, BEFORE) + 1 :])))
    return any(found)


def _other_name(one: Slot, other: Slot) -> bool:
    """The Indian consulate is not the German one: both are named, by other names; nor is his car the squad car."""
    owned = _OWNED.match(one.value) or _OWNED.match(other.value)
    if owned and one.document != other.document and one.value.lower() != other.value.lower():
        return True
    first, second = (
        {w for w in s.value.split()[: None if " of " in s.value else -1] if w[:1].isupper()} - _ARTICLES
        for s in (one, other)
    )
    return bool(first) and bool(second) and not first & second


def _rivals(answers: list[_Answer], frame: Mapping[str, Any]) -> list[_Answer]:
    """The answers that exclude each other, at least two; a report that gives both may mean that both hold."""
    if frame["conflict"] == "never" or len(answers) > MOST_POSITIONS:
        return []
    found: list[_Answer] = []
    for one, other in combinations(answers, 2):
        apart = bool(one.documents - other.documents) and bool(other.documents - one.documents)
        differ = one.documents != other.documents
        told = apart if frame["conflict"] == "apart" else differ
        sequence = not frame.get("any") and _in_sequence(one, other)
        if told and _exclude(one, other, frame) and not sequence:
            found += [a for a in (one, other) if a not in found]
    return found


def _in_sequence(one: _Answer, other: _Answer) -> bool:
    """Tell whether a report gives both close together: it tells of two things."""
    return any(
        a.document == b.document and abs(a.span.start - b.span.start) < SEQUENCE for a in one.slots for b in other.slots
    )


def _exclude(one: _Answer, other: _Answer, frame: Mapping[str, Any]) -> bool:
    if one.is_name or other.is_name:
        sorts = {a.noun.split("/")[0] for a in (one, other)}
        return len(sorts) == 1 and one.is_name and other.is_name
    if {one.noun, other.noun} <= set(frame.get("alike", ())):
        return False
    stands = relation(one.noun, other.noun, frozenset(frame["values"]))
    if {one.is_plural, other.is_plural} == {True, False} and (one.is_one or other.is_one):
        return stands != "unrelated" and bool(frame.get("counted"))
    if stands in ("narrower", "wider", "same"):
        return False
    if not (one.is_one and other.is_one) and not frame.get("any"):
        return False
    return stands == "rivals" or bool(frame.get("any"))


def _refined(answers: list[_Answer], values: frozenset[str]) -> list[_Answer]:
    """A general answer and the more exact ones."""
    for general in answers:
        if all(s.value.lower().startswith(_TAKING_UP) for s in general.slots):
            continue  # "the weapon", "the plane" take up what was told before, and tell nothing less exactly
        exact = [
            a for a in answers
            if a is not general and not a.is_name and not general.is_name
            and relation(a.noun, general.noun, values) == "narrower"
        ]  # fmt: skip
        if exact and len(frozenset().union(general.documents, *(a.documents for a in exact))) > 1:
            return [general, *exact][:MOST_POSITIONS]
    return []


def _holder(names: list[str]) -> str:
    """How the question names the holder: by its name, else by the noun that is told most."""
    count = Counter(names)
    return min(count, key=lambda n: (n == "the attacker", n.startswith("the "), -count[n], len(n), n))


def _value(answer: _Answer, sources: Sources) -> str:
    """The shortest words of an answer; of answers that a clause lists all of them."""
    shortest = min((s for s in answer.slots), key=lambda s: (s.unit == "listed fillers", len(s.value), s.value))
    listed = [s for s in answer.slots if s.document == shortest.document and s.clause == shortest.clause]
    start, end = min(s.span.start for s in listed), max(s.span.end for s in listed)
    return sources.documents[shortest.document].text[start:end]


_WHY: dict[FindingKind, str] = {
    "update": "The reports give different answers, of which one was given before the other.",
    "conflict": "The reports give different answers, which a reader should look at.",
    "refinement": "One answer is a kind of the other.",
    "agreement": "Reports give the same answer.",
    "complement": "The reports give different answers, which can all be true.",
}


def _made(
    kind: FindingKind, rule: str, answers: Sequence[_Answer], frame: Mapping[str, Any], sources: Sources
) -> Finding:
    slots = [s for a in answers for s in a.slots]
    holder = _holder([s.holder for s in slots])
    question = frame["question"].replace("{holder}", holder)
    positions = [slot_position(list(a.slots), _value(a, sources), sources) for a in answers]
    event = next((s.event for s in slots if s.event), None)
    return make_finding(
        kind, frame["facet"], question, _WHY[kind], positions, event, rule, sources,
        confidence="check" if kind == "conflict" else "good", bonus=0.0 if kind in ("conflict", "update") else POINTED,
    )  # fmt: skip
