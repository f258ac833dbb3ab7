"""Questions from which a word is missing that they can't do without."""

import re

from according.reconcile.clauses import listed
from according.reconcile.meanings import Passage
from according.reconcile.whether import Asked

# Degrees without which an adjective says something else: "too young".
_DEGREES = {"too", "so", "as", "enough", "less", "least", "more", "most", "not"}
# Pronouns that stand for something named elsewhere; "his" and "her" before a noun mostly stand for the subject.
_PRONOUNS = {"it", "them", "him", "her", "this", "that", "these", "those", "one", "he", "she", "they", "which", "whom"}
_DIRECTIONS = {"back", "up", "out", "away", "down", "off", "over", "together", "apart", "ahead", "aside", "forward"}
_COMPLETING = {"from", "of", "with", "to", "for", "as", "into"}
_TURNS = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}
_TURN = re.compile(r"\d+(?:st|nd|rd|th)")
_SPECIFIERS = ("det", "nummod", "amod", "compound", "nmod", "flat")


def is_cut_short(label: Passage, asked: Asked) -> bool:
    """Tell whether words were left out that change what a question asks, or leave no good English."""
    if _lost_its_object(label, asked) or _lost_its_direction(label, asked) or _says_whose(label, asked):
        return True
    return any(
        _lost_its_clause(label, asked, i)
        or _lost_its_whole(label, asked, i)
        or _lost_its_degree(label, asked, i)
        or _lost_its_turn(label, asked, i)
        or _is_torn(label, asked, i)
        or _is_left_bare(label, asked, i)
        or _stands_for_another(label, asked, i)
        for i in asked.words
    )


def _lost_its_object(label: Passage, asked: Asked) -> bool:
    """ "The interview he gave today" asks "did he give today"; "he quotes from it" asks "does he quote"."""
    tree, told = label.tree, asked.predicate
    passive = any(tree.relation(a) == "aux:pass" for a in told.auxiliaries)
    if tree.words[told.verb].tag != "VERB" or passive or tree.relation(told.subject) == "nsubj:pass":
        return False
    if tree.relation(told.verb) == "acl:relcl" and told.way == "own" and not tree.children(told.verb, "obj"):
        return True
    subject = set(tree.subtree(told.subject))
    said = [i for i in asked.words if i not in subject and label.meanings.is_content(label.sentence, i)]
    lost = [c for c in tree.children(told.verb, "obj", "xcomp", "ccomp") if c not in asked.words]
    lost += [c for c in tree.children(told.verb, "obl") if c not in asked.words and tree.case(c) in _COMPLETING]
    return said == [told.verb] and bool(lost)


def _lost_its_direction(label: Passage, asked: Asked) -> bool:
    """ "Came back" has become "came"; "prevent them from leaving" has become "prevent them"."""
    tree = label.tree
    verbs = [i for i in asked.words if tree.words[i].tag == "VERB"]
    hanging = [c for i in verbs for c in tree.children(i) if c not in asked.words]
    return any(
        (tree.base(c) in ("advmod", "compound") and tree.words[c].text.lower() in _DIRECTIONS)
        or (
            tree.base(c) in ("obl", "advcl")
            and tree.children(tree.head(c) or 0, "obj")
            and any(tree.words[m].text.lower() == "from" for m in tree.children(c, "case", "mark"))
            and tree.words[c].tag == "VERB"
        )
        for c in hanging
    )


def _says_whose(label: Passage, asked: Asked) -> bool:
    """Tell whether the subject is only named by whose it is: "Roe's stood out"."""
    marks = label.tree.children(asked.predicate.subject, "case")
    return any(label.tree.words[c].text.lower() in ("'s", "’s") for c in marks)


def _lost_its_turn(label: Passage, asked: Asked, index: int) -> bool:
    """ "In the fifth round" has become "in the round"."""
    tree = label.tree
    return any(
        c not in asked.words and (tree.words[c].text.lower() in _TURNS or _TURN.fullmatch(tree.words[c].text.lower()))
        for c in tree.children(index, "amod", "nummod", "compound")
    )


def _lost_its_clause(label: Passage, asked: Asked, index: int) -> bool:
    """ "The last driver to finish" has become "the last driver"."""
    tree, head = label.tree, label.tree.head(index)
    changing = tree.words[index].text.lower() in listed("changing")
    return changing and head in asked.words and any(c not in asked.words for c in tree.children(head or 0, "acl"))


def _lost_its_whole(label: Passage, asked: Asked, index: int) -> bool:
    """ "At the end of the year" has become "at the end"."""
    if label.tree.words[index].lemma.lower() not in listed("relational"):
        return False
    return any(c not in asked.words for c in label.tree.children(index, "nmod"))


def _lost_its_degree(label: Passage, asked: Asked, index: int) -> bool:
    """ "Too young to vote" has become "young to vote"."""
    tree = label.tree
    return tree.words[index].tag in ("ADJ", "ADV") and any(
        c not in asked.words and tree.words[c].text.lower() in _DEGREES for c in tree.children(index, "advmod")
    )


def _is_torn(label: Passage, asked: Asked, index: int) -> bool:
    """ "Race-related" has become "related"."""
    words = label.tree.words
    for hyphen, beyond in ((index - 1, index - 2), (index + 1, index + 2)):
        if not (min(hyphen, beyond) >= 0 and max(hyphen, beyond) < len(words)) or words[hyphen].text not in "-–":
            continue
        first, last = sorted((index, beyond))
        joined = words[first].end == words[hyphen].start and words[hyphen].end == words[last].start
        if joined and beyond not in asked.words:
            return True
    return False


def _is_left_bare(label: Passage, asked: Asked, index: int) -> bool:
    """ "Into the tenth inning" has become "into inning"."""
    tree, word = label.tree, label.tree.words[index]
    if word.tag != "NOUN" or word.text.lower() != word.lemma.lower() or tree.base(index) in ("compound", "amod"):
        return False
    before = [c for c in tree.children(index, *_SPECIFIERS) if c < index]
    return bool(before) and not any(c in asked.words for c in before)


def _stands_for_another(label: Passage, asked: Asked, index: int) -> bool:
    """Tell whether a pronoun beside the subject leaves open of what it speaks."""
    word = label.tree.words[index]
    taken = label.tree.base(index) in ("obj", "iobj", "obl", "nmod", "nsubj") and index != asked.predicate.subject
    return word.tag in ("PRON", "DET") and taken and word.text.lower() in _PRONOUNS
