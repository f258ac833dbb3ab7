"""From the records of all stages to the public dossier."""

from collections.abc import Iterable
from dataclasses import replace

from according.schema.documents import Problem
from according.schema.dossier import Dossier, PublicEntity, PublicEvent, PublicMention, PublicOrigin
from according.schema.findings import Finding, TimelineEntry
from according.schema.links import Entity, Event, Origin, Story
from according.schema.records import Records
from according.schema.spans import Span
from according.schema.statements import Statement


def assemble(records: Records, problems: Iterable[Problem]) -> Dossier:
    """Return the dossier: findings most important first, everything else in the order of the documents."""
    entities = records.of(Entity)
    dossier = Dossier(
        story=records.of(Story)[0],
        documents=records.documents,
        entities=tuple(PublicEntity(e.id, e.schema, e.name, e.aliases, _mentions(e.mentions)) for e in entities),
        events=tuple(
            PublicEvent(
                e.id, e.type, e.text, e.earliest, e.latest, e.place, e.background, e.documents, _mentions(e.mentions)
            )
            for e in records.of(Event)
        ),
        statements=tuple(_with_entities(records.of(Statement), entities)),
        findings=tuple(sorted(records.of(Finding), key=lambda f: (-f.salience, f.id))),
        origins=tuple(
            PublicOrigin(o.id, o.name, o.kind, o.documents, o.statements, o.evidence) for o in records.of(Origin)
        ),
        timeline=records.of(TimelineEntry),
        problems=tuple(sorted(set(problems), key=lambda p: (p.document or "", p.stage, p.code, p.message))),
    )
    dossier.check()
    return dossier


def _mentions(spans: Iterable[Span]) -> tuple[PublicMention, ...]:
    return tuple(PublicMention(s.document, s.start, s.end) for s in spans)


def _with_entities(statements: Iterable[Statement], entities: tuple[Entity, ...]) -> Iterable[Statement]:
    """Fill in the entity of each link of a chain: that of the mention which stands inside the link's words."""
    by_document: dict[str, list[tuple[int, int, str, str]]] = {}
    for entity in entities:
        for mention in entity.mentions:
            by_document.setdefault(mention.document, []).append((mention.start, mention.end, entity.id, entity.name))
    by_name = {name: entity.id for entity in entities for name in (*entity.aliases, entity.name)}
    for statement in statements:
        known = by_document.get(statement.document, [])
        links = tuple(
            replace(
                link,
                entity=by_name.get(link.name)
                or next((id_ for start, end, id_, _ in known if link.start <= start and end <= link.end), None),
            )
            for link in statement.chain
        )
        yield replace(statement, chain=links)
