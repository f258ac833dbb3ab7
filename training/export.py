"""Turn a checkpoint into the files that ship: ``python -m training.export --help``.

`reader.onnx` is the network with its encoder in eight bits, `reader.npz` what decoding needs beside it
(labels, transitions, the relation head), `tokenizer.json` the word pieces, `manifest.json` the files' hashes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

from training.network import Encoder, Inventories, Reader

# Nodes in eight bits: the encoder and the projections into the biaffine heads.
QUANTIZED = r"^/encoder/|/lower/|/upper/"
OUTPUTS = (
    "upos", "xpos", "arcs", "dependents", "heads", "starts", "names", "attribution", "events",
    "source_links", "content_links",
)  # fmt: skip


class Exported(nn.Module):
    """The reader as one graph: a window in, the scores of every head out, the batch of one left away."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def mixes(self, layers: Tensor) -> list[Tensor]:
        """All four averages of the layers in one product."""
        reader = self.reader
        groups = (reader.syntax_mix, reader.name_mix, reader.attribution_mix, reader.text_mix)
        weights = torch.stack([mix.weights.softmax(0) for mix in groups])
        mixed = weights @ layers.reshape(len(layers), -1)
        return [one.view(layers.shape[1:]) for one in mixed.unbind(0)]

    def forward(self, ids: Tensor, shapes: Tensor, gaps: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        reader = self.reader
        layers = reader.word_layers(ids, shapes, gaps, first)
        syntax, names, attribution, text = self.mixes(layers)
        dependents, heads = reader.relations.projections(syntax)
        found = (
            reader.upos(syntax),
            reader.xpos(syntax),
            torch.cat([reader.root(syntax), reader.arcs(syntax, syntax)], dim=2),
            dependents,
            heads,
            reader.starts(text)[:, :, 0],
            reader.names(names),
            reader.attribution(attribution),
            reader.events(text),
            reader.source_link(attribution, attribution),
            reader.content_link(attribution, attribution),
        )
        return tuple(scores[0] for scores in found)


def load(checkpoint: Path) -> Reader:
    """Give the averaged network of a checkpoint."""
    state: dict[str, Any] = torch.load(checkpoint, weights_only=False, map_location="cpu")
    reader = Reader(Inventories(**state["inventories"]))
    reader.load_state_dict(state["averaged"])
    return reader.eval()


def write_graph(reader: Reader, path: Path) -> None:
    """Write the network in 32 bits."""
    pieces, words = 64, 40
    example = (
        *(torch.ones(1, pieces, dtype=torch.long) for _ in range(3)),
        torch.ones(1, words, dtype=torch.long),
    )
    axes: dict[str, dict[int, str]] = {name: {1: "pieces"} for name in ("ids", "shapes", "gaps")}
    axes["first"] = {1: "words"}
    axes |= {name: {0: "words"} for name in OUTPUTS}
    for name in ("source_links", "content_links"):
        axes[name][1] = "words"
    torch.onnx.export(
        Exported(reader), example, str(path), input_names=["ids", "shapes", "gaps", "first"],
        output_names=list(OUTPUTS), dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip


def quantize(full: Path, small: Path) -> None:
    """Write the graph with the encoder's products and tables in eight bits, per channel; the heads stay.

    Weights keep to seven bits of their range: on processors without VNNI the sums of eight would overflow.
    """
    graph = onnx.load(str(full)).graph
    kept = [node.name for node in graph.node if not re.search(QUANTIZED, node.name)]
    quantize_dynamic(
        str(full), str(small), op_types_to_quantize=["MatMul", "Gather"], per_channel=True,
        reduce_range=True, weight_type=QuantType.QInt8, nodes_to_exclude=kept,
    )  # fmt: skip


class StatementVectors(nn.Module):
    """The untouched encoder with the mean of its pieces, brought to length one."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor) -> Tensor:
        nothing = torch.zeros_like(ids)
        states = self.encoder(ids, nothing, nothing)[-1]
        real = (ids != 0).unsqueeze(2).to(states.dtype)
        mean = (states * real).sum(1) / real.sum(1)
        return functional.normalize(mean, dim=1)[0]


def write_decoding(reader: Reader, path: Path) -> None:
    """Write labels, transitions and the relation head."""
    labels = {
        name: getattr(reader.inventories, name)
        for name in ("upos", "xpos", "relations", "names", "attribution", "events")
    }
    with torch.no_grad():
        np.savez_compressed(
            path,
            labels=np.frombuffer(json.dumps(labels).encode(), dtype=np.uint8),
            name_transitions=reader.name_chain.transitions().numpy(),
            attribution_transitions=reader.attribution_chain.transitions().numpy(),
            relation_root=reader.relations.root.numpy(),
            relation_product=reader.relations.product.half().numpy(),
        )


def main() -> None:
    """Export one checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--initial", type=Path, required=True, help="folder of the initial weights")
    parser.add_argument("--out", type=Path, required=True, help="folder for the exported files")
    parser.add_argument("--full", action="store_true", help="keep 32 bits, to see what eight cost")
    parser.add_argument("--name", default="according-reader-1")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    reader = load(options.checkpoint)
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "reader.onnx"
        write_graph(reader, full)
        if options.full:
            shutil.copyfile(full, options.out / "reader.onnx")
        else:
            quantize(full, options.out / "reader.onnx")
    write_decoding(reader, options.out / "reader.npz")
    shutil.copyfile(options.initial / "tokenizer.json", options.out / "tokenizer.json")
    names = ("reader.onnx", "reader.npz", "tokenizer.json")
    hashes = {name: hashlib.sha256((options.out / name).read_bytes()).hexdigest() for name in names}
    manifest = {"name": options.name, "files": hashes}
    (options.out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
