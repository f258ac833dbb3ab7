"""What the words around a pronoun tell: "it rained" stands for nothing, "they said" for somebody who can speak."""

from according.annotate.coreference.lexicon import expletives, noun_kinds, speaking_verbs
from according.annotate.coreference.nouns import Noun
from according.schema.trees import Tree

# Reasons for which an "it" can stand for nothing else.
CERTAIN = frozenset({"expletive", "weather"})


def expletive(tree: Tree, noun: Noun) -> str:
    """Return why an "it" stands for nothing: its relation, a verb, adjective or noun; "" where nothing tells."""
    if noun.lemma != "it":
        return ""
    if tree.base(noun.head) == "expl":
        return "expletive"
    verb = tree.head(noun.head)
    if verb is None or tree.base(noun.head) != "nsubj":
        return ""
    word = tree.words[verb]
    clause = any(tree.base(c) in ("csubj", "ccomp", "xcomp", "advcl", "acl") for c in tree.children(verb))
    if word.tag == "VERB" and word.lemma.lower() in expletives("weather"):
        return "weather"
    if word.tag == "VERB" and word.lemma.lower() in expletives("verbs"):
        return "verb with clause" if clause else "verb"
    if word.tag == "ADJ" and word.lemma.lower() in expletives("adjectives"):
        return "adjective with clause" if clause else "adjective"
    if word.tag in ("NOUN", "NUM") and tree.children(verb, "cop"):
        return "noun" if word.lemma.lower() in expletives("nouns") or word.tag == "NUM" else "predicate"
    return "clause" if clause else ""


def acts(tree: Tree, noun: Noun) -> str:
    """Return what a pronoun does or has that only persons and bodies do or have; "" where nothing tells."""
    verb = tree.head(noun.head)
    if verb is None:
        return ""
    lemma = tree.words[verb].lemma.lower()
    if tree.base(noun.head) == "nsubj" and tree.words[verb].tag == "VERB":
        return "speaks" if lemma in speaking_verbs() else "does"
    if tree.relation(noun.head) == "nmod:poss":
        return "has somebody" if "person" in noun_kinds(lemma) else "has"
    return ""
