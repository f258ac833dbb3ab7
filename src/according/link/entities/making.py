"""Groups of names become entities, with every place in the texts where they are mentioned."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from according.link.entities.descriptions import Attached, chain_key, is_chain_key
from according.link.entities.names import Names, plain
from according.link.union import Union
from according.schema.annotations import Mention
from according.schema.ids import content_id
from according.schema.links import Entity
from according.schema.spans import Span
from according.text.names import is_acronym, tokens


def make_entities(
    union: Union,
    names: Names,
    mentions: Iterable[Mention],
    wider: Iterable[tuple[Span, str]],
    described: Iterable[Attached] = (),
) -> list[Entity]:
    """Return the entities of a story, the most often mentioned first.

    A pronoun or description belongs to the name it stands for; `wider` are spans that stand for a key; the words of
    what is `described` are the name of one who has no other.
    """
    described = list(described)
    kept = {union.find(key) for key in (*names.schemas, *(d.key for d in described))}
    spans: dict[str, set[Span]] = defaultdict(set)
    surface: dict[str, Counter[str]] = defaultdict(Counter)
    unnamed: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        stands_for = mention.start if mention.kind == "name" else mention.antecedent
        first = stands_for if stands_for is not None else mention.start
        key = names.at.get((mention.document, first)) or chain_key(mention.document, first)
        if key not in union or union.find(key) not in kept:
            continue
        root = union.find(key)
        spans[root].add(Span(mention.document, mention.start, mention.end))
        (surface if mention.kind == "name" else unnamed)[root][mention.name] += 1
    for span, key in wider:
        spans[union.find(key)].add(span)
    reasons: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for one in described:
        root = union.find(one.key)
        spans[root].add(one.span)
        unnamed[root][one.text] += 1
        reasons[root].add((f"{one.text} = {_said(names, one.key)}", one.rule))
    for root, texts in unnamed.items():
        if root in spans and not surface[root]:
            surface[root] = texts
    for root, found in union.reasons_by_root().items():
        reasons[root] |= {(" = ".join(_said(names, k) for k in told.split(" = ")), rule) for told, rule in found}
    members: dict[str, list[str]] = defaultdict(list)
    for key in names.schemas:
        members[union.find(key)].append(key)
    entities = [
        _entity(names, members[root], surface[root], sorted(stretches), reasons[root])
        for root, stretches in spans.items()
    ]
    return sorted(entities, key=lambda e: (-len(e.mentions), e.id))


def _entity(
    names: Names, keys: list[str], surface: Mapping[str, int], spans: list[Span], reasons: Iterable[tuple[str, str]]
) -> Entity:
    written = sorted(surface, key=lambda n: (is_acronym(n), -min(len(tokens(n)), 3), -surface[n], n))
    kinds = Counter(dict.fromkeys((names.schemas[k] for k in keys), 0))
    for key in keys:
        kinds[names.schemas[key]] += len(names.mentions[key])
    kind = min(kinds, key=lambda k: (k == "Thing", -kinds[k], k))
    id_ = content_id("entity", tuple(sorted(plain(k) for k in keys)), tuple((s.document, s.start) for s in spans))
    return Entity(id_, kind, written[0], tuple(written[1:]), tuple(spans), tuple(sorted(reasons)))


def _said(names: Names, key: str) -> str:
    """A key as a reader can understand it: the name, or the words of a description."""
    return names.written.get(key, key) if is_chain_key(key) else plain(key)
