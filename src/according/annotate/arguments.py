"""Who takes part in an event mention, from the tree."""

from according.schema.annotations import Argument, Phrase, Sentence
from according.schema.trees import Tree

_PLACE_CASES = {
    "in",
    "at",
    "near",
    "on",
    "outside",
    "inside",
    "through",
    "into",
    "from",
    "around",
    "along",
    "off",
    "via",
    "using",
}
_NOUN_ROLES = {
    "of": "patient",
    "between": "patient",
    "on": "patient",
    "against": "patient",
    "with": "patient",
    "by": "agent",
}
_RELATIVES = {"who", "which", "that", "whom"}
# How many verbs up a missing subject is looked for.
REACH = 3


def arguments(sentence: Sentence, tree: Tree, trigger: int, how: str) -> tuple[Argument, ...]:
    """Return agent, patient and place of the event at word `trigger`.

    `how` tells how the subject takes part: "agent", "patient" (of verbs such as "die", and of adjectives) or
    "noun" for event nouns.
    """
    found = _of_noun(tree, trigger) if how == "noun" else _of_verb(tree, trigger, how)
    found += [("place", c) for c in tree.children(trigger, "obl", "nmod") if tree.case(c) in _PLACE_CASES]
    return tuple(_argument(sentence, role, word) for role, word in found)


def _of_verb(tree: Tree, trigger: int, how: str) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    subject = subject_of(tree, trigger)
    if subject is not None:
        word, passive = subject
        role = "patient" if passive or how == "patient" else "agent"
        found += [(role, w) for w in _with_others(tree, word)]
    for child in tree.children(trigger, "obj", "iobj"):
        found += [("patient", w) for w in _with_others(tree, child)]
    for child in tree.children(trigger, "obl"):
        if tree.case(child) == "by" and (tree.relation(child) == "obl:agent" or _is_passive(tree, trigger)):
            found.append(("agent", child))
        elif tree.case(child) == "with" and not found[1:]:
            found += [("patient", w) for w in _with_others(tree, child)]
    return found


def subject_of(tree: Tree, verb: int) -> tuple[int, bool] | None:
    """Return the subject of a verb and whether it undergoes it.

    A relative pronoun gives way to what it stands for; a participle takes the noun it describes; a verb
    without a subject takes that of the verb it is joined to.
    """
    at = verb
    for _ in range(REACH):
        for child in tree.children(at, "nsubj", "csubj"):
            passive = _undergoes(tree, verb, at, child)
            if tree.words[child].text.lower() in _RELATIVES and tree.base(at) == "acl":
                head = tree.head(at)
                return (head, passive) if head is not None else None
            return child, passive
        head = tree.head(at)
        if head is None:
            return None
        if tree.base(at) == "acl":
            return head, at == verb and _is_participle(tree, verb)
        if tree.base(at) not in ("conj", "xcomp", "advcl"):
            return None
        at = head
    return None


def _undergoes(tree: Tree, verb: int, at: int, subject: int) -> bool:
    """The subject that stands with the verb `at` undergoes `verb`: "is expected to visit" does not, "was arrested
    and charged" does."""
    passive = tree.relation(subject).endswith(":pass") or _is_passive(tree, at)
    if at == verb:
        return passive
    shares = tree.base(verb) == "conj" and _is_participle(tree, verb) and not tree.children(verb, "obj")
    return _is_passive(tree, verb) or (passive and shares)


def _is_passive(tree: Tree, verb: int) -> bool:
    return any(tree.relation(c) in ("aux:pass", "nsubj:pass") for c in tree.children(verb))


def _is_participle(tree: Tree, verb: int) -> bool:
    return not tree.words[verb].text.lower().endswith("ing") and not tree.children(verb, "aux", "mark")


def _of_noun(tree: Tree, trigger: int) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for child in tree.children(trigger, "nmod"):
        if tree.relation(child) == "nmod:poss":
            found.append(("agent", child))
        elif tree.case(child) in _NOUN_ROLES:
            found += [(_NOUN_ROLES[tree.case(child)], w) for w in _with_others(tree, child)]
    for child in tree.children(trigger, "acl"):
        found += [("agent", c) for c in tree.children(child, "obl") if tree.case(c) == "by"]
    return found


def _with_others(tree: Tree, word: int) -> list[int]:
    """A word and those joined to it by "and"; of "300 of the fighters" the fighters too."""
    found = [word, *tree.children(word, "conj")]
    if tree.words[word].tag in ("NUM", "DET", "PRON") or tree.words[word].lemma in (
        "hundred",
        "dozen",
        "thousand",
        "number",
        "member",
        "group",
    ):
        found += [c for c in tree.children(word, "nmod") if tree.case(c) == "of"]
    return found


def _argument(sentence: Sentence, role: str, word: int) -> Argument:
    phrase = phrase_at(sentence, word)
    if phrase is None:
        return Argument(role, sentence.words[word].start, sentence.words[word].end)
    return Argument(role, phrase.start, phrase.end)


def phrase_at(sentence: Sentence, word: int) -> Phrase | None:
    """Return the phrase that holds a word."""
    return next((p for p in sentence.phrases if p.first <= word <= p.last), None)
