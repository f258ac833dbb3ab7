"""Which mentions tell of one and the same happening: by time, place, participants, kind and wording.

Mentions of one story that are of one kind are one happening unless something keeps them apart: days that do not meet,
or different persons of whom it is told. That default is what reports of one event live by: they seldom say twice when
and where. Speech has no such default, as everybody says something: it is one only where the speaker is.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from according.resources.loading import load_yaml
from according.text.inflection import verb_forms

Days = tuple[str, str]
"""The first and the last ISO day, inclusive, in which something happened."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What tells which happening a mention is of.

    `story` keeps apart what reports of different stories tell, `scope` what a report itself sets apart from its news
    (history, another day, another place; "" for the news). `kind` is what two mentions must have in common, as
    `kind_of` gives it, or a family of classes; `lemma` is the word that tells it. `patients` and `agents` are the
    entities who take part, and `days` when it happened, None where no time is told.
    """

    document: str
    start: int
    story: str
    scope: str
    kind: str
    lemma: str
    patients: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    days: Days | None = None
    speech: bool = False


@dataclass(frozen=True, slots=True)
class Happening:
    """Mentions that are one happening, in the order of the texts; `reasons` says for each but the first why it was
    joined: (document, start, rule)."""

    members: tuple[Trace, ...]
    reasons: tuple[tuple[str, int, str], ...]


def same_happenings(traces: Iterable[Trace]) -> list[Happening]:
    """Return the happenings, each mention in exactly one, in the order of their first mentions.

    Cost is near linear: only mentions of one story, scope and kind are compared, each with the groups made so far.
    """
    blocks: dict[tuple[str, str, str], list[Trace]] = defaultdict(list)
    for trace in traces:
        blocks[trace.story, trace.scope, trace.kind].append(trace)
    found = [happening for block in blocks.values() for happening in _parted(block)]
    return sorted(found, key=lambda h: (h.members[0].document, h.members[0].start, h.members[0].kind))


def kind_of(event_class: str, lemma: str) -> str:
    """Return what another mention must have in common: a class whose words all name one kind, or the word's base."""
    if event_class in _listed("one_happening"):
        return f"class {event_class}"
    return f"word {_base(lemma)}"


def is_speech(event_class: str) -> bool:
    """Tell whether a class is one of saying, of which each speaker's is one of its own."""
    return event_class in _listed("speech")


class _Group:
    """Mentions taken for one happening so far, with what they tell of it together."""

    def __init__(self, first: Trace) -> None:
        self.members = [first]
        self.rules: list[str] = []
        self.days, self.patients, self.agents = first.days, first.patients, first.agents

    def why(self, trace: Trace) -> tuple[int, str] | None:
        """Return how strongly and why a mention is of this happening; None where something keeps it apart."""
        if days_apart(self.days, trace.days) or (
            self.patients and trace.patients and not self.patients & trace.patients
        ):
            return None
        shared = len(self.patients & trace.patients) + len(self.agents & trace.agents)
        if shared:
            return 2 + shared, "link/same-participants"
        if trace.speech:
            return None
        if self.days and trace.days:
            return 2, "link/same-day"
        return (1, "link/same-word") if self.members[0].lemma == trace.lemma else (0, "link/same-class")

    def add(self, trace: Trace, rule: str) -> None:
        self.members.append(trace)
        self.rules.append(rule)
        self.days = _narrower(self.days, trace.days)
        self.patients |= trace.patients
        self.agents |= trace.agents


def _parted(block: Sequence[Trace]) -> list[Happening]:
    """Split the mentions of one kind into happenings; those that tell most come first, so that they make the groups."""
    groups: list[_Group] = []
    for trace in sorted(block, key=lambda t: (-_told(t), t.document, t.start)):
        best: tuple[int, int, int] | None = None
        rule = ""
        for index, group in enumerate(groups):
            found = group.why(trace)
            if found is not None and (best is None or (found[0], len(group.members), -index) > best):
                best, rule = (found[0], len(group.members), -index), found[1]
        if best is None:
            groups.append(_Group(trace))
        else:
            groups[-best[2]].add(trace, rule)
    return [_happening(group) for group in groups]


def _happening(group: _Group) -> Happening:
    reasons = [(t.document, t.start, rule) for t, rule in zip(group.members[1:], group.rules, strict=True)]
    members = sorted(group.members, key=lambda t: (t.document, t.start))
    return Happening(tuple(members), tuple(sorted(reasons)))


def _told(trace: Trace) -> int:
    return bool(trace.days) + bool(trace.patients) + bool(trace.agents)


def days_apart(one: Days | None, other: Days | None) -> bool:
    """Tell whether two spans of days are told and have no day in common."""
    return one is not None and other is not None and (one[1] < other[0] or other[1] < one[0])


def _narrower(one: Days | None, other: Days | None) -> Days | None:
    if one is None or other is None:
        return one or other
    return max(one[0], other[0]), min(one[1], other[1])


@cache
def _listed(group: str) -> frozenset[str]:
    return frozenset(load_yaml("event_families")[group])


@cache
def _base(lemma: str) -> str:
    """The verb that a noun or participle is formed from by a regular ending ("shooting": "shoot")."""
    if lemma.endswith("ing") and len(lemma) > len("thing"):
        for verb in (lemma[:-3], lemma[:-3] + "e", lemma[:-4]):
            if lemma in verb_forms(verb) and verb in _verbs():
                return verb
    return lemma


@cache
def _verbs() -> frozenset[str]:
    return frozenset(v for entry in load_yaml("events")["classes"] for v in (entry.get("verbs") or ()))
