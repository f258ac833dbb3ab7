"""Reports that share their wording: found by fingerprints, kept as groups."""

from collections import Counter, defaultdict

from according.link.union import Union
from according.schema.documents import Document
from according.text.shingles import shingle_hashes, winnow

# Two reports are a copy of one another, or of a third, where this share of the shorter one's fingerprints is in
# the other. Of 115 pairs in thirteen stories the four that are copies or rewrites share .45 to 1, all others at
# most .20 (one wire quoted by both, set phrases): benchmarks/README.md.
SHARED_AT_LEAST = 0.3
# And at least this many fingerprints, so that two short notes with one quotation in common are no copies.
FINGERPRINTS_AT_LEAST = 6


class Copies:
    """Which documents are copies, and whether a stretch of one stands in another of its group."""

    def __init__(self, documents: tuple[Document, ...]) -> None:
        body = {
            d.id: "\n".join(d.text[b.start : b.end] for b in d.blocks if b.kind in ("body", "headline"))
            for d in documents
        }
        self._hashes = {id_: {h for h, _, _ in shingle_hashes(text)} for id_, text in body.items()}
        prints = {id_: winnow(shingle_hashes(text)) for id_, text in body.items()}
        self.shares: dict[tuple[str, str], float] = {}
        union = Union(prints)
        for one, other, common in _overlaps(prints):
            share = common / max(1, min(len(prints[one]), len(prints[other])))
            if share >= SHARED_AT_LEAST and common >= FINGERPRINTS_AT_LEAST:
                union.join(one, other, "link/copied-text")
                self.shares[one, other] = share
        self._group = {id_: group for group in union.groups() for id_ in group}

    def group(self, document: str) -> tuple[str, ...]:
        """Return the documents that this one shares its wording with, itself included."""
        return self._group.get(document, (document,))

    def stands_in(self, text: str, document: str) -> bool:
        """Tell whether at least six in ten of the five-word runs of `text` stand in the document."""
        hashes = {h for h, _, _ in shingle_hashes(text)}
        return bool(hashes) and len(hashes & self._hashes[document]) >= 0.6 * len(hashes)


def _overlaps(prints: dict[str, set[int]]) -> list[tuple[str, str, int]]:
    """Return the pairs of documents with common fingerprints, and how many; by an index, not pair by pair."""
    index: dict[int, list[str]] = defaultdict(list)
    for id_, values in prints.items():
        for value in values:
            index[value].append(id_)
    common: Counter[tuple[str, str]] = Counter()
    for ids in index.values():
        ordered = sorted(ids)
        common.update((a, b) for i, a in enumerate(ordered) for b in ordered[i + 1 :])
    return [(a, b, n) for (a, b), n in sorted(common.items())]
