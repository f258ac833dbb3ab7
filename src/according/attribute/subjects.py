"""The source of a reporting verb, from the tree: its subject, or after a passive the phrase with "by"."""

from according.schema.annotations import Sentence
from according.schema.spans import Range
from according.schema.trees import Tree

_RELATIVES = {"who", "which", "that", "whom"}
# What hangs on a source and is no part of its description: relative clauses, appositions, asides, days.
_LEFT_OUT = {"acl", "appos", "parataxis", "punct", "cc", "dep", "ccomp", "advcl"}
# How many verbs up a missing subject is looked for.
REACH = 3


def subject_word(tree: Tree, verb: int) -> int | None:
    """Return the head word of who speaks with the verb at index `verb`; None where the tree names nobody.

    A relative pronoun gives way to what it stands for, and a verb without a subject takes that of the verb it
    is joined to ("said … and warned", "…, adding that").
    """
    if is_passive(tree, verb):
        return next((c for c in tree.children(verb, "obl") if tree.case(c) == "by"), None)
    at = verb
    for _ in range(REACH):
        child = own_subject(tree, at)
        if child is not None:
            relative = tree.words[child].text.lower() in _RELATIVES and tree.base(at) == "acl"
            return tree.head(at) if relative else child
        head = tree.head(at)
        if tree.base(at) == "acl" and (_has_relative(tree, at) or tree.words[at].text.lower().endswith("ing")):
            return head  # "the guard who said …", "a report claiming that …"
        if head is None or tree.base(at) not in ("conj", "advcl", "xcomp"):
            return None
        at = head
    return None


def own_subject(tree: Tree, verb: int) -> int | None:
    """Return the subject that hangs on a verb; of two, as behind the place of a dateline, the nearest."""
    return min(tree.children(verb, "nsubj"), key=lambda c: abs(verb - c), default=None)


def is_passive(tree: Tree, verb: int) -> bool:
    """Tell whether a verb stands in the passive, as a bare participle too: "was told", "the man accused of …"."""
    if any(tree.relation(c) in ("aux:pass", "nsubj:pass") for c in tree.children(verb)):
        return True
    reduced = tree.base(verb) == "acl" and not tree.children(verb, "nsubj", "aux", "mark")
    return reduced and not _has_relative(tree, verb) and not tree.words[verb].text.lower().endswith("ing")


def _has_relative(tree: Tree, verb: int) -> bool:
    return any(c < verb and tree.words[c].text.lower() in _RELATIVES for c in tree.children(verb))


def source_span(sentence: Sentence, tree: Tree, head: int) -> Range:
    """Return the words of the source with this head word, without the clauses, appositions and days behind it."""
    inside = {head}
    waiting = [head]
    while waiting:
        at = waiting.pop()
        for child in tree.children(at):
            if at == head and tree.base(child) == "case":
                continue
            left_out = tree.base(child) in _LEFT_OUT or tree.relation(child).endswith(":unmarked")
            joint = tree.base(child) in ("punct", "cc") and not (at == head and child < head)
            if not left_out or (joint and tree.base(child) == "cc" and tree.base(at) == "conj"):
                inside.add(child)
                waiting.append(child)
    first = last = head
    while first - 1 in inside or (first - 2 in inside and _is_joint(tree, first - 1)):
        first -= 1
    while last + 1 in inside or (last + 2 in inside and _is_joint(tree, last + 1)):
        last += 1
    return Range(sentence.words[first].start, sentence.words[last].end)


def _is_joint(tree: Tree, index: int) -> bool:
    """A hyphen, a comma of a list, or a possessor's mark between two words of the source."""
    return tree.words[index].tag in ("PUNCT", "PART", "CCONJ") and tree.words[index].text not in ('"', "“", "”", ":")


def spelled_out(sentence: Sentence, source: Range) -> Range:
    """Return what a relative pronoun that was taken for a source stands for: "a note was found | that | read …"."""
    tree = Tree.of(sentence.words)
    at = next((i for i, w in enumerate(sentence.words) if w.start == source.start and w.end == source.end), None)
    if at is None or tree.words[at].text.lower() not in _RELATIVES or tree.base(at) != "nsubj":
        return source
    verb = tree.head(at)
    above = tree.head(verb) if verb is not None else None
    if above is None:
        return source
    noun = above if tree.words[above].tag in ("NOUN", "PROPN", "PRON") else own_subject(tree, above)
    return source_span(sentence, tree, noun) if noun is not None and noun < at else source
