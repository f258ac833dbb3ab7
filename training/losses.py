"""What the network is trained to make small, task by task."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.network import NO_ARC, Reader, window_dropout
from training.windows import UNLABELLED, Batch

DROPOUT, HEAD_DROPOUT = 0.1, 0.2
WEIGHTS = {
    "upos": 0.4, "xpos": 0.3, "arcs": 1.0, "relations": 0.6, "starts": 0.4, "names": 1.5, "entities": 0.3,
    "attribution": 3.0, "links": 0.5, "events": 0.7,
}  # fmt: skip


def losses(reader: Reader, batch: Batch) -> dict[str, Tensor]:
    """Give the unweighted loss of every head the batch has labels for."""
    layers = reader.word_layers(batch.ids, batch.shapes, batch.gaps, batch.first, DROPOUT)
    found: dict[str, Tensor] = {}
    labels = batch.labels
    if "heads" in labels or "upos" in labels:
        states = window_dropout(reader.syntax_mix(layers), HEAD_DROPOUT, reader.training)
        found |= _syntax(reader, states, batch)
    if "starts" in labels or "events" in labels:
        states = window_dropout(reader.text_mix(layers), HEAD_DROPOUT, reader.training)
        if "starts" in labels:
            scores = reader.starts(states).squeeze(2).float()[batch.mask]
            found["starts"] = functional.binary_cross_entropy_with_logits(scores, labels["starts"][batch.mask].float())
        if "events" in labels:
            found["events"] = _cross_entropy(reader.events(states), labels["events"])
    if "names" in labels or "entities" in labels:
        states = window_dropout(reader.name_mix(layers), HEAD_DROPOUT, reader.training)
        if "names" in labels:
            found["names"] = _names(reader, states, batch)
        if "entities" in labels:
            found["entities"] = _cross_entropy(reader.entities(states), labels["entities"])
    if "attribution" in labels:
        states = window_dropout(reader.attribution_mix(layers), HEAD_DROPOUT, reader.training)
        found["attribution"] = reader.attribution_chain.loss(
            reader.attribution(states), labels["attribution"].clamp_min(0), batch.mask
        )
        found |= _links(reader, states, batch)
    return found


def total(found: dict[str, Tensor]) -> Tensor:
    """The weighted sum."""
    return torch.stack([WEIGHTS[name] * value for name, value in found.items()]).sum()


def _cross_entropy(scores: Tensor, labels: Tensor) -> Tensor:
    flat = labels.flatten()
    total = functional.cross_entropy(scores.float().flatten(0, 1), flat, ignore_index=UNLABELLED, reduction="sum")
    return total / (flat != UNLABELLED).sum().clamp_min(1)


def _names(reader: Reader, states: Tensor, batch: Batch) -> Tensor:
    """Rows of documents without this layer are left out."""
    rows = batch.labels["names"][:, 0] != UNLABELLED
    if not bool(rows.any()):
        return states.sum() * 0.0
    emissions = reader.names(states[rows])
    return reader.name_chain.loss(emissions, batch.labels["names"][rows].clamp_min(0), batch.mask[rows])


def arc_scores(reader: Reader, states: Tensor, sentence: Tensor, dropout: float = 0.0) -> Tensor:
    """Scores [batch, words, 1 + words] of each word's head: column 0 the root, then every word. Words of
    other sentences and the word itself get `NO_ARC`; padding has the sentence number `UNLABELLED`."""
    scores = reader.arcs(states, states, dropout).float()
    same = sentence.unsqueeze(2) == sentence.unsqueeze(1)
    same = same & ~torch.eye(same.shape[1], dtype=torch.bool)
    return torch.cat([reader.root(states).float(), scores.masked_fill(~same, NO_ARC)], dim=2)


def _syntax(reader: Reader, states: Tensor, batch: Batch) -> dict[str, Tensor]:
    labels = batch.labels
    found = {
        "upos": _cross_entropy(reader.upos(states), labels["upos"]),
        "xpos": _cross_entropy(reader.xpos(states), labels["xpos"]),
    }
    heads = labels["heads"]
    scores = arc_scores(reader, states, labels["sentence"], HEAD_DROPOUT)
    target = torch.where(heads == UNLABELLED, UNLABELLED, heads + 1)
    found["arcs"] = _cross_entropy(scores, target)
    rows, words = (heads != UNLABELLED).nonzero(as_tuple=True)
    if len(rows):
        lower, upper = reader.relations.projections(states, HEAD_DROPOUT)
        gold = heads[rows, words]
        head = torch.where(
            (gold == -1).unsqueeze(1), reader.relations.root.to(upper.dtype), upper[rows, gold.clamp_min(0)]
        )
        scores = reader.relations(lower[rows, words], head)
        found["relations"] = functional.cross_entropy(
            scores.float(), labels["relations"][rows, words], ignore_index=UNLABELLED
        )
    return found


def _links(reader: Reader, states: Tensor, batch: Batch) -> dict[str, Tensor]:
    """Each cue's first word against every source and content word of its window."""
    if not batch.links:
        return {}
    rows = torch.tensor([row for row, *_ in batch.links])
    cues = torch.tensor([cue for _, cue, *_ in batch.links])
    tags = batch.labels["attribution"][rows]
    parts = []
    for role, head, place in (("SOURCE", reader.source_link, 2), ("CONTENT", reader.content_link, 3)):
        kinds = [i for i, tag in enumerate(reader.inventories.attribution) if tag.endswith(role)]
        relevant = (tags == kinds[0]) | (tags == kinds[1])
        target = torch.zeros(tags.shape)
        for i, link in enumerate(batch.links):
            words = link[place]
            assert isinstance(words, list)
            target[i, words] = 1.0
        scores = head(states, states, HEAD_DROPOUT)[rows, cues].float()
        if bool(relevant.any()):
            parts.append(functional.binary_cross_entropy_with_logits(scores[relevant], target[relevant]))
    return {"links": torch.stack(parts).sum()} if parts else {}
