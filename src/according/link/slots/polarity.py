"""Whether a value is asserted or denied by its innermost source."""

from functools import cache

from according.resources.loading import load_yaml
from according.schema.annotations import EventMention, Sentence
from according.schema.statements import Statement
from according.schema.trees import Tree
from according.schema.vocabulary import Polarity


def polarity(sentence: Sentence, event: EventMention | None, statement: Statement | None) -> Polarity:
    """Return "no" for what a source denies and for what it says did not happen; a denied negation did.

    Only the main clause is denied: who denies a payment by a builder that won a contract denies no contract,
    and that the contract was won is "unknown".
    """
    said: Polarity = event.polarity if event else "yes"
    if statement is None or not statement.denied:
        return said
    if event is not None and not _in_main_clause(sentence, event, statement):
        return "unknown"
    return "no" if said == "yes" else "yes"


def _in_main_clause(sentence: Sentence, event: EventMention, statement: Statement) -> bool:
    tree = Tree.of(sentence.words)
    at = next((i for i, w in enumerate(sentence.words) if w.start == event.start), None)
    while at is not None and _inside(sentence, at, statement):
        head = tree.head(at)
        hangs_on = head if tree.base(at) in ("acl", "advcl") else None
        if hangs_on is not None and _inside(sentence, hangs_on, statement) and not _is_of_claim(tree, hangs_on):
            return False
        at = head
    return True


def _inside(sentence: Sentence, index: int, statement: Statement) -> bool:
    return any(s.start <= sentence.words[index].start < s.end for s in statement.spans)


def _is_of_claim(tree: Tree, noun: int) -> bool:
    """What hangs on a claim is denied with it: "denied reports that …", "dismissed reports of troops entering"."""
    above = tree.head(noun)
    return tree.words[noun].lemma in _claims() or (above is not None and tree.words[above].lemma in _claims())


@cache
def _claims() -> frozenset[str]:
    return frozenset(entry["lemma"] for entry in load_yaml("cues")["nouns"])
