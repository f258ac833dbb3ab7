"""Findings on what happened: who denies what others assert, and what several reports tell alike."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.reconcile.questions import is_poor, is_vague, whether_question
from according.schema.annotations import Sentence
from according.schema.findings import Finding
from according.schema.ids import content_id
from according.schema.links import Claim, Slot
from according.schema.spans import Span
from according.schema.trees import Tree

# Participants in common: an entity counts 1, a common noun a half.
DENIED_SHARES = 1.0
MAIN_SHARES = 0.5
AGREED_SHARES = 2.0
CONTRADICTED_SHARES = 1.0
CLOSE_SHARES = 1.5
# Characters within which a denial may take up what was told.
SPOKEN_OF = 600
# A denial of fewer words ("dismissed it as talk") does not say what is denied.
DENIAL_WORDS = 4
_NEGATIVE_QUESTION = re.compile(r"\b(?:any|not|no|never|nobody|none|n't)\b|n['’]t\b", re.I)
_BELONGING = re.compile(r"\b(?:his|her|their)\b", re.I)
_FORECAST = re.compile(r"(?:Would|Will|Should|Might|Could)\b")
_QUESTION_WORDS = {"how", "what", "who", "whom", "whose", "when", "where", "why", "which", "whether", "if"}
_NEGATIONS = {"not", "n't", "n’t", "never", "no", "nobody", "none", "neither", "nor", "without"}
# Quotations of so many slots make a position; more of the same adds nothing.
MOST_SLOTS = 8


@dataclass(frozen=True, slots=True)
class Told:
    """An occurrence slot with the sentence it stands in."""

    slot: Slot
    sentence: Sentence


def told_occurrences(slots: Iterable[Slot], sentences: Iterable[Sentence], *, background: bool = False) -> list[Told]:
    """Return the occurrence slots with their sentences; those of the background only where asked for."""
    inside = {(s.document, w.start): s for s in sentences for w in s.words}
    return [
        Told(slot, inside[slot.document, slot.span.start])
        for slot in slots
        if slot.facet == "occurrence" and (background or not slot.background)
    ]


def denial_findings(
    told: list[Told],
    denying: frozenset[str],
    main: frozenset[str],
    sources: Sources,
    cited: frozenset[str] = frozenset(),
) -> list[Finding]:
    """Return a finding for each happening that a source denies and another asserts.

    `denying` are the ids of statements whose source denies their content, `cited` those of all that have a source:
    who says "I did not send it" denies it where another says, with the same word, that it was sent. `main` are the
    story's main events, which reports speak of without naming who took part each time.
    """
    denials = [
        t
        for t in told
        if t.slot.polarity == "no"
        and t.slot.modality == "actual"
        and not _is_purpose(t)
        and not _calls(t)
        and (
            (t.slot.statement in denying and _says_what(t)) or (t.slot.statement in cited and _is_contradicted(t, told))
        )
    ]
    denials = [_with_antecedent(d, told) for d in denials]
    found: list[Finding] = []
    used: set[str] = set()
    shown: set[str | None] = set()
    for denial in sorted(denials, key=lambda t: (sources.order(t.slot.document), t.slot.span)):
        if denial.slot.id in used or denial.slot.statement in shown:
            continue
        is_main = any(t.slot.event in main and _alike(t, denial) for t in told)
        least = MAIN_SHARES if is_main else DENIED_SHARES
        same = [d for d in denials if d is denial or (_alike(d, denial) and _shared(d, denial) >= least)]
        used |= {d.slot.id for d in same}
        shown |= {d.slot.statement for d in same}
        asserted = [t for t in told if _alike(t, denial) and t.slot.polarity == "yes" and not _is_purpose(t)]
        asserted = [
            t for t in asserted if any(_told_closely(t, d, is_main) and (is_main or _of_those(t, d)) for d in same)
        ]
        asserted = _closest([(max(_shared(t, d) for d in same), t) for t in asserted], least, sources)
        positions = [slot_position([d.slot for d in same], "no", sources, "no")]
        if asserted:
            positions.insert(0, slot_position([t.slot for t in asserted[:MOST_SLOTS]], "yes", sources))
            question = _plainest(asserted, same)
            why = "One side asserts what the other denies."
        else:
            question = whether_question(denial.sentence, denial.slot.clause)
            if is_poor(question) or is_vague(question) or _NEGATIVE_QUESTION.search(question) or _lacks(denial):
                continue  # what nobody asserts must be understood from the denial alone
            if _FORECAST.match(question) or _BELONGING.search(question):
                continue  # what nobody knows yet; of whom, the clause does not say
            why = "It is denied; no report here asserts it outright."
        found.append(
            make_finding(
                "denial", "occurrence", question, why, positions, denial.slot.event, "reconcile/denied", sources
            )
        )
    return found


def _with_antecedent(denial: Told, told: list[Told]) -> Told:
    """A denial that names nobody ("there had been no such meeting") is of what its report told of last in that kind."""
    if any(p.startswith("entity:") for p in denial.slot.participants):
        return denial
    before = [
        t.slot
        for t in told
        if t.slot.document == denial.slot.document
        and t.slot.key == denial.slot.key
        and t.slot.span.end < denial.slot.span.start
    ]
    last = max(before, key=lambda s: s.span.start, default=None)
    if last is None or denial.slot.span.start - last.span.end > SPOKEN_OF:
        return denial
    taking = tuple(sorted({*denial.slot.participants, *last.participants}))
    return replace(denial, slot=replace(denial.slot, participants=taking))


def _is_purpose(told: Told) -> bool:
    """ "To support the offensive" says what was wanted, not what happened."""
    words = told.sentence.words_in(told.slot.clause.start, told.slot.clause.end)
    return bool(words) and words[0].text.lower() == "to"


def _is_contradicted(negated: Told, told: list[Told]) -> bool:
    """Tell whether another statement asserts, by a form of the same word, of the same people, what this negates."""
    stem, clause = _stem(negated), negated.slot.clause
    words = {w.text.lower() for w in negated.sentence.words_in(clause.start, clause.end)}
    return bool(words & _NEGATIONS) and any(
        t.slot.polarity == "yes"
        and t.slot.modality == "actual"
        and t.slot.background == negated.slot.background
        and not _is_negative(t)
        and t.slot.statement != negated.slot.statement
        and _stem(t) == stem
        and t.slot.key == negated.slot.key
        and _shared(t, negated) >= CONTRADICTED_SHARES
        for t in told
    )


def _is_negative(told: Told) -> bool:
    """Tell whether the clause says something of what is not: "non-life-threatening injuries"."""
    words = told.sentence.words_in(told.slot.clause.start, told.slot.clause.end)
    return any(
        w.text.lower() in _NEGATIONS or w.text.lower().startswith("non-") or w.text.lower() == "non" for w in words
    )


def _of_those(told: Told, denial: Told) -> bool:
    """Tell whether a clause tells of somebody whom the denial names, where it names anybody."""
    named = {p for p in denial.slot.participants if p.startswith("entity:")}
    return not named or bool(named & set(told.slot.participants))


def _stem(told: Told) -> str:
    word = next((w for w in told.sentence.words if w.start == told.slot.span.start), None)
    return (word.lemma if word else told.slot.value).lower()[:4]


def _closest(asserted: list[tuple[float, Told]], least: float, sources: Sources) -> list[Told]:
    """Of each report the assertions that share most with a denial, and at least `least`; the closest first."""
    best: dict[str, float] = {}
    for shared, told in asserted:
        best[told.slot.document] = max(shared, best.get(told.slot.document, least))
    kept = [(shared, told) for shared, told in asserted if shared >= best[told.slot.document]]
    kept.sort(key=lambda pair: (-pair[0], sources.order(pair[1].slot.document), pair[1].slot.span))
    return [told for _, told in kept]


def _alike(one: Told, other: Told) -> bool:
    """The words may tell of one kind of happening: "struck" and "hit" do, whatever else each may tell of."""
    return one.slot.key == other.slot.key or bool(set(one.slot.families) & set(other.slot.families))


def _told_closely(told: Told, denial: Told, is_main: bool) -> bool:
    """Tell whether words of one kind of happening are forms of one word, or share who takes part."""
    shared = _shared(told, denial)
    return shared >= AGREED_SHARES or (_stem(told) == _stem(denial) and (is_main or shared >= CLOSE_SHARES))


def _says_what(denial: Told) -> bool:
    """Tell whether a denied clause states something: enough words, and no question ("could not say how many died")."""
    words = denial.sentence.words_in(denial.slot.clause.start, denial.slot.clause.end)
    told = any(w.tag in ("VERB", "AUX") for w in words)
    return told and len(words) >= DENIAL_WORDS and words[0].text.lower() not in _QUESTION_WORDS


def _lacks(denial: Told) -> bool:
    """Tell whether the denied clause has no subject of its own."""
    clause, tree = denial.slot.clause, Tree.of(denial.sentence.words)
    inside = [i for i, w in enumerate(denial.sentence.words) if clause.start <= w.start < clause.end]
    return not any(tree.base(i) == "nsubj" for i in inside)


def _calls(told: Told) -> bool:
    """Tell whether the word only says what something is: "it is not his war"."""
    words = told.sentence.words
    at = next((i for i, w in enumerate(words) if w.start == told.slot.span.start), None)
    return at is not None and words[at].tag == "NOUN" and bool(Tree.of(words).children(at, "cop"))


def _plainest(asserted: list[Told], denials: list[Told]) -> str:
    """The shortest question that an assertion or a denial makes; one of "any" or of a pronoun only where need be."""
    asked = [whether_question(t.sentence, t.slot.clause) for t in (*asserted[:MOST_SLOTS], *denials)]
    return min(asked, key=lambda q: (is_vague(q), bool(_NEGATIVE_QUESTION.search(q)), len(q), q))


def alike_occurrences(told: list[Told]) -> list[Claim]:
    """Return a claim for each happening that two or more reports tell with the same participants."""
    found: list[Claim] = []
    used: set[str] = set()
    yes = [t for t in told if t.slot.polarity == "yes" and t.slot.modality == "actual" and len(t.slot.participants) > 1]
    for one in sorted(yes, key=lambda t: (t.slot.document, t.slot.span)):
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
        spans = tuple(Span(t.slot.document, t.slot.clause.start, t.slot.clause.end) for t in alike)
        statements = tuple(t.slot.statement for t in alike)
        found.append(
            Claim(content_id("claim", tuple((s.document, s.start, s.end) for s in spans)), spans, statements, False)
        )
    return found


def _shared(one: Told, other: Told) -> float:
    common = set(one.slot.participants) & set(other.slot.participants)
    if one.slot.key != other.slot.key:
        common.discard("people")  # words that may tell of one happening need more in common than somebody
    return sum(1.0 if c.startswith("entity:") else 0.5 for c in sorted(common))
