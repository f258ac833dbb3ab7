"""Words that tell that nobody is caught yet: "police are looking for the gunman", "the suspect remains at large"."""

from collections.abc import Iterator

from according.link.entities.descriptions import attackers
from according.schema.trees import Tree

_SEEKING = {"look", "search", "hunt", "seek", "pursue"}
_DOERS = {"person", "people", "man", "men", "one", "those", "party", "individual", "group"}
_RESPONSIBLE = {"responsible", "involved", "behind"}
_AT_LARGE = {"large", "loose", "run"}
# Words for one more: whoever looks for another may have caught the first.
_MORE = {"another", "other", "second", "third", "fourth", "additional", "more", "remaining", "possible", "any", "if"}
_NOT = {"not", "n't", "n’t", "never", "no", "longer"}
_ASKING = {"anyone", "anybody"}


def sought(tree: Tree) -> Iterator[tuple[int, int]]:
    """Yield the first and the last word of each place that tells that the one who did it is still looked for."""
    for index, word in enumerate(tree.words):
        lemma = word.lemma.lower()
        if word.tag == "VERB" and lemma in _SEEKING and not _is_off(tree, index):
            targets = [c for c in tree.children(index, "obl") if tree.case(c) == "for"]
            targets += tree.children(index, "obj") if lemma not in ("look", "search") else []
            yield from ((index, t) for t in targets if t > index and _did_it(tree, t))
        elif lemma in _AT_LARGE and tree.case(index) in ("at", "on") and not _is_off(tree, index):
            head = tree.head(index)
            subjects = tree.children(index, "nsubj") or (tree.children(head, "nsubj") if head is not None else [])
            remains = head is None or tree.words[head].lemma.lower() in ("remain", "be", "stay")
            yield from ((s, index) for s in subjects if s < index and remains and _did_it(tree, s))
        elif lemma == "suspect" and word.tag == "NOUN" and tree.base(index) == "obj":
            head = tree.head(index)
            none = any(tree.words[c].text.lower() == "no" for c in tree.children(index, "det"))
            if none and head is not None and head < index and tree.words[head].lemma.lower() == "have":
                yield head, index


def _did_it(tree: Tree, index: int) -> bool:
    """Tell whether a word stands for the one who did it, and for no other one besides."""
    lemma = tree.words[index].lemma.lower()
    below = {tree.words[c].text.lower() for c in tree.subtree(index)}
    if below & _MORE:
        return False
    return lemma in attackers() or (lemma in _DOERS and bool(below & _RESPONSIBLE))


def _is_off(tree: Tree, index: int) -> bool:
    """Tell whether it is denied, over, or only planned."""
    near = {tree.words[c].text.lower() for c in tree.children(index, "advmod", "aux", "mark", "det")}
    past = any(tree.words[c].text.lower() in ("had", "was", "were") for c in tree.children(index, "aux", "cop"))
    asked = any(tree.words[c].text.lower() in _ASKING for c in tree.children(index, "nsubj"))
    above = tree.head(index)
    asked = asked or (above is not None and tree.words[above].text.lower() in _ASKING)
    return bool(near & _NOT) or past or asked
