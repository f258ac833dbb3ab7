"""Small dossiers of any content that keep the rules of the schema, for tests that need many of them."""

from hypothesis import strategies as st

from according.schema.documents import Block, Document, Problem
from according.schema.dossier import Dossier, PublicEntity, PublicEvent, PublicMention, PublicOrigin
from according.schema.findings import Finding, OriginCount, Position, TimelineEntry
from according.schema.links import Story
from according.schema.spans import Evidence, Range
from according.schema.statements import SourceLink, Statement

# Anything but lone surrogates, which acquire replaces, since no file in UTF-8 can hold them.
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=3, max_size=40)
names = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
numbers = st.none() | st.integers(-(10**9), 10**9).map(float) | st.floats(0, 1)


@st.composite
def ranges_in(draw: st.DrawFn, text: str) -> Range:
    """A range within this text."""
    start = draw(st.integers(0, len(text) - 1))
    return Range(start, draw(st.integers(start + 1, len(text))))


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """A dossier of one document, with a record of each kind that quotes it rightly."""
    text = draw(texts)
    id_ = Document.identify(text)
    document = Document(
        id_, draw(names), draw(st.none() | names), draw(names), None, None,
        draw(st.none() | st.just("2025-03-11")), None, "en", text, (Block("body", 0, len(text)),),
    )  # fmt: skip
    span, source = draw(ranges_in(text)), draw(ranges_in(text))
    link = SourceLink("unnamed", draw(names), text[source.start : source.end], source.start, source.end)
    statement = Statement(
        "statement:1", id_, (span,), text[span.start : span.end], draw(st.none() | ranges_in(text)), (link,),
        draw(st.sampled_from(["CT+", "CT-", "Uu"])), "direct", "attribute/x",
    )  # fmt: skip
    evidence = Evidence(id_, span.start, span.end, text[span.start : span.end])
    position = Position(
        draw(names), draw(numbers), draw(numbers), "count", draw(st.none() | names), "yes", None, None, None,
        ("statement:1",), (id_,), OriginCount(0, 1, ("origin:1",)), (evidence,),
    )  # fmt: skip
    finding = Finding(
        "finding:1", "conflict", "quantity", draw(names), draw(names), draw(st.floats(0, 1)), "check",
        None, "r", (position,),
    )  # fmt: skip
    mention = PublicMention(id_, span.start, span.end)
    return Dossier(
        story=Story(draw(names), (id_,), (), None, None, None, (), ()),
        documents=(document,),
        entities=(PublicEntity("entity:1", "Person", draw(names), (), (mention,)),),
        events=(PublicEvent("event:1", "death", draw(names), None, None, None, False, (id_,), (mention,)),),
        statements=(statement,),
        findings=(finding,),
        origins=(PublicOrigin("origin:1", draw(names), "source", (id_,), ("statement:1",), (evidence,)),),
        timeline=(TimelineEntry("2025-03-11", "2025-03-11", draw(names), ("statement:1",)),),
        problems=(Problem(None, "acquire", "empty", draw(names)),),
    )
