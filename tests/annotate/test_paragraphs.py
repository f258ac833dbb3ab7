"""Paragraphs of the blocks that are read."""

from according.annotate.paragraphs import paragraphs
from according.schema.documents import Block, Document
from according.schema.vocabulary import BlockKind

LONG = "The dam above the town of Karvol cracked on Thursday after a quake and"


def read(*blocks: tuple[BlockKind, str], between: str = "\n\n") -> list[tuple[str, str]]:
    text, made = "", []
    for kind, part in blocks:
        text += between if text else ""
        made.append(Block(kind, len(text), len(text) + len(part)))
        text += part
    document = Document("document:1", "r.txt", None, None, None, None, None, None, "en", text, tuple(made))
    return [(p.block, text[p.range.start : p.range.end]) for p in paragraphs(document)]


def test_only_blocks_that_claim_something_are_read() -> None:
    found = read(("headline", "Dam cracks"), ("byline", "By Lena Orsk"), ("body", "It held."), ("boilerplate", "Share"))
    assert found == [("headline", "Dam cracks"), ("body", "It held.")]


def test_a_hard_wrapped_line_goes_on() -> None:
    assert read(("body", f"{LONG}\nat least 40 people were missing.")) == [
        ("body", f"{LONG}\nat least 40 people were missing.")
    ]


def test_a_blank_line_a_stop_a_capital_or_a_short_line_ends_a_paragraph() -> None:
    assert len(read(("body", f"{LONG}\n\nat least 40 people were missing."))) == 2
    assert len(read(("body", f"{LONG} fell.\nat least 40 people were missing."))) == 2
    assert len(read(("body", f"{LONG}\nPolice closed the road."))) == 2
    assert len(read(("body", "What we know\nat least 40 people were missing."))) == 2


def test_blanks_around_lines_and_other_line_ends_are_left_out() -> None:
    assert read(("body", "  It held.  \r\n  Nobody was hurt.\t")) == [
        ("body", "It held."),
        ("body", "Nobody was hurt."),
    ]


def test_an_empty_block_has_none() -> None:
    assert read(("body", "  \n \n")) == []
