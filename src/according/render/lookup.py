"""A dossier with its records by id, and its labels: what every renderer looks things up in."""

from collections.abc import Collection
from functools import cached_property

from according.render.labels import label_reports
from according.render.safe import harmless
from according.schema.documents import Document
from according.schema.dossier import Dossier, PublicOrigin
from according.schema.findings import Position
from according.schema.spans import Evidence
from according.schema.statements import Statement


class Lookup:
    """`dossier` is the given one with everything in it made visible. Ids that lead nowhere are left out."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = harmless(dossier)
        self.documents: dict[str, Document] = {d.id: d for d in self.dossier.documents}
        self.labels = label_reports(self.dossier.documents)
        self._statements = {s.id: s for s in self.dossier.statements}
        self._origins = {o.id: o for o in self.dossier.origins}

    @cached_property
    def told(self) -> tuple[Document, ...]:
        """The documents that tell the story, without those set apart."""
        return tuple(d for d in self.dossier.documents if d.id not in self.dossier.story.set_apart)

    @cached_property
    def set_apart(self) -> tuple[Document, ...]:
        return tuple(d for d in self.dossier.documents if d.id in self.dossier.story.set_apart)

    def statements(self, position: Position) -> list[Statement]:
        return [self._statements[id_] for id_ in position.statements if id_ in self._statements]

    def origins(self, position: Position) -> list[PublicOrigin]:
        return [self._origins[id_] for id_ in position.origins.ids if id_ in self._origins]

    def evidence(self, position: Position) -> list[Evidence]:
        return [e for e in position.evidence if e.document in self.documents]

    def labelled(self, documents: Collection[str]) -> str:
        """Return the labels of these documents in the order of the dossier: "r1, r3"."""
        return ", ".join(label for id_, label in self.labels.items() if id_ in documents)

    def label(self, document: str) -> str:
        return self.labels.get(document, "?")
