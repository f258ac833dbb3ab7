"""Findings on what happened: who denies what others assert, and what several reports tell alike."""

from collections.abc import Iterable
from dataclasses import dataclass

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.questions import whether_question
from according.schema.annotations import EventMention, Sentence
from according.schema.findings import Finding
from according.schema.links import Slot

# Participants in common: an entity counts 1, a common noun a half.
DENIED_SHARES = 1.0
AGREED_SHARES = 2.0
# A denial of fewer words ("dismissed it as talk") does not say what is denied.
DENIAL_WORDS = 4
# Quotations of so many slots make a position; more of the same adds nothing.
MOST_SLOTS = 8


@dataclass(frozen=True, slots=True)
class Told:
    """An occurrence slot with the sentence and event mention it was made of."""

    slot: Slot
    sentence: Sentence
    event: EventMention


def told_occurrences(slots: Iterable[Slot], sentences: Iterable[Sentence], events: Iterable[EventMention]) -> list[Told]:
    """Return the occurrence slots outside the background with their sentences and event mentions."""
    mention = {(e.document, e.start): e for e in events}
    inside = {(e.document, e.start): s for s in sentences for e in _in_sentence(s, mention)}
    return [
        Told(slot, inside[slot.document, slot.span.start], mention[slot.document, slot.span.start])
        for slot in slots
        if slot.facet == "occurrence" and not slot.background and (slot.document, slot.span.start) in inside
    ]


def _in_sentence(sentence: Sentence, mention: dict[tuple[str, int], EventMention]) -> list[EventMention]:
    keys = ((sentence.document, w.start) for w in sentence.words)
    return [mention[k] for k in keys if k in mention]


def denial_findings(told: list[Told], denying: frozenset[str], sources: Sources) -> list[Finding]:
    """Return a finding for each happening that a source denies and another asserts.

    `denying` are the ids of statements whose source denies their content.
    """
    denials = [
        t for t in told
        if t.slot.statement in denying and t.slot.polarity == "no" and len(t.sentence.words_in(t.slot.clause.start, t.slot.clause.end)) >= DENIAL_WORDS
    ]  # fmt: skip
    found: list[Finding] = []
    used: set[str] = set()
    for denial in sorted(denials, key=lambda t: (sources.order(t.slot.document), t.slot.span)):
        if denial.slot.id in used:
            continue
        same = [d for d in denials if d.slot.key == denial.slot.key and (d is denial or _shared(d, denial) >= DENIED_SHARES)]
        used |= {d.slot.id for d in same}
        asserted = [t for t in told if t.slot.key == denial.slot.key and t.slot.polarity == "yes"]
        asserted = [t for t in asserted if max(_shared(t, d) for d in same) >= DENIED_SHARES]
        asserted.sort(key=lambda t: (-max(_shared(t, d) for d in same), sources.order(t.slot.document), t.slot.span))
        positions = [slot_position([d.slot for d in same], "no", sources, "no")]
        if asserted:
            positions.insert(0, slot_position([t.slot for t in asserted[:MOST_SLOTS]], "yes", sources))
            question = _plainest(asserted, same)
            why = "One side asserts what the other denies."
        else:
            question = whether_question(denial.sentence, denial.event)
            why = "It is denied; no report here asserts it outright."
        found.append(make_finding("denial", "occurrence", question, why, positions, denial.slot.event, "reconcile/denied", sources))
    return found


def _plainest(asserted: list[Told], denials: list[Told]) -> str:
    """The shortest question that an assertion or a denial makes, of those that share most."""
    most = max(_shared(t, d) for t in asserted for d in denials)
    near = [t for t in asserted if max(_shared(t, d) for d in denials) >= most - 0.5]
    asked = [whether_question(t.sentence, t.event) for t in (*near, *denials)]
    return min(asked, key=lambda q: (q.startswith("Is it so"), len(q), q))


def agreed_occurrences(told: list[Told], sources: Sources) -> list[Finding]:
    """Return a finding for each happening that two or more reports tell with the same participants."""
    found: list[Finding] = []
    used: set[str] = set()
    yes = [t for t in told if t.slot.polarity == "yes" and t.slot.modality == "actual" and len(t.slot.participants) > 1]
    for one in sorted(yes, key=lambda t: (sources.order(t.slot.document), t.slot.span)):
        if one.slot.id in used:
            continue
        alike = [
            t for t in yes
            if t.slot.key == one.slot.key and t.slot.id not in used
            and (t is one or (t.slot.document != one.slot.document and _shared(t, one) >= AGREED_SHARES))
        ]  # fmt: skip
        if len({t.slot.document for t in alike}) < 2:
            continue
        used |= {t.slot.id for t in alike}
        position = slot_position([t.slot for t in alike], "yes", sources)
        question = whether_question(one.sentence, one.event)
        found.append(
            make_finding(
                "agreement", "occurrence", question, f"{len(position.documents)} reports tell it alike.", [position],
                one.slot.event, "reconcile/told-alike", sources,
            )  # fmt: skip
        )
    return found


def _shared(one: Told, other: Told) -> float:
    common = set(one.slot.participants) & set(other.slot.participants)
    return sum(1.0 if c.startswith("entity:") else 0.5 for c in sorted(common))
