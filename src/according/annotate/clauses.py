"""Clauses from the tree: each word belongs to the nearest verb above it that heads a clause."""

from according.schema.spans import Range
from according.schema.trees import Tree

_CLAUSE_RELATIONS = {"root", "ccomp", "advcl", "acl", "parataxis", "csubj"}


def is_clause_head(tree: Tree, index: int) -> bool:
    """Tell whether a word heads a clause: by its relation, or as a verb joined to another with a subject."""
    relation = tree.base(index)
    if tree.head(index) is None or relation in _CLAUSE_RELATIONS:
        return True
    return relation == "conj" and (tree.words[index].tag in ("VERB", "AUX") or bool(tree.children(index, "nsubj")))


def owners(tree: Tree) -> list[int]:
    """Return for each word the index of the word that heads its clause; punctuation goes with the word before."""
    found: list[int] = []
    for index, word in enumerate(tree.words):
        if word.tag == "PUNCT" and found:
            found.append(found[-1])
            continue
        at = index
        for _ in tree.words:
            head = tree.head(at)
            if head is None or is_clause_head(tree, at):
                break
            at = head
        found.append(at)
    return found


def clauses(tree: Tree, start: int, end: int) -> tuple[Range, ...]:
    """Return runs of words of one clause; together they cover the sentence from `start` to `end`."""
    owner = owners(tree)
    borders = [start]
    for index in range(1, len(owner)):
        if owner[index] != owner[index - 1]:
            borders.append(tree.words[index].start)
    return tuple(Range(a, b) for a, b in zip(borders, [*borders[1:], end], strict=True) if a < b)


def clause_span(tree: Tree, head: int, owner: list[int] | None = None) -> Range:
    """Return the stretch from the first to the last word of the clause that a word stands in, stops left out.

    `owner` is what `owners` returns for the tree, where it is known already.
    """
    owner = owner or owners(tree)
    own = [i for i, o in enumerate(owner) if o == owner[head] and tree.words[i].tag != "PUNCT"]
    return (
        Range(tree.words[own[0]].start, tree.words[own[-1]].end)
        if own
        else Range(tree.words[head].start, tree.words[head].end)
    )
