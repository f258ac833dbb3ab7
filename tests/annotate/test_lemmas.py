"""Base forms."""

import pytest

from according.annotate.lemmas import lemma


@pytest.mark.parametrize(
    ("form", "tag", "expected"),
    [
        ("said", "VERB", "say"), ("told", "VERB", "tell"), ("killed", "VERB", "kill"), ("died", "VERB", "die"),
        ("stopped", "VERB", "stop"), ("rescued", "VERB", "rescue"), ("evacuated", "VERB", "evacuate"),
        ("fled", "VERB", "flee"), ("struck", "VERB", "strike"), ("carries", "VERB", "carry"),
        ("were", "AUX", "be"), ("’ve", "AUX", "have"), ("n’t", "PART", "not"), ("wo", "AUX", "will"),
        ("women", "NOUN", "woman"), ("soldiers", "NOUN", "soldier"), ("bodies", "NOUN", "body"),
        ("buses", "NOUN", "bus"), ("police", "NOUN", "police"), ("Reuters", "PROPN", "Reuters"),
        ("Wounded", "ADJ", "wounded"), ("crises", "NOUN", "crisis"), ("wives", "NOUN", "wife"),
        ("used", "VERB", "use"), ("closed", "VERB", "close"), ("pledged", "VERB", "pledge"),
        ("houses", "NOUN", "house"), ("cases", "NOUN", "case"),
    ],
)  # fmt: skip
def test_lemma(form: str, tag: str, expected: str) -> None:
    assert lemma(form, tag) == expected
