"""Clauses that accuse: "blamed the firm for the spill", and a deed told of the one who denies it."""

from collections.abc import Iterator
from dataclasses import dataclass

from according.link.contraries.parties import Parties
from according.link.contraries.telling import Told
from according.link.contraries.words import words
from according.schema.annotations import Argument
from according.schema.trees import Tree


@dataclass(frozen=True, slots=True)
class Accusation:
    """A clause that accuses, who does, who is accused, in what words, and of what: "did launch a gas attack",
    "responsible for the spill", "" where that is not told. `blames`: it is a word of blame, and no deed. Of what is
    told, the lemmas of its `verbs`, the kinds of its `deeds` and its `nouns`."""

    told: Told
    accuser: frozenset[str]
    accused: frozenset[str]
    called: str
    charge: str
    verbs: frozenset[str]
    deeds: frozenset[str]
    nouns: frozenset[str]
    blames: bool


def accusations(told: list[Told], parties: Parties, main: frozenset[str]) -> Iterator[Accusation]:
    """Yield the clauses that blame somebody, and those that tell a deed of one of the `main` kinds with its doer."""
    for one in told:
        if one.negative or one.predication.modality == "asked" or one.predication.tag != "VERB":
            continue
        found = _blaming(one, parties) or _deed(one, parties, main)
        if found is not None and found.accused and not found.accused <= found.accuser:
            yield found


def _blaming(told: Told, parties: Parties) -> Accusation | None:
    """Who is accused: the object of "accused", or what stands behind "on" where the object is what is blamed."""
    lemma, tree = told.predication.lemma, told.tree
    if lemma not in words("guilt", "blaming") or _is_aside(tree, told.index):
        return None
    found = [a for a in told.predication.arguments if a.role == "patient"]
    on = [i for i in tree.children(told.index, "obl") if tree.case(i) == "on"]
    if lemma == "blame" and on:
        starts = {tree.words[i].start for i in on}
        found = [a for a in told.predication.arguments if any(a.start <= s < a.end for s in starts)]
    accused = frozenset[str]().union(*(_whole(told, a, parties) for a in found))
    by = told.argument("agent")
    accuser = parties.of(told.reading, by.start, by.end) if by else frozenset[str]()
    called = next((" ".join(told.phrase(a).split()) for a in found), "")
    return Accusation(told, accuser, accused, called, charge(told), *_matter(told, told.index), True)


def _is_aside(tree: Tree, index: int) -> bool:
    """ "The agents that they accuse him of having", "accused him of that attack": of something told before."""
    accused = tree.children(index, "obj") and tree.words[index].lemma.lower() not in ("blame", "fault")
    if tree.base(index) == "acl" and tree.children(index, "nsubj") and accused:
        return True
    behind = [i for i in tree.children(index, "obl") if tree.case(i) in ("for", "of", "over")]
    return any(tree.words[c].text.lower() in ("that", "those") for b in behind for c in tree.children(b, "det"))


def _matter(told: Told, index: int) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The verbs, the kinds of deeds and the nouns of a clause with what hangs on it."""
    shown = told.shown()
    tokens = told.sentence.words_in(shown.start, shown.end)
    events = [e for e in told.reading.events_in(told.sentence) if shown.start <= e.start < shown.end]
    verbs = frozenset(w.lemma.lower() for w in tokens if w.tag == "VERB" and w.start != told.tree.words[index].start)
    deeds = frozenset(Told.family(c) for e in events for c in (e.event_class, *e.others))
    return verbs, deeds, frozenset(w.lemma.lower() for w in tokens if w.tag == "NOUN")


def _whole(told: Told, argument: Argument, parties: Parties) -> frozenset[str]:
    """The party of a noun with what is said of it: "the forces loyal to President Quill"."""
    tree = told.tree
    head = next((i for i in reversed(range(len(tree.words))) if argument.start <= tree.words[i].start < argument.end
                 and tree.words[i].tag in ("NOUN", "PROPN")), None)  # fmt: skip
    further = [i for c in (tree.children(head, "amod", "acl") if head is not None else ()) for i in tree.subtree(c)
               if tree.words[c].tag == "ADJ"]  # fmt: skip
    last = max((tree.words[i].end for i in further), default=argument.end)
    return parties.of(told.reading, argument.start, max(argument.end, last))


def _deed(told: Told, parties: Parties, main: frozenset[str]) -> Accusation | None:
    doer = told.argument("agent")
    kinds = _kinds(told) & main
    adverbs = {told.tree.words[c].text.lower() for c in told.tree.children(told.index, "advmod")}
    if adverbs & words("guilt", "standing"):
        return None
    if doer is None or told.predication.modality not in ("actual", "possible") or not kinds:
        return None
    source = told.statement.chain if told.statement is not None else ()
    accuser = frozenset[str]().union(*(parties.of(told.reading, s.start, s.end) for s in source))
    accused = parties.of(told.reading, doer.start, doer.end)
    verbs, _, nouns = _matter(told, told.index)
    return Accusation(told, accuser, accused, "", "", verbs | {told.predication.lemma}, kinds, nouns, False)


def _kinds(told: Told) -> frozenset[str]:
    """The kinds of happening of the verb, or of the deed that "carried out" and its like have as their object."""
    if told.predication.lemma not in words("guilt", "doing"):
        return told.kinds
    tree = told.tree
    things = {tree.words[c].start for c in (*tree.children(told.index, "obj", "nsubj"),)}
    if tree.base(told.index) in ("acl", "csubj") and (above := tree.head(told.index)) is not None:
        things.add(tree.words[above].start)
    if told.index and tree.words[told.index - 1].tag == "NOUN":
        things.add(tree.words[told.index - 1].start)  # "the raids carried out by …"
    events = [e for e in told.reading.events_in(told.sentence) if e.start in things]
    return told.kinds | frozenset(Told.family(c) for e in events for c in (e.event_class, *e.others))


def charge(told: Told) -> str:
    """What somebody is accused of, as a predicate: "responsible for the spill", "guilty of arson", "did launch an
    attack"; "" where it is not told."""
    tree, index, text = told.tree, told.index, told.reading.document.text
    on = [i for i in tree.children(index, "obl") if tree.case(i) == "on"]
    lead = "responsible for" if told.predication.lemma in ("blame", "fault") else "guilty of"
    if told.predication.lemma == "blame" and on:
        thing = next(iter(tree.children(index, "obj", "nsubj")), None)
        if thing is None or tree.words[thing].tag == "PRON":
            thing = _happening_above(told) if tree.base(index) == "acl" else None
    else:
        behind = [
            i
            for i in tree.subtree(index)
            if i > index and tree.case(i) in ("for", "of", "with", "over") or i > index and _of_verb(tree, i)
        ]
        thing = next((i for i in behind if tree.head(i) in (index, *tree.children(index))), None)
    if thing is None:
        return ""
    if tree.words[thing].tag == "VERB" and tree.words[thing].text.lower().endswith("ing"):
        return _done(told, thing)
    if tree.words[thing].tag not in ("NOUN", "PROPN"):
        return ""
    if any(tree.words[c].text.lower() in ("that", "this", "these", "those") for c in tree.children(thing, "det")):
        return ""
    phrase = next((p for p in told.sentence.phrases if p.first <= thing <= p.last), None)
    return f"{lead} {' '.join(text[phrase.start : phrase.end].split())}" if phrase else ""


def _happening_above(told: Told) -> int | None:
    """What "which they blamed on him" is said of: the nearest noun of something that happened."""
    tree, at = told.tree, told.tree.head(told.index)
    starts = {e.start for e in told.reading.events_in(told.sentence)}
    while at is not None and tree.words[at].tag in ("NOUN", "PROPN"):
        if tree.words[at].start in starts:
            return at
        at = tree.head(at)
    return None


def _of_verb(tree: Tree, index: int) -> bool:
    marks = {tree.words[c].text.lower() for c in tree.children(index, "mark", "case")}
    return tree.words[index].tag == "VERB" and bool(marks & {"of", "for", "with"})


def _done(told: Told, verb: int) -> str:
    """ "Launching a gas attack that killed dozens" > "did launch a gas attack"."""
    tree, text = told.tree, told.reading.document.text
    kept = [*tree.children(verb, "obj"), *tree.children(verb, "compound")]
    if not kept:
        return ""
    phrases = [next((p for p in told.sentence.phrases if p.first <= k <= p.last), None) for k in sorted(kept)]
    of = [c for k in kept for c in tree.children(k, "nmod") if tree.case(c) == "of"]
    end = max((p.end for c in of for p in told.sentence.phrases if p.first <= c <= p.last), default=0)
    parts = [" ".join(text[p.start : max(p.end, end)].split()) for p in phrases if p is not None]
    return f"did {tree.words[verb].lemma} {' '.join(parts)}" if parts else ""
