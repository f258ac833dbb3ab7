"""One root for statements that share words: the better known one of the two."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from according.link.copies import Copies
from according.link.origins.roots import Key, Root
from according.link.origins.sharing import Sharing, neighbours
from according.link.union import Union
from according.schema.documents import Document
from according.schema.spans import Evidence
from according.text.moments import sort_key

# Ranks of `Root.rank`: from here on somebody is named, an agency is credited, somebody is cited.
NAMED, AGENCY, CITED = 4, 3, 2
UNNAMED_TEXT = "unnamed text"


@dataclass(frozen=True, slots=True)
class Wire:
    """An agency that a report credits or says it heard something from, with the words."""

    key: Key
    name: str
    proof: Evidence


class Joining:
    """Gives statements that share words, a quotation or an odd number one root."""

    def __init__(
        self,
        documents: Sequence[Document],
        sharing: Sharing,
        copies: Copies,
        wires: Mapping[str, Sequence[Wire]],
    ) -> None:
        self._documents = {d.id: d for d in documents}
        self._ties, self._printed = tuple(sharing.pairs()), sharing.printed()
        self._neighbours = neighbours(self._ties)
        self._copies, self._wires = copies, wires

    def joined(self, own: Mapping[str, Root]) -> dict[str, Root]:
        """Return the root of each statement, given what its own report tells of it."""
        return self._merged({id_: self._adopted(id_, root, own) for id_, root in own.items()})

    def _adopted(self, statement: str, root: Root, own: Mapping[str, Root]) -> Root:
        """The better known root of a statement with the same words; the firmest tie decides between two."""
        best, found = (root.rank, 1.0), root
        if root.rank >= NAMED:
            return root
        for other, tie in self._neighbours.get(statement, ()):
            there = own[other]
            enough = AGENCY if tie.rule == "link/shared-number" else CITED
            if there.rank > root.rank and there.rank >= enough and (there.rank, tie.weight) > best:
                best, found = (there.rank, tie.weight), there.with_proof((*root.proof, *tie.proof))
        return found

    def _merged(self, roots: dict[str, Root]) -> dict[str, Root]:
        """Roots that are no better known on either side become one: sources without a name, texts of nobody."""
        keys = {_joined(root.key): root for root in roots.values()}
        same, texts = Union(sorted(keys)), Union(sorted(self._documents))
        proofs: dict[str, list[Evidence]] = defaultdict(list)
        for id_, proof in self._printed.items():
            if roots[id_].rank < CITED:
                proofs[id_] += proof
                texts.join(proof[0].document, proof[1].document, "link/copied-text")
        for tie in self._ties:
            one, other = roots[tie.one], roots[tie.other]
            number = tie.rule == "link/shared-number"
            known = one.rank != other.rank or one.rank > CITED or one.key == other.key
            if known or (number and one.rank == CITED):
                continue
            if number or one.rank == CITED:
                same.join(_joined(one.key), _joined(other.key), tie.rule)
                continue
            texts.join(tie.proof[0].document, tie.proof[1].document, tie.rule)
            for id_ in (tie.one, tie.other):
                proofs[id_] += tie.proof
        groups = {id_: group for group in texts.groups() for id_ in group}
        return {
            id_: self._text(groups[proofs[id_][0].document], proofs[id_])
            if id_ in proofs
            else _as(root, keys[same.find(_joined(root.key))])
            for id_, root in roots.items()
        }

    def _text(self, group: tuple[str, ...], proofs: Sequence[Evidence]) -> Root:
        """The root of words that several reports print as their own: one text.

        It goes by the one agency that all of them say they heard something from; else by the first to print it,
        where the reports as wholes are copies of one another. It is not known all the same.
        """
        wires = [{w.key: w for w in self._wires.get(d, ())} for d in group]
        common = set(wires[0]).intersection(*wires[1:])
        documents = [self._documents[d] for d in group]
        first = min(documents, key=lambda d: (sort_key(d.published_at), d.id))
        name, heard = UNNAMED_TEXT, []
        if len(common) == 1:
            (key,) = common
            name, heard = wires[0][key].name, [w[key].proof for w in wires]
        elif set(group) <= set(self._copies.group(first.id)):
            name = first.publisher or first.title or UNNAMED_TEXT
        proof = tuple(dict.fromkeys((*proofs, *heard)))
        return Root(("copied", "|".join(group)), name, "copied-text", "link/copied-text", proof)


def _joined(key: Key) -> str:
    return "\x1f".join(key)


def _as(root: Root, other: Root) -> Root:
    """The root under the identity of the one that it is the same as."""
    return Root(other.key, root.name, root.kind, root.rule, root.proof, root.body, root.entity)
