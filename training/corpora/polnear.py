"""PolNeAR (Newell et al. 2018): attributions in political news, as JSON lines with offsets into `text`."""

from __future__ import annotations

import json
from pathlib import Path

from according.model.encoding import gap_before
from according.text.words import split_words
from training.passages import Link, Passage, bio_tags

Spans = list[list[int]]


def read(path: Path) -> list[Passage]:
    """Read each annotated document; one annotated twice comes twice, under the same id."""
    records = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [passage(record["doc"], record["text"], record["attributions"]) for record in records]


def passage(name: str, text: str, attributions: list[dict[str, Spans]]) -> Passage:
    """Lay attributions with character offsets over the words of a text."""
    words = split_words(text)
    ends = [0, *(end for _, end in words)]
    gaps = [gap_before(text[ends[i] : start], i == 0) for i, (start, _) in enumerate(words)]
    spans: list[tuple[int, int, str]] = []
    links = []
    for attribution in attributions:
        parts = {
            role: [_words_in(words, start, end) for start, end in attribution.get(role, [])]
            for role in ("source", "cue", "content")
        }
        for role, ranges in parts.items():
            spans.extend((found[0], found[-1] + 1, role.upper()) for found in ranges if found)
        flat = {role: [word for found in ranges for word in found] for role, ranges in parts.items()}
        if flat["cue"]:
            links.append(Link(cue=flat["cue"], source=flat["source"], content=flat["content"]))
    # Of spans that begin at one word the widest stands, so that a nested source does not take its content's tags.
    tags = bio_tags(len(words), sorted(set(spans), key=lambda span: (span[0], -span[1], span[2])))
    return Passage(id=name, words=[text[s:e] for s, e in words], gaps=gaps, attribution=tags, links=links)


def _words_in(words: list[tuple[int, int]], start: int, end: int) -> list[int]:
    """The words of which at least half lies between two offsets."""
    return [i for i, (s, e) in enumerate(words) if s < end and start < e and 2 * (min(e, end) - max(s, start)) >= e - s]
