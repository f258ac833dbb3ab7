"""Train the language model: ``python -m training.train --help``."""

from __future__ import annotations

import argparse
import copy
import dataclasses
import json
import math
import pickle
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from according.model.encoding import WordEncoder
from training.data import Corpora, Data, read
from training.evaluation import evaluate
from training.losses import losses, total
from training.network import Inventories, Reader
from training.windows import Example, Stream

LENGTHS = (96, 128, 160, 192, 256, 256)
# How often a batch of each task is drawn.
SHARES = {"attribution": 0.50, "syntax": 0.33, "names": 0.04, "events": 0.02, "own": 0.11}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--initial", type=Path, required=True, help="folder with model.safetensors, tokenizer.json")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints and log.jsonl")
    parser.add_argument("--ewt", type=Path, required=True, help="UD English-EWT, train part (CoNLL-U)")
    parser.add_argument("--gum", type=Path, required=True, help="UD English-GUM, train part (CoNLL-U)")
    parser.add_argument("--uner", type=Path, help="UNER English-EWT, train part (IOB2)")
    parser.add_argument("--wikigold", type=Path, help="wikigold (two columns)")
    parser.add_argument("--ecb", type=Path, help="ECB+ train part (JSON lines)")
    parser.add_argument("--polnear", type=Path, help="PolNeAR train part (JSON lines)")
    parser.add_argument("--gum-rst", type=Path, help="discourse trees of GUM (JSON lines): attributions from them")
    parser.add_argument("--own", type=Path, help="folder of marked texts, as training/corpora/annotated.py tells")
    parser.add_argument("--without-polnear", action="store_true", help="leave PolNeAR out even where it is given")
    parser.add_argument("--weights", type=Path, help="begin with the averaged weights of this checkpoint")
    parser.add_argument("--peak", type=float, default=1.0, help="factor of the learning rates' peaks")
    parser.add_argument("--share", action="append", default=[], metavar="TASK=SHARE", help="how often a task is drawn")
    parser.add_argument("--steps", type=int, default=8000)
    parser.add_argument("--minutes", type=float, default=math.inf, help="shorten the schedule to end in this time")
    parser.add_argument("--pieces", type=int, default=1280, help="word pieces in a batch")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--save-every", type=float, default=4.0, help="minutes between checkpoints")
    parser.add_argument("--score-every", type=int, default=800, help="steps between scores on the part set apart")
    return parser.parse_args()


class Run:
    """A training run: what changes from step to step, and how it is kept."""

    def __init__(self, options: argparse.Namespace, data: Data) -> None:
        self.options, self.data = options, data
        torch.manual_seed(options.seed)
        self.random = np.random.default_rng(options.seed)
        self.reader = Reader(data.inventories)
        self.reader.encoder.load_initial(load_file(options.initial / "model.safetensors"))
        if options.weights:
            self.reader.load_state_dict(_weights(options.weights, data.inventories), strict=False)
        self.reader.encoder.pieces.weight.requires_grad_(False)
        self.averaged = copy.deepcopy(self.reader).eval()
        self.optimizer = torch.optim.AdamW(_groups(self.reader), betas=(0.9, 0.98), fused=True)
        self.streams = {
            task: Stream(task, examples, options.seed + i)
            for i, (task, examples) in enumerate(sorted(data.train.items()))
        }
        self.shares = SHARES | {task: float(share) for task, share in (one.split("=") for one in options.share)}
        self.step, self.seconds, self.words = 0, 0.0, 0

    @property
    def progress(self) -> float:
        """How far the schedule has come, from 0 to 1."""
        return min(1.0, max(self.step / self.options.steps, self.seconds / 60 / self.options.minutes))

    def train_step(self) -> dict[str, float]:
        """One batch of one task. Gives its losses."""
        tasks = sorted(self.streams)
        shares = np.array([self.shares[task] for task in tasks])
        task = tasks[int(self.random.choice(len(tasks), p=shares / shares.sum()))]
        batch = self.streams[task].batch(int(self.random.choice(LENGTHS)), self.options.pieces)
        rate = min(1.0, self.progress / 0.08) if self.progress < 0.08 else (1 - self.progress) / 0.92
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * self.options.peak * max(rate, 0.002)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found = losses(self.reader, batch)
        self.optimizer.zero_grad(set_to_none=True)
        total(found).backward()
        nn.utils.clip_grad_norm_([p for p in self.reader.parameters() if p.grad is not None], 1.0)
        self.optimizer.step()
        self.step += 1
        self.words += batch.words
        if self.step % 4 == 0:
            _average(self.averaged, self.reader, min(0.996, (1 + self.step) / (40 + self.step)))
        return {name: float(value.detach()) for name, value in found.items()}

    def save(self, path: Path) -> None:
        """Write everything needed to go on, in one step."""
        state = {
            "inventories": dataclasses.asdict(self.data.inventories),
            "reader": self.reader.state_dict(),
            "averaged": self.averaged.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "streams": {task: stream.state() for task, stream in self.streams.items()},
            "random": self.random.bit_generator.state,
            "torch": torch.get_rng_state(),
            "counts": (self.step, self.seconds, self.words),
        }
        part = path.with_suffix(".part")
        torch.save(state, part)
        part.replace(path)

    def restore(self, path: Path) -> None:
        """Take up a saved run. A corpus that was not yet given then begins at its beginning."""
        state: dict[str, Any] = torch.load(path, weights_only=False)
        if Inventories(**state["inventories"]) != self.data.inventories:
            raise SystemExit(f"{path} was trained on other corpora: its labels differ. Give another --out.")
        self.reader.load_state_dict(state["reader"])
        self.averaged.load_state_dict(state["averaged"])
        self.optimizer.load_state_dict(state["optimizer"])
        for task, stream in self.streams.items():
            if task in state["streams"]:
                stream.restore(state["streams"][task])
        self.random.bit_generator.state = state["random"]
        torch.set_rng_state(state["torch"])
        self.step, self.seconds, self.words = state["counts"]


def _weights(path: Path, inventories: Inventories) -> dict[str, Tensor]:
    """The averaged weights of another run over the same labels; heads that it lacks begin anew."""
    state: dict[str, Any] = torch.load(path, weights_only=False)
    if Inventories(**state["inventories"]) != inventories:
        raise SystemExit(f"{path} was trained on other corpora: its labels differ. Begin without --weights.")
    weights: dict[str, Tensor] = state["averaged"]
    return weights


def _groups(reader: Reader) -> list[dict[str, Any]]:
    groups: dict[tuple[float, float], list[Tensor]] = {}
    for name, parameter in reader.named_parameters():
        if parameter.requires_grad:
            fresh = not name.startswith("encoder.") or name.startswith(("encoder.shapes", "encoder.gaps"))
            decayed = parameter.dim() > 1 and "norm" not in name and "chain" not in name
            groups.setdefault((1e-3 if fresh else 1.5e-4, 0.01 if decayed else 0.0), []).append(parameter)
    return [{"params": found, "peak": rate, "weight_decay": decay} for (rate, decay), found in groups.items()]


@torch.no_grad()
def _average(averaged: nn.Module, reader: nn.Module, keep: float) -> None:
    mine = [p for p, q in zip(averaged.parameters(), reader.parameters(), strict=True) if q.requires_grad]
    torch._foreach_lerp_(mine, [q for q in reader.parameters() if q.requires_grad], 1 - keep)


def sample(examples: list[Example], words: int) -> list[Example]:
    """The first passages set apart, up to a number of words."""
    chosen: list[Example] = []
    for item in examples:
        if sum(len(e.encoded) for e in chosen) >= words:
            break
        chosen.append(item)
    return chosen


def main() -> None:
    """Train until the schedule ends, from the last checkpoint in ``--out`` where there is one."""
    options = arguments()
    torch.set_num_threads(1)
    options.out.mkdir(parents=True, exist_ok=True)
    run = Run(options, _data(options))
    checkpoint = options.out / "checkpoint.pt"
    if checkpoint.exists():
        run.restore(checkpoint)
    log = (options.out / "log.jsonl").open("a", encoding="utf-8")
    scored = {task: sample(examples, 12000) for task, examples in run.data.apart.items()}
    sums: dict[str, list[float]] = {}
    before, saved = time.monotonic(), run.seconds
    while run.progress < 1.0:
        for name, value in run.train_step().items():
            sums.setdefault(name, []).append(value)
        now = time.monotonic()
        run.seconds, before = run.seconds + now - before, now
        done = run.progress >= 1.0
        if run.step % 50 == 0 or done:
            means = {name: round(sum(values) / len(values), 4) for name, values in sums.items()}
            passes = {task: stream.passes for task, stream in run.streams.items()}
            speed = round(run.words / run.seconds)
            _write(
                log,
                step=run.step,
                minutes=run.seconds / 60,
                words_per_second=speed,
                passes=passes,
                losses=means,
            )
            sums = {}
        if run.step % options.score_every == 0 or done:
            scores = {task: evaluate(run.averaged, examples) for task, examples in scored.items()}
            _write(log, step=run.step, minutes=run.seconds / 60, apart=scores)
        if done or run.seconds - saved > 60 * options.save_every:
            run.save(checkpoint)
            saved = run.seconds


def _data(options: argparse.Namespace) -> Data:
    """Read the corpora, or take them as they were read for this run before."""
    corpora = Corpora(
        options.ewt,
        options.gum,
        options.uner,
        options.wikigold,
        options.ecb,
        None if options.without_polnear else options.polnear,
        options.gum_rst,
        options.own,
    )
    cache = options.out / "data.pickle"
    if cache.exists():
        given, kept = pickle.loads(cache.read_bytes())
        if given == corpora:
            assert isinstance(kept, Data)
            return kept
    data = read(corpora, WordEncoder(options.initial / "tokenizer.json"))
    part = cache.with_suffix(".part")
    part.write_bytes(pickle.dumps((corpora, data)))
    part.replace(cache)
    return data


def _write(log: Any, **fields: Any) -> None:
    fields["minutes"] = round(fields["minutes"], 2)
    log.write(json.dumps(fields) + "\n")
    log.flush()


if __name__ == "__main__":
    main()
