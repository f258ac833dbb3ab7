"""Entities: the mentions of all documents joined by rules that can be asked for their reason.

Two names are only ever joined by a rule that says why; what no rule joins stays apart. Names are compared, not
mentions, so the work grows with the number of different names.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations, pairwise

from according.link.known_bodies import body_of, without_nationality
from according.link.union import Union
from according.schema.annotations import Mention
from according.schema.documents import Document
from according.schema.ids import content_id
from according.schema.links import Entity
from according.schema.spans import Span
from according.schema.vocabulary import EntitySchema
from according.text.names import fold, is_acronym, looks_like_acronym_of, romanised, tokens

# Of names of fewer letters too many are spellings of one another by chance; acronyms among them always are.
SHORTEST_SPELLING = 4
# What tells a father from a son stands behind the last name.
_GENERATIONS = {"jr", "sr", "junior", "senior", "ii", "iii", "iv"}


def link_entities(documents: tuple[Document, ...], mentions: tuple[Mention, ...]) -> list[Entity]:
    """Return the entities of a story, the most often mentioned first."""
    names = [m for m in mentions if m.kind == "name"]
    schemas = _schemas(names)
    union = Union(sorted(schemas))
    _join_known(union, schemas)
    _join_introduced_acronyms(union, documents, names)
    _join_acronyms(union, schemas, {fold(m.name) for m in names if _is_abbreviated(m.name)})
    _join_spellings(union, schemas)
    _join_short_names(union, schemas)
    return _entities(union, mentions, schemas)


def _schemas(names: Iterable[Mention]) -> dict[str, EntitySchema]:
    """Return for each folded name what it most often was read as; a tie goes to the more telling reading."""
    votes: dict[str, Counter[EntitySchema]] = defaultdict(Counter)
    for mention in names:
        votes[fold(mention.name)][mention.schema] += 1
    telling = ("Organization", "Person", "Address", "Event", "Thing")
    return {name: max(count, key=lambda s: (count[s], -telling.index(s))) for name, count in votes.items() if name}


def _join_known(union: Union, schemas: dict[str, EntitySchema]) -> None:
    by_body: dict[str, list[str]] = defaultdict(list)
    national: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in union.items:
        bare, country = without_nationality(name)
        body = body_of(name) or body_of(bare)
        if body:
            by_body[body].append(name)
        if country is not None and schemas[name] == "Organization":
            national[bare][country].append(name)
    for group in by_body.values():
        for other in group[1:]:
            union.join(group[0], other, "link/known-alias")
    for bare, countries in national.items():
        for group in countries.values():
            alone = len(countries) == 1 and schemas.get(bare) == "Organization"
            for one, other in pairwise([*group, bare] if alone else group):
                union.join(one, other, "link/nationality-left-out")


def _join_introduced_acronyms(union: Union, documents: tuple[Document, ...], names: list[Mention]) -> None:
    """ "Hayat Tahrir al-Sham (HTS)": a name with an acronym in brackets right behind it."""
    texts = {d.id: d.text for d in documents}
    ends = {(m.document, m.end): m for m in names}
    for mention in names:
        if not is_acronym(mention.name):
            continue
        text = texts[mention.document]
        if text[mention.start - 2 : mention.start] == " (" and text[mention.end : mention.end + 1] == ")":
            long = ends.get((mention.document, mention.start - 2))
            if long is not None and not is_acronym(long.name):
                union.join(fold(long.name), fold(mention.name), "link/introduced-acronym")


def _join_acronyms(union: Union, schemas: dict[str, EntitySchema], acronyms: set[str]) -> None:
    """An acronym ("RAIB", "TfL") that exactly one long name of the story would make."""
    long_names = [n for n in union.items if len(n.split()) > 1 and schemas[n] in ("Organization", "Thing")]
    for name in union.items:
        if name not in acronyms or schemas[name] not in ("Organization", "Thing"):
            continue
        fitting = {union.find(n) for n in long_names if looks_like_acronym_of(name.upper(), n)}
        if len(fitting) == 1:
            union.join(fitting.pop(), name, "link/acronym")


def _is_abbreviated(name: str) -> bool:
    return " " not in name and sum(ch.isupper() for ch in name) > 1


def _join_spellings(union: Union, schemas: dict[str, EntitySchema]) -> None:
    """Romanisations of one name: every word of the one is a spelling of the same word of the other.

    Names of two kinds, a person's and a place's, are not joined, and what kind the third is that was read as
    neither is then not known.
    """
    keys: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in union.items:
        if len(name) >= SHORTEST_SPELLING:
            keys[tuple(romanised(word) for word in tokens(name))].append(name)
    for group in keys.values():
        kinds = {schemas[n] for n in group} - {"Thing"}
        for kind in sorted(kinds or {"Thing"}):
            alike = [n for n in group if schemas[n] == kind or (schemas[n] == "Thing" and len(kinds) < 2)]
            for other in alike[1:]:
                union.join(alike[0], other, "link/spelling")


def _join_short_names(union: Union, schemas: dict[str, EntitySchema]) -> None:
    """A last name alone, where all longer names of persons that end in it are one person."""
    persons = [n for n in union.items if schemas[n] == "Person" and len(tokens(n)) > 1]
    _join_longer_names(union, persons)
    for name in union.items:
        if len(tokens(name)) != 1 or schemas[name] not in ("Person", "Thing"):
            continue
        key = romanised(tokens(name)[0])
        fitting = {union.find(n) for n in persons if romanised(_parts(n)[0][-1]) == key}
        if len(fitting) == 1:
            union.join(fitting.pop(), name, "link/last-name")


def _parts(name: str) -> tuple[tuple[str, ...], str]:
    """Return the words of a person's name without what tells the generation, and that: (("john", "roe"), "jr")."""
    words = tokens(name)
    return (words[:-1], words[-1]) if len(words) > 1 and words[-1] in _GENERATIONS else (words, "")


def _join_longer_names(union: Union, persons: list[str]) -> None:
    """ "Anthony Weiner" and "Anthony D. Weiner": same first and last word, the middle left out or shortened.

    A name that fits two which contradict each other ("George Bush") is joined to neither.
    """
    by_ends: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for name in persons:
        words, generation = _parts(name)
        if len(words) > 1:
            by_ends[romanised(words[0]), romanised(words[-1]), generation].append(name)
    for group in by_ends.values():
        middles = {name: _parts(name)[0][1:-1] for name in group}
        fitting = {n: [o for o in group if _middles_agree(middles[n], middles[o])] for n in group}
        clear = {
            n for n in group if all(_middles_agree(middles[a], middles[b]) for a, b in combinations(fitting[n], 2))
        }
        for name in group:
            for other in fitting[name]:
                if name < other and {name, other} <= clear:
                    union.join(name, other, "link/middle-name")


def _middles_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """George W. and George H. W. differ; an initial agrees with a name that begins with it."""
    if not one or not other:
        return True
    return len(one) == len(other) and all(
        a[0] == b[0] and (len(a) == 1 or len(b) == 1 or romanised(a) == romanised(b))
        for a, b in zip(one, other, strict=True)
    )


def _entities(union: Union, mentions: tuple[Mention, ...], schemas: dict[str, EntitySchema]) -> list[Entity]:
    groups: dict[str, list[Mention]] = defaultdict(list)
    surface: dict[str, Counter[str]] = defaultdict(Counter)
    at = {(m.document, m.start): m for m in mentions if m.kind == "name"}
    for mention in mentions:
        stands_for = mention.start if mention.kind == "name" else mention.antecedent
        target = at.get((mention.document, stands_for)) if stands_for is not None else None
        if target is None or not fold(target.name):
            continue
        root = union.find(fold(target.name))
        groups[root].append(mention)
        if mention.kind == "name":
            surface[root][mention.name] += 1
    entities = [_entity(union, root, group, surface[root], schemas) for root, group in groups.items()]
    return sorted(entities, key=lambda e: (-len(e.mentions), e.id))


def _entity(
    union: Union, root: str, group: list[Mention], surface: Counter[str], schemas: dict[str, EntitySchema]
) -> Entity:
    names = sorted(surface, key=lambda n: (is_acronym(n), -min(len(tokens(n)), 3), -surface[n], n))
    kinds = Counter(schemas[fold(m.name)] for m in group if m.kind == "name")
    kind = min(kinds, key=lambda k: (k == "Thing", -kinds[k], k))
    spans = tuple(sorted(Span(m.document, m.start, m.end) for m in group))
    id_ = content_id("entity", tuple(sorted({fold(n) for n in names})), tuple((s.document, s.start) for s in spans))
    reasons = tuple(sorted((name, rule) for name, rule in union.reasons(root)))
    return Entity(id_, kind, names[0], tuple(names[1:]), spans, reasons)
