"""Names out of what the model tags."""

import pytest

from according.annotate.names import find_names
from according.annotate.sentences import ReadDocument
from according.model.reader import NameSpan, Reading
from according.text.words import split_words
from tests.annotate.trees_by_hand import sentence


def names(text: str, *tagged: tuple[str, str], rows: str = "") -> list[tuple[str, str]]:
    """Return (name, schema) of the mentions, where the model tags these stretches."""
    read = sentence(text, rows)
    spans = []
    for part, kind in tagged:
        start = text.index(part)
        inside = [i for i, w in enumerate(read.words) if start <= w.start and w.end <= start + len(part)]
        spans.append(NameSpan(inside[0], inside[-1] + 1, kind))
    empty: tuple[str, ...] = ()
    reading = Reading((), (), empty, empty, (), empty, tuple(spans), (), empty)
    return [(m.name, m.schema) for m in find_names(ReadDocument((read,), reading, (0,)))]


@pytest.mark.parametrize(
    ("text", "tagged", "expected"),
    [
        ("Lena Orsk met the minister.", ("Lena Orsk", "PER"), [("Lena Orsk", "Person")]),
        # Titles, nationalities, articles and possessives are no part of a name.
        ("Prime Minister Jon Varga resigned.", ("Prime Minister Jon Varga", "PER"), [("Jon Varga", "Person")]),
        ("Mr. Dahl thanked Ms. Orsk.", ("Mr. Dahl", "PER"), [("Dahl", "Person")]),
        ("The Northern Institute for Public Health warned of a flood.",
         ("The Northern Institute for Public Health", "ORG"),
         [("Northern Institute for Public Health", "Organization")]),
        ("Iran's attack on the base failed.", ("Iran's", "LOC"), [("Iran", "Address")]),
        # A country stays a place, whatever it does; an agency is a body.
        ("Iran's attack on the base failed.", ("Iran", "ORG"), [("Iran", "Address")]),
        ("Reuters, citing two officials, reported that the talks had failed.", ("Reuters", "PER"),
         [("Reuters", "Organization")]),
        # What the model tags too widely or in vain.
        ("“The brakes had failed,” the witness told CNN.", ("witness told CNN", "PER"), [("CNN", "Organization")]),
        ("The minister told parliament that the talks had failed.", ("minister", "PER"), []),
    ],
)  # fmt: skip
def test_names(text: str, tagged: tuple[str, str], expected: list[tuple[str, str]]) -> None:
    assert names(text, tagged) == expected


def test_a_known_body_is_found_where_the_model_misses_it() -> None:
    assert ("Reuters", "Organization") in names("Reuters reported that the ministry had said the dam was safe.")


def test_small_letters_may_open_the_name_of_a_place() -> None:
    text = "He lives in south London."
    rows = (
        "He PRON 2 nsubj | lives VERB 0 root | in ADP 5 case | south ADJ 5 amod | London PROPN 2 obl | . PUNCT 2 punct"
    )
    assert names(text, ("south London", "LOC"), rows=rows) == [("south London", "Address")]


@pytest.mark.parametrize(
    ("text", "tagged", "expected"),
    [
        ("A. Barry Dahl resigned.", [("Barry Dahl", "PER")], [("A. Barry Dahl", "Person")]),
        ("Jon-Erik Varga resigned.", [("Erik Varga", "PER")], [("Jon-Erik Varga", "Person")]),
        # Two names tagged as one, and one thing tagged as what it is not.
        ("Mayor of London Jon Varga resigned.", [("London Jon Varga", "LOC")],
         [("London", "Address"), ("Jon Varga", "Person")]),
        ("They met at Mill & Harbour today.", [("Mill & Harbour", "LOC")],
         [("Mill", "Address"), ("Harbour", "Address")]),
        ("They left Bosnia and Herzegovina today.", [("Bosnia and Herzegovina", "LOC")],
         [("Bosnia and Herzegovina", "Address")]),
        ("Mr. Rand resigned.", [("Rand", "ORG")], [("Rand", "Person")]),
        ("The Ohio Democrat resigned.", [("Ohio Democrat", "ORG")], []),
        ("The tram driver resigned.", [("tram driver", "PER")], []),
        ("The Iraqi Popular Mobilization Forces left.", [("Iraqi Popular Mobilization Forces", "ORG")],
         [("Popular Mobilization Forces", "Organization")]),
    ],
)  # fmt: skip
def test_borders_and_kinds(text: str, tagged: list[tuple[str, str]], expected: list[tuple[str, str]]) -> None:
    rows = " | ".join(
        f"{w} {'VERB' if w in ('resigned', 'left', 'met') else 'PUNCT' if not w[0].isalpha() else 'PROPN'} 0 root"
        for w in _words(text)
    )
    assert names(text, *tagged, rows=rows) == expected


def _words(text: str) -> list[str]:
    return [text[a:b] for a, b in split_words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tram operator Karvolink resigned.", [("Karvolink", "Organization")]),
        ("The tram operator May resigned.", []),
        ("They left Karvol.com today.", [("Karvol.com", "Organization")]),
    ],
)
def test_names_that_the_model_misses(text: str, expected: list[tuple[str, str]]) -> None:
    tags = {"operator": "NOUN", "tram": "NOUN", "The": "DET", "the": "DET", "They": "PRON"}
    rows = " | ".join(
        f"{w} {tags.get(w) or ('PUNCT' if w == '.' else 'PROPN' if w[0].isupper() else 'VERB')} 0 root"
        for w in _words(text)
    )
    assert names(text, rows=rows) == expected
