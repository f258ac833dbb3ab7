"""The stage: sentences, mentions and the model's marks in, attributions and statements out."""

from collections.abc import Iterable

from according.attribute.claiming import claims
from according.attribute.direct_speech import direct_attributions
from according.attribute.indirect_speech import Found, indirect_attributions
from according.attribute.marked import marked_attributions
from according.attribute.nesting import cut_before_outer
from according.attribute.nominal import nominal_attributions
from according.attribute.relays import relayed
from according.attribute.statements import own_statements, sourced_statements
from according.schema.annotations import AttributionMark, Mention, Sentence
from according.schema.documents import Document
from according.schema.records import Records
from according.schema.spans import Range
from according.schema.statements import Attribution, Statement
from according.schema.vocabulary import Scope

# Classes of cues that report words of a source, not its thoughts.
_SPEECH = {"say", "claim", "deny", "confirm", "warn", "accuse", "quote"}


class Attribute:
    """Who says what, in one document: what the language model tags, completed by rules.

    An Attribution is any relation of a source, a cue and a content; a Statement is made of those that claim something.
    """

    name = "attribute"
    version = "1"
    scope: Scope = "document"
    reads = (Document, Sentence, Mention, AttributionMark)
    writes = (Attribution, Statement)

    def run(self, records: Records) -> Iterable[object]:
        sentences, mentions = records.of(Sentence), records.of(Mention)
        for document in records.documents:
            marked = marked_attributions(sentences, records.of(AttributionMark), mentions)
            found = _all(sentences, mentions, [one for one in marked if claims(one, mentions)])
            topics = [one for one in marked if not claims(one, mentions) and not _cue_known(found, one)]
            yield from (f.attribution for f in (*found, *topics))
            sourced = sourced_statements(document, sentences, mentions, [one for one in found if claims(one, mentions)])
            yield from sourced
            yield from own_statements(document, sentences, sourced)


def _all(sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], marked: list[Found]) -> list[Found]:
    """Tagged attributions first; a rule adds one only where its cue or its quotation was not tagged."""
    found = list(marked)
    for direct in direct_attributions(sentences, mentions):
        if not _content_known(found, direct):
            found.append(direct)
    for sentence in sentences:
        for indirect in (*indirect_attributions(sentence, mentions), *nominal_attributions(sentence, mentions)):
            if not _cue_known(found, indirect) and not _is_private(found, indirect):
                found.append(indirect)
    return relayed(cut_before_outer(found), mentions)


def _is_private(found: list[Found], new: Found) -> bool:
    """Inside the words of a source: its own doubts and wishes ("… said he hoped that", "it is probably so").

    They are how that source stands to its words. Only the words of others make a chain.
    """
    cue = new.attribution.cue
    if cue is None or not any(c.contains(cue) for f in found if f is not new for c in f.attribution.content):
        return False
    if new.cue.form == "hedge":
        return True
    source = new.attribution.source
    named = source is not None and not all(w.tag == "PRON" for w in new.sentence.words_in(source.start, source.end))
    if new.cue.form != "verb" or new.cue.reporting_class in _SPEECH:
        return False
    return not named


def _cue_known(found: list[Found], new: Found) -> bool:
    """The same words of the lexicon tie a content to a source already."""
    return any(
        f.sentence == new.sentence and f.cue.first <= new.cue.last and new.cue.first <= f.cue.last for f in found
    )


def _content_known(found: list[Found], new: Found) -> bool:
    """Most of the quotation already has a source."""
    told = [c for f in found if f.attribution.source is not None for c in f.attribution.content]
    size = sum(map(len, new.attribution.content))
    return sum(_covered(piece, told) for piece in new.attribution.content) >= 0.5 * size


def _covered(piece: Range, told: list[Range]) -> int:
    return max((min(piece.end, t.end) - max(piece.start, t.start) for t in told), default=0)
