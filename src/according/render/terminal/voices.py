"""Who says what: each source with its statements. What one report alone can give."""

from rich.text import Text

from according.render.lookup import Lookup
from according.render.quotations import bare, in_marks
from according.render.sources import Voice, voices
from according.render.terminal import styles
from according.render.terminal.page import Page
from according.render.wording import NO_SOURCE, SPEECH, count, shortened
from according.schema.statements import Statement

_MOST_SOURCES = 12
_MOST_STATEMENTS = 4
_LONGEST = 190


def put_voices(page: Page, view: Lookup, everything: bool) -> None:
    """Write every source with what it says, those who say most first; what no one is cited for comes last."""
    told = {document.id for document in view.told}
    found = voices(s for s in view.dossier.statements if s.document in told)
    if not found:
        return
    page.blank()
    page.line(Text("WHO SAYS WHAT", style=styles.HEADING))
    ranked = sorted(found, key=lambda voice: (voice.anonymous, -len(voice.statements)))
    shown = ranked if everything else _first(ranked)
    for voice in shown:
        _put_voice(page, view, voice, everything)
    if len(shown) < len(ranked):
        page.line(Text(f"… {count(len(ranked) - len(shown), 'more source')} (--all)", style=styles.DIM), 2)


def _first(ranked: list[Voice]) -> list[Voice]:
    """The first sources, and the writer, whose word is never left out."""
    named = [voice for voice in ranked if not voice.anonymous]
    return named[:_MOST_SOURCES] + [voice for voice in ranked if voice.anonymous]


def _put_voice(page: Page, view: Lookup, voice: Voice, everything: bool) -> None:
    several = len(view.told) > 1
    labels = view.labelled(voice.documents) if several else ""
    words = NO_SOURCE.capitalize() if voice.anonymous else voice.words
    page.row("", Text(words, style=styles.QUESTION), 2, Text(labels, style=styles.LABEL))
    said = _distinct(voice.statements)
    shown = said if everything else said[:_MOST_STATEMENTS]
    for statement in shown:
        speech = SPEECH[statement.factuality]
        words = bare(statement.text) if everything else shortened(bare(statement.text), _LONGEST)
        body = Text(f"{speech}: " if speech else "", style=styles.DIM) + in_marks(words)
        hang = 0 if speech else 1
        page.row(Text(" " * 6) + body[:hang], body[hang:], 6 + hang)
    if len(shown) < len(said):
        page.line(Text(f"… {len(said) - len(shown)} more (--all)", style=styles.DIM), 7)


def _distinct(statements: tuple[Statement, ...]) -> list[Statement]:
    """The statements, without those whose words are part of another's."""
    words = [bare(statement.text).casefold() for statement in statements]
    return [
        statement
        for at, statement in enumerate(statements)
        if not any(words[at] in other and (words[at] != other or n < at) for n, other in enumerate(words) if n != at)
    ]
