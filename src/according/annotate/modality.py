"""How an event mention is told: as actual, possible, future, conditional, asked or wanted, from the tree."""

from typing import cast

from according.annotate.event_contexts import (
    effect_of,
    effects,
    is_infinitive,
    is_perfect,
    lowers,
    marker,
    wanted_objects,
    words,
)
from according.schema.trees import Tree
from according.schema.vocabulary import Modality

# How many words up a condition, a plan or a modal verb is looked for.
REACH = 4
_CLAUSES = ("xcomp", "ccomp", "csubj", "acl", "advcl")


def modality(tree: Tree, trigger: int) -> Modality:
    """Return how the event is told. "would have fled" and what follows from an "if" are conditional."""
    if _is_asked(tree, trigger):
        return "asked"
    if _is_conditional(tree, trigger):
        return "conditional"
    told = _told(tree, trigger, REACH)
    return "conditional" if told in ("future", "possible") and _has_condition(tree, trigger) else told


def _is_asked(tree: Tree, trigger: int) -> bool:
    """A question mark comes before the quotation, or else the sentence, ends."""
    for word in tree.words[trigger + 1 :]:
        if word.text.startswith("?"):
            return True
        if word.text in ("”", "''", "»", '"'):
            return False
    return False


def _is_conditional(tree: Tree, index: int) -> bool:
    """The event stands in a clause that is only supposed."""
    at: int | None = index
    for _ in range(REACH):
        if at is None:
            return False
        marks = lowers(tree, tree.children(at, "mark", "advmod"))
        if set(marks) & words("conditions") or marker(tree, at) in words("conditions"):
            return True
        if tree.base(at) not in ("xcomp", "ccomp", "conj", "obj", "nsubj", "obl", "aux", "cop"):
            return False
        if tree.base(at) == "conj" and tree.children(at, "nsubj"):
            return False
        at = tree.head(at)
    return False


def _has_condition(tree: Tree, index: int) -> bool:
    """The event's clause has a condition beside it: "if the dam breaks, the town will flood"."""
    at = index
    while tree.base(at) in ("conj", "xcomp") and tree.head(at) is not None:
        at = tree.head(at) or 0
    return any(set(lowers(tree, tree.children(c, "mark"))) & {"if", "unless"} for c in tree.children(at, "advcl"))


def _told(tree: Tree, index: int, reach: int) -> Modality:
    own = _own(tree, index)
    if own is not None:
        return own
    above = tree.head(index)
    if above is None or reach == 0:
        return "future" if is_infinitive(tree, index) and not is_perfect(tree, index) else "actual"
    relation = tree.base(index)
    if relation == "conj" and not tree.children(index, "nsubj", "aux"):
        return _told(tree, above, reach - 1)
    if tree.words[index].tag in ("NOUN", "PROPN"):
        return _of_noun(tree, index, above, reach)
    if relation in _CLAUSES and tree.relation(index) != "acl:relcl":
        return _of_clause(tree, index, above, reach)
    return "actual"


def _own(tree: Tree, index: int) -> Modality | None:
    """By its auxiliaries, adverbs and adjectives; None where they say nothing."""
    modals = effects("auxiliaries")
    for low in lowers(tree, tree.children(index, "aux")):
        if low in ("can", "ca", "could") and _is_negated_modal(tree, index):
            return None  # what could not be found was not found
        for effect in modals.get(low, ()):
            if is_perfect(tree, index):
                return "conditional" if effect == "future" else "wanted" if low in ("should", "ought") else "possible"
            return cast("Modality", effect)
    finite = {"is", "are", "was", "were", "'s"} & set(lowers(tree, tree.children(index, "aux")))
    if finite and is_infinitive(tree, index) and not is_perfect(tree, index):
        return "future"  # "is to visit"
    for low in lowers(tree, tree.children(index, "advmod")):
        if low in effects("adverbs"):
            return cast("Modality", effects("adverbs")[low][0])
    for child in tree.children(index, "amod"):
        for effect in effect_of(tree, child, "adjectives"):
            return "wanted" if effect == "no" else cast("Modality", effect)
    return None


def _is_negated_modal(tree: Tree, verb: int) -> bool:
    adverbs = tree.children(verb, "advmod")
    inner = [g for c in adverbs for g in tree.children(c, "advmod")]
    return bool(set(lowers(tree, [*adverbs, *inner])) & {"not", "n't", "nt", "no", "never"})


def _of_clause(tree: Tree, index: int, above: int, reach: int) -> Modality:
    """The event of a clause that hangs on a verb, an adjective or a noun."""
    by_noun = tree.words[above].tag in ("NOUN", "PROPN")
    found = effect_of(tree, above, "nouns" if by_noun else "complements")
    infinitive = is_infinitive(tree, index)
    if is_perfect(tree, index) and infinitive:
        return "possible" if "possible" in found else "actual"
    if tree.base(index) == "advcl":
        return "wanted" if infinitive and not set(found) & {"actual", "no"} else "actual"
    if infinitive and by_noun and _is_ranked(tree, above):
        return "actual"
    if infinitive:
        for effect in found:
            if effect in ("wanted", "future"):
                return cast("Modality", effect)
        if not found or found == ("possible",):
            return "wanted" if tree.base(index) != "acl" or by_noun else "actual"
        return _told(tree, above, reach - 1)
    if "possible" in found:
        return "possible"
    is_ing = tree.words[index].text.lower().endswith("ing")
    if tree.base(index) == "xcomp":
        return "wanted" if is_ing and found == ("wanted",) else _told(tree, above, reach - 1)
    bare = tree.words[index].text == tree.words[index].lemma and not tree.children(index, "aux", "cop")
    if tree.base(index) == "ccomp" and found == ("wanted",) and bare:
        return "wanted"  # "demanded that he resign"
    return "wanted" if by_noun and is_ing and "wanted" in found and marker(tree, index) in ("of", "for") else "actual"


def _is_ranked(tree: Tree, noun: int) -> bool:
    """ "The first town to fall" fell."""
    return bool({tree.words[c].lemma.lower() for c in tree.children(noun, "amod")} & words("ranks"))


def _of_noun(tree: Tree, index: int, above: int, reach: int) -> Modality:
    """An event noun that hangs on a verb or a noun: "called for a strike", "fears of an attack"."""
    lemma, relation, case = tree.words[above].lemma, tree.base(index), tree.case(index)
    if relation == "nmod" and tree.words[above].tag == "NOUN":
        for effect in effect_of(tree, above, "nouns"):
            if case in ("of", "for", "to", "against") and effect != "no":
                return cast("Modality", effect)
        return "actual"
    if tree.words[above].tag not in ("VERB", "AUX", "ADJ"):
        return "actual"
    undergoes = tree.relation(index) in ("obj", "nsubj:pass") or (relation == "obl" and bool(case))
    if undergoes and wanted_objects().get(lemma) == (case if relation == "obl" else ""):
        return "wanted"
    if tree.relation(index) in ("obj", "nsubj:pass"):
        for effect in ("future", "possible"):
            if lemma in words("objects", effect):
                return cast("Modality", effect)
    if relation == "nsubj":  # "the trial is due to begin"
        later = [c for c in tree.children(above, "xcomp") if tree.words[c].lemma in words("objects", "carrying")]
        if later and not tree.children(above, "obj"):
            return _told(tree, later[0], reach - 1)
    alone = relation != "nsubj" or not tree.children(above, "obj")
    carried = lemma in words("objects", "carrying") and relation in ("obj", "nsubj", "obl") and alone
    definite = bool(set(lowers(tree, tree.children(index, "det"))) & {"the", "this", "that"}) and relation != "nsubj"
    return _told(tree, above, reach - 1) if carried and not definite else "actual"
