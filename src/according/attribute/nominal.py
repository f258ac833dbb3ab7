"""Attributions by a noun: "reports that the dam had broken", "the minister's claim that …"."""

from according.attribute.contents import without_stops
from according.attribute.cues import noun_cue
from according.attribute.indirect_speech import Found
from according.attribute.nesting import is_whole
from according.attribute.sources import is_document
from according.attribute.speakers import is_speaker
from according.attribute.subjects import source_span
from according.schema.annotations import Mention, Sentence
from according.schema.spans import Range
from according.schema.statements import Attribution
from according.schema.trees import Tree

# Classes of nouns whose clause is told for somebody; the clause of others ("the fact that", "proof that") stands.
_TOLD = {"say", "claim", "accuse", "warn", "confirm", "deny"}
_AUTHORS = {"by", "from"}


def nominal_attributions(sentence: Sentence, mentions: tuple[Mention, ...]) -> list[Found]:
    """Return the attributions of a sentence whose cue is a noun of speech with a clause that begins with "that".

    The source is whose noun it is ("the minister's", "by the army"), else the noun itself where it can be a document
    or a message ("reports"), else none.
    """
    found, tree = [], Tree.of(sentence.words)
    for index in range(len(sentence.words)):
        cue = noun_cue(sentence, index, index)
        if cue is None or cue.reporting_class not in _TOLD:
            continue
        clause = next((c for c in tree.children(index, "acl", "ccomp") if _is_told(tree, index, c)), None)
        if clause is None:
            continue
        below = tree.subtree(clause)
        words = without_stops(tuple(sentence.words[i] for i in range(below[0], below[-1] + 1)))[1:]
        if not words or not is_whole(tree, below):
            continue
        content = (Range(words[0].start, words[-1].end),)
        span = Range(sentence.words[index].start, sentence.words[index].end)
        source = noun_source(sentence, index, mentions)
        found.append(Found(Attribution(sentence.document, source, span, content, "attribute/noun"), cue, sentence))
    return found


def _is_told(tree: Tree, noun: int, clause: int) -> bool:
    """A finite clause behind the noun that "that" brings in as a conjunction, not as a relative pronoun."""
    first = tree.subtree(clause)[0]
    opener = tree.words[first]
    if first <= noun or opener.text.lower() != "that" or tree.base(first) != "mark":
        return False
    return bool(tree.children(clause, "nsubj", "expl", "csubj"))


def noun_source(sentence: Sentence, noun: int, mentions: tuple[Mention, ...]) -> Range | None:
    """Return whose the noun of speech at this index is, or the noun itself where it can be a source; else None."""
    tree = Tree.of(sentence.words)
    for child in tree.children(noun, "nmod"):
        owner = tree.relation(child) == "nmod:poss" or tree.case(child) in _AUTHORS
        span = source_span(sentence, tree, child)
        if owner and is_speaker(sentence, span, mentions):
            return span
    own = sentence.words[noun]
    return Range(own.start, own.end) if is_document(own.text) else None
