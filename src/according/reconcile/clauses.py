"""A clause as its parts: the verb, who does it or undergoes it, and what hangs on it."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from according.resources.loading import load_yaml
from according.schema.trees import Tree
from according.text.inflection import past_forms

RELATIVES = frozenset({"who", "which", "that", "whom"})
# How a clause comes by its subject: its own; that of a relative clause; the noun that a participle describes; that of
# the verb it is joined to; that of the verb of which it tells a circumstance ("killing nine").
Way = Literal["own", "relative", "participle", "joined", "circumstance"]
# Prepositions of a noun inside another's phrase: of "the strikes in the province that killed nine" the clause may be of
# either.
_INNER = frozenset({"in", "of", "at", "near", "on", "from"})
# How many verbs up a subject is looked for.
REACH = 3


@cache
def listed(name: str) -> frozenset[str]:
    """Return the words of a list of clauses.yml, which says what each is for."""
    return frozenset(load_yaml("clauses")[name])


@dataclass(frozen=True, slots=True)
class Predicate:
    """The head of a clause and its subject, as indexes of words; `auxiliaries` in order, perhaps another clause's."""

    verb: int
    subject: int
    way: Way
    auxiliaries: tuple[int, ...]


def predicate(tree: Tree, inside: list[int]) -> Predicate | None:
    """Return the topmost verb or predicate of a stretch for which a subject stands in the sentence.

    Of "officials said that the bridge fell" it is what was said, where that is a clause.
    """
    chosen = set(inside)
    for index in inside:
        head = tree.head(index)
        if head is not None and head in chosen:
            continue
        found = _predicate_of(tree, index) if _is_verbal(tree, index) else None
        if found is not None:
            return _said(tree, found, chosen)
    return None


def _said(tree: Tree, told: Predicate, inside: set[int]) -> Predicate:
    """What a verb of saying brings in, where that stands inside too."""
    for _ in range(REACH):
        if tree.words[told.verb].lemma not in listed("saying"):
            break
        contents = [c for c in tree.children(told.verb, "ccomp") if c in inside and _is_verbal(tree, c)]
        found = _predicate_of(tree, contents[0]) if contents else None
        if found is None or found.way != "own":
            break
        told = found
    return told


def _is_verbal(tree: Tree, index: int) -> bool:
    return tree.words[index].tag in ("VERB", "AUX") or bool(tree.children(index, "cop"))


def _predicate_of(tree: Tree, verb: int) -> Predicate | None:
    own = [c for c in tree.children(verb, "nsubj", "expl") if c < verb or tree.words[c].text.lower() == "there"]
    auxiliaries = tuple(c for c in tree.children(verb, "aux", "cop") if c < verb)
    head, base = tree.head(verb), tree.base(verb)
    if own:
        if tree.words[own[0]].text.lower() in RELATIVES and base == "acl" and head is not None:
            inner = (
                tree.words[own[0]].text.lower() != "who" and tree.case(head) in _INNER and _whole(tree, head) == head
            )
            return None if inner else Predicate(verb, _whole(tree, head), "relative", auxiliaries)
        if base == "acl" and any(tree.words[c].text.lower() in RELATIVES for c in tree.children(verb, "obj", "obl")):
            return None  # "which the ministry blames on rebels"
        return None if tree.words[own[0]].text.lower() in RELATIVES else Predicate(verb, own[0], "own", auxiliaries)
    if head is None or any(tree.words[c].text.lower() == "to" for c in tree.children(verb, "mark")):
        return None
    marks = {tree.words[c].text.lower() for c in tree.children(verb, "mark", "case")}
    if marks - listed("told"):
        return None
    if base == "acl" and not auxiliaries and (is_gerund(tree, verb) or is_participle(tree, verb)):
        return Predicate(verb, _whole(tree, head), "participle", ())
    return _shared_subject(tree, verb, auxiliaries)


def _whole(tree: Tree, noun: int) -> int:
    """What a relative clause is of: the one of "one of the four men who were killed"."""
    head = tree.head(noun)
    partitive = head is not None and tree.words[head].tag in ("NUM", "DET", "PRON") and tree.case(noun) == "of"
    return head if partitive and head is not None else noun


def _shared_subject(tree: Tree, verb: int, auxiliaries: tuple[int, ...]) -> Predicate | None:
    """The subject of the verb that this one is joined to, or tells a circumstance of."""
    at = verb
    way: Way = "joined"
    for _ in range(REACH):
        head, base = tree.head(at), tree.base(at)
        if head is None or base not in ("conj", "advcl") or (base == "advcl" and not is_gerund(tree, verb)):
            return None
        if base == "advcl":
            if at != verb:
                return None
            way = "circumstance"
        found = _predicate_of(tree, head) if _is_verbal(tree, head) else None
        if found is not None and found.way != "circumstance":
            if way == "circumstance":
                return Predicate(verb, found.subject, "circumstance", ())
            return Predicate(verb, found.subject, "joined", auxiliaries or _inherited(tree, verb, found))
        if way == "circumstance":
            return None
        at = head
    return None


def _inherited(tree: Tree, verb: int, other: Predicate) -> tuple[int, ...]:
    """The auxiliaries that a joined verb shares: "was treated and released", "will come and see"."""
    texts = [tree.words[a].text.lower() for a in other.auxiliaries if tree.base(a) != "cop"]
    if not texts:
        return ()
    base_form = tree.words[verb].text.lower() == tree.words[verb].lemma
    passive = any(tree.relation(a) == "aux:pass" for a in other.auxiliaries)
    shares = (passive and is_participle(tree, verb)) or (is_gerund(tree, verb) and not passive) or base_form
    return tuple(a for a in other.auxiliaries if tree.base(a) != "cop") if shares else ()


def is_gerund(tree: Tree, index: int) -> bool:
    """Tell whether a word is a verb's form in "-ing"."""
    word = tree.words[index]
    return word.tag == "VERB" and word.text.lower().endswith("ing") and word.text.lower() != word.lemma


def is_participle(tree: Tree, index: int) -> bool:
    """Tell whether the form may be a past participle."""
    word = tree.words[index]
    return word.tag in ("VERB", "ADJ") and word.text.lower() == past_forms(word.lemma)[-1]


def is_plural(tree: Tree, index: int, *, of_several: bool = True) -> bool:
    """Tell whether a subject takes "were"; without `of_several` those who are joined to it don't count."""
    word = tree.words[index]
    if of_several and any(
        tree.words[c].tag == "CCONJ" for i in tree.children(index, "conj") for c in tree.children(i, "cc")
    ):
        return True
    if word.text.lower() in ("they", "we", "you", "these", "those", "many", "several", "others", "people", "police"):
        return True
    counts = [tree.words[c].text.lower() for c in tree.children(index, "nummod")]
    if word.tag == "NUM" or counts:
        return not ({"one", "1"} & {*counts, word.text.lower()})
    return word.tag in ("NOUN", "PROPN") and word.tag == "NOUN" and word.text.lower() != word.lemma.lower()
