"""Sentences that stand in quotation marks, with the person who is named as their speaker."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from according.reconcile.evidence import Sources, quotations
from according.schema.findings import Position
from according.schema.spans import Span
from according.schema.statements import Statement
from according.text.names import fold

_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
_WORD = re.compile(r"[\w’']+")
_MARKS = "“”‘’\"' ,."


@dataclass(frozen=True, slots=True)
class QuotedSentence:
    """A quoted sentence: its words in small letters, as it stands in the report, its statement and its speaker.

    `last_name` is folded; `words` lack marks, so that one sentence reads alike in every report.
    """

    words: tuple[str, ...]
    span: Span
    text: str
    statement: Statement
    last_name: str

    @property
    def speaker(self) -> str:
        return self.statement.chain[-1].name

    @property
    def shown(self) -> Span:
        """The sentence with its speaker, where the two stand in one stretch of 200 characters."""
        last = self.statement.chain[-1]
        start, end = min(self.span.start, last.start), max(self.span.end, last.end)
        return Span(self.span.document, start, end) if last.text and end - start <= LONGEST_SHOWN else self.span


# A sentence is shown without its speaker where both are further apart.
LONGEST_SHOWN = 200


def quoted_sentences(statements: Iterable[Statement], sources: Sources) -> Iterator[QuotedSentence]:
    """Yield the sentences that statements quote directly from a named person."""
    for statement in statements:
        name = _last_name(statement)
        if statement.quote != "direct" or name is None or statement.document not in sources.documents:
            continue
        text = sources.documents[statement.document].text
        for part in statement.spans:
            for found in _SENTENCE.finditer(text, part.start, part.end):
                words = tuple(w.strip("’'") for w in _WORD.findall(found.group().lower().replace("’", "'")))
                said = found.group().strip(_MARKS)
                start = found.start() + (found.group().index(said) if said else 0)
                if words and said:
                    span = Span(statement.document, start, start + len(said))
                    yield QuotedSentence(tuple(w for w in words if w), span, said, statement, name)


def _last_name(statement: Statement) -> str | None:
    """The folded last name of the innermost source, where it is a named person."""
    last = statement.chain[-1] if statement.chain else None
    return fold(last.name).split()[-1] if last is not None and last.kind == "named" and fold(last.name) else None


def said_position(value: str, said: Iterable[QuotedSentence], spans: Iterable[Span], sources: Sources) -> Position:
    """Return the position of those who quote these sentences."""
    said = list(said)
    ids = tuple(dict.fromkeys(q.statement.id for q in said))
    documents = tuple(sorted({q.span.document for q in said}, key=sources.order))
    return Position(
        value, None, None, None, None, "yes", None, None, None, ids, documents, sources.count(ids, documents),
        quotations(spans, sources),
    )  # fmt: skip
