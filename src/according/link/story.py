"""The story: which reports tell it, which tell something else, its title, place and time."""

import math
from collections import Counter

from according.link.places import place_told
from according.link.reading import Reading
from according.schema.links import Event, Story
from according.text.commonness import weight

_CONTENT = {"NOUN", "PROPN", "VERB"}
# A report whose words are less alike than this to every other report tells another story. Cosine of the content
# words of two reports, weighted by how rare they are in news: benchmarks/README.md has the distributions.
ALIKE_AT_LEAST = 0.17


def reports_apart(readings: list[Reading]) -> frozenset[str]:
    """Return the documents that are like no other report; of two that differ, the later one.

    A report of which nothing was read (another language, a failure) is not judged.
    """
    readings = [r for r in readings if r.sentences]
    if len(readings) < 2:
        return frozenset()
    vectors = {r.document.id: _vector(r) for r in readings}
    alike = {one: {other: _cosine(v, w) for other, w in vectors.items() if other != one} for one, v in vectors.items()}
    groups = _groups(alike)
    main = max(groups, key=lambda g: (len(g), -[r.document.id for r in readings].index(g[0])))
    return frozenset(d for g in groups if g is not main for d in g)


def _groups(alike: dict[str, dict[str, float]]) -> list[list[str]]:
    """Reports joined by likeness, each group in the order of the documents."""
    groups: list[list[str]] = []
    seen: set[str] = set()
    for start in alike:
        if start in seen:
            continue
        group, waiting = [], [start]
        while waiting:
            one = waiting.pop()
            if one in seen:
                continue
            seen.add(one)
            group.append(one)
            waiting += [other for other, score in alike[one].items() if score >= ALIKE_AT_LEAST]
        groups.append([d for d in alike if d in group])
    return groups


def _vector(reading: Reading) -> dict[str, float]:
    """Content words of the report with their weight: how often they stand, and how rare they are in news."""
    words: Counter[str] = Counter()
    for sentence in reading.sentences:
        words.update(w.text.lower() for w in sentence.words if w.tag in _CONTENT and len(w.text) > 2)
    return {word: (1 + math.log(n)) * weight(word) for word, n in words.items()}


def _cosine(one: dict[str, float], other: dict[str, float]) -> float:
    dot = sum(one[w] * other[w] for w in sorted(one.keys() & other.keys()))
    norm = math.sqrt(sum(v * v for v in one.values())) * math.sqrt(sum(v * v for v in other.values()))
    return dot / norm if norm else 0.0


def make_story(
    readings: list[Reading], events: list[Event], apart: frozenset[str], all_documents: tuple[str, ...]
) -> Story:
    """Return the story of the documents that are not set apart."""
    told = [r for r in readings if r.document.id not in apart] or readings
    main = events[0] if events else None
    dates = sorted(r.document.published_at for r in told if r.document.published_at)
    publishers = dict.fromkeys(r.document.publisher for r in told if r.document.publisher)
    return Story(
        title=_title(told),
        documents=all_documents,
        publishers=tuple(publishers),
        earliest=dates[0] if dates else (main.earliest if main else None),
        latest=dates[-1] if dates else (main.latest if main else None),
        place=place_told(told),
        events=tuple(e.id for e in events),
        set_apart=tuple(sorted(apart)),
    )


def _title(told: list[Reading]) -> str:
    """The headline that shares most with the other reports; without one, the start of a lead."""
    vectors = {r.document.id: _vector(r) for r in told}
    total: Counter[str] = Counter()
    for vector in vectors.values():
        total.update(dict.fromkeys(vector, 1))

    def shared(title: str) -> float:
        words = {w.lower().strip(".,:;!?'\"“”‘’") for w in title.split()}
        return sum(total[w] - 1 for w in sorted(words) if total[w] > 1) / math.sqrt(len(words) + 1)

    titles = sorted(dict.fromkeys(r.document.title for r in told if r.document.title))
    if titles:
        return max(titles, key=lambda t: (shared(t), t))
    body = next((s for r in told for s in r.sentences if s.block == "body"), None)
    if body is None:
        return "Untitled"
    text = next(r.document.text for r in told if r.document.id == body.document)[body.start : body.end]
    return " ".join(text.split())[:100]
