"""Measures that one clause tells of as in force, and another as over: a lockdown, an order, a closed road."""

from collections.abc import Iterator

from according.link.contraries.making import Side, contrary
from according.link.contraries.telling import Told, evidence, is_news
from according.link.contraries.words import words
from according.schema.links import Contrary

_MODALITIES = ("actual", "possible")


def over(told: list[Told]) -> Iterator[Contrary]:
    """Yield a contrary for each measure that is told to be in force, and to have ended."""
    plain = [t for t in told if not t.negative and t.predication.modality in _MODALITIES and is_news(t)]
    begun = [(t, things) for t in plain if (things := _begun(t))]
    ended = [(t, things) for t in plain if (things := _ended(t))] if begun else []
    used: set[int] = set()
    for number, (one, things) in enumerate(ended):
        if number in used:
            continue
        before = [t for t, started in begun if _same(t, started, one, things)]
        if not before:
            continue
        same = [
            i for i, (t, others) in enumerate(ended)
            if i == number or (i not in used and any(_same(b, _begun(b), t, others) for b in before))
        ]  # fmt: skip
        used |= set(same)
        after = [ended[i][0] for i in same]
        sides = [Side.of([(evidence(t), t.statement) for t in side]) for side in (before, after)]
        yield contrary("over", _name(before), "", *sides, asked=evidence(after[0]))


def _name(begun: list[Told]) -> str:
    """Return how a measure is named, in the fullest words: "shelter-in-place order"; of a closed place "closure"."""
    names = []
    for told in begun:
        for argument in told.predication.arguments:
            words_ = told.sentence.words_in(argument.start, argument.end)
            at = next((i for i, w in enumerate(words_) if w.lemma.lower() in words("measures", "things")), None)
            if at is not None:
                last = max(i for i, w in enumerate(words_) if w.lemma.lower() in words("measures", "things"))
                kept = [w for w in words_[: last + 1] if w.tag not in ("DET", "PRON", "NUM")]
                names.append(told.reading.document.text[kept[0].start : kept[-1].end])
    return max(names, key=lambda n: (len(n), n), default="closure")


def _nouns(told: Told, *roles: str) -> frozenset[str]:
    found = [a for a in told.predication.arguments if not roles or a.role in roles]
    return frozenset(w.lemma.lower() for a in found for w in told.sentence.words_in(a.start, a.end) if w.tag == "NOUN")


def _begun(told: Told) -> frozenset[str]:
    """The measures that a clause tells of as in force, with the places that they are for."""
    lemma = told.predication.lemma
    if lemma in words("measures", "begin"):
        things = _nouns(told) & words("measures", "things")
        return things | _places(told) if things else frozenset()
    return _places(told) if lemma in words("measures", "closing") else frozenset()


def _ended(told: Told) -> frozenset[str]:
    lemma = told.predication.lemma
    if told.tree.base(told.index) in ("advcl", "acl"):
        return frozenset()  # "while clearing the school"
    roles = ("patient",) if told.argument("patient") else ("agent",)
    if lemma in words("measures", "end") and (things := _nouns(told, *roles) & words("measures", "things")):
        return things
    if lemma == "clear" and told.argument("agent") is not None and not _is_passive(told):
        return frozenset()  # who clears a place searches it
    return _places(told, *roles) if lemma in words("measures", "opening") else frozenset()


def _is_passive(told: Told) -> bool:
    return any(told.tree.relation(c) in ("aux:pass", "nsubj:pass") for c in told.tree.children(told.index))


def _places(told: Told, *roles: str) -> frozenset[str]:
    """Closed and opened places, by their names; where a place is of another kind, none."""
    if not _kinds(told, *roles) & words("measures", "shut"):
        return frozenset()
    return frozenset(p for p in told.taking(*roles) if ":" in p or p in words("measures", "shut"))


def _kinds(told: Told, *roles: str) -> frozenset[str]:
    found = [a for a in told.predication.arguments if not roles or a.role in roles]
    return frozenset(w.lemma.lower() for a in found for w in told.sentence.words_in(a.start, a.end))


def _same(begun: Told, started: frozenset[str], ended: Told, things: frozenset[str]) -> bool:
    """Tell whether a measure that began is the one that ended: they share a name or a noun."""
    if begun.sentence is ended.sentence:
        return False
    return bool(started & things)
