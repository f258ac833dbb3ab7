"""Trees of sentences, and that one is made once for the same words."""

from according.schema.annotations import Sentence, Word
from according.schema.trees import Tree


def _words() -> tuple[Word, ...]:
    return (
        Word(0, 2, "He", "he", "PRON", 2, "nsubj:pass"),
        Word(3, 6, "was", "be", "AUX", 2, "aux:pass"),
        Word(7, 11, "shot", "shoot", "VERB", -1, "root"),
        Word(11, 12, ".", ".", "PUNCT", 2, "punct"),
        Word(13, 15, "no", "no", "DET"),
    )


def test_children_by_their_relations() -> None:
    tree = Tree(_words())
    assert tree.children(2) == [0, 1, 3]
    assert tree.children(2, "nsubj", "punct") == [0, 3]
    assert tree.children(0) == tree.children(4) == []
    assert (tree.relation(0), tree.base(0), tree.base(4)) == ("nsubj:pass", "nsubj", "dep")
    assert (tree.head(0), tree.head(2), tree.head(4)) == (2, None, None)


def test_what_is_done_to_a_list_of_children_stays_outside() -> None:
    tree = Tree(_words())
    tree.children(2).clear()
    assert tree.children(2) == [0, 1, 3]


def test_the_same_words_have_one_tree_and_equal_ones_another() -> None:
    words, others = _words(), _words()
    assert Tree.of(words) is Tree.of(words)
    assert Tree.of(words).words is words
    assert Tree.of(others).words is others


def test_words_in_a_stretch_lie_wholly_in_it() -> None:
    words = _words()
    sentence = Sentence("document:1", 0, 15, "body", 0, words)
    for start in range(-1, 17):
        for end in range(-1, 17):
            assert sentence.words_in(start, end) == tuple(w for w in words if start <= w.start and w.end <= end)
