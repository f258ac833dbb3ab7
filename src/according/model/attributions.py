"""Attributions out of tagged spans: which source and which content belong to each cue."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from according.model.decoding import bio_spans

WordSpan = tuple[int, int]
LinkScore = Callable[[str, int, WordSpan], float]

# A link stands where the network finds it likelier than not; a cue without content may take a less likely.
LIKELY = 0.0
LEAST_CONTENT = -3.0


@dataclass(frozen=True, slots=True)
class AttributionSpans:
    """Who says what, as half-open ranges of words: `source` is empty where none is named, `content` may come
    in parts. `score` is the mean score of its links: higher is surer, 0 is even."""

    source: tuple[WordSpan, ...]
    cue: WordSpan
    content: tuple[WordSpan, ...]
    score: float


def link_spans(tags: Sequence[str], link: LinkScore) -> tuple[AttributionSpans, ...]:
    """Join the spans of a BIO sequence of SOURCE, CUE and CONTENT, one attribution a cue, in order of the
    cues.

    `link` scores a pair: the head ("source_links" or "content_links"), the cue's first word, the other span.
    A cue that no content goes to says nothing and is left out.
    """
    spans: dict[str, list[WordSpan]] = {"SOURCE": [], "CUE": [], "CONTENT": []}
    for start, end, role in bio_spans(tags):
        spans[role].append((start, end))
    cues = spans["CUE"]
    contents = _contents(cues, spans["CONTENT"], link)
    result = []
    for cue in cues:
        parts = contents[cue]
        if not parts:
            continue
        scored = [(link("source_links", cue[0], source), source) for source in spans["SOURCE"]]
        best = max(scored, key=lambda pair: (pair[0], -abs(pair[1][0] - cue[0])), default=None)
        source = (best[1],) if best is not None and best[0] > LIKELY else ()
        scores = [link("content_links", cue[0], part) for part in parts]
        scores += [best[0]] if best is not None and source else []
        result.append(AttributionSpans(source, cue, tuple(parts), round(sum(scores) / len(scores), 3)))
    return tuple(result)


def _contents(cues: list[WordSpan], contents: list[WordSpan], link: LinkScore) -> dict[WordSpan, list[WordSpan]]:
    """The parts of each cue's content: a part goes to the cue it fits best, where that is likely; a cue left
    with none takes the best of the parts that are left."""
    found: dict[WordSpan, list[WordSpan]] = {cue: [] for cue in cues}
    left: list[tuple[float, int, WordSpan, WordSpan]] = []
    for part in contents:
        scores = [(link("content_links", cue[0], part), -abs(part[0] - cue[0]), cue, part) for cue in cues]
        if scores and max(scores)[0] > LIKELY:
            found[max(scores)[2]].append(part)
        else:
            left.extend(scores)
    taken: set[WordSpan] = set()
    for score, _, cue, part in sorted(left, reverse=True):
        if score > LEAST_CONTENT and not found[cue] and part not in taken:
            found[cue].append(part)
            taken.add(part)
    return {cue: sorted(parts) for cue, parts in found.items()}
