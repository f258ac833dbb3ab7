"""Quality of quantities on sentences annotated with values: one line of JSON.

    python benchmarks/quantities.py newsquant.jsonl

A sentence a line: {"text", "quantities": [{"change", "value", "unit"}]}, as the NewsQuant data of CQE (Almasian et al.
2023, https://github.com/vivkaz/CQE) can be converted to; a range is "252.0-287.0", `change` one of = ~ < > or, of a
quantity that goes up or down, up and down, which say nothing about a bound. Keys: `value`, F1 of the values as a
multiset a sentence, a range by both its ends, units not counted; `bound`, F1 of the values with the right sign.
The corpus counts lengths of time as quantities, so only dates are taken out beforehand; it leaves out what has no
figure ("several"), so these readings are not scored.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from according.annotate.quantities import Reading, read_quantities
from according.annotate.times import find_times

Value = tuple[float, float]
_SIGNS = {"at_least": ">", "more_than": ">", "at_most": "<", "less_than": "<", "about": "~"}


def told(text: str) -> list[tuple[Value, str]]:
    """Return the values that the grammar reads from a sentence, each with its sign."""
    times = [
        t for t in find_times("d", text, 0, len(text), anchor=None, anchor_rule=None) if t.type in ("DATE", "TIME")
    ]
    _row, readings = read_quantities(text, 0, len(text), times)
    return [value for reading in readings if (value := _value(reading)) is not None]


def _value(reading: Reading) -> tuple[Value, str] | None:
    low, high = reading.told
    if (
        low is None
        or high is None
        or reading.form == "none"
        or (reading.form == "vague" and reading.bound is None and high < 10)
    ):
        return None
    if reading.unit == "identifier":
        return None
    return (_rounded(low), _rounded(high)), _SIGNS.get(reading.bound or "", "=")


def _rounded(number: float) -> float:
    return float(f"{number:.6g}")


def _gold(quantity: dict[str, str]) -> tuple[Value, str]:
    text = quantity["value"]
    head, _, tail = text[1:].partition("-")
    low = float(text[0] + head)
    return (_rounded(low), _rounded(float(tail) if tail else low)), quantity["change"]


def measure(lines: list[str], verbose: bool) -> dict[str, float]:
    """Return F1, precision and recall of values, and F1 of values with their sign."""
    found_count = gold_count = value_hits = bound_hits = 0
    for line in lines:
        sentence = json.loads(line)
        gold = [_gold(quantity) for quantity in sentence["quantities"]]
        found = told(sentence["text"])
        gold_count, found_count = gold_count + len(gold), found_count + len(found)
        shared = Counter(v for v, _ in gold) & Counter(v for v, _ in found)
        value_hits += sum(shared.values())
        bounds = _bound_hits(gold, found)
        bound_hits += bounds
        if verbose and not (bounds == len(gold) == len(found)):
            print(sentence["text"], "\n   gold", gold, "\n   told", found, file=sys.stderr)
    return {
        "value": _f1(value_hits, found_count, gold_count),
        "bound": _f1(bound_hits, found_count, gold_count),
        "value_precision": round(100 * value_hits / found_count, 1),
        "value_recall": round(100 * value_hits / gold_count, 1),
        "quantities": gold_count,
    }


def _bound_hits(gold: list[tuple[Value, str]], found: list[tuple[Value, str]]) -> int:
    left = list(found)
    hits = 0
    for value, sign in gold:
        match = next((f for f in left if f[0] == value and (sign in ("up", "down") or f[1] == sign)), None)
        if match:
            left.remove(match)
            hits += 1
    return hits


def _f1(hits: int, found: int, gold: int) -> float:
    return round(200 * hits / (found + gold), 1) if found + gold else 100.0


def main() -> None:
    """Read the command line and print one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, help="corpora, a sentence a line as JSON")
    parser.add_argument("--verbose", action="store_true", help="show what was missed or wrong on standard error")
    options = parser.parse_args()
    lines = [line for path in options.files for line in path.read_text(encoding="utf-8").splitlines()]
    print(json.dumps(measure(lines, options.verbose)))


if __name__ == "__main__":
    main()
