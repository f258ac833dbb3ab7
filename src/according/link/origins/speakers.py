"""Who stands behind a chain of sources: a person, a body, or somebody without a name.

A spokesman without a name, a statement, an institution named by its kind ("the foreign ministry in Berlin") are their
body's word, so one origin with it; a person with a name is an origin that belongs to the body. A bare "police" is the
force of that kind that the same report names, or, where it names none, the only one that any report of the story names.
"""

import re
from collections import defaultdict
from dataclasses import dataclass

from according.link.known_bodies import body_of
from according.link.origins.institutions import Institution, Registry, institution_in, words_for
from according.link.origins.phrases import OWNING, Phrase, post_in, take_apart
from according.link.origins.roots import Key, Root
from according.schema.documents import Document
from according.schema.links import Entity
from according.schema.spans import Evidence, Range
from according.schema.statements import SourceLink, Statement
from according.text.names import fold

# A name inside a source's words is the source where it makes up most of them: "the Iraqi foreign minister" is not Iraq.
MOST_OF_NAME = 0.6
# A body named behind a paper behind a spokesman, and no further.
DEEPEST = 3
_WORD = re.compile(r"[\w’'-]+")
_POSSESSIVE = re.compile(r"(?:['’]s?)?\s*$")


@dataclass(frozen=True, slots=True)
class Body:
    """A body or person that answers for words: identity, name to show, and its entity, where it has one."""

    key: Key
    name: str
    entity: str | None = None


class Speakers:
    """Names in the words of sources, and what belongs to whom, over all reports of a story."""

    def __init__(
        self, documents: tuple[Document, ...], entities: list[Entity], statements: tuple[Statement, ...]
    ) -> None:
        # An entity that has no name, only a description ("local spokesman"), is a source without a name.
        entities = [e for e in entities if _is_name(e.name)]
        self._named = {fold(n): e for e in reversed(entities) for n in (e.name, *e.aliases) if _is_name(n)}
        self._mentions: dict[str, list[tuple[Range, Entity]]] = defaultdict(list)
        for entity in entities:
            for mention in entity.mentions:
                self._mentions[mention.document].append((Range(mention.start, mention.end), entity))
        for mentions in self._mentions.values():
            mentions.sort(key=lambda m: m[0])
        texts = {d.id: d for d in documents}
        links = [(link, texts[s.document]) for s in statements for link in s.chain]
        self._cited = {fold(link.name) for link, _ in links if link.kind != "unnamed"}
        self._institutions = Registry()
        for entity in entities:
            if entity.schema != "Person":
                reports = {m.document for m in entity.mentions}
                self._institutions.note(institution_in(entity.name), reports, entity.name, proper=True)
        for link, document in links:
            self._note_institutions(link, document)
        self._belongs: dict[str, Body] = {}
        for link, document in links:
            self._note_body(link, document)

    def key_of(self, name: str) -> Key:
        """Return the identity of what goes by this name: the entity's where it is one, else the name's own.

        "Someone's Dayline" is the Dayline, where that is named or cited elsewhere.
        """
        entity = self._named.get(fold(name))
        if entity is not None:
            return self._of_entity(entity, None).key
        bare = _after_possessive(name)
        if bare and fold(bare) in self._cited | self._named.keys():
            return self.key_of(bare)
        return ("named", fold(body_of(fold(name)) or name))

    def root(self, link: SourceLink, document: Document) -> Root | None:
        """Return the root that a link of a chain names; None where it names nobody."""
        proof = (document.quote(link.start, link.end),)
        entity = self._entity(link, document)
        if entity is not None and entity.schema == "Person":
            body = self._belongs.get(entity.id)
            key = ("entity", entity.id)
            return Root(key, entity.name, "source", "link/cited-source", proof, body.key if body else None, entity.id)
        if entity is not None and (entity.schema != "Address" or link.kind != "unnamed"):
            return self._cited_as(self._of_entity(entity, document.id), link, proof)
        found = self._body_at(document, Range(link.start, link.end), 0)
        if found is not None:
            return Root(found.key, found.name, "source", "link/cited-body", proof, entity=found.entity)
        if link.kind in ("unnamed", "document"):
            return None
        return self._cited_as(Body(self.key_of(link.name), link.name), link, proof)

    def _cited_as(self, body: Body, link: SourceLink, proof: tuple[Evidence, ...]) -> Root:
        agency = link.kind == "agency"
        return Root(
            body.key, body.name, "agency" if agency else "source", "link/cited-source", proof, entity=body.entity
        )

    def _entity(self, link: SourceLink, document: Document) -> Entity | None:
        """The entity that the phrase names: a person at its end before the place or body that opens it."""
        named = self._named.get(fold(link.name))
        if named is not None and named.schema != "Address":
            return named
        inside = [(r, e) for r, e in self._mentions[document.id] if link.start <= r.start and r.end <= link.end]
        people = [e for r, e in inside if e.schema == "Person" and self._ends_part(document, link, r)]
        if people:
            return people[-1]
        if named is not None or link.kind == "unnamed":
            return named
        name = fold(link.name)
        return next(
            (e for _, e in inside if fold(e.name) in name and len(fold(e.name)) >= MOST_OF_NAME * len(name)), None
        )

    def _ends_part(self, document: Document, link: SourceLink, name: Range) -> bool:
        """Whether a name ends a phrase, or what hangs on it, behind other words: "Mayor of Karvol Jon Varga"."""
        phrase = self._phrase(document, Range(link.start, link.end))
        if phrase is None or name.start == link.start or document.text[name.start - 1] != " ":
            return False
        return name.end in {phrase.core.end, *(part.end for _, part in phrase.behind[-1:])}

    def _phrase(self, document: Document, range_: Range) -> Phrase | None:
        # A phrase that runs over a line's end took in a line before it: its last line is the source.
        line = document.text.rfind("\n", range_.start, range_.end - 1)
        range_ = Range(line + 1, range_.end) if line >= 0 else range_
        names = [r for r, _ in self._mentions[document.id] if r.overlaps(range_)]
        return take_apart(document.text, range_.start, range_.end, names)

    def _body_at(self, document: Document, range_: Range, depth: int) -> Body | None:
        """The body whose word a phrase is: its own name, an institution, a spokesman's or a paper's body."""
        phrase = self._phrase(document, range_)
        if phrase is None or depth > DEEPEST:
            return None
        entity = self._name_in(document, phrase.core)
        if entity is not None:
            return self._of_entity(entity, document.id)
        institution = self._institution(document, phrase)
        if institution is not None:
            return self._of_institution(institution, document.id)
        core = document.text[phrase.core.start : phrase.core.end]
        for name in (core, _after_possessive(core)):
            known = self._named.get(fold(name)) if name[:1].isupper() else None
            if known is not None and known.schema == "Organization":
                return self._of_entity(known, document.id)
        return self._owner(document, phrase, depth)

    def _name_in(self, document: Document, core: Range) -> Entity | None:
        """The name that a phrase is: one that opens it before a participle, or a body's at its end."""
        for name, entity in self._mentions[document.id]:
            if not core.contains(name) or entity.schema not in ("Organization", "Person"):
                continue
            rest = document.text[name.end : core.end].split()
            opens = name.start == core.start and (not rest or rest[0].endswith(("ing", "ed")))
            if opens or (name.end == core.end and entity.schema == "Organization"):
                return entity
        return None

    def _owner(self, document: Document, phrase: Phrase, depth: int) -> Body | None:
        """The body of "a Nato spokesman", "a statement from …", "findings of …"."""
        text, core = document.text, phrase.core
        words = list(_WORD.finditer(text, core.start, core.end))
        for length in (3, 2, 1):
            head = text[words[-length].start() : words[-1].end()].lower() if len(words) >= length else ""
            if head not in words_for("spokespeople") and head not in words_for("papers"):
                continue
            before = text[core.start : words[-length].start()]
            end = core.start + len(_POSSESSIVE.sub("", before))
            owner = self._body_at(document, Range(core.start, end), depth + 1) if end > core.start else None
            behind = phrase.after(*OWNING)
            if owner is None and behind is not None:
                owner = self._body_at(document, Range(behind.start, phrase.behind[-1][1].end), depth + 1)
            return owner
        return None

    def _institution(self, document: Document, phrase: Phrase) -> Institution | None:
        behind = phrase.after("in", "of")
        place = document.text[behind.start : behind.end] if behind is not None else ""
        core = document.text[phrase.core.start : phrase.core.end]
        whole = document.text[phrase.core.start : phrase.behind[0][1].end] if phrase.behind else core
        return institution_in(whole) or institution_in(core, place if place[:1].isupper() else "")

    def _of_entity(self, entity: Entity, document: str | None) -> Body:
        institution = institution_in(entity.name) if entity.schema != "Person" else None
        found = self._of_institution(institution, document) if institution is not None else None
        return found or Body(("entity", entity.id), entity.name, entity.id)

    def _of_institution(self, institution: Institution, document: str | None) -> Body | None:
        placed = self._institutions.placed(institution, document)
        if placed is None:
            return None
        name = self._institutions.name(placed)
        entity = self._named.get(fold(name))
        return Body(placed.key, name, entity.id if entity is not None else None)

    def _note_institutions(self, link: SourceLink, document: Document) -> None:
        """Keep the institutions that a source's words name together with a place."""
        ranges = [Range(link.start, link.end)]
        for kind in ("spokespeople", "posts"):
            ranges += post_in(document.text, link.start, link.end, words_for(kind))
        for range_ in ranges:
            phrase = self._phrase(document, range_)
            if phrase is not None:
                name = document.text[phrase.core.start : phrase.core.end]
                self._institutions.note(self._institution(document, phrase), (document.id,), name, proper=False)

    def _note_body(self, link: SourceLink, document: Document) -> None:
        """Keep the body that a named person speaks for or has a post in."""
        entity = self._named.get(fold(link.name))
        if entity is None or entity.schema != "Person":
            return
        for kind in ("spokespeople", "posts"):
            for range_ in post_in(document.text, link.start, link.end, words_for(kind)):
                body = self._body_at(document, range_, 1)
                if body is not None and body.key != ("entity", entity.id):
                    self._belongs.setdefault(entity.id, body)


def _is_name(name: str) -> bool:
    """Whether a name ends in a word of a name: a description ends in a noun without a capital."""
    last = name.split()[-1:]
    return bool(last) and not last[0][:1].islower()


def _after_possessive(name: str) -> str:
    """The name behind a possessive one: "Breeze's Dayline" is a name, "Roe's lawyer" is none."""
    whose, _, bare = name.replace("’s ", "'s ").partition("'s ")
    return bare if whose[:1].isupper() and bare[:1].isupper() else ""
