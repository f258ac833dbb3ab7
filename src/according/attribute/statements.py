"""Statements: each with its content, its chain of sources, and how firmly the source stands behind it."""

from dataclasses import replace

from according.attribute.chains import outer_first
from according.attribute.contents import is_infinitive
from according.attribute.factuality import factuality_of
from according.attribute.indirect_speech import Found
from according.attribute.sources import make_link
from according.schema.annotations import Mention, Sentence
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
    """Return one statement for each attribution, in the order of the text."""
    statements: dict[str, Statement] = {}
    spoken: list[SourceLink] = []
    for inner, outer in outer_first(found):
        chain = tuple(_resolved(link, spoken) for link in _chain(document, (*outer, inner), mentions))
        spoken += chain
        spans = inner.attribution.content
        direct = inner.attribution.rule.startswith("attribute/quotation")
        form: QuoteForm = "direct" if direct else _quote_form(inner, sentences)
        id_ = Statement.identify(document.id, spans, inner.attribution.cue, chain)
        text = " ".join(document.text[s.start : s.end] for s in spans)
        value = factuality_of(inner.cue, direct, is_infinitive(inner.sentence, spans))
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


def _quote_form(found: Found, sentences: tuple[Sentence, ...]) -> QuoteForm:
    for content in found.attribution.content:
        if any(q.overlaps(content) for q in found.sentence.quoted):
            return "mixed"
    return "indirect"


def own_statements(document: Document, sentences: tuple[Sentence, ...], sourced: list[Statement]) -> list[Statement]:
    """Return what the writer says: for each sentence, the clauses of which no statement takes the most."""
    covered = sorted(
        [s for statement in sourced for s in statement.spans]
        + [statement.cue for statement in sourced if statement.cue]
        + [Range(link.start, link.end) for statement in sourced for link in statement.chain]
    )
    found = []
    for sentence in sentences:
        for part in _uncovered(sentence, covered):
            id_ = Statement.identify(document.id, (part,), None, ())
            text = document.text[part.start : part.end]
            found.append(Statement(id_, document.id, (part,), text, None, (), "CT+", "none", "attribute/writer"))
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
