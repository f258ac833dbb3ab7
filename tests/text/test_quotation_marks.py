"""What stands in quotation marks."""

import pytest

from according.text.quotation_marks import quoted_ranges


def quoted(text: str) -> list[str]:
    return [text[r.start : r.end] for r in quoted_ranges(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We left,” she said. “It was late.”", ["We left,", "It was late."]),
        ('"We left," she said. "It was late."', ["We left,", "It was late."]),
        # A quotation over several sentences, and one that goes on in the next paragraph.
        ("“We left. It was late. Nobody stayed,” she said.", ["We left. It was late. Nobody stayed,"]),
        ("“We left. It was late.", ["We left. It was late."]),
        # British single marks, with apostrophes inside and outside.
        ("‘We don’t know,’ she said.", ["We don’t know,"]),
        ("'We don't know,' she said.", ["We don't know,"]),
        ("The driver's wife and the workers' union met.", []),
        ("The ’90s were hard; the drivers’ strike wasn’t.", []),
        # A quotation inside a quotation is part of it.
        ("“He said ‘go’ and we went,” she said.", ["He said ‘go’ and we went,"]),
        ("He called it “tragic” and “cruel”.", ["tragic", "cruel"]),
        ("«We left», she said.", ["We left"]),
        ("„We left”, she said.", ["We left"]),
        ("``We left,'' she said.", ["We left,"]),
        ("‘It wasn’t late,’ she said. ‘We didn’t know.’", ["It wasn’t late,", "We didn’t know."]),
        ("'It was the drivers' fault,' she said.", ["It was the drivers' fault,"]),
        ("‘It was the drivers’ fault,’ she said.", ["It was the drivers’ fault,"]),
        ("He called it 'tragic' and the drivers' strike 'cruel'.", ["tragic", "cruel"]),
        ("Orsk's 'plan B' wasn't Moss's.", ["plan B"]),
        ("Rock 'n' roll is here, 'tis said.", []),
        # Marks next to brackets, dashes and other marks; capitals; several in one sentence.
        ("The mayor (\"a fool\") left—\"for good\", he said.", ["a fool", "for good"]),
        ("“Stop!”—he shouted—“or fall!”", ["Stop!", "or fall!"]),
        ("\"...and we left,\" she said.", ["...and we left,"]),
        ("MAYOR: 'WE LEFT'", ["WE LEFT"]),
        ("MAYOR SAYS “WE LEFT”", ["WE LEFT"]),
        # Kinds of marks that do not belong together: the opening one decides where it ends.
        ("“We left,\" she said.", ["We left,"]),
        ("\"We left,” she said.", ["We left,"]),
        ("„We left“, she said. „It was late“, he said.", ["We left", "It was late"]),
        ("»We left«, she said.", ["We left"]),
        # No blank where one belongs.
        ("She said,\"We left.\"Nobody stayed.", ["We left."]),
        ("She said:“We left.”Nobody stayed.", ["We left."]),
        # A stray straight mark does not turn the next quotation inside out.
        ("The dam held.\" \"We left,\" she said.", ["We left,"]),
        ("The pipe was 5\" wide. \"We left,\" she said.", ["We left,"]),
        # A closing mark without an opening one is a stray.
        ("We left,” she said.", []),
        ("The pipe was 5\" wide.", []),
        ("Nobody was hurt.", []),
        ("", []),
    ],
)  # fmt: skip
def test_quoted(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_ends_with_its_paragraph() -> None:
    text = "“We left.\n\nNobody stayed."
    assert [text[r.start : r.end] for r in quoted_ranges(text, 0, 9)] == ["We left."]


def test_a_mark_that_nothing_closes_for_very_long_is_a_stray() -> None:
    assert quoted("“" + "word " * 400) == []
