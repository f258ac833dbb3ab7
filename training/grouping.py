"""Learn the weights by which reports are grouped into stories: ``python -m training.grouping FILE.jsonl … --out F``.

The files are corpora of stories in the forms that `benchmarks/scoring/streams.py` reads: shootings of the Gun
Violence Archive as SemEval-2018 task 5 has them (github.com/cltl/GVC), and the training part of ECB+
(github.com/cltl/ecbPlus). All reports are one stream; a pair is an example where it is a candidate or where its
reports tell one story. The weights are those of greatest likelihood with a Gaussian prior (L2), by Newton's method.
`--check` learns from the stories of one half, by a hash of their names, and scores the other, for several thresholds,
and the other way round: on this the signs, the threshold and the sizes of the index were chosen.

Same files, same weights.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import defaultdict
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from according.acquire.stage import Acquire
from according.link.grouping.candidates import candidate_pairs
from according.link.grouping.likeness import SIGNS, Model, signs
from according.link.grouping.profiles import make_profiles
from according.link.grouping.stories import group_into_stories
from according.link.grouping.words import ReportWords, read_words
from according.schema.records import RawReport, Records
from benchmarks.scoring.clusters import Clustering, b_cubed
from benchmarks.scoring.streams import read_stream

PRIOR = 1.0
ROUNDS = 40
# More candidates than are judged later: with these alone the model sees too few easy pairs, and takes them for one
# story where average linkage asks for them.
LEARNED_FROM = 30
THRESHOLDS = (0.25, 0.3, 0.35, 0.4, 0.45)

Example = tuple[str, ReportWords]
"""A story and a report of it."""


def main() -> None:
    """Learn from the files named on the command line, and write what was learned."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, help="write the weights to this file")
    parser.add_argument(
        "--check", action="store_true", help="score one half of the stories after learning from the other"
    )
    arguments = parser.parse_args()
    examples = read_examples(arguments.files)
    if arguments.check:
        halves = [[e for e in examples if _half(e[0]) == half] for half in (0, 1)]
        check(halves[0], halves[1])
        check(halves[1], halves[0])
    model = learn(examples)
    told = to_yaml(model, [file.stem for file in arguments.files], len(examples))
    if arguments.out:
        arguments.out.write_text(told, encoding="utf-8")
    else:
        print(told, end="")


def read_examples(files: list[Path]) -> list[Example]:
    """Return each report once, with its story; by id."""
    found: dict[str, Example] = {}
    for name, (story, data) in sorted(read_stream(files).items()):
        for document in Records(Acquire().run(Records([RawReport(name, data, "text")]))).documents:
            found.setdefault(document.id, (story, read_words(document)))
    return [found[id_] for id_ in sorted(found)]


def learn(examples: list[Example]) -> Model:
    """Return the model of greatest likelihood."""
    profiles = make_profiles([words for _, words in examples])
    members = defaultdict(list)
    for number, (story, _) in enumerate(examples):
        members[story].append(number)
    same = {(a, b) for story in members.values() for a in story for b in story if a < b}
    pairs = sorted(same | set(candidate_pairs(profiles, LEARNED_FROM)))
    rows = np.array([(*signs(profiles[a], profiles[b]), 1.0) for a, b in pairs])
    right = np.array([float(pair in same) for pair in pairs])
    *weights, constant = fit(rows, right)
    return Model(float(constant), tuple(float(w) for w in weights))


def fit(rows: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the weights of a logistic regression; the last column is the constant, which has no prior."""
    weights = np.zeros(rows.shape[1])
    prior = np.diag([PRIOR] * (rows.shape[1] - 1) + [0.0])
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (likely - right) + prior @ weights
        bend = (rows * (likely * (1 - likely) + 1e-9)[:, None]).T @ rows + prior
        weights -= np.linalg.solve(bend, slope)
    return weights


def check(learned_from: list[Example], scored: list[Example]) -> None:
    """Print the scores of the second part after learning from the first."""
    model = learn(learned_from)
    gold: Clustering = {words.id: story for story, words in scored}
    for threshold in THRESHOLDS:
        groups = group_into_stories([words for _, words in scored], threshold, model)
        score = b_cubed(gold, {id_: number for number, group in enumerate(groups) for id_ in group})
        figures = 100 * score.f1, 100 * score.precision, 100 * score.recall
        print("threshold {:.2f}: B-cubed F1 {:.2f}, precision {:.2f}, recall {:.2f}".format(threshold, *figures))


def _half(story: str) -> int:
    return hashlib.sha256(story.encode()).digest()[0] % 2


def to_yaml(model: Model, names: list[str], count: int) -> str:
    """Return the file that `link/grouping/likeness.py` reads."""
    lines = [f"  {sign}: {weight:.3f}" for sign, weight in zip(SIGNS, model.weights, strict=True)]
    return (
        "# The weights by which pairs of reports are judged to tell one story; link/grouping/likeness.py says what\n"
        f"# the signs are. Made by training/grouping.py from {count} reports of {', '.join(names)}.\n"
        "# Figures only: no text of the corpora is here. Licence: Apache-2.0.\n"
        f"constant: {model.constant:.3f}\nweights:\n" + "\n".join(lines) + "\n"
    )


if __name__ == "__main__":
    main()
