"""The stage: sentences and mentions in, attributions and statements out."""

from collections.abc import Iterable

from according.attribute.direct_speech import direct_attributions
from according.attribute.indirect_speech import Found, indirect_attributions
from according.attribute.statements import own_statements, sourced_statements
from according.schema.annotations import Mention, Sentence
from according.schema.documents import Document
from according.schema.records import Records
from according.schema.statements import Attribution, Statement
from according.schema.vocabulary import Scope


class Attribute:
    """Who says what, in one document."""

    name = "attribute"
    version = "1"
    scope: Scope = "document"
    reads = (Document, Sentence, Mention)
    writes = (Attribution, Statement)

    def run(self, records: Records) -> Iterable[object]:
        sentences, mentions = records.of(Sentence), records.of(Mention)
        for document in records.documents:
            direct = direct_attributions(sentences, mentions)
            indirect = [f for s in sentences for f in indirect_attributions(s, mentions) if not _told_in(direct, f)]
            found = direct + indirect
            yield from (f.attribution for f in found)
            sourced = sourced_statements(document, sentences, mentions, found)
            yield from sourced
            yield from own_statements(document, sentences, sourced)


def _told_in(direct: list[Found], indirect: Found) -> bool:
    """The same cue already carries a quotation that makes up the whole content."""
    for one in direct:
        if one.attribution.cue == indirect.attribution.cue:
            quoted = sum(len(r) for r in one.attribution.content)
            if quoted >= 0.8 * sum(len(r) for r in indirect.attribution.content):
                return True
    return False
