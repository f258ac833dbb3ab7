"""The words that show a value: the clause it stands in, without the source and the cue."""

from according.schema.annotations import EventMention, Sentence
from according.schema.spans import Range
from according.schema.statements import Statement

# Evidence longer than this is not a quotation any more but a paragraph.
LONGEST_CLAUSE = 300
_OPENERS = {"that", "who", "which", "and", "but", "as", "because"}


def evidence_clause(sentence: Sentence, value: Range, event: EventMention | None) -> Range:
    """Return the clause that tells a value, its event's trigger included, at most LONGEST_CLAUSE characters."""
    clause = sentence.clause_at(value.start)
    start, end = clause.start, clause.end
    if event is not None:
        start, end = min(start, event.clause.start, value.start), max(end, event.clause.end, value.end)
        if end - start > LONGEST_CLAUSE:
            start, end = min(event.start, value.start), max(event.end, value.end)
    if end - start > LONGEST_CLAUSE:
        start, end = value.start, min(sentence.end, value.start + LONGEST_CLAUSE)
    words = sentence.words_in(start, end)
    while words and words[-1].tag in ("PUNCT", "CCONJ", "SCONJ") and words[-1].start >= value.end:
        words = words[:-1]
    while words and words[0].tag in ("PUNCT", "CCONJ") and words[0].end <= value.start:
        words = words[1:]
    return Range(words[0].start, words[-1].end) if words else value


def within_statement(clause: Range, value: Range, statement: Statement | None, sentence: Sentence) -> Range:
    """Leave the source and the cue out of what is shown, and the words that only join a clause to another."""
    start, end = clause.start, clause.end
    if statement is not None and statement.chain and statement.range.contains(value):
        start, end = max(start, statement.range.start), min(end, statement.range.end)
    words = sentence.words_in(start, end)
    while words and words[0].end <= value.start and (words[0].text.lower() in _OPENERS or words[0].tag == "PUNCT"):
        words = words[1:]
    return Range(words[0].start, end) if words else clause
