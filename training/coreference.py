"""Learn the weights by which coreference chooses: ``python -m training.coreference en_gum-ud-train.conllu``.

The corpus is a treebank in CoNLL-U with entities, as UD English-GUM has them (see `benchmarks/coreference_within.py`).
The program reads its raw text; wherever it has to choose what a pronoun or a description stands for, the treebank
says which choice is right, and the chain is continued as the treebank has it. The weights of a softmax over the
options are those of the greatest likelihood with a Gaussian prior (L2). `--out` writes them; `--without N` leaves out
one document in ten, chosen by a hash of its name, on which settings may be tried.

Same corpus, same reader, same machine: the same weights.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from according.annotate.coreference.nouns import Noun
from according.annotate.coreference.options import Option
from according.annotate.coreference.resolver import Resolver
from according.annotate.names import find_names
from according.annotate.sentences import read_document
from according.schema.documents import Block, Document
from benchmarks.coreference_within import Annotated, Gold, GoldMention, documents

PRIOR = 1.0
ROUNDS = 600
# Features seen less often tell nothing of other texts.
SEEN_AT_LEAST = 5


@dataclass
class Examples:
    """The choices of one class: for each the features of its options, and which options are right."""

    options: list[list[tuple[str, ...]]] = field(default_factory=list)
    right: list[list[bool]] = field(default_factory=list)


class Teacher:
    """Chooses as the treebank has it, and keeps what it chose from."""

    def __init__(self, gold: Gold, examples: dict[str, Examples]) -> None:
        self._gold = gold
        self._examples = examples

    def __call__(self, of: str, noun: Noun, options: Sequence[Option]) -> Option | None:
        wanted = self._mention(noun)
        right = [o.chain is not None and wanted is not None and self._is_of(o, wanted) for o in options]
        if not any(right):
            right = [o.chain is None for o in options]
        examples = self._examples[of]
        examples.options.append([o.features for o in options])
        examples.right.append(right)
        return next(o for o, is_right in zip(options, right, strict=True) if is_right)

    def _is_of(self, option: Option, wanted: GoldMention) -> bool:
        last = self._mention(option.chain.last) if option.chain is not None else None
        return last is not None and last.entity == wanted.entity

    def _mention(self, noun: Noun) -> GoldMention | None:
        return self._gold.at(noun.start, noun.end, noun.form == "pronoun")


def collect(document: Annotated, examples: dict[str, Examples]) -> None:
    """Add the choices of a document."""
    text = document.text
    body = Document("document:1", "raw", None, None, None, None, None, None, "en", text, (Block("body", 0, len(text)),))
    read = read_document(body)
    names, gold = find_names(read), Gold(document.mentions())
    Resolver(read.sentences, names, Teacher(gold, examples)).run()


def learn(examples: Examples) -> dict[str, float]:
    """Return the weights of the features."""
    counts: dict[str, int] = defaultdict(int)
    for options in examples.options:
        for feature in {f for features in options for f in features}:
            counts[feature] += 1
    names = sorted(f for f, count in counts.items() if count >= SEEN_AT_LEAST)
    number = {name: i for i, name in enumerate(names)}
    flat: list[int] = []
    owners: list[int] = []
    firsts: list[int] = []
    at = 0
    for options in examples.options:
        firsts.append(at)
        for features in options:
            known = [number[f] for f in features if f in number]
            flat += known
            owners += [at] * len(known)
            at += 1
    right = np.array([r for rights in examples.right for r in rights], dtype=np.float64)
    weights = _fit(np.array(flat), np.array(owners), np.array(firsts), right, len(names))
    return {name: round(float(w), 3) for name, w in zip(names, weights, strict=True) if abs(w) >= 0.005}


def _fit(
    flat: NDArray[np.int64], owners: NDArray[np.int64], firsts: NDArray[np.int64], right: NDArray[np.float64], size: int
) -> NDArray[np.float64]:
    """Adam on the whole of the examples (Kingma and Ba 2015)."""
    weights, first, second = np.zeros(size), np.zeros(size), np.zeros(size)
    lengths = np.diff(np.append(firsts, len(right)))
    for step in range(1, ROUNDS + 1):
        scores = np.bincount(owners, weights=weights[flat], minlength=len(right))
        shares = np.exp(scores - np.repeat(np.maximum.reduceat(scores, firsts), lengths))
        expected = shares / np.repeat(np.add.reduceat(shares, firsts), lengths)
        wanted = shares * right
        wanted /= np.repeat(np.add.reduceat(wanted, firsts), lengths)
        gradient = np.bincount(flat, weights=(expected - wanted)[owners], minlength=size) + PRIOR * weights
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient**2
        rate = 0.05 * min(1.0, 3 * (1 - step / ROUNDS))
        weights -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return weights


def is_set_apart(name: str, part: int) -> bool:
    """Tell whether a document is of this tenth."""
    return int(hashlib.blake2b(name.encode(), digest_size=4).hexdigest(), 16) % 10 == part


def main() -> None:
    """Read the command line, learn, and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="a treebank in CoNLL-U with entities")
    parser.add_argument("--out", type=Path, required=True, help="where the weights are written; its comment is kept")
    parser.add_argument("--without", type=int, nargs="*", default=[], help="tenths of the documents (0-9) to leave out")
    options = parser.parse_args()
    examples: dict[str, Examples] = defaultdict(Examples)
    for document in documents(options.file.read_text(encoding="utf-8").split("\n")):
        if not any(is_set_apart(document.name, part) for part in options.without):
            collect(document, examples)
    comment = [line for line in options.out.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    rows = [f"{of}\t{f}\t{w}" for of in sorted(examples) for f, w in learn(examples[of]).items()]
    options.out.write_text("\n".join([*comment, *rows]) + "\n", encoding="utf-8")
    for of, found in sorted(examples.items()):
        print(of, len(found.options), "choices", sum(any(r[:-1]) for r in found.right), "with an antecedent")


if __name__ == "__main__":
    main()
