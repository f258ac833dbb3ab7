"""The subject of a verb, its own or one that it shares, and whether that undergoes what the verb tells."""

from according.annotate.event_contexts import is_infinitive, marker, words
from according.schema.trees import Tree
from according.text.inflection import past_forms

_RELATIVES = {"who", "which", "that", "whom"}
# How many verbs up a missing subject is looked for.
REACH = 3


def subject_of(tree: Tree, verb: int) -> tuple[int, bool] | None:
    """Return the subject of a verb and whether it undergoes it.

    A relative pronoun gives way to what it stands for; a participle takes the noun it describes; a verb without a
    subject takes that of the verb it is joined to, an infinitive the object of the verb it hangs on ("ordered troops
    to withdraw").
    """
    if tree.words[verb].tag == "ADJ" and (left := _left_so(tree, verb)) is not None:
        return left, True
    at = verb
    for _ in range(REACH):
        for child in tree.children(at, "nsubj", "csubj"):
            return _relative(tree, at, child), _undergoes(tree, verb, at, child)
        head, relation = tree.head(at), tree.base(at)
        if head is None:
            return None
        if relation in ("acl", "amod"):
            return _described(tree, verb, at, head)
        hindered = relation == "advcl" and marker(tree, at) == "from"  # "prevented the men from entering"
        if (relation == "xcomp" or hindered) and (controlled := _controlling_object(tree, head)) is not None:
            return controlled, at == verb and is_passive(tree, verb)
        if relation not in ("conj", "xcomp", "advcl"):
            return None
        at = head
    return None


def _left_so(tree: Tree, adjective: int) -> int | None:
    """ "left six people dead": the object right before the adjective, wherever the tree hangs that."""
    at: int | None = adjective - 1 if adjective else None
    while at is not None:
        head = tree.head(at)
        if tree.base(at) == "obj" and head is not None and tree.words[head].lemma in words("not_before_state"):
            return at
        at = head if tree.base(at) in ("conj", "nmod", "compound", "flat", "nummod") else None
    return None


def _relative(tree: Tree, verb: int, subject: int) -> int:
    head = tree.head(verb)
    stands_for = tree.words[subject].text.lower() in _RELATIVES and tree.base(verb) == "acl" and head is not None
    return head if stands_for and head is not None else subject


def _described(tree: Tree, verb: int, at: int, noun: int) -> tuple[int, bool] | None:
    """ "the man arrested", "attacking forces"; the one who has "a plan to attack" stands before it."""
    if is_infinitive(tree, at):
        owner = next((c for c in tree.children(noun, "nmod") if tree.relation(c) == "nmod:poss"), None)
        return (owner, False) if owner is not None else None
    return noun, at == verb and is_participle(tree, verb)


def _controlling_object(tree: Tree, governor: int) -> int | None:
    if tree.words[governor].lemma not in words("object_control"):
        return None
    return next(iter(tree.children(governor, "obj", "iobj")), None)


def _undergoes(tree: Tree, verb: int, at: int, subject: int) -> bool:
    """The subject that stands with the verb `at` undergoes `verb`: "is expected to visit" does not, "was arrested
    and charged" does."""
    passive = tree.relation(subject).endswith(":pass") or is_passive(tree, at)
    if at == verb:
        return passive or is_bare_passive(tree, verb)
    shares = tree.base(verb) == "conj" and is_participle(tree, verb) and not tree.children(verb, "obj")
    return is_passive(tree, verb) or (shares and (passive or is_bare_passive(tree, at)))


def is_passive(tree: Tree, verb: int) -> bool:
    """Tell whether a verb stands in the passive with its auxiliary, or its subject is one of a passive."""
    return any(tree.relation(c) in ("aux:pass", "nsubj:pass") for c in tree.children(verb))


def is_participle(tree: Tree, verb: int) -> bool:
    """Tell whether a form without auxiliary may be a past participle."""
    return not tree.words[verb].text.lower().endswith("ing") and not tree.children(verb, "aux", "mark")


def is_bare_passive(tree: Tree, verb: int) -> bool:
    """ "Six killed in blast": a past form without auxiliary and object, of a verb that does not do without one; of any
    verb where somebody is named behind "by"."""
    word = tree.words[verb]
    if tree.children(verb, "aux", "obj", "ccomp") or word.text.lower() == word.lemma:
        return False
    if word.text.lower() not in past_forms(word.lemma):
        return False
    by_someone = any(tree.relation(c) == "obl:agent" for c in tree.children(verb, "obl"))
    return by_someone or word.lemma in words("transitive")
