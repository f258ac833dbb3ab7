"""How long each stage takes, in one process that has everything loaded."""

import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from according.run.compare import standard_pipeline
from according.run.inputs import gather
from according.run.pipeline import Pipeline
from according.run.stage import Stage
from according.schema.records import Records
from according.schema.vocabulary import Scope
from according.text.words import split_words


class TimedStage:
    """A stage that adds the seconds it runs to a sum kept by its name."""

    def __init__(self, stage: Stage, sums: defaultdict[str, float]) -> None:
        self._stage, self._sums = stage, sums
        self.name: str = stage.name
        self.version: str = stage.version
        self.scope: Scope = stage.scope
        self.reads: tuple[type, ...] = stage.reads
        self.writes: tuple[type, ...] = stage.writes

    def run(self, records: Records) -> Iterable[object]:
        """Run the stage to its end, since a generator would do its work after the watch stopped."""
        start = time.perf_counter()
        try:
            return list(self._stage.run(records))
        finally:
            self._sums[self.name] += time.perf_counter() - start


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds for the same texts: tokenised, by stage in the order of the flow, and in all."""

    words: int
    tokenising: float
    stages: dict[str, float]
    whole: float
    texts: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Return words per second, and time as multiples of tokenising."""
        named = {**self.stages, "all": self.whole}
        return {
            "words": self.words,
            "tokenising_words_per_second": round(self.words / self.tokenising),
            "words_per_second": {name: round(self.words / seconds) for name, seconds in named.items()},
            "times_tokenising": {name: round(seconds / self.tokenising, 1) for name, seconds in named.items()},
        }


def measure(reports: Sequence[Path], rounds: int) -> Measured:
    """Return medians over the rounds, after one that is not counted and loads what is loaded once."""
    raw, _ = gather([str(path) for path in reports], sys.stdin.buffer)
    texts = [document.text for document in standard_pipeline().run(raw).documents]
    words = sum(len(split_words(text)) for text in texts)
    tokenising = [_seconds_to_tokenise(texts) for _ in range(rounds)]
    by_stage: dict[str, list[float]] = defaultdict(list)
    whole = []
    for _ in range(rounds):
        sums: defaultdict[str, float] = defaultdict(float)
        pipeline = Pipeline([TimedStage(stage, sums) for stage in standard_pipeline().stages])
        start = time.perf_counter()
        pipeline.run(raw)
        whole.append(time.perf_counter() - start)
        for name, seconds in sums.items():
            by_stage[name].append(seconds)
    stages = {name: median(seconds) for name, seconds in by_stage.items()}
    return Measured(words, median(tokenising), stages, median(whole), tuple(texts))


def _seconds_to_tokenise(texts: Iterable[str]) -> float:
    start = time.perf_counter()
    for text in texts:
        split_words(text)
    return time.perf_counter() - start
