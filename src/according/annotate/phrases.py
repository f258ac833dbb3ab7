"""Noun phrases from the tree: a head with what describes it, without the phrases that hang on it."""

from according.schema.annotations import Phrase
from according.schema.trees import Tree

_HEADS = {"NOUN", "PROPN", "PRON", "NUM", "SYM"}
_LEFT = {"det", "amod", "compound", "nummod", "flat", "advmod", "goeswith"}
# Possessors, and titles before a name ("Mr Roe", "police spokesman Sgt. John Doe").
_LEFT_NOUNS = {"nmod:poss", "nmod:desc"}
_RIGHT = {"flat", "compound", "goeswith"}
# Prepositions inside the names of bodies: "Observatory for Human Rights", "Bank of England".
_NAME_CASES = {"of", "for"}


def noun_phrases(tree: Tree) -> tuple[Phrase, ...]:
    """Return the phrases of a sentence, left to right, none inside another. A name with "of" or "for" is one."""
    words = tree.words
    candidates = [_phrase(tree, i) for i, w in enumerate(words) if w.tag in _HEADS]
    taken: set[int] = set()
    found: list[Phrase] = []
    for phrase in sorted(candidates, key=lambda p: (p.first - p.last, p.first)):
        inside = set(range(phrase.first, phrase.last + 1))
        if not inside & taken:
            taken |= inside
            found.append(phrase)
    return tuple(sorted(found, key=lambda p: p.first))


def _phrase(tree: Tree, head: int) -> Phrase:
    inside = {head} | _described(tree, head)
    first = last = head
    while first - 1 in inside or _is_glue(tree, first - 1, inside, head):
        first -= 1
    while last + 1 in inside:
        last += 1
    while first < head and tree.words[first].tag in ("PUNCT", "ADV"):
        first += 1
    return Phrase(tree.words[first].start, tree.words[last].end, first, last, head)


def _described(tree: Tree, head: int) -> set[int]:
    inside: set[int] = set()
    for child in tree.children(head):
        relation = tree.base(child)
        if (child < head and (relation in _LEFT or tree.relation(child) in _LEFT_NOUNS)) or (
            child > head and (relation in _RIGHT or _is_name_part(tree, head, child))
        ):
            inside |= set(tree.subtree(child))
    return inside


def _is_name_part(tree: Tree, head: int, child: int) -> bool:
    both_names = tree.words[head].tag == "PROPN" and tree.words[child].tag == "PROPN"
    number = tree.base(child) == "nummod" and tree.words[head].tag == "PROPN" and child == head + 1
    return number or (tree.base(child) == "nmod" and both_names and tree.case(child) in _NAME_CASES)


def _is_glue(tree: Tree, index: int, inside: set[int], head: int) -> bool:
    """A hyphen between two words of the phrase."""
    return index > 0 and tree.words[index].text in "-‐‑" and index - 1 in inside and index < head
