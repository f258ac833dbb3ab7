"""Accusations that the accused denies: "blamed the firm for the spill" and "the firm denied responsibility"."""

from collections.abc import Iterator

from according.link.contraries.making import Side, contrary
from according.link.contraries.telling import ANYBODY, Told, evidence, is_news, name_of
from according.link.contraries.words import words
from according.schema.links import Contrary

# Nouns that many may be called by: that two clauses share one says nothing of who is meant.
_VAGUE = ANYBODY | {"official", "government", "force", "group", "company", "party", "side", "statement"}


def denied_accusations(told: list[Told]) -> Iterator[Contrary]:
    """Yield a contrary for each accused who denies what others accuse him of."""
    accusations = [(t, _accused(t)) for t in told if not t.negative and t.predication.modality != "asked"]
    accusations = [(t, accused) for t, accused in accusations if accused]
    denials = [(t, denier) for t in told if (denier := _denier(t))] if accusations else []
    used: set[int] = set()
    for number, (denial, denier) in enumerate(denials):
        if number in used:
            continue
        against = [t for t, accused in accusations if accused & denier and _may_be_set(denial, t)]
        blamers = frozenset[str]().union(*(_blamer(t) for t in against))
        same = [
            i for i, (t, other) in enumerate(denials)
            if i == number or other & denier
            or any(accused & other and _blamer(a) & blamers for a, accused in accusations)
        ]  # fmt: skip
        accused_of = frozenset[str]().union(*(denials[i][1] for i in same))
        against = [t for t, accused in accusations if accused & accused_of and _may_be_set(denial, t)]
        if against:
            used |= set(same)
            yield _made([denials[i][0] for i in same], against)


def _may_be_set(denial: Told, accusation: Told) -> bool:
    return is_news(denial) == is_news(accusation) and denial.predication is not accusation.predication


def _accused(told: Told) -> frozenset[str]:
    """Who is accused: the object of "accused", or what stands behind "on" where the object is what is blamed."""
    lemma, tree = told.predication.lemma, told.tree
    if told.predication.tag != "VERB" or lemma not in words("guilt", "blaming"):
        return frozenset()
    found = [a for a in told.predication.arguments if a.role == "patient"]
    on = [i for i in tree.children(told.index, "obl") if tree.case(i) == "on"]
    if lemma == "blame" and on:
        starts = {tree.words[i].start for i in on}
        found = [a for a in told.predication.arguments if any(a.start <= s < a.end for s in starts)]
    return frozenset[str]().union(*(told.reading.participants(a.start, a.end) for a in found)) - _VAGUE


def _blamer(told: Told) -> frozenset[str]:
    return frozenset(p for p in told.taking("agent") if ":" in p)


def _denier(told: Told) -> frozenset[str]:
    """Who denies it: the subject of "denied responsibility", of "was not involved", of "pleaded not guilty"."""
    lemma, tree = told.predication.lemma, told.tree
    if told.predication.tag == "VERB" and lemma in words("guilt", "denying") and told.predication.polarity == "yes":
        objects = [tree.words[i].lemma.lower() for i in tree.children(told.index, "obj")]
        objects += [tree.words[i].lemma.lower() for i in tree.children(told.index, "nsubj")]
        if set(objects) & words("guilt", "denied"):
            return told.taking("agent") - _VAGUE - words("guilt", "denied")
    if told.predication.polarity == "no" and lemma in words("guilt", "guilty"):
        return told.taking("agent", "patient") - _VAGUE
    return frozenset()


def _made(denials: list[Told], accusations: list[Told]) -> Contrary:
    sides = [Side.of([(evidence(t), t.statement) for t in side]) for side in (accusations, denials)]
    shown = min(accusations, key=lambda t: (not _charge(t), len(_charge(t)), t.reading.document.id))
    named = [(t, a) for t in denials for a in t.predication.arguments if a.role == "agent"]
    names = [name_of(t.reading, t.sentence, a.start, a.end) for t, a in named]
    holder = next((n for n in names if n), "")
    return contrary("accused", _charge(shown), holder, *sides, asked=evidence(shown))


def _charge(told: Told) -> str:
    """What somebody is accused of, as a predicate: "responsible for the spill", "guilty of arson"; "" where it is not
    told by a noun."""
    tree, index, text = told.tree, told.index, told.reading.document.text
    on = [i for i in tree.children(index, "obl") if tree.case(i) == "on"]
    lead = "responsible for" if told.predication.lemma in ("blame", "fault") else "guilty of"
    if told.predication.lemma == "blame" and on:
        thing = next(iter(tree.children(index, "obj", "nsubj")), None)
        if thing is None or tree.words[thing].tag == "PRON":
            thing = tree.head(index) if tree.base(index) == "acl" else None
    else:
        thing = next((i for i in tree.children(index, "obl") if tree.case(i) in ("for", "of", "with", "over")), None)
    if thing is None or tree.words[thing].tag not in ("NOUN", "PROPN"):
        return ""
    phrase = next((p for p in told.sentence.phrases if p.first <= thing <= p.last), None)
    return f"{lead} {' '.join(text[phrase.start : phrase.end].split())}" if phrase else ""
