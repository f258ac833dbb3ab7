"""Scores of the network itself on passages set apart: gold words, windows without overlap, no rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from according.model.decoding import bio_spans, viterbi
from training.crf import ConditionalRandomField
from training.losses import arc_scores
from training.network import Reader
from training.windows import UNLABELLED, Batch, Example, collate


def batches(examples: list[Example], length: int) -> Iterator[Batch]:
    """Cut each passage into windows, one row a batch, whole sentences where they are known."""
    for item in examples:
        start = 0
        first = item.encoded.first
        while start < len(item.encoded):
            end = max(start + 1, int(np.searchsorted(first, first[start] + length - 2, side="right")) - 1)
            starts = item.labels.get("starts")
            if starts is not None and end < len(starts):
                borders = np.flatnonzero(starts[start + 1 : end + 1]) + start + 1
                end = int(borders[-1]) if len(borders) else end
            yield collate("evaluation", [(item, start, end)], length, ["kept"])
            start = end


@torch.no_grad()
def evaluate(reader: Reader, examples: list[Example], length: int = 256) -> dict[str, float]:
    """Give scores in percent for whatever layers the passages have."""
    reader.eval()
    count: Counter[str] = Counter()
    for batch in batches(examples, length):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            layers = reader.word_layers(batch.ids, batch.shapes, batch.gaps, batch.first)
            if "heads" in batch.labels:
                _count_syntax(reader, reader.syntax_mix(layers), batch, count)
            if "starts" in batch.labels:
                scores = reader.starts(reader.text_mix(layers)).squeeze(2)
                _count_sets(count, "starts", _places(scores > 0), _places(batch.labels["starts"] > 0))
            if "names" in batch.labels and int(batch.labels["names"][0, 0]) != UNLABELLED:
                emissions = reader.names(reader.name_mix(layers))
                _count_spans(reader.inventories.names, reader.name_chain, emissions, batch, "names", count)
            if "attribution" in batch.labels:
                emissions = reader.attribution(reader.attribution_mix(layers))
                tags = reader.inventories.attribution
                _count_spans(tags, reader.attribution_chain, emissions, batch, "attribution", count)
            if "events" in batch.labels:
                guess = reader.events(reader.text_mix(layers)).argmax(2)
                _count_sets(count, "events", _places(guess > 0), _places(batch.labels["events"] > 0))
    reader.train()
    return _percentages(count)


def _places(mask: Tensor) -> set[int]:
    return set(mask[0].nonzero().flatten().tolist())


def _count_sets(count: Counter[str], name: str, guess: set[int], gold: set[int]) -> None:
    count[f"{name}/right"] += len(guess & gold)
    count[f"{name}/guessed"] += len(guess)
    count[f"{name}/gold"] += len(gold)


def _count_syntax(reader: Reader, states: Tensor, batch: Batch, count: Counter[str]) -> None:
    labels = batch.labels
    heads = labels["heads"]
    known = heads[0] != UNLABELLED
    count["words"] += int(known.sum())
    for layer, head in (("upos", reader.upos), ("xpos", reader.xpos)):
        count[layer] += int((head(states).argmax(2) == labels[layer])[0, known].sum())
    guess = arc_scores(reader, states, labels["sentence"]).argmax(2) - 1
    right = (guess == heads)[0] & known
    count["uas"] += int(right.sum())
    words = right.nonzero().flatten()
    if len(words):
        lower, upper = reader.relations.projections(states)
        gold = heads[0, words]
        head = torch.where(
            (gold == -1).unsqueeze(1), reader.relations.root.to(upper.dtype), upper[0, gold.clamp_min(0)]
        )
        relation = reader.relations(lower[0, words], head).argmax(1)
        count["las"] += int((relation == labels["relations"][0, words]).sum())


def _count_spans(
    tags: list[str],
    chain: ConditionalRandomField,
    emissions: Tensor,
    batch: Batch,
    layer: str,
    count: Counter[str],
) -> None:
    path = viterbi(emissions[0].float().numpy(), chain.transitions().float().numpy())
    guess = set(bio_spans([tags[i] for i in path]))
    gold = set(bio_spans([tags[int(i)] for i in batch.labels[layer][0]]))
    for label in sorted({tag[2:] for tag in tags if tag != "O"}):
        for name in (layer, f"{layer}-{label}"):
            mine = {span for span in guess if span[2] == label}
            theirs = {span for span in gold if span[2] == label}
            count[f"{name}/right"] += len(mine & theirs)
            count[f"{name}/guessed"] += len(mine)
            count[f"{name}/gold"] += len(theirs)


def _percentages(count: Counter[str]) -> dict[str, float]:
    scores = {name: 100 * count[name] / count["words"] for name in ("upos", "xpos", "uas", "las") if count["words"]}
    for name in sorted({key.split("/")[0] for key in count if "/" in key}):
        both = count[f"{name}/guessed"] + count[f"{name}/gold"]
        scores[name] = 200 * count[f"{name}/right"] / both if both else 0.0
    return {name: round(value, 2) for name, value in scores.items()}
