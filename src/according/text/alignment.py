"""Passages that two texts have in common, aligned word by word: seed, chain, keep what is long enough.

Seeds are common runs of five words. Seeds that follow one another in both texts with few words between them are
one passage, so that single words may be changed, left out or put in (Clough et al. 2002 on how newspapers rewrite
agency copy; the chaining is that of sequence comparison, Gusfield 1997, chapter 17).
"""

from collections import defaultdict
from dataclasses import dataclass

from according.schema.spans import Range
from according.text.shingles import WORDS, Hashes

# Words that may stand between two seeds of one passage, in either text. Two words changed at the two ends of a run
# of six leave no seed in it: a dozen bridges that, and no more than a short clause.
GAP = 12
# Words that a passage holds in common at least. Set phrases of news ("could not immediately be reached for
# comment") are shorter; it is also what winnowing is sure to find.
SHORTEST = 8
# A run of five words that stands more often than this in one text is a refrain, and aligns nothing.
REFRAIN = 4


@dataclass(frozen=True, slots=True)
class Passage:
    """One stretch of each of two texts, and how many words, in runs of five or more, they have in common there.

    `runs` are the stretches of the same words, in order: (start, end) in one text, (start, end) in the other.
    """

    one: Range
    other: Range
    words: int
    runs: tuple[tuple[int, int, int, int], ...]

    def turned(self) -> "Passage":
        """Return the same passage seen from the other text."""
        return Passage(self.other, self.one, self.words, tuple((c, d, a, b) for a, b, c, d in self.runs))

    def opposite(self, start: int, end: int) -> Range | None:
        """Return where the words of a stretch of the first text stand in the other, to a mark or two; None where
        none of them does."""
        met = [run for run in self.runs if run[0] < end and start < run[1]]
        if not met:
            return None
        first, last = met[0], met[-1]
        at = first[2] + min(max(start - first[0], 0), first[3] - first[2] - 1)
        until = last[3] - min(max(last[1] - end, 0), last[3] - last[2] - 1)
        return Range(at, max(until, at + 1))


@dataclass(slots=True)
class _Chain:
    """Seeds that follow one another: (first word in one text, first word in the other)."""

    seeds: list[tuple[int, int]]

    def takes(self, seed: tuple[int, int]) -> bool:
        step = seed[0] - self.seeds[-1][0], seed[1] - self.seeds[-1][1]
        return 0 < step[1] <= WORDS + GAP and 0 < step[0] <= WORDS + GAP

    def covered(self) -> int:
        """Words of the first text that lie in a seed."""
        total, reached = 0, -1
        for at, _ in self.seeds:
            total += at + WORDS - max(at, reached)
            reached = at + WORDS
        return total


def aligned_passages(one: Hashes, other: Hashes) -> list[Passage]:
    """Return the passages that two texts have in common, in the order of the first text; none inside another.

    Time grows with the length of the texts: a run of five words that comes again and again is no seed.
    """
    places: dict[int, list[int]] = defaultdict(list)
    for at, (value, _, _) in enumerate(other):
        places[value].append(at)
    closed: list[_Chain] = []
    open_: list[_Chain] = []
    for at, (value, _, _) in enumerate(one):
        found = places.get(value, ())
        if not found or len(found) > REFRAIN:
            continue
        still = [chain for chain in open_ if at - chain.seeds[-1][0] <= WORDS + GAP]
        closed += [chain for chain in open_ if chain not in still]
        open_ = still
        for where in found:
            _join(open_, (at, where))
    kept: list[_Chain] = []
    for chain in sorted([*closed, *open_], key=lambda c: (-c.covered(), c.seeds[0])):
        if chain.covered() >= SHORTEST and not any(_overlap(chain, other_) for other_ in kept):
            kept.append(chain)
    return [_passage(chain, one, other) for chain in sorted(kept, key=lambda c: c.seeds[0])]


def _join(chains: list[_Chain], seed: tuple[int, int]) -> None:
    """Add a seed to the chain whose end it stands closest behind, or begin one."""
    fitting = [chain for chain in chains if chain.takes(seed)]
    if fitting:
        min(fitting, key=lambda c: (seed[1] - c.seeds[-1][1], c.seeds[0])).seeds.append(seed)
    else:
        chains.append(_Chain([seed]))


def _overlap(one: _Chain, other: _Chain) -> bool:
    """Whether two chains use the same words in either text."""
    return any(
        one.seeds[0][side] < other.seeds[-1][side] + WORDS and other.seeds[0][side] < one.seeds[-1][side] + WORDS
        for side in (0, 1)
    )


def _passage(chain: _Chain, one: Hashes, other: Hashes) -> Passage:
    runs: list[list[tuple[int, int]]] = []
    for seed in chain.seeds:
        last = runs[-1][-1] if runs else None
        if last is not None and seed[0] - last[0] == seed[1] - last[1] <= WORDS:
            runs[-1].append(seed)
        else:
            runs.append([seed])
    stretches = tuple((one[r[0][0]][1], one[r[-1][0]][2], other[r[0][1]][1], other[r[-1][1]][2]) for r in runs)
    (first, second), (last_one, last_other) = chain.seeds[0], chain.seeds[-1]
    here, there = Range(one[first][1], one[last_one][2]), Range(other[second][1], other[last_other][2])
    return Passage(here, there, chain.covered(), stretches)
