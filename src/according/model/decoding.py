"""From scores to readings: tag sequences, trees, spans and links. Plain numpy, no state."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32] | NDArray[np.float64]


def viterbi(emissions: Scores, transitions: Scores, barred_first: Sequence[int] = ()) -> list[int]:
    """Give the best tag sequence under a linear-chain model.

    `emissions` is [words, tags], `transitions` [from, to]; tags in `barred_first` can't come first. Ties go
    to the tag of lower index. No words, no tags.
    """
    if len(emissions) == 0:
        return []
    scores = np.asarray(emissions, dtype=np.float64)
    steps = np.asarray(transitions, dtype=np.float64)
    best = scores[0].copy()
    best[list(barred_first)] = -np.inf
    back = np.zeros(scores.shape, dtype=np.int64)
    for i in range(1, len(scores)):
        reached = best[:, None] + steps
        back[i] = reached.argmax(0)
        best = reached.max(0) + scores[i]
    path = [int(best.argmax())]
    for i in range(len(scores) - 1, 0, -1):
        path.append(int(back[i, path[-1]]))
    return path[::-1]


def bio_spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Give the spans of a BIO sequence as (start, end, label); a stray I- begins a span."""
    spans: list[tuple[int, int, str]] = []
    for i, tag in enumerate(tags):
        label = tag[2:]
        if tag == "O":
            continue
        if tag.startswith("I-") and spans and spans[-1][1] == i and spans[-1][2] == label:
            spans[-1] = (spans[-1][0], i + 1, label)
        else:
            spans.append((i, i + 1, label))
    return spans


def tree(scores: Scores) -> list[int]:
    """Give the head of each word of one sentence: the best tree with exactly one root.

    `scores` is [words, 1 + words]: column 0 for the root, column 1 + j for word j. The result counts words
    from 0, with -1 for the root. The maximum spanning arborescence is found by Chu and Liu's and Edmonds's
    method (McDonald et al. 2005); where it has several roots, each of them is tried alone and the best total
    wins.
    """
    count = len(scores)
    if count == 0:
        return []
    full = np.full((count + 1, count + 1), -np.inf)
    full[1:, :] = np.asarray(scores, dtype=np.float64)
    np.fill_diagonal(full, -np.inf)
    heads = _arborescence(full)
    roots = np.flatnonzero(heads[1:] == 0)
    if len(roots) > 1:
        candidates = [_arborescence(_with_root(full, int(root) + 1)) for root in roots]
        totals = [round(float(full[np.arange(1, count + 1), found[1:]].sum()), 6) for found in candidates]
        heads = candidates[int(np.argmax(totals))]
    return [int(head) - 1 for head in heads[1:]]


def _with_root(scores: NDArray[np.float64], root: int) -> NDArray[np.float64]:
    """Bar every word but one from the root."""
    barred = scores.copy()
    barred[:, 0] = -np.inf
    barred[root, 0] = scores[root, 0]
    return barred


def _arborescence(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """Best head of each node; `scores` is [node, head], node 0 the root. A node that only barred arcs reach
    falls to the root."""
    heads: NDArray[np.int64] = scores.argmax(1).astype(np.int64)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return heads
    # Shrink the cycle to one node, solve, and open it again where the solution enters it.
    inside = np.zeros(len(scores), dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    members = np.array(cycle)
    held = scores[members, heads[members]]
    entering = scores[np.ix_(members, outside)] - held[:, None]
    leaving = scores[np.ix_(outside, members)]
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[:-1, -1] = leaving.max(1)
    small[-1, :-1] = entering.max(0)
    solved = _arborescence(small)
    for i, node in enumerate(outside):
        if node:
            head = solved[i]
            heads[node] = members[leaving[i].argmax()] if head == len(outside) else outside[head]
    entrance = int(solved[-1])
    broken = int(entering[:, entrance].argmax())
    heads[members[broken]] = outside[entrance]
    return heads


def _cycle(heads: NDArray[np.int64]) -> list[int]:
    """The nodes of one cycle, or none; the root's own head is left out."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path = []
        node = start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if state[node] == 1:
            return path[path.index(node) :]
        for visited in path:
            state[visited] = 2
    return []
