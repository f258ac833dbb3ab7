"""What a statement is traced to."""

from collections.abc import Iterable
from dataclasses import dataclass

from according.schema.spans import Evidence
from according.schema.vocabulary import OriginKind

Key = tuple[str, ...]

# How much a rule tells of a root: a source that is named, an agency, a source without a name, a text whose author
# nobody tells, nothing. Words that two reports share have the root of the one that tells more.
_RANK = {
    "link/cited-source": 4,
    "link/cited-body": 4,
    "link/agency-credit": 3,
    "link/republication-credit": 3,
    "link/cited-unnamed": 2,
    "link/copied-text": 1,
}


@dataclass(frozen=True, slots=True)
class Root:
    """What a statement is traced to: an identity, a name to show, and the words that prove it.

    `body` is the identity of the body that a person belongs to; `entity` the entity that speaks, where one does.
    """

    key: Key
    name: str
    kind: OriginKind
    rule: str
    proof: tuple[Evidence, ...] = ()
    body: Key | None = None
    entity: str | None = None

    @property
    def rank(self) -> int:
        return _RANK.get(self.rule, 0)

    def with_proof(self, proof: Iterable[Evidence]) -> "Root":
        """Return the same root with further proof, each quotation once."""
        kept = tuple(dict.fromkeys((*self.proof, *proof)))
        return Root(self.key, self.name, self.kind, self.rule, kept, self.body, self.entity)
