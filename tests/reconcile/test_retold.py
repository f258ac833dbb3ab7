"""What two reports tell in mostly the same words: a table of pairs of sentences, and how it is headed."""

import pytest

from according.reconcile.evidence import Sources
from according.reconcile.meanings import Meanings
from according.reconcile.retold import retold_findings
from according.schema.links import Claim
from according.schema.spans import Span
from tests.reconcile.made import Desk

_SIREN = (
    "The/the/DET/2/det harbour/harbour/NOUN/3/compound siren/siren/NOUN/4/nsubj wailed/wail/VERB/0/root "
    "before/before/ADP/8/case the/the/DET/8/det burning/burning/ADJ/8/amod trawler/trawler/NOUN/4/obl "
    "capsized/capsize/VERB/8/acl ././PUNCT/4/punct"
)
_NO_SIREN = (
    "The/the/DET/2/det harbour/harbour/NOUN/3/compound siren/siren/NOUN/5/nsubj never/never/ADV/5/advmod "
    "wailed/wail/VERB/0/root before/before/ADP/9/case the/the/DET/9/det burning/burning/ADJ/9/amod "
    "trawler/trawler/NOUN/5/obl capsized/capsize/VERB/9/acl ././PUNCT/5/punct"
)
_HE = (
    "He/he/PRON/2/nsubj dragged/drag/VERB/0/root two/two/NUM/5/nummod drowsy/drowsy/ADJ/5/amod "
    "sailors/sailor/NOUN/2/obj from/from/ADP/8/case the/the/DET/8/det galley/galley/NOUN/2/obl ././PUNCT/2/punct"
)
_HE_TOO = (
    "She/she/PRON/2/nsubj saw/see/VERB/0/root two/two/NUM/5/nummod drowsy/drowsy/ADJ/5/amod "
    "sailors/sailor/NOUN/2/obj leave/leave/VERB/2/xcomp the/the/DET/8/det galley/galley/NOUN/6/obj ././PUNCT/2/punct"
)


@pytest.mark.parametrize(
    ("trees", "asks"),
    [
        (
            [_SIREN, _SIREN],
            "Do two reports say that “the harbour siren wailed before the burning trawler capsized”?",
        ),
        ([_SIREN, _NO_SIREN], None),
        (
            [_HE, _HE],
            "Do two reports say in the same words: “He dragged two drowsy sailors from the galley”?",
        ),
        ([_HE, _HE_TOO], None),
    ],
    ids=["plain", "negated", "same words", "other words of nobody named"],
)
def test_what_is_told_again(trees: list[str], asks: str | None) -> None:
    desk = Desk()
    sentences = [desk.told(tree, publisher=f"Paper {i}") for i, tree in enumerate(trees)]
    spans = tuple(Span(s.document, s.start, s.end) for s in sentences)
    claim = Claim("claim:1", spans, (None, None), False)
    sources = Sources(desk.documents, [])
    found = retold_findings([claim], Meanings(sentences, [], [], []), [], sources)
    assert [f.question for f in found] == ([asks] if asks else [])
