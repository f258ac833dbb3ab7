"""Coreference scores: MUC, B-cubed and CEAF-e, and their mean, the CoNLL score.

Both sides are partitions of the same mentions, given as the cluster of each mention; singletons count. Definitions:
Vilain et al. 1995 (MUC), Bagga and Baldwin 1998 (B-cubed), Luo 2005 (CEAF, with the similarity phi-4), Pradhan et al.
2012 (their mean).
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Clustering = Mapping[Hashable, Hashable]
"""The cluster of each mention."""


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall, from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def conll(gold: Clustering, found: Clustering) -> float:
    """Return the mean of the F1 of MUC, B-cubed and CEAF-e, from 0 to 1."""
    return (muc(gold, found).f1 + b_cubed(gold, found).f1 + ceaf_e(gold, found).f1) / 3


def muc(gold: Clustering, found: Clustering) -> Score:
    """Links: of each cluster, how many of the joins that make it the other side has. Singletons have none."""
    return Score(_links(found, gold), _links(gold, found))


def _links(of: Clustering, other: Clustering) -> float:
    shared = wanted = 0
    for members in _members(of).values():
        wanted += len(members) - 1
        shared += len(members) - len({other[m] for m in members})
    return shared / wanted if wanted else 0.0


def b_cubed(gold: Clustering, found: Clustering) -> Score:
    """Mentions: of each mention's cluster, how much of it the other side has together with that mention."""
    common = Counter((gold[m], found[m]) for m in gold)
    gold_size, found_size = Counter(gold.values()), Counter(found.values())
    precision = sum(n * n / found_size[f] for (_, f), n in common.items())
    recall = sum(n * n / gold_size[g] for (g, _), n in common.items())
    return Score(precision / max(1, len(gold)), recall / max(1, len(gold)))


def ceaf_e(gold: Clustering, found: Clustering) -> Score:
    """Clusters: each of one side set against at most one of the other, so that they are as alike as can be."""
    common = Counter((gold[m], found[m]) for m in gold)
    gold_size, found_size = Counter(gold.values()), Counter(found.values())
    likeness = {(g, f): 2 * n / (gold_size[g] + found_size[f]) for (g, f), n in common.items()}
    best = sum(_assign(part) for part in _connected(likeness))
    return Score(best / max(1, len(found_size)), best / max(1, len(gold_size)))


def _members(clustering: Clustering) -> dict[Hashable, list[Hashable]]:
    groups: dict[Hashable, list[Hashable]] = defaultdict(list)
    for mention, cluster in clustering.items():
        groups[cluster].append(mention)
    return groups


Likeness = dict[tuple[Hashable, Hashable], float]


def _connected(likeness: Likeness) -> list[Likeness]:
    """Split the pairs into parts that share no cluster: the best assignment is that of each part."""
    neighbours: dict[tuple[int, Hashable], list[tuple[int, Hashable]]] = defaultdict(list)
    for one, other in likeness:
        neighbours[0, one].append((1, other))
        neighbours[1, other].append((0, one))
    part: dict[tuple[int, Hashable], int] = {}
    for number, start in enumerate(neighbours):
        waiting = [start]
        while waiting:
            at = waiting.pop()
            if at not in part:
                part[at] = number
                waiting += neighbours[at]
    parts: dict[int, Likeness] = defaultdict(dict)
    for pair, score in likeness.items():
        parts[part[0, pair[0]]][pair] = score
    return list(parts.values())


def _assign(likeness: Likeness) -> float:
    """Return the greatest sum of likeness of a one-to-one assignment."""
    rows = {g: i for i, g in enumerate(dict.fromkeys(g for g, _ in likeness))}
    columns = {f: i for i, f in enumerate(dict.fromkeys(f for _, f in likeness))}
    if len(rows) == 1 or len(columns) == 1:
        return max(likeness.values())
    matrix = np.zeros((len(rows), len(columns)))
    for (g, f), score in likeness.items():
        matrix[rows[g], columns[f]] = score
    return _most(matrix if len(rows) <= len(columns) else matrix.T)


def _most(matrix: npt.NDArray[np.float64]) -> float:
    """The Hungarian method with potentials (Kuhn 1955; Jonker and Volgenant 1987), rows at most columns."""
    rows, columns = matrix.shape
    cost = -matrix
    row_potential, column_potential = np.zeros(rows + 1), np.zeros(columns + 1)
    row_of = np.zeros(columns + 1, dtype=np.int64)  # 0 stands for no row
    for row in range(1, rows + 1):
        row_of[0] = row
        at = 0
        least, came_from = np.full(columns + 1, np.inf), np.zeros(columns + 1, dtype=np.int64)
        used = np.zeros(columns + 1, dtype=bool)
        while row_of[at] != 0:
            used[at] = True
            here = row_of[at]
            reduced = cost[here - 1] - row_potential[here] - column_potential[1:]
            closer = ~used[1:] & (reduced < least[1:])
            least[1:][closer] = reduced[closer]
            came_from[1:][closer] = at
            following = int(np.argmin(np.where(used[1:], np.inf, least[1:]))) + 1
            step = least[following]
            np.add.at(row_potential, row_of[used], step)
            column_potential[used] -= step
            least[~used] -= step
            at = following
        while at:
            row_of[at] = row_of[came_from[at]]
            at = int(came_from[at])
    return float(sum(matrix[row_of[c] - 1, c - 1] for c in range(1, columns + 1) if row_of[c]))
