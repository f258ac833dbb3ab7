"""Hand-made stories of two reports, and dossiers that tell them well or badly."""

from dataclasses import replace
from typing import Any

from according.schema.documents import Document
from according.schema.dossier import Dossier, PublicEntity, PublicMention, PublicOrigin
from according.schema.findings import Finding, OriginCount, Position
from according.schema.links import Story
from according.schema.spans import Evidence, Range
from according.schema.statements import SourceLink, Statement
from according.schema.vocabulary import Facet, Factuality, FindingKind

TEXTS = {
    "a.txt": "Nine people died when the bridge fell, the mayor said.\nThe bridge was old.",
    "b.txt": "Eleven  people died in the fall of the bridge, police said. It was built in 1950.",
}

GOLD: dict[str, Any] = {
    "reports": {"a.txt": {}, "b.txt": {}},
    "findings": [
        {
            "id": "dead",
            "facet": "quantity",
            "verdict": "update",
            "positions": [
                {
                    "value": "9",
                    "low": 9,
                    "high": 9,
                    "evidence": [{"report": "a.txt", "quote": "Nine people died when"}],
                },
                {
                    "value": "11",
                    "low": 11,
                    "high": 11,
                    "evidence": [{"report": "b.txt", "quote": "Eleven people died in the fall"}],
                },
            ],
        }
    ],
    "attributions": [
        {
            "report": "a.txt",
            "content": "Nine people died when the bridge fell",
            "chain": ["the mayor"],
            "stance": "asserts",
        },
    ],
    "entities": {"same": [["the mayor", "Ann Lee"]], "distinct": [["police", "the mayor"]]},
    "circular": [{"reports": ["a.txt", "b.txt"], "origin": "the mayor"}],
}


def document(name: str) -> Document:
    """Return the report of this file name."""
    text = TEXTS[name]
    return Document(Document.identify(text), f"folder/{name}", None, None, None, None, None, None, "en", text)


def evidence(name: str, quote: str) -> Evidence:
    """Return these words of a report as evidence."""
    start = TEXTS[name].index(quote)
    return document(name).quote(start, start + len(quote))


def position(low: float | None, high: float | None, *quotes: Evidence, most: int = 1) -> Position:
    """Return an answer in numbers with this evidence, of the origin "mayor"."""
    documents = tuple(sorted({e.document for e in quotes}))
    return Position(
        f"{low}-{high}", low, high, "count", "person", "yes", None, None, None, (), documents,
        OriginCount(1, most, ("origin:mayor",)), quotes,
    )  # fmt: skip


NINE = position(9, 9, evidence("a.txt", "Nine people died when the bridge fell"))
ELEVEN = position(11, 11, evidence("b.txt", "Eleven  people died in the fall of the bridge"))


def finding(kind: FindingKind, *positions: Position, facet: Facet = "quantity") -> Finding:
    """Return a finding with these answers."""
    return Finding("finding:1", kind, facet, "How many died?", "", 1.0, "good", None, "r", positions)


def statement(source: str, content: str, factuality: Factuality = "CT+", outer: str | None = None) -> Statement:
    """Return what `source` says in the first report, where both stand as written; `outer` passes it on."""
    text = TEXTS["a.txt"]

    def link(name: str) -> SourceLink:
        return SourceLink("named", name, name, text.index(name), text.index(name) + len(name))

    start = text.index(content)
    chain = tuple(link(name) for name in (outer, source) if name)
    spans = (Range(start, start + len(content)),)
    return Statement("statement:1", document("a.txt").id, spans, content, None, chain, factuality, "none", "r")


def entity(id_: str, name: str, *aliases: str) -> PublicEntity:
    """Return an entity that is mentioned by this name alone."""
    mentions = tuple(
        PublicMention(document(file).id, TEXTS[file].index(name), TEXTS[file].index(name) + len(name))
        for file in TEXTS
        if name in TEXTS[file]
    )
    return PublicEntity(id_, "Person", name, aliases, mentions)


def dossier(*findings: Finding, **changed: Any) -> Dossier:
    """Return a dossier of both reports with these findings, and nothing else but what is named."""
    documents = (document("a.txt"), document("b.txt"))
    ids = tuple(one.id for one in documents)
    origin = PublicOrigin("origin:mayor", "Mayor", "source", ids[:1], (), ())
    story = Story("", ids, (), None, None, None, (), ())
    return replace(Dossier(story, documents, (), (), (), findings, (origin,), (), ()), **changed)
