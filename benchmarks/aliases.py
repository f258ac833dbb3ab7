"""Score the comparison of names on a corpus of pairs: ``python benchmarks/aliases.py FILE.jsonl [--verbose]``.

Each line has `name1`, `name2`, `schema` (Person, Company, Organization, …) and `is_match`, "true" or "false". Names
alone decide: a pair counts as found where the comparison says that the two may name one, misspellings and names cut
short included, as a search in a list of names would put them before a reader. (What joins names in a story asks more:
see link/entities.py.) Prints one line of JSON: `f`, `precision`, `recall`, in percent. With --verbose the pairs
judged wrongly are listed, and the score of each `category`.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from according.link.known_bodies import same_body
from according.text.names import compare_names


def judged(one: str, other: str, schema: str) -> bool:
    """Tell whether the two names may name one."""
    known = None if schema == "Person" else same_body(one, other)
    return known if known is not None else compare_names(one, other, schema).possible


def percent(count: Counter[str]) -> dict[str, float]:
    """Return F1, precision and recall, in percent."""
    precision = count["right"] / max(1, count["found"])
    recall = count["right"] / max(1, count["gold"])
    f = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"f": round(100 * f, 2), "precision": round(100 * precision, 2), "recall": round(100 * recall, 2)}


def main() -> None:
    """Print the score."""
    arguments = [a for a in sys.argv[1:] if a != "--verbose"]
    if len(arguments) != 1:
        raise SystemExit(__doc__)
    counts: Counter[str] = Counter()
    categories: dict[str, Counter[str]] = defaultdict(Counter)
    for line in Path(arguments[0]).read_text("utf-8").splitlines():
        pair = json.loads(line)
        found = judged(pair["name1"], pair["name2"], pair.get("schema", ""))
        gold = pair["is_match"] == "true"
        told = {"found": found, "gold": gold, "right": found and gold}
        for count in (counts, categories[pair.get("category") or "none"]):
            count.update({key: int(value) for key, value in told.items()})
        if "--verbose" in sys.argv and found != gold:
            print(f"{'missed' if gold else 'false'}: {pair['name1']} / {pair['name2']} ({pair.get('schema')})")
    if "--verbose" in sys.argv:
        for name, count in sorted(categories.items()):
            print(f"{name}: {percent(count)}")
    print(json.dumps(percent(counts)))


if __name__ == "__main__":
    main()
