"""Reports grouped by how alike their words are, so that what each tells is looked for in its own story only."""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from according.schema.annotations import Sentence
from according.text.commonness import weight

Vector = Mapping[str, float]

_CONTENT = {"NOUN", "PROPN", "VERB"}
# Names tell more than other words which happening a text is about: two accidents share all words but the names.
NAMES = 2.0
# Groups whose reports have at least this cosine in the mean are one story. On the training part of ECB+, whose stories
# come in pairs of one kind, 0.16 to 0.25 give the same B-cubed F1 of stories within 2 points.
ALIKE = 0.2


def word_vector(sentences: Iterable[Sentence]) -> Vector:
    """Return a report's content words with their weights, of length 1: how often they stand, and how rare they are."""
    count: Counter[str] = Counter()
    names: set[str] = set()
    for sentence in sentences:
        for word in sentence.words:
            if word.tag in _CONTENT and len(word.text) > 2:
                low = word.text.lower()
                count[low] += 1
                if word.tag == "PROPN":
                    names.add(low)
    raw = {w: (1 + math.log(n)) * weight(w) * (NAMES if w in names else 1.0) for w, n in count.items()}
    length = math.sqrt(sum(raw[w] ** 2 for w in sorted(raw))) or 1.0
    return {w: v / length for w, v in raw.items()}


def group_reports(vectors: Mapping[str, Vector], alike: float = ALIKE) -> dict[str, str]:
    """Return for each report the group it belongs to, named by its first member: average linkage from `alike` on."""
    mean = _likeness(vectors)
    members = {report: [report] for report in vectors}
    heap = [(-s, a, b) for a, row in mean.items() for b, s in row.items() if a < b and s >= alike]
    heapq.heapify(heap)
    while heap:
        score, one, other = heapq.heappop(heap)
        if one not in members or other not in members or mean[one].get(other) != -score:
            continue
        sizes = len(members[one]), len(members[other])
        members[one] += members.pop(other)
        for third in sorted(set(mean[one]) | set(mean[other])):
            if third not in members or third == one:
                continue
            joined = round(
                (sizes[0] * mean[one].get(third, 0.0) + sizes[1] * mean[other].get(third, 0.0)) / sum(sizes), 12
            )
            mean[one][third] = mean[third][one] = joined
            if joined >= alike:
                heapq.heappush(heap, (-joined, min(one, third), max(one, third)))
    return {report: min(group) for group in members.values() for report in group}


def _likeness(vectors: Mapping[str, Vector]) -> dict[str, dict[str, float]]:
    """The cosine of each two reports that share a word."""
    holding: dict[str, list[tuple[str, float]]] = defaultdict(list)
    mean: dict[str, dict[str, float]] = {report: {} for report in vectors}
    for report in sorted(vectors):
        row: dict[str, float] = defaultdict(float)
        for word in sorted(vectors[report]):
            value = vectors[report][word]
            for other, known in holding[word]:
                row[other] += value * known
            holding[word].append((report, value))
        for other, score in row.items():
            mean[report][other] = mean[other][report] = round(score, 12)
    return mean
