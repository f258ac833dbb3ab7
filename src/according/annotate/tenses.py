"""The tense of the clause around a word, from the tree: past, future, or untold."""

from collections.abc import Callable

from according.annotate.clauses import is_clause_head
from according.annotate.event_contexts import effect_of, is_infinitive, is_perfect, lowers
from according.schema.annotations import Sentence
from according.schema.trees import Tree
from according.text.inflection import past_forms

_FUTURE = {"will", "shall", "'ll", "ll", "wo", "would", "'d", "may", "might", "should", "must"}
_PAST = {"was", "were", "had", "did"}
_PRESENT = {"is", "are", "am", "'s", "'re"}
_PERFECT = {"has", "have", "been", "'ve"}
# Verbs whose infinitive is still to come: "is expected to visit on Monday".
_AHEAD = {"expect", "plan", "schedule", "set", "due", "intend", "go", "aim", "hope", "want"}
# How many verbs up a participle or a joined verb looks for its tense.
REACH = 3


def tenses(sentence: Sentence) -> Callable[[int], str | None]:
    """Return a function from an offset to "past", "future" or None for the clause that stands there.

    A headline in the present tells of the past ("Dam bursts on Monday"), one with a bare infinitive of what is to come.
    """
    tree = Tree.of(sentence.words)

    def tense_at(offset: int) -> str | None:
        index = next((i for i, w in enumerate(sentence.words) if w.start <= offset < w.end), None)
        if index is None:
            return None
        head = _verb(tree, index)
        return _tense(tree, head, REACH) or (
            "past" if sentence.block == "headline" and _is_present(tree, head) else None
        )

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


def _tense(tree: Tree, head: int, reach: int) -> str | None:
    verb, governor = tree.words[head], tree.head(head)
    auxiliaries = set(lowers(tree, tree.children(head, "aux", "cop")))
    if auxiliaries & _FUTURE and not is_perfect(tree, head):
        return "future"
    if is_infinitive(tree, head):
        return "past" if is_perfect(tree, head) else _of_infinitive(tree, head, reach)
    if auxiliaries & _PRESENT and not auxiliaries & _PERFECT:
        return "future" if verb.lemma in _AHEAD else None
    if verb.tag == "VERB" and verb.text.lower() != verb.lemma and verb.text.lower() in past_forms(verb.lemma):
        return "past"
    if auxiliaries & _PAST:
        return "past"
    if governor is None or auxiliaries or reach == 0:
        return None
    joined = tree.base(head) == "conj" and not tree.children(head, "nsubj") and verb.text.lower() == verb.lemma
    participle = verb.text.lower().endswith("ing") and tree.base(head) in ("advcl", "xcomp", "conj")
    return _tense(tree, _verb(tree, governor), reach - 1) if joined or participle else None


def _of_infinitive(tree: Tree, head: int, reach: int) -> str | None:
    """What is planned, wanted, ordered or only told by an infinitive lies ahead; what was managed or failed is as old
    as that."""
    governor = tree.head(head)
    if governor is None or (tree.children(head, "aux") and tree.base(head) == "root"):
        return "future"
    by_noun = tree.words[governor].tag in ("NOUN", "PROPN")
    found = effect_of(tree, governor, "nouns" if by_noun else "complements")
    if {"future", "wanted"} & set(found) or tree.words[governor].lemma in _AHEAD:
        return "future"
    return _tense(tree, _verb(tree, governor), reach - 1) if found and not by_noun and reach else None


def _is_present(tree: Tree, head: int) -> bool:
    """A verb in its base form or in s, without an auxiliary."""
    verb = tree.words[head]
    return verb.tag == "VERB" and not tree.children(head, "aux", "mark") and not verb.text.lower().endswith("ing")
