"""Which pairs of reports are worth judging: those that share rare words, found by an index."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from according.link.grouping.profiles import Profile

# More terms, neighbours or candidates give the same stories on the corpora of training/grouping.py, within 0.2 of
# B-cubed F1, and cost more.
TERMS = 20
"""The words of a report by which others are looked up: those of the greatest weight."""
NEAREST = 20
"""Of the reports that hold a word, how many are looked at: those next in time, half before and half after."""
CANDIDATES = 12
"""The others that a report is judged with: so many of those that share most."""
LEAST_SHARED = 0.02
"""The part of the cosine that the looked-up words have to give. Of 17,513 pairs of 1,000 reports of shootings 435 had
less, and one of these was thought to be one story with a probability above 0.2."""

Pair = tuple[int, int]
Holding = list[tuple[int, float]]
"""Reports that hold a word, by their place in time, with its weight there."""


def candidate_pairs(profiles: Sequence[Profile], candidates: int = CANDIDATES) -> list[Pair]:
    """Return the pairs of positions (the lesser first) to be judged, sorted; at most `candidates` times the reports.

    Which reports are paired does not depend on the order in which they are given.
    """
    order = sorted(range(len(profiles)), key=lambda i: (profiles[i].published or 0, profiles[i].id))
    looked_up = [_heaviest_words(profiles[report]) for report in order]
    wanted = {word for words in looked_up for word, _ in words}
    holding: dict[str, Holding] = defaultdict(list)
    for place, report in enumerate(order):
        vector = profiles[report].all
        for word in vector.keys() & wanted:
            holding[word].append((place, vector[word]))
    found: set[Pair] = set()
    for place, words in enumerate(looked_up):
        for other in _most_alike(place, words, holding)[:candidates]:
            found.add((min(order[place], order[other]), max(order[place], order[other])))
    return sorted(found)


def _heaviest_words(profile: Profile) -> list[tuple[str, float]]:
    return sorted(profile.all.items(), key=lambda item: (-item[1], item[0]))[:TERMS]


def _most_alike(place: int, words: list[tuple[str, float]], holding: dict[str, Holding]) -> list[int]:
    """The places of the reports that share these words, those that share most first, by their weights."""
    shared: dict[int, float] = defaultdict(float)
    for word, value in words:
        for other, weight in _nearest(holding[word], place):
            shared[other] += value * weight
    ranked = sorted((-round(s, 9), other) for other, s in shared.items() if s >= LEAST_SHARED and other != place)
    return [other for _, other in ranked]


def _nearest(holding: Holding, place: int) -> Holding:
    """The entries next to this place, and that of the place itself."""
    if len(holding) <= NEAREST:
        return holding
    at = bisect_left(holding, (place,))
    start = max(0, min(at - NEAREST // 2, len(holding) - NEAREST))
    return holding[start : start + NEAREST]
