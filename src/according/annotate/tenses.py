"""The tense of the clause around a word, from the tree: past, future, or untold."""

from collections.abc import Callable

from according.annotate.clauses import owners
from according.schema.annotations import Sentence
from according.schema.trees import Tree
from according.text.inflection import past_forms

_FUTURE = {"will", "shall", "'ll", "’ll", "wo"}
_PAST = {"was", "were", "had", "did"}
# Verbs whose infinitive is still to come: "is expected to visit on Monday".
_AHEAD = {"expect", "plan", "schedule", "set", "due", "intend", "go", "aim", "hope", "want"}


def tenses(sentence: Sentence) -> Callable[[int], str | None]:
    """Return a function from an offset to "past", "future" or None for the clause that stands there."""
    tree = Tree(sentence.words)
    owner = owners(tree)

    def tense_at(offset: int) -> str | None:
        index = next((i for i, w in enumerate(sentence.words) if w.start <= offset < w.end), None)
        return _tense(tree, owner[index]) if index is not None else None

    return tense_at


def _tense(tree: Tree, head: int) -> str | None:
    auxiliaries = {tree.words[c].text.lower() for c in tree.children(head, "aux", "cop")}
    if auxiliaries & _FUTURE:
        return "future"
    governor = tree.head(head)
    marks = {tree.words[c].text.lower() for c in tree.children(head, "mark")}
    if governor is not None and "to" in marks and tree.words[governor].lemma in _AHEAD:
        return "future"
    verb = tree.words[head]
    if verb.tag == "VERB" and verb.text.lower() != verb.lemma and verb.text.lower() in past_forms(verb.lemma):
        return "past"
    return "past" if auxiliaries & _PAST else None
