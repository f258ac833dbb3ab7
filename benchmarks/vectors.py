"""Score statement vectors: ``python benchmarks/vectors.py [PAIRS.yml]``.

PAIRS.yml holds pairs of statements under `reworded`, `same-topic`, `contradicting` and `unrelated`; without one,
vectors_pairs.yml beside this file is used. Prints the cosines of each kind, the share of pairs at or above some
thresholds, and as its last line JSON: `auc_topic`, how often in percent a reworded pair has a higher cosine than a
pair on another fact of the same topic; `auc_contradicting`, the same against contradicting pairs, and `auc_unrelated`;
`sentences_per_second`, on one thread.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import yaml

from according.model.vectors import StatementVectors, cosines

PAIRS = Path(__file__).with_name("vectors_pairs.yml")
KINDS = ("reworded", "same-topic", "contradicting", "unrelated")
THRESHOLDS = (0.45, 0.5, 0.55, 0.6)
ROUNDS = 5


def read(path: Path) -> dict[str, list[list[str]]]:
    """Give the pairs of each kind; end with a message where the file is of another form."""
    pairs: dict[str, list[list[str]]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    for kind in KINDS:
        found = pairs.get(kind) or []
        wrong = [pair for pair in found if not isinstance(pair, list) or len(pair) != 2]
        if wrong or not found:
            raise SystemExit(f"{path}: under {kind}, pairs of statements were expected, not {wrong[:1] or 'nothing'}")
    return pairs


def auc(higher: list[float], lower: list[float]) -> float:
    """Give the share of pairs, in percent, whose first is the greater; a tie counts half."""
    won = sum((a > b) + (a == b) / 2 for a in higher for b in lower)
    return round(100 * won / (len(higher) * len(lower)), 1)


def main() -> None:
    """Print the scores."""
    if len(sys.argv) > 2 or sys.argv[1:2] in (["-h"], ["--help"]):
        raise SystemExit(__doc__)
    pairs = read(Path(sys.argv[1]) if len(sys.argv) == 2 else PAIRS)
    vectors = StatementVectors()
    found: dict[str, list[float]] = {}
    print(f"{'':<14} {'pairs':>5} {'mean':>5} {'least':>5} {'most':>5}  at least {THRESHOLDS}")
    for kind in KINDS:
        some, others = (vectors.encode([pair[side] for pair in pairs[kind]]) for side in (0, 1))
        values = found[kind] = [float(value) for value in cosines(some, others).diagonal()]
        shares = " ".join(f"{100 * sum(v >= t for v in values) / len(values):5.0f}%" for t in THRESHOLDS)
        mean = sum(values) / len(values)
        print(f"{kind:<14} {len(values):5} {mean:5.2f} {min(values):5.2f} {max(values):5.2f} {shares}")
    statements = sorted({statement for kind in KINDS for pair in pairs[kind] for statement in pair})
    start = time.perf_counter()
    for _ in range(ROUNDS):
        vectors.encode(statements)
    speed = ROUNDS * len(statements) / (time.perf_counter() - start)
    scores = {
        "auc_topic": auc(found["reworded"], found["same-topic"]),
        "auc_contradicting": auc(found["reworded"], found["contradicting"]),
        "auc_unrelated": auc(found["reworded"], found["unrelated"]),
        "sentences_per_second": round(speed),
    }
    print(json.dumps(scores))


if __name__ == "__main__":
    main()
