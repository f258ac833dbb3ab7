"""The corpora a training run was given, read, split and encoded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from according.model.encoding import WordEncoder
from training.corpora import annotated, conllu, ecb, gum_rst, iob, polnear
from training.network import Inventories
from training.passages import ATTRIBUTION_ROLES, Passage, held_out
from training.windows import Example, example


@dataclass(frozen=True)
class Corpora:
    """Paths of the corpora; None leaves one out."""

    ewt: Path
    gum: Path
    uner: Path | None = None
    wikigold: Path | None = None
    ecb: Path | None = None
    polnear: Path | None = None
    gum_rst: Path | None = None
    own: Path | None = None


@dataclass
class Data:
    """Examples by task, those to train on and those set apart, and the label inventories."""

    inventories: Inventories
    train: dict[str, list[Example]]
    apart: dict[str, list[Example]]


def read(corpora: Corpora, encoder: WordEncoder) -> Data:
    """Read every corpus; a tenth of the documents, by a hash of their id, is set apart."""
    syntax = conllu.read(corpora.ewt)
    if corpora.uner:
        iob.add_names(syntax, corpora.uner)
    gum = conllu.read(corpora.gum)
    syntax += gum
    tasks = {"syntax": syntax}
    if corpora.wikigold:
        tasks["names"] = iob.read(corpora.wikigold)
    if corpora.ecb:
        tasks["events"] = ecb.read(corpora.ecb)
    attribution = polnear.read(corpora.polnear) if corpora.polnear else []
    attribution += gum_rst.read(corpora.gum_rst, gum) if corpora.gum_rst else []
    if attribution:
        tasks["attribution"] = attribution
    if corpora.own:
        tasks["own"] = annotated.read(corpora.own)
    inventories = _inventories(tasks)
    data = Data(inventories, {}, {})
    for task, passages in tasks.items():
        examples = [example(passage, encoder, inventories) for passage in passages]
        data.train[task] = [item for item in examples if not held_out(item.passage)]
        data.apart[task] = [item for item in examples if held_out(item.passage)]
    return data


def _inventories(tasks: dict[str, list[Passage]]) -> Inventories:
    def values(layer: str) -> list[str]:
        found = {v for passages in tasks.values() for p in passages for v in getattr(p, layer) or ()}
        return sorted(found)

    def bio(labels: list[str]) -> list[str]:
        return ["O", *(f"{mark}-{label}" for label in labels for mark in "BI")]

    return Inventories(
        upos=values("upos"),
        xpos=values("xpos"),
        relations=values("relations"),
        names=bio(list(iob.TYPES)),
        attribution=bio(list(ATTRIBUTION_ROLES)),
        events=["O", *(label for label in values("events") if label != "O")],
        entities=bio(sorted({label[2:] for label in values("entities") if label != "O"})),
    )
