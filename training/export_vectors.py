"""Write the encoder that compares statements: ``python -m training.export_vectors --help``.

The initial weights as they are (trained further for reading, they compare statements badly), with the mean of the
pieces and its length brought to one inside the graph, in eight bits: `vectors.onnx`, and `vectors.json` with the
hashes. Word pieces are shared with the reader where `tokenizer.json` in the folder is the same file; else they are
written as `vectors-tokenizer.json`.

Eight bits for the states cost most where a few of the 384 (or 1,536) dimensions are far larger than the rest. So
what enters a product is first divided, dimension by dimension, by the square root of its largest value over some
texts, and the weights multiplied by the same (after SmoothQuant, Xiao et al. 2023): the product stays what it was,
and its factors are more even. One in five stretches of ``--texts`` serves for that; on another in five, cosines with
the vectors in 32 bits are measured, and one below .985 ends the command with an error.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import sys
import tempfile
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from according.model.encoding import CLS, SEP
from according.model.vectors import GRAPH, MANIFEST, TOKENIZERS, StatementVectors
from training.corpora import annotated
from training.export import StatementVectors as Network
from training.export import quantize
from training.network import Encoder

PRODUCTS = ("qkv", "attended", "inner", "outer")
# The length of a stretch of text, about that of a statement; what is left over may be shorter, down to the least.
WORDS, LEAST_WORDS = 24, 8
LEAST_COSINE = 0.985


class EvenLinear(nn.Module):
    """A linear layer whose input is divided by `scale`, and its weights multiplied by it."""

    inverse: Tensor

    def __init__(self, linear: nn.Linear, scale: Tensor) -> None:
        super().__init__()
        self.linear = linear
        self.register_buffer("inverse", 1 / scale)
        with torch.no_grad():
            linear.weight.mul_(scale)

    def forward(self, states: Tensor) -> Tensor:
        result: Tensor = self.linear(states * self.inverse)
        return result


def stretches(folder: Path) -> list[str]:
    """Cut marked texts into stretches of about a statement's length."""
    passages = [passage.words for passage in annotated.read(folder)]
    cut = [words[i : i + WORDS] for words in passages for i in range(0, len(words), WORDS)]
    return [" ".join(words) for words in cut if len(words) >= LEAST_WORDS]


def pieces_of(initial: Path, texts: list[str]) -> list[Tensor]:
    """Give the ids of each text, as a batch of one."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(initial / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    every = (tokenizer.encode(text, add_special_tokens=False).ids for text in texts)
    return [torch.tensor([[CLS, *ids, SEP]]) for ids in every]


def largest_inputs(network: Network, batches: list[Tensor]) -> dict[nn.Module, Tensor]:
    """Give the largest magnitude of each dimension of what enters each product."""
    largest: dict[nn.Module, Tensor] = {}

    def note(module: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        peak = inputs[0].abs().flatten(0, -2).amax(0)
        largest[module] = torch.maximum(largest[module], peak) if module in largest else peak

    products = [getattr(layer, name) for layer in network.encoder.layers for name in PRODUCTS]
    hooks = [product.register_forward_pre_hook(note) for product in products]
    with torch.no_grad():
        for ids in batches:
            network(ids)
    for hook in hooks:
        hook.remove()
    return largest


def make_even(network: Network, batches: list[Tensor]) -> None:
    """Spread the range of each product's input over its weights."""
    largest = largest_inputs(network, batches)
    for layer in network.encoder.layers:
        for name in PRODUCTS:
            linear = getattr(layer, name)
            setattr(layer, name, EvenLinear(linear, largest[linear].clamp(min=1e-3).sqrt()))


def write_graph(network: Network, path: Path) -> None:
    """Write the network in eight bits, one row of any length in, its vector out."""
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / GRAPH
        torch.onnx.export(
            network, (torch.ones(1, 32, dtype=torch.long),), str(full), input_names=["ids"],
            output_names=["vector"], dynamic_axes={"ids": {1: "pieces"}}, opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize(full, path)


def write_manifest(initial: Path, out: Path) -> None:
    """Write the hashes, and the word pieces where the reader's are not there or are others."""
    pieces = (initial / "tokenizer.json").read_bytes()
    shared = out / TOKENIZERS[0]
    name = TOKENIZERS[0] if not shared.exists() or shared.read_bytes() == pieces else TOKENIZERS[1]
    shutil.copyfile(initial / "tokenizer.json", out / name)
    hashes = {file: hashlib.sha256((out / file).read_bytes()).hexdigest() for file in (GRAPH, name)}
    manifest = {"name": "all-MiniLM-L6-v2, eight bits", "files": hashes}
    (out / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


def main() -> int:
    """Write the files, measure, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--initial", type=Path, required=True, help="folder of the initial weights")
    parser.add_argument("--texts", type=Path, default=Path("training/corpus"), help="folder of marked texts")
    parser.add_argument("--out", type=Path, required=True, help="folder for the files")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    texts = stretches(options.texts)
    apart, others = texts[::5], texts[1::5]
    if not others:
        parser.error(f"no texts in {options.texts}: name a folder of marked texts with --texts")
    network = Network(encoder := Encoder()).eval()
    encoder.load_initial(load_file(options.initial / "model.safetensors"))
    with torch.no_grad():
        exact = torch.stack([network(ids) for ids in pieces_of(options.initial, apart)])
    print(f"reading {len(others)} texts", file=sys.stderr)
    make_even(network, pieces_of(options.initial, others))
    write_graph(network, options.out / GRAPH)
    write_manifest(options.initial, options.out)
    small = torch.from_numpy(StatementVectors(options.out).encode(apart))
    found = (small * exact).sum(1)
    least, mean = float(found.min()), float(found.mean())
    size = (options.out / GRAPH).stat().st_size
    print(
        json.dumps({"texts": len(apart), "cosine": {"mean": round(mean, 4), "least": round(least, 4)}, "bytes": size})
    )
    if least < LEAST_COSINE:
        print(f"eight bits cost too much: a cosine of {least:.4f}, {LEAST_COSINE} at least", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
