"""The tense of the clause around a word, from the tree: past, future, or untold."""

from collections.abc import Callable

from according.annotate.clauses import is_clause_head
from according.schema.annotations import Sentence
from according.schema.trees import Tree
from according.text.inflection import past_forms

_FUTURE = {"will", "shall", "'ll", "’ll", "wo"}
_PAST = {"was", "were", "had", "did"}
_PRESENT = {"is", "are", "am", "'s", "’s", "'re", "’re"}
_PERFECT = {"has", "have", "been", "'ve", "’ve"}
# Verbs whose infinitive is still to come: "is expected to visit on Monday".
_AHEAD = {"expect", "plan", "schedule", "set", "due", "intend", "go", "aim", "hope", "want"}


def tenses(sentence: Sentence) -> Callable[[int], str | None]:
    """Return a function from an offset to "past", "future" or None for the clause that stands there."""
    tree = Tree(sentence.words)

    def tense_at(offset: int) -> str | None:
        index = next((i for i, w in enumerate(sentence.words) if w.start <= offset < w.end), None)
        return _tense(tree, _verb(tree, index)) if index is not None else None

    return tense_at


def _verb(tree: Tree, index: int) -> int:
    """The nearest verb above a word, an infinitive too, or what heads its clause without one."""
    at = index
    while tree.words[at].tag not in ("VERB", "AUX") and not is_clause_head(tree, at):
        head = tree.head(at)
        if head is None:
            break
        at = head
    if tree.words[at].tag == "AUX" and tree.base(at) in ("aux", "cop"):
        at = tree.head(at) or at
    return at


def _tense(tree: Tree, head: int) -> str | None:
    auxiliaries = {tree.words[c].text.lower() for c in tree.children(head, "aux", "cop")}
    if auxiliaries & _FUTURE:
        return "future"
    governor = tree.head(head)
    marks = {tree.words[c].text.lower() for c in tree.children(head, "mark")}
    if governor is not None and "to" in marks and tree.words[governor].lemma in _AHEAD:
        return "future"
    verb = tree.words[head]
    if auxiliaries & _PRESENT and not auxiliaries & _PERFECT:
        return "future" if verb.lemma in _AHEAD else None
    if verb.tag == "VERB" and verb.text.lower() != verb.lemma and verb.text.lower() in past_forms(verb.lemma):
        return "past"
    return "past" if auxiliaries & _PAST else None
