"""Windows of the training texts: how each batch is cut, laid out and drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from according.model.encoding import GAPS, EncodedWords, WordEncoder, fill
from training.network import Inventories
from training.passages import Passage

UNLABELLED = -100
SPACE = GAPS.index("space")


@dataclass
class Example:
    """A passage with its pieces and its labels as numbers."""

    passage: Passage
    encoded: EncodedWords
    labels: dict[str, np.ndarray[Any, np.dtype[np.int64]]]


def example(passage: Passage, encoder: WordEncoder, inventories: Inventories) -> Example:
    """Encode a passage; a layer it lacks, and a label the inventories lack, are left out of `labels`."""
    labels = {}
    for layer in ("upos", "xpos", "relations", "names", "entities", "attribution", "events"):
        values = getattr(passage, layer)
        if values is not None:
            place = {label: i for i, label in enumerate(getattr(inventories, layer))}
            labels[layer] = np.array([place.get(value, UNLABELLED) for value in values], dtype=np.int64)
    if passage.starts is not None:
        labels["starts"] = np.array(passage.starts, dtype=np.int64)
        labels["sentence"] = np.cumsum(labels["starts"])
    if passage.heads is not None:
        labels["heads"] = np.array([-2 if head is None else head for head in passage.heads], dtype=np.int64)
    return Example(passage, encoder.encode(passage.words, passage.gaps), labels)


@dataclass
class Batch:
    """Windows of one task laid out together; `labels` are [batch, words], `UNLABELLED` where there is none.

    `heads` count words from the window's beginning, -1 for a root. `links` are (row, cue word, source words,
    content words).
    """

    task: str
    ids: Tensor
    shapes: Tensor
    gaps: Tensor
    first: Tensor
    mask: Tensor
    labels: dict[str, Tensor]
    links: list[tuple[int, int, list[int], list[int]]]

    @property
    def words(self) -> int:
        return int(self.mask.sum())


def collate(task: str, parts: list[tuple[Example, int, int]], length: int, layout: list[str]) -> Batch:
    """Lay out windows (an example, its first word and the word after its last). `layout` says for each window
    what is left of its gaps: "kept" all, "plain" no line breaks, "unknown" none."""
    widest = max(end - start for _, start, end in parts)
    ids, shapes, gaps = (torch.zeros(len(parts), length, dtype=torch.long) for _ in range(3))
    first = torch.zeros(len(parts), widest, dtype=torch.long)
    mask = torch.zeros(len(parts), widest, dtype=torch.bool)
    labels: dict[str, Tensor] = {}
    links = []
    for row, (item, start, end) in enumerate(parts):
        size = end - start
        laid = fill(item.encoded, start, end, length)
        for target, values in zip((ids, shapes, gaps), laid[:3], strict=True):
            target[row] = torch.from_numpy(values)
        if layout[row] == "plain":
            gaps[row] = torch.where(gaps[row] > SPACE + 1, SPACE + 1, gaps[row])
        elif layout[row] == "unknown":
            gaps[row] = 0
        first[row, :size] = torch.from_numpy(laid[3])
        mask[row, :size] = True
        for layer, values in item.labels.items():
            target = labels.setdefault(layer, torch.full((len(parts), widest), UNLABELLED, dtype=torch.long))
            cut = values[start:end]
            if layer == "heads":
                inside = (cut >= start) & (cut < end)
                cut = np.where(cut == -1, -1, np.where(inside, cut - start, UNLABELLED))
            target[row, :size] = torch.from_numpy(cut)
        for link in item.passage.links:
            if start <= link.cue[0] < end:
                source = [word - start for word in link.source if start <= word < end]
                content = [word - start for word in link.content if start <= word < end]
                links.append((row, link.cue[0] - start, source, content))
    used = int((ids != 0).sum(1).max())
    return Batch(task, ids[:, :used], shapes[:, :used], gaps[:, :used], first, mask, labels, links)


class Stream:
    """Endless windows of one task: documents in random order, each read from its beginning to its end.

    Several documents are open at once, so that a batch mixes them. The state can be saved and restored.
    """

    OPEN = 24

    def __init__(self, task: str, examples: list[Example], seed: int) -> None:
        self.task, self.examples = task, [item for item in examples if len(item.encoded) > 0]
        self.random = np.random.default_rng(seed)
        self.waiting: list[int] = []
        self.open: list[list[int]] = []
        self.passes = 0

    def state(self) -> dict[str, Any]:
        """Everything `restore` needs to go on with the same windows."""
        return {
            "random": self.random.bit_generator.state,
            "waiting": list(self.waiting),
            "open": [list(pair) for pair in self.open],
            "passes": self.passes,
            "examples": len(self.examples),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up a saved state; where the corpus has changed since, begin at its beginning instead."""
        if state["examples"] != len(self.examples):
            return
        self.random.bit_generator.state = state["random"]
        self.waiting, self.open, self.passes = state["waiting"], state["open"], state["passes"]

    def batch(self, length: int, pieces: int) -> Batch:
        """Draw a batch of windows of at most `length` pieces, about `pieces` in all."""
        rows = max(1, pieces // length)
        parts = [self._window(length) for _ in range(rows)]
        layout = self.random.choice(["kept", "plain", "unknown"], size=len(parts), p=[0.7, 0.2, 0.1])
        return collate(self.task, parts, length, [str(name) for name in layout])

    def _window(self, length: int) -> tuple[Example, int, int]:
        while len(self.open) < min(self.OPEN, len(self.examples)):
            if not self.waiting:
                self.waiting = [int(i) for i in self.random.permutation(len(self.examples))]
                self.passes += 1
            self.open.append([self.waiting.pop(), 0])
        which = int(self.random.integers(len(self.open)))
        number, start = self.open[which]
        item = self.examples[number]
        first = item.encoded.first
        room = length - 2
        if start == 0 and len(self.examples) > 1 and first[-1] > room and self.random.random() < 0.7:
            # A first window of another size, so that windows fall elsewhere in each pass.
            room = int(self.random.integers(room // 3, room))
        end = int(np.searchsorted(first, first[start] + room, side="right")) - 1
        end = max(end, start + 1)
        starts = item.labels.get("starts")
        if starts is not None and end < len(starts) and self.random.random() < 0.75:
            # Mostly whole sentences, so that trees are whole; sometimes not, as at run time.
            borders = np.flatnonzero(starts[start + 1 : end + 1]) + start + 1
            end = int(borders[-1]) if len(borders) else end
        if end >= len(item.encoded):
            self.open.pop(which)
        else:
            self.open[which][1] = end
        return item, start, end
