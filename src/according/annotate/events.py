"""Event mentions: verbs and nouns of the event lexicon, with their arguments, polarity and modality."""

from according.annotate.arguments import arguments, taking_part
from according.annotate.clauses import clause_span, owners
from according.annotate.event_triggers import (
    Trigger,
    choose,
    classes_of,
    has_other_particle,
    is_ambiguous,
    tells_nothing,
    trigger_at,
)
from according.annotate.modality import modality
from according.annotate.polarity import polarity
from according.schema.annotations import Argument, EventMention, Sentence, Timex
from according.schema.spans import Range
from according.schema.trees import Tree


def find_events(sentence: Sentence, tree: Tree, times: tuple[Timex, ...]) -> list[EventMention]:
    """Return the event mentions of one sentence, left to right.

    Of the classes of an ambiguous word the one is taken that its arguments fit best; a word whose arguments fit none
    tells of no event.
    """
    found: list[EventMention] = []
    taken, owner = -1, owners(tree)
    for index in range(len(sentence.words)):
        match = trigger_at(sentence.words, index) if index > taken else None
        if match is None:
            continue
        last, options = match
        if tells_nothing(tree, index) or (options[0][2] == "noun" and not _heads_phrase(sentence, index, last)):
            continue
        if is_ambiguous(options[0][1]) and has_other_particle(tree, index, last):
            continue
        parts = {option: taking_part(tree, index, last, option) for option in options}
        meant = choose(tree, index, options, parts)
        if meant is not None:
            taken = last
            clause = clause_span(tree, index, owner)
            found.append(_mention(sentence, tree, (index, last), meant, parts[meant], clause, times))
    return found


def _heads_phrase(sentence: Sentence, first: int, last: int) -> bool:
    """ "security" in "security officials" tells of no event."""
    return any(first <= p.head <= last for p in sentence.phrases)


def _mention(
    sentence: Sentence, tree: Tree, stand: tuple[int, int], meant: Trigger, part: list[tuple[str, int]],
    clause: Range, times: tuple[Timex, ...],
) -> EventMention:  # fmt: skip
    first, last = stand
    event_class, lemma, how = meant
    head = next((i for i in range(first, last + 1) if tree.head(i) not in range(first, last + 1)), first)
    asked = head if how == "noun" else first
    roles = tuple(a for a in arguments(sentence, tree, stand, part, event_class) if not _is_time(a, times))
    when = tuple(Argument("time", t.start, t.end) for t in times if clause.start <= t.start and t.end <= clause.end)
    others = tuple(c for c in classes_of()[lemma] if c != event_class)
    return EventMention(
        sentence.document, sentence.words[first].start, sentence.words[last].end, lemma, event_class,
        polarity(tree, asked), modality(tree, asked), clause, roles + when, others,
    )  # fmt: skip


def _is_time(argument: Argument, times: tuple[Timex, ...]) -> bool:
    """ "on Monday" is no place."""
    return argument.role == "place" and any(t.start < argument.end and argument.start < t.end for t in times)
