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
        return _name(self.statement) or self.statement.chain[-1].name

    @property
    def shown(self) -> Span:
        """The sentence with its speaker, where the two stand in one stretch of 200 characters."""
        last = self.statement.chain[-1]
        start, end = min(self.span.start, last.start), max(self.span.end, last.end)
        return Span(self.span.document, start, end) if last.text and end - start <= LONGEST_SHOWN else self.span


# A sentence is shown without its speaker where both are further apart.
LONGEST_SHOWN = 200


def quoted_sentences(
    statements: Iterable[Statement], sources: Sources, *, indirect: bool = False
) -> Iterator[QuotedSentence]:
    """Yield the sentences that statements quote directly from a named person; with `indirect`, what else they have
    from one."""
    for statement in statements:
        name = _last_name(statement)
        if (
            (statement.quote != "direct" and not indirect)
            or name is None
            or statement.document not in sources.documents
        ):
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
    """The folded last name of the innermost source, where it is a person, or a body, that the report names there."""
    name = _name(statement)
    return fold(name).split()[-1] if name is not None and fold(name) else None


def _name(statement: Statement) -> str | None:
    """What the innermost source is called: of "Vale Police Chief Ann Poe", which was taken for Vale, the person."""
    last = statement.chain[-1] if statement.chain else None
    if last is None or last.kind != "named":
        return None
    words = last.text.split()
    end = next((i for i in range(len(words), 0, -1) if not words[i - 1][:1].isupper()), 0)
    run = words[end:]
    if len(run) > TITLE_AND_NAME and last.name.split()[-1:] != run[-1:] and last.name in last.text:
        return " ".join(run[-2:])
    return last.name


# Words of a name with a title before it: more than first and last name.
TITLE_AND_NAME = 2
# Before them stands a source by its name and not by "it" or "he".
_PRONOUNS = {"he", "she", "it", "they", "him", "her", "them", "who", "which"}


def is_by_name(statement: Statement) -> bool:
    """Tell whether the innermost source of a statement is called by its name, and by no pronoun."""
    return bool(statement.chain) and statement.chain[-1].text.lower() not in _PRONOUNS


def said_position(value: str, said: Iterable[QuotedSentence], spans: Iterable[Span], sources: Sources) -> Position:
    """Return the position of those who quote these sentences."""
    said = list(said)
    ids = tuple(dict.fromkeys(q.statement.id for q in said))
    documents = tuple(sorted({q.span.document for q in said}, key=sources.order))
    return Position(
        value, None, None, None, None, "yes", None, None, None, ids, documents, sources.count(ids, documents),
        quotations(spans, sources),
    )  # fmt: skip
