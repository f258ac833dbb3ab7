"""What one report says is not known, and another (or a later sentence) tells."""

from collections.abc import Iterable, Iterator

from according.link.background import is_background
from according.link.contraries.making import Side, contrary
from according.link.contraries.telling import Told, evidence, name_of
from according.link.contraries.unknowns import Unknown, holders_of, phrase_range, unknowns
from according.link.contraries.words import words
from according.link.reading import Reading
from according.schema.links import Contrary
from according.schema.spans import Range, Span

_NAMING = {"identify", "name"}


def now_known(readings: list[Reading], told: list[Told], main: frozenset[str]) -> Iterator[Contrary]:
    """Yield a contrary for each matter that is not known to one report and told by another clause."""
    open_ = [
        u
        for reading in readings
        for u in unknowns(reading)
        if not is_background(reading, u.sentence, u.sentence.clause_at(u.shown.start))
    ]
    known = [(t, kind, of) for t in told if not _is_asked(t, open_) for kind, of in _tells(t)]
    used: set[int] = set()
    for number, one in enumerate(open_):
        if number in used:
            continue
        same = [i for i, u in enumerate(open_) if i not in used and u.topic == one.topic and _of_one(u, one)]
        answers = [
            t for t, kind, of in known if kind == one.topic and any(_answers(t, of, open_[i], main) for i in same)
        ]
        if one.topic == "identity" and _names_many(answers):
            continue
        if answers and (one.topic == "cause" or _holder([open_[i] for i in same])):
            used |= set(same)
            yield _made([open_[i] for i in same], answers)


def _names_many(answers: list[Told]) -> bool:
    """Tell whether the answers name several persons, of whom nobody knows which one was meant."""
    named = [
        {e.id for e in t.reading.entities_in(t.shown().start, t.shown().end) if e.schema == "Person"} for t in answers
    ]
    return len(named) > 1 and not set.intersection(*named)


def _is_asked(told: Told, open_: list[Unknown]) -> bool:
    """Tell whether a clause stands inside one that says that it is not known: "unclear what sparked the fire"."""
    at, document = told.predication, told.reading.document.id
    return any(u.reading.document.id == document and u.shown.start < at.end and at.start < u.shown.end for u in open_)


def _of_one(unknown: Unknown, other: Unknown) -> bool:
    if unknown is other:
        return True
    if unknown.topic == "cause":
        return not unknown.holders or not other.holders or bool(unknown.holders & other.holders)
    return bool(unknown.holders & other.holders) and unknown.verb == other.verb


def _answers(told: Told, of: frozenset[str], unknown: Unknown, main: frozenset[str]) -> bool:
    """Tell whether a clause tells what is unknown, of the same one."""
    if unknown.topic == "actor":
        return told.predication.lemma == unknown.verb and bool(of & unknown.holders)
    if unknown.topic == "cause" and not unknown.holders:
        return bool(of & main) and "motive" in of
    return bool(of & unknown.holders)


def _tells(told: Told) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield what a clause tells that another may not know, and of whom: "identity", "cause", "actor"."""
    agent = told.argument("agent")
    if told.negative or (agent is not None and told.phrase(agent).lower() in ("what", "who", "whatever")):
        return  # "what caused the fire" asks it
    cause = _effect(told)
    if cause is not None:
        yield "cause", cause
    if told.predication.modality not in ("actual", "possible"):
        return
    if told.predication.modality == "actual" and (of := _in_condition(told)):
        yield "condition", of
    reading, lemma = told.reading, told.predication.lemma
    if told.predication.tag == "VERB" and lemma in _NAMING and _has_name(told) and (lemma != "name" or _as(told)):
        yield "identity", _persons(told)
    if told.predication.tag == "VERB" and told.argument("agent") and (patient := told.argument("patient")):
        yield "actor", holders_of(reading, told.sentence, Range(patient.start, patient.end))


def _has_name(told: Told) -> bool:
    shown = told.shown()
    return any(
        m.kind == "name" and m.schema == "Person" and shown.start <= m.start < shown.end for m in told.reading.mentions
    )


def _as(told: Told) -> bool:
    """ "Named as the gunman"; who was named deputy has an office."""
    return any(told.tree.case(c) == "as" for c in told.tree.children(told.index, "obl"))


def _persons(told: Told) -> frozenset[str]:
    found: set[str] = set()
    for argument in told.predication.arguments:
        if argument.role != "agent":
            found |= holders_of(told.reading, told.sentence, Range(argument.start, argument.end))
    return frozenset(found)


def _in_condition(told: Told) -> frozenset[str]:
    """Return of whom a clause tells how he is: that he died, was found dead, is in stable condition."""
    tree, index, lemma = told.tree, told.index, told.predication.lemma
    how = words("conditions", "how")
    inner = [tree.words[c].lemma.lower() for c in tree.children(index, "xcomp", "obj")]
    behind = [
        tree.words[g].lemma.lower()
        for c in tree.children(index, "obl")
        if tree.words[c].lemma == "condition"
        for g in tree.children(c, "amod")
    ]
    killed = "kill" in told.kinds and lemma == "kill"
    if not (
        lemma in words("conditions", "told") or killed or lemma in how & {"dead", "alive"} or how & {*inner, *behind}
    ):
        return frozenset()
    argument = told.argument("patient") or told.argument("agent")
    if argument is None:
        return frozenset()
    return holders_of(told.reading, told.sentence, Range(argument.start, argument.end))


def _effect(told: Told) -> frozenset[str] | None:
    """Return of what a clause gives the cause, with "motive" where it may be one: None for other clauses.

    It is the subject of "stemmed from" and of "was the result of", the object of "caused"; of "the motive was" what
    the noun is of, or the news.
    """
    tree, index, predication = told.tree, told.index, told.predication
    subject = next(iter(tree.children(index, "nsubj")), None)
    if subject is not None and tree.words[subject].lemma in words("causing", "nouns"):
        if predication.lemma in words("unknown", "states") | words("unknown", "knowing") | {"remain"}:
            return None
        return holders_of(told.reading, told.sentence, phrase_range(told.sentence, subject)) | {"motive", "news"}
    if predication.modality not in ("actual", "possible"):
        return None
    of, motive = None, frozenset({"motive"})
    if predication.lemma in words("causing", "from") and predication.tag == "VERB":
        behind = [c for c in tree.children(index, "obl") if tree.case(c) == "from"]
        of = told.argument("agent", "patient") if behind else None
    elif predication.lemma in words("causing", "to") and predication.tag == "VERB":
        of, motive = (told.argument("patient") if told.argument("agent") else None), frozenset()
        motive = frozenset({"motive"}) if predication.lemma == "motivate" else motive
    elif predication.lemma in words("causing", "outcome") and predication.tag == "NOUN":
        of = told.argument("agent")
    if of is None:
        return None
    span = Range(of.start, of.end)
    happening = {h.id for start, h in told.reading.happenings.items() if span.start <= start < span.end}
    return holders_of(told.reading, told.sentence, span) | happening | motive


def _made(open_: list[Unknown], answers: list[Told]) -> Contrary:
    inside = {u.reading.document.id for u in open_}
    # A report that gives somebody's answer and says all the same that it is not known leaves it open.
    left_open = open_[0].topic == "cause" and any(
        t.reading.document.id in inside and t.statement is not None and t.statement.chain for t in answers
    )
    first = min(open_, key=lambda u: (u.holder is None, -len(u.shown)))
    return contrary(
        "open" if left_open else "unknown",
        first.topic if first.topic != "actor" else f"actor/{first.verb}",
        _holder(open_),
        Side.of([(evidence(t), t.statement) for t in answers]),
        Side.of([(_shown(u), u.reading.statement_at(u.shown.start, u.shown.end)) for u in open_]),
        asked=evidence(answers[0]),
    )


def _holder(open_: Iterable[Unknown]) -> str:
    """Of whom or what, in the fullest words: a noun's, or the name of whom a pronoun stands for."""
    named = [(u, u.holder) for u in open_ if u.holder is not None]
    texts = [name_of(u.reading, u.sentence, at.start, at.end) for u, at in named]
    return min((t for t in texts if t), key=lambda t: (len(t.split()) < 2, len(t), t), default="")


def _shown(unknown: Unknown) -> Span:
    return Span(unknown.reading.document.id, unknown.shown.start, unknown.shown.end)
