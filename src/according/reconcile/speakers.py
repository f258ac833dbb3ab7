"""Findings on who said something: one quotation that reports give to two speakers."""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from according.reconcile.evidence import Sources, quotations
from according.reconcile.findings import make_finding
from according.schema.findings import Finding, Position
from according.schema.spans import Span
from according.schema.statements import Statement
from according.text.names import fold

# Shorter quotations are figures of speech that many use.
LEAST_WORDS = 4
# So many words of it stand in the question.
QUOTED = 12
_MARKS = "“”‘’\"' ,."
_WORD = re.compile(r"\w+")


def speaker_findings(statements: Iterable[Statement], sources: Sources) -> list[Finding]:
    """Return a finding for each direct quotation that two reports give to speakers of different last names.

    A quotation is known by its words, without case and marks.
    """
    groups: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for statement in statements:
        words = tuple(_WORD.findall(statement.text.lower()))
        if statement.quote == "direct" and len(words) >= LEAST_WORDS and _speaker(statement):
            groups[words].append(statement)
    return [f for words in sorted(groups) if (f := _finding(groups[words], sources)) is not None]


def _speaker(statement: Statement) -> str | None:
    """The folded last name of the innermost source, where it is a named person."""
    last = statement.chain[-1] if statement.chain else None
    return fold(last.name).split()[-1] if last is not None and last.kind == "named" and fold(last.name) else None


def _finding(statements: list[Statement], sources: Sources) -> Finding | None:
    by_speaker: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_speaker[_speaker(statement) or ""].append(statement)
    if len(by_speaker) != 2 or len({s.document for s in statements}) < 2:
        return None
    if any(
        {s.document for s in one} & {s.document for s in other} for one, other in combinations(by_speaker.values(), 2)
    ):
        return None
    positions = [_position(group[0].chain[-1].name, group, sources) for _, group in sorted(by_speaker.items())]
    said = min((s.text for s in statements), key=lambda t: (len(t), t))
    words = said.strip(_MARKS).split()
    question = f"Who said “{' '.join(words[:QUOTED])}{' …' if len(words) > QUOTED else ''}”?"
    why = "One quotation is given to two speakers."
    return make_finding(
        "conflict", "actor", question, why, positions, None, "reconcile/speakers-differ", sources, confidence="check"
    )


def _position(name: str, statements: list[Statement], sources: Sources) -> Position:
    ids = tuple(s.id for s in statements)
    documents = tuple(sorted({s.document for s in statements}, key=sources.order))
    spans = [_shown(s) for s in statements]
    return Position(
        name, None, None, None, None, "yes", None, None, None, ids, documents, sources.count(ids, documents),
        quotations(spans, sources),
    )  # fmt: skip


def _shown(statement: Statement) -> Span:
    """The quotation with its speaker, where both stand close together."""
    last = statement.chain[-1]
    starts = [s.start for s in statement.spans] + ([last.start] if last.start is not None else [])
    ends = [s.end for s in statement.spans] + ([last.end] if last.end is not None else [])
    return Span(statement.document, min(starts), max(ends))
