"""Findings on what reports answer to the question of a frame: with what somebody was armed, into what a car crashed."""

from collections import defaultdict
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
from according.text.noun_classes import relation

MOST_POSITIONS = 4
_NAME = "name:"
_ARTICLES = {"The", "A", "An", "His", "Her", "Their", "Its"}
# Characters within which two answers of one report tell of two things one after the other, and not of one again.
SEQUENCE = 200


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
    """The slots by frame and holder; two holders are one where one answer of a report is about both."""
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
    groups: dict[str, dict[tuple[str, int], Slot]] = defaultdict(dict)
    for slot in slots:
        groups[root(slot.key)].setdefault((slot.document, slot.span.start), slot)
    return [(key.split("/")[1], list(groups[key].values())) for key in sorted(groups)]


def _finding(name: str, slots: list[Slot], main: frozenset[str], sources: Sources) -> Finding | None:
    frame = _frames()[name]
    if frame["holder"] == "event" or name in ("route", "target"):
        slots = [s for s in slots if s.event in main]
    if len({s.document for s in slots}) < 2:
        return None
    answers = _answers(slots, frozenset(frame["values"]))
    rivals = _rivals(answers, frame)
    if rivals:
        return _made("conflict", "reconcile/frame-rivals", rivals, frame, sources)
    exact = _refined(answers, frozenset(frame["values"]))
    if exact:
        return _made("refinement", "reconcile/frame-refined", exact, frame, sources)
    shared = [a for a in answers if len(a.documents) > 1]
    if shared:
        best = min(shared, key=lambda a: (-len(a.documents), a.noun))
        return _made("agreement", "reconcile/frame-alike", [best], frame, sources)
    if frame["conflict"] == "never" and 1 < len(answers) <= MOST_POSITIONS:
        return _made("complement", "reconcile/frame-several", answers, frame, sources)
    return None


def _answers(slots: Iterable[Slot], values: frozenset[str]) -> list[_Answer]:
    """Answers of one noun, or of nouns of one meaning; names by what they name."""
    groups: list[tuple[str, list[Slot]]] = []
    for slot in sorted(slots, key=lambda s: (s.document, s.span)):
        noun = slot.counted or ""
        if noun.startswith(_NAME):
            noun = f"{noun}/{slot.participants[0] if slot.participants else slot.value}"
        for known, members in groups:
            alike = known == noun or (_NAME not in known + noun and relation(known, noun, values) == "same")
            if alike and not any(_other_name(slot, m) for m in members):
                members.append(slot)
                break
        else:
            groups.append((noun, [slot]))
    found = [_Answer(noun, tuple(group)) for noun, group in groups]
    return sorted(found, key=lambda a: (-len(a.documents), a.noun))


def _other_name(one: Slot, other: Slot) -> bool:
    """The Indian consulate is not the German one: both are named, by other names."""
    first, second = ({w for w in s.value.split()[:-1] if w[:1].isupper()} - _ARTICLES for s in (one, other))
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
        if told and _exclude(one, other, frame) and not _in_sequence(one, other):
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
        exact = [
            a for a in answers
            if a is not general and not a.is_name and not general.is_name
            and relation(a.noun, general.noun, values) == "narrower"
        ]  # fmt: skip
        if exact and len(frozenset().union(general.documents, *(a.documents for a in exact))) > 1:
            return [general, *exact][:MOST_POSITIONS]
    return []


_WHY: dict[FindingKind, str] = {
    "conflict": "The reports give different answers, which a reader should look at.",
    "refinement": "One answer is a kind of the other.",
    "agreement": "Reports give the same answer.",
    "complement": "The reports give different answers, which can all be true.",
}


def _made(
    kind: FindingKind, rule: str, answers: Sequence[_Answer], frame: Mapping[str, Any], sources: Sources
) -> Finding:
    slots = [s for a in answers for s in a.slots]
    holder = min((s.holder for s in slots), key=lambda h: (h == "the attacker", h.startswith("the "), len(h), h))
    question = frame["question"].replace("{holder}", holder)
    positions = [slot_position(list(a.slots), min((s.value for s in a.slots), key=len), sources) for a in answers]
    event = next((s.event for s in slots if s.event), None)
    return make_finding(
        kind, frame["facet"], question, _WHY[kind], positions, event, rule, sources,
        confidence="check" if kind == "conflict" else "good",
    )  # fmt: skip
