"""Score attributions from raw text: ``python benchmarks/attribution.py FILE.jsonl``.

Each line has `doc`, `text` and `attributions`, a list of {source, cue, content} with lists of [start, end]
offsets, as PolNeAR is given. Of a document that several people annotated, the first by name is scored.
Prints one line of JSON, F1 in percent: `source`, `cue`, `content` (exact spans; one in parts is right when
all its parts are) and `whole` (cue and source overlap, content token F1 at least one half; each gold
attribution is met once).
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from according.model.reader import Reader
from according.text.words import split_words

ROLES = ("source", "cue", "content")
Span = tuple[int, int]
Attribution = dict[str, tuple[Span, ...]]


def records(path: Path) -> list[dict[str, Any]]:
    """Read the documents, one annotation each."""
    found: dict[str, dict[str, Any]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        name, other = record["doc"], found.get(record["doc"])
        if other is None or str(record.get("annotator", "")) < str(other.get("annotator", "")):
            found[name] = record
    return list(found.values())


def read(reader: Reader, text: str) -> list[Attribution]:
    """Read a text and give its attributions with character offsets."""
    reading = reader.read(text)

    def offsets(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple((reading.words[start][0], reading.words[end - 1][1]) for start, end in spans)

    return [
        {"source": offsets(a.source), "cue": offsets((a.cue,)), "content": offsets(a.content)}
        for a in reading.attributions
    ]


def overlap(mine: tuple[Span, ...], theirs: tuple[Span, ...]) -> bool:
    """Whether two spans share a character, or both are empty."""
    if not mine or not theirs:
        return not mine and not theirs
    return any(a < d and c < b for a, b in mine for c, d in theirs)


def same_content(mine: tuple[Span, ...], theirs: tuple[Span, ...], words: list[Span]) -> bool:
    """Whether the word F1 of two contents is at least one half."""
    a, b = ({word for word in words if overlap((word,), spans)} for spans in (mine, theirs))
    return 2 * 2 * len(a & b) >= len(a) + len(b) > 0


def met(mine: list[Attribution], theirs: list[Attribution], words: list[Span]) -> int:
    """How many gold attributions are met, each by another of mine."""
    left, count = list(mine), 0
    for gold in theirs:
        for guess in left:
            if (
                overlap(guess["cue"], gold["cue"])
                and overlap(guess["source"], gold["source"])
                and same_content(guess["content"], gold["content"], words)
            ):
                left.remove(guess)
                count += 1
                break
    return count


def main() -> None:
    """Print the scores."""
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    reader = Reader()
    counts: Counter[str] = Counter()
    for record in records(Path(sys.argv[1])):
        gold = [
            {role: tuple(sorted((s, e) for s, e in attribution.get(role, []))) for role in ROLES}
            for attribution in record["attributions"]
        ]
        mine = read(reader, record["text"])
        for role in ROLES:
            a, b = ({attribution[role] for attribution in side if attribution[role]} for side in (mine, gold))
            counts[role] += 2 * len(a & b)
            counts[role + "/all"] += len(a) + len(b)
        counts["whole"] += 2 * met(mine, gold, split_words(record["text"]))
        counts["whole/all"] += len(mine) + len(gold)
    print(
        json.dumps({name: round(100 * counts[name] / max(1, counts[f"{name}/all"]), 2) for name in (*ROLES, "whole")})
    )


if __name__ == "__main__":
    main()
