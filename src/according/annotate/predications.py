"""Predications: what each clause says of somebody or something, whether or not its word tells of a known event."""

from collections.abc import Iterator

from according.annotate.arguments import phrase_at
from according.annotate.clauses import clause_span, owners
from according.annotate.modality import modality
from according.annotate.polarity import polarity
from according.annotate.subjects import is_passive, subject_of
from according.schema.annotations import Argument, Predication, Sentence
from according.schema.trees import Tree

_OBJECTS = ("obj", "iobj")
# Verbs that hang on another word as its helper or its adverb say nothing of their own.
_HELPERS = {"aux", "cop", "compound", "fixed", "case", "mark", "discourse", "amod"}


def find_predications(sentence: Sentence, tree: Tree) -> Iterator[Predication]:
    """Yield a predication for each verb, and each adjective or noun behind a copula, left to right.

    Arguments are the subject (of a passive: the patient), the objects, and what stands behind prepositions ("other").
    """
    owner = owners(tree)
    for index, word in enumerate(sentence.words):
        if not _predicates(tree, index):
            continue
        yield Predication(
            sentence.document, word.start, word.end, word.lemma.lower(), word.tag, polarity(tree, index),
            modality(tree, index), clause_span(tree, index, owner), tuple(_arguments(sentence, tree, index)),
        )  # fmt: skip


def _predicates(tree: Tree, index: int) -> bool:
    word = tree.words[index]
    if word.tag == "VERB":
        return tree.base(index) not in _HELPERS
    return word.tag in ("ADJ", "NOUN") and bool(tree.children(index, "cop"))


def _arguments(sentence: Sentence, tree: Tree, index: int) -> Iterator[Argument]:
    subject = subject_of(tree, index)
    if subject is not None and subject[0] != index:
        yield _argument(sentence, "patient" if subject[1] else "agent", subject[0])
    for child in tree.children(index, *_OBJECTS):
        yield _argument(sentence, "patient", child)
    for child in tree.children(index, "obl", "nmod"):
        by = tree.relation(child) == "obl:agent" or (tree.case(child) == "by" and is_passive(tree, index))
        yield _argument(sentence, "agent" if by else "other", child)


def _argument(sentence: Sentence, role: str, word: int) -> Argument:
    phrase = phrase_at(sentence, word)
    start, end = (phrase.start, phrase.end) if phrase else (sentence.words[word].start, sentence.words[word].end)
    return Argument(role, start, end)
