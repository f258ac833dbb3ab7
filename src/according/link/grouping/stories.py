"""Reports joined into stories: average linkage over the judged pairs."""

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from according.link.grouping.candidates import candidate_pairs
from according.link.grouping.likeness import Model, standard_model
from according.link.grouping.profiles import Profile, make_profiles
from according.link.grouping.words import ReportWords

TOGETHER = 0.4
"""Groups are one story where two of their reports are, in the mean, with at least this probability. On the corpora that
training/grouping.py learns from, one half scored after learning from the other, 0.25 to 0.45 give 95.1 to 95.3 B-cubed
F1 in the mean of both; 0.4 is the best of them, and joins less that is not one story than the lower ones."""
SAMPLE = 12
"""So many reports of a group speak for it: those of the least ids, which are hashes and so a fair sample."""


def group_into_stories(
    reports: Iterable[ReportWords], together: float = TOGETHER, model: Model | None = None
) -> list[tuple[str, ...]]:
    """Return the stories as ids of their reports, in each the report first that is most like the others.

    The order of the reports changes nothing, and neither does one that is given twice; the stories are sorted by their
    least id. Time and memory grow with the number of reports: of a large story only a sample of the pairs is judged.
    """
    unique = {report.id: report for report in reports}
    profiles = make_profiles([unique[id_] for id_ in sorted(unique)])
    groups = _Groups(profiles, together, model or standard_model())
    groups.join()
    return [tuple(profiles[i].id for i in groups.most_typical_first(name)) for name in sorted(groups.members)]


class _Groups:
    """Groups of positions in `profiles`, which are sorted by id; a group is named by its least member."""

    def __init__(self, profiles: Sequence[Profile], together: float, model: Model) -> None:
        self._profiles = profiles
        self._together = together
        self._model = model
        self._judged: dict[tuple[int, int], float] = {}
        self._beside: dict[int, set[int]] = defaultdict(set)
        self.members = {i: [i] for i in range(len(profiles))}

    def join(self) -> None:
        """Join the two groups that are most likely one story, until none are likely enough."""
        waiting: list[tuple[float, int, int]] = []
        for one, other in candidate_pairs(self._profiles):
            likely = self._mean(one, other)
            if likely >= self._together:
                self._beside[one].add(other)
                self._beside[other].add(one)
                waiting.append((-likely, one, other))
        heapq.heapify(waiting)
        while waiting:
            score, one, other = heapq.heappop(waiting)
            # A pair that has changed since stands further down with its new mean.
            if one in self.members and other in self.members and self._mean(one, other) == -score:
                for third in self._merge(one, other):
                    mean = self._mean(one, third)
                    if mean >= self._together:
                        heapq.heappush(waiting, (-mean, min(one, third), max(one, third)))

    def _merge(self, one: int, other: int) -> list[int]:
        """Put the second group into the first; return the groups beside it."""
        self.members[one] = sorted(self.members[one] + self.members.pop(other))
        beside = (self._beside[one] | self._beside.pop(other)) - {one, other}
        self._beside[one] = beside
        for third in beside:
            self._beside[third].discard(other)
            self._beside[third].add(one)
        return sorted(beside)

    def most_typical_first(self, group: int) -> list[int]:
        """The members, by how likely each is of one story with the others."""
        members = self.members[group]
        sample = members[:SAMPLE]
        total = {i: math.fsum(self._likely(i, other) for other in sample if other != i) for i in members}
        others = {i: max(1, len(sample) - (i in sample)) for i in members}
        return sorted(members, key=lambda i: (-round(total[i] / others[i], 9), i))

    def _mean(self, one: int, other: int) -> float:
        """The mean probability over the pairs of two groups."""
        first, second = self.members[one][:SAMPLE], self.members[other][:SAMPLE]
        total = math.fsum(self._likely(a, b) for a in first for b in second)
        return round(total / (len(first) * len(second)), 9)

    def _likely(self, one: int, other: int) -> float:
        pair = (one, other) if one < other else (other, one)
        known = self._judged.get(pair)
        if known is None:
            known = self._judged[pair] = self._model.same_story(self._profiles[pair[0]], self._profiles[pair[1]])
        return known
