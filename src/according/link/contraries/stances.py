"""A position that somebody is said to have given up, and says to hold: "dropped its opposition", "has not changed"."""

from collections.abc import Iterator

from according.link.contraries.making import Side, contrary
from according.link.contraries.telling import Told, evidence, is_news, name_of, plain_clause
from according.link.contraries.words import words
from according.schema.links import Contrary


def held_stances(told: list[Told]) -> Iterator[Contrary]:
    """Yield a contrary for each of whom one says that a position changed, and another that it did not."""
    changing = [(t, holders) for t in told if is_news(t) and (holders := _changes(t))]
    held = [(t, holders) for t, holders in changing if t.negative]
    used: set[str] = set()
    for _, holders in held:
        if holders & used:
            continue
        same = [t for t, others in held if others & holders]
        given_up = [t for t, others in changing if not t.negative and others & holders]
        if given_up:
            used |= holders
            yield _made(same, given_up)


def _changes(told: Told) -> frozenset[str]:
    """Whose position a clause says to have changed, or not to have; nobody's where it tells of something else."""
    if told.predication.modality not in ("actual", "possible") or told.sentence.words[-1].text == "?":
        return frozenset()
    nouns = _nouns(told)
    verb = told.predication.tag == "VERB" and told.predication.lemma in words("stances", "changing")
    changes = words("stances", "changes")
    if not (verb and nouns & words("stances", "held")) and not (nouns & changes and not told.negative):
        return frozenset()
    return frozenset(
        e.id
        for a in told.predication.arguments
        for e in told.reading.entities_in(a.start, a.end)
        if e.schema in ("Person", "Organization") and (verb or _nouns(told, a.start, a.end) & changes)
    )


def _nouns(told: Told, start: int = 0, end: int = -1) -> frozenset[str]:
    found = [
        a for a in told.predication.arguments if a.role != "other" and (end < 0 or (a.start, a.end) == (start, end))
    ]
    return frozenset(w.lemma.lower() for a in found for w in told.sentence.words_in(a.start, a.end) if w.tag == "NOUN")


def _made(held: list[Told], given_up: list[Told]) -> Contrary:
    sides = [Side.of([(evidence(t), t.statement) for t in side]) for side in (given_up, held)]
    asked = min(held, key=lambda t: (t.argument("agent") is None, len(t.text)))
    subject = asked.argument("agent")
    holder = name_of(asked.reading, asked.sentence, subject.start, subject.end) if subject else ""
    return contrary("denied", asked.predication.lemma, holder, *sides, asked=plain_clause(asked))
