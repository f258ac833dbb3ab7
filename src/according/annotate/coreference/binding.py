"""Where grammar keeps two nouns of one sentence apart, or holds them together (Chomsky 1981; Lappin and Leass 1994)."""

from according.annotate.coreference.nouns import Noun
from according.schema.trees import Tree

_ARGUMENTS = {"nsubj", "obj", "iobj"}


def are_kept_apart(tree: Tree, noun: Noun, other: Noun) -> bool:
    """Tell whether `noun` can't stand for `other`, which begins before it in the same sentence.

    Two arguments of one verb differ unless one is reflexive ("he thanked him"); so do the parts of a row ("he and
    Roe"), a noun and its possessor, and a noun and one inside it ("the head of his party": "his" is not the head).
    But an apposition or predicate may hold what stands for it: "Jane Roe, a member all her life".
    """
    if other.start <= noun.start and noun.end <= other.end:
        return True
    if _is_inside(tree, noun, other) and other.role not in ("apposition", "predicate"):
        return True
    if _is_inside(tree, other, noun) or _are_of_one_row(tree, noun, other):
        return True
    one, two = _verb(tree, noun.head), _verb(tree, other.head)
    return one is not None and one == two


def subject_of_its_clause(tree: Tree, head: int) -> int | None:
    """Return the subject of the verb around a reflexive pronoun; None where the tree has none."""
    at: int | None = head
    while at is not None:
        subjects = [c for c in tree.children(at, "nsubj") if c != head]
        if subjects:
            return subjects[0]
        at = tree.head(at)
    return None


def above(tree: Tree, noun: Noun, other: Noun) -> str:
    """Return how a noun of the same sentence stands over a pronoun; "" where it does not.

    First its place at its verb, subject or object; then "own" where that is the verb around the pronoun ("she praised
    her staff"), "joined" where "and" joins that to it, else the relation of the clause between them ("she said that
    he …": ccomp).
    """
    places = {"nsubj": "subject", "obj": "object", "iobj": "object", "obl": "oblique"}
    place = places.get(tree.base(other.head))
    verb = tree.head(other.head)
    at: int | None = noun.head
    clause = "own"
    while at is not None:
        up, base = tree.head(at), tree.base(at)
        if base in ("ccomp", "advcl", "xcomp", "acl", "parataxis", "csubj"):
            clause = base
        elif base == "conj" and clause == "own" and tree.words[at].tag in ("VERB", "AUX", "ADJ"):
            clause = "joined"
        if up is not None and up == verb and at != other.head and place:
            return f"{place} {clause}"
        at = up
    return ""


def _verb(tree: Tree, head: int) -> int | None:
    at = head
    while tree.base(at) == "conj" and tree.words[at].tag in ("NOUN", "PROPN", "PRON") and tree.head(at) is not None:
        at = tree.head(at) or 0
    return tree.head(at) if tree.base(at) in _ARGUMENTS else None


def _is_inside(tree: Tree, inner: Noun, outer: Noun) -> bool:
    """Below the other's head, without a clause between: in "the man who sold his car" he and the man are one."""
    at: int | None = inner.head
    while at is not None and at != outer.head:
        if tree.base(at) in ("acl", "appos", "nsubj", "parataxis", "advcl", "ccomp", "conj"):
            return False
        at = tree.head(at)
    return at is not None and inner.head != outer.head


def _are_of_one_row(tree: Tree, noun: Noun, other: Noun) -> bool:
    first, second = sorted((noun.head, other.head))
    if noun.form == "row" or other.form == "row":
        return False
    return tree.base(second) == "conj" and (tree.head(second) == first or tree.head(second) == tree.head(first))
