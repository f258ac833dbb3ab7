"""Whether an event mention is told as not having happened, from the tree."""

from according.annotate.event_contexts import effect_of, lowers, marker, wanted_objects, words
from according.schema.trees import Tree
from according.schema.vocabulary import Polarity

# How many words up an event's negation is looked for.
REACH = 4
_COMPLEMENTS = ("xcomp", "ccomp", "csubj", "advcl", "acl")


def polarity(tree: Tree, trigger: int) -> Polarity:
    """Return "no" where the event is told not to have happened, else "yes".

    Counted are negations of the event word itself, of its subject or object, of a verb or noun whose complement it is
    as far as these pass it on, and words whose complement does not happen; two of them make it happen.
    """
    return "no" if _is_negated(tree, trigger, REACH) else "yes"


def _is_negated(tree: Tree, index: int, reach: int) -> bool:
    negated = _negated_itself(tree, index)
    above = tree.head(index)
    if above is None or reach == 0:
        return negated
    relation = tree.base(index)
    if relation == "conj":
        shared = set(lowers(tree, tree.children(index, "cc"))) & {"or", "nor"} and not tree.children(index, "nsubj")
        return negated or (bool(shared) and _is_negated(tree, above, reach - 1))
    if relation in _COMPLEMENTS and not _is_relative(tree, index):
        return negated ^ _by_governor(tree, index, above, reach)
    if tree.words[index].tag in ("NOUN", "PROPN", "ADJ", "PRON"):
        return negated ^ _by_carrier(tree, index, above, reach)
    return negated


def _is_relative(tree: Tree, index: int) -> bool:
    return tree.relation(index) == "acl:relcl"


def _negated_itself(tree: Tree, index: int) -> bool:
    negations = words("negations", "words")
    own = [c for c in tree.children(index, "advmod", "det", "cc", "aux", "nummod") if _counts(tree, c)]
    own += [g for c in tree.children(index, "advmod") for g in tree.children(c, "advmod", "det") if c == g + 1]
    joint = [" ".join(lowers(tree, [c, *tree.children(c, "fixed")])) for c in tree.children(index, "cc")]
    if any(w in negations for w in lowers(tree, own)):
        return True
    if {marker(tree, index), *joint} & words("negations", "markers"):
        return True
    if any(w in words("negations", "barely") for w in lowers(tree, tree.children(index, "advmod"))):
        return tree.words[index].tag == "VERB"
    return any(_is_nobody(tree, c) for c in tree.children(index, "nsubj", "obj"))


def _counts(tree: Tree, negation: int) -> bool:
    """ "Not only" and "no fewer than" negate nothing."""
    behind = lowers(tree, range(negation + 1, min(negation + 2, len(tree.words))))
    return not set(behind) & words("negations", "harmless")


def _is_nobody(tree: Tree, index: int) -> bool:
    if tree.words[index].text.lower() in words("negations", "pronouns"):
        return True
    dets = [c for c in tree.children(index, "det", "advmod", "nummod", "cc") if c < index and _counts(tree, c)]
    if set(lowers(tree, dets)) & (words("negations", "words") - {"never"}):
        return True
    return any(
        _is_nobody(tree, c) for c in tree.children(index, "nmod") if tree.words[index].tag == "PRON" and c < index
    )


def _by_governor(tree: Tree, index: int, above: int, reach: int) -> bool:
    """The event of a clause that hangs on a verb, an adjective or a noun."""
    found = (
        effect_of(tree, above, "nouns") if tree.words[above].tag == "NOUN" else effect_of(tree, above, "complements")
    )
    stops = "no" in found and ("actual" not in found or marker(tree, index) == "from")
    if tree.base(index) == "advcl" and not (stops and marker(tree, index) in ("from", "to")):
        return False
    raising = words("raising") if tree.base(index) == "xcomp" else words("believing")
    passes = stops or (tree.words[above].lemma in raising and tree.base(index) != "acl")
    passes = passes or (tree.base(index) == "xcomp" and "wanted" in found)
    if tree.words[above].tag == "NOUN":
        passes = stops or tree.words[above].lemma in words("reports")
    return stops ^ (passes and _is_negated(tree, above, reach - 1))


def _by_carrier(tree: Tree, index: int, above: int, reach: int) -> bool:
    """An event noun that hangs on a verb or a noun: "averted an attack", "no reports of injuries"."""
    relation, lemma = tree.relation(index), tree.words[above].lemma
    if relation in ("obj", "nsubj:pass"):
        phrase = " ".join([lemma, *lowers(tree, tree.children(above, "compound"))])
        definite = set(lowers(tree, tree.children(index, "det"))) & {"the", "this", "that"}
        if {lemma, phrase} & words("objects", "prevented") and (not definite or _is_sure(tree, above, phrase)):
            return not _is_negated(tree, above, reach - 1)
    if relation in ("obj", "nsubj:pass", "nsubj") or (relation == "obl" and lemma in ("result", "lead", "end")):
        carried = lemma in words("objects", "carrying") or lemma in wanted_objects()
        return carried and tree.words[above].tag in ("VERB", "AUX") and _is_plainly_negated(tree, above)
    if tree.base(index) == "nmod" and tree.words[above].tag == "NOUN":
        if "no" in effect_of(tree, above, "nouns") and tree.case(index) in ("of", "to"):
            return True
        return lemma in words("reports") and tree.case(index) in ("of", "for") and _is_negated(tree, above, reach - 1)
    return False


def _is_sure(tree: Tree, verb: int, phrase: str) -> bool:
    """Verbs, all phrasal ones among them, whose object did not happen even where it is definite."""
    return tree.words[verb].lemma in words("objects", "certain") or " " in phrase


def _is_plainly_negated(tree: Tree, verb: int) -> bool:
    """By an adverb or an auxiliary, not by who takes part: "nobody saw the attack" denies no attack."""
    own = [c for c in tree.children(verb, "advmod", "aux") if _counts(tree, c)]
    return bool(set(lowers(tree, own)) & words("negations", "words"))
