"""Whatever the tree: event mentions quote the text, and a document's reading depends on nothing but the document."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from according.annotate.clauses import clauses
from according.annotate.events import find_events
from according.annotate.phrases import noun_phrases
from according.annotate.stage import Annotate
from according.schema.annotations import Sentence, Word
from according.schema.documents import Block, Document
from according.schema.records import Records
from according.schema.trees import Tree
from tests.annotate.test_event_table import ROWS, by_hand

TEXTS = sorted({row["text"] for row in ROWS})
_RELATIONS = [
    "nsubj", "nsubj:pass", "obj", "obl", "nmod", "acl", "acl:relcl", "advcl", "xcomp", "ccomp", "conj",
    "amod", "compound", "mark", "case", "aux", "aux:pass", "advmod", "cc", "det", "nummod", "fixed",
]  # fmt: skip


@st.composite
def shaken(draw: st.DrawFn) -> Sentence:
    """A sentence whose words hang on each other at random, without circles."""
    sentence = by_hand(draw(st.sampled_from(TEXTS)))
    order = draw(st.permutations(range(len(sentence.words))))
    heads = [-1] * len(order)
    for above, below in itertools.pairwise(order):
        heads[below] = draw(st.sampled_from(order[: order.index(below)])) if draw(st.booleans()) else above
    words = tuple(
        Word(
            w.start,
            w.end,
            w.text,
            w.lemma,
            w.tag,
            heads[i],
            "root" if heads[i] < 0 else draw(st.sampled_from(_RELATIONS)),
        )
        for i, w in enumerate(sentence.words)
    )
    tree = Tree(words)
    parts = clauses(tree, sentence.start, sentence.end)
    return Sentence("d", sentence.start, sentence.end, "body", 0, words, (), noun_phrases(tree), parts)


@given(shaken())
@settings(max_examples=200, deadline=None)
def test_spans_lie_in_their_sentence_whatever_the_tree(sentence: Sentence) -> None:
    at = sentence.start
    for event in find_events(sentence, Tree(sentence.words), ()):
        assert at <= event.start < event.end <= sentence.end
        assert sentence.start <= event.clause.start < event.clause.end <= sentence.end
        assert all(sentence.start <= a.start < a.end <= sentence.end for a in event.arguments)
        assert event.event_class not in event.others
        at = event.end


def document(name: str, *sentences: str) -> Document:
    text = " ".join(sentences)
    return Document(name, name, None, None, None, None, None, None, "en", text, (Block("body", 0, len(text)),))


@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3), st.sampled_from(TEXTS), st.sampled_from(TEXTS))
@settings(max_examples=5, deadline=None)
def test_a_sentence_more_changes_no_other_document(mine: list[str], other: str, more: str) -> None:
    first = document("a", *mine)
    alone = Records(Annotate().run(Records([first, document("b", other)])))
    beside = Records(Annotate().run(Records([first, document("b", other, more)])))
    for kind in Annotate.writes:
        assert alone.by_document(kind).get("a", ()) == beside.by_document(kind).get("a", ())
