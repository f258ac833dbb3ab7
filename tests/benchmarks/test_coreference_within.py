"""The benchmark of coreference within a document counts as its docstring says, on a treebank written for this test."""

import pytest

from according.schema.annotations import Mention
from according.schema.vocabulary import MentionKind
from benchmarks import coreference_within
from benchmarks.coreference_within import Gold, GoldMention, documents, links, measure

_WORDS = {
    "The": "DET",
    "mayor": "NOUN",
    "of": "ADP",
    "Karvol": "PROPN",
    "praised": "VERB",
    "her": "PRON",
    "staff": "NOUN",
    ".": "PUNCT",
    "She": "PRON",
    "left": "VERB",
    "the": "DET",
    "city": "NOUN",
    "It": "PRON",
    "rained": "VERB",
    "We": "PRON",
}


def _sentence(text: str, words: str, marks: dict[int, str]) -> list[str]:
    rows = [
        "\t".join((str(n), w, w, _WORDS[w], "_", "_", "0", "root", "_", f"Entity={marks[n]}" if n in marks else "_"))
        for n, w in enumerate(words.split(), start=1)
    ]
    return [f"# text = {text}", *rows, ""]


TREEBANK = [
    "# newdoc id = GUM_news_one",
    *_sentence(
        "The mayor of Karvol praised her staff.",
        "The mayor of Karvol praised her staff .",
        {
            1: "(1-person-new-n-cf1-2-coref",
            4: "(2-place-new-n-cf2-1-coref-Karvol)1)",
            6: "(3-person-new-n-cf3-2-sgl(1-person-giv-n-cf1-1-ana)",
            7: "3)",
        },
    ),
    *_sentence(
        "She left the city.",
        "She left the city .",
        {1: "(1-person-giv-n-cf1-1-coref)", 3: "(2-place-giv-n-cf2-2-coref", 4: "2)"},
    ),
    "# newpar",
    *_sentence("It rained.", "It rained .", {}),
    *_sentence("We left.", "We left .", {1: "(4-person-acc-n-cf1-1-sgl)"}),
]


def _gold() -> tuple[str, list[GoldMention]]:
    (document,) = documents(TREEBANK)
    return document.text, document.mentions()


def test_the_text_and_its_mentions() -> None:
    text, mentions = _gold()
    assert text == "The mayor of Karvol praised her staff. She left the city.\n\nIt rained. We left."
    told = [(m.entity, m.type, text[m.range.start : m.range.end], text[m.core.start : m.core.end]) for m in mentions]
    assert told == [
        ("1", "person", "The mayor of Karvol", "The mayor"),
        ("2", "place", "Karvol", "Karvol"),
        ("3", "person", "her staff", "her staff"),
        ("1", "person", "her", "her"),
        ("1", "person", "She", "She"),
        ("2", "place", "the city", "the city"),
        ("4", "person", "We", "We"),
    ]


def test_what_is_to_be_found() -> None:
    text, mentions = _gold()
    wanted = Gold(mentions).wanted
    found = [text[m.range.start : m.range.end] for m in mentions if id(m) in wanted]
    assert found == ["her", "She", "the city"]


def test_the_mention_that_words_are() -> None:
    text, mentions = _gold()
    gold = Gold(mentions)
    assert gold.at(0, len("The mayor"), False) == mentions[0]
    karvol = text.index("Karvol")
    assert gold.at(karvol, karvol + 6, False) == mentions[1]
    her = text.index("her")
    assert gold.at(her, her + 9, False) == mentions[2]
    assert gold.at(her, her + 3, True) == mentions[3]
    rain = text.index("It rained")
    assert gold.at(rain, rain + 2, True) is None


def _mention(text: str, words: str, kind: MentionKind, antecedent: str | None) -> Mention:
    start = text.index(words)
    target = None if antecedent is None else text.index(antecedent)
    return Mention("d", start, start + len(words), kind, "Person", words, target)


def _told(text: str) -> list[Mention]:
    return [
        _mention(text, "The mayor", "nominal", None),
        _mention(text, "her", "pronoun", "The mayor"),
        _mention(text, "She", "pronoun", "The mayor"),
        _mention(text, "Karvol", "name", None),
        _mention(text, "the city", "nominal", "Karvol"),
    ]


def test_a_link_goes_to_the_nearest_of_its_chain() -> None:
    text, _ = _gold()
    found = [(kind, text[a.start : a.end], text[b.start : b.end]) for kind, a, b in links(_told(text), text)]
    assert found == [("pronoun", "her", "The mayor"), ("pronoun", "She", "her"), ("description", "the city", "Karvol")]


def test_all_right(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coreference_within, "told", _told)
    assert measure(TREEBANK, False) == {
        "precision": 100.0, "recall": 100.0, "mentions": 3,
        "pronoun_precision": 100.0, "pronoun_recall": 100.0, "pronouns": 2,
        "description_precision": 100.0, "description_recall": 100.0, "descriptions": 1,
    }  # fmt: skip


def test_wrong_missed_and_what_is_no_mention(monkeypatch: pytest.MonkeyPatch) -> None:
    def told(text: str) -> list[Mention]:
        return [
            _mention(text, "Karvol", "name", None),
            _mention(text, "her staff", "nominal", None),
            _mention(text, "She", "pronoun", "her staff"),
            _mention(text, "the city", "nominal", "Karvol"),
            _mention(text, "It", "pronoun", "her staff"),
            _mention(text, "We", "pronoun", "her staff"),
        ]

    monkeypatch.setattr(coreference_within, "told", told)
    result = measure(TREEBANK, False)
    # "She" and "It" are wrong, "the city" is right, "We" is no third person; "her" and "She" are missed.
    assert (result["precision"], result["recall"], result["mentions"]) == (33.3, 33.3, 3)
    assert (result["pronoun_precision"], result["description_precision"]) == (0.0, 100.0)


def test_only_some_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coreference_within, "told", _told)
    assert measure(TREEBANK, False, "voyage")["mentions"] == 0
