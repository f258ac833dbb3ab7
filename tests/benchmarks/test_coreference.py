"""Documents of a corpus in tokens become texts, and mentions find their head words."""

from according.schema.annotations import Word
from benchmarks.coreference import _head, document_of
from tests.link.made import Sheet

_RECORD = {"topic": "1", "doc": "1ecb", "tokens": [["1", "0", "Rain"], ["2", "0", "fell"], ["3", "1", "It"]]}


def test_each_sentence_is_a_paragraph_and_each_token_known_by_its_place() -> None:
    document, spans = document_of(_RECORD)
    assert (document.id, document.text) == ("1/1ecb", "Rain fell\n\nIt")
    assert {token: document.text[a:b] for token, (a, b) in spans.items()} == {"1": "Rain", "2": "fell", "3": "It"}


def test_the_head_of_a_stretch_hangs_on_none_of_its_other_words() -> None:
    sheet = Sheet(
        "The/the/DET/2/det driver/driver/NOUN/5/nsubj of/of/ADP/4/case trams/tram/NOUN/2/nmod slept/sleep/VERB/0/root"
    )
    (sentence,) = sheet.sentences

    def head(words: str) -> str:
        at = sheet.find(words)
        found = _head(sentence, at.start, at.end)
        assert isinstance(found, Word)
        return found.text

    assert head("The driver of trams") == "driver"
    assert head("of trams") == "trams"
    assert _head(sentence, 900, 901) is None
