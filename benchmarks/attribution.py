"""Score attributions from raw text: ``python benchmarks/attribution.py FILE.jsonl [--stage]``.

Each line has `doc`, `text` and `attributions`, a list of {source, cue, content} with lists of [start, end]
offsets, as PolNeAR is given. Of a document that several people annotated, the first by name is scored.
Prints one line of JSON, F1 in percent: `source`, `cue`, `content` (exact spans; one in parts is right when
all its parts are) and `whole` (cue and source overlap, content token F1 at least one half; each gold
attribution is met once).

With `--stage`, the attributions of the attribute stage are scored instead of the bare model's: what its rules are
worth. `kept`, `gained` and `lost` count the gold attributions met (as in `whole`) by both, by the stage alone, and by
the model alone; `extra` and `extra_model` are the attributions of each that meet none. `claims` is F1 of `whole` for
those alone of which statements are made: PolNeAR annotates opinions, plans and topics as well, which claim nothing.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from according.acquire.stage import Acquire
from according.annotate.stage import Annotate
from according.attribute.stage import Attribute
from according.model.reader import Reader
from according.run.pipeline import Pipeline
from according.schema import statements as schema
from according.schema.records import RawReport
from according.schema.statements import Statement
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


def met(mine: list[Attribution], theirs: list[Attribution], words: list[Span]) -> set[int]:
    """Which gold attributions are met, each by another of mine."""
    left, found = list(mine), set()
    for index, gold in enumerate(theirs):
        for guess in left:
            if (
                overlap(guess["cue"], gold["cue"])
                and overlap(guess["source"], gold["source"])
                and same_content(guess["content"], gold["content"], words)
            ):
                left.remove(guess)
                found.add(index)
                break
    return found


def staged(record: dict[str, Any]) -> tuple[list[Attribution], list[Attribution]]:
    """Read a text through the document stages, and give its attributions, and those that claim something."""
    report = RawReport(str(record["doc"]), record["text"].encode("utf-8"), "text")
    records = Pipeline([Acquire(), Annotate(), Attribute()]).run([report])
    if not records.documents or not record["text"].startswith(records.documents[0].text.rstrip()):
        raise SystemExit(f"{record['doc']}: the text read is not the text given")
    told = {statement.cue for statement in records.of(Statement) if statement.cue is not None}
    found = [a for a in records.of(schema.Attribution) if a.cue is not None]
    every = [
        {
            "source": ((a.source.start, a.source.end),) if a.source else (),
            "cue": ((a.cue.start, a.cue.end),) if a.cue else (),
            "content": tuple(sorted((c.start, c.end) for c in a.content)),
        }
        for a in found
    ]
    return every, [one for a, one in zip(found, every, strict=True) if a.cue in told]


def add_scores(counts: Counter[str], mine: list[Attribution], gold: list[Attribution], words: list[Span]) -> set[int]:
    """Count what is right of one document; return which gold attributions are met whole."""
    for role in ROLES:
        a, b = ({attribution[role] for attribution in side if attribution[role]} for side in (mine, gold))
        counts[role] += 2 * len(a & b)
        counts[role + "/all"] += len(a) + len(b)
    whole = met(mine, gold, words)
    counts["whole"] += 2 * len(whole)
    counts["whole/all"] += len(mine) + len(gold)
    return whole


def main() -> None:
    """Print the scores."""
    stage = sys.argv[2:] == ["--stage"]
    if len(sys.argv) != 2 and not stage:
        raise SystemExit(__doc__)
    reader = Reader()
    counts: Counter[str] = Counter()
    for record in records(Path(sys.argv[1])):
        gold = [
            {role: tuple(sorted((s, e) for s, e in attribution.get(role, []))) for role in ROLES}
            for attribution in record["attributions"]
        ]
        words = split_words(record["text"])
        bare = read(reader, record["text"])
        if not stage:
            add_scores(counts, bare, gold, words)
            continue
        mine, claims = staged(record)
        both, alone = add_scores(counts, mine, gold, words), met(bare, gold, words)
        counts += Counter(kept=len(both & alone), gained=len(both - alone), lost=len(alone - both))
        counts += Counter({"claims": 2 * len(met(claims, gold, words)), "claims/all": len(claims) + len(gold)})
        counts += Counter(extra=len(mine) - len(both), extra_model=len(bare) - len(alone))
    names = (*ROLES, "whole", "claims") if stage else (*ROLES, "whole")
    scores = {name: round(100 * counts[name] / max(1, counts[f"{name}/all"]), 2) for name in names}
    told = ("kept", "gained", "lost", "extra", "extra_model") if stage else ()
    print(json.dumps({**scores, **{name: counts[name] for name in told}}))


if __name__ == "__main__":
    main()
