"""Statements: each with its content, its chain of sources, and how firmly the source stands behind it."""

from dataclasses import replace

from according.attribute.certainty import certainty, weaker
from according.attribute.chains import outer_first
from according.attribute.contents import is_infinitive
from according.attribute.factuality import factuality_of
from according.attribute.indirect_speech import Found
from according.attribute.sources import make_link
from according.attribute.units import units
from according.attribute.venues import goes_on
from according.schema.annotations import Mention, Sentence, Word
from according.schema.documents import Document
from according.schema.spans import Range
from according.schema.statements import SourceLink, Statement
from according.schema.vocabulary import QuoteForm

# A chain longer than this is a misreading; real ones seldom pass three.
LONGEST_CHAIN = 4
# How many sources back "it" and "they" may reach.
RECENT = 4


def sourced_statements(
    document: Document, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], found: list[Found]
) -> list[Statement]:
    """Return the statements of all attributions, in the order of the text."""
    statements: dict[str, Statement] = {}
    spoken: list[SourceLink] = []
    last: tuple[Found, tuple[SourceLink, ...]] | None = None
    for inner, outer in outer_first(found):
        chain = tuple(_resolved(link, spoken) for link in _chain(document, (*outer, inner), mentions))
        if last is not None and goes_on(inner, chain, *last):
            chain = (last[1][0], *chain)
        last = inner, chain
        spoken += chain
        direct = inner.attribution.rule.startswith("attribute/quotation")
        for spans in units(inner.attribution.content, _around(inner.attribution.content, sentences)):
            here = _around(spans, sentences)
            form: QuoteForm = "direct" if direct else _quote_form(spans, here)
            id_ = Statement.identify(document.id, spans, inner.attribution.cue, chain)
            text = " ".join(document.text[s.start : s.end] for s in spans)
            asserted = form == "direct" and (inner.cue.reporting_class != "deny" or _opens(inner, spans))
            value = factuality_of(inner.cue, asserted, is_infinitive(inner.sentence, spans))
            value = weaker(value, certainty(spans, here))
            value = weaker(value, "PR+") if _is_hearsay(inner) else value
            statements[id_] = Statement(
                id_, document.id, spans, text, inner.attribution.cue, chain, value, form, inner.attribution.rule
            )
    return list(statements.values())


def _chain(document: Document, found: tuple[Found, ...], mentions: tuple[Mention, ...]) -> tuple[SourceLink, ...]:
    links: list[SourceLink] = []
    for one in found:
        own = (one.attribution.source,) if one.attribution.source is not None else ()
        for source in (*one.through, *own):
            link = make_link(document, source, mentions)
            publishes_itself = source in one.through and _plain(link.name) == _plain(document.publisher or "")
            if publishes_itself:
                continue
            same = next((i for i, known in enumerate(links) if _plain(link.name) == _plain(known.name)), None)
            if same is None:
                links.append(link)
            else:
                links[same] = link  # the words nearest to the content
    return tuple(links[:LONGEST_CHAIN])


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ").removeprefix("a ").removeprefix("an ")


def _resolved(link: SourceLink, spoken: list[SourceLink]) -> SourceLink:
    """ "it added", "they said": a body or a group that spoke before in the same report, the last one first."""
    word = link.name.lower()
    if word not in ("it", "they"):
        return link
    for known in reversed(spoken[-RECENT:]):
        plural = (
            known.kind == "unnamed" and known.name.lower() != "they" and known.name.endswith(("s", "people", "police"))
        )
        body = known.kind in ("publisher", "agency", "document") or (known.kind == "named" and known.name != link.name)
        if (word == "it" and body) or (word == "they" and plural):
            return replace(link, kind=known.kind, name=known.name)
    return link


def _around(spans: tuple[Range, ...], sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences that the spans reach into."""
    return tuple(s for s in sentences if any(span.start < s.end and s.start < span.end for span in spans))


def _is_hearsay(found: Found) -> bool:
    """ "He was accused of …", "claims that …": somebody says so, the report does not tell who, nor vouch for it."""
    return found.attribution.source is None and not found.through and found.cue.form != "hedge"


def _opens(found: Found, spans: tuple[Range, ...]) -> bool:
    """Quoted words before their cue are spoken so; behind it ("denied “any part in it”") they may be what is denied."""
    cue = found.attribution.cue
    return cue is None or spans[0].start < cue.start


def _quote_form(spans: tuple[Range, ...], sentences: tuple[Sentence, ...]) -> QuoteForm:
    """ "direct" where all words stand in quotation marks, "mixed" where some do."""
    words = [(s, w) for s in sentences for w in s.words if w.tag != "PUNCT" and any(_in(w, span) for span in spans)]
    quoted = sum(s.is_quoted(w.start) for s, w in words)
    return "indirect" if not quoted else "direct" if quoted == len(words) else "mixed"


def _in(word: Word, span: Range) -> bool:
    return span.start <= word.start < span.end


def own_statements(document: Document, sentences: tuple[Sentence, ...], sourced: list[Statement]) -> list[Statement]:
    """Return what the writer says: for each sentence, the clauses of which no statement takes the most."""
    covered = sorted(
        [s for statement in sourced for s in statement.spans]
        + [statement.cue for statement in sourced if statement.cue]
        + [Range(link.start, link.end) for statement in sourced for link in statement.chain]
    )
    found = []
    for sentence in sentences:
        for part in _uncovered(sentence, [c for c in covered if c.start < sentence.end and sentence.start < c.end]):
            id_ = Statement.identify(document.id, (part,), None, ())
            text = document.text[part.start : part.end]
            value = certainty((part,), (sentence,))
            found.append(Statement(id_, document.id, (part,), text, None, (), value, "none", "attribute/writer"))
    return found


def _uncovered(sentence: Sentence, covered: list[Range]) -> list[Range]:
    """Runs of words that no statement, cue or source covers, with a verb and at least four words."""
    runs: list[list[int]] = [[]]
    for index, word in enumerate(sentence.words):
        if any(c.start < word.end and word.start < c.end for c in covered):
            runs.append([])
        else:
            runs[-1].append(index)
    parts = []
    for run in runs:
        words = [sentence.words[i] for i in run]
        while words and (words[0].tag == "PUNCT" or words[0].text.lower() in ("and", "but", "that")):
            words.pop(0)
        while words and words[-1].tag == "PUNCT":
            words.pop()
        telling = sentence.block == "headline" or any(w.tag in ("VERB", "AUX") for w in words)
        if len(words) >= 4 and telling:
            parts.append(Range(words[0].start, words[-1].end))
    return parts
